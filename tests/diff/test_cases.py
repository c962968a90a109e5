"""The judgement of editors: every case in tests/diff/cases comes out as it is written there."""

from __future__ import annotations

import pytest

from benchmarks.cases import Case, cases, surprises
from tracker.diff import diff_articles
from tracker.model import LabelName

_CASES = list(cases())


@pytest.mark.parametrize("case", _CASES, ids=[case.name for case in _CASES])
def test_a_case_comes_out_as_an_editor_wrote_it(case: Case):
    """Kinds, tiers, labels, notices and stealth are those of the case, and nothing else is found."""
    found = diff_articles(case.old, case.new)

    assert surprises(case, found) == []


def test_every_label_has_a_case():
    """No label is without a case, but that for links: cases are plain text (tests/diff/test_links.py has them)."""
    labels = {label for case in _CASES for expected in case.changes for label in expected.labels}

    assert labels == {name.value for name in LabelName} - {LabelName.LINK.value}


@pytest.mark.parametrize(
    ("language", "wanted"), [("en", 40), ("de", 20), ("fr", 20), ("es", 40), ("pt", 20), ("it", 20)]
)
def test_a_language_has_enough_cases(language: str, wanted: int):
    """There are cases enough in each language that is said to be covered."""
    found = [case for case in _CASES if case.name.startswith(language)]

    assert len(found) >= wanted
