"""The sections that answer each other: problems with their causes, and the plan that meets them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from drafter.drafting.desk import Desk
from drafter.drafting.lender import Place
from drafter.drafting.placing import Material
from drafter.drafting.sentences import clause_of
from drafter.model import Point
from drafter.templates.kind import Section, Theme
from drafter.templates.wording import ProblemPhrasing
from drafter.text import chinese_numeral

_SECTION = "plan"
_MOST_NAMED = 2
_CLAUSE = re.compile("[^，；：]+")
_TAIL = re.compile("的(?:情况|问题|现象)$")


def write_problems(desk: Desk) -> str:
    """Return the section of problems: each as given, with its cause, or an open slot for the cause."""
    rules = desk.wordings.phrasing.problems
    used: set[str] = set()
    problems = []
    for number, point in enumerate(desk.given.problems, start=1):
        text = clause_of(point.text)
        stated = rules.stated.search(text) is not None
        cause = "" if stated else _cause(text, rules, used)
        desk.ledger.causes += bool(cause)
        problems.append({"ordinal": chinese_numeral(number), "text": text, "stated": stated, "cause": cause})
    _, facts = desk.state("problems")
    return desk.render("problems", problems=problems, facts=facts)


def _cause(problem: str, rules: ProblemPhrasing, used: set[str]) -> str:
    """Return why problems of this sort may stand, each cause once in a draft; "" when none fits."""
    fitting = (
        cause for one in rules.causes if any(word in problem for word in one.words) for cause in one.causes
    )
    cause = next((cause for cause in fitting if cause not in used), "")
    used.add(cause)
    return cause


def write_plan(desk: Desk) -> str:
    """Return the section of plans: by theme, each problem answered where its theme is."""
    plans: dict[str, list[Point]] = defaultdict(list)
    for point in desk.given.plans:
        plans[_theme(desk, point)].append(point)
    problems: dict[str, list[Point]] = defaultdict(list)
    for point in desk.given.problems:
        problems[_theme(desk, point)].append(point)
    parts: list[Theme | Section] = [
        *desk.template.themes,
        *(one for one in desk.template.sections if one.plan),
    ]
    items = [
        {"heading": part.plan, "text": _item(desk, part, plans[part.slug], problems[part.slug])}
        for part in parts
        if plans[part.slug] or problems[part.slug] or (isinstance(part, Theme) and part.plan_always)
    ]
    _, facts = desk.state(_SECTION)
    return desk.render(_SECTION, items=items, facts=facts)


def _theme(desk: Desk, point: Point) -> str:
    """Return the theme of a plan or problem; one that names a section without a plan is placed by its words."""
    planned = {section.slug for section in desk.template.sections if section.plan}
    if point.theme in {theme.slug for theme in desk.template.themes} | planned:
        return str(point.theme)
    found = desk.placer.theme_of(_core(point.text, desk.wordings.phrasing.problems))
    return found or next(theme.slug for theme in desk.template.themes if theme.plan_always)


def _item(desk: Desk, part: Theme | Section, plans: Sequence[Point], problems: Sequence[Point]) -> str:
    """Return the paragraph of a theme: its intent, the problems it answers, what is planned, what others wrote."""
    query = f"{part.title}，{part.plan}，{Material(points=[*plans, *problems]).words}"
    borrowed = desk.borrow(Place(_SECTION, part.slug if isinstance(part, Theme) else None, query))
    named = _named(problems, desk.wordings.phrasing.problems)
    sentences = desk.sentences.point_sentences(plans)
    if named and sentences:
        return f"{part.intent}。{named}{sentences[0]}{''.join(sentences[1:])}{borrowed}"
    return f"{named}{part.intent}。{''.join(sentences)}{borrowed}"


def _named(problems: Sequence[Point], rules: ProblemPhrasing) -> str:
    """Return the words that say which problems are met: 针对普法形式单一的问题，."""
    cores = [_core(point.text, rules) for point in problems]
    short = [core for core in cores if core and len(core) <= rules.quoted][:_MOST_NAMED]
    if not short:
        return ""
    joint = "，以及" if any("、" in text for text in short) else "、"
    return f"针对{joint.join(short)}{'等' if len(problems) > len(short) else '的'}问题，"


def _core(text: str, rules: ProblemPhrasing) -> str:
    """Return the first clause of a problem that says what is wrong, not why; "" when none does."""
    clauses = (clause for clause in _CLAUSE.findall(clause_of(text)) if not rules.stated.search(clause))
    return _TAIL.sub("", next(clauses, ""))
