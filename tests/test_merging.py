"""A draft that came back is held against the draft it was: every change, who made it, what it does to figures."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from composing import example_draft
from corpora import passing_folder
from drafts import house_style
from rendering import require_office, save_again
from revising import CHIEF, edited, moved_before, paragraph_of, parts_of, retyped, tracked, tracked_layout

from drafter.cli.root import root
from drafter.errors import InputError
from drafter.operations.merging import Merged, merge_revision
from drafter.operations.watch import SILENT
from drafter.workspace import Settings, Workspace
from drafter.writers.docx import write_docx

FIGURE = "可容缺办理材料300项"


@cache
def office() -> Workspace:
    """A workspace with the seeds."""
    return Workspace(passing_folder(), Settings())


@cache
def first_draft() -> Path:
    """The draft of an example as a file."""
    path = passing_folder() / "初稿.docx"
    write_docx(example_draft("haojiang"), house_style(), path)
    return path


def merged(path: Path, draft: Path | None = None) -> Merged:
    """What was changed in a file."""
    return merge_revision(office(), path, draft, "law-government", SILENT)


def told(found: Merged) -> list[tuple[str, bool, str, str, str]]:
    """Of each change its kind, whether it was tracked, by whom, the words before and after."""
    return [(one.kind, one.tracked, one.author, one.old, one.new) for one in found.revision.changes]


def test_a_draft_nobody_changed_has_no_changes() -> None:
    """Held against its own record, and against itself."""
    assert told(merged(first_draft())) == []
    assert told(merged(first_draft(), first_draft())) == []


@pytest.mark.office
def test_saving_in_another_office_program_is_no_change(tmp_path: Path) -> None:
    """LibreOffice writes every part anew."""
    require_office()
    assert told(merged(save_again(first_draft(), tmp_path))) == []


def test_a_tracked_change_has_its_author(tmp_path: Path) -> None:
    """Put in the place of other words, inserted, deleted; under the heading where it stands."""
    path = edited(
        first_draft(),
        tmp_path / "改.docx",
        tracked("持续优化办事流程", "不断优化办事流程"),
        tracked("制度化、常态化，|", "注重学用结合，"),
        tracked("认真实施“八五”普法规划，", "", CHIEF.replace("科长", "办公室")),
    )
    found = merged(path)
    assert told(found) == [
        ("inserted", True, "科长", "", "注重学用结合，"),
        ("replaced", True, "科长", "持续优化办事流程", "不断优化办事流程"),
        ("deleted", True, "办公室", "认真实施“八五”普法规划，", ""),
    ]
    assert [one.place.section for one in found.revision.changes] == ["measures"] * 3
    assert "习近平法治思想" in found.revision.changes[0].place.heading
    assert "注重学用结合，做到" in found.revision.changes[0].sentence


def test_what_was_typed_over_is_found_without_a_trace(tmp_path: Path) -> None:
    """By the record in the file: changed, left out, moved."""
    path = edited(
        first_draft(),
        tmp_path / "改.docx",
        retyped("注重源头预防，定期排查风险隐患，及时介入、就地化解。", ""),
        retyped("持续优化办事流程", "不断优化办事流程"),
        moved_before("二是信息化专业人才缺乏", "一是法治学习宣传不够深入"),
    )
    kinds = [(kind, tracked) for kind, tracked, *_ in told(merged(path))]
    assert kinds == [("replaced", False), ("deleted", False), ("moved", False), ("moved", False)]


def test_a_draft_given_takes_the_place_of_the_record(tmp_path: Path) -> None:
    """The same is found where the record was lost; with neither, the next step is told."""
    plain = tmp_path / "无记录.docx"
    path = edited(first_draft(), tmp_path / "改.docx", retyped(FIGURE, "可容缺办理材料310项"))
    copy = docx.Document(str(path))
    for relation, part in list(copy.part.rels.items()):
        if "customXml" in part.reltype:
            del copy.part.rels[relation]
    copy.save(str(plain))
    assert told(merged(plain, first_draft())) == told(merged(path)) != []
    assert [one.now for one in merged(plain, first_draft()).revision.figures] == ["310项"]
    with pytest.raises(InputError) as caught:
        merged(plain)
    assert caught.value.hint and "--draft" in caught.value.hint


@pytest.mark.parametrize("change", [retyped, tracked], ids=["typed", "tracked"])
def test_a_figure_that_was_changed_is_named(change: type, tmp_path: Path) -> None:
    """Tracked or not, with what stands there now."""
    path = edited(first_draft(), tmp_path / "改.docx", change("材料300项", "材料1300项"))
    (touched,) = merged(path).revision.figures
    assert (touched.name, touched.was, touched.now) == ("可容缺办理材料", "300项", "1300项")
    assert merged(path).revision.changes[0].figures == (touched,)


def test_what_stands_behind_the_text_is_told_apart(tmp_path: Path) -> None:
    """The record does not know of it: it may be the foot of the page; with a draft given it is a change."""
    made = docx.Document(str(first_draft()))
    made.add_paragraph("附件一览表。")
    made.save(str(tmp_path / "改.docx"))
    found = merged(tmp_path / "改.docx")
    assert found.revision.behind == ("附件一览表。",) and told(found) == []
    assert "附件一览表" in "".join(found.lines())
    assert told(merged(tmp_path / "改.docx", first_draft())) == [("inserted", False, "", "", "附件一览表。")]


def test_a_figure_that_is_gone_is_named_and_one_that_moved_is_not(tmp_path: Path) -> None:
    """A sentence deleted takes its figure with it; put elsewhere, in other words, it is still there."""
    sentence = "政务数据编目挂接548条。"
    path = edited(first_draft(), tmp_path / "删.docx", retyped(sentence, ""))
    assert [(one.was, one.now) for one in merged(path).revision.figures] == [("548条", "")]
    other = retyped("加强重点岗位", "各单位累计挂接目录548条。加强重点岗位")
    path = edited(first_draft(), tmp_path / "移.docx", retyped(sentence, ""), other)
    assert merged(path).revision.figures == ()


def test_new_words_that_stand_in_another_report_are_told(tmp_path: Path) -> None:
    """With the report and the words."""
    from corpora import full_seed

    seed = full_seed(3)
    copied = max((one.text for one in seed.passages), key=len)[:60]
    path = edited(first_draft(), tmp_path / "改.docx", tracked("持续优化办事流程|", copied))
    changes = merged(path).as_json()["changes"]
    assert isinstance(changes, list)
    (source, *_) = changes[0]["overlap"]["sources"]
    assert source["agency"] == seed.agency and source["characters"] >= 30


def test_layout_and_comments_of_people_are_listed(tmp_path: Path) -> None:
    """Those of the program are not."""
    made = docx.Document(str(first_draft()))
    made.add_comment(made.paragraphs[6].runs, "请核实", "科长", "科")
    made.save(str(tmp_path / "批.docx"))
    path = edited(tmp_path / "批.docx", tmp_path / "改.docx", tracked_layout)
    found = merged(path)
    assert [(one.author, one.text) for one in found.remarks] == [("科长", "请核实")]
    assert found.remarks[0].on and found.layout == (("科长", 1),)


def test_a_paragraph_joined_to_the_next_is_one_change(tmp_path: Path) -> None:
    """Its sentences are the same."""
    mark = f"<w:rPr><w:del {CHIEF}/></w:rPr></w:pPr>"

    def join(text: str) -> str:
        old = paragraph_of(text, "持续优化办事流程")
        return text.replace(old, old.replace("</w:pPr>", mark, 1))

    assert [one[:3] for one in told(merged(edited(first_draft(), tmp_path / "改.docx", join)))] == [
        ("joined", True, "科长")
    ]


def test_the_command_prints_lines_and_json_and_changes_nothing(tmp_path: Path) -> None:
    """Under the headings, the figures at the end."""
    path = edited(first_draft(), tmp_path / "改.docx", tracked("材料300项", "材料310项"))
    before = path.read_bytes()
    options = ["--workspace", str(office().folder), "merge", str(path)]
    lines = CliRunner().invoke(root, options).stdout.splitlines()
    assert any(one.startswith("【一、") for one in lines)
    assert "  改动（科长）：“材料300项”→“材料310项”" in lines
    assert "  可容缺办理材料：原 300项，现 310项" in lines
    assert '"tracked": true' in CliRunner().invoke(root, [*options, "--json"]).stdout
    assert path.read_bytes() == before and sorted(tmp_path.iterdir()) == [path]
    assert parts_of(path)
