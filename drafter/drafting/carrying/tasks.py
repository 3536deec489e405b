"""A plan to its tasks, each with what accounts for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.drafting.carrying.old_text import ITEM
from drafter.drafting.carrying.skeleton import OldPart
from drafter.drafting.stating.agreeing import Agreement
from drafter.model import PlanTask
from drafter.templates.carrying import TaskRules

_SENTENCE = re.compile("(?:“[^”]*”|（[^）]*）|《[^》]*》|[^。；！？])+")
_CLAUSE = re.compile("(?:“[^”]*”|（[^）]*）|《[^》]*》|[^，：])+")
_SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Evidence:
    """What may account for a task: its name for people, the words it is known by, the sentence that tells of it."""

    name: str
    words: str
    passage: str


def tasks_of(parts: Sequence[OldPart], rules: TaskRules) -> list[PlanTask]:
    """Return the tasks of the plan of last year's report."""
    plan = [part for part in parts if part.section == "plan"]
    passages = [(one, one.passage.theme or part.theme) for part in plan for one in part.passages]
    return find_tasks([PlanTask(one.text, one.passage.id, theme) for one, theme in passages], rules)


def find_tasks(plan: Iterable[PlanTask], rules: TaskRules) -> list[PlanTask]:
    """Return the tasks of a plan, given as a record for each of its passages, in order, each once.

    General terms and mere results are none.
    """
    tasks: dict[str, PlanTask] = {}
    for passage in plan:
        for sentence in _SENTENCE.findall(passage.text):
            for words in _tasks_in(ITEM.sub("", sentence), rules):
                tasks.setdefault(words, replace(passage, text=words))
    return list(tasks.values())


def _tasks_in(sentence: str, rules: TaskRules) -> Iterator[str]:
    """Yield the tasks of a sentence: a clause that says what is to be done, after the one that says by what means."""
    if rules.general.search(sentence):
        return
    means: list[str] = []
    for clause in _CLAUSE.findall(sentence):
        if rules.result.search(clause) or not clause.strip():
            means = []
        elif rules.leading.search(clause) and not rules.done_by.search(clause):
            means = [clause] if rules.means.search(clause) else means
        elif len(clause) >= _SHORTEST and (rules.verbs.search(clause) or rules.done_by.search(clause)):
            yield "，".join([*means, clause])
            means = []


def account(
    tasks: Sequence[PlanTask], evidence: Sequence[Evidence], agreement: Agreement, rules: TaskRules
) -> tuple[PlanTask, ...]:
    """Return the tasks with the names of all that accounts for each, and the sentence that tells of the best of it."""
    return tuple(_accounted(task, evidence, agreement, rules) for task in tasks)


def _accounted(
    task: PlanTask, evidence: Sequence[Evidence], agreement: Agreement, rules: TaskRules
) -> PlanTask:
    wanted = rules.broad.sub("\n", task.text)
    scored = [(agreement.covering(wanted, one.words, rules.pairs), one) for one in evidence]
    good = [(share, one) for share, one in scored if share >= rules.sharing]
    if not good:
        return task
    best = max(good, key=lambda pair: pair[0])[1]
    names = tuple(dict.fromkeys(one.name for _, one in good))
    return replace(task, by=names, passage=best.passage)
