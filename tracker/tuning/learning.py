"""The numbers of `tracker/learn`, each with its biography.

The figures are from the simulated host of `benchmarks/boilerplate.py`: 200 articles, seen six times over three days.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Learning:
    """`tracker/learn`: what is learned of one host from all its articles. In doubt nothing is."""

    #: Articles of a host that are looked at, those seen last, and the last texts of each. It bounds what a learning
    #: costs, and keeps a big host's stock phrases from adding up over years.
    articles: int = 400
    sights: int = 12
    #: Letters from which a sentence can be learned. "He declined to comment." has 18 and is anybody's; a headline or a
    #: pitch below that is left to the rules for lines.
    least_letters: int = 20
    #: Words from which a block is another article's headline. "What we know so far" has four and heads paragraphs.
    headline_words: int = 5
    #: Teasers of tracked articles that must have been met for all of them to be expected on the host.
    habit: int = 3
    #: Letters from which a first paragraph is known again as a teaser's summary.
    summary_letters: int = 40
    #: Articles in which a summary that stands without its headline must have come or gone.
    summary_restless: int = 2
    #: Further sentences of the teased article that are remembered: where one of them stands too, the text is a copy of
    #: it. Whole paragraphs would do less: in a copy one sentence of each may have been edited.
    kin: int = 6
    #: Sentences of its own that an article must have to say anything about what else stands in it. A brief that is all
    #: wire copy has none.
    own_sentences: int = 2
    #: Articles to which a text must have come, and from which it must have gone, with nothing of the article's own
    #: changing; in how many it must stand; and in what share of them it came or went. One editor adds, another cuts; a
    #: stock phrase ("The cause is not known.") does so by chance, but stays in nearly all its articles. A teaser stays
    #: in none: on the simulated host the shares are .93 to 1, and 0 for wire copy.
    came: int = 3
    went: int = 3
    restless: int = 5
    restless_share: float = 0.6
    #: Hours that make "at once", the articles that must take part, and their share of all that are watched. A new
    #: banner meets every article at its next check; an update of wire copy only the articles of its story.
    at_once_hours: float = 12.0
    at_once: int = 10
    at_once_share: float = 0.5
    #: Articles in which a text must stand, and their share of all, to be learned for merely standing there. It makes no
    #: false change as long as it stands, so there is time to wait.
    stands: int = 20
    stands_share: float = 0.5
    #: Days on which those articles must have been published. The copies of a wire story are a matter of some days, but
    #: few hosts publish half of what is watched on them.
    days: int = 5
    days_at_once: int = 3
    #: Share of words in common from which a text that came and one that went are one text, edited: "12 dead" in a
    #: shared paragraph becoming "15 dead" in ten articles must never look like rotation. Teasers behind one label
    #: ("Read more:") share a quarter.
    edited: float = 0.5
    #: Share of the articles from which one text went, and to which another came, in which that other came for it.
    #: Copies of a wire story are rewritten into one text, and the old one comes to none any more; teasers give way to
    #: this one here and to that one there, and where they take turns in a fixed order, they come back.
    rewritten: float = 0.5
    #: Share of its articles in which a sentence that stands among an article's own ones may be a paragraph: a sentence
    #: that teases elsewhere is a paragraph there; what is appended to paragraphs seldom is one.
    whole_share: float = 0.2
    #: How much more of a text's words may stand in the articles that have it than in those that have it not: a
    #: paragraph of background shares the names of its story. And the share that is too much where all have it: half of
    #: 210 articles' own paragraphs share .47 with the rest, first paragraphs of strangers nearly always below .33.
    nearer: float = 0.2
    familiar: float = 0.3
    #: Articles that are asked for that, on either side, and those without the text that are needed to compare.
    asked: int = 24
    strangers: int = 5
    #: Share of a text's articles in which another steady text must stand for the two to be of one story, where that
    #: one has not many times as many articles: what stands everywhere binds nobody.
    companion: float = 0.5
    companion_reach: float = 2.0
    #: Changes of an article through all of which a text stands that comes and goes elsewhere: then it is that article's
    #: own. Where ten teasers take turns, one stays by chance over three changes in one of a thousand articles.
    changes_outlived: int = 3
    #: Letters of the longest word in scripts that put spaces between words; a longer run is cut into pairs of letters.
    longest_word: int = 40
    #: Share of a text's articles in which it may come and go and still be steady enough to bind them to one story.
    steady_share: float = 0.25
    #: Letters from which a word says what a text is about; with shorter ones every text would be near to every other.
    telling_letters: int = 5
    #: Rounds of learning: once what is known is taken away, the rest is seen more clearly. Two are the most that were
    #: needed.
    rounds: int = 4
