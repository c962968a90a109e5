"""One way of saying what was found, in several forms: terminal text and JSON. Values enter, lines leave."""

from tracker.show.json_form import diff_json, log_json, ranked_json, version_json
from tracker.show.left_out_page import left_out_json, left_out_lines
from tracker.show.log_page import ranked_lines, step_lines
from tracker.show.paint import Palette
from tracker.show.terminal import diff_lines
from tracker.show.text_page import version_lines
from tracker.show.values import Comparison, Reading, Side

__all__ = [
    "Comparison",
    "Palette",
    "Reading",
    "Side",
    "diff_json",
    "diff_lines",
    "left_out_json",
    "left_out_lines",
    "log_json",
    "ranked_json",
    "ranked_lines",
    "step_lines",
    "version_json",
    "version_lines",
]
