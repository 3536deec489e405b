"""A report and those of other agencies to what these hold of its names, its wording and its figures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from drafter.corpus.letters import letters_of
from drafter.corpus.named import find_names
from drafter.corpus.overlap import MeasuredText, Overlap, OverlapMeter
from drafter.corpus.records import ReportTexts
from drafter.corpus.shared_runs import RunFinder
from drafter.model.checking import CheckedText
from drafter.templates.overlap import OverlapRules
from drafter.templates.places import Gazetteer
from drafter.text import level_text, split_sentences

_SHORTEST_NAME = 2
_CHINESE = re.compile("[一-鿿]+")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A sentence of another agency's report, levelled, and whose it is."""

    text: str
    agency: str | None
    year: int | None

    @property
    def place(self) -> str:
        """Whose report it is, for a message."""
        return report_name(self.agency, self.year)


def report_name(agency: str | None, year: int | None) -> str:
    """Return what a report is called in a message, as far as agency and year are known."""
    return f"“{agency or '另一单位'}”{f'{year}年' if year else ''}的报告"


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What the reports of other agencies hold.

    `agencies` are their names; `sentences` are, for a name of the text, those in which it stands; `own` are the names
    that stand in earlier reports of the agency. `measured` is the overlap of the running paragraphs, `texts` the
    levelled text of each report that they share wording with; `limit` is the share, in per cent, that is too much for a
    whole report.
    """

    agencies: Collection[str] = ()
    sentences: Mapping[str, Sequence[Elsewhere]] = field(default_factory=dict)
    own: Collection[str] = ()
    measured: MeasuredText = field(default_factory=lambda: MeasuredText(Overlap(0)))
    texts: Mapping[str, str] = field(default_factory=dict)
    limit: float = 100.0


def build_neighbours(
    text: CheckedText,
    reports: Sequence[ReportTexts],
    own: Collection[str],
    rules: OverlapRules,
    gazetteer: Gazetteer,
    standing: tuple[Iterable[str], Iterable[str]] = ((), ()),
) -> Neighbours:
    """Return what `reports` hold of `text`; `own` are the ids of those that are its agency's.

    `standing` are texts and phrases of the report kind itself, which are nobody's.
    """
    names = _names(text, gazetteer)
    others = [one for one in reports if one.report not in own]
    earlier = [one for one in reports if one.report in own and (one.year or 0) < (text.year or 9999)]
    measured = OverlapMeter(reports, rules, *standing, own).measure([one.text for one in text.running])
    used = {source.report for one in measured.paragraphs for source in one.sources}
    return Neighbours(
        agencies=sorted({one.agency for one in others if one.agency}),
        sentences=_sentences(names, others),
        own=_own(names, earlier),
        measured=measured,
        texts={one.report: _whole(one) for one in others if one.report in used},
        limit=rules.limit,
    )


def share_wording(sentence: str, name: tuple[int, int], other: str, words: int) -> bool:
    """`True` when `other` has the name at these offsets of `sentence` and at least `words` letters more around it."""
    start, end = (len(letters_of(sentence[:at])) for at in name)
    runs = RunFinder(letters_of(sentence), words + end - start).find(letters_of(other))
    return any(first <= start and end <= last for first, last in runs)


def _names(text: CheckedText, gazetteer: Gazetteer) -> set[str]:
    found = (name.text for one in text.running for name in find_names(one.plain, gazetteer))
    return {name for name in found if len(name) >= _SHORTEST_NAME}


def _own(names: Iterable[str], reports: Iterable[ReportTexts]) -> set[str]:
    whole = "\n".join(map(_whole, reports))
    return {name for name in names if name in whole}


def _sentences(names: Iterable[str], reports: Iterable[ReportTexts]) -> dict[str, list[Elsewhere]]:
    """Return the sentences in which each name stands; only a text with the Chinese of one is levelled."""
    cores = {name: max(_CHINESE.findall(name), key=len, default="") for name in names}
    found: dict[str, list[Elsewhere]] = defaultdict(list)
    for report in reports:
        for *_, text in report.passages:
            near = [name for name, core in cores.items() if core in text]
            plain = level_text(text) if near else ""
            sentences = [plain[start:end] for start, end in split_sentences(plain)]
            for name in near:
                found[name] += (
                    Elsewhere(one, report.agency, report.year) for one in sentences if name in one
                )
    return {name: held for name, held in found.items() if held}


def _whole(report: ReportTexts) -> str:
    return "\n".join(level_text(text) for *_, text in report.passages)
