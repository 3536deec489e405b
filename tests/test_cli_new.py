"""`drafter new`: a draft written, told about, and never at the cost of another file."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from running import modules_after

from drafter.__main__ import run
from drafter.operations.calendar import report_year

ROOT = Path(__file__).resolve().parent.parent
NAME = "某市某区政务服务和数据管理局"
FIGURES = str(ROOT / "examples" / "haojiang" / "figures.yml")
KEYS = [
    "output",
    "agency",
    "year",
    "kind",
    "sections",
    "figures",
    "slots",
    "sources",
    "provenance",
    "findings",
    "seconds",
    "last",
    "overlap",
]


def new(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """Return the object that `drafter new … --json` prints."""
    assert run(["new", "--agency", NAME, *arguments, "--json"]) == 0
    return dict(json.loads(capsys.readouterr().out))


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (date(2025, 11, 1), 2025),
        (date(2025, 12, 31), 2025),
        (date(2026, 1, 1), 2025),
        (date(2026, 10, 31), 2025),
    ],
)
def test_the_year_is_the_one_that_ends_or_has_just_ended(today: date, year: int) -> None:
    """From November it is the year itself, to October the one before."""
    assert report_year(today) == year


def test_the_object_has_the_keys_of_the_contract(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One object on standard output, its keys in order."""
    made = new(capsys, "--figures", FIGURES, "--year", "2024")
    assert list(made) == KEYS


