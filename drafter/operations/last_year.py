"""A request for a draft to the agency's own report of last year that it starts from."""

from __future__ import annotations

from pathlib import Path

from drafter.corpus.agency import derive_agency
from drafter.corpus.collection import Corpus
from drafter.drafting.compose import LastYear
from drafter.drafting.suggesting.suggest import is_own_past
from drafter.errors import InputError
from drafter.model import Agency, Provenance, Report
from drafter.operations.reports import read_for_corpus
from drafter.operations.watch import Watcher
from drafter.templates.naming import NamingRules
from drafter.text import bigrams

_ALIKE = 0.5


def read_last(
    path: Path, kind: str, agency: Agency, year: int, naming: NamingRules, watcher: Watcher
) -> LastYear:
    """Return the report at `path` as the agency's own of last year.

    Raise `InputError` for the report of another agency, whose facts would be carried on as the agency's own, and for
    one that is not of a year before `year`.
    """
    report = read_for_corpus(path, kind)
    if report.agency is None:
        watcher.tell(f"注意：没有认出 {path} 是哪个单位的报告，请确认是“{agency.name}”自己的")
    elif not is_same(report.agency, agency.name, naming):
        raise InputError(
            f"这是“{report.agency}”的报告，不是“{agency.name}”上年的报告",
            path=path,
            hint="借鉴其他单位的写法，请用 drafter corpus add 放入语料库；单位更过名的，把报告标题和落款改成现在的名称",
        )
    if report.year is not None and report.year >= year:
        raise InputError(
            f"这是 {report.year} 年的报告，不能作 {year} 年报告的底稿",
            path=path,
            hint="请给出上年的报告，或用 --year 写明这次报告的年份",
        )
    return _as_last(report, agency, naming)


def find_last(corpus: Corpus, agency: Agency, year: int, naming: NamingRules) -> LastYear | None:
    """Return the agency's latest report on a year before `year` in the corpus, `None` when it has none."""
    own = [
        entry
        for entry in corpus.reports()
        if entry.year
        and not entry.superseded
        and is_own_past(Provenance("", entry.id, entry.agency, entry.year, ""), agency.name, year)
    ]
    latest = max(own, key=lambda entry: (entry.year or 0, entry.id), default=None)
    report = corpus.report(latest.id) if latest else None
    return _as_last(report, agency, naming) if report else None


def is_same(one: str, other: str, naming: NamingRules) -> bool:
    """`True` when two names may be those of one agency: of one place, where both say it, and worded alike.

    A short name (区党政办), a name before a reform (政务服务数据管理局) and one without its city are the same.
    """
    first, second = derive_agency(one, {}, naming), derive_agency(other, {}, naming)
    places = first.place, second.place
    if all(len(place) > 1 for place in places) and not (
        places[0].endswith(places[1]) or places[1].endswith(places[0])
    ):
        return False
    rests = [bigrams(name.name.removeprefix(name.place)) for name in (first, second)]
    fewer = min(map(len, rests))
    return fewer == 0 or len(rests[0] & rests[1]) >= _ALIKE * fewer


def _as_last(report: Report, agency: Agency, naming: NamingRules) -> LastYear:
    """Return the report as the agency's own; the names it had then stand for those it has now."""
    if not report.agency or report.agency == agency.name:
        return LastYear(report)
    old = derive_agency(report.agency, {}, naming)
    names = {old.name: agency.name, old.short: agency.short}
    return LastYear(report, {before: now for before, now in names.items() if before and now})
