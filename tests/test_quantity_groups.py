"""Quantities know the whole they are part of, and the time they were counted over."""

from __future__ import annotations

import json
import time
from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import rules, seed

from drafter.corpus.quantities import find_quantities
from drafter.corpus.quantity_groups import relate_quantities
from drafter.corpus.records import passage_rows, read_passage
from drafter.model import Quantity


def related(text: str, year: int | None = 2024) -> list[Quantity]:
    """The quantities of `text`, related."""
    return list(relate_quantities(text, find_quantities(text, rules()), rules().groups, year))


def wholes(text: str) -> dict[str, str]:
    """Each part of `text` with its whole, as written."""
    found = related(text)
    by_start = {one.start: one.raw for one in found}
    return {one.raw: by_start[one.part_of] for one in found if one.part_of is not None}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("办理案件120件，其中复议30件、诉讼90件", {"30件": "120件", "90件": "120件"}),
        ("上线服务49项。其中准入类16项", {"16项": "49项"}),
        ("共有律师12名，其中专职8人", {"8人": "12名"}),
        ("办理案件120件，其中复议30件；培训40件", {"30件": "120件"}),
        ("办理案件120件，其中：复议30件；诉讼90件。", {"30件": "120件", "90件": "120件"}),
        ("上线918项（含32项特色事项），其中办理类535项", {"32项": "918项", "535项": "918项"}),
        ("不受理12宗（其中转送10宗），受理91宗", {"10宗": "12宗"}),
        ("省级50项，市级70项，其中网办20项", {"20项": "70项"}),
        ("印发文件5份，其中涉及120份", {}),
        ("办结率98%，其中网办率60%", {}),
        ("对其中的3个问题和20个事项", {}),
        ("办理案件120件，其中复议30件，全年共接访20件", {"30件": "120件"}),
        ("事项65个、1944项，其中37个部门的1230多个事项", {"37个": "65个", "1230多个": "1944项"}),
        ("", {}),
    ],
)
def test_parts_know_their_whole(text: str, parts: dict[str, str]) -> None:
    """What stands after 其中 is part of the nearest count before it that has its unit and is no smaller."""
    assert wholes(text) == parts


@pytest.mark.parametrize(
    ("text", "period", "as_of"),
    [
        ("截至2024年11月30日，共办理128件", None, "2024-11-30"),
        ("截至11月7日，共办理128件", None, "2024-11-07"),
        ("截至2023年10月，发布128条", None, "2023-10"),
        ("截止2022年底，把关128份", None, "2022-12-31"),
        ("截至目前，共办理128件", None, None),
        ("截至2024年13月，共办理128件", None, None),
        ("今年1-11月，办理128件", "今年1-11月", None),
        ("1—9月上报128篇", "1—9月", None),
        ("2024年以来，共办理128件", "2024年以来", None),
        ("2024年上半年办理128件", "2024年上半年", None),
        ("截至11月30日，本年度共办理128件", "本年度", "2024-11-30"),
        ("截至10月发布信息。今年上半年推文128篇", "今年上半年", None),
        ("较2023年增长128件", None, None),
        ("印发《2024年工作要点》，办理128件", None, None),
        ("2024年，我局开展工作。办理128件", None, None),
    ],
)
def test_the_time_of_a_count_is_known(text: str, period: str | None, as_of: str | None) -> None:
    """Within its sentence; a time to compare with and one in a title are none."""
    *_, last = related(text)
    assert (last.period, last.as_of) == (period, as_of)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="其中含（）()：；，。0123456789个项件截至年月底1-9《》“”共 \n", max_size=60))
def test_a_whole_is_a_quantity_of_the_text(text: str) -> None:
    """Whatever the text, a part stands behind its whole and is no larger."""
    found = {one.start: one for one in related(text)}
    pairs = [(one, found[one.part_of]) for one in found.values() if one.part_of is not None]
    assert all(whole.end <= part.start and part.value <= whole.value for part, whole in pairs)


@pytest.mark.parametrize("piece", ["其中1个", "1个", "（含1个", "截至1月", "2024年1-9月1个，"])
def test_time_grows_with_the_length_only(piece: str) -> None:
    """Ten thousand repetitions in one sentence take less than three seconds."""
    found = find_quantities(piece * 10_000, rules())
    start = time.process_time()
    relate_quantities(piece * 10_000, found, rules().groups, 2024)
    assert time.process_time() - start < 3


def test_a_day_without_any_year_stays_without() -> None:
    """Month and day alone are said."""
    assert related("截至11月7日，办理128件", None)[-1].as_of == "11-07"


def test_the_seeds_have_groups() -> None:
    """The eight kinds of a bureau's powers are parts of their sum and add up to it."""
    found = [one for passage in seed(2).passages for one in passage.quantities]
    whole = next(one for one in found if one.raw == "698项")
    parts = [one.value for one in found if one.part_of == whole.start and one.unit == "项"]
    assert sum(parts[:7]) == whole.value


def test_a_quantity_kept_by_an_older_version_is_read() -> None:
    """It has neither whole nor times."""
    one = seed(2)
    row = list(passage_rows(one)[5])
    kept = [asdict(quantity) for quantity in one.passages[5].quantities]
    new = ("part_of", "period", "as_of")
    row[8] = json.dumps([{key: value for key, value in old.items() if key not in new} for old in kept])
    assert [one.raw for one in read_passage(row).quantities] == [old["raw"] for old in kept]
    assert {(one.part_of, one.period, one.as_of) for one in read_passage(row).quantities} <= {(None,) * 3}
