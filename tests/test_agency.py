"""The name of an agency tells its place, level, short name, what it calls itself and who leads it."""

from __future__ import annotations

import pytest
from agencies import agency

from drafter.corpus.agency import agency_of_report, kind_of_agency, tier_of_place
from drafter.templates.naming import load_naming
from drafter.workspace import bundled_folder

NAMING = load_naming(bundled_folder("templates") / "law-government")

NAMES = {
    "汕头市濠江区政务服务和数据管理局": (
        "汕头市濠江区",
        "区",
        "区政务服务和数据管理局",
        "我局",
        "区委、区政府",
    ),
    "临沅县市场监督管理局": ("临沅县", "县", "县市场监督管理局", "我局", "县委、县政府"),
    "汕尾市城区教育局": ("汕尾市城区", "区", "区教育局", "我局", "区委、区政府"),
    "市司法局": ("市", "市", "市司法局", "我局", "市委、市政府"),
    "区城市管理综合行政执法局": ("区", "区", "区城市管理综合行政执法局", "我局", "区委、区政府"),
    "四川省成都市司法局": ("四川省成都市", "市", "市司法局", "我局", "市委、市政府"),
    "贵州省司法厅": ("贵州省", "省", "省司法厅", "我厅", "省委、省政府"),
    "延边朝鲜族自治州民政局": ("延边朝鲜族自治州", "州", "州民政局", "我局", "州委、州政府"),
    "上海市浦东新区政务服务中心": ("上海市浦东新区", "区", "区政务服务中心", "我中心", "区委、区政府"),
    "某区发展和改革委员会": ("某区", "区", "区发展和改革委员会", "我委", "区委、区政府"),
    "某县人民政府办公室": ("某县", "县", "县人民政府办公室", "我办", "县委、县政府"),
    "乐昌市某镇综合行政执法队": ("乐昌市某镇", "镇", "镇综合行政执法队", "我队", "镇党委、镇政府"),
}


@pytest.mark.parametrize("name", NAMES)
def test_a_department_is_understood(name: str) -> None:
    """Its recipients are the party committee and the government of its own level."""
    found = agency(name)
    assert (found.place, found.level, found.short, found.self_reference, found.leaders) == NAMES[name]
    assert found.to == found.leaders


def test_an_autonomous_region_has_its_own_bodies() -> None:
    """自治区党委, not 区委."""
    found = agency("广西壮族自治区司法厅")
    assert (found.place, found.self_reference) == ("广西壮族自治区", "我厅")
    assert found.to == found.leaders == "自治区党委、自治区政府"


def test_the_bodies_of_a_development_zone_stay_open() -> None:
    """They have many names: the level is known, the recipients are a slot."""
    found = agency("珠海高新技术产业开发区党政办公室")
    assert (found.place, found.level, found.self_reference) == ("珠海高新技术产业开发区", "区", "我办")
    assert found.to == found.leaders == ""


@pytest.mark.parametrize("name", ["市场监督管理局", "卫生健康局", "市政管理局", "新疆生产建设兵团司法局"])
def test_a_name_without_a_place_tells_nothing_more(name: str) -> None:
    """市场 and 市政 are no 市."""
    found = agency(name)
    assert (found.place, found.level, found.short, found.to, found.leaders) == ("", "", "", "", "")
    assert found.self_reference == "我局"


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("某省某市人民政府", "我市"),
        ("上海市浦东新区人民政府", "我区"),
        ("某县某镇人民政府", "我镇"),
        ("和平县公白乡人民政府", "我乡"),
        ("北京市朝阳区建外街道办事处", "我街道"),
    ],
)
def test_a_government_speaks_of_its_area(name: str, own: str) -> None:
    """It is led by the bodies above it; whom it reports to is not known from its name."""
    found = agency(name)
    assert (found.self_reference, found.leaders, found.to) == (own, "上级党委、政府", "")


@pytest.mark.parametrize(
    ("name", "superior"),
    [
        ("某市某区政务服务和数据管理局", "某市政务服务和数据管理局"),
        ("汕头市濠江区政务服务和数据管理局", "汕头市政务服务和数据管理局"),
        ("汕尾市城区教育局", "汕尾市教育局"),
        ("四川省成都市武侯区司法局", "四川省成都市司法局"),
        ("延边朝鲜族自治州延吉市民政局", "延边朝鲜族自治州民政局"),
    ],
)
def test_the_department_one_level_up_has_the_same_name(name: str, superior: str) -> None:
    """The last place taken off, where the name holds the one above."""
    assert agency(name).superior == superior


@pytest.mark.parametrize(
    "name",
    [
        "濠江区政务服务和数据管理局",
        "区司法局",
        "广东省汕头市司法局",
        "某市某区发展和改革局",
        "某市某区人民政府",
        "某市某区人民政府办公室",
        "上海市浦东新区司法局",
        "北京市朝阳区教育局",
        "某市某高新技术产业开发区财政局",
        "乐昌市某镇综合行政执法队",
        "市场监督管理局",
    ],
)
def test_where_the_name_does_not_tell_nobody_is_above(name: str) -> None:
    """The place above is not named, or the department above is called otherwise."""
    assert agency(name).superior == ""


def test_a_place_that_was_set_says_nothing_of_who_is_above() -> None:
    """The name does not hold it."""
    assert agency("区司法局", place="某市某区").superior == ""


def test_an_agency_signs_with_its_full_name() -> None:
    """Unless something else was set."""
    assert agency("某市某局").signature == "某市某局"
    assert agency("某市某局", signature="某局").signature == "某局"


def test_a_government_of_unknown_level_is_a_unit() -> None:
    """我单位 where 我 has no level to stand before."""
    assert agency("人民政府").self_reference == "我单位"


def test_what_was_set_stands_before_what_is_derived() -> None:
    """A place that was set tells the level; an empty value sets nothing."""
    found = agency("卫生健康局", place="某县", to="县政府", self_reference="")
    assert (found.level, found.leaders, found.self_reference) == ("县", "县委、县政府", "我局")
    assert found.to == "县政府"


def test_a_report_may_call_its_agency_otherwise() -> None:
    """我区 in the report of a bureau is the district; 我办 is the bureau when it never says 我局."""
    name = "某市某区司法局"
    assert agency_of_report(name, "我区各单位、我区企业", NAMING).self_reference == "我局"
    assert agency_of_report(name, "我办办理，我办、我区", NAMING).self_reference == "我办"
    assert agency_of_report(name, "我局和我办、我办", NAMING).self_reference == "我局"


@pytest.mark.parametrize(
    ("name", "tier", "kind"),
    [
        ("汕头市濠江区政务服务和数据管理局", "县级", "政务服务和数据"),
        ("中山市政务服务数据管理局", "市级", "政务服务和数据"),
        ("珠海高新技术产业开发区党政办公室", "县级", "党政办"),
        ("某县人民政府办公室", "县级", "党政办"),
        ("某县人民政府", "县级", "政府"),
        ("安徽省政府", "省级", "政府"),
        ("某自治区民政厅", "省级", "民政和社会事业"),
        ("某镇人民政府", "乡级", "政府"),
        ("某旗某某所", "县级", ""),
        ("市场监督管理局", "", "市场监管"),
    ],
)
def test_agencies_of_one_sort_are_told_by_their_names(name: str, tier: str, kind: str) -> None:
    """Tier by the place, kind by the rest of the name; empty where neither can be told."""
    assert tier_of_place(agency(name).place, NAMING) == tier
    assert kind_of_agency(name, NAMING) == kind
