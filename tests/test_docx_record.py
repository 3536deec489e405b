"""The file of a draft keeps the record of its making through every program that opens and saves it."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from composing import example_draft
from drafts import AGENCY, SOURCE, house_style, paragraph, section, short_draft
from lxml import etree
from rendering import require_office, save_again

from drafter.draft_record import NAMESPACE, DraftRecord, record_of, to_tree
from drafter.errors import InputError
from drafter.model import Draft, Sentence
from drafter.readers import read_record
from drafter.readers.wire import SpoiltError, pack_record, unpack_record
from drafter.writers.docx import write_docx

ITEM = "customXml/item1.xml"
HERE = Path("here.docx")
ODD = "“甲”<乙>&丙\ue863𠮷😀 丁\u3000。"


def written(draft: Draft, folder: Path) -> Path:
    """The file of a draft."""
    write_docx(draft, house_style(), folder / "稿.docx", overwrite=True)
    return folder / "稿.docx"


def odd_draft() -> Draft:
    """A draft of odd characters: an address, quotation marks, private use, other planes, wide blanks."""
    source = replace(SOURCE, agency="甲&乙局<1>")
    odd = paragraph(ODD, "body", source)
    odd = replace(odd, sentences=(*odd.sentences, Sentence(" 又一句。 "), Sentence("\u3000")))
    made = short_draft(replace(section("一、举措"), paragraphs=(odd,)))
    return replace(made, notes=("提醒：主送机关",))


def changed(path: Path, name: str, content: bytes | None) -> Path:
    """A copy of the file with one part written anew, or without it."""
    copy = path.with_name("改.docx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy, "w") as new:
        for part in old.namelist():
            if part != name or content is not None:
                new.writestr(part, content if part == name and content is not None else old.read(part))
    return copy


@pytest.mark.parametrize("made", [example_draft("haojiang"), odd_draft()], ids=["example", "odd"])
def test_the_record_is_read_back(made: Draft, tmp_path: Path) -> None:
    """To the last character."""
    assert read_record(written(made, tmp_path)) == record_of(made)


def test_another_program_saves_it_too(tmp_path: Path) -> None:
    """Opened, written in and saved by python-docx."""
    opened = docx.Document(str(written(odd_draft(), tmp_path)))
    opened.add_paragraph("补一段。")
    opened.save(str(tmp_path / "再存.docx"))
    assert read_record(tmp_path / "再存.docx") == record_of(odd_draft())


@pytest.mark.office
def test_an_office_program_saves_it_too(tmp_path: Path) -> None:
    """Opened and saved by LibreOffice, and once more."""
    require_office()
    made = example_draft("haojiang")
    made = replace(made, sections=(*made.sections, *odd_draft().sections))
    for number in ("一", "二"):
        (tmp_path / number).mkdir()
    once = save_again(written(made, tmp_path), tmp_path / "一")
    assert read_record(once) == record_of(made)
    assert read_record(save_again(once, tmp_path / "二")) == record_of(made)


def test_the_record_has_elements_only(tmp_path: Path) -> None:
    """An office program may drop attributes; and all is in the namespace of the record."""
    with zipfile.ZipFile(written(odd_draft(), tmp_path)) as parts:
        root = etree.fromstring(parts.read(ITEM))
    assert [one.tag for one in root.iter() if one.attrib or not one.tag.startswith(f"{{{NAMESPACE}}}")] == []


def test_nothing_of_the_machine_is_in_it(tmp_path: Path) -> None:
    """No path and no day; the same draft gives the same bytes in any folder."""
    (tmp_path / "别处").mkdir()
    made = example_draft("haojiang")
    first, second = written(made, tmp_path), written(made, tmp_path / "别处")
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as parts:
        assert not re.search(rb"/tmp|/home|\d{4}-\d{2}-\d{2}", parts.read(ITEM))


def test_the_package_is_whole(tmp_path: Path) -> None:
    """Every relation leads to a part, every part has a type of content, no name stands twice."""
    with zipfile.ZipFile(written(example_draft("haojiang"), tmp_path)) as parts:
        names = parts.namelist()
        types = etree.fromstring(parts.read("[Content_Types].xml"))
        relations = {name: etree.fromstring(parts.read(name)) for name in names if name.endswith(".rels")}
    assert len(set(names)) == len(names)
    known = {one.get("PartName") or one.get("Extension") for one in types}
    assert [name for name in names[1:] if not {f"/{name}", name.rpartition(".")[2]} & known] == []
    for name, root in relations.items():
        folder = posixpath.dirname(posixpath.dirname(name))
        targets = [posixpath.normpath(posixpath.join(folder, one.get("Target", ""))) for one in root]
        assert [one for one in targets if one.lstrip("/") not in names] == []


def test_a_file_of_another_program_has_no_record(tmp_path: Path) -> None:
    """Nor has one whose record was taken out, or in whose place stands another store."""
    docx.Document().save(str(tmp_path / "空.docx"))
    assert read_record(tmp_path / "空.docx") is None
    made = written(odd_draft(), tmp_path)
    assert read_record(changed(made, ITEM, None)) is None
    assert read_record(changed(made, ITEM, b"<draft xmlns='urn:other'/>")) is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<draft", "已损坏"),
        (f"<draft xmlns='{NAMESPACE}'/>".encode(), "不完整"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "DTD"),
    ],
)
def test_a_spoilt_record_is_told(content: bytes, said: str, tmp_path: Path) -> None:
    """With the file and what to do."""
    with pytest.raises(InputError) as caught:
        read_record(changed(written(odd_draft(), tmp_path), ITEM, content))
    assert said in caught.value.message and caught.value.hint


def test_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    """Missing, or no Word document."""
    with pytest.raises(InputError, match="找不到"):
        read_record(tmp_path / "无.docx")
    (tmp_path / "稿.docx").write_text("甲", encoding="utf-8")
    with pytest.raises(InputError, match="不是有效的"):
        read_record(tmp_path / "稿.docx")


def test_a_record_crosses_from_the_reading_process() -> None:
    """With all that is in it; no record is none on the other side."""
    made = record_of(example_draft("haojiang"))
    assert unpack_record(pack_record(to_tree(made)), HERE) == made
    assert unpack_record(pack_record(None), HERE) is None
    with pytest.raises(SpoiltError):
        unpack_record([b'["record", ["draft", 7]]', b'["end", 1]'], HERE)


def test_controls_are_not_written(tmp_path: Path) -> None:
    """What XML cannot hold is printed neither in the text nor in the record."""
    made = short_draft(section("", "甲\x0b乙\ud800丙。"))
    found = read_record(written(made, tmp_path))
    assert isinstance(found, DraftRecord)
    assert found.parts[1].paragraphs[0] == (Sentence("甲乙丙。"),)
    assert AGENCY.name in docx.Document(io.BytesIO((tmp_path / "稿.docx").read_bytes())).paragraphs[0].text
