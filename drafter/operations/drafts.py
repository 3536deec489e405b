"""An agency's name, year and figures to a draft written as a Word file."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from drafter.checks.telling.levels import summary_line
from drafter.corpus.collection import Corpus
from drafter.corpus.overlap import MeasuredText
from drafter.drafting.compose import LastYear, compose_draft
from drafter.drafting.framing import frame_draft
from drafter.drafting.limiting import compose_within
from drafter.drafting.manner import DEFAULT, Manner
from drafter.drafting.number_forms import with_numbers
from drafter.drafting.overlap_json import overlap_json, overlap_lines
from drafter.drafting.provenance import provenance_table
from drafter.drafting.report_json import draft_json, summary_lines
from drafter.errors import OutputError, UsageError
from drafter.model import Agency, Draft, FigureSet
from drafter.operations.agencies import AgencyCard, card_of_last, describe_agency
from drafter.operations.calendar import report_year
from drafter.operations.checking import Checked, check_draft
from drafter.operations.figures import load_figures
from drafter.operations.last_year import find_last, read_last
from drafter.operations.names import find_layout, find_template, titles
from drafter.operations.office import open_office
from drafter.operations.overlap import overlap_meter
from drafter.operations.provenance import check_table_place, write_table
from drafter.operations.styles import choose_style
from drafter.operations.watch import Watcher
from drafter.readers import read_own
from drafter.templates.kind import ReportTemplate
from drafter.templates.naming import load_naming
from drafter.templates.overlap import load_overlap
from drafter.workspace import Workspace, is_writable
from drafter.writers.docx import write_docx

_CONTROLLED = (
    "数字 {count} 处加了内容控件：请用 Word 或 WPS 修改，不要用 LibreOffice（见使用指南“数字上的内容控件”）"
)
_UNFIT = re.compile(r'[\\/:*?"<>|\s]+')


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """What to draft and where to, as the user gave it; `None` takes what the workspace or the figures say.

    `overlap_limit` is how much of the text may stand in one other report, in per cent; `layout` is named by slug or
    Chinese name.
    """

    agency: str
    year: int | None = None
    figures: Path | None = None
    last: Path | None = None
    kind: str | None = None
    style: str | None = None
    output: Path | None = None
    overwrite: bool = False
    fresh: bool = False
    provenance: Path | None = None
    overlap_limit: int | None = None
    manner: Manner = DEFAULT
    layout: str | None = None
    attachments: tuple[str, ...] = ()
    controls: bool = False


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft, the file it was written to, how long that took, the table of its sentences if one was wanted.

    `controls` is how many numbers stand in one.
    """

    draft: Draft
    output: Path
    seconds: float
    titles: dict[str, str]
    overlap: MeasuredText
    limit: float
    card: AgencyCard
    checked: Checked
    table: Path | None = None
    controls: int = 0

    @property
    def has_errors(self) -> bool:
        """`True` when a figure given found no place in the draft, or a check finds an error in it."""
        return bool(self.draft.unplaced) or self.checked.has_errors

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter new --json` prints; `controls` is in it when there are some."""
        told = draft_json(self.draft, self.output, self.seconds)
        told["findings"] = self.checked.findings_json()
        controls = {"controls": self.controls} if self.controls else {}
        return {**told, "overlap": overlap_json(self.draft, self.overlap, self.limit), **controls}

    def summary(self) -> list[str]:
        """Return the lines that tell a clerk what was made and what is left to do."""
        overlap = overlap_lines(self.overlap, self.limit)
        checks = summary_line(self.checked.findings)
        further = [*overlap, checks, *filter(None, (self.card.notice(), self.card.duty()))]
        first, *others = summary_lines(self.draft, self.output, self.titles, further)
        table = [f"语句出处表 {self.table}"] if self.table else []
        return [first, *table, *filter(None, (self._controlled(),)), *others]

    def _controlled(self) -> str:
        """Return how many numbers stand in controls and where such a file must not be edited, "" for none."""
        return _CONTROLLED.format(count=self.controls) if self.controls else ""


def draft_report(
    workspace: Workspace, request: DraftRequest, watcher: Watcher, today: date | None = None
) -> Drafted:
    """Write the draft; what was given and the place of the output are checked before anything long begins."""
    began = time.perf_counter()
    kind = request.kind or workspace.settings.kind
    template = find_template(kind)
    chosen = choose_style(workspace, request.style or workspace.settings.style, watcher)
    card = describe_agency(workspace, request.agency)
    agency = card.agency
    layout = find_layout(chosen.style.elements, request.layout or agency.layout)
    figures = load_figures(request.figures, template) if request.figures else FigureSet()
    year = request.year or figures.year or report_year(today)
    limit = (
        load_overlap(template.folder).limit if request.overlap_limit is None else request.overlap_limit
    ) / 100
    output = request.output or default_output(agency, year, template)
    _check_output(output, overwrite=request.overwrite)
    if request.provenance:
        inputs = (request.figures, request.last)
        check_table_place(request.provenance, inputs, overwrite=request.overwrite)
    _notice_others(figures, agency, year, watcher)
    corpus = open_office(workspace, watcher)
    last = _last_year(corpus, request, template, agency, year, watcher)
    card = card_of_last(workspace, agency.name, last.report) if last else card
    meter = overlap_meter(corpus, template, agency.name)
    compose = partial(compose_draft, template, card.agency, year, figures, corpus, last, request.manner)
    text, overlap = compose_within(compose, meter, limit)
    text = with_numbers(text, chosen.style.numbers) if chosen.own else text
    draft = frame_draft(text, chosen.style.elements, layout, request.attachments)
    controls = write_docx(draft, chosen.style, output, overwrite=request.overwrite, controls=request.controls)
    if request.provenance:
        table = provenance_table(draft, titles(template))
        write_table(table, request.provenance, overwrite=request.overwrite)
    checked = check_draft(workspace, read_own(output), kind, figures, watcher)
    seconds = time.perf_counter() - began
    named = titles(template)
    return Drafted(draft, output, seconds, named, overlap, limit, card, checked, request.provenance, controls)


def _last_year(
    corpus: Corpus,
    request: DraftRequest,
    template: ReportTemplate,
    agency: Agency,
    year: int,
    watcher: Watcher,
) -> LastYear | None:
    """Return the report to start from: the one given, else the agency's own in the corpus unless none is wanted."""
    naming = load_naming(template.folder)
    if request.last:
        return read_last(request.last, template.folder.name, agency, year, naming, watcher)
    return None if request.fresh else find_last(corpus, agency, year, naming)


def default_output(agency: Agency, year: int, template: ReportTemplate) -> Path:
    """Return the file for a draft when none is named: agency, year, title, without what no file may hold."""
    return Path(_UNFIT.sub("_", f"{agency.name}{year}年{template.title}") + ".docx")


def _check_output(output: Path, *, overwrite: bool) -> None:
    if output.suffix.lower() != ".docx":
        raise UsageError(f"稿件是 Word 文件：{output}", hint="文件名请以 .docx 结尾")
    if output.is_dir():
        raise OutputError("这是一个文件夹", path=output, hint="用 -o 指定一个 .docx 文件")
    if output.exists() and not overwrite:
        raise OutputError("已有同名文件，没有覆盖", path=output, hint="用 -o 换一个文件名，或加 --force 覆盖")
    if not output.parent.is_dir():
        raise OutputError("没有这个文件夹", path=output.parent, hint="请先建立文件夹，或用 -o 换一个位置")
    if not is_writable(output.parent):
        raise OutputError("不能写入这个文件夹", path=output.parent, hint="用 -o 换一个可以写入的位置")


def _notice_others(figures: FigureSet, agency: Agency, year: int, watcher: Watcher) -> None:
    if figures.agency and figures.agency != agency.name:
        watcher.tell(f"注意：数据文件写的单位是“{figures.agency}”，与“{agency.name}”不同")
    if figures.year and figures.year != year:
        watcher.tell(f"注意：数据文件写的年份是 {figures.year}，与 {year} 不同")
