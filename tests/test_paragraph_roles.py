"""What each paragraph of a document is."""

from __future__ import annotations

from pathlib import Path

from reports import blocks, rules
from styled import direct

from drafter.corpus.paragraph_roles import Element, find_elements
from drafter.model import Reading
from drafter.readers import read_file


def elements(text: str) -> tuple[Element, ...]:
    """The elements of the lines of `text`."""
    return find_elements(Reading("test.docx", tuple(blocks(text))), rules())


def roles(text: str) -> list[str]:
    """Their roles."""
    return [element.role for element in elements(text)]


def test_a_report_has_its_elements(tmp_path: Path) -> None:
    """Title, addressee, headings, text, closing words, signature and date are told apart."""
    found = find_elements(read_file(direct(tmp_path / "a.docx")), rules())
    assert [element.role for element in found] == [
        "front", "addressee", "body", "heading1", "heading2", "heading3", "body", "heading3", "body", "heading1",
        "body", "closing", "signer", "date",
    ]  # fmt: skip


def test_a_heading_has_its_mark_and_its_words() -> None:
    """The number is a form with the first number in it; the words end where the heading ends."""
    text = "二、主要举措\n（三）依法履职\n3.提升服务。推行一窗受理，优化流程。"
    first, second, third, body = elements(text)
    assert (first.mark, second.mark, third.mark) == ("一、", "（一）", "1.")
    assert (third.words, third.line, body.line, body.role) == ("提升服务", 3, 3, "body")


def test_a_fourth_level_is_short() -> None:
    """（1） with a few words is a heading of the fourth level; with a sentence it is text."""
    text = "一、主要举措\n（1）加强领导。坚持集中学习。\n（2）" + "落实行政执法责任，" * 5 + "取得实效。"
    assert roles(text) == ["heading1", "heading4", "body"]


def test_a_list_of_addressees_is_one(tmp_path: Path) -> None:
    """A long line of addressees before the text is no text."""
    text = (
        "关于工作的通知\n各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n为贯彻要求，现通知如下。"
    )
    assert "addressee" in roles(text)


def test_what_stands_under_the_text_is_told_apart() -> None:
    """Copies and the line of the printer are the imprint; a line in brackets under the date is a note."""
    back = "某市人民政府办公室\n2024年1月5日\n抄送：市委办公室。\n某市人民政府办公室  2024年1月6日印发"
    found = roles(f"一、主要举措\n落实各项要求。\n{back}")
    assert found[2:] == ["signer", "date", "imprint", "imprint"]
