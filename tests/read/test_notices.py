"""Notices: what an editor's file of cases says, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.read import notice_cases

from tracker.model import NoticeKind
from tracker.read import notice_kind


@pytest.mark.parametrize(("kind", "text"), notice_cases(), ids=lambda value: value[:50])
def test_a_case_of_the_file_has_its_kind(kind: str, text: str):
    """Each line of notices.txt is recognised as what its editor wrote down, false friends as no notice."""
    found = notice_kind(text)

    assert found == (None if kind == "none" else NoticeKind(kind))


def test_the_file_of_cases_covers_what_it_promises():
    """Of 400 cases a fourth at least are false friends, and none stands there twice."""
    cases = notice_cases()

    assert len(set(cases)) == len(cases) >= 400
    assert sum(kind == "none" for kind, _ in cases) >= 100


def test_a_paragraph_that_ends_in_a_notice_is_none():
    """News that closes with a notice is not a notice as a whole; its last sentence is one."""
    news = "The council met for three hours and then for two more. " * 4
    notice = "This story has been updated."

    assert notice_kind(news + notice) is None
    assert notice_kind(notice) is NoticeKind.UPDATE


@given(st.text())
def test_any_text_is_a_notice_or_none(text: str):
    """No text makes the patterns fail."""
    found = notice_kind(text)

    assert found is None or isinstance(found, NoticeKind)
