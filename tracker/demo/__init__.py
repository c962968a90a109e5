"""The bundled demo news site: an invented newsroom, served over real HTTP on loopback, and the truth about its edits.

It knows nothing of the rest of tracker, so that what tracker finds in it is found as on any other site.
"""

from __future__ import annotations

from tracker.demo.load import load_newsroom
from tracker.demo.newsroom import DemoArticle, Newsroom, Version
from tracker.demo.site import DemoSite
from tracker.demo.truth import TrueChange, TrueFinding, Truth, load_truth

__all__ = [
    "DemoArticle",
    "DemoSite",
    "Newsroom",
    "TrueChange",
    "TrueFinding",
    "Truth",
    "Version",
    "load_newsroom",
    "load_truth",
]
