"""A text in, the places of its reporting verbs out, told from the nouns and adjectives that are written alike.

"The minister claims that" has one, "the claims of the minister" and "the United States" have none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.diff.edit import Side
from tracker.diff.lexicon import Lexicon
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.quotations import QUOTATION_MARKS
from tracker.diff.tokens import is_mark
from tracker.tuning import RANKING

_BEFORE_QUOTED_SPEECH = frozenset(",!?")


def is_verb(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for a word of the list where it reports what was said."""
    shown, word = side.tokens.words[at], side.words[at]
    if shown != shown.lower():  # at the beginning, where the pronoun is left out: Dijo que
        return at == 0 and side.words[1:2] != [] and side.words[1] in lexicon.that_words
    after = side.word(at + 1)
    has_clause = _opens_clause(side, at + 1, lexicon) or (after in QUOTATION_MARKS and at not in side.quoted)
    if at > 0 and side.words[at - 1] in lexicon.infinitive_marks and not has_clause:
        return False  # something to add to
    if after and lexicon.answers.at(side.words, at + 1):
        return False  # the council said no to the plan
    if word in lexicon.telling and _is_order(side, at, lexicon):
        return False
    if _follows_according(side, at, lexicon):
        return True
    if word in lexicon.speech_nouns and not has_clause and _is_noun_behind(side, at, lexicon):
        return False  # the panel ruled on disputes
    if lexicon.has_free_order and after in lexicon.reflexives:
        return _follows_quotation(side, at, lexicon)  # zeigte sich, meldete sich
    if at > 0 and _is_beside_verb(side.words[at - 1], lexicon) and lexicon.hedges.at(side.words, at - 1):
        return False  # se sospecha que, está previsto que: nobody says so
    if has_clause or _follows_quotation(side, at, lexicon):
        return True
    if side.word(at - 1) in lexicon.negations.words:
        return False  # la direction n'a pas répondu
    if word not in lexicon.speech_nouns:
        return True
    if _is_reflexive(side, at, lexicon):
        return False  # le bénéfice se maintient
    return _is_inverted(side, at, lexicon) or _is_trailing(side, at, lexicon) or _has_bare_clause(side, at, lexicon)


