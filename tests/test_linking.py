"""A finished report takes the place of the draft it comes from, also for what is lent next year."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from agencies import agency
from composing import example_draft
from corpora import passing_folder
from drafts import house_style
from lending import lending
from revising import edited, retyped, tracked

from drafter.cli.lines import added_lines, list_lines
from drafter.corpus.drafts import DraftLink
from drafter.corpus.records import ReportEntry
from drafter.draft_record import identity_of
from drafter.drafting.lending.pool import PoolMaker
from drafter.drafting.suggesting.suggest import is_of
from drafter.model import Provenance
from drafter.operations.collection import add_reports, list_reports, remove_report
from drafter.operations.finishing import FinishRequest, finish_report
from drafter.operations.last_year import find_last
from drafter.operations.linking import linked
from drafter.operations.names import find_kind
from drafter.operations.office import open_office
from drafter.operations.watch import SILENT
from drafter.readers import read_record
from drafter.templates.naming import load_naming
from drafter.workspace import Settings, Workspace
from drafter.writers.docx import write_docx

NAME = "汕头市濠江区政务服务和数据管理局"
KIND = "law-government"
SENTENCE = "畅通群众诉求表达渠道，引导群众依法理性表达诉求，推动矛盾纠纷依法有序化解。"


@cache
def open_draft() -> Path:
    """A draft with open slots."""
    path = passing_folder() / "初稿.docx"
    write_docx(example_draft("haojiang"), house_style(), path)
    return path


@cache
def filled() -> Path:
    """The same filled in and revised, a change of the chief's still tracked."""
    fill = lambda text: re.sub("【待填[^】]*】", "12", text)  # noqa: E731
    revised = tracked("持续优化办事流程", "不断优化办事流程")
    return edited(
        open_draft(), passing_folder() / "改稿.docx", fill, retyped(SENTENCE, "畅通诉求渠道。"), revised
    )


@cache
def signed() -> Path:
    """The copy that was signed."""
    request = FinishRequest(filled(), passing_folder() / "定稿.docx", accept=True)
    finish_report(Workspace(passing_folder(), Settings()), request)
    assert request.output
    return request.output


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    """A workspace without the program's own reports."""
    return Workspace(tmp_path / "工作区", Settings(seeds=False))


def own(office: Workspace, *paths: Path) -> list[ReportEntry]:
    """What the corpus holds after these files are added one by one."""
    for path in paths:
        assert not add_reports(office, [path], KIND, SILENT).failed
    return list(list_reports(office, SILENT).reports)


def states(entries: list[ReportEntry]) -> set[tuple[str, int, bool]]:
    """How each report is linked, its open slots, whether it still counts."""
    return {(one.link.by, one.link.slots, not one.superseded) for one in entries if one.link}


def test_a_draft_with_open_slots_is_taken_with_a_warning(office: Workspace) -> None:
    """It names the draft, how much is open, and what that means."""
    added = add_reports(office, [open_draft()], KIND, SILENT)
    record = read_record(open_draft())
    (file,) = added.files
    assert record and file.report and file.report.link
    assert file.report.link.draft == identity_of(record) and file.report.link.slots == 6
    assert "待填 6 处，含待填的语句不借用" in next(iter(added_lines(added)))


def test_changes_are_read_as_accepted(office: Workspace) -> None:
    """What was inserted is in, what was deleted is out."""
    (entry,) = own(office, filled())
    report = open_office(office, SILENT).report(entry.id)
    text = "".join(one.text for one in report.passages) if report else ""
    assert "不断优化办事流程" in text and "持续优化办事流程" not in text


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_finished_report_takes_the_place_of_its_drafts(order: tuple[int, ...], office: Workspace) -> None:
    """In whatever order they come; the signed copy is the text of the revised draft, and linked to it."""
    files = open_draft(), filled(), signed()
    entries = own(office, *(files[at] for at in order))
    assert states(entries) == {("record", 6, False), ("text", 0, True)} and len(entries) == 2
    assert len({one.link.draft for one in entries if one.link}) == 1
    lines = "\n".join(list_lines(list_reports(office, SILENT)))
    assert "定稿，出自稿件" in lines and "已有后来的一份，不再借用" in lines


def test_its_wording_comes_first_next_year(office: Workspace) -> None:
    """What the chief wrote is found, what he wrote over is not; next year's report starts from it."""
    own(office, open_draft(), signed())
    corpus = open_office(office, SILENT)
    found = [hit.passage.text for hit in corpus.search("畅通群众诉求渠道", "measures")]
    assert any("畅通诉求渠道。" in text for text in found) and not any(SENTENCE in text for text in found)
    last = find_last(corpus, agency(NAME), 2025, load_naming(find_kind(KIND)))
    assert last and any("畅通诉求渠道。" in one.text for one in last.report.passages)
    assert all(is_of(Provenance("", one.id, one.agency, one.year, ""), NAME) for one in corpus.reports())


def test_a_superseded_draft_is_not_started_from(office: Workspace) -> None:
    """Whatever the order of their ids; nor is it lent from as the agency's own."""
    superseded = [one.id for one in own(office, open_draft(), signed()) if one.superseded]
    corpus = open_office(office, SILENT)
    last = find_last(corpus, agency(NAME), 2025, load_naming(find_kind(KIND)))
    assert last and [last.report.id] != superseded and len(superseded) == 1
    makers = PoolMaker(corpus, lending(NAME, 2025), agency(NAME), 2025, {}, 20)
    lent = [one.source.report for one in makers.pool("measures", "disputes", "诉求").sentences]
    assert lent and superseded[0] not in lent


def test_a_draft_counts_again_when_the_finished_report_is_removed(office: Workspace) -> None:
    """Nothing of it was lost."""
    entries = own(office, open_draft(), signed())
    (later,) = (one for one in entries if not one.superseded)
    remove_report(office, later.id, SILENT)
    assert states(list(list_reports(office, SILENT).reports)) == {("record", 6, True)}


def test_one_text_may_come_with_and_without_its_record() -> None:
    """It is signed then; one that is still open stays a draft."""
    draft, text = DraftLink("d", "record"), DraftLink("d", "text")
    assert linked(None, draft, is_new=True) == draft and linked(None, None, is_new=True) is None
    assert linked(None, draft, is_new=False) == text == linked(draft, None, is_new=False)
    assert linked(DraftLink("d", "record", 2), None, is_new=False) is None
    assert linked(draft, draft, is_new=False) is None and linked(None, None, is_new=False) is None
