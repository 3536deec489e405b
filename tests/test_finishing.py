"""The copy that is signed has nothing in it but the text and its layout."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from composing import example_draft
from corpora import passing_folder
from drafts import house_style
from rendering import read_sheets, render_pdf, require_office, save_again
from revising import (
    edited,
    paragraph_of,
    parts_of,
    retyped,
    texts_of,
    tracked,
    tracked_layout,
)

from drafter.cli.root import root
from drafter.errors import InputError, OutputError
from drafter.operations.finishing import Finished, FinishRequest, finish_report
from drafter.readers import read_file, read_record
from drafter.workspace import Settings, Workspace
from drafter.writers.docx import write_docx

AGENCY = "汕头市濠江区政务服务和数据管理局"
SENTENCE = "加强重点岗位和关键环节的监督"


@cache
def filled() -> Path:
    """A draft whose slots were filled in by hand, as runs in the style of a slot."""
    folder = passing_folder()
    write_docx(example_draft("haojiang"), house_style(), folder / "初稿.docx")
    return edited(folder / "初稿.docx", folder / "稿.docx", lambda text: re.sub("【待填[^】]*】", "12", text))


def finish(path: Path, *, public: bool = False, accept: bool = False, overwrite: bool = True) -> Finished:
    """What became of a file, its copy beside it."""
    request = FinishRequest(path, public=public, accept=accept, overwrite=overwrite)
    return finish_report(Workspace(passing_folder(), Settings()), request)


def copy_of(path: Path, *, public: bool = False) -> Path:
    """The copy made of a file."""
    output = finish(path, public=public).output
    assert output
    return output


def xml_of(path: Path) -> str:
    """All parts of a file one after the other."""
    return "\n".join(content.decode("utf-8", "replace") for content in parts_of(path).values())


def lived_in(tmp_path: Path) -> Path:
    """The same as people and programs leave it: highlighting, bookmarks, a control, numbers of sessions, names."""
    bookmark = '<w:bookmarkStart w:id="7{}" w:name="{}"/><w:bookmarkEnd w:id="7{}"/>'
    control = (
        '<w:sdt><w:sdtPr><w:dataBinding w:prefixMappings="xmlns:d=\'urn:drafter:figures:1\'" w:xpath="/d:a"/></w:sdtPr>'
        "<w:sdtContent><w:r><w:t>548</w:t></w:r></w:sdtContent></w:sdt>"
    )

    def change(text: str) -> str:
        old = paragraph_of(text, "主题党日")
        new = old.replace("<w:p>", '<w:p w:rsidR="00AB12CD">', 1)
        new = new.replace("<w:rPr>", '<w:rPr><w:highlight w:val="green"/>', 1)
        ours = bookmark.format(1, "_drafter_f1", 1) + bookmark.format(2, "他人", 2) + control
        return text.replace(old, new.replace("</w:p>", ours + "</w:p>"))

    path = edited(filled(), tmp_path / "稿.docx", change)
    path = edited(
        path,
        path,
        lambda text: text.replace(
            "</w:settings>", '<w:rsids><w:rsid w:val="00AB12CD"/></w:rsids></w:settings>'
        ),
        part="word/settings.xml",
    )
    made = docx.Document(str(path))
    made.core_properties.last_modified_by = "王五"
    made.core_properties.revision = 17
    made.core_properties.comments = "内部讨论稿"
    made.save(str(path))
    return path


def test_all_that_served_the_writing_is_removed(tmp_path: Path) -> None:
    """Comments, colour, bookmarks and controls of the program, its record, who worked on it."""
    path = lived_in(tmp_path)
    found = finish(path)
    assert found.output and read_record(path) and read_record(found.output) is None
    gone = found.removed
    assert gone.bookmarks > 20 and (gone.controls, gone.records) == (1, 2)
    assert gone.comments > 3 and gone.highlights > 3
    left = xml_of(found.output)
    for word in (
        "omment",
        "highlight",
        "_drafter_",
        "dataBinding",
        "urn:drafter",
        "rsid",
        "王五",
        "内部讨论",
        "DocSlot",
    ):
        assert (
            word in xml_of(path)
            and word.lower() not in re.sub("annotation |CommentReference|CommentText", "", left).lower()
        )
    assert "他人" in left and "548" in left


def test_the_text_is_the_same_to_the_letter(tmp_path: Path) -> None:
    """Paragraph by paragraph; and so is the layout of each."""
    path = lived_in(tmp_path)
    copy = copy_of(path)
    assert texts_of(copy) == texts_of(path)
    layouts = [
        re.findall("<w:pPr>.*?</w:pPr>", parts_of(one)["word/document.xml"].decode()) for one in (path, copy)
    ]
    assert layouts[0] == layouts[1]


def test_controls_around_numbers_leave_nothing_behind(tmp_path: Path) -> None:
    """Part for part the copy of the same draft without them, but for the runs in which a 万 stands apart."""
    write_docx(example_draft("haojiang"), house_style(), tmp_path / "有.docx", controls=True)
    fill = lambda text: re.sub("【待填[^】]*】", "12", text)  # noqa: E731
    path = edited(tmp_path / "有.docx", tmp_path / "稿.docx", fill)
    found = finish(path)
    assert found.output and found.removed.controls > 30
    plain = parts_of(copy_of(edited(filled(), tmp_path / "无.docx")))
    made = parts_of(found.output)
    assert {name for name in plain if plain[name] != made[name]} == {"word/document.xml"}
    assert set(made) == set(plain) and texts_of(found.output) == texts_of(tmp_path / "无.docx")
    assert b"sdt" not in made["word/document.xml"]


def test_parts_that_need_no_cleaning_stay_byte_for_byte(tmp_path: Path) -> None:
    """Fonts, page numbers, styles but for the one of open slots."""
    path = lived_in(tmp_path)
    old, new = parts_of(path), parts_of(copy_of(path))
    assert set(old) - set(new) == {
        "word/comments.xml",
        "customXml/item1.xml",
        "customXml/itemProps1.xml",
        "customXml/_rels/item1.xml.rels",
        "customXml/item2.xml",
        "customXml/itemProps2.xml",
        "customXml/_rels/item2.xml.rels",
    }
    assert set(new) <= set(old)
    changed = {name for name in new if new[name] != old[name]}
    assert changed == {
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/styles.xml",
        "word/settings.xml",
        "docProps/core.xml",
    }


def test_the_package_is_whole(tmp_path: Path) -> None:
    """Every relation leads to a part; python-docx opens it; the author is the agency, the revision the first."""
    copy = copy_of(lived_in(tmp_path))
    made = docx.Document(str(copy))
    properties = made.core_properties
    assert (properties.author, properties.revision, properties.last_modified_by) == (AGENCY, 1, "")
    assert properties.title and properties.comments == ""
    assert read_file(copy).blocks


def test_the_same_file_gives_the_same_bytes_and_stays_as_it_is(tmp_path: Path) -> None:
    """Also when the copy is finished once more."""
    path = lived_in(tmp_path)
    before = path.read_bytes()
    first = copy_of(path).read_bytes()
    assert copy_of(path).read_bytes() == first and path.read_bytes() == before
    again = tmp_path / "再.docx"
    again.write_bytes(first)
    assert parts_of(copy_of(again)) == parts_of(copy_of(path))


def test_open_slots_stand_in_the_way(tmp_path: Path) -> None:
    """They are listed with their headings, and nothing is written."""
    path = edited(filled(), tmp_path / "稿.docx", retyped(SENTENCE, "督查【待填：件数】件"))
    found = finish(path)
    assert found.output is None and list(tmp_path.iterdir()) == [path]
    ((place, slot),) = found.open_slots
    assert slot == "【待填：件数】" and "权力制约" in place.heading
    assert any("【待填：件数】" in line for line in found.lines())


def test_undecided_changes_stand_in_the_way(tmp_path: Path) -> None:
    """Until they are decided, or all are to be accepted."""
    path = edited(filled(), tmp_path / "稿.docx", tracked(SENTENCE, "加强监督"), tracked_layout)
    found = finish(path)
    assert found.output is None and found.layout == 1
    assert [(one.author, one.old, one.new) for _, one in found.undecided] == [("科长", SENTENCE, "加强监督")]
    done = finish(path, accept=True)
    assert done.output and done.accepted == 3
    text = "".join(texts_of(done.output))
    assert "加强监督" in text and SENTENCE not in text
    assert not re.search("<w:(ins|del|pPrChange) ", xml_of(done.output))


def test_what_is_marked_is_not_in_the_public_copy(tmp_path: Path) -> None:
    """Between the two marks, in one paragraph or over several; the signed copy has it without the marks."""
    old, new = "加强重点岗位和关键环节的监督", "加强【不公开】重点岗位和【/不公开】关键环节的监督"
    first, last = "一是法治学习宣传不够深入", "二是信息化专业人才缺乏"
    path = edited(
        filled(),
        tmp_path / "稿.docx",
        retyped(old, new),
        retyped(first, "【不公开】" + first),
        retyped("还不够多。", "还不够多。【/不公开】"),
    )
    signed, public = "".join(texts_of(copy_of(path))), "".join(texts_of(copy_of(path, public=True)))
    assert old in signed and first in signed and "不公开】" not in signed
    assert "加强关键环节的监督" in public and "不公开】" not in public
    assert first not in public and last not in public and "三是服务平台" in public
    found = finish(path, public=True)
    assert len(found.withheld) == 3 and found.withheld[0][1] == "重点岗位和"
    assert len(texts_of(copy_of(path, public=True))) == len(texts_of(path)) - 2


def test_a_comment_marks_the_words_it_stands_on(tmp_path: Path) -> None:
    """One that begins with 不公开; another one marks nothing."""
    made = docx.Document(str(filled()))
    chosen = next(one for one in made.paragraphs if one.text.startswith("二是信息化"))
    made.add_comment(chosen.runs, "不公开：涉及人员", "科长", "科")
    other = next(one for one in made.paragraphs if one.text.startswith("三是服务平台"))
    made.add_comment(other.runs, "可以公开", "科长", "科")
    made.save(str(tmp_path / "稿.docx"))
    public = texts_of(copy_of(tmp_path / "稿.docx", public=True))
    assert not any(one.startswith("二是信息化") for one in public)
    assert any(one.startswith("三是服务平台") for one in public)
    assert any(one.startswith("二是信息化") for one in texts_of(copy_of(tmp_path / "稿.docx")))


@pytest.mark.parametrize("mark", ["【不公开】", "【/不公开】"])
def test_a_mark_without_its_other_end_is_told(mark: str, tmp_path: Path) -> None:
    """With its paragraph; nothing is written."""
    path = edited(filled(), tmp_path / "稿.docx", retyped(SENTENCE, mark + SENTENCE))
    with pytest.raises(InputError, match="没有配对") as caught:
        finish(path, public=True)
    assert caught.value.place and list(tmp_path.iterdir()) == [path]


def test_a_mark_cut_by_a_run_is_a_mark(tmp_path: Path) -> None:
    """Word cuts a text into runs where it likes."""
    cut = "【不公</w:t></w:r><w:r><w:t>开】重点岗位和【/不公开】"
    path = edited(filled(), tmp_path / "稿.docx", retyped("重点岗位和", cut))
    assert "加强关键环节的监督" in "".join(texts_of(copy_of(path, public=True)))


def test_notes_and_pictures_go_with_their_words(tmp_path: Path) -> None:
    """Nothing of what was left out stands in any part."""
    picture = tmp_path / "图.png"
    picture.write_bytes(
        bytes.fromhex(
            "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003"
            "010100c9fe92ef0000000049454e44ae426082"
        )
    )
    made = docx.Document(str(filled()))
    chosen = next(one for one in made.paragraphs if one.text.startswith("二是信息化"))
    chosen.insert_paragraph_before("【不公开】").add_run().add_picture(str(picture))
    chosen.insert_paragraph_before("内情【/不公开】")
    made.save(str(tmp_path / "稿.docx"))
    assert any(name.endswith(".png") for name in parts_of(tmp_path / "稿.docx"))
    public = copy_of(tmp_path / "稿.docx", public=True)
    assert not any(name.endswith(".png") for name in parts_of(public)) and "内情" not in xml_of(public)
    assert any(name.endswith(".png") for name in parts_of(copy_of(tmp_path / "稿.docx")))


def test_words_to_be_looked_at_are_told(tmp_path: Path) -> None:
    """In the public copy only; they stay in the text."""
    path = edited(filled(), tmp_path / "稿.docx", retyped(SENTENCE, "办理涉密文件2600余件"))
    ((place, sentence),) = finish(path, public=True).secret
    assert "涉密文件2600余件" in sentence and "权力制约" in place.heading
    assert finish(path).secret == ()


def test_the_file_itself_is_never_written_over(tmp_path: Path) -> None:
    """Nor is another one that is there already, unless that is asked for."""
    path = edited(filled(), tmp_path / "稿.docx")
    request = FinishRequest(path, path, overwrite=True)
    with pytest.raises(OutputError, match="本身"):
        finish_report(Workspace(passing_folder(), Settings()), request)
    copy_of(path)
    with pytest.raises(OutputError, match="没有覆盖"):
        finish(path, overwrite=False)


def test_a_file_of_another_program_is_finished_too(tmp_path: Path) -> None:
    """Without a record the author is the agency that the text names."""
    made = docx.Document()
    for text in (f"{AGENCY}2024年法治政府建设年度报告", "一、主要举措和成效", "推进政务公开。", AGENCY):
        made.add_paragraph(text)
    made.save(str(tmp_path / "稿.docx"))
    assert docx.Document(str(copy_of(tmp_path / "稿.docx"))).core_properties.author == AGENCY


@pytest.mark.office
def test_an_office_program_opens_the_copy_and_its_own_files_are_finished(tmp_path: Path) -> None:
    """LibreOffice renders as many pages; of what it saved the same is removed."""
    require_office()
    copy = copy_of(edited(filled(), tmp_path / "稿.docx"))
    pages = [len(read_sheets(render_pdf(one, tmp_path))) for one in (copy, tmp_path / "稿.docx")]
    assert pages[0] == pages[1] > 3
    (tmp_path / "再").mkdir()
    saved = save_again(tmp_path / "稿.docx", tmp_path / "再")
    found = finish(saved)
    assert found.output and found.removed.comments > 3 and found.removed.records == 2
    assert "LibreOffice" not in xml_of(found.output) and "待填项" not in xml_of(found.output)
    assert texts_of(found.output) == texts_of(saved)


def test_the_command_tells_what_is_open_and_ends_with_3(tmp_path: Path) -> None:
    """And with 0 when there is a copy; both as lines and as JSON."""
    path = edited(filled(), tmp_path / "稿.docx", retyped(SENTENCE, "督查【待填：件数】件"))
    done = CliRunner().invoke(root, ["finish", str(path)])
    assert done.exit_code == 3 and "还有待填 1 处：" in done.stdout
    assert '"output": null' in CliRunner().invoke(root, ["finish", str(path), "--json"]).stdout
    path = edited(filled(), path)
    done = CliRunner().invoke(root, ["finish", str(path), "-o", str(tmp_path / "送签.docx")])
    assert done.exit_code == 0 and done.stdout.startswith("已生成定稿")
    assert texts_of(tmp_path / "送签.docx") == texts_of(path)
