"""Paragraphs to the share of their wording that stands in reports of a corpus, source by source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from drafter.corpus.boilerplate import common_stretches
from drafter.corpus.letters import Sheet, letters_of
from drafter.corpus.records import ReportTexts
from drafter.corpus.shared_runs import RunFinder
from drafter.model import Provenance
from drafter.templates.overlap import OverlapRules

_COMMON, _COUNTED, _OWN = 1, 2, 3
_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class SharedRun:
    """Wording that stands in a report too: as printed in the text measured, its length in letters, its source."""

    text: str
    characters: int
    source: Provenance


@dataclass(frozen=True, slots=True)
class SourceShare:
    """What of a text stands in one report: the letters as a share of all, 0 to 1, and the longest run."""

    share: float
    longest: SharedRun

    @property
    def report(self) -> str:
        """The id of the report."""
        return self.longest.source.report


@dataclass(frozen=True, slots=True)
class Overlap:
    """What of a text of so many letters stands in reports of the corpus, as shares of 0 to 1.

    `share` stands in reports of other agencies; `common` does too, but is boilerplate and not counted; `own` stands
    in the agency's own reports. The sources, others' and own, go from the largest share down.
    """

    letters: int
    share: float = 0.0
    common: float = 0.0
    own: float = 0.0
    sources: tuple[SourceShare, ...] = ()
    own_sources: tuple[SourceShare, ...] = ()

    @property
    def longest(self) -> SharedRun | None:
        """The longest run that is shared with another agency's report; `None` without one."""
        runs = (source.longest for source in self.sources)
        return max(runs, key=lambda run: run.characters, default=None)


@dataclass(frozen=True, slots=True)
class MeasuredText:
    """The overlap of a whole text and of each of its paragraphs."""

    whole: Overlap
    paragraphs: tuple[Overlap, ...] = ()


class _Run(NamedTuple):
    """A run of the letters measured, from `start` to `end`, and where else it stands."""

    start: int
    end: int
    source: Provenance


class OverlapMeter:
    """Measures texts against the reports of a corpus."""

    def __init__(
        self,
        reports: Iterable[ReportTexts],
        rules: OverlapRules,
        standing: Iterable[str] = (),
        phrases: Iterable[str] = (),
        own: Container[str] = (),
    ) -> None:
        """Measure against `reports`; `own` are the ids of those that are the agency's.

        Not counted are what is shared with a `standing` text of the report kind, and the `phrases` where they are
        said whole.
        """
        self._rules = rules
        self._own = own
        self._reports = {one.report: (one, _letters(one)) for one in reports}
        self._standing = [letters_of(text) for text in standing]
        self._phrases = {*map(letters_of, (*rules.set_phrases, *phrases))} - {""}

    def letters_in(self, text: str, report: str) -> int:
        """Return how many letters of `text` stand in `report`, in runs long enough to be shared wording."""
        finder = RunFinder(letters_of(text), self._rules.shortest)
        runs = (run for other in self._reports[report][1] for run in finder.find(other))
        return len({place for start, end in runs for place in range(start, end)})

    def measure(self, paragraphs: Sequence[str]) -> MeasuredText:
        """Return the overlap of the paragraphs and of all together; open slots in them are no letters."""
        sheet = Sheet(paragraphs)
        finder = RunFinder(sheet.text, self._rules.shortest)
        runs = list(self._runs(finder))
        own = [run for run in runs if run.source.report in self._own]
        others = [run for run in runs if run.source.report not in self._own]
        stretches = (*self._standing_in(sheet, finder), *self._common(others), *(run[:2] for run in own))
        tally = _Tally(sheet, _mask(sheet, stretches), others, own, self._rules.shortest)
        return MeasuredText(tally.whole(), tally.paragraphs())

    def _runs(self, finder: RunFinder) -> Iterator[_Run]:
        """Yield what the text of the finder shares with each passage."""
        for one, letters in self._reports.values():
            for (passage, section, _), other in zip(one.passages, letters, strict=True):
                for start, end in finder.find(other):
                    yield _Run(start, end, Provenance(passage, one.report, one.agency, one.year, section))

    def _standing_in(self, sheet: Sheet, finder: RunFinder) -> Iterator[tuple[int, int]]:
        """Yield the stretches that are titles, set phrases or the report kind's own wording."""
        yield from sheet.titles()
        for text in self._standing:
            yield from finder.find(text)
        for phrase in self._phrases:
            at = sheet.text.find(phrase)
            while at >= 0:
                yield at, at + len(phrase)
                at = sheet.text.find(phrase, at + 1)

    def _common(self, others: Iterable[_Run]) -> Iterator[tuple[int, int]]:
        """Yield the stretches that stand in reports of many agencies."""
        known = {one.agency or one.report for one, _ in self._reports.values() if one.report not in self._own}
        runs = ((run.source.agency or run.source.report, run.start, run.end) for run in others)
        return common_stretches(runs, self._rules.shortest, self._rules.common_from(len(known)))


