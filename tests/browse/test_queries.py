"""The questions that Datasette offers, and what they answer."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from support.browse import QUERIES

pytestmark = pytest.mark.datasette

ANSWERS = yaml.safe_load(Path(__file__).with_name("answers.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", ANSWERS, ids=lambda case: f"{case['query']} {case['given'] or ''} {case['column']}")
def test_a_question_gets_its_answer(by_hand, case):
    """Each answers as answers.yml says, whether it is asked for something or for all."""
    rows = by_hand.rows(f"tracker/{case['query']}", **case["given"])

    assert [row[case["column"]] for row in rows] == case["rows"]


@pytest.mark.parametrize("query", QUERIES)
def test_every_question_is_put_to_the_test(query):
    """No question without an answer in answers.yml."""
    assert query in {case["query"] for case in ANSWERS}


@pytest.mark.parametrize("query", QUERIES)
def test_a_question_is_offered_with_its_words(served, query):
    """The page of a question has its title, what to put in, and rows; its SQL is a click away."""
    answer = served.get(f"-coast/{query}")

    assert answer.status == 200
    assert QUERIES[query]["title"] in answer.text
    assert "rows-and-columns" in answer.text
    assert '<pre id="sql-query">' not in answer.text


def test_the_database_lists_the_questions(served):
    """Its page leads to them, to a few at least where Datasette keeps the list short."""
    page = served.get("-coast").text

    assert sum(f'href="/-coast/{query}"' in page for query in QUERIES) >= 5
