"""The sections that answer each other: problems with their causes, and the plan that meets them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from drafter.drafting.desk import Desk
from drafter.drafting.lending.lender import Place
from drafter.drafting.manner import FULL, SHORT
from drafter.drafting.placing import Material
from drafter.drafting.stating.sentences import clause_of
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
        lead = rules.leads[(number - 1) % len(rules.leads)]
        problems.append(
            {
                "ordinal": chinese_numeral(number),
                "text": desk.ledger.quote(point, text),
                "stated": stated,
                "lead": lead,
                "cause": cause,
            }
        )
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
    """Return the section of plans: by theme, each problem answered where its theme is, the others at the end."""
    plans = _by_part(desk, desk.given.plans, desk.template.default_theme)
    problems = _by_part(desk, desk.given.problems, "")
    parts: list[Theme | Section] = [
        *desk.template.themes,
        *(one for one in desk.template.sections if one.plan),
    ]
    written = [part for part in parts if plans[part.slug] or (isinstance(part, Theme) and part.plan_always)]
    items = [
        {"heading": part.plan, "text": _item(desk, part, plans[part.slug], problems[part.slug])}
        for part in written
    ]
    answered = {part.slug for part in written}
    rest = [point for slug, points in problems.items() if slug not in answered for point in points]
    _, facts = desk.state(_SECTION)
    return desk.varied(desk.render(_SECTION, items=[*items, *_remaining(desk, rest)], facts=facts))


def _by_part(desk: Desk, points: Sequence[Point], otherwise: str) -> dict[str, list[Point]]:
    """Return the points by the slug of their theme or section, those that speak of none under `otherwise`.

    What stands after the last 的 tells more than what stands before it: 大厅的宣传作用 is about 宣传.
    """
    known = {theme.slug for theme in desk.template.themes} | {
        one.slug for one in desk.template.sections if one.plan
    }
    parts: dict[str, list[Point]] = defaultdict(list)
    for point in points:
        core = _core(point.text, desk.wordings.phrasing.problems)
        head = core.rpartition("的")[2]
        spoken = desk.placer.theme_of(head) or desk.placer.theme_of(core)
        found = point.theme if point.theme in known else spoken
        parts[found or otherwise].append(point)
    return parts


def _item(desk: Desk, part: Theme | Section, plans: Sequence[Point], problems: Sequence[Point]) -> str:
    """Return the paragraph of a part: its intent, the problems it answers, what is planned, what others wrote.

    A problem stands before what is planned when the two share words, else before the intent.
    """
    said = Material(points=[*plans, *problems]).words
    place = Place(_SECTION, part.slug, f"{part.title}，{part.plan}，{said}")
    borrowed = _borrowed(desk, place, part, planned=bool(plans))
    named = named_problems(desk, problems)
    sentences = "".join(desk.sentences.point_sentences(plans))
    intent = "" if plans and desk.manner.length == SHORT else f"{desk.worded(part.intent)}。"
    named = f"针对{named}问题，" if named else ""
    usual = f"{part.usual}。" if isinstance(part, Theme) and part.usual else ""
    if not plans or desk.manner.length == FULL:
        sentences += usual
    if plans and desk.agreement.meet(named, sentences):
        return f"{intent}{named}{sentences}{borrowed}"
    return f"{named}{intent}{sentences}{borrowed}"


def _borrowed(desk: Desk, place: Place, part: Theme | Section, *, planned: bool) -> str:
    """Return what others wrote for a part, as many sentences as the length of the draft leaves for it."""
    lent = sum(source.section == _SECTION for source in desk.ledger.sources)
    wanted = desk.size.planned if planned else desk.size.unplanned
    wanted = min(wanted, desk.size.plan - lent) if isinstance(part, Theme) else 0
    return "".join(desk.borrow(place) for _ in range(wanted))


def _remaining(desk: Desk, problems: Sequence[Point]) -> Iterator[dict[str, str]]:
    """Yield the paragraph that answers the problems no other does."""
    named = named_problems(desk, problems)
    if named:
        remaining = desk.template.remaining
        yield {"heading": remaining.heading, "text": remaining.text.replace("{problems}", named)}


def named_problems(desk: Desk, problems: Sequence[Point]) -> str:
    """Return the problems as they stand between 针对 and 问题: 普法形式单一的; "" when none is short enough.

    A problem that begins with the word 对 does so no more, 针对 saying it.
    """
    rules = desk.wordings.phrasing.problems
    cores = [(point, _core(point.text, rules)) for point in problems]
    named = [(point, core) for point, core in cores if core and len(core) <= rules.quoted][:_MOST_NAMED]
    if named and desk.corpus.cut(named[0][1])[0] == "对":
        named[0] = (named[0][0], named[0][1][1:])
    short = [desk.ledger.quote(point, core) for point, core in named]
    joint = "，以及" if any("、" in text for text in short) else "、"
    return f"{joint.join(short)}{'等' if len(problems) > len(short) else '的'}" if short else ""


def _core(text: str, rules: ProblemPhrasing) -> str:
    """Return the first clause of a problem that says what is wrong, not why; "" when none does."""
    clauses = (clause for clause in _CLAUSE.findall(clause_of(text)) if not rules.stated.search(clause))
    return _TAIL.sub("", next(clauses, ""))
