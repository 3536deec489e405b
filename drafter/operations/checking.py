"""A report and the one of the year before to which tasks of last year's plan this year's report accounts for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter.drafting.carrying.old_text import read_old
from drafter.drafting.carrying.skeleton import build_skeleton
from drafter.drafting.carrying.tasks import Evidence, account, tasks_of
from drafter.drafting.carrying.telling import task_json, task_lines
from drafter.drafting.stating.agreeing import Agreement
from drafter.model import PlanTask, Report
from drafter.operations.names import find_kind
from drafter.operations.reports import parse_report
from drafter.templates.carrying import load_carrying
from drafter.templates.reading import ReadingRules, load_reading
from drafter.templates.wording import load_wordings

_ACCOUNTS = ("measures", "duty", "other")
_CLAUSE = re.compile("(?:“[^”]*”|《[^》]*》|[^，。；：])+")
_SLOT = re.compile("【[^】]*】")
_RULE = "last-year/task-open"
_LEVELS = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in `file`: the tasks of last year's plan with what accounts for each."""

    file: Path
    tasks: tuple[PlanTask, ...]

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter check --json` prints: an open task is a finding of level `note`."""
        findings = [_finding(task) for task in self.tasks if not task.by]
        counts = {level: sum(one["level"] == level for one in findings) for level in _LEVELS}
        return {
            "file": str(self.file),
            "findings": findings,
            "counts": counts,
            "tasks": [task_json(task) for task in self.tasks],
        }

    def lines(self) -> list[str]:
        """Return the lines that tell of each task."""
        return list(task_lines(self.tasks)) or ["上年的报告里没有认出下一年度的安排"]


def _finding(task: PlanTask) -> dict[str, object]:
    return {
        "rule": _RULE,
        "level": "note",
        "message": f"上年安排“{task.text}”，今年的报告里未见交代",
        "where": None,
        "text": task.text,
        "fix": None,
        "basis": "上年报告的下一年度安排",
        "strength": "实务",
    }


def check_against_last(file: Path, last: Path, kind: str) -> Checked:
    """Return which tasks of the plan in `last` the report in `file` accounts for; open slots do not count."""
    folder = find_kind(kind)
    reading, rules = load_reading(folder), load_carrying(folder)
    tasks = tasks_of(build_skeleton(parse_report(last, kind), reading), rules.tasks)
    agreement = Agreement(load_wordings(folder).phrasing.points)
    evidence = list(_evidence(parse_report(file, kind), reading))
    return Checked(file, account(tasks, evidence, agreement, rules.tasks))


def _evidence(report: Report, reading: ReadingRules) -> Iterator[Evidence]:
    """Yield the clauses in which the report gives account of its year, each with its sentence."""
    for passage in report.passages:
        if passage.section in _ACCOUNTS:
            for sentence in read_old(passage, reading, report.year).sentences:
                text = _SLOT.sub("", sentence.text)
                yield from (Evidence(clause, clause, text) for clause in _CLAUSE.findall(text))
