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
from drafter.templates.kind import Theme
from drafter.templates.wording import ProblemPhrasing
from drafter.text import chinese_numeral

_SECTION = "plan"
_FIRST = re.compile("[^，；：]+")


def write_problems(desk: Desk) -> str:
    """Return the section of problems: each as given, with its cause, or an open slot for the cause."""
    rules = desk.wordings.phrasing.problems
    used: set[str] = set()
    problems = []
    for number, point in enumerate(desk.given.problems, start=1):
        text = clause_of(point.text)
        stated = rules.stated.search(text) is not None
        cause = "" if stated else _cause(text, rules, used)
        problems.append(
            {"ordinal": chinese_numeral(number), "text": text, "stated": stated, "cause": cause}
        )
    _, facts = desk.state("problems")
    return desk.render("problems", problems=problems, facts=facts)


def _cause(problem: str, rules: ProblemPhrasing, used: set[str]) -> str:
    """Return why problems of this sort stand, each cause once; "" when none fits."""
    fitting = (one for one in rules.causes if any(word in problem for word in one.words))
    cause = next((one.cause for one in fitting if one.cause not in used), "")
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
    items = [
        {"heading": theme.plan, "text": _item(desk, theme, plans[theme.slug], problems[theme.slug])}
        for theme in desk.template.themes
        if theme.plan_always or plans[theme.slug] or problems[theme.slug]
    ]
    _, facts = desk.state(_SECTION)
    return desk.render(_SECTION, items=items, facts=facts)


def _theme(desk: Desk, point: Point) -> str:
    """Return the theme of a plan or problem; one that names only a section is placed by its words."""
    themes = {theme.slug for theme in desk.template.themes}
    if point.theme in themes:
        return str(point.theme)
    found = desk.placer.theme_of(point.text)
    return found or next(theme.slug for theme in desk.template.themes if theme.plan_always)


def _item(desk: Desk, theme: Theme, plans: Sequence[Point], problems: Sequence[Point]) -> str:
    """Return the paragraph of a theme: its intent, the problems it answers, what is planned, what others wrote."""
    query = f"{theme.title}，{theme.plan}，{Material(points=[*plans, *problems]).words}"
    borrowed = desk.borrow(Place(_SECTION, theme.slug, query))
    named = _named(problems, desk.wordings.phrasing.problems.quoted)
    sentences = desk.sentences.point_sentences(plans)
    if named and sentences:
        return f"{theme.intent}。{named}{sentences[0]}{''.join(sentences[1:])}{borrowed}"
    return f"{named}{theme.intent}。{''.join(sentences)}{borrowed}"


def _named(problems: Sequence[Point], longest: int) -> str:
    """Return the words that say which problems are met: 针对普法形式单一的问题，."""
    firsts = [found.group() for point in problems if (found := _FIRST.match(clause_of(point.text)))]
    short = [text for text in firsts if len(text) <= longest]
    if not short:
        return ""
    return f"针对{'、'.join(short[:2])}{'等' if len(problems) > len(short[:2]) else ''}的问题，"
