"""Frame and headings to what a report says of itself."""

from __future__ import annotations

from datetime import date

import pytest
from reports import blocks, report, rules, seed

from drafter.corpus.understand import understand_report
from drafter.model import Reading, Report

BODY = "一、主要举措\n开展了有关工作。\n"


def test_a_full_red_header_report_says_everything() -> None:
    """Agency, year, title, addressee, number, signer and date are found."""
    found = seed(2)
    assert found.agency == found.signer == "汕头市政务服务数据管理局"
    assert found.title == "汕头市政务服务数据管理局2021年法治政府建设年度报告"
    assert (found.year, found.addressee) == (2021, "市政府")
    assert (found.doc_number, found.date) == ("汕政数〔2021〕58号", date(2021, 11, 29))


def test_nothing_is_invented() -> None:
    """A report without title, addressee, number, signature or date has none; the agency is in its text."""
    found = seed(0)
    assert (found.agency, found.year) == ("汕头市濠江区政务服务和数据管理局", 2024)
    assert (found.title, found.addressee, found.doc_number, found.signer, found.date) == (None,) * 5


def test_the_date_of_publication_is_not_the_date_of_the_report() -> None:
    """A site's own dates are furniture; the date under the signature counts."""
    assert seed(1).date is None
    assert seed(3).date == date(2022, 12, 31)


@pytest.mark.parametrize(
    ("front", "agency"),
    [
        ("某市某区司法局2024年法治政府建设年度报告\n", "某市某区司法局"),
        ("2024年某市某区司法局法治政府建设工作报告\n", "某市某区司法局"),
        ("某市某区司法局关于2024年法治政府建设情况的报告\n", "某市某区司法局"),
        ("某市某区司法局\n2024年法治政府建设年度报告\n", "某市某区司法局"),
        ("某市某镇2024年法治政府建设年度报告\n", "某市某镇人民政府"),
        ("某区2024年度法治政府建设情况报告\n", "某区人民政府"),
        ("某市某高新区2024年法治政府建设年度报告\n", None),
        ("", None),
    ],
)
def test_the_agency_is_in_the_title(front: str, agency: str | None) -> None:
    """The title names the agency before or after the year, on one line or two."""
    found = report(front + BODY)
    assert found.agency == agency
    assert (found.title is None) == (not front)


def test_the_year_comes_from_title_headings_or_lead() -> None:
    """Without a title the year stands in a heading; a plan's year is one ahead."""
    assert report("一、2024年度主要举措\n开展工作。").year == 2024
    assert report("一、主要举措\n开展工作。\n二、2025年工作计划\n加强学习。").year == 2024
    assert report("2023年，我局扎实推进各项工作。\n" + BODY).year == 2023


def test_signature_and_chinese_date_are_read() -> None:
    """The body that signs stands above the date; a date in Chinese numerals counts."""
    found = report(BODY + "特此报告。\n某市某区司法局\n二〇二四年十二月三日\n抄送：市司法局。")
    assert (found.signer, found.date) == ("某市某区司法局", date(2024, 12, 3))
    assert found.passages[-1].text == "开展了有关工作。"


def test_the_lead_is_no_addressee() -> None:
    """“……报告如下：” addresses nobody."""
    assert report("现将有关情况报告如下：\n" + BODY).addressee is None
    assert report("市委、市政府：\n现将有关情况报告如下：\n" + BODY).addressee == "市委、市政府"


def outside(source: str, *properties: tuple[str, str], text: str = BODY) -> Report:
    """The report that a file with this name and these properties is understood as."""
    return understand_report(Reading(source, tuple(blocks(text)), (), properties), rules())


def test_each_value_tells_where_it_was_found() -> None:
    """Those that are not known have no source."""
    assert dict(seed(2).sources_of) == {
        "agency": "signature", "year": "title", "title": "front", "addressee": "front",
        "doc_number": "front", "signer": "signature", "date": "signature",
    }  # fmt: skip
    assert dict(seed(0).sources_of) == {"agency": "lead", "year": "heading"}


@pytest.mark.parametrize(
    "source",
    [
        "往年/某市某区司法局2023年法治政府建设年度报告.txt",
        "C:\\报告\\01_某市某区司法局2023年法治政府建设年度报告（终稿）.docx",
        "某市某区司法局2023年法治政府建设年度报告 - 副本(2).docx",
    ],
)
def test_the_name_of_the_file_is_asked_last(source: str) -> None:
    """It gives title, agency and year when the text has none of them."""
    found = outside(source)
    assert found.title == "某市某区司法局2023年法治政府建设年度报告"
    assert (found.agency, found.year) == ("某市某区司法局", 2023)
    assert {origin for _, origin in found.sources_of} == {"file_name"}
    assert outside(source, text=f"二〇二〇年总结\n2020年，我局开展工作。\n{BODY}").year == 2020


def test_the_properties_of_the_file_come_before_its_name() -> None:
    """A title among them that is none of a report is passed over."""
    found = outside("报告_2020.docx", ("title", "某市某区司法局2023年法治政府建设年度报告"))
    assert (found.agency, found.year) == ("某市某区司法局", 2023)
    assert dict(found.sources_of)["title"] == "properties"
    found = outside("报告_2020.docx", ("title", "文档1"))
    assert (found.title, found.agency, found.year) == (None, None, 2020)
