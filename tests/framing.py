"""Drafts in a layout, for tests of what stands around the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafts import AGENCY, TITLE, house_style, paragraph, section, short_draft

from drafter.drafting.framing import frame_draft
from drafter.model import Agency, Draft, DraftSection

LAYOUTS = ("upward", "plain", "web")
SENTENCE = "依法全面履行政府职能推动各项工作任务落实见效"
SET_UP = replace(
    AGENCY, copy="省政务服务数据管理局，区司法局", doc_number="某政数", signer="张三", note="此件公开发布"
)


def framed(
    layout: str,
    *sections: DraftSection,
    agency: Agency = AGENCY,
    date: str = "2025年1月6日",
    attachments: Sequence[str] = (),
) -> Draft:
    """A short draft of `agency` in `layout`, signed by it."""
    draft = short_draft(
        *(sections or (section("", SENTENCE),)), title=TITLE.replace(AGENCY.name, agency.name)
    )
    closing = (paragraph("特此报告。", "closing"), paragraph(agency.name, "signer"), paragraph(date, "date"))
    return frame_draft(
        replace(draft, agency=agency, closing=closing), house_style().elements, layout, attachments
    )


def of_lines(layout: str, count: int, agency: Agency = SET_UP) -> Draft:
    """A draft of about `count` lines of text, with headings at uneven places."""
    parts, done, number = list[DraftSection](), 0, 0
    while done < count:
        number += 1
        paragraphs = [SENTENCE * (1 + (number + at) % 4) for at in range(1 + number % 5)]
        heading = (
            f"（{'一二三四五六七八九十'[number % 10]}）推进第几项工作" if number % 3 else "一、主要举措和成效"
        )
        parts.append(section(heading, *paragraphs))
        done += 1 + sum(1 + len(text) // 28 for text in paragraphs)
    parts[-1] = section(parts[-1].heading, *["办结事项。"] * (1 + count % 4))
    return framed(layout, *parts, agency=agency)
