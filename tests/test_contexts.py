"""What is said around each number of a sentence is told apart."""

from __future__ import annotations

import pytest
from reports import rules

from drafter.corpus.quantities import find_quantities
from drafter.drafting.matching.contexts import Context, find_contexts


def contexts(sentence: str) -> list[Context]:
    """The context of each number in a sentence."""
    return list(find_contexts(sentence, find_quantities(sentence, rules())))


@pytest.mark.parametrize(
    ("sentence", "around"),
    [
        ("推出“秒批”事项55项，办结率达99%。", ["推出“秒批”事项_", "办结率达_"]),
        ("实现32个部门，1279项事项一窗办理。", ["实现_部门", "_事项一窗办理"]),
        ("其中许可16项、征收11项", ["其中许可_", "征收_"]),
        ("服务涵盖14个部门91个事项", ["服务涵盖_部门", "部门_事项"]),
        ("上线事项918项(含32项特色事项)。", ["上线事项_", "含_特色事项"]),
        ("财政预决算、权责清单等数据编目挂接1300条", ["财政预决算,权责清单等数据编目挂接_"]),
        ("部门实行“一窗受理，集成服务”的37个", ["部门实行“一窗受理,集成服务”的_"]),
        ("收办涉密文件（包括按涉密文件管理的其他文件）2600件", ["收办涉密文件_"]),
        ("区(县)一级服务中心8个", ["区(县)一级服务中心_"]),
    ],
)
def test_a_clause_ends_at_points_and_numbers(sentence: str, around: list[str]) -> None:
    """、 parts only numbers from each other; terms and asides are not cut."""
    assert [f"{one.before}_{one.after}" for one in contexts(sentence)] == around


def test_the_rest_of_the_sentence_is_known_without_its_numbers() -> None:
    """Before, behind a semicolon, and after."""
    found = contexts("办结申请81件；引起的行政复议案件2件，网站发布5条。")[1]
    assert (found.earlier, found.leading, found.later) == ("办结申请;", "", ",网站发布.")


def test_the_clause_before_is_known() -> None:
    """A rate often has no words of its own."""
    assert contexts("网上可办事项607项,达91%")[1].previous == "网上可办事项,"


def test_terms_are_those_of_the_clause_and_no_examples() -> None:
    """“甲”“乙”等 names examples only."""
    assert contexts("上线“餐饮店准营”“企业开办”等主题服务49项")[0].quoted == []
    assert contexts("“免证办”事项5项")[0].quoted == ["免证办"]
