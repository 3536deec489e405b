"""`-o` writes a copy of a report in Word with the findings as comments, its text as it was."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from checked import LINES, TITLE, text_file, told, told_json, word_file
from live import W, body, edited, parts, with_part
from lxml import etree

from drafter.readers import read_file, read_revisions
from drafter.readers.office import convert_to_pdf, find_office
from drafter.readers.soundness import find_faults

pytestmark = pytest.mark.usefixtures("checking_office")
Capture = pytest.CaptureFixture[str]
OWN = "t/"


def commented(capsys: Capture, file: Path) -> Path:
    """The copy with comments."""
    told(capsys, file, "-o", "批注.docx", "--force")
    return Path("批注.docx")


def remarks(file: Path) -> dict[str, str]:
    """What the comments of the office's rules stand on, by their first lines."""
    found = read_revisions(file).remarks
    return {one.text.split("\n")[0]: one.on for one in found if f"规则：{OWN}" in one.text}


def test_a_comment_stands_on_what_was_found(capsys: Capture) -> None:
    """Level and message, advice, basis, rule; on the very stretch."""
    copy = commented(capsys, word_file(Path("a.docx"), *LINES, ("普法甲", "乙丙", "执法。")))
    assert remarks(copy) == {"错误：星号重复：“※※”": "※※", "提醒：“甲乙丙”应作“丙乙甲”": "甲乙丙"}
    (comment,) = [one for one in docx.Document(str(copy)).comments if "t/twice" in one.text]
    _, advice, basis, rule = comment.text.split("\n")
    assert (advice, basis) == ("改为：※", "依据：本单位习惯（单位）") and rule.startswith(
        "规则：t/twice，编号 "
    )
    assert (comment.author, comment.timestamp) == ("drafter", None)


def test_the_text_and_its_looks_stay(capsys: Capture) -> None:
    """Runs are cut, never changed; the report itself stays as it is."""
    file = word_file(Path("a.docx"), *LINES, ("严格", "※※执法甲乙丙", "。"))
    before = file.read_bytes()
    copy = commented(capsys, file)
    assert file.read_bytes() == before
    assert [one.text for one in read_file(copy).blocks] == [one.text for one in read_file(file).blocks]
    looks = [
        [(run.bold, letter) for run in docx.Document(str(one)).paragraphs[5].runs for letter in run.text]
        for one in (file, copy)
    ]
    assert looks[0] == looks[1]


def test_other_parts_are_the_same(capsys: Capture) -> None:
    """But for the comments and what leads to them."""
    file = word_file(Path("a.docx"), *LINES)
    before, after = parts(file), parts(commented(capsys, file))
    new = {name for name in after if before.get(name) != after[name]}
    assert new == {
        "word/document.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }


def test_comments_that_are_there_stay(capsys: Capture) -> None:
    """Each with its number; no number stands twice."""
    document = docx.Document(str(word_file(Path("a.docx"), *LINES)))
    document.add_comment(document.paragraphs[4].runs, "核对", "科长", "科")
    document.save("a.docx")
    comments = list(docx.Document(str(commented(capsys, Path("a.docx")))).comments)
    assert (comments[0].text, comments[0].author) == ("核对", "科长")
    numbers = [one.comment_id for one in comments]
    assert len(set(numbers)) == len(numbers) > 1


def test_several_findings_in_one_run(capsys: Capture) -> None:
    """Each has its own stretch, in the order of the text."""
    copy = commented(capsys, word_file(Path("a.docx"), *LINES[:4], "甲乙丙※※甲乙丙。"))
    remarks = read_revisions(copy).remarks
    found = [one for one in remarks if OWN in one.text and "本单位习惯" in one.text]
    assert [one.on for one in found] == ["甲乙丙", "※※", "甲乙丙"]


def test_what_concerns_the_whole_report_stands_on_its_title(capsys: Capture) -> None:
    """In one comment, a line for each."""
    last = text_file(
        Path("去年.txt"), "一、主要举措", "严格执法。", "二、2024年主要安排", "一是组织案卷评查。"
    )
    told(capsys, word_file(Path("a.docx"), *LINES), "--last", last, "-o", "批注.docx")
    (one,) = [one for one in read_revisions(Path("批注.docx")).remarks if "案卷评查" in one.text]
    assert one.on == TITLE and "上年安排“组织案卷评查”，今年的报告里未见交代" in one.text


def test_a_stretch_in_a_field_or_hidden_is_not_cut(capsys: Capture) -> None:
    """The comment stands around the run, or on the paragraph."""

    def hide(root: etree._Element) -> None:
        (run,) = [one for one in root.iter(f"{W}r") if "※※" in "".join(map(str, one.itertext()))]
        field = etree.Element(f"{W}fldSimple")
        run.addprevious(field)
        field.append(run)

    made = edited(word_file(Path("a.docx"), *LINES[:4], ("严格", "甲※※乙", "执法。")), hide)
    assert remarks(commented(capsys, made)) == {"错误：星号重复：“※※”": "甲※※乙"}
    assert body(Path("批注.docx")).find(f".//{W}fldSimple/{W}r") is not None


def test_a_report_without_findings_is_copied(capsys: Capture, checking_office: Path) -> None:
    """It holds no comment that is not told of."""
    file = word_file(Path("a.docx"), *LINES[:4], "严格执法。")
    shown = told_json(capsys, file, "-o", "批注.docx")
    assert shown["output"] == "批注.docx"
    assert bool(read_revisions(Path("批注.docx")).remarks) == bool(shown["findings"])


def test_the_copy_is_sound(capsys: Capture) -> None:
    """By our own checks and, where they are installed, by those of others."""
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed (dev extra)")
    integrity = pytest.importorskip("ooxml_integrity", reason="ooxml-integrity is not installed (dev extra)")
    file = word_file(Path("a.docx"), *LINES, ("普法甲", "乙丙", "执法※※。"))
    known = {str(one) for one in audit.OpenXmlValidator().validate(file).errors}
    for more in ((), ("--fix",)):
        told(capsys, file, "-o", "新.docx", "--force", *more)
        assert find_faults(Path("新.docx")) == []
        assert {str(one) for one in audit.OpenXmlValidator().validate(Path("新.docx")).errors} <= known
        assert [str(one) for one in integrity.check(Path("新.docx"))] == []


def test_a_file_without_relations_gets_them(capsys: Capture) -> None:
    """Some programs write none for the text."""
    file = with_part(word_file(Path("a.docx"), *LINES), None, "word/_rels/document.xml.rels")
    assert remarks(commented(capsys, file)) == {"错误：星号重复：“※※”": "※※"}


@pytest.mark.office
def test_libreoffice_opens_the_copy(capsys: Capture, tmp_path: Path) -> None:
    """And lays it out."""
    office = find_office()
    if office is None:
        pytest.skip("LibreOffice is not installed")
    copy = commented(capsys, word_file(Path("a.docx"), *LINES))
    assert convert_to_pdf(copy, tmp_path, office).stat().st_size > 1000