class _Tally:
    """Counts the letters of a sheet: taken by what nobody owns, shared with others, the agency's own."""

    def __init__(
        self, sheet: Sheet, taken: bytearray, others: Sequence[_Run], own: Sequence[_Run], shortest: int
    ) -> None:
        self._sheet = sheet
        self._taken = taken
        counted = [run for run in others if taken.count(0, run.start, run.end) >= shortest]
        self._kinds = bytearray(len(sheet.text))
        for kind, runs in ((_COMMON, others), (_OWN, own)):
            for run in runs:
                self._kinds[run.start : run.end] = bytes([kind]) * (run.end - run.start)
        self._counted = self._by_paragraph(counted)
        self._owned = self._by_paragraph(own)
        for run in counted:
            for place in self._free(run):
                self._kinds[place] = _COUNTED

    def whole(self) -> Overlap:
        """Return the overlap of all paragraphs together."""
        counted = [run for runs in self._counted.values() for run in runs]
        own = [run for runs in self._owned.values() for run in runs]
        return self._overlap((0, len(self._sheet.text)), counted, own)

    def paragraphs(self) -> tuple[Overlap, ...]:
        """Return the overlap of each paragraph."""
        return tuple(
            self._overlap(span, self._counted[number], self._owned[number])
            for number, span in enumerate(self._sheet.spans)
        )

    def _by_paragraph(self, runs: Iterable[_Run]) -> dict[int, list[_Run]]:
        by_paragraph: dict[int, list[_Run]] = defaultdict(list)
        for run in runs:
            by_paragraph[self._sheet.paragraph_of(run.start)].append(run)
        return by_paragraph

    def _overlap(self, span: tuple[int, int], counted: Sequence[_Run], own: Sequence[_Run]) -> Overlap:
        letters = self._sheet.count(*span)

        def share(kind: int) -> float:
            return _share(self._kinds.count(kind, *span), letters)

        sources, own_sources = (
            self._sources(counted, self._free, letters),
            self._sources(own, _places, letters),
        )
        return Overlap(letters, share(_COUNTED), share(_COMMON), share(_OWN), sources, own_sources)

    def _free(self, run: _Run) -> list[int]:
        """Return the letters of a run that are not taken."""
        return [place for place in range(run.start, run.end) if not self._taken[place]]

    def _sources(
        self, runs: Iterable[_Run], places: Callable[[_Run], Sequence[int]], letters: int
    ) -> tuple[SourceShare, ...]:
        """Return what stands in each report; of a run only those letters count that `places` gives."""
        by_report: dict[str, list[tuple[_Run, Sequence[int]]]] = defaultdict(list)
        for run in runs:
            by_report[run.source.report].append((run, places(run)))
        shares = [
            SourceShare(
                _share(len({place for _, some in found for place in some}), letters),
                self._longest(found),
            )
            for found in by_report.values()
        ]
        return tuple(sorted(shares, key=lambda one: (-one.share, one.report)))

    def _longest(self, found: Iterable[tuple[_Run, Sequence[int]]]) -> SharedRun:
        """Return the run of most letters, from the first that counts to the last; ties go to the earlier."""
        run, some = min(found, key=lambda one: (-len(one[1]), one[0].start, one[0].source.passage))
        start, end = some[0], some[-1] + 1
        return SharedRun(self._sheet.printed(start, end), end - start, run.source)


def _letters(report: ReportTexts) -> list[str]:
    return [letters_of(text) for *_, text in report.passages]


def _mask(sheet: Sheet, stretches: Iterable[tuple[int, int]]) -> bytearray:
    """Return a 1 for each letter that stands in one of the stretches, a 0 for any other."""
    mask = bytearray(len(sheet.text))
    for start, end in stretches:
        mask[start:end] = b"\1" * (end - start)
    return mask


def _places(run: _Run) -> Sequence[int]:
    return range(run.start, run.end)


def _share(part: int, whole: int) -> float:
    return round(part / whole, _DECIMALS) if whole else 0.0
