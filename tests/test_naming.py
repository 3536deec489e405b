"""The file `agency.yml` holds how names of agencies are understood."""

from __future__ import annotations

from pathlib import Path

import pytest
from agencies import naming
from figures import template

from drafter.errors import InputError
from drafter.templates.naming import load_naming


def test_the_rules_are_read_once() -> None:
    """The same folder gives the same rules."""
    assert load_naming(template().folder) is load_naming(template().folder)


def test_every_level_that_may_be_known_has_one_word() -> None:
    """What stands behind 我 and before 委、政府 is short."""
    assert {level.level for level in naming().levels} <= {*"省市区县州旗镇乡", "街道"}


def test_what_an_agency_calls_itself_begins_with_one_word() -> None:
    """So that a draft reads in its own voice."""
    assert all(one.self.startswith("我") for one in naming().selves)
    assert naming().otherwise == "我单位"


@pytest.mark.parametrize("text", ["", "place: '('\n", "place: x\nlevels: []\nfoo: 1\n"])
def test_a_faulty_file_is_told(tmp_path: Path, text: str) -> None:
    """The fault names the file."""
    (tmp_path / "agency.yml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as raised:
        load_naming(tmp_path)
    assert raised.value.path == tmp_path / "agency.yml"
