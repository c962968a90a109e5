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
    #: Letters of no Latin alphabet from which a line is in a language that is written in one: names of sites and apps
    #: stand in Latin letters everywhere, and the other way round a word or a sign may be borrowed.
    other_script: int = 3
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
    #: Blocks of text of a page, and elements around all of them: every rule asks each block, and many climb from it up
    #: to the root, as both libraries do. The largest of 210 real pages has 1,411 and 22,008, a live blog of 2,000
    #: entries 12,000 and 200,000. 50,000 blocks take 40 s, 8,000 below 1,500 elements 6 s.
    blocks: int = 12_500
    steps: int = 2_000_000
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
    #: How alike (pairs of letters in common) a visible `h1` must be to what the page states to be the headline and
    #: not the name of the site. On 210 pages names of sites share .04 to .35 with it (they are told by being links or
    #: by their name), rewritten headlines .24 and more.
    headline_nearness: float = 0.25
    #: The same for headings of a lower level, among which are teasers and sub-headings about the same thing. On 13
    #: pages whose headline is an `h2` it shares .62 and more, the sub-headings of their texts .58 and less.
    headline_likeness: float = 0.6
    #: Letters of a heading that are looked at for it, and texts in elements of their own of which a heading may be
    #: made before only its ends are tried: a topic, a sign, the headline, a badge.
    headline_reach: int = 400
    heading_pieces: int = 8
    #: Elements around a heading that may be marked as a trail of links ("Home > Town > …"), and links that make a row
    #: one. A single link before a heading is its topic.
    trail_depth: int = 6
    trail_links: int = 2
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
    #: Elements from a picture or a text up to the one that holds both, at most: `img`, `a`, `div`, `div`.
    picture_depth: int = 4
    #: Longest bold line that heads the paragraph below it; questions of interviews end as sentences do.
    bold_heading: int = 90
    #: Lines without which a list that stands apart from the text is none of facts.
    fact_lines: int = 2
    #: Blocks of a box that begins with a line that asks readers for something and stands where paragraphs may: its
    #: heading, a sentence, a button, small print.
    appeal_blocks: int = 4
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
    #: Headlines that are links from which a page with hardly any text and no date is a section; the latter where it has
    #: prose, which may be the section's description, or a brief above what else there is to read.
    shelf_headlines: int = 6
    long_shelf_headlines: int = 12
    #: Characters from which a text is no teaser, whatever is offered at its end: teasers show one to five paragraphs.
    teaser: int = 2_500
    #: Blocks below the text in which an offer to read on is looked for: it stands where the text was cut, and further
    #: down the site offers itself to everybody.
    offer_reach: int = 8
    #: How many times the words that are there a page must state for its text to be cut, and how many it is held to have
    #: at least. Counts include captions and boxes; of 122 real news pages none that is whole states twice its words.
    stated_longer: int = 2
    stated_least: int = 40
    #: Bytes of a PDF, its pages, its characters, and the bytes to which its streams other than pictures unpack: a page
    #: of a newspaper has some thousand characters in streams of a few hundred thousand bytes. Text that unpacks to this
    #: limit takes the library about a second; without a limit 40,000 bytes can keep it busy for minutes.
    pdf_bytes: int = 20_000_000
    pdf_pages: int = 40
    pdf_letters: int = 200_000
    pdf_unpacked: int = 8_000_000
    #: Objects of a PDF: forty pages with all their fonts and pictures have some thousand.
    pdf_objects: int = 20_000
    #: Bytes that are read to draw all that pages and the drawings within them draw, and how deep drawings may lie. A
    #: page that shows the longest drawing with every one of hundreds stays below; hostile ones come to ten thousand
    #: million on ten levels.
    pdf_drawings: int = 60_000_000
    pdf_drawn_within: int = 12
    #: Paragraphs of prose without which a PDF is a form, a table or slides.
    pdf_prose: int = 3
    #: Lines at each end of a page that may be its head or foot.
    pdf_margin: int = 2
    #: Share of the text's size: the distance of lines at most, a headline's and a heading's size at least, and what two
    #: lines of one size may differ by. Newspapers set text at 1.1 to 1.3 and headlines at twice its size.
    pdf_leading: float = 1.8
    pdf_headline: float = 1.3
    pdf_heading: float = 1.1
    pdf_same_size: float = 0.05
    #: Share of the usual distance of lines from which a larger one parts paragraphs; the indent, in sizes, that does;
    #: and the share of the widest line below which a line that ends a sentence ends its paragraph.
    pdf_gap: float = 1.3
    pdf_indent: float = 0.7
    pdf_short: float = 0.9
    #: Elements beside each other, each with a time and prose, from which a live blog has entries; two may be chance.
    live_entries: int = 3
    #: Characters from which a line of an entry is prose: entries are as short as "The bridge is open again."
    live_prose: int = 20
    #: Share of the prose that elements of one shape must hold, of the most that any shape holds, to be the entries:
    #: days hold a line of their own besides.
    live_share: float = 0.8
    #: First and last lines of an entry among which its clock stands.
    live_head: int = 3
    #: Levels from a line of an entry, or its time, up to the entry. Real ones lie six apart; without a limit a page
    #: of 60,000 elements on 2,000 levels takes a minute.
    live_depth: int = 16
    #: Digits of a time in seconds; what has more is in milliseconds.
    live_digits: int = 10
    #: Share of the text that a second reader must have seen too. It is less on 4 of 210 real pages, whose texts are
    #: right to .942 (F1); those of all pages are to .975. At .85 it is less on 7 pages (.924), and on short texts that
    #: are whole, where a list or a quotation is soon a seventh.
    second_share: float = 0.75
    #: Share of the text in JSON-LD that must stand in the article's. On the 35 of 210 real pages that state one it is
    #: .93 and more: a text of which a fifth is missing has been cut, or is another's.
    stated_share: float = 0.8
    #: Letters of a sample that is looked for in another text, and how many are, to tell these shares: two or three
    #: words, long enough to stand nowhere by chance, and few enough for a text of any length.
    sample: int = 12
    samples: int = 100
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
