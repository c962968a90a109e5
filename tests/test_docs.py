"""What the pages say is so: examples run, files and commands that are named exist, nothing names this machine."""

from __future__ import annotations

import doctest
import re
import subprocess
from pathlib import Path

import pytest
from support import tuning_docs

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")])


def test_the_examples_of_the_interface_run():
    """docs/api.md shows what the functions give, and they give it."""
    failed, tried = doctest.testfile(str(ROOT / "docs" / "api.md"), module_relative=False)

    assert (failed, tried > 10) == (0, True)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_points_to_is_there(page):
    """Every file of the project that a page names exists."""
    text = page.read_text(encoding="utf-8")
    named = set(re.findall(r"(?<![\w/.…])((?:docs|tracker|tests|benchmarks|\.ci)/[\w./-]*\w)", text))
    missing = {name for name in named if not (ROOT / name).exists()}

    assert not missing


def test_every_make_target_that_a_page_names_exists():
    """`make …` in a page is something that make can do."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {name for page in PAGES for name in re.findall(r"`make ([a-z-]+)`", page.read_text(encoding="utf-8"))}

    assert named <= targets


def test_every_dependency_has_its_reason():
    """docs/dependencies.md has a line for each package that an install brings, and for no other."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    declared = set(re.findall(r'^    "([\w-]+)>=', project.split("[dependency-groups]")[0], re.MULTILINE))
    described = set(
        re.findall(r"^\| ([\w-]+) \|", (ROOT / "docs/dependencies.md").read_text(encoding="utf-8"), re.MULTILINE)
    )

    assert described - {"package", "---"} == declared


def test_the_constraints_hold_names_and_versions_only():
    """An install gives the tested versions from wherever packages come; no address stands in the project."""
    for name in ("constraints.txt", "constraints-next.txt"):
        lines = (ROOT / ".ci" / name).read_text(encoding="utf-8").split()
        assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in lines)


def test_nothing_names_the_machine_it_was_written_on():
    """No path of a workplace stands in code, tests or pages."""
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    texts = {
        name: (ROOT / name).read_bytes() for name in files if (ROOT / name).is_file() and name != "tests/test_docs.py"
    }

    assert not [name for name, text in texts.items() if re.search(rb"/work/|/root/|\.\./shared", text)]


def test_every_number_of_the_diff_is_explained():
    """docs/how-sentences-are-paired.md has each deciding number with its biography; `make docs` writes them anew."""
    assert tuning_docs.DOCS.read_text(encoding="utf-8") == tuning_docs.page()
