"""Site rules as a file holds them: which one is for a capture, and what a fault is called."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime, timedelta, timezone
from time import process_time

import pytest
from cssselect import HTMLTranslator
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from support.rules import HOST, FaultCase, fault_cases, rules

from tracker.errors import BadInput
from tracker.read.sites import NO_RULES, our_rules, parse_rules
from tracker.read.sites.selectors import fault_in, selected

RULE = '[[rule]]\nhost = "{}"\nwhy = "the box of the week"\ndrop = "{}"\n'
MAY = datetime(2031, 5, 20, 12, 0, tzinfo=UTC)


def dropped_by(text: str, host: str = HOST, at: datetime = MAY) -> tuple[str, ...]:
    """The selector by which a rule can be told."""
    found = rules(text).rule_for(host, at=at)
    return found.drop if found else ()


@pytest.mark.parametrize("case", fault_cases(), ids=lambda case: case.fault.split(": ", 1)[-1][:60])
def test_a_fault_is_one_line_that_says_what_to_do(case: FaultCase):
    """Each file that the editor wrote down has its one fault, in these words."""
    assert parse_rules(case.text, name="sites.toml").faults == (case.fault,)


def test_each_fault_has_a_line():
    """A file is looked at to its end, so that it is mended at one go; as an error it names the first."""
    text = RULE.format("gull.example", "a:") + "bylin = 1\n" + RULE.format("two hosts", ".x")
    file = parse_rules(text, name="sites.toml")

    assert [fault.split(": ")[1] for fault in file.faults] == ["rule 1 (gull.example)"] * 2 + ["rule 2 (two hosts)"]
    with pytest.raises(BadInput, match=r"bylin.*It has 2 more"):
        file.sound_rules()


@pytest.mark.parametrize(
    ("host", "asked", "is_met"),
    [
        ("gull.example", "gull.example", True),
        ("gull.example", "www.gull.example", True),
        ("WWW.Gull.example", "gull.example", True),
        ("gull.example", "gull.example.", True),
        ("gull.example", "sport.gull.example", False),
        ("gull.example", "seagull.example", False),
        ("gull.example", "", False),
        ("127.0.0.1", "127.0.0.1", True),
    ],
)
def test_a_rule_is_for_one_host(host: str, asked: str, is_met: bool):
    """With "www." or without, and for no host below it or beside it."""
    assert bool(dropped_by(RULE.format(host, ".x"), asked)) == is_met


def test_hosts_below_are_asked_for():
    """`subdomains = true` takes in the hosts below; a rule of their own comes before it."""
    text = RULE.format("gull.example", ".whole") + "subdomains = true\n" + RULE.format("sport.gull.example", ".sport")

    assert dropped_by(text, "news.gull.example") == (".whole",)
    assert dropped_by(text, "sport.gull.example") == (".sport",)


@pytest.mark.parametrize(("day", "drop"), [(9, ()), (10, (".a",)), (20, (".a",)), (21, (".b",))])
def test_both_days_of_a_rule_are_in_it(day: int, drop: tuple[str, ...]):
    """A rule stands from its first day to its last, by the time of the capture."""
    text = (
        RULE.format("marsh-courier.example", ".a")
        + "from = 2031-05-10\nto = 2031-05-20\n"
        + RULE.format("marsh-courier.example", ".b")
        + "from = 2031-05-21\n"
    )

    assert dropped_by(text, at=MAY.replace(day=day)) == drop


def test_days_are_days_in_utc():
    """The machine's zone does not matter, and neither does the capture's."""
    text = RULE.format("marsh-courier.example", ".a") + "from = 2031-05-20\n"
    late = datetime(2031, 5, 19, 23, 0, tzinfo=timezone(timedelta(hours=-5)))

    assert dropped_by(text, at=late) == (".a",)


def test_the_users_rule_comes_before_ours():
    """Of two for the same host and day that of the first set counts; the others stay."""
    ours = rules(RULE.format("marsh-courier.example", ".ours") + RULE.format("gull.example", ".gull"))
    both = rules(RULE.format("marsh-courier.example", ".users")).over(ours)

    assert both.rule_for(HOST, at=MAY).drop == (".users",)
    assert both.rule_for("gull.example", at=MAY).drop == (".gull",)


def test_the_mark_of_a_host_is_that_of_its_rules():
    """What a rule selects, and when, changes the mark; why it is there, and rules for others, do not."""
    text = RULE.format("marsh-courier.example", ".a")
    same = text.replace("week", "month") + RULE.format("gull.example", ".b")
    marks = [rules(one).mark("www.marsh-courier.example") for one in (text, same, text + "to = 2031-05-21\n")]

    assert marks[0] == marks[1] != marks[2]
    assert rules(text).mark("gull.example") == NO_RULES.mark("gull.example") == ""


def test_the_rules_that_come_with_tracker_are_sound():
    """Nobody's installation ends on a slip of ours."""
    assert our_rules() is our_rules()


