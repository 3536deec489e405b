"""A name is known by the province, city and county it may be."""

from __future__ import annotations

import pytest

from drafter.templates.divisions import are_related, load_divisions
from drafter.workspace import bundled_folder

DIVISIONS = load_divisions(bundled_folder("templates"))


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("深圳市南山区", ("广东省", "深圳市", "南山区")),
        ("汕尾市城区", ("广东省", "汕尾市", "城区")),
        ("中山坦洲镇", ("广东省", "中山市")),
        ("平潭综合实验区", ("福建省", "福州市", "平潭县")),
        ("浦东新区", ("上海市", "浦东新区")),
        ("汕头市荔湾区", ("广东省", "广州市", "荔湾区")),
    ],
)
def test_a_name_is_narrowed_from_above(name: str, way: tuple[str, ...]) -> None:
    """What is not known is passed over, a district that lies elsewhere counts by itself."""
    assert way in DIVISIONS.locate(name, short=True)


def test_short_names_of_counties_count_only_when_wanted() -> None:
    """Most are words or names of something else as well."""
    assert not DIVISIONS.locate("荔湾")
    assert DIVISIONS.locate("荔湾", short=True) == DIVISIONS.locate("荔湾区")


@pytest.mark.parametrize(
    ("other", "related"),
    [("汕头市", True), ("广东省", True), ("濠江区", True), ("潮阳区", False), ("广州市", False)],
)
def test_a_place_is_related_to_what_lies_in_it_and_above_it(other: str, *, related: bool) -> None:
    """Not to its neighbours."""
    own = DIVISIONS.locate("汕头市濠江区")
    assert are_related(DIVISIONS.locate(other), own) == related
