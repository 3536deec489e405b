"""`drafter parse`: how a report is understood, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.__main__ import run

KEYS = [
    "source", "kind", "agency", "year", "title", "addressee", "doc_number", "signer", "date",
    "outline", "passages", "skipped", "sources_of",
]  # fmt: skip


def test_the_object_has_the_keys_of_the_contract(
    seeds: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """One object, its keys in order, the source as it was given."""
    assert run(["parse", str(seeds[0]), "--json"]) == 0
    parsed = json.loads(capsys.readouterr().out)
    assert list(parsed) == KEYS
    assert parsed["source"] == str(seeds[0])
    assert parsed["outline"] and parsed["passages"]


def test_the_outline_is_shown_with_sections_and_themes(
    seeds: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """People see the headings, the Chinese names of their sections, the counts."""
    assert run(["parse", str(seeds[0])]) == 0
    shown = capsys.readouterr().out
    assert "提纲：\n  一、" in shown
    assert "〔主要举措和成效" in shown
    assert "语段 " in shown
    assert "年份：2024  〔据正文标题〕" in shown
    assert "地名 汕头市濠江区，层级 区" in shown


def test_what_was_left_out_is_said(seeds: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    """Every record of something skipped has its line."""
    run(["parse", str(seeds[1]), "--json"])
    skipped = json.loads(capsys.readouterr().out)["skipped"]
    run(["parse", str(seeds[1])])
    assert capsys.readouterr().out.count("说明：") == len(skipped)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("不在.txt", None, "找不到"),
        ("空.txt", b"", "空"),
        ("假.docx", b"plain text", "docx"),
        ("表.xlsx", b"PK\x03\x04", "无法读取"),
        ("老.doc", b"\xd0\xcf\x11\xe0", "另存为"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(
    name: str, content: bytes | None, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message names the file and the next step; the exit code is 3."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert run(["parse", str(tmp_path / name), "--json"]) == 3
    shown = capsys.readouterr()
    assert shown.out == ""
    assert name in shown.err and said in shown.err and "下一步：" in shown.err


def test_an_unknown_kind_is_told_with_the_list(seeds: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    """The kinds that there are stand in the next step."""
    assert run(["parse", str(seeds[0]), "--kind", "law"]) == 2
    assert "可用的文种：law-government" in capsys.readouterr().err


def test_a_damaged_setting_is_told(
    seeds: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A key that drafter.toml may not have stops the command by name."""
    (tmp_path / "drafter.toml").write_text("[draft]\nstil = 'a'\n", encoding="utf-8")
    assert run(["--workspace", str(tmp_path), "parse", str(seeds[0])]) == 3
    assert "stil" in capsys.readouterr().err
