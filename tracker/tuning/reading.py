"""The numbers of `tracker/read`, each with its biography."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """`tracker/read`: bytes to article."""

    #: Bytes in which a page may state its charset. Browsers look at 1,024; real pages put the tag behind long scripts
    #: and comments, and looking further has misled none of 210 pages.
    meta_prescan: int = 16_384
    #: Share of bytes that may be broken in a text that is UTF-8 all the same. Of 990 real pages four are UTF-8 with a
    #: stray byte (at most 1 in 5,000); detectors then name a legacy set and the whole article becomes one false edit.
    bad_bytes: float = 0.001
    #: Bytes beyond ASCII for each broken one, without which an undeclared text is no UTF-8: an English text in
    #: windows-1252 has few such bytes, and all of them are broken as UTF-8.
    good_per_bad: int = 4
    #: Share of zero bytes beyond which a body is no text. Programs and pictures have several in a hundred, a page
    #: into which a broken system wrote one has fewer than 1 in 10,000 (one of 258 real pages does, and must be read).
    zero_bytes: float = 0.001
    #: Bytes looked at to tell a page from a text when neither header nor name says it.
    sniffed: int = 4_096
    #: Characters of a text that are looked at for a notice: a notice says so at once, and patterns stay cheap.
    notice_length: int = 400
    #: Characters from its beginning within which a text must turn out to be a notice. Agencies put a line of
    #: underscores or a credit first; a paragraph of news that ends in "this story has been updated" is not a notice
    #: as a whole.
    notice_reach: int = 120
    #: Longest text that can be a bare time stamp: "Published … Updated …" with two full dates and zones has about
    #: 120.
    stamp_length: int = 160
    #: Longest label ("Other Topics of Interest", "Dalsza część artykułu pod materiałem wideo"): lists hold none above
    #: 90.
    label_length: int = 100
    #: Longest line that a phrase can remove. Of 143 invitations and requests on real pages nineteen in twenty have
    #: less than 200 characters; a paragraph of news that begins with the same words is mostly longer.
    line_length: int = 240
    #: Longest headline of a teaser. The longest of 207 real headlines has 175.
    headline_length: int = 200
    #: Longest summary of a teaser, and the sentences from which a block is the article going on.
    summary_length: int = 400
    summary_sentences: int = 2
    #: Share of a block's longer words that must stand elsewhere in the article for the block not to be a teaser's
    #: summary, and the words it needs for that to mean anything. On 210 articles half of their own paragraphs share
    #: .47 and three quarters .32 with the rest; of first paragraphs of other articles one in a hundred shares .33.
    #: Copies without a summary are rare, so the limit leans towards taking it for one.
    familiar: float = 0.35
    familiar_least: int = 5
    #: Share of link text from which a line is a link and no prose. From .7 to .9 the scores on 210 pages are the
    #: same.
    link_line: float = 0.8
    #: Attributes on one tag. Real pages reach 60; 20,000 take the parser 0.7 s and 200,000 more than 20 s.
    attributes: int = 2_000
    #: Characters of a tag from which its attributes are counted: a tag with too many is longer.
    long_tag: int = 8_000
    #: Levels at which a page counts as not readable: below 2,048 the parser drops text in silence. Real pages reach
    #: 60.
    depth: int = 2_000
    #: Characters and elements of a page. The largest of 210 real pages has 2.2 million and 4,100, a live blog of
    #: 2,000 entries about 60,000 elements. Ten million characters, or 100,000 paragraphs, take more than five
    #: seconds.
    page_length: int = 8_000_000
    elements: int = 60_000
    #: Longest line of a list in plain text, and longest text of a block left out that is kept to show.
    list_line: int = 300
    left_out_length: int = 300
    #: Objects of JSON-LD that are looked through. A page has about 30; a made one could have millions.
    linked_nodes: int = 2_000
    #: Share of the page's text that makes an element with a suspicious name a part of the layout and not furniture:
    #: `has-ads` stands on the body of some sites, a `form` around the whole page on others. Swept .3 to .5: F1 on the
    #: marked pages .969, .972, .972, on the news pages .976, .976, .978.
    furniture_share: float = 0.5
    #: Paragraphs that a teaser or a newsletter box may hold: a row of cards has summaries. From one to five the
    #: scores on 210 pages are the same, with none they fall by .0004.
    furniture_paragraphs: int = 2
    #: From how many characters on, and up to which share of links, a block is prose.
    prose_length: int = 80
    prose_links: float = 0.5
    #: Letters from which a text says where the article is.
    solid_letters: int = 40
    #: Share of the article's text that the innermost element around it must hold: what stands outside is another
    #: text. At .6 summaries above the element are lost (news pages .974), at .9 footers come in (.972 against .976).
    home_share: float = 0.75
    #: Share of the article's text from which a chain of tags (`p` in `div` in the home) is a shape of its paragraphs.
    #: At .1 the summaries of two teasers inside the text become one, at .2 in a short text; .15 to .3 give the same
    #: scores on 210 pages. The heaviest shape is one whatever its share.
    shape_share: float = 0.3
    #: Share of links from which no block between paragraphs is one of them, though it be a sentence.
    link_whole: float = 0.95
    #: Tags from a line of a list or a table up to the list itself, at most: `li`, `ul`; `tr`, `tbody`, `table`.
    list_depth: int = 3
    #: Letters below which a text is a scrap that may stand inside another one by chance.
    scrap: int = 20
    #: Words to a shingle, and share of a block's shingles that must stand in the extractor's lines for the block to
    #: be met where the texts are not equal to the letter: the extractor drops links and times inside paragraphs.
    shingle: int = 3
    shingles_met: float = 0.8
    #: How alike (pairs of letters in common) a visible heading must be to the stated headline to be the headline and
    #: not the name of the site; and the share of the heading that the stated headline must make up for the rest to be
    #: a topic before it. On 210 pages names of sites share .04 to .35 with it, rewritten headlines .24 and more.
    headline_nearness: float = 0.25
    headline_share: float = 0.5
    #: Share of a page's `title` that its last part may make up and be the site's name, where the site does not state
    #: it.
    site_share: float = 0.35
    #: Longest byline that is taken from the page itself.
    byline_length: int = 120
    #: Beyond that a line may add to the authors' names ("Staff writer", a place, a date) and be the byline.
    byline_rest: int = 60
    #: Blocks before the headline and after the last paragraph in which the rules tell what is left out.
    around: int = 12
    #: Blocks under the headline among which its summary stands: topic, byline, date and share buttons come between.
    summary_reach: int = 14
    #: Blocks before the headline and after the last paragraph in which notices are looked for. A notice after the
    #: container stands behind author boxes and tags; further on, other articles begin.
    notice_before: int = 12
    notice_after: int = 30
    #: Longest notice that is only a label, whose text is the next block ("Corrections and clarifications, 3 May
    #: 2024").
    notice_label: int = 60
    #: Longest line that is taken for a picture's credit.
    credit_length: int = 120
    #: Longest paragraph that is a caption because it ends in a picture's credit. The longest of 365 real ones has
    #: 332.
    caption_length: int = 400
    #: Blocks that a box of other articles may hold: four cards with headline, summary and date. From 8 to 20 the
    #: scores on 210 pages are the same; the larger, the more is looked at.
    box_blocks: int = 12
    #: Blocks below a linked headline within which prose is its summary: a date or an author comes between.
    summary_below: int = 2
    #: Shortest paragraph that is left out because it is one link: shorter ones are a name or a source.
    link_length: int = 15
    #: Longest `href` that is kept. The longest of 844 in real articles has 455; a longer one than this is a file inside
    #: an address, or made to fill a disk.
    link_target: int = 4_096
    #: Times that a paragraph of prose stands on a page from which it is no prose: the stand-in of an embed that was
    #: not loaded. Twice is a page that prints its article for small and for large screens.
    repeats: int = 3
    #: Characters of text below which a page is asked whether it is a wall or an error, which leave a few sentences.
    #: Real briefs are as short, so being thin alone makes no page a wall.
    thin: int = 600
    #: Different things of its kind that a thin page must say to be a wall, and characters of it that are asked.
    wall_phrases: int = 2
    page_said: int = 20_000
    #: Share of the text that makes a page what this text speaks of.
    spoken: float = 0.5
    #: Paragraphs under linked headlines from which a page is a list. Four of 210 real articles have as many, with an
    #: advertisement's link between all paragraphs: pages that call themselves articles are not asked.
    list_entries: int = 4
    #: Characters of a CSS selector in a site rule. One that a browser's inspector gives has about 150; what is nested
    #: hundreds of levels deep would end the parser of selectors.
    selector_length: int = 400
    #: Most elements in one element of a page that is read by its site rule. Real pages have up to 260; to find the
    #: place of each among 14,000 ("p:nth-child(3)") takes more than a second, and four times as long for twice as many.
    ruled_children: int = 10_000
    #: Share of the text without a site rule below which the rule's region and drops are not used, because they seem to
    #: mean what stands there no longer. A judgement: a page that goes on with other articles may have ten of them, of
    #: which a region rightly leaves one; a sidebar that inherited the article's class has less than that.
    ruled_share: float = 0.1