@given(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=40) | st.text("adiv.#>+~*[]=:()'\"\\|,^$ -nth", max_size=60)
)
def test_any_text_is_a_selector_or_a_fault(text: str):
    """Whatever somebody types, the file is judged; nothing else is raised."""
    assert isinstance(fault_in(text), str)


@given(st.text(max_size=200))
def test_any_file_is_rules_or_has_faults(text: str):
    """The same holds of whole files."""
    file = parse_rules(text, name="sites.toml")

    assert file.faults or file.rules == NO_RULES


ELEMENTS = st.recursive(
    st.builds("<{0} class={1}></{0}>".format, st.sampled_from("ib"), st.sampled_from("xy")),
    lambda inner: st.builds(
        lambda tag, name, some: f"<{tag} class={name}>{''.join(some)}</{tag}>",
        st.sampled_from("ib"),
        st.sampled_from("xy"),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)
COMPOUNDS = st.sampled_from(["i", "b", ".x", "*", "b.y", "i:first-child", ":not(.x)", "b:has(> .y)"])


@given(
    ELEMENTS, COMPOUNDS, st.lists(st.tuples(st.sampled_from([" ", " > ", " + ", " ~ ", ", "]), COMPOUNDS), max_size=4)
)
def test_combined_selectors_mean_what_css_says(markup: str, first: str, more: list[tuple[str, str]]):
    """What is combined here, for the sake of speed, finds what the library's own translation finds."""
    root = html.fromstring(f"<div>{markup}</div>")
    selector = first + "".join(map("".join, more))

    assert selected(root, selector) == root.xpath(HTMLTranslator().css_to_xpath(selector))


def test_a_long_page_does_not_hold_a_selector_up():
    """Siblings of thousands of siblings, and descendants of hundreds of ancestors, are found in one pass."""
    root = html.fromstring("<div>" + "<i></i>" * 9_000 + "<b>" * 200 + "</b>" * 200 + "</div>")
    began = process_time()
    found = [selected(root, selector) for selector in ("i ~ i ~ i", ".x ~ i ~ i", "b b b b b", ".x b b b b")]

    assert [len(one) for one in found] == [8_998, 0, 196, 0]
    assert process_time() - began < 2


@pytest.mark.parametrize(
    "selector",
    [
        "p:contains('x')",
        "div:not(.a .b)",
        "div:has(> p a)",
        "div:has(p:has(a))",
        "div::before",
        "document('x')",
        "a" * 500,
        "p:hover()",
        "",
    ],
)
def test_only_css_is_taken(selector: str):
    """What is no CSS, or no part of it that means elements of a page, is a fault."""
    assert fault_in(selector)


@pytest.mark.parametrize(
    "selector",
    ["#a .b > c:first-child", "a[href^='/x'], b", "div:not(.x):has(> p)", "li:nth-of-type(2n+1)", ":is(h1, h2)"],
)
def test_what_an_inspector_gives_is_taken(selector: str):
    """Combinators, attributes and structural pseudo-classes."""
    assert fault_in(selector) == ""


def test_the_cases_are_all_read():
    """The file of cases has as many cases as beginnings, and only the first kind of fault is no TOML."""
    bad = [case.fault for case in fault_cases() if not _is_toml(case.text)]

    assert len(fault_cases()) >= 19
    assert len(bad) == 1


def _is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True
