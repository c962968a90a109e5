"""Every number that decides an outcome, with its biography: where it comes from, what was tried, what would break.

One frozen section a room; a room imports its own section. Sizes are bytes, times are seconds, unless said.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetching:
    """`tracker/watch`: what one check may cost, and how often an article is worth one."""

    #: How long all the hops of one check may take together; waiting for a turn is not counted. A timeout on each read
    #: starts anew with each byte, and a server that drips one byte every half second held five of five Python clients
    #: for ever. Half a minute is more than readers bear, and lets a run of cron end.
    deadline: float = 30.0

    #: How long a name may take to resolve, inside the deadline. The usual stub resolver waits five seconds for an
    #: answer and asks twice; less would call slow names dead, more would leave too little for the page.
    lookup: float = 10.0

    #: Most bytes of a body on the wire. The largest of 88 real news pages had 1.1 million bytes *decoded*, the median
    #: 0.12 million: nine times the largest leaves room for a live blog of a long day, and is no article beyond that.
    wire: int = 10 * 2**20

    #: Most bytes of a body decoded, and of each coding in a chain. The worst body that passes, random bytes in two
    #: codings, takes 61 MB of memory, and bombs take 27 (measured); at twice the cap that body would be over 100.
    decoded: int = 20 * 2**20

    #: Most bytes read of a redirect's body: a line or two of HTML that nobody sees, or a bomb (requests and niquests
    #: read a gigabyte of it). Enough to keep the usual ones whole as evidence.
    redirect_body: int = 64 * 2**10

    #: Most redirects followed. Browsers stop at 20; honest chains (to https, to www, to the new slug, to a language)
    #: have four or five. Ten leaves room, and an endless one costs a publisher eleven requests.
    hops: int = 10

    #: Most codings in one Content-Encoding: two, where a proxy packs again what the server packed. Chains of sixty are
    #: attacks, and each link costs a whole decoded body.
    codings: int = 2

    #: Most members in one gzip body. Packers that work in blocks write one for each 64 kB, thus 320 up to the decoded
    #: cap; a bomb of empty members has half a million, and each costs a new decompressor.
    gzip_members: int = 1000

    #: Longest header line. aiohttp's own 8 kB are too few for a long Content-Security-Policy or Link; with the number
    #: of lines below this bounds the headers at 8 MiB.
    header_line: int = 32 * 2**10

    #: Most header lines in one answer. aiohttp allows 128, which a site that sets many cookies may pass; 200,000 are an
    #: attack.
    header_lines: int = 256

    #: Longest URL, in bytes. Servers commonly stop at 8 kB; without a limit one link can fill a header or a log.
    url: int = 8 * 2**10

    #: How many checks may talk to one host at a time: one, since a publisher must not notice us.
    per_host: int = 1

    #: How many checks may talk at all. Enough that a host which is slow to answer holds up few others, few enough
    #: that sixteen bodies at their caps fit in memory.
    at_once: int = 16

    #: The ladder: below this age of an article, this long between two checks. Edits come early, so comparable trackers
    #: begin with the same three rungs. From a week on they wait three days and then a month; ours are closer together,
    #: since late corrections are the ones that nobody notices. An article costs its publisher 33 requests on its first
    #: day and 150 in its first year, most of them answered by a 304.
    ladder: tuple[tuple[float, float], ...] = (
        (3 * 3600, 15 * 60),
        (24 * 3600, 3600),
        (7 * 86400, 3 * 3600),
        (30 * 86400, 86400),
        (365 * 86400, 7 * 86400),
    )

    #: Between two checks of an article that is older than the ladder is high.
    oldest: float = 30 * 86400

    #: How much too early an article may be checked. Cron starts runs to the minute, and the check itself comes seconds
    #: after the start: without slack, a ladder of 15 minutes under a cron of 15 minutes would check every 30.
    slack: float = 90.0

    #: How many times longer to wait for an article that is gone. It may come back, and that is news, but a publisher's
    #: log of errors should not fill up on our account.
    gone_patience: float = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Archiving:
    """`tracker/archive`: the evidence's files."""

    #: Most bytes that one record may unpack to. The fetcher's caps allow 18 MiB: a body on the wire and 256 header
    #: lines of 32 kB. Without a cap, a damaged or planted member of one megabyte becomes a gigabyte of memory; with
    #: this one, verifying a bomb stays under 150 MB. What is larger is refused on writing and told on reading.
    largest_record: int = 32 * 2**20

    #: Most bytes of a record's own headers, before its block. The longest line is a URL, of 8 kB at most, and is there
    #: twice. Without a cap, a planted record of ten million short lines costs a gigabyte.
    largest_head: int = 256 * 2**10

    #: How hard zlib tries, 0 to 9. Measured on 88 news pages: bodies that came compressed stay as they are at every
    #: level (0.5 ms a page); of those that did not, 1 leaves 23.9 % for 1.0 ms, 6 leaves 20.1 % for 2.6 ms, and 9
    #: leaves 20.0 % for 4.1 ms.
    compression: int = 6


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Splitting:
    """`tracker/read`: paragraphs to sentences."""

    #: Letters before a stop that are looked at: the last word and, for "1." and ": 1.", what stands before it. Four
    #: lose "Messrs." and "Yahoo!"; 8 to 48 decide alike on 9,600 sentences of real pages. The longest abbreviation has
    #: 10 letters; twice that leaves room for a bracket or a prefix, and keeps a word of a megabyte cheap.
    window_before: int = 24
    #: Letters after a stop that are looked at. Only a speaker with a long title and an aside, between a closed question
    #: and "asked", needs more than 30; 60 lose a golden case, 90 to 240 decide alike.
    window_after: int = 120
    #: Letters between the square brackets of a note that belongs to the sentence before it: "[citation needed]" has 15.
    #: 20 and 40 decide alike on all texts tried; longer ones are likely an editor's own sentence in brackets.
    note: int = 20
    #: Letters of a word that make a stop with no space after it a forgotten space: "said.The" in texts whose line
    #: breaks were lost. Swept 2 to 5 on 4,800 sentences marked by people and 9,600 of real pages: 14 places differ, and
    #: two sentences stand in each. 2 is left out for what tests cannot show, the short parts of addresses ("go.To").
    unspaced_word: int = 3
    #: Letters of a word in small letters that make it no abbreviation, so that a sentence may begin after it with a
    #: small letter by mistake. On real pages all eight that 5 finds are sentences; 3 and 4 also take abbreviations that
    #: stand in no list for ends, 6 and more miss sentences that end in "water".
    ordinary_word: int = 5
    #: Words of a speaker's name and office between a closed question and "asked": "Deputy Prime Minister Jane van der
    #: Berg" has 7. More would read on into a sentence of its own.
    speaker_words: int = 7
    #: Letters of the aside between a speaker's name and the verb: ", the head of the board that runs the harbour,".
    speaker_aside: int = 60
    #: Characters of a speaker's name and office in Chinese, where no space parts words. Most news tags have 2 to 12.
    speaker_characters: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """`tracker/diff`: which sentence became which, and which words.

    "All" and "edited" below are F1 of all and of edited links on 84 essays whose drafts were linked by hand (the
    development half of ArgRewrite V.2); half of them were kept for checking and moved in step. Now 97.8 and 94.9.
    """

    #: How alike a sentence and one in its gap must be to be one, edited; below, they are a loss and a gain. Swept from
    #: 0.30 (edited 94.1) to 0.46 (94.0), with a flat top at 0.38: lower marries strangers that share a topic, higher
    #: loses heavy rewrites.
    edited: float = 0.38
    #: The same for a sentence and one anywhere else. Out of place, a likeness by chance has as many chances as there
    #: are sentences. At 0.60 edited falls to 94.7, partly because the essays' links never cross; above 0.80 nothing
    #: more is won and a moved sentence may not be edited any more.
    moved: float = 0.75
    #: Share of likeness that letters in order have, as against words in common. Letters alone reach 89.2, words alone
    #: 94.3: letters know of spelling and order, and find something in common to any two sentences.
    letters: float = 0.3
    #: Letters this much alike settle it, and the words are not asked: it saves half of the time of a usual edit, and
    #: no link of the essays changes for any value from 0.70 to 0.90.
    plain: float = 0.8
    #: Letters of both, multiplied, above which only words are compared: 0.5 ms here, half a minute at a megabyte.
    letters_product: int = 25_000_000
    #: The most that two texts may be alike that are not equal, so that 1 always means equal.
    nearly: float = 0.9999
    #: What a function word weighs beside another. At 0 sentences of small words have nothing to go by (edited 94.3), at
    #: 1 the small words outvote the rest (94.3); anything from 0.3 to 0.5 will do.
    function_word: float = 0.4
    #: Letters that are left of a word at least when its ending is cut to find its stem. Without stems edited is 94.8;
    #: shorter than three, "car" and "care" are one word.
    stem: int = 4
    #: Most sentences into which one is split, or out of which one is merged. Of 25 groups in the essays one has three;
    #: four found nothing more, and each further one doubles what is tried.
    group_size: int = 3
    #: Share of a neighbour's content words that the other side must have for it to join a split or merge. At 0.5 a
    #: third of the groups found are wrong (F1 of groups 59), at 0.9 real ones are lost (57); 67 here.
    explained: float = 0.75

    #: Sentences of both sides of a gap, multiplied, up to which all pairs are compared: 50 by 50 cost 7 ms. Larger gaps
    #: come only of rewritten articles, where the rare words of a sentence lead to its like.
    all_pairs: int = 2_500
    #: In a larger gap, how many of a sentence's rarest words are looked up, and how many sentences they may propose.
    #: With 3,000 sentences that were all edited, 6 and 8 find what all pairs would, in 0.2 s instead of 15.
    rare_words: int = 6
    candidates: int = 8
    #: Comparisons that one diff may cost in all, about half a second. 3,000 sentences with nothing in common need
    #: 50,000. It is counted and not timed, so that the result is the same on every machine.
    comparisons: int = 200_000
    #: Sentences that stand more than once, of both sides, multiplied, up to which they are put in order as well as can
    #: be. It bounds memory, a bit each: 12 MB. Beyond, the first is paired with the first.
    repeats_product: int = 100_000_000
    #: What a pair at the very floor weighs, so that of two matchings the one with more pairs wins.
    tie: float = 1e-6

    #: Words of both sides, multiplied, up to which two texts are compared word by word. Where nothing is shared,
    #: diff-match-patch takes time in proportion: 20 ms for 300 by 300. Few sentences of a newspaper have 60 words;
    #: giants are compared between the words that either has once.
    words_product: int = 90_000
    #: What a kept run of words may weigh, in shares of the words that the smaller change beside it takes and brings,
    #: and still be joined to its neighbours. At a half, "Tuesday that 12" to "Wednesday that 21" becomes one change, and
    #: two facts look like one; at zero, a rewritten phrase is strewn with kept articles.
    island: float = 0.34
    #: How many function words a kept mark weighs: a comma is where one phrase ends and the next begins.
    mark_hold: int = 2
    #: How many function words a kept content word weighs: it is joined only where most of a sentence gave way.
    content_hold: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """`tracker/diff`: what a change is called, and what comes first.

    Where no figure is given, a value was set by hand on the project's own cases (tests/diff/cases), which an editor
    can extend; they are few, so trust the order of the weights and not their digits.
    """

    #: The part of a scale that each tier has: a change of a higher tier outweighs all of the lower ones, whatever else
    #: it has, so that weight alone sorts a queue.
    bands: tuple[tuple[str, float, float], ...] = (
        ("substantive", 0.5, 1.0),
        ("stylistic", 0.2, 0.5),
        ("cosmetic", 0.0, 0.2),
    )
    #: Share of the way to the top of its band that each label brings. Several labels share what is left (two of a half
    #: make three quarters), so that more is never less. First what turns a statement round, then what it states, then
    #: who states it and how surely, last how it is worded.
    labels: tuple[tuple[str, float], ...] = (
        ("notice", 0.7),
        ("negation", 0.65),
        ("number", 0.6),
        ("name", 0.6),
        ("quote", 0.6),
        ("date", 0.5),
        ("hedge", 0.5),
        ("anonymity", 0.4),
        ("attribution", 0.4),
        ("wording", 0.2),
        ("link", 0.2),
        ("spelling", 0.1),
        ("punctuation", 0.05),
    )
    #: The same for kinds. A sentence that went is looked at before one that came: stories grow all day, and seldom
    #: shrink without a reason.
    kinds: tuple[tuple[str, float], ...] = (("deleted", 0.45), ("added", 0.35), ("moved", 0.1), ("published", 0.1))
    #: The same for the place: a headline is read by ten for one who reads the article; the first three sentences are
    #: what feeds and social media show. Below them the share falls to nothing at the foot.
    headline: float = 0.5
    lead: float = 0.3
    lead_sentences: int = 3
    body: float = 0.1

    #: How far apart two quantities in different units may be and still be one: newspapers round. 93 million miles and
    #: 150 million km differ by 0.2 %, "5 miles" and "8 km" by 0.6 %, "60 feet" and "18 metres" by 1.6 %.
    conversion: float = 0.05
    #: Letters, out of a hundred, that two names have in common when one is a respelling of the other. Lindqvist and
    #: Lindquist have 89, Jon and John 86, Calloway and Marsh 15. It decides the reason given, not the label.
    respelt: int = 70
    #: Letters that an acronym has at most: UNESCO, not a shouted headline.
    acronym: int = 8
    #: Words that a heading has at least before its capitals are taken for a style and not for names.
    title_case_words: int = 4
    #: How many words beside a reporting verb may say who speaks. Longer descriptions have a comma in them, which ends
    #: the search anyway.
    speaker: int = 8
    #: How many words a name between commas may have: "Dana Ruiz, the mayor, said".
    apposed: int = 4

    #: Letters up to which an unknown word is no typing error of another unknown word: short words that differ in a
    #: letter are mostly two words (house, horse), long ones seldom.
    typo_letters: int = 4
    #: Letters from which a word may have two wrong ones.
    long_word: int = 8
    #: Letters that two forms of one word have in common at least: "said" and "say" are too short to tell.
    form_letters: int = 3
    #: Words more, or less, that make a rewording say something new. Two are often "in the" beside one; a clause of
    #: news has three.
    news_words: int = 3
    #: Share of all content words that gave way when a sentence says something else, and how many these must be.
    rewritten: float = 0.5
    rewritten_words: int = 5
    #: Words up to which a text is judged. Rules look back and forth in it; a text of 3,000 words without a stop is no
    #: sentence, and what changed in it is called substantive unseen.
    longest: int = 3_000

    #: Words that a notice and a changed sentence must share for one to speak of the other, if nothing else ties them.
    notice_words: int = 3
    #: How alike two texts must be for a change to read as a correction: of a rewritten sentence nobody can say whether
    #: the fact was wrong or has moved on. One word replaced in ten leaves 0.9.
    correction: float = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Storing:
    """`tracker/history`: rows."""

    #: How long a program waits for another that writes. A batch of fifty checks is read, compared and written in about
    #: two seconds and a rebuild holds on for minutes; beyond half a minute a person wants to be told instead.
    busy: float = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """`tracker/pipeline`: one run."""

    #: Checks that are made durable together: two fsyncs (8 ms each at the 99th percentile) for fifty checks are lost in
    #: the noise, and a killed run has at most these to take up again from its evidence.
    batch: int = 50
    #: Seconds after which a batch is closed though it is not full, so that a slow host does not keep the others waiting.
    batch_age: float = 5.0
    #: Share of the previous version's characters under which a text is suspect (a teaser, a wall, a failed page) until a
    #: second check reads the same. Tools of this kind that lacked such a rule reported whole articles as deleted;
    #: four fifths lost is far beyond any edit, and a real article that is cut to a fifth is worth a second look too.
    shrunken: float = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Browsing:
    """`tracker/browse`: what a page may cost when `tracker serve` shows a database to the person beside it."""

    #: Milliseconds for one query of a page. Datasette allows 1,000, to keep strangers from a public server. Over 10,000
    #: versions (27,000 changes) the slowest of a page need 130, but the list of all sentences 3,700: on one's own
    #: machine a slow page is better than none.
    query_limit: int = 5_000
    #: Milliseconds for one facet of a page. Datasette allows 200, over which a facet is not shown; over 27,000 changes
    #: it takes 30 to 100, and twice that while a run writes.
    facet_limit: int = 1_000


FETCHING = Fetching()
ARCHIVING = Archiving()
READING = Reading()
SPLITTING = Splitting()
PAIRING = Pairing()
RANKING = Ranking()
STORING = Storing()
RUNNING = Running()
BROWSING = Browsing()
