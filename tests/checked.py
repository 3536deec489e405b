"""What tests of `drafter check` share: an office with rules of its own, reports as text and in Word, what is told."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from drafter.__main__ import run

RULES = """
rules:
  - id: twice
    kind: existence
    level: error
    message: 星号重复：“{text}”
    basis: 本单位习惯
    strength: 单位
    fix: '{one}'
    safe: true
    with: {pattern: '(?P<one>※)※+'}
    bad: [甲※※]
    good: [甲※]
  - id: word
    kind: substitution
    level: warning
    message: “{text}”应作“{right}”
    basis: 本单位习惯
    strength: 单位
    with: {swaps: [{wrong: 甲乙丙, right: 丙乙甲}]}
    bad: [甲乙丙]
  - id: dagger
    kind: substitution
    level: note
    message: 剑号用“{right}”
    basis: 本单位习惯
    strength: 单位
    once: true
    safe: true
    with: {swaps: [{wrong: '†', right: '‡'}]}
    bad: [甲†]
"""
TITLE = "某市某区司法局2024年法治政府建设年度报告"
LINES = (TITLE, "区委、区政府：", "一、主要举措和成效", "（一）依法履行职能", "严格执法※※认真普法。")


def office_rules(folder: Path, text: str = RULES, name: str = "t.yml") -> Path:
    """The file of rules in the workspace in `folder`."""
    (folder / "rules").mkdir(parents=True, exist_ok=True)
    file = folder / "rules" / name
    file.write_text(text, encoding="utf-8")
    return file


def text_file(path: Path, *lines: str, encoding: str = "utf-8", end: str = "\n") -> Path:
    """A report as plain text."""
    path.write_bytes(end.join([*lines, ""]).encode(encoding))
    return path


def word_file(path: Path, *lines: str | Sequence[str]) -> Path:
    """A report in Word; a line given in pieces has a run for each, every other one bold."""
    document = docx.Document()
    for line in lines:
        paragraph = document.add_paragraph()
        for at, piece in enumerate([line] if isinstance(line, str) else line):
            paragraph.add_run(piece).bold = bool(at % 2) or None
    document.save(str(path))
    return path


def told(capsys: pytest.CaptureFixture[str], *arguments: object, code: int | None = None) -> str:
    """What a `drafter check` prints; without a code given it ends with 0 or 1."""
    capsys.readouterr()
    ended = run(["check", *map(str, arguments)])
    shown = capsys.readouterr()
    assert ended in ((0, 1) if code is None else (code,)), shown.err
    return shown.out if ended in (0, 1) else shown.err


def told_json(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, Any]:
    """What it prints as JSON."""
    made: dict[str, Any] = json.loads(told(capsys, *arguments, "--json"))
    return made


def own(made: dict[str, Any]) -> list[tuple[str, str]]:
    """Rule and text of the findings of the office's rules."""
    return [(one["rule"], one["text"]) for one in made["findings"] if one["rule"].startswith("t/")]


def ids(made: dict[str, Any], rule: str = "t/") -> list[str]:
    """The ids of the findings of these rules."""
    return [one["id"] for one in made["findings"] if one["rule"].startswith(rule)]


def accepted(path: Path) -> list[str]:
    """The paragraphs of a Word file with every tracked change accepted."""
    return _texts(path, "t")


def rejected(path: Path) -> list[str]:
    """The paragraphs with the changes of the program rejected."""
    return _texts(path, "delText")


def _texts(path: Path, kept: str) -> list[str]:
    body = docx.Document(str(path)).element.body
    return [
        "".join(_said(one, kept) for one in p.iter(qn("w:t"), qn("w:delText"))) for p in body.iter(qn("w:p"))
    ]


def _said(text: etree._Element, kept: str) -> str:
    inside = any(
        one.tag == qn("w:ins") and one.get(qn("w:author")) == "drafter" for one in text.iterancestors()
    )
    mine = text.tag == qn("w:delText") or inside
    return text.text or "" if not mine or (text.tag == qn("w:delText")) == (kept == "delText") else ""
