"""Word documents to blocks."""

from __future__ import annotations

import html
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from reports import docx, paragraph, rules, word

from drafter.corpus.understand import understand_report
from drafter.errors import InputError
from drafter.readers import read_file


def texts(path: Path) -> list[str]:
    """The text of the blocks read from `path`."""
    return [block.text for block in read_file(path).blocks]


def test_paragraphs_keep_their_number_and_style(tmp_path: Path) -> None:
    """A paragraph has its place in the document, blank ones counted, and the name of its style."""
    styles = '<w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style>'
    body = paragraph("甲") + "<w:p/>" + paragraph("乙", '<w:pStyle w:val="a1"/>')
    first, second = read_file(docx(tmp_path / "a.docx", body, styles=styles)).blocks
    assert (first.line, first.style) == (1, None)
    assert (second.line, second.style, second.text) == (3, "heading 1", "乙")


def test_text_in_odd_places_is_kept(tmp_path: Path) -> None:
    """Content controls, insertions, links and text boxes are text."""
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('控件')}</w:sdtContent></w:sdt><w:p>"
        f"<w:ins>{run.format('插入')}</w:ins><w:hyperlink>{run.format('链接')}</w:hyperlink>"
        f"<w:r><w:pict><w:txbxContent>{paragraph('文本框')}</w:txbxContent></w:pict></w:r></w:p>"
    )
    assert texts(docx(tmp_path / "a.docx", body)) == ["控件", "插入链接", "文本框"]


def test_deleted_and_hidden_text_is_left_out_and_said(tmp_path: Path) -> None:
    """What the reader of the document would not see is not read, and is counted."""
    body = (
        "<w:p><w:del><w:r><w:delText>删除</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t>正文</w:t></w:r></w:p>"
    )
    reading = read_file(docx(tmp_path / "a.docx", body))
    assert [block.text for block in reading.blocks] == ["正文"]
    assert [record.why for record in reading.skipped] == [
        "修订中删除的文字1处（2字），未读入",
        "隐藏文字1处（2字），未读入",
    ]


def test_notes_stand_behind_the_text(tmp_path: Path) -> None:
    """A footnote is read, apart from the text; of a report it is said in a record and is in no passage."""
    body = paragraph("一、主要举措") + paragraph("办理案件3件。")
    notes = '<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote>{}</w:footnote>'
    path = docx(tmp_path / "a.docx", body, footnotes=notes.format(paragraph("统计口径见附表。")))
    reading = read_file(path)
    assert [(block.kind, block.text) for block in reading.blocks][-1] == ("note", "统计口径见附表。")
    report = understand_report(reading, rules())
    assert "脚注和尾注" in [record.where for record in report.skipped]
    assert not any("统计口径" in passage.text for passage in report.passages)


def test_a_table_row_is_one_block(tmp_path: Path) -> None:
    """A row is its cells joined by tabs, however many columns a cell claims to span."""
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>{}</w:tc>'
    row = "<w:tr>" + cell.format(paragraph("办件量")) + cell.format(paragraph("120件")) + "</w:tr>"
    reading = read_file(docx(tmp_path / "a.docx", f"<w:tbl>{row}</w:tbl>"))
    assert [(block.kind, block.text) for block in reading.blocks] == [("row", "办件量\t120件")]


def test_automatic_numbers_are_printed(tmp_path: Path) -> None:
    """A list number that Word would print stands before the text."""
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    place = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    body = "".join(
        paragraph(text, place.format(depth)) for text, depth in [("甲", 0), ("乙", 1), ("丙", 0), ("丁", 1)]
    )
    assert texts(docx(tmp_path / "a.docx", body, numbering=numbering)) == ["一、甲", "1.乙", "二、丙", "1.丁"]


