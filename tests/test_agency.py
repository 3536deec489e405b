"""The name of an agency to what is known of it."""

from __future__ import annotations

import pytest

from drafter.corpus.agency import agency_of_report, derive_agency
from drafter.templates.naming import load_naming
from drafter.workspace import bundled_folder

NAMING = load_naming(bundled_folder("templates") / "law-government")


@pytest.mark.parametrize(
    ("name", "place", "level", "short", "itself"),
    [
        ("某市某区司法局", "某市某区", "区", "区司法局", "我局"),
        ("汕头市政务服务数据管理局", "汕头市", "市", "市政务服务数据管理局", "我局"),
        ("江苏省财政厅", "江苏省", "省", "省财政厅", "我厅"),
        ("无锡市滨湖区人民政府", "无锡市滨湖区", "区", "区人民政府", "我区"),
    ],
)
def test_a_name_tells_place_level_and_short_name(
    name: str, place: str, level: str, short: str, itself: str
) -> None:
    """Also what the agency calls itself."""
    agency = derive_agency(name, {}, NAMING)
    assert (agency.place, agency.level, agency.short) == (place, level, short)
    assert agency.self_reference == itself


def test_a_report_may_call_its_agency_otherwise() -> None:
    """我区 in the report of a bureau is the district; 我办 is the bureau when it never says 我局."""
    name = "某市某区司法局"
    assert agency_of_report(name, "我区各单位、我区企业", NAMING).self_reference == "我局"
    assert agency_of_report(name, "我办办理，我办、我区", NAMING).self_reference == "我办"
    assert agency_of_report(name, "我局和我办、我办", NAMING).self_reference == "我局"