def _is_order(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for "were told to leave" and "told the jury to disregard it", where nothing is said that is so."""
    for word in _phrase(side, at + 1):
        if word in lexicon.infinitive_marks:
            return True
        if word in lexicon.clause_words:
            return False
    return False


def _is_noun_behind(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for a word behind a preposition: what stands there is no verb."""
    return not lexicon.before_nouns_only.isdisjoint(side.words[:at][-1:])


def _is_reflexive(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for the verbs of "se maintient" and "s'explique"."""
    return side.elided.get(at) in lexicon.reflexives or not lexicon.reflexives.isdisjoint(side.words[:at][-1:])


def first_of_verb(side: Side, at: int, lexicon: Lexicon) -> int:
    """Where the auxiliaries before a verb begin: ha dicho, a-t-elle dit."""
    while at > 0 and _is_beside_verb(side.words[at - 1], lexicon):
        at -= 1
    return at


def _is_beside_verb(word: str, lexicon: Lexicon) -> bool:
    """True for ha, a-t-elle and se, which stand before a verb and belong to it."""
    return word.partition("-")[0] in lexicon.auxiliaries or word in lexicon.reflexives


def tells_that(side: Side, at: int) -> bool:
    """True for "accepts that" and "called it “unfair”": what follows is what was said."""
    has_clause = _opens_clause(side, at + 1, side.setting.lexicon)
    return has_clause or (at not in side.quoted and max(side.quoted, default=0) > at)


def _opens_clause(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for que, qu'il and avoir behind a verb; not for d'avoir, which asks for another one: accusé d'avoir."""
    return side.opens_with(at, lexicon.that_words) and side.elided.get(at, "") in {"", *lexicon.that_words}


def unknown_verbs(side: Side, lexicon: Lexicon) -> Iterator[int]:
    """The verbs that are in no list and stand where only one of speech can: « … », a pesté le capitaine."""
    if not side.quoted or (0 not in side.quoted and side.words[0] not in QUOTATION_MARKS):
        return
    for at in range(1, len(side.words) - 2):
        if side.words[at] in QUOTATION_MARKS and at + 1 not in side.quoted:
            verb = _first_behind(side, at, lexicon)
            if verb is not None and _may_be_verb(side, verb, lexicon):
                yield verb


def _first_behind(side: Side, mark: int, lexicon: Lexicon) -> int | None:
    """The word behind a quotation, a comma and auxiliaries; None where the sentence runs on without a comma."""
    at = mark + 1 + (side.words[mark + 1] == ",")
    if side.words[at - 1] != "," and side.words[mark - 1] not in _BEFORE_QUOTED_SPEECH:
        return None
    while at < len(side.words) and _is_beside_verb(side.words[at], lexicon):
        at += 1
    return at if at + 1 < len(side.words) else None


def _may_be_verb(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for a word before a speaker; not for "shopkeeper" before Nadia Rahman, who said it."""
    word, after = side.words[at], at + 1
    if word in lexicon.speech or word in lexicon.separable or word in FUNCTION_WORDS or word in lexicon.clause_words:
        return False
    if not word.isalpha():
        return False
    if not lexicon.speech.keys().isdisjoint(_phrase(side, after)):
        return False
    has_speaker = side.words[after] in lexicon.determiners or side.tokens.words[after] != side.words[after]
    return side.tokens.words[at] == word and has_speaker and not is_mark(side.words[after])


def _phrase(side: Side, start: int) -> Sequence[str]:
    """The words from there up to a mark."""
    words = side.words[start : start + RANKING.speaker]
    return words[: next((place for place, word in enumerate(words) if is_mark(word)), None)]


def _follows_quotation(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for “…,” confirmed the mayor, and for «…», ha confirmado el alcalde."""
    at = first_of_verb(side, at, lexicon)
    if at > 1 and side.words[at - 1] == ",":
        at -= 1
    return at > 0 and side.words[at - 1] in QUOTATION_MARKS


def _follows_according(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for "según denuncia el comité"; not for "selon l'annonce"."""
    first = first_of_verb(side, at, lexicon)
    phrase = lexicon.according.at(side.words, first - 1) if first > 0 and first not in side.elided else None
    return phrase is not None and phrase.end == first


def _is_inverted(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for ", bestätigte die Polizei" and ", ha confirmado el alcalde" where that comma is the first."""
    first, after = first_of_verb(side, at, lexicon), side.words[at + 1 : at + 2]
    if first == 0 or side.words[first - 1] != "," or side.words.index(",") != first - 1:
        return False
    return FUNCTION_WORDS.issuperset(after) and not _is_date_or_figure(side.words[at + 1 : at + 3], lexicon)


def _is_date_or_figure(words: Sequence[str], lexicon: Lexicon) -> bool:
    """True for "en mai", "le 3" and "à 900 euros"; not for "le préfet"."""
    if words[-1:] and words[-1][:1].isdigit():
        return True
    if not lexicon.before_dates.issuperset(words[:1]):
        return False
    is_article = lexicon.determiners.issuperset(words[:1])
    return not is_article or not lexicon.date_words.isdisjoint(words[-1:])


def _is_trailing(side: Side, at: int, lexicon: Lexicon) -> bool:
    """True for ", state radio reported" where that, or a weekday, ends the clause."""
    start = at
    while start > 0 and at - start < RANKING.speaker and not is_mark(side.words[start - 1]):
        start -= 1
    following = side.words[at + 1 : at + 3]
    is_last = not following or is_mark(following[0]) or not lexicon.weekdays.keys().isdisjoint(following)
    return is_last and 0 < start < at and side.words[start - 1] == ","


def _has_bare_clause(side: Side, at: int, lexicon: Lexicon) -> bool:
    """English leaves "that" out: critics claim he, Smith reported the road was; not "the claims he made"."""
    if not lexicon.past_ending or not 0 < at < len(side.words) - 1:
        return False
    before, after = side.words[at - 1], side.words[at + 1]
    if before in lexicon.determiners or before in lexicon.auxiliaries or is_mark(before):
        return False
    is_verb_form = side.words[at].endswith(lexicon.past_ending) or before.endswith("s") or before in lexicon.pronouns
    if not is_verb_form and side.tokens.words[at - 1] == before:
        return False
    clause = _phrase(side, at + 2)
    may_begin = after in lexicon.determiners or side.words[at].endswith(lexicon.past_ending)
    return after in lexicon.pronouns or (may_begin and not lexicon.auxiliaries.isdisjoint(clause))
