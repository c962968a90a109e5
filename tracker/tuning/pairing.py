"""The numbers of `tracker/diff`, each with its biography."""

from dataclasses import dataclass


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
    #: The same in a gap with as many new sentences as old ones: nothing came or went there, so one that has become
    #: another is the likelier story. 0.36 does as well for the essays and loses two edits of our own gold pairs.
    edited_in_place: float = 0.3
    #: The same for a sentence and one anywhere else. Out of place, a likeness by chance has as many chances as there
    #: are sentences. At 0.60 edited falls to 94.7, partly because the essays' links never cross; from 0.80 on nothing
    #: more is won and a moved sentence may not be edited any more.
    moved: float = 0.8
    #: The same where few sentences are left on both sides (multiplied, up to `few`), as between two versions of a news
    #: story: chance has few chances then. 0.55 finds two more moved and rewritten ones in our own gold pairs, and three
    #: false ones in the essays; at 0.7 two true ones are lost.
    moved_of_few: float = 0.66
    few: int = 20
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
    #: A neighbour joins a split or merge where its content words and those that the pair has left out overlap so much
    #: (F1 of the two sets): 0.5 finds one group more of the 35 in our own gold and invents three more in the essays
    #: (edited 94.5), 0.7 loses two. 0.60 to 0.65 find the same in the gold; below 0.62 the essays lose a link.
    taken_over: float = 0.63
    #: The same for what follows a sentence that was cut off at a comma and stands as it did up to there: what was cut
    #: off went somewhere. At 0.54 the essays lose a link (edited 95.04), at 0.6 the gold loses a split.
    taken_over_of_cut: float = 0.55
    #: Words with which such a sentence may begin as what was cut off did, and say another thing then: "…, the council
    #: said it would sell", "The council said it had not decided". One split of the gold; no link changes from 2 to 4.
    opening: int = 3
    #: Less will do for a neighbour whose content words the other side nearly all has (`explained`): the pair may have
    #: kept a few of them too. Groups of the essays 66.7 at 0.45, 64.4 without this floor.
    mostly_taken_over: float = 0.45
    #: Share of a neighbour's content words that the other side must have for that. At 0.5 a third of the groups found
    #: are wrong (F1 of groups 59), at 0.9 real ones are lost (57).
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
    #: and still be joined to its neighbours. Swept with `content_hold` on the marks of 119 gold pairs (F1 of words,
    #: pairs to learn from and held out): at 1 and 6, 93.6 and 92.6; at 1.5 and 3, 93.9 and 92.9; at 2 and 4, 94.0 and
    #: 93.0. The last two mark 12 % more of heavily rewritten essays than the fewest words that differ, the first 6 %.
    island: float = 1.5
    #: The same where a figure or a capital stands in either change. At a half, "Tuesday that 12" to "Wednesday that 21"
    #: becomes one change, and two facts look like one.
    island_of_facts: float = 0.34
    #: How many function words a kept mark weighs: a comma is where one phrase ends and the next begins.
    mark_hold: int = 2
    #: How many function words a kept content word weighs: it is joined only where two words and more gave way on either
    #: side of it, as a person would mark a rewritten phrase as one. See `island`.
    content_hold: int = 3
