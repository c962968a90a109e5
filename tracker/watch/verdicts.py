"""What a check comes to: a verdict, or an exception for the checks that cannot go on to one."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.model import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What an answer means for the check."""

    outcome: Outcome
    detail: str = ""  # one line for people
    body: bytes = b""  # decoded; b"" unless FETCHED


class CheckFailed(Exception):
    """The check ended without an answer that counts; the text is one line that says what was met."""

    def __init__(self, outcome: Outcome, detail: str) -> None:
        super().__init__(one_line(detail))
        self.outcome = outcome

    @property
    def verdict(self) -> Verdict:
        """What is recorded of it."""
        return Verdict(outcome=self.outcome, detail=str(self))


def one_line(text: str) -> str:
    """The text without line breaks and control characters, since servers choose some of the words."""
    return "".join(filter(str.isprintable, " ".join(text.split())))