def test_numbers_of_styles_restarts_and_signs_are_printed(tmp_path: Path) -> None:
    """A style brings its list, a list may begin anew, and signs such as ① and Ⅱ are printed as such."""
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%2"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    styles = f'<w:style w:styleId="a"><w:pPr>{place}</w:pPr></w:style>'
    body = (
        paragraph("甲", '<w:pStyle w:val="a"/>')
        + paragraph("乙", '<w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="1"/></w:numPr>')
        + paragraph("丙", '<w:pStyle w:val="a"/>')
        + paragraph("丁", '<w:numPr><w:numId w:val="2"/></w:numPr>')
        + paragraph("戊", '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    found = docx(tmp_path / "a.docx", body, styles=styles, numbering=numbering)
    assert texts(found) == ["Ⅰ.甲", "①乙", "Ⅱ.丙", "Ⅰ.丁", "戊"]


def test_an_outline_level_makes_a_heading(tmp_path: Path) -> None:
    """A style of any name, one based on it, and a paragraph with an outline level are heading 1 to 3."""
    styles = (
        '<w:style w:styleId="a"><w:name w:val="大标题"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:styleId="b"><w:name w:val="我的"/><w:basedOn w:val="a"/></w:style>'
    )
    body = (
        paragraph("甲", '<w:pStyle w:val="b"/>')
        + paragraph("乙", '<w:outlineLvl w:val="1"/>')
        + paragraph("丙", '<w:outlineLvl w:val="9"/>')
    )
    reading = read_file(docx(tmp_path / "a.docx", body, styles=styles))
    assert [block.style for block in reading.blocks] == ["heading 1", "heading 2", None]


def test_tables_of_contents_and_hidden_styles_are_left_out(tmp_path: Path) -> None:
    """The lines of a table of contents, and text in a hidden style, are counted and not read."""
    styles = (
        '<w:style w:styleId="c"><w:name w:val="toc 1"/></w:style>'
        '<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    body = (
        paragraph("一、甲1", '<w:pStyle w:val="c"/>')
        + paragraph("秘密", '<w:pStyle w:val="h"/>')
        + '<w:p><w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>暗</w:t></w:r><w:r><w:t>正文</w:t></w:r></w:p>'
    )
    reading = read_file(docx(tmp_path / "a.docx", body, styles=styles))
    assert [block.text for block in reading.blocks] == ["正文"]
    assert [record.why for record in reading.skipped] == [
        "目录1处（4字），未读入",
        "隐藏文字2处（3字），未读入",
    ]


def test_strict_files_and_files_without_relations_are_read(tmp_path: Path) -> None:
    """The other namespace is the same document; styles are found beside it when their list is lost."""
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    path = tmp_path / "a.docx"
    styles = word("styles", '<w:style w:styleId="a"><w:name w:val="heading 1"/></w:style>')
    body = word("document", "<w:body>" + paragraph("甲", '<w:pStyle w:val="a"/>') + "</w:body>")
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in (("document", body), ("styles", styles)):
            transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            archive.writestr(f"word/{name}.xml", content.replace(transitional, strict))
    (block,) = read_file(path).blocks
    assert (block.text, block.style) == ("甲", "heading 1")


DOCUMENTS = sorted((Path(__file__).resolve().parents[2] / "shared" / "documents").glob("*.docx"))


def letters(text: str) -> Counter[str]:
    """How often each character stands in `text`, blanks apart."""
    return Counter("".join(text.split()))


@pytest.mark.parametrize("path", [*DOCUMENTS, None], ids=lambda path: path.name if path else "made")
def test_all_characters_come_out_or_are_said(path: Path | None, tmp_path: Path) -> None:
    """What a plain count finds in `w:t` is in the blocks, or is in the number of characters left out."""
    if path is None:
        cell = "<w:tc>" + paragraph("办件量") + "</w:tc>"
        body = (
            f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>{paragraph('甲 乙')}<w:p><w:r><w:t>丙</w:t></w:r></w:p>"
        )
        path = docx(tmp_path / "a.docx", body)
    with zipfile.ZipFile(path) as archive:
        xml = archive.read("word/document.xml").decode("utf-8")
    once = re.sub(r"<mc:Fallback>.*?</mc:Fallback>", "", xml, flags=re.DOTALL)
    written = letters("".join(map(html.unescape, re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", once))))
    reading = read_file(path)
    lost = sum(int(count) for record in reading.skipped for count in re.findall(r"（(\d+)字）", record.why))
    missing = (written - letters("".join(block.text for block in reading.blocks))).total()
    assert missing <= lost


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    """A document that declares entities is not read."""
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml", '<!DOCTYPE x [<!ENTITY a "b">]>' + word("document", paragraph("&a;"))
        )
    with pytest.raises(InputError, match="DTD"):
        read_file(path)


def test_a_part_that_unpacks_too_large_is_refused(tmp_path: Path) -> None:
    """The size of the text is taken from the directory before anything is unpacked."""
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (65 * 1024 * 1024))
    with pytest.raises(InputError, match="超过 64 MB"):
        read_file(path)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.4", "实际是 PDF"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "有密码"),
        (b"PK\x03\x04" + b"\x00" * 64, "已损坏"),
        (b"plain words", "不是有效的 .docx"),
    ],
)
def test_what_is_no_docx_is_refused(tmp_path: Path, data: bytes, message: str) -> None:
    """A file that only bears the name is an input error that names what it is."""
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    with pytest.raises(InputError, match=message):
        read_file(path)
