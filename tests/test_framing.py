"""A layout chooses what stands around a draft's text; what the profile does not give is an open slot."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import AGENCY
from framing import LAYOUTS, SET_UP, framed

from drafter.drafting.report_json import open_slots_of
from drafter.model import Frame


def said(frame: Frame) -> list[str]:
    """Number, signer, copies, printer and day as printed."""
    parts = (frame.number, frame.issuer, frame.copies, frame.printer, frame.printed)
    return ["".join(run.text for run in part) for part in parts]


def test_a_plain_document_has_no_frame() -> None:
    """Neither has a web page; a plain one prints its note."""
    assert framed("plain").frame == Frame()
    assert framed("web", agency=SET_UP).frame == Frame()
    assert framed("plain", agency=SET_UP).frame == Frame(note="（此件公开发布）")


def test_what_is_not_known_is_an_open_slot() -> None:
    """The mark and the printer are the agency's full name; all else of a red head waits to be filled in."""
    frame = framed("upward").frame
    assert frame.mark == f"{AGENCY.name}文件"
    assert said(frame) == [
        "【待填：发文字号】",
        "签发人：【待填：姓名】",
        "抄送：【待填：抄送机关】。",
        AGENCY.name,
        "【待填：印发日期】印发",
    ]


def test_what_the_profile_gives_is_printed() -> None:
    """Only the year and number of the document, and the day of printing, are never known yet."""
    agency = replace(SET_UP, mark="某区政数局文件", printer="某区政数局办公室", copy="区司法局。")
    frame = framed("upward", agency=agency).frame
    assert frame.mark == "某区政数局文件"
    assert said(frame) == [
        "某政数【待填：〔年〕号】",
        "签发人：张三",
        "抄送：区司法局。",
        "某区政数局办公室",
        "【待填：印发日期】印发",
    ]
    assert frame.note == "（此件公开发布）"


def test_open_slots_of_the_frame_are_counted() -> None:
    """They are listed before those of the text."""
    found = [text for slug, text in open_slots_of(framed("upward", agency=SET_UP)) if slug == "frame"]
    assert found == ["【待填：〔年〕号】", "【待填：印发日期】"]


@pytest.mark.parametrize(
    ("seal", "sealed"), [("", [True, False, False]), ("yes", [True] * 3), ("no", [False] * 3)]
)
def test_the_seal_is_the_agency_s_choice(seal: str, sealed: list[bool]) -> None:
    """Where it made none, a red head is sealed and nothing else."""
    agency = replace(AGENCY, seal=seal)
    assert [framed(layout, agency=agency).frame.sealed for layout in LAYOUTS] == sealed


def test_a_web_page_is_addressed_to_nobody() -> None:
    """The other layouts keep the addressee."""
    assert [framed(layout).addressee is not None for layout in LAYOUTS] == [True, True, False]


def test_attachments_are_named_in_every_layout() -> None:
    """Blank ones are none."""
    assert [framed(one, attachments=(" 清单", "")).frame.attachments for one in LAYOUTS] == [("清单",)] * 3
