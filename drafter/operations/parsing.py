"""One file to how it is understood."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafter.corpus.agency import agency_of_report
from drafter.corpus.as_json import report_json
from drafter.model import Agency, Report
from drafter.operations.names import find_kind, find_template, titles
from drafter.operations.reports import parse_report
from drafter.templates.naming import load_naming


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report as understood, its agency, and the Chinese titles of its sections and themes by slug."""

    report: Report
    titles: dict[str, str]
    agency: Agency | None = None

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter parse --json` prints."""
        return report_json(self.report)


def parse(path: Path, kind: str) -> Parsed:
    """Return how the report at `path` is understood by the rules of `kind`."""
    return describe(parse_report(path, kind), kind)


def describe(report: Report, kind: str) -> Parsed:
    """Return `report` with what can be known of its agency."""
    text = "".join(passage.text for passage in report.passages)
    naming = load_naming(find_kind(kind))
    agency = agency_of_report(report.agency, text, naming) if report.agency else None
    return Parsed(report, titles(find_template(kind)), agency)
