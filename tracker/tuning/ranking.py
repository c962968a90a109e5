"""The numbers of `tracker/diff`, each with its biography."""

from dataclasses import dataclass


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
    #: Content words up to which a replacement is judged word by word. One for one, a word that is no known synonym is
    #: another thing (a bicycle, a motorcycle); with three and more, the whole phrase was put otherwise.
    replaced_words: int = 2
    #: Letters, out of a hundred, that two words have in common when one may be a form or an error of the other, so that
    #: nothing is made of it: house and horse have 80, minister and ministry 87. Bicycle and motorcycle have 59.
    alike: int = 70
    #: Words that each of two parts has at most that changed places: "the dog bit the old man". Longer ones are clauses,
    #: whose order is style.
    exchanged_words: int = 3
    #: Words up to which a text is judged. Rules look back and forth in it; a text of 3,000 words without a stop is no
    #: sentence, and what changed in it is called substantive unseen.
    longest: int = 3_000

    #: Signs that a number in Chinese, Japanese or Korean has at most. 九千九百九十九万九千九百九十九 has 15. A longer
    #: run is no number, and to read it anew from each of its signs would take for ever.
    number_signs: int = 32
    #: How many words back a hedge behind a figure finds it: 三十人以上 has one word between the two, 30公斤以上 two.
    counted_words: int = 3
    #: Words that a notice and a changed sentence must share for one to speak of the other, if nothing else ties them.
    notice_words: int = 3
    #: How alike two texts must be for a change to read as a correction: of a rewritten sentence nobody can say whether
    #: the fact was wrong or has moved on. One word replaced in ten leaves 0.9.
    correction: float = 0.7
