"""Paragraphs of a report to the report itself and its appendices."""

from __future__ import annotations

import pytest
from reports import report

BODY = "某市某局2024年法治政府建设年度报告\n一、主要举措\n开展了普法宣传，取得了新的成效。\n"
GLOSSARY = (
    "1.一网通办：指在一个平台办理全部事项。\n2.跨域通办：指在异地办理本地事项，无需往返，一次办成全部手续。"
)


@pytest.mark.parametrize(
    "title",
    ["附件", "附件1\n名词解释", "附件一：", "有关名词解释", "附件：名词解释", "附录\n《报告》名词解释"],
)
def test_an_appendix_is_cut_off_and_said(title: str) -> None:
    """What stands under 附件 or 名词解释 at the end is no text of the report."""
    found = report(f"{BODY}{title}\n{GLOSSARY}")
    assert [node.heading for node in found.outline] == ["一、主要举措"]
    assert len(found.passages) == 1
    assert found.skipped[-1].why.startswith("附件，未作正文读入，")


def test_each_appendix_is_said() -> None:
    """Two appendices are two records, each with its lines."""
    found = report(f"{BODY}附件1\n{GLOSSARY}\n附件2\n{GLOSSARY}")
    assert [record.where for record in found.skipped[-2:]] == ["第4行至第6行", "第7行至第9行"]


def test_the_list_of_appendices_is_around_the_text() -> None:
    """附件：1.… before the signature is neither heading nor text, and the signature is still found."""
    found = report(
        f"{BODY}附件：1.名词解释\n2.事项清单\n某市某局\n2024年12月5日\n附件1\n名词解释\n{GLOSSARY}"
    )
    assert found.signer == "某市某局"
    assert [record.why for record in found.skipped if record.why.startswith("附件说明")] == [
        "附件说明：附件：1.名词解释",
        "附件说明：2.事项清单",
    ]
    assert len(found.passages) == 1


def test_nothing_is_cut_before_the_report_begins() -> None:
    """A report that is itself an appendix is read."""
    assert len(report(f"附件\n{BODY}二、存在的问题\n学习不够深入。").outline) == 2
