"""`drafter style`: learned, listed, shown, drafted in."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from styled import direct, themed

from drafter.__main__ import run
from drafter.errors import UsageError
from drafter.operations.styles import style_name
from drafter.readers import read_formatting

AGENCY = "某市某区政务服务和数据管理局"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with last year's report, and an empty workspace."""
    monkeypatch.setenv("DRAFTER_WORKSPACE", str(tmp_path / "office"))
    monkeypatch.chdir(tmp_path)
    direct(tmp_path / "去年.docx")
    return tmp_path


def test_learning_names_the_differences(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The table has the standard, what was learned and what differs, in Chinese; what was not found is told."""
    assert run(["style", "learn", "去年.docx", "--name", "我局"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "版式：我局（学自 去年.docx）"
    assert lines[1].split() == ["要素", "标准", "学到的", "不同"]
    body = next(line for line in lines if line.startswith("正文"))
    assert "宋体" in body
    assert body.endswith("字体、西文字体、字号、对齐、字距、行距")
    assert next(line for line in lines if line.startswith("纸张")).split()[2:] == ["同标准", "—"]
    assert any(line.startswith("说明：没有找到：四级标题、版记") for line in lines)


def test_learning_gives_one_object(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--json prints the elements with their values and differences."""
    assert run(["style", "learn", "去年.docx", "--name", "我局", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    body = next(one for one in told["elements"] if one["element"] == "body")
    assert (told["name"], told["origin"], told["source"]) == ("我局", "own", "去年.docx")
    assert (body["values"]["font"], body["values"]["size"], "字体" in body["differs"]) == ("宋体", 14, True)


def test_a_style_is_not_overwritten(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same name again needs --force."""
    learn = ["style", "learn", "去年.docx", "--name", "我局"]
    assert run(learn) == 0
    assert run(learn) == 4
    assert "--force" in capsys.readouterr().err
    assert run([*learn, "--force"]) == 0


def test_styles_are_listed_with_their_origin(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The program's own, those learned and those that are broken are told apart."""
    run(["style", "learn", "去年.docx", "--name", "我局"])
    (desk / "office/styles/坏.yml").write_text("base: gbt9704\npage: {width: x}\n", encoding="utf-8")
    capsys.readouterr()
    assert run(["style", "list"]) == 0
    listed = dict(line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines())
    assert (listed["gbt9704"], listed["我局"]) == ("程序自带", "学自 去年.docx")
    assert listed["坏"].startswith("读不出来：page.width")
    assert run(["style", "list", "--json"]) == 0
    assert [one["origin"] for one in json.loads(capsys.readouterr().out)["styles"]] == [
        "bundled",
        "own",
        "own",
    ]


def test_a_style_is_shown_as_it_stands_in_its_file(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was changed by hand is shown; a file that was broken by hand is named with the place."""
    run(["style", "learn", "去年.docx", "--name", "我局"])
    file = desk / "office/styles/我局.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("font: 宋体", "font: 幼圆"), encoding="utf-8")
    capsys.readouterr()
    assert run(["style", "show", "我局"]) == 0
    assert "幼圆" in capsys.readouterr().out
    file.write_text(text.replace("size: 28", "size: 大"), encoding="utf-8")
    assert run(["style", "show", "我局"]) == 3
    told = capsys.readouterr().err
    assert "我局.yml" in told
    assert "size" in told


def test_the_standard_is_shown_too(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The program's own style has two columns; an unknown one is refused with the list."""
    assert run(["style", "show", "gbt9704"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "版式：gbt9704（程序自带）"
    assert run(["style", "show", "没有"]) == 2
    assert "gbt9704" in capsys.readouterr().err


@pytest.mark.parametrize(
    "name",
    ["", " ", ".", "..", "../甲", "甲/乙", "甲\\乙", "C:甲", "a\nb", "甲\u202e乙", ".甲", "甲.", "gbt9704", "NUL",
     "甲.docx", "甲.yml", "长" * 41],
)  # fmt: skip
def test_a_name_is_no_path(name: str) -> None:
    """What would lead elsewhere, hides characters, or is the program's, cannot be a name."""
    with pytest.raises(UsageError):
        style_name(name)


def test_a_name_that_leads_elsewhere_is_not_looked_up(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A style is found among those there are, whatever path its name might be."""
    (desk / "office").mkdir()
    (desk / "外.yml").write_text("base: gbt9704\n", encoding="utf-8")
    assert run(["style", "show", "../../外"]) == 2


@pytest.mark.parametrize("style", ["我局", "去年.docx"])
def test_a_draft_is_written_in_a_style(style: str, own_office: Path) -> None:
    """By name or straight from a document: fonts, brackets, margins and page numbers are those of the model."""
    folder = Path.cwd()
    direct(folder / "去年.docx")
    run(["style", "learn", "去年.docx", "--name", "我局", "--force"])
    given = ["--agency", AGENCY, "--year", "2024", "--style", style, "-o", "稿.docx"]
    assert run(["new", *given]) == 0
    found = read_formatting(folder / "稿.docx")
    heading = next(one for one in found.paragraphs if one.text.startswith("(一)"))
    assert (heading.runs[0].font, heading.runs[0].bold, heading.runs[0].size) == ("宋体", True, 28)
    assert (found.sheet.top, found.footers[0].paragraph.text) == (1417, "第{page}页")
    with zipfile.ZipFile(folder / "稿.docx") as archive:
        assert "（一）" not in archive.read("customXml/item1.xml").decode("utf-8")


def test_the_workspace_may_name_a_style(own_office: Path) -> None:
    """A style that is named in the settings of the workspace needs no option."""
    themed(Path("去年.docx"))
    assert run(["style", "learn", "去年.docx", "--name", "红"]) == 0
    (own_office / "drafter.toml").write_text('[draft]\nstyle = "红"\n', encoding="utf-8")
    assert run(["new", "--agency", AGENCY, "-o", "稿.docx"]) == 0
    assert read_formatting(Path("稿.docx")).footers[0].paragraph.text == "- {page} -"


def test_a_style_that_is_none_is_refused(own_office: Path) -> None:
    """An unknown name, a file that is missing, and a format that cannot teach."""
    for style, code in (("没有", 2), ("没有.docx", 3), ("去年.doc", 3)):
        assert run(["new", "--agency", AGENCY, "--style", style, "-o", "稿.docx"]) == code
