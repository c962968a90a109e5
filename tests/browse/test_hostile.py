"""Text from the web cannot act on Datasette's pages."""

from __future__ import annotations

import pytest
from support.browse import HOSTILE, QUERIES, TABLES

pytestmark = pytest.mark.datasette

PAGES = ["", "hostile", *(f"hostile/{name}" for name in (*TABLES, *QUERIES))]
ROWS = ["articles/ferry", "checks/c1", "versions/ferry-1", "sentences/aground", "changes/toll", "notices/c9,0"]


@pytest.mark.parametrize("path", [*PAGES, *(f"hostile/{row}" for row in ROWS)])
def test_markup_in_a_text_stays_text(odd, path):
    """No page of a database full of script tags has one of them as a tag."""
    answer = odd.get(path)

    assert answer.status == 200
    assert "<script>alert" not in answer.text
    assert "<img src=x" not in answer.text


@pytest.mark.parametrize("path", ["hostile/recent_changes", "hostile/sentences/aground", "hostile/changes_in_article"])
def test_the_text_is_shown_all_the_same(odd, path):
    """What is hostile is still evidence: escaped, not dropped."""
    assert "&lt;script&gt;alert" in odd.get(path).text


@pytest.mark.parametrize("query", QUERIES)
def test_what_is_asked_for_stays_text(odd, query):
    """A parameter is handed back escaped, and never becomes SQL."""
    parameters = dict.fromkeys(("since", "url", "label", "words", "outlet", "kind"), HOSTILE + "' or 1=1 --")
    answer = odd.get(f"own/{query}", **parameters)

    assert answer.status == 200
    assert "<script>alert" not in answer.text
