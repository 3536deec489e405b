"""Problems have causes, and the plan answers them where their theme is, or at its end."""

from __future__ import annotations

import pytest
from composing import bare, desk, text_of
from figures import given

from drafter.drafting.desk import Desk
from drafter.drafting.marks import without_marks
from drafter.drafting.outlook import write_plan, write_problems

PROBLEMS = "普法形式较为单一|执法人员不足|天上的云不够白"


def plan(problems: str = "", plans: str = "") -> dict[str, str]:
    """The paragraph under each heading of the plan."""
    text = without_marks(write_plan(desk(given(problems=problems, plans=plans))))
    parts = [part.strip().partition("\n") for part in text.split("## ")[1:]]
    return {heading: body.strip() for heading, _, body in parts}


def problems_of(made: Desk) -> str:
    """The section of problems as printed."""
    return without_marks(write_problems(made))


def test_problems_are_counted_with_their_causes() -> None:
    """一是, 二是; a cause that is usual for such a problem, an open slot where none is known."""
    text = text_of(bare(given(problems=PROBLEMS)), "problems")
    assert "\n一是普法形式较为单一。主要原因是" in text
    assert "\n二是执法人员不足。原因在于" in text
    assert "\n三是天上的云不够白。究其原因，主要是【待填：原因】。" in text


def test_a_cause_is_given_once() -> None:
    """Problems of one sort have different causes, and the books count them."""
    made = desk(given(problems="普法形式单一|普法覆盖不广|普法成效不明显|普法频次不高"))
    causes = [line.split("。")[1] for line in problems_of(made).split("\n") if "是普法" in line]
    assert len(set(causes)) == 4
    assert made.ledger.causes == 3
    assert causes[-1] == "根源在于【待填：原因】"


@pytest.mark.parametrize(
    "problem",
    [
        "区属国企服务区域发展战略能力不强",
        "企业创新能力不足",
        "群众出行不便",
        "外来人口和外出务工人员管理难度大",
        "农产品上行流程长",
    ],
)
def test_a_word_in_passing_gives_no_cause(problem: str) -> None:
    """企业, 群众, 服务, 人员 stand in problems that have nothing to do with windows or staff."""
    assert f"一是{problem}。主要原因是【待填：原因】。" in problems_of(desk(given(problems=problem)))


@pytest.mark.parametrize(
    "stated", ["受编制限制，执法人员不足", "因为任务重，学法时间少", "因人手紧，学法时间少"]
)
def test_a_cause_that_was_stated_is_enough(stated: str) -> None:
    """No second one is added."""
    text = problems_of(desk(given(problems=stated)))
    assert f"一是{stated}。" in text
    assert "主要原因" not in text


def test_without_problems_there_are_slots() -> None:
    """A report must name some."""
    assert write_problems(desk(given())).count("【待填：存在的不足】") == 2


def test_some_themes_are_in_every_plan() -> None:
    """With what is usual where nothing was planned."""
    assert list(plan()) == [
        "强化理论武装，提升法治素养",
        "依法全面履行职能，持续优化营商环境",
        "提升普法宣传实效",
    ]
    assert "落实权责清单制度" in plan()["依法全面履行职能，持续优化营商环境"]
    assert "落实权责清单制度" not in plan(plans="推进集成办理")["依法全面履行职能，持续优化营商环境"]


def test_a_plan_stands_under_its_theme() -> None:
    """The one named, else the one its words speak of, else the usual one; a section may be one."""
    found = plan(plans="完善普法责任清单|开展执法培训|云上漫步|加强年终述法 #duty")
    assert "完善普法责任清单" in found["提升普法宣传实效"]
    assert "开展执法培训" in found["规范行政执法行为"]
    assert "云上漫步" in found["依法全面履行职能，持续优化营商环境"]
    assert "加强年终述法" in found["压实推进法治建设责任"]


def test_a_problem_is_answered_in_its_theme() -> None:
    """Before what is planned when the two share words, else before the intent."""
    found = plan("普法形式较为单一", "丰富普法形式")["提升普法宣传实效"]
    assert found.endswith("针对普法形式较为单一的问题，丰富普法形式。")
    assert plan("普法形式较为单一")["提升普法宣传实效"].startswith("针对普法形式较为单一的问题，严格落实")


def test_other_problems_are_answered_at_the_end() -> None:
    """Those whose theme is not in the plan, at most two by name."""
    found = plan("执法人员不足|天上的云不够白|地上的路不够宽")
    assert found["抓好问题整改落实"].startswith("针对执法人员不足、天上的云不够白等问题，")
    assert list(found)[-1] == "抓好问题整改落实"
    assert "抓好问题整改落实" not in plan("普法形式较为单一")


@pytest.mark.parametrize(
    ("problem", "named"),
    [
        ("执法力量不足的情况", "针对执法力量不足的问题"),
        ("执法力量不足，水平不高", "针对执法力量不足的问题"),
        ("受编制限制，执法力量不足", "针对执法力量不足的问题"),
        ("对执法新规理解不透", "针对执法新规理解不透的问题"),
        ("对策研究不足", "针对对策研究不足的问题"),
    ],
)
def test_a_problem_is_named_by_what_is_wrong(problem: str, named: str) -> None:
    """Its first clause that is no cause, without 的情况 and without a second 对."""
    assert plan(problem)["抓好问题整改落实"].startswith(f"{named}，")


def test_a_plan_that_reads_like_a_problem_stands_too() -> None:
    """The same words in both lists are written in both places."""
    found = plan("天上的云", "天上的云")
    assert "天上的云。" in found["依法全面履行职能，持续优化营商环境"]
    assert "天上的云的问题" in found["抓好问题整改落实"]
