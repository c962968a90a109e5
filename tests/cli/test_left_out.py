"""`tracker show --left-out`: what a reading left out, of a file and of a version."""

from __future__ import annotations

import json

from support.pipeline import Watching
from support.site import PARAGRAPHS, article_page, running_site

HTML = "<html><body><article><h1>Parade</h1>{}<p>Advertisement</p><p>{}</p></article></body></html>"


def test_of_a_file_each_block_is_listed_with_its_reason(run, tmp_path):
    """No database is needed for a file."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    (tmp_path / "page.html").write_text(HTML.format(text, PARAGRAPHS[0]), encoding="utf-8")
    done = run("show", "--left-out", tmp_path / "page.html", "--format", "json")
    form = json.loads(done.stdout)

    assert (done.exit_code, form["kind"], form["version"]) == (0, "article", None)
    assert {"text": "Advertisement", "reason": "advertisement"} in form["left_out"]


def test_of_a_version_its_evidence_is_read_again(run, place):
    """The bytes that showed the version first say what was left out of it, also where a later check refers to them."""
    with running_site() as site:
        watching = Watching(place)
        watching.add(site.put("/parade", article_page([*PARAGRAPHS, "Advertisement"])))
        watching.look()
        site.put("/parade", article_page([*PARAGRAPHS[:3], "Advertisement"]))
        watching.look()
    first = json.loads(run("show", "--left-out", "parade@1", "--format", "json").stdout)
    text = run("show", "parade@2", "--left-out").stdout

    assert (first["version"], first["reader"]) == (1, first["reader_before"])
    assert first["left_out"][-1] == {"text": "Advertisement", "reason": "advertisement"}
    assert "version 2" in text
    assert "advertisement\n  Advertisement" in text


def test_evidence_that_is_gone_is_said_to_be(run, place):
    """One line, exit 2."""
    with running_site() as site:
        watching = Watching(place)
        watching.add(site.put("/parade", article_page(PARAGRAPHS)))
        watching.look()
    for file in place.snapshots.rglob("*.warc.gz"):
        file.unlink()
    done = run("show", "--left-out", "parade")

    assert (done.exit_code, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
