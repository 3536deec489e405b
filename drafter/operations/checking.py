"""A report, and what it is held against, to what is found in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter.checks.beside import Beside
from drafter.checks.rulebook import Rulebook, build_rulebook
from drafter.corpus.laid_out import lay_out
from drafter.drafting.carrying.old_text import read_old
from drafter.drafting.carrying.skeleton import build_skeleton
from drafter.drafting.carrying.tasks import Evidence, account, tasks_of
from drafter.drafting.carrying.telling import task_json, task_lines
from drafter.drafting.stating.agreeing import Agreement
from drafter.model import PlanTask, Report
from drafter.model.checking import Finding
from drafter.operations.figures import load_figures
from drafter.operations.names import find_kind, find_style, find_template
from drafter.operations.neighbours import corpus_neighbours
from drafter.operations.reports import parse_report
from drafter.operations.watch import SILENT, Watcher
from drafter.readers import read_file
from drafter.templates.carrying import load_carrying
from drafter.templates.reading import ReadingRules, load_reading
from drafter.templates.rules import RuleFile, load_rule_file
from drafter.templates.wording import load_wordings
from drafter.workspace import Workspace

_ACCOUNTS = ("measures", "duty", "other")
_CLAUSE = re.compile("(?:“[^”]*”|《[^》]*》|[^，。；：])+")
_SLOT = re.compile("【[^】]*】")
_RULE = "last-year/task-open"
_LEVELS = ("error", "warning", "note")
_STYLE = "gbt9704"


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What to check and what to hold it against, as the user gave it."""

    file: Path
    kind: str
    last: Path | None = None
    figures: Path | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in `file`; with last year's report also the tasks of its plan with what accounts for each."""

    file: Path
    findings: tuple[Finding, ...]
    tasks: tuple[PlanTask, ...] = ()
    held_against_last: bool = False

    @property
    def has_errors(self) -> bool:
        """`True` when a finding is an error."""
        return any(one.level == "error" for one in self.findings)

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter check --json` prints."""
        return {
            "file": str(self.file),
            "findings": [_finding_json(one) for one in self.findings],
            "counts": {level: sum(one.level == level for one in self.findings) for level in _LEVELS},
            "tasks": [task_json(task) for task in self.tasks],
        }

    def lines(self) -> list[str]:
        """Return the lines that tell of each finding and each task."""
        told = [line for one in self.findings for line in _finding_lines(one)]
        if self.held_against_last:
            told += list(task_lines(self.tasks)) or ["上年的报告里没有认出下一年度的安排"]
        return told or ["没有发现问题"]


def check_report(
    request: CheckRequest, workspace: Workspace | None = None, watcher: Watcher = SILENT
) -> Checked:
    """Return the findings of all rules that hold for the kind, and the open tasks of last year's plan.

    The report is held against the corpus of `workspace` when there is one.
    """
    folder = find_kind(request.kind)
    reading = load_reading(folder)
    text = lay_out(read_file(request.file), reading)
    last = lay_out(read_file(request.last), reading) if request.last else None
    template = find_template(request.kind)
    figures = load_figures(request.figures, template) if request.figures else None
    tasks = check_tasks(request.file, request.last, request.kind) if request.last else ()
    neighbours = corpus_neighbours(text, request.kind, workspace, watcher) if workspace else None
    found = load_rulebook(request.kind).check(text, Beside(last, figures, neighbours))
    return Checked(
        request.file,
        (*(_task_finding(one) for one in tasks if not one.by), *found),
        tasks,
        request.last is not None,
    )


def load_rulebook(kind: str) -> Rulebook:
    """Return the rules that hold for reports of `kind`: those of the standard, then those of the kind."""
    folder = find_kind(kind)
    return build_rulebook(_rule_files(find_style(_STYLE), folder), load_reading(folder))


def _rule_files(*folders: Path) -> Iterator[RuleFile]:
    for folder in folders:
        yield from map(load_rule_file, sorted((folder / "rules").glob("*.yml")))


def check_tasks(file: Path, last: Path, kind: str) -> tuple[PlanTask, ...]:
    """Return the tasks of the plan in `last`, each with what accounts for it in `file`; open slots do not count."""
    folder = find_kind(kind)
    reading, rules = load_reading(folder), load_carrying(folder)
    tasks = tasks_of(build_skeleton(parse_report(last, kind), reading), rules.tasks)
    agreement = Agreement(load_wordings(folder).phrasing.points)
    evidence = list(_evidence(parse_report(file, kind), reading))
    return account(tasks, evidence, agreement, rules.tasks)


def _evidence(report: Report, reading: ReadingRules) -> Iterator[Evidence]:
    """Yield the clauses in which the report gives account of its year, each with its sentence."""
    for passage in report.passages:
        if passage.section in _ACCOUNTS:
            for sentence in read_old(passage, reading, report.year).sentences:
                text = _SLOT.sub("", sentence.text)
                yield from (Evidence(clause, clause, text) for clause in _CLAUSE.findall(text))


def _task_finding(task: PlanTask) -> Finding:
    return Finding(
        rule=_RULE,
        level="note",
        message=f"上年安排“{task.text}”，今年的报告里未见交代",
        text=task.text,
        basis="上年报告的下一年度安排",
        strength="实务",
    )


def _finding_json(one: Finding) -> dict[str, object]:
    where = one.where
    return {
        "rule": one.rule,
        "level": one.level,
        "message": one.message,
        "where": where
        and {"paragraph": where.paragraph, "start": where.start, "end": where.end, "section": where.section},
        "text": one.text,
        "fix": one.fix,
        "basis": one.basis,
        "strength": one.strength,
        "safe": one.safe,
        "count": one.count,
    }


def _finding_lines(one: Finding) -> Iterator[str]:
    place = f"第{one.where.paragraph}段 " if one.where else ""
    many = f"（共{one.count}处）" if one.count > 1 else ""
    yield f"{one.level} {place}{one.message}{many} [{one.rule}]"
    if one.where:
        yield f"    …{one.before}⟦{one.text}⟧{one.after}…"
