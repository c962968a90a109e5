"""Live blogs: entries with their times, in one order, whatever the page makes of them."""

from __future__ import annotations

import pytest
from support.live import ENTRIES, INTRO, NEWEST, SHELLS, Shell, hashed, live_page, oldest_first, pinned, sections
from support.read import page, read, reasons, texts

from tracker.diff import diff_articles
from tracker.model import Article, ChangeKind, PageKind, Role

NOTICE = "Correction: An earlier entry gave the level as 14 metres."


def live(shell: Shell, entries=ENTRIES, now: int = 20) -> Article:
    """The live blog as it is read."""
    return read(live_page(shell, entries, now))


@pytest.mark.parametrize("shell", SHELLS, ids=lambda shell: shell.__name__)
def test_a_new_entry_is_an_addition_and_nothing_else(shell: Shell):
    """Whatever the shell, its heading and its sentence came, and no other sentence moved, changed or went."""
    found = diff_articles(live(shell), live(shell, (NEWEST, *ENTRIES), now=95))

    assert {change.kind for change in found.changes} == {ChangeKind.ADDED}
    assert sorted(change.new_text for change in found.changes) == sorted([NEWEST.heading, NEWEST.text])


@pytest.mark.parametrize("shell", SHELLS, ids=lambda shell: shell.__name__)
def test_time_that_goes_by_changes_nothing(shell: Shell):
    """Ages, in lines of their own or inside a heading, are no part of the text."""
    assert live(shell, now=20).paragraphs == live(shell, now=500).paragraphs


@pytest.mark.parametrize("shell", SHELLS, ids=lambda shell: shell.__name__)
def test_each_block_of_an_entry_knows_its_time(shell: Shell):
    """The time is the publisher's: for machines where it is stated, else the clock that is shown."""
    found = live(shell)
    times = {str(one): one.at for one in found.paragraphs}

    assert found.kind is PageKind.LIVE_BLOG
    assert texts(found)[0] == INTRO
    assert times[INTRO] == ""
    assert {times[one.text] in (one.at, one.clock) for one in ENTRIES} == {True}
    assert {one.role for one in found.paragraphs if one in {entry.text for entry in ENTRIES}} == {Role.LIVE_ENTRY}


@pytest.mark.parametrize("shell", [oldest_first, pinned])
def test_the_order_of_the_page_does_not_count(shell: Shell):
    """Listed the other way round, or with one on top, the entries are those of the plain page."""
    assert live(shell).paragraphs == live(sections).paragraphs


def test_what_is_left_out_between_entries_is_listed():
    """Clocks, buttons and advertisements have their reasons."""
    found = reasons(live(hashed))

    assert found["Advertisement"] == "advertisement"


def test_a_notice_in_an_entry_and_one_below_them_are_kept():
    """Both are notices, the one in its entry with its time."""
    html = live_page(sections, ENTRIES, 20)
    inside = html.replace(f"<p>{ENTRIES[1].text}</p>", f"<p>{ENTRIES[1].text}</p><div><p>{NOTICE}</p></div>")
    below = html.replace("</main>", f"<aside><p>{NOTICE}</p></aside></main>")

    assert [(one.role, one.at) for one in read(inside).paragraphs if one == NOTICE] == [(Role.NOTICE, ENTRIES[1].at)]
    assert [(one.role, one.at) for one in read(below).paragraphs if one == NOTICE] == [(Role.NOTICE, "")]


def test_two_thousand_entries_are_read():
    """The longest that there are."""
    many = [
        type(NEWEST)(clock=f"{n // 60 % 24:02}:{n % 60:02}", day=f"2031-11-{1 + n // 1440:02}", heading=f"Gauge {n}",
                     text=f"The gauge at the lock showed {n} centimetres, and the lock keeper wrote it down.")
        for n in range(2000)
    ]  # fmt: skip
    found = live(sections, many)

    assert sum(one.role is Role.LIVE_ENTRY for one in found.paragraphs) == 2000


def test_an_age_inside_a_line_is_no_part_of_it():
    """Beside other words it is passed over; an absolute date stays."""
    lines = "<p><time>5 minutes ago</time> The quay is open.</p><p>It opened on <time>3 May 2031</time> at noon.</p>"
    found = texts(read(page(f"<p>{INTRO}</p>", lines, *(f"<p>{one.text * 2}</p>" for one in ENTRIES))))

    assert "The quay is open." in found
    assert "It opened on 3 May 2031 at noon." in found


def test_the_byline_of_an_entry_is_none_of_its_text():
    """Each entry says who made it."""
    entry = "<article id='e{0}'><time datetime='2031-05-0{0}T10:00:00Z'>10:00</time><p>Ines Roe</p><p>{1}</p></article>"
    told = ("The water has reached the second step.", "The bridge is closed.", "The first sandbags came by boat.")
    entries = "".join(entry.format(number, text) for number, text in enumerate(told, start=1))
    head = '<meta name="author" content="Ines Roe">'
    html = page(entries, head=head).replace("Last grocer to close", "Flood in Marsh Lane – live")

    assert "Ines Roe" not in texts(read(html))
