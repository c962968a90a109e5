"""The label `link`: a link that both texts have leads elsewhere now."""

from __future__ import annotations

import re

import pytest

from tracker.diff import diff_articles
from tracker.model import Article, Change, ChangeKind, Diff, Label, LabelName, Link, Paragraph, Span, SpanOp, Tier

OLD, NEW, OTHER = "https://harbour.example/report", "https://lobby.example/report", "https://harbour.example/tides"
_MARKED = re.compile(r"\[(?P<words>[^\]]*)\]\((?P<target>[^)]*)\)")


def linked(marked: str) -> Paragraph:
    """A paragraph in which [words](target) is a link."""
    text, links = "", []
    at = 0
    for found in _MARKED.finditer(marked):
        text += marked[at : found.start()]
        links.append(Link(start=len(text), end=len(text) + len(found["words"]), target=found["target"]))
        text += found["words"]
        at = found.end()
    return Paragraph(text + marked[at:], links=links)


def diff(old: list[str], new: list[str]) -> Diff:
    """The diff of two articles of paragraphs with links."""
    return diff_articles(*(Article(paragraphs=tuple(map(linked, side)), language="en") for side in (old, new)))


def only_change(old: str, new: str) -> Change:
    """The one change between two paragraphs."""
    (change,) = diff([old], [new]).changes
    return change


def targets(change: Change) -> list[tuple[str, str]]:
    """The old and new targets of its labels for links."""
    return [(label.old, label.new) for label in change.labels if label.name is LabelName.LINK]


def test_a_link_that_leads_elsewhere_is_an_edit_with_that_one_label():
    """No word changed, and the change says so: stylistic, one equal run, similarity 1."""
    change = only_change(f"It is in [the report]({OLD}) of May.", f"It is in [the report]({NEW}) of May.")

    assert (change.kind, change.tier, change.similarity) == (ChangeKind.EDITED, Tier.STYLISTIC, 1.0)
    assert change.labels == (Label(name=LabelName.LINK, old=OLD, new=NEW, reason="a link points elsewhere"),)
    assert change.all_spans == (Span(op=SpanOp.EQUAL, text="It is in the report of May."),)


def test_pairs_and_counts_call_it_edited_too():
    """A sentence is not the same in one place and edited in the other."""
    found = diff([f"See [it]({OLD}). Nobody did."], [f"See [it]({NEW}). Nobody did."])

    assert [pair.kind for pair in found.pairs] == [ChangeKind.EDITED, ChangeKind.SAME]
    assert (found.count(ChangeKind.EDITED), found.count(ChangeKind.SAME)) == (1, 1)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"See [it]({OLD}).", f"See [it]({OLD})."),
        ("See [it](http://gull.example/a).", "See [it](https://gull.example/a)."),
        ("See [it](https://www.gull.example/a).", "See [it](https://gull.example/a)."),
        ("See [it](/news/a).", "See [it](https://gull.example/news/a)."),
        ("See it.", f"See [it]({NEW})."),
        (f"See [it]({OLD}).", "See it."),
        (f"See [it]({OLD}) there.", f"See it [there]({NEW})."),
        (f"See [the plan]({OLD}).", f"See the [plan]({NEW})."),
    ],
    ids=["equal", "https", "www", "a file without its address", "put in", "taken out", "another word", "fewer words"],
)
def test_what_is_no_other_target_of_one_link_is_no_change(old: str, new: str):
    """Another way to write an address, and links that came, went, or are on other words."""
    assert diff([old], [new]).changes == ()


def test_an_edited_sentence_has_the_label_beside_the_others():
    """A word changed and a link was pointed elsewhere: both are said."""
    change = only_change(f"Nine of [the boats]({OLD}) sank.", f"Ten of [the boats]({NEW}) sank.")

    assert [label.name for label in change.labels] == [LabelName.NUMBER, LabelName.LINK]
    assert targets(change) == [(OLD, NEW)]


def test_a_link_makes_a_cosmetic_edit_stylistic():
    """Cosmetic means that punctuation is the only label."""
    change = only_change(f"See [the plan]({OLD}), he said.", f"See [the plan]({NEW}) – he said.")

    assert {label.name for label in change.labels} == {LabelName.PUNCTUATION, LabelName.LINK}
    assert change.tier is Tier.STYLISTIC


def test_a_link_that_came_is_not_taken_for_the_one_that_stayed():
    """Of two links on the same words, the one that stayed is known by its target."""
    old = f"A tide table is [here]({OLD}), and nobody read it."
    new = f"A map is [here]({OTHER}), a tide table is [here]({OLD}), and nobody read it."

    assert targets(only_change(old, new)) == []


def test_links_on_the_same_words_are_told_apart_by_their_order():
    """Where no link came or went, the first is compared with the first."""
    change = only_change(f"[Here]({OLD}) and [Here]({OTHER}).", f"[Here]({OTHER}) and [Here]({OLD}).")

    assert targets(change) == [(OLD, OTHER), (OTHER, OLD)]


def test_links_that_changed_places_lead_where_they_did():
    """A sentence put in another order keeps its links."""
    old = f"In [May]({OLD}) the boats sank, and in [June]({OTHER}) the pier did."
    new = f"In [June]({OTHER}) the pier sank, and in [May]({OLD}) the boats did."

    assert targets(only_change(old, new)) == []


def test_a_moved_sentence_is_asked_too():
    """A sentence carried elsewhere as it was, but for its link, is moved and has the label."""
    rest = [f"Sentence {name} of the harbour stays where it was." for name in ("one", "two", "three")]
    (change,) = diff([*rest, f"See [it]({OLD}) there at noon."], [f"See [it]({NEW}) there at noon.", *rest]).changes

    assert (change.kind, change.tier, targets(change)) == (ChangeKind.MOVED, Tier.STYLISTIC, [(OLD, NEW)])


def test_a_split_sentence_is_asked_by_joining():
    """The link of the old sentence is found in one of the two that it became."""
    old = f"The boats sank at noon off the long pier, and the report blames the old [charts]({OLD}) of the harbour."
    new = f"The boats sank at noon off the long pier. The report blames the old [charts]({NEW}) of the harbour."
    change = only_change(old, new)

    assert (change.kind, targets(change)) == (ChangeKind.SPLIT, [(OLD, NEW)])


def test_two_exchanges_at_one_place_are_two_changes():
    """The id knows the targets: a verdict on the one exchange is none on the other."""
    first, second = (only_change(f"See [it]({OLD}).", f"See [it]({target}).") for target in (NEW, OTHER))

    assert first.id != second.id


def test_a_link_is_no_correction():
    """What the old version asserted stands: no notice is missed."""
    assert not diff([f"See [it]({OLD})."], [f"See [it]({NEW})."]).stealth


def test_to_swap_the_versions_is_to_swap_the_targets():
    """Old and new may change places."""
    old, new = f"[A]({OLD}) or [B]({OTHER}) at noon.", f"[A]({NEW}) or C, and [B]({OLD}) at noon."

    assert targets(only_change(new, old)) == [(now, was) for was, now in targets(only_change(old, new))]
