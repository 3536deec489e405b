"""A text with tracked changes is turned into the text with all of them accepted."""

from __future__ import annotations

import pytest
from lxml import etree
from revising import CHIEF, WORD

from drafter.writers.accepting import accept_all, has_changes

NAMES = f'xmlns:w="{WORD}"'
RUN = "<w:r><w:t>{}</w:t></w:r>"
A = "<w:r><w:t>甲</w:t></w:r>"
GONE = "<w:r><w:delText>{}</w:delText></w:r>"


def accepted(body: str) -> tuple[int, str]:
    """How many changes there were, and the XML without them."""
    root = etree.fromstring(f"<w:body {NAMES}>{body}</w:body>")
    count = accept_all(root)
    assert not has_changes(root)
    texts = (etree.tostring(one, encoding="unicode") for one in root)
    return count, "".join(texts).replace(f" {NAMES}", "")


@pytest.mark.parametrize(
    ("body", "count", "left"),
    [
        (f"<w:p>{RUN.format('甲')}</w:p>", 0, f"<w:p>{RUN.format('甲')}</w:p>"),
        (f"<w:p><w:ins {CHIEF}>{RUN.format('甲')}</w:ins></w:p>", 1, f"<w:p>{RUN.format('甲')}</w:p>"),
        (f"<w:p>{A}<w:del {CHIEF}>{GONE.format('乙')}</w:del></w:p>", 1, f"<w:p>{A}</w:p>"),
        (f"<w:p><w:ins {CHIEF}><w:del {CHIEF}>{GONE.format('乙')}</w:del></w:ins></w:p>", 2, "<w:p/>"),
        (f"<w:p><w:pPr><w:pPrChange {CHIEF}><w:pPr/></w:pPrChange></w:pPr></w:p>", 1, "<w:p><w:pPr/></w:p>"),
        (f"<w:p><w:pPr><w:rPr><w:ins {CHIEF}/></w:rPr></w:pPr></w:p>", 1, "<w:p><w:pPr><w:rPr/></w:pPr></w:p>"),
        (f"<w:p><w:moveFromRangeStart {CHIEF}/><w:moveFrom {CHIEF}>{RUN.format('甲')}</w:moveFrom></w:p>", 1, "<w:p/>"),
        (f"<w:tbl><w:tr><w:trPr><w:del {CHIEF}/></w:trPr></w:tr><w:tr/></w:tbl>", 1, "<w:tbl><w:tr/></w:tbl>"),
        (f"<w:tbl><w:tr><w:trPr><w:del {CHIEF}/></w:trPr></w:tr></w:tbl>", 1, ""),
    ],
)  # fmt: skip
def test_a_change_is_accepted(body: str, count: int, left: str) -> None:
    """What was inserted stays, what was deleted or moved away goes, layout stays as it is now."""
    assert accepted(body) == (count, left)


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next() -> None:
    """It takes the layout of that one; one with nothing left is gone."""
    mark = f"<w:pPr><w:jc/><w:rPr><w:del {CHIEF}/></w:rPr></w:pPr>"
    following = f"<w:p><w:pPr><w:b/></w:pPr>{RUN.format('乙')}</w:p>"
    joined = f"<w:p><w:pPr><w:b/></w:pPr>{RUN.format('甲')}{RUN.format('乙')}</w:p>"
    assert accepted(f"<w:p>{mark}{RUN.format('甲')}</w:p>{following}") == (1, joined)
    gone = f"<w:del {CHIEF}>{GONE.format('甲')}</w:del>"
    assert accepted(f"<w:p>{mark}{gone}</w:p>{following}") == (2, following)
    assert accepted(f"<w:p>{mark}{RUN.format('甲')}</w:p><w:tbl/>")[1].endswith("</w:p><w:tbl/>")
