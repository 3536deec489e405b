"""One file to how it is understood."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafter.corpus.as_json import report_json
from drafter.model import Report
from drafter.operations.names import find_template, titles
from drafter.operations.reports import parse_report


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report as understood, and the Chinese titles of its sections and themes by slug."""

    report: Report
    titles: dict[str, str]

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter parse --json` prints."""
        return report_json(self.report)


def parse(path: Path, kind: str) -> Parsed:
    """Return how the report at `path` is understood by the rules of `kind`."""
    report = parse_report(path, kind)
    return Parsed(report, titles(find_template(kind)))
