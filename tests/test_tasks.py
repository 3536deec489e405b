"""The tasks of a plan, and what of this year accounts for them."""

from __future__ import annotations

import pytest
from carrying import carry_rules
from writing import wordings

from drafter.drafting.carrying.tasks import Evidence, account, find_tasks
from drafter.drafting.stating.agreeing import Agreement
from drafter.model import PlanTask

RULES = carry_rules().tasks


def tasks(*texts: str) -> list[str]:
    """The tasks of these passages."""
    return [task.text for task in find_tasks([PlanTask(text, "p", None) for text in texts], RULES)]


def accounted(task: str, *evidence: str) -> tuple[str, ...]:
    """What accounts for a task."""
    found = [Evidence(one, one, f"{one}。") for one in evidence]
    (told,) = account([PlanTask(task, "p", None)], found, Agreement(wordings().phrasing.points), RULES)
    return told.by


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一是持续完善普法责任清单，做到有规划、有部署，形成齐抓共管的普法格局。", ["持续完善普法责任清单"]),
        (
            "通过企业走访提升“代办制”知晓度，抢抓对口帮扶机遇。",
            ["通过企业走访提升“代办制”知晓度", "抢抓对口帮扶机遇"],
        ),
        ("综合采取跟班学习等方式，加快培养专业化队伍。", ["综合采取跟班学习等方式，加快培养专业化队伍"]),
        ("围绕群众需求，推行上门服务。", ["推行上门服务"]),
        ("2025年，我局将继续坚持以习近平新时代中国特色社会主义思想为指导，推进法治建设。", []),
        ("加强培训，提升队伍依法行政水平。", []),
        ("组织执法培训，提升队伍依法行政水平。", ["组织执法培训"]),
        ("法治建设任重道远。", []),
    ],
)
def test_a_task_says_what_is_to_be_done(text: str, found: list[str]) -> None:
    """With its means; what leads to it, follows from it or is said in general is none."""
    assert tasks(text) == found


def test_a_task_is_told_once() -> None:
    """However often the plan says it."""
    assert tasks("组织执法培训。", "组织执法培训，落实责任清单。") == ["组织执法培训", "落实责任清单"]


@pytest.mark.parametrize(
    ("task", "evidence", "by"),
    [
        ("完善“谁执法谁普法”责任清单", "修订印发“谁执法谁普法”普法责任清单", True),
        ("配套完善项目审批代办中心设施", "为项目审批代办中心增设自助申报区", True),
        ("推动更多数据目录上线省级平台", "新增上线省级平台的数据目录", True),
        ("抢抓营商环境对口帮扶机遇", "开展优化营商环境法规宣传活动", False),
        ("强化与网信、公安部门的联防联控", "“粤智助”新增上线便民服务事项", False),
        ("开展执法案卷评查", "开展普法活动", False),
    ],
)
def test_what_shares_its_words_accounts_for_it(task: str, evidence: str, by: bool) -> None:
    """A quoted term, or enough pairs of letters that are in no everyday word."""
    assert bool(accounted(task, evidence)) == by


def test_all_that_accounts_for_a_task_is_named() -> None:
    """In the order given."""
    evidence = ("组织执法人员培训班", "开展普法活动", "执法培训人次")
    assert accounted("组织执法人员培训", *evidence) == ("组织执法人员培训班", "执法培训人次")
