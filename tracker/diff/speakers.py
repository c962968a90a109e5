"""A text in, its attributions out: what is said there by whom, as far as a few words around a verb show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tracker.diff.edit import Side
from tracker.diff.facts import Fact
from tracker.diff.findings import Place, words_at
from tracker.diff.lexicon import Found, Lexicon, Speech, Verb
from tracker.diff.lexicon.function_words import FUNCTION_WORDS
from tracker.diff.reporting import first_of_verb, is_verb, unknown_verbs
from tracker.diff.separable import separated
from tracker.diff.tokens import is_mark
from tracker.tuning import RANKING


class Attribution(NamedTuple):
    """A reporting verb or "according to", and the words that say who is speaking."""

    verb: Verb
    place: Place
    speaker: Place
    besides: tuple[Place, ...] = ()  # what else belongs to the verb: has said, told reporters, teilte mit

    @property
    def fact(self) -> Fact[Speech]:
        """What it says of what was said."""
        return Fact(self.verb.kind, *self.place)


def attributions_of(side: Side) -> list[Attribution]:
    """The attributions of a text, in its order."""
    lexicon = side.setting.lexicon
    found = list(_unlisted(side, lexicon)) if side.quoted else []
    if lexicon.speech_keywords.isdisjoint(side.words):
        return found
    found += _according(side, lexicon)
    found += (
        Attribution(phrase.value, (phrase.start, phrase.end), _before(side, phrase.start))
        for phrase in lexicon.long_speech.find(side.words)
    )
    found += _spoken(side, lexicon)
    return list(_joined(side, sorted(found, key=lambda attribution: attribution.place)))


def _joined(side: Side, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """One for two that belong together: "según explicó" says it once."""
    lexicon = side.setting.lexicon
    before: Attribution | None = None
    for one in found:
        is_behind = before and before.place[1] >= first_of_verb(side, one.place[0], lexicon)
        if before and is_behind and lexicon.according.at(side.words, before.place[0]):
            before = _after_according(side, before, one)
            continue
        if before:
            yield before
        before = one
    if before:
        yield before


def _after_according(side: Side, phrase: Attribution, one: Attribution) -> Attribution:
    """What "según" and the verb behind it, or in it, say together; the speaker stands behind both."""
    if one.place[0] < phrase.place[1]:  # tal y como explicó, which is a phrase as a whole
        return phrase
    lexicon = side.setting.lexicon
    speaker = _with_apposed(side, _after(side, one.place[1], lexicon), lexicon)
    verb = Verb(f"{phrase.verb.name} {one.verb.name}", one.verb.kind)
    return Attribution(verb, (phrase.place[0], one.place[1]), speaker)


def attribution_at(side: Side, at: int, verb: Verb) -> Attribution:
    """The attribution by a verb that stands there."""
    lexicon = side.setting.lexicon
    first, end = first_of_verb(side, at, lexicon), at + 1
    besides = [(first, at)] if first < at else []
    if side.words[at] in lexicon.telling:
        end = _end_of_listener(side, at + 1, lexicon)
        besides += [(at + 1, end)] if end > at + 1 else []
    is_told = side.words[at] in lexicon.telling and side.word(at - 1) in lexicon.passives
    speaker = (at, at) if is_told else _speaker(side, at, lexicon)  # residents were told
    return Attribution(verb, (at, at + 1), speaker, tuple(besides))


def _spoken(side: Side, lexicon: Lexicon) -> Iterator[Attribution]:
    """Those by a verb of the lists, in one part or in two."""
    in_two = {one.verb: one for one in side.found(separated)} if lexicon.separable else {}
    verbs = [at for at, word in enumerate(side.words) if word in lexicon.speech or at in in_two]
    hedges = lexicon.hedges.find(side.words) if verbs else ()
    hedging = words_at((one.start, one.end) for one in hedges if one.end > one.start + 1)
    for at in verbs:
        if at in hedging:
            continue  # is said to
        if at in in_two:
            if not isinstance(in_two[at].meaning.kind, Speech):
                continue  # sagte … ab
            meaning, particle = in_two[at].meaning, in_two[at].particle
            found = attribution_at(side, at, Verb(meaning.name, Speech(meaning.kind)))
            yield found._replace(besides=(*found.besides, (particle, particle + 1)))
        elif is_verb(side, at, lexicon):
            yield attribution_at(side, at, lexicon.speech[side.words[at]])


def _unlisted(side: Side, lexicon: Lexicon) -> Iterator[Attribution]:
    for at in unknown_verbs(side, lexicon):
        yield attribution_at(side, at, Verb(side.words[at], Speech.NEUTRAL))


def _according(side: Side, lexicon: Lexicon) -> Iterator[Attribution]:
    """Those by "according to X", and by "X zufolge"."""
    end = 0
    for phrase in lexicon.according.find(side.words):
        if not _is_other_word(side, phrase, lexicon):
            end = phrase.end
            speaker = (end, end) if _has_own_speaker(phrase, lexicon) else _after(side, end, lexicon)
            named = _with_apposed(side, speaker, lexicon)
            is_named = _is_name_between(side, (speaker[1] + 1, named[1]), phrase.start == 0)
            yield Attribution(Verb(phrase.value, Speech.NEUTRAL), (phrase.start, end), named if is_named else speaker)
    for phrase in lexicon.according_behind.find(side.words):
        if phrase.end > end:  # else it is the beginning of "hieß es aus"
            verb = Verb(phrase.value, Speech.NEUTRAL)
            yield Attribution(verb, (phrase.start, phrase.end), _before(side, phrase.start))


def _has_own_speaker(phrase: Found[str], lexicon: Lexicon) -> bool:
    """True for "nach Polizeiangaben": where nouns have capitals, a phrase that ends in one asks for no other."""
    last = phrase.value.rpartition(" ")[2]
    is_open = last == phrase.value or last in lexicon.prepositions or last in lexicon.determiners
    return lexicon.has_noun_capitals and not is_open


def _is_name_between(side: Side, apposed: Place, is_opening: bool) -> bool:
    """True for "according to the mayor, Dana Ruiz"; where that opens the sentence, its own clause may follow."""
    start, end = apposed
    has_capital = start < end and side.tokens.words[start] != side.words[start]
    return has_capital and (not is_opening or side.words[end : end + 1] == [","])


def _is_other_word(side: Side, phrase: Found[str], lexicon: Lexicon) -> bool:
    """True for "o segundo golo", the second, and "so groß"; not for "segundo a polícia" and ", so die Polizei"."""
    word, after = side.words[phrase.start], side.words[phrase.end : phrase.end + 1]
    hedge = lexicon.hedges.at(side.words, phrase.start)
    if hedge and hedge.end > phrase.end:
        return True  # según parece: nobody says so
    if phrase.end > phrase.start + 1:
        return False
    if word in lexicon.speech_nouns:
        is_apart = phrase.start > 0 and is_mark(side.words[phrase.start - 1])
        return not is_apart or not after or not _may_be_speaker(side, phrase.end, lexicon)
    if word not in lexicon.ordinals:
        return False
    before = side.words[: phrase.start][-1:]
    has_speaker = bool(after) and (after[0] in FUNCTION_WORDS or side.tokens.words[phrase.end] != after[0])
    return not has_speaker or not FUNCTION_WORDS.isdisjoint(before)


def _may_be_speaker(side: Side, at: int, lexicon: Lexicon) -> bool:
    return side.words[at] in lexicon.determiners or side.tokens.words[at] != side.words[at]


def _speaker(side: Side, verb: int, lexicon: Lexicon) -> Place:
    """The words before the verb; over one pair of commas, if they part it; else those after it."""
    first = first_of_verb(side, verb, lexicon)
    if _has_own_subject(side, first, verb, lexicon):
        return verb, verb
    before = _before(side, _before_brackets(side, first))
    if before[0] < before[1] and not lexicon.fronted.issuperset(side.words[slice(*before)]):
        return before
    if first == 0 or before[0] < before[1]:
        return _after(side, verb + 1, lexicon)
    inserted, _ = _before(side, first - 1)
    inserted -= inserted > 1 and side.words[inserted - 1] in lexicon.clause_words  # a nurse, who saw it, said
    name = _before(side, inserted - 1)
    if side.words[first - 1] == "," and _is_comma(side, inserted - 1) and _has_short((name, (inserted, first - 1))):
        return name[0], first - 1  # Dana Ruiz, the mayor, said
    return _with_apposed(side, _after(side, verb + 1, lexicon), lexicon)


def _has_own_subject(side: Side, first: int, verb: int, lexicon: Lexicon) -> bool:
    """True for "a-t-elle confié au journal" and "dit-il": who speaks hangs on the verb, and what follows is another."""
    shown = side.tokens.words[first : verb + 1]
    hung = (word.rpartition("-")[2] for word in shown if "-" in word and word.endswith(lexicon.particles))
    return not lexicon.pronouns.isdisjoint(hung)


def _before_brackets(side: Side, end: int) -> int:
    """Where brackets that stand before a word open: Declan Furey (SF) said."""
    if side.word(end - 1) != ")" or "(" not in side.words[max(end - RANKING.speaker, 0) : end]:
        return end
    return max(at for at in range(end) if side.words[at] == "(")


def _has_short(parts: tuple[Place, Place]) -> bool:
    """True where one of two parts is short enough for a name, and the first is not empty."""
    (start, end), (start_2, end_2) = parts
    return start < end and min(end - start, end_2 - start_2) <= RANKING.apposed


def _with_apposed(side: Side, speaker: Place, lexicon: Lexicon) -> Place:
    """The mayor, and Dana Ruiz too if that follows behind a comma."""
    start, end = speaker
    apposed = _after(side, end + 1, lexicon)
    has_apposed = side.words[end : end + 1] == [","] and 0 < apposed[1] - apposed[0] <= RANKING.apposed
    return (start, apposed[1]) if has_apposed else speaker


def described(side: Side, speaker: Place) -> Place:
    """Words for a speaker, and what stands behind their comma: Karim Belhadj, délégué du site de Douai."""
    start, end = speaker
    is_parted = start < end < len(side.words) and side.words[end] == ","
    return (start, _after(side, end + 1, side.setting.lexicon)[1]) if is_parted else speaker


def _end_of_listener(side: Side, at: int, lexicon: Lexicon) -> int:
    """Where those end who are told: reporters, the hearing, the BBC."""
    if at < len(side.words) and side.words[at] in lexicon.determiners:
        at += 1
    while at < len(side.words) and side.words[at] not in FUNCTION_WORDS and not _ends_a_phrase(side, at):
        at += 1
    return at


def _before(side: Side, at: int) -> Place:
    start = at
    while start > 0 and at - start < RANKING.speaker and not _ends_a_phrase(side, start - 1):
        start -= 1
    return start, at


def _after(side: Side, at: int, lexicon: Lexicon) -> Place:
    end = at + (side.words[at : at + 1] != [] and side.words[at] in lexicon.determiners)  # "die" may begin a clause too
    has_noun = False
    while end < len(side.words) and end - at < RANKING.speaker and not _ends_a_phrase(side, end):
        is_noun = side.tokens.words[end] != side.words[end]
        if has_noun and lexicon.has_noun_capitals and not is_noun and side.words[end] not in lexicon.determiners:
            break  # laut Polizei entstand
        has_noun = has_noun or is_noun
        end += 1
    return at, end


def _ends_a_phrase(side: Side, at: int) -> bool:
    """True for a mark, and for who, that and while; not for the WHO."""
    word, shown = side.words[at], side.tokens.words[at]
    return is_mark(word) or (word in side.setting.lexicon.clause_words and not shown.isupper())


def _is_comma(side: Side, at: int) -> bool:
    return at > 0 and side.words[at] == ","
