"""The demo newsroom and its site, for the tests in this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tracker.demo import DemoSite, Newsroom, Truth, load_newsroom, load_truth


@pytest.fixture(scope="session")
def newsroom() -> Newsroom:
    """The bundled newsroom, which nothing can change."""
    return load_newsroom()


@pytest.fixture(scope="session")
def truth() -> Truth:
    """What the bundled truth file tells."""
    return load_truth()


@pytest.fixture
def site(newsroom: Newsroom) -> Iterator[DemoSite]:
    """The bundled newsroom's site, in its first round."""
    with DemoSite(newsroom) as site:
        yield site
