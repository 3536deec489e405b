"""A rule may name a table in another file, from its own folder, in place of a setting."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import findings, told, written

from drafter.errors import InputError

RULE = """
rules:
  - id: old
    kind: currency
    level: note
    message: “{text}”从{since}起才有
    basis: 表
    strength: 单位
    with: {terms: {table: words.yml, under: words}, group: own, side: early}
    bad: ['{year=2020}新词']
    good: ['{year=2022}新词']
"""
TABLE = "words: [{word: 新词, check: {group: own, day: 2021-06-01}}]"


def tabled(folder: Path, table: str) -> str:
    """What is said of the rule with this table."""
    (folder / "words.yml").write_text(table, encoding="utf-8")
    with pytest.raises(InputError) as raised:
        written(folder, RULE)
    return str(raised.value)


def test_a_setting_is_what_stands_in_the_table(tmp_path: Path) -> None:
    """A day without quotation marks is a date."""
    (tmp_path / "words.yml").write_text(TABLE, encoding="utf-8")
    found = findings("{year=2020}\n新词", written(tmp_path, RULE))
    assert told(found) == [("a/old", "新词")]
    assert found[0].message == "“新词”从2021年6月1日起才有"


def test_a_table_of_no_use_is_told_with_the_rule(tmp_path: Path) -> None:
    """No YAML, another key, a value that is no date."""
    assert "表 words.yml：不是有效的 YAML 文件" in tabled(tmp_path, "words: [")
    assert "表 words.yml 里没有“words”" in tabled(tmp_path, "others: []")
    assert "应当是日期" in tabled(tmp_path, TABLE.replace("2021-06-01", "六月"))


def test_a_table_that_is_missing_is_named(tmp_path: Path) -> None:
    """With the rule that names it."""
    with pytest.raises(InputError, match=r"words\.yml") as raised:
        written(tmp_path, RULE)
    assert "a/old" in str(raised.value)
