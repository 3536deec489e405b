"""`--fix` makes the safe fixes and no others, and what it makes can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from checked import LINES, TITLE, accepted, own, rejected, text_file, told, told_json, word_file
from live import W, draft_file, edited, ends, inside, revision
from live import run as word_run
from lxml import etree

from drafter.readers import read_file

pytestmark = pytest.mark.usefixtures("checking_office")
Capture = pytest.CaptureFixture[str]
HEAD = (TITLE, "一、主要举措和成效")


def fixed(capsys: Capture, file: Path, name: str = "改") -> tuple[Path, list[tuple[str, str]], list[str]]:
    """The fixed copy, what was changed by what, and why the rest was not."""
    copy = file.with_name(name + file.suffix)
    made = told_json(capsys, file, "--fix", "-o", copy, "--force")
    return copy, [(one["old"], one["new"]) for one in made["fixed"]], [one["why"] for one in made["left"]]


def test_only_what_is_safe_is_fixed(capsys: Capture) -> None:
    """Marks go or change; words stay, and are told."""
    file = text_file(Path("a.txt"), *LINES, "甲乙丙†。")
    shown = told(capsys, file, "--fix", "-o", "b.txt")
    assert "第5行 严格执法※⟦※⟧认真普法。 → 删去" in shown and "⟦†⟧。 → “‡”" in shown
    assert "“甲乙丙”应作“丙乙甲”" in shown
    assert Path("b.txt").read_text("utf-8").splitlines()[-2:] == ["严格执法※认真普法。", "甲乙丙‡。"]


def test_every_place_of_a_rule_that_tells_once_is_fixed(capsys: Capture) -> None:
    """Not only the first."""
    copy, made, _ = fixed(capsys, text_file(Path("a.txt"), *HEAD, "甲†乙†。", "丙†。"))
    assert made == [("†", "‡")] * 3 and "†" not in copy.read_text("utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_are_kept(encoding: str, end: str, capsys: Capture) -> None:
    """Whatever they are; all else is the same byte for byte."""
    body = ("　　严格执法※※认真普法。  ", "", "依法行政，建设法治政府。", "普法※※。")
    file = text_file(Path("a.txt"), *HEAD, *body, encoding=encoding, end=end)
    copy, made, _ = fixed(capsys, file)
    assert len(made) == 2
    assert copy.read_bytes() == end.join([*HEAD, *body, ""]).replace("※※", "※").encode(encoding)


def test_in_word_the_fix_is_a_tracked_change(capsys: Capture) -> None:
    """Accepted it reads as fixed, rejected as before; every run keeps its look."""
    file = word_file(Path("a.docx"), *HEAD, ("严格", "执法※※认真", "普法†。"))
    copy, made, _ = fixed(capsys, file)
    assert made == [("※", ""), ("†", "‡")]
    before = [one.text for one in docx.Document(str(file)).paragraphs]
    assert rejected(copy) == before
    assert accepted(copy) == [*HEAD, "严格执法※认真普法‡。"]
    bold = {run.text: run.bold for run in docx.Document(str(copy)).paragraphs[2].runs}
    assert bold == {"严格": None, "执法※": True, "认真": True, "普法": None, "。": None}


def test_a_stretch_over_several_runs(capsys: Capture) -> None:
    """Only what goes is marked, in each run."""
    copy, made, _ = fixed(capsys, word_file(Path("a.docx"), *HEAD, ("严格执法※", "※", "※认真。")))
    assert made == [("※※", "")]
    assert accepted(copy)[2] == "严格执法※认真。" and rejected(copy)[2] == "严格执法※※※认真。"


@pytest.mark.parametrize("suffix", [".docx", ".txt"])
def test_fixing_again_fixes_nothing_more(suffix: str, capsys: Capture) -> None:
    """The copy of the copy is the copy."""
    make = word_file if suffix == ".docx" else text_file
    copy, made, _ = fixed(capsys, make(Path(f"a{suffix}"), *HEAD, "甲※※乙†。", "丙※※※†。"))
    again, more, _ = fixed(capsys, copy, "再改")
    assert len(made) == 4 and more == [] and again.read_bytes() == copy.read_bytes()


def test_a_fix_that_shows_another_is_followed(capsys: Capture, checking_office: Path) -> None:
    """Until nothing is left; a change of our own is written over, not tracked twice."""
    more = "  - {id: star, kind: substitution, level: note, message: 星, basis: 例, strength: 单位, safe: true,\n"
    more += "     with: {swaps: [{wrong: '‡', right: '§'}]}, bad: [甲‡]}\n"
    rules = checking_office / "rules" / "t.yml"
    rules.write_text(rules.read_text("utf-8") + more, encoding="utf-8")
    copy, _, _ = fixed(capsys, word_file(Path("a.docx"), *HEAD, "甲†乙。"))
    assert (accepted(copy)[2], rejected(copy)[2]) == ("甲§乙。", "甲†乙。")


def test_an_open_slot_is_left(capsys: Capture) -> None:
    """What stands in it is looked at by no rule; what touches it is not changed."""
    for suffix, make in ((".docx", word_file), (".txt", text_file)):
        copy, made, _ = fixed(capsys, make(Path(f"a{suffix}"), *HEAD, "办理【待填：※※件数】件。"))
        assert made == [] and copy.read_bytes() == Path(f"a{suffix}").read_bytes()


def changed(change: Callable[[etree._Element, etree._Element], object]) -> Path:
    """A report in Word with ※※ in a run of its own, after a change of its paragraph and that run."""

    def apply(root: etree._Element) -> None:
        runs = [one for one in root.iter(f"{W}r") if "※※" in "".join(map(str, one.itertext()))]
        paragraph = runs[0].getparent()
        assert paragraph is not None
        change(paragraph, runs[0])

    return edited(word_file(Path("a.docx"), *HEAD, ("严格执法", "※※", "认真。")), apply)


def in_field(paragraph: etree._Element, run: etree._Element) -> None:
    """The run as the result of a field."""
    for kind, put in (("begin", run.addprevious), ("separate", run.addprevious), ("end", run.addnext)):
        mark = word_run("")
        etree.SubElement(mark, f"{W}fldChar").set(f"{W}fldCharType", kind)
        put(mark)


def wrapped(name: str) -> Callable[[etree._Element, etree._Element], None]:
    """The run inside an element."""

    def change(paragraph: etree._Element, run: etree._Element) -> None:
        around = etree.Element(f"{W}{name}")
        run.addprevious(around)
        (etree.SubElement(around, f"{W}sdtContent") if name == "sdt" else around).append(run)

    return change


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (in_field, "在域里"),
        (wrapped("fldSimple"), "在域里"),
        (wrapped("sdt"), "在内容控件、文本框或移动的文字里"),
        (wrapped("moveTo"), "在内容控件、文本框或移动的文字里"),
    ],
)
def test_what_word_works_out_or_guards_is_left(
    change: Callable[[etree._Element, etree._Element], None], why: str, capsys: Capture
) -> None:
    """It is said and why; the finding stays."""
    copy, made, left = fixed(capsys, changed(change), "再改")
    assert (made, left) == ([], [why])
    assert ("t/twice", "※※") in own(told_json(capsys, copy))


def test_a_bound_number_is_left(capsys: Capture, tmp_path: Path) -> None:
    """What stands in the bookmark of a figure is for `refresh`; beside it, fixes are made."""

    def spoil(root: etree._Element) -> None:
        (digits,) = inside(root, "_drafter_f0001")
        digits.text = f"{digits.text}※※"
        ends(root, "_drafter_f0001")[1].addnext(word_run("※※"))

    made = edited(draft_file(tmp_path, "办理行政复议案件 1279件"), spoil)
    _, changes, left = fixed(capsys, made, "再改")
    assert changes in ([], [("※※※", "")]) and "在与数据绑定的数字里" in left


def test_what_others_inserted_stays_theirs(capsys: Capture) -> None:
    """Within a tracked insertion ours is deleted and theirs is told apart."""

    def insert(paragraph: etree._Element, run: etree._Element) -> None:
        place = revision("ins")
        run.addprevious(place)
        place.append(run)

    copy, made, _ = fixed(capsys, changed(insert), "再改")
    assert made == [("※", "")] and accepted(copy)[2] == "严格执法※认真。"
    body = docx.Document(str(copy)).element.body
    assert [one.get(f"{W}author") for one in body.iter(f"{W}ins", f"{W}del")] == ["科长", "drafter"]


def test_a_row_of_a_table_is_fixed_in_its_cell(capsys: Capture) -> None:
    """Cells are read as one line and changed each by itself."""
    document = docx.Document(str(word_file(Path("a.docx"), *HEAD, "严格执法。")))
    for cell, text in zip(document.add_table(1, 2).rows[0].cells, ("普法※※", "执法※※乙"), strict=True):
        cell.paragraphs[0].add_run(text)
    document.save("a.docx")
    shown = told_json(capsys, "a.docx")
    copy, made, _ = fixed(capsys, Path("a.docx"))
    assert len(made) == len(own(shown))
    assert rejected(copy) == [*HEAD, "严格执法。", "普法※※", "执法※※乙"]


def test_the_report_itself_is_not_changed(capsys: Capture) -> None:
    """Nor is what was read as text changed in the copy but by the fixes."""
    file = word_file(Path("a.docx"), *LINES)
    before = file.read_bytes()
    copy, _, _ = fixed(capsys, file)
    assert file.read_bytes() == before
    old, new = ([one.text for one in read_file(path).blocks] for path in (file, copy))
    assert [one.replace("※※", "※") for one in old] == new


def test_a_fix_of_words_is_never_made(capsys: Capture, checking_office: Path) -> None:
    """Even where a rule calls it safe."""
    rules = checking_office / "rules" / "t.yml"
    rules.write_text(
        rules.read_text("utf-8").replace(
            "    with: {swaps: [{wrong: 甲乙丙", "    safe: true\n    with: {swaps: [{wrong: 甲乙丙"
        ),
        encoding="utf-8",
    )
    _, made, _ = fixed(capsys, text_file(Path("a.txt"), *HEAD, "甲乙丙。"))
    assert made == []
