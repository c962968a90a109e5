"""`tracker boilerplate`: what was learned of a host, why, and how it is undone."""

from __future__ import annotations

import json

import pytest
from support.learning import PITCHES, host_in, look_thrice
from support.site import running_site


@pytest.fixture
def host(place):
    """A host that was looked at three times."""
    with running_site() as site:
        look_thrice(site, place)
    return host_in(place)


def test_nothing_is_known_before_it_is_learned(run, host):
    """The answer says how to learn."""
    result = run("boilerplate", host)

    assert result.exit_code == 0
    assert f"tracker boilerplate {host} --learn" in result.stdout


def test_what_was_learned_is_listed_with_its_reason(run, host):
    """Each text stands there with why, since when, and the article in which it was seen first."""
    text = " ".join(run("boilerplate", host, "--learn").stdout.split())

    assert f"{host}: 3 texts learned, set 1" in text
    assert all(pitch in text for pitch in PITCHES)
    assert f"boilerplate of {host}: comes and goes, seen in 8 articles; first seen 2031-05-04" in text


def test_what_was_learned_is_there_as_json(run, host):
    """Programs get the same, with the states that the set had."""
    form = json.loads(run("boilerplate", host, "--learn", "--format", "json").stdout)

    assert {one["text"] for one in form["texts"]} == set(PITCHES)
    assert [one["change"] for one in form["sets"]] == ["3 learned, 0 foreseen"]


def test_a_text_is_revoked_by_the_beginning_of_its_id(run, host):
    """The list says so, and the set is another one."""
    form = json.loads(run("boilerplate", host, "--learn", "--format", "json").stdout)
    result = run("boilerplate", host, "--revoke", form["texts"][0]["id"][:8])

    assert "set 2" in result.stdout
    assert "revoked" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--revoke", "zzz"], "no text has an id that begins so"),
        (["--learn", "--restore", "zzz"], "give one of them at a time"),
    ],
)
def test_what_cannot_be_done_is_trouble(run, host, arguments, said):
    """A wrong id or two orders at once: one line, exit 2, nothing changed."""
    result = run("boilerplate", host, *arguments)

    assert result.exit_code == 2
    assert said in result.stderr
