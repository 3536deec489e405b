"""A report, and what it is held against, to what is found in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.checks.beside import Beside
from drafter.checks.identity import finding_id
from drafter.checks.rulebook import Stopped
from drafter.checks.telling.as_json import finding_json
from drafter.checks.telling.levels import count_levels
from drafter.checks.telling.sarif import sarif_log
from drafter.checks.telling.spots import Spots
from drafter.corpus.laid_out import lay_out
from drafter.drafting.carrying.old_text import read_old
from drafter.drafting.carrying.skeleton import build_skeleton
from drafter.drafting.carrying.tasks import Evidence, account, tasks_of
from drafter.drafting.carrying.telling import task_json
from drafter.drafting.stating.agreeing import Agreement
from drafter.errors import InputError
from drafter.model import FigureSet, PlanTask, Reading, Report
from drafter.model.checking import TASK_OPEN, CheckedText, Finding
from drafter.operations.figures import load_figures
from drafter.operations.ignoring import IgnoredList, ignore_findings, load_ignored
from drafter.operations.looks import looks_of
from drafter.operations.names import find_kind, find_template, titles
from drafter.operations.neighbours import corpus_neighbours
from drafter.operations.reports import parse_report
from drafter.operations.rules import load_rulebook
from drafter.operations.watch import SILENT, Watcher
from drafter.readers import read_file
from drafter.templates.carrying import load_carrying
from drafter.templates.reading import ReadingRules, load_reading
from drafter.templates.rules import RuleSwitch
from drafter.templates.wording import load_wordings
from drafter.workspace import Workspace

_ACCOUNTS = ("measures", "duty", "other")
_CLAUSE = re.compile("(?:“[^”]*”|《[^》]*》|[^，。；：])+")
_SLOT = re.compile("【[^】]*】")
_OPEN_SLOT = re.compile("【待填")


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What to check and what to hold it against, as the user gave it; `every` place is told of rules that tell once.

    `style` is named, or a document.
    """

    file: Path
    kind: str
    last: Path | None = None
    figures: Path | None = None
    style: str | None = None
    every: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The findings in a text, those ignored apart, and the rules that were not run to their end.

    `unknown` are the levels that an office or a person gave to rules that are not there.
    """

    findings: tuple[Finding, ...] = ()
    ignored: tuple[Finding, ...] = ()
    stopped: tuple[Stopped, ...] = ()
    unknown: tuple[RuleSwitch, ...] = ()

    @property
    def has_errors(self) -> bool:
        """`True` when a finding is an error."""
        return any(one.level == "error" for one in self.findings)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in `file`; with last year's report also the tasks of its plan with what accounts for each.

    `titles` are those of the standard sections by slug, `without` the options for which nothing was given.
    """

    file: Path
    text: CheckedText
    found: Found
    titles: dict[str, str]
    without: tuple[str, ...] = ()
    tasks: tuple[PlanTask, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found and is not ignored."""
        return self.found.findings

    @property
    def has_errors(self) -> bool:
        """`True` when a finding is an error."""
        return self.found.has_errors

    def findings_json(self) -> list[dict[str, object]]:
        """Return the findings as objects."""
        spots = Spots(self.text)
        return [finding_json(one, spots) for one in self.findings]

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter check --json` prints."""
        return {
            "file": str(self.file),
            "findings": self.findings_json(),
            "counts": count_levels(self.findings),
            "ignored": len(self.found.ignored),
            "stopped": [
                {"rule": one.entry.id, "file": str(one.entry.file), "line": one.entry.line, "why": one.why}
                for one in self.found.stopped
            ],
            "unknown": [
                {"rule": one.id, "file": str(one.file), "line": one.line} for one in self.found.unknown
            ],
            "tasks": [task_json(task) for task in self.tasks],
        }

    def as_sarif(self) -> dict[str, object]:
        """Return the object that `drafter check --sarif` prints."""
        return sarif_log(self.file, self.text, self.findings)


def ignore_in(workspace: Workspace, request: CheckRequest, ids: Sequence[str], reason: str) -> IgnoredList:
    """Keep the findings in the report with these ids as ignored for `reason`."""
    found = check_report(workspace, request).found
    return ignore_findings(workspace, (*found.findings, *found.ignored), ids, reason)


def check_report(workspace: Workspace, request: CheckRequest, watcher: Watcher = SILENT) -> Checked:
    """Return the findings of all rules that hold for the kind, and the open tasks of last year's plan.

    The report is held against the corpus of `workspace`, its looks against the house style in force.
    """
    reading = load_reading(find_kind(request.kind))
    read = read_file(request.file)
    text = lay_out(read, reading)
    looks = looks_of(request.file, read, reading, workspace, request.style)
    last = lay_out(read_file(request.last), reading) if request.last else None
    template = find_template(request.kind)
    figures = load_figures(request.figures, template) if request.figures else None
    tasks = check_tasks(request.file, request.last, request.kind) if request.last else ()
    neighbours = corpus_neighbours(text, request.kind, workspace, watcher)
    beside = Beside(last, figures, looks, neighbours)
    found = find_in(workspace, text, request.kind, beside, tasks, every=request.every)
    given = {"last": request.last, "figures": request.figures}
    without = tuple(name for name, value in given.items() if value is None)
    return Checked(request.file, text, found, titles(template), without, tasks)


def check_draft(
    workspace: Workspace,
    reading: Reading,
    kind: str,
    figures: FigureSet | None = None,
    watcher: Watcher = SILENT,
) -> Checked:
    """Return what is found in a draft of the program itself; its open slots, told of elsewhere, are no findings.

    The draft is written by then: rules of the office that are of no use are told to `watcher`, and left aside.
    """
    text, beside = lay_out(reading, load_reading(find_kind(kind))), Beside(figures=figures)
    try:
        found = find_in(workspace, text, kind, beside)
    except InputError as error:
        watcher.tell(f"注意：{error}；这次只按自带的规则检查，运行 drafter check 查看怎样改正")
        found = find_in(None, text, kind, beside)
    kept = tuple(one for one in found.findings if not _OPEN_SLOT.search(one.text))
    return Checked(Path(reading.source), text, replace(found, findings=kept), titles(find_template(kind)))


def find_in(
    workspace: Workspace | None,
    text: CheckedText,
    kind: str,
    beside: Beside,
    tasks: Iterable[PlanTask] = (),
    *,
    every: bool = False,
) -> Found:
    """Return what the rules in force find in `text`, and the open ones of `tasks`; what is to be ignored apart.

    Without a workspace only the rules that ship are in force, and nothing is ignored.
    """
    ignored = load_ignored(workspace) if workspace else {}
    rulebook = load_rulebook(kind, workspace, trusted=True)
    outcome = rulebook.run(text, beside, every=every)
    found = (*(_task_finding(one, text) for one in tasks if not one.by), *outcome.findings)
    told = tuple(one for one in found if one.id not in ignored)
    kept = tuple(one for one in found if one.id in ignored)
    return Found(told, kept, outcome.stopped, rulebook.unknown)


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


def _task_finding(task: PlanTask, text: CheckedText) -> Finding:
    found = Finding(
        rule=TASK_OPEN,
        level="note",
        message=f"上年安排“{task.text}”，今年的报告里未见交代",
        text=task.text,
        basis="上年报告的下一年度安排",
        strength="实务",
    )
    return replace(found, id=finding_id(found, text))
