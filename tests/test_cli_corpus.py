"""`drafter corpus`: reports added, listed, shown, removed."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from drafter.__main__ import run

SLIGHTLY = "我局认真贯彻落实上级部署，持续推进依法行政工作，进一步提升服务水平。"


def corpus(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> dict[str, Any]:
    """Return the object that `drafter corpus … --json` prints."""
    assert run(["corpus", *arguments, "--json"]) == code
    return dict(json.loads(capsys.readouterr().out))


def another(folder: Path, seed: Path, name: str = "另一份.txt") -> Path:
    """Return a report that is not in the corpus: a seed with one more sentence."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    text = seed.read_text(encoding="utf-8")
    file.write_text(f"{text}\n{SLIGHTLY}\n", encoding="utf-8")
    return file


def test_the_seeds_are_in_the_corpus(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With nothing added there are the five reports of the program."""
    reports = corpus(capsys, "list")["reports"]
    assert len(reports) == 5
    assert all(report["agency"] and report["year"] and report["passages"] for report in reports)


def test_without_seeds_the_corpus_is_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`seeds = false` leaves them out."""
    (tmp_path / "drafter.toml").write_text("[corpus]\nseeds = false\n", encoding="utf-8")
    assert run(["--workspace", str(tmp_path), "corpus", "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"reports": []}


def test_turning_the_seeds_off_takes_them_out(own_office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The setting holds for a corpus that already has them, and can be turned back."""
    settings = own_office / "drafter.toml"
    settings.write_text("[corpus]\nseeds = false\n", encoding="utf-8")
    assert corpus(capsys, "list")["reports"] == []
    settings.unlink()
    assert len(corpus(capsys, "list")["reports"]) == 5


def test_a_report_is_added_once(
    own_office: Path, seeds: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second time nothing changes, and that is said."""
    file = another(tmp_path, seeds[0])
    assert [added["new"] for added in corpus(capsys, "add", str(file))["added"]] == [True]
    assert [added["new"] for added in corpus(capsys, "add", str(file))["added"]] == [False]
    assert len(corpus(capsys, "list")["reports"]) == 6


def test_a_folder_is_searched_to_its_depth(
    own_office: Path, seeds: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Lock files of Word and files of other formats are left out; the latter are counted."""
    another(tmp_path, seeds[0], "往年/2023/报告.txt")
    (tmp_path / "往年" / "~$报告.docx").write_bytes(b"lock")
    (tmp_path / "往年" / "图.png").write_bytes(b"picture")
    assert run(["corpus", "add", str(tmp_path / "往年")]) == 0
    shown = capsys.readouterr()
    assert "新加入 1 份" in shown.out
    assert "略过 1 个" in shown.err


def test_an_archive_is_taken_as_a_folder(
    own_office: Path, seeds: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each report in it is added under its name there; a bad one costs only itself."""
    whole = tmp_path / "往年.zip"
    with zipfile.ZipFile(whole, "w") as archive:
        archive.write(another(tmp_path, seeds[0]), "2023/报告.txt")
        archive.writestr("坏.docx", b"not a document")
    result = corpus(capsys, "add", str(whole), code=3)
    assert [added["path"] for added in result["added"]] == [str(whole / "2023" / "报告.txt")]
    assert [failed["path"] for failed in result["failed"]] == [str(whole / "坏.docx")]
    assert str(whole / "2023" / "报告.txt") in [
        report["source"] for report in corpus(capsys, "list")["reports"]
    ]


def test_a_bad_file_costs_only_itself(
    own_office: Path, seeds: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others are added; the bad one is named with reason and next step; the exit code is 3."""
    bad = tmp_path / "坏.docx"
    bad.write_bytes(b"not a document")
    result = corpus(capsys, "add", str(bad), str(another(tmp_path, seeds[0])), code=3)
    assert [added["new"] for added in result["added"]] == [True]
    assert [failed["path"] for failed in result["failed"]] == [str(bad)]
    assert result["failed"][0]["reason"] and result["failed"][0]["hint"]


def test_a_folder_without_reports_is_told(
    own_office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty folder is exit code 3."""
    (tmp_path / "空").mkdir()
    assert run(["corpus", "add", str(tmp_path / "空")]) == 3
    assert "文件夹里没有报告文件" in capsys.readouterr().err


def test_a_report_is_shown_by_the_beginning_of_its_id(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The object is that of `drafter parse`."""
    listed = corpus(capsys, "list")["reports"][0]
    shown = corpus(capsys, "show", listed["report"][:6])
    assert (shown["agency"], shown["year"]) == (listed["agency"], listed["year"])
    assert len(shown["passages"]) == listed["passages"]


def test_a_removed_seed_stays_removed(own_office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither the next command nor a rebuild brings it back."""
    first = corpus(capsys, "list")["reports"][0]["report"]
    assert corpus(capsys, "remove", first)["removed"]["report"] == first
    assert corpus(capsys, "rebuild") == {"reports": 4}
    assert first not in [report["report"] for report in corpus(capsys, "list")["reports"]]


@pytest.mark.parametrize("command", ["show", "remove"])
def test_an_unknown_id_is_told(command: str, office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The next step is the list."""
    assert run(["corpus", command, "zzzz"]) == 2
    assert "drafter corpus list" in capsys.readouterr().err


def test_the_first_use_says_that_it_builds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An index that has to be built first is announced on standard error."""
    arguments = ["--workspace", str(tmp_path / "new"), "suggest", "--section", "plan", "普法", "--json"]
    assert run(arguments) == 0
    assert "正在建立语料索引" in capsys.readouterr().err
    assert run(arguments) == 0
    assert capsys.readouterr().err == ""


def test_a_workspace_that_cannot_be_written_uses_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Suggesting needs no workspace of one's own; adding does, and says so with exit code 4."""
    blocked = tmp_path / "file" / "office"
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert run(["--workspace", str(blocked), "suggest", "普法", "--section", "plan"]) == 0
    assert (tmp_path / "cache").is_dir()
    assert run(["--workspace", str(blocked), "corpus", "list"]) == 4
    assert "--workspace" in capsys.readouterr().err
    shutil.rmtree(tmp_path / "cache")