def test_numbers_in_controls_are_counted_and_warned_of(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --controls alone: how many, and that LibreOffice must not edit the file."""
    made = new(capsys, "--figures", FIGURES, "--year", "2024", "--controls", "-o", "有.docx")
    assert list(made) == [*KEYS, "controls"] and made["controls"] > 30
    assert run(["new", "--agency", NAME, "--figures", FIGURES, "--controls", "-o", "又.docx"]) == 0
    assert f"数字 {made['controls']} 处加了内容控件：请用 Word 或 WPS 修改" in capsys.readouterr().out
    assert len(docx.Document("有.docx").element.xpath("//w:sdt")) == made["controls"]
    assert (made["agency"], made["year"]) == (NAME, 2024)
    assert made["figures"]["given"] == made["figures"]["placed"]


def test_the_output_is_named_by_agency_and_year(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without -o the draft is in the current folder."""
    made = new(capsys, "--year", "2024")
    assert made["output"] == f"{NAME}2024年法治政府建设年度报告.docx"
    assert Path(made["output"]).is_file()


def test_the_figures_file_says_the_year(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --year the year of the figures file is taken."""
    assert new(capsys, "--figures", FIGURES)["year"] == 2024


def test_figures_of_another_agency_are_noticed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The agency named in the file, and a different year, are told on standard error."""
    run(["new", "--agency", NAME, "--year", "2023", "--figures", FIGURES])
    told = capsys.readouterr().err
    assert "注意：数据文件写的单位是" in told and "注意：数据文件写的年份是" in told


def test_a_summary_tells_what_was_made(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """File, figures, slots and the next step."""
    assert run(["new", "--agency", NAME, "--figures", FIGURES, "-o", "稿.docx"]) == 0
    shown = capsys.readouterr().out
    assert all(word in shown for word in ("稿.docx", "数据", "待填"))


def test_an_existing_file_is_never_overwritten(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 4, the file as it was; with --force it is replaced."""
    Path("稿.docx").write_bytes(b"the clerk's own")
    assert run(["new", "--agency", NAME, "-o", "稿.docx"]) == 4
    assert "--force" in capsys.readouterr().err
    assert Path("稿.docx").read_bytes() == b"the clerk's own"
    assert run(["new", "--agency", NAME, "-o", "稿.docx", "--force"]) == 0
    assert Path("稿.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["-o", "稿.pdf"], 2, ".docx"),
        (["-o", "不在/稿.docx"], 4, "没有这个文件夹"),
        (["--kind", "x"], 2, "可用的文种：law-government"),
        (["--style", "x"], 2, "可用的版式：gbt9704"),
        (["--figures", "不在.yml"], 3, "不在.yml"),
        (["--last", "不在.docx"], 3, "不在.docx"),
        (["--year", "1234"], 2, "1949"),
        (["--overlap-limit", "101"], 2, "0 至 100"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_what_cannot_be_used_is_told(
    arguments: list[str], code: int, said: str, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message, the exit code, and no file left behind."""
    assert run(["new", "--agency", NAME, *arguments]) == code
    assert said in capsys.readouterr().err
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_table_of_provenance_is_written(
    suffix: str, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told of, the sentences are counted by whose they are, and the draft is the same without it."""
    plain = new(capsys, "--figures", FIGURES, "-o", "一.docx")
    made = new(capsys, "--figures", FIGURES, "-o", "二.docx", "--provenance", f"表.{suffix}")
    counted = made["provenance"]
    assert Path("一.docx").read_bytes() == Path("二.docx").read_bytes()
    assert counted == plain["provenance"]
    assert counted["sentences"] == sum(counted[origin] for origin in ("own", "borrowed", "template"))
    assert run(["new", "--agency", NAME, "-o", "三.docx", "--provenance", f"三.{suffix}"]) == 0
    assert f"语句出处表 三.{suffix}" in capsys.readouterr().out
    assert Path(f"三.{suffix}").is_file()


@pytest.mark.parametrize(
    ("table", "code", "said"),
    [
        ("表.docx", 2, ".xlsx 或 .csv"),
        ("不在/表.xlsx", 4, "没有这个文件夹"),
        ("夹.xlsx", 4, "文件夹"),
        ("有.csv", 4, "--force"),
        ("数据.csv", 4, "输入的文件"),
    ],
)
def test_a_table_that_cannot_be_written_is_told_first(
    table: str, code: int, said: str, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is drafted; what is there stays, the figures file even with --force."""
    Path("夹.xlsx").mkdir()
    Path("有.csv").write_bytes(b"the clerk's own")
    Path("数据.csv").write_text("指标,数值,单位\n普法活动,3,场\n", encoding="utf-8")
    forced = ["--force"] if table == "数据.csv" else []
    call = ["new", "--agency", NAME, "--figures", "数据.csv", "-o", "稿.docx", "--provenance", table, *forced]
    assert run(call) == code
    assert said in capsys.readouterr().err
    assert not Path("稿.docx").exists()
    assert Path("有.csv").read_bytes() == b"the clerk's own"
    assert Path("数据.csv").read_text(encoding="utf-8").startswith("指标")


@pytest.mark.skipif(
    not Path("/proc/self").exists(), reason="there is no folder here that nobody can write to"
)
def test_a_folder_without_write_permission_is_told(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 4 and the folder or file in the message."""
    assert run(["new", "--agency", NAME, "-o", "/proc/稿.docx"]) == 4
    assert "/proc" in capsys.readouterr().err


def test_the_same_call_gives_the_same_draft(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All but the time it took is equal."""
    first = new(capsys, "--figures", FIGURES, "-o", "一.docx") | {"seconds": 0, "output": ""}
    assert first == new(capsys, "--figures", FIGURES, "-o", "二.docx") | {"seconds": 0, "output": ""}


def test_a_draft_has_the_length_asked_for(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Short, standard, full, all figures in each; standard unless asked; another word is wrong usage."""
    made = {
        length: new(capsys, "--figures", FIGURES, "--length", length, "--force")
        for length in ("short", "standard", "full")
    }
    characters = [sum(one["characters"] for one in each["sections"]) for each in made.values()]
    assert characters == sorted(set(characters))
    assert all(each["figures"]["unplaced"] == [] for each in made.values())
    assert new(capsys, "--figures", FIGURES, "--force")["sections"] == made["standard"]["sections"]
    assert run(["new", "--agency", NAME, "--length", "长"]) == 2


def test_changes_from_last_year_are_said_when_asked(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And listed, with both values, in the summary."""
    figures = tmp_path / "数据.yml"
    figures.write_text(
        "figures:\n- {name: 立案查处案件, value: 637, unit: 件, last: 588}\n", encoding="utf-8"
    )
    call = ["new", "--agency", NAME, "--year", "2024", "--figures", str(figures), "--force"]
    assert run([*call, "--yoy"]) == 0
    assert "立案查处案件（588→637，同比增长8.3%）" in capsys.readouterr().out
    assert run(call) == 0
    assert "588" not in capsys.readouterr().out


def test_a_draft_starts_from_last_years_report(
    office: Path, seeds: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """The agency's own; it is not in the corpus after it."""
    figures = str(ROOT / "examples" / "shantou" / "figures.yml")
    name = "汕头市政务服务和数据管理局"
    call = [
        "new",
        "--agency",
        name,
        "--year",
        "2022",
        "--figures",
        figures,
        "--last",
        str(seeds[2]),
        "--json",
    ]
    assert run(call) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["last"]["year"] == 2021 and made["last"]["sentences"]
    assert [section["heading"] for section in made["sections"]][1].startswith("一、强化统筹谋划")
    run(["corpus", "list", "--json"])
    assert len(json.loads(capsys.readouterr().out)["reports"]) == 5


def test_an_own_report_of_the_corpus_is_the_ground(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The latest of an earlier year, unless a fresh draft is wanted."""
    call = ["new", "--agency", "汕头市濠江区政务服务和数据管理局", "--year", "2025", "--json"]
    assert run([*call, "-o", "一.docx"]) == 0
    assert json.loads(capsys.readouterr().out)["last"]["year"] == 2024
    assert run([*call, "-o", "二.docx", "--fresh"]) == 0
    assert json.loads(capsys.readouterr().out)["last"] is None


def test_another_agencys_report_is_no_ground(
    office: Path, seeds: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """Its facts would be carried on as the agency's own."""
    assert run(["new", "--agency", NAME, "--year", "2024", "--last", str(seeds[2])]) == 3
    assert "不是“某市某区政务服务和数据管理局”上年的报告" in capsys.readouterr().err


def test_this_years_report_is_no_ground(
    office: Path, seeds: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """Only one of a year before."""
    call = ["new", "--agency", "汕头市政务服务数据管理局", "--year", "2021", "--last", str(seeds[2])]
    assert run(call) == 3
    assert "2021 年的报告" in capsys.readouterr().err


def test_what_stands_in_other_reports_is_told(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In one line of the summary and an object; what was copied with the figures, by a reminder."""
    assert run(["new", "--agency", NAME, "--figures", FIGURES, "-o", "稿.docx"]) == 0
    shown = capsys.readouterr().out
    assert "与其他报告重合：全文 " in shown and "超过上限" not in shown
    told = new(capsys, "-o", "一.docx")["overlap"]
    assert (told["limit"], told["over_limit"]) == (0.3, [])
    assert told["sources"][0]["share"] > 0.01
    limited = new(capsys, "-o", "二.docx", "--overlap-limit", "1")["overlap"]
    assert (limited["limit"], limited["over_limit"]) == (0.01, [])
    copied = ["--figures", FIGURES, "-o", "三.docx", "--overlap-limit", "2"]
    assert run(["new", "--agency", NAME, *copied]) == 0
    assert "提醒：与汕头市濠江区政务服务和数据管理局 2024 年的报告重合" in capsys.readouterr().out


def test_the_profile_is_used(own_office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The signature stands at the end; what nobody set is told once, and what was set is not."""
    run(["new", "--agency", NAME, "-o", "一.docx"])
    assert capsys.readouterr().out.count("“区委、区政府”") == 1
    run(["agency", "set", NAME, "--signature", "某区政数局", "--to", "区政府", "--superior", "某市数据局"])
    capsys.readouterr()
    run(["new", "--agency", NAME, "-o", "二.docx"])
    shown = capsys.readouterr().out
    assert "自称“我局”、领导机关“区委、区政府”系按名称推断" in shown
    assert "上级主管部门“某市数据局”" in shown
    lines = [paragraph.text for paragraph in docx.Document("二.docx").paragraphs]
    assert "某区政数局" in lines and NAME not in lines


def test_drafting_on_a_built_corpus_loads_no_builder(office: Path) -> None:
    """Neither scikit-learn nor scipy is imported to draft."""
    code, modules = modules_after("new", "--agency", NAME, "--figures", FIGURES)
    assert code == 0
    assert modules.isdisjoint({"sklearn", "scipy"})


def test_a_layout_of_the_profile_is_used_unless_another_is_named(
    own_office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Slots of the red head are counted with those of the frame; attachments stand in every layout."""
    assert run(["agency", "set", NAME, "--layout", "红头上行文", "--signer", "张三"]) == 0
    capsys.readouterr()
    told = new(capsys, "-o", "upward.docx", "--attachment", "清单", "--attachment", "统计表")
    frame = [one["placeholder"] for one in told["slots"]["open"] if one["section"] == "frame"]
    assert frame[:3] == ["【待填：发文字号】", "【待填：抄送机关】", "【待填：印发日期】"]
    texts = [one.text for one in docx.Document("upward.docx").paragraphs]
    assert f"{NAME}文件" in texts
    assert {"附件：1.清单", "2.统计表"} <= set(texts)
    new(capsys, "-o", "web.docx", "--layout", "网页公开")
    texts = [one.text for one in docx.Document("web.docx").paragraphs]
    assert texts[0].replace("\n", "").startswith(NAME)
    assert "区委、区政府：" not in texts


def test_a_layout_that_is_none_is_refused_at_once(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is drafted."""
    assert run(["new", "--agency", NAME, "--layout", "横排"]) == 2
    assert "没有版面“横排”" in capsys.readouterr().err
    assert list(Path.cwd().iterdir()) == []
