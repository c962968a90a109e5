"""One way of saying what was found, in several forms: terminal text and JSON. Values enter, lines leave."""

from tracker.show.boilerplate_page import boilerplate_json, boilerplate_lines
from tracker.show.json_form import diff_json, log_json, ranked_json, version_json
from tracker.show.log_page import ranked_lines, step_lines
from tracker.show.paint import Palette
from tracker.show.terminal import diff_lines
from tracker.show.text_page import version_lines
from tracker.show.values import Comparison, Side

__all__ = [
    "Comparison",
    "Palette",
    "Side",
    "boilerplate_json",
    "boilerplate_lines",
    "diff_json",
    "diff_lines",
    "log_json",
    "ranked_json",
    "ranked_lines",
    "step_lines",
    "version_json",
    "version_lines",
]
