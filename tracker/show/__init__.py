"""One way of saying what was found, in several forms: terminal text and JSON. Values enter, lines leave."""

from tracker.show.boilerplate_page import boilerplate_json, boilerplate_lines
from tracker.show.json_form import diff_json, log_json, ranked_json, rereading_json, version_json
from tracker.show.left_out_page import left_out_json, left_out_lines
from tracker.show.log_page import ranked_lines, step_lines
from tracker.show.paint import Palette
from tracker.show.reread_page import rereading_lines
from tracker.show.terminal import diff_lines
from tracker.show.text_page import version_lines
from tracker.show.trial_page import trial_json, trial_lines
from tracker.show.trials import ArticleTrial, Difference, RuleTrial, Said, What
from tracker.show.values import Comparison, ReadAgain, Reading, Rereading, Side
from tracker.show.wording import counted

__all__ = [
    "ArticleTrial",
    "Comparison",
    "Difference",
    "Palette",
    "ReadAgain",
    "Reading",
    "Rereading",
    "RuleTrial",
    "Said",
    "Side",
    "What",
    "boilerplate_json",
    "boilerplate_lines",
    "counted",
    "diff_json",
    "diff_lines",
    "left_out_json",
    "left_out_lines",
    "log_json",
    "ranked_json",
    "ranked_lines",
    "rereading_json",
    "rereading_lines",
    "step_lines",
    "trial_json",
    "trial_lines",
    "version_json",
    "version_lines",
]
