"""A draft that starts from last year's report keeps its outline, and says nothing that this year does not bear out."""

from __future__ import annotations

from carrying import body, carried, carrier
from figures import given

from drafter.drafting.carrying.parts import NewPart, renumber, without_empty

SOMETHING = given("森林防火演练 2次 #emergency")
"""Something of this year that bears out nothing of last year."""
PLAN = ("三、2024年度主要安排", "一是普法。")
FRAME = ("一、2023年度主要举措和成效", "二、2023年度存在的不足", "三、2024年度主要安排")


def test_the_outline_is_last_years() -> None:
    """Headings with their numbers, the years a year on."""
    draft = carried(
        given(),
        FRAME[0],
        "（一）规范执法",
        "严格落实执法责任制。",
        FRAME[1],
        "一是普法单一。",
        FRAME[2],
        "一是加强普法宣传。",
    )
    headings = [section.heading for section in draft.sections if section.heading]
    assert headings[:3] == [
        "一、2024年度主要举措和成效",
        "（一）规范执法",
        "二、党政主要负责人履行推进法治建设第一责任人职责情况",
    ]
    assert "四、2025年度主要安排" in headings


def test_general_wording_stands_again() -> None:
    """It claims nothing that could have changed."""
    assert "严格落实执法责任制。" in body(carried(given(), FRAME[0], "严格落实执法责任制。", *PLAN))


def test_a_paragraph_that_nothing_bears_out_is_left_out_and_listed() -> None:
    """Neither its figures nor its words are in the draft."""
    draft = carried(SOMETHING, FRAME[0], "严格落实执法责任制。", "全年举办讲座3场。", *PLAN)
    assert not any("讲座" in line for line in body(draft))
    assert draft.last and [one.text for one in draft.last.left_out] == ["全年举办讲座3场。"]


def test_before_anything_is_given_every_number_is_open() -> None:
    """What cannot be judged yet is kept, but for what was done once."""
    draft = carried(
        given(), FRAME[0], "严格执法。全年举办普法活动3场。印发执法手册。", "开展检查12次。", *PLAN
    )
    assert "开展检查【待填：数量，上年12】次。" in body(draft)
    assert not any("印发执法手册" in line for line in body(draft))


def test_a_number_without_a_figure_is_open_where_the_paragraph_stands() -> None:
    """It shows last year's value."""
    draft = carried(given("执法检查 15次"), FRAME[0], "全年开展执法检查12次，责令整改5家。", *PLAN)
    assert "全年开展执法检查15次，责令整改【待填：数量，上年5】家。" in body(draft)
    assert draft.last and (draft.last.figures, draft.last.open_figures) == (1, 1)


def test_what_was_done_once_is_not_said_again() -> None:
    """Unless a point of this year says it."""
    line = "全年开展执法检查12次。印发执法手册。持续规范执法行为。"
    draft = carried(given("执法检查 15次"), FRAME[0], line, *PLAN)
    assert "全年开展执法检查15次。持续规范执法行为。" in body(draft)
    draft = carried(given("执法检查 15次", highlights="修订印发执法手册"), FRAME[0], line, *PLAN)
    assert "全年开展执法检查15次。修订印发执法手册。持续规范执法行为。" in body(draft)


def test_what_is_counted_is_counted_on() -> None:
    """A measure that falls out leaves no gap, one alone is not counted."""
    lines = ("一是严格落实执法责任制。二是举办讲座3场。三是完善裁量基准。",)
    assert "一是严格落实执法责任制。二是完善裁量基准。" in body(carried(SOMETHING, FRAME[0], *lines, *PLAN))
    lines = ("一是严格落实执法责任制。二是举办讲座3场。",)
    assert "严格落实执法责任制。" in body(carried(SOMETHING, FRAME[0], *lines, *PLAN))


def test_what_has_no_place_stands_under_its_theme() -> None:
    """In a part of the theme, or in a part of its own."""
    draft = carried(
        given("网上公开信息 30条 #openness"),
        FRAME[0],
        "（一）规范执法",
        "严格落实执法责任制。",
        FRAME[2],
        "一是普法。",
    )
    assert "（二）全面推进政务公开" in body(draft)
    assert draft.placed == ("网上公开信息",)


def test_problems_are_this_years_in_last_years_form() -> None:
    """Counted, or each with a heading; last year's are listed."""
    this_year = given(problems="执法力量不足，因为编制有限|普法形式单一，因为渠道较少")
    draft = carried(
        this_year,
        FRAME[0],
        "严格执法。",
        FRAME[1],
        "（一）学习不够。形式单一。",
        "（二）公开不够。内容较少。",
        FRAME[2],
        "一是普法。",
    )
    assert "（二）普法形式单一，因为渠道较少" in body(draft)
    draft = carried(
        this_year,
        FRAME[0],
        "严格执法。",
        FRAME[1],
        "主要有：",
        "一是学习不够。",
        "二是公开不够。",
        FRAME[2],
        "一是普法。",
    )
    lines = body(draft)
    assert lines[lines.index("主要有：") + 1].startswith("一是执法力量不足")
    assert draft.last and [one.text for one in draft.last.left_out] == ["学习不够。", "公开不够。"]


def test_the_plan_holds_this_years_plans_where_they_belong() -> None:
    """What is planned anew takes the place of what was; a problem is answered; what was done is not planned again."""
    this_year = given(
        highlights="打造普法教育基地",
        problems="普法形式单一",
        plans="丰富普法形式，打造普法短视频|开展执法案卷评查",
    )
    lines = ("一是打造普法教育基地。", "二是持续规范执法，加强执法监督。")
    draft = carried(this_year, FRAME[0], "严格执法。", FRAME[2], *lines)
    plan = [p.text for s in draft.sections if s.section == "plan" for p in s.paragraphs]
    assert plan == [
        "一是针对普法形式单一的问题，丰富普法形式，打造普法短视频。",
        "二是持续规范执法，加强执法监督。开展执法案卷评查。",
    ]


def test_a_plan_for_a_section_has_a_place_too() -> None:
    """As one for a theme has."""
    draft = carried(given(plans="定期研究法治建设工作 #duty"), FRAME[0], "严格执法。", *PLAN)
    assert draft.points == (1, 1)


def test_open_tasks_are_open_slots_in_the_measures() -> None:
    """One for each passage of last year's plan."""
    lines = ("一是组织执法案卷评查，开展执法能手评选。", "二是编制公开目录。")
    draft = carried(given(highlights="编制发布政府信息公开目录"), FRAME[0], "严格执法。", FRAME[2], *lines)
    assert draft.last and [(task.text, bool(task.by)) for task in draft.last.tasks] == [
        ("组织执法案卷评查", False),
        ("开展执法能手评选", False),
        ("编制公开目录", True),
    ]
    measures = "".join(p.text for s in draft.sections if s.section == "measures" for p in s.paragraphs)
    assert measures.count("【待填：上年安排") == 1
    assert "【待填：上年安排“组织执法案卷评查”等的落实情况】" in measures


def test_a_task_is_told_with_the_sentence_that_tells_of_it() -> None:
    """As it stands in the draft."""
    draft = carried(
        given(highlights="编制发布政府信息公开目录"), FRAME[0], "严格执法。", FRAME[2], "一是编制公开目录。"
    )
    assert draft.last and draft.last.tasks[0].passage == "编制发布政府信息公开目录。"


def test_sections_that_last_years_report_had_not_are_added() -> None:
    """Duty, problems and plan are asked for by the law."""
    sections = {section.section for section in carried(given(), FRAME[0], "严格执法。").sections}
    assert {"measures", "duty", "problems", "plan"} <= sections


def test_every_figure_stands_in_the_draft() -> None:
    """Whatever last year's report said."""
    this_year = given("执法检查 15次", "普法讲座 3场", "复议案件 4件", "某新指标 7项")
    draft = carried(this_year, FRAME[0], "全年开展执法检查12次。", *PLAN)
    assert len(draft.placed) == 4 and not draft.unplaced


def test_the_same_input_gives_the_same_draft() -> None:
    """Text and records."""
    this_year = given("执法检查 15次", highlights="编制公开目录", problems="普法单一", plans="丰富普法形式")
    lines = (FRAME[0], "全年开展执法检查12次。", FRAME[1], "一是普法单一。", *PLAN)
    assert carried(this_year, *lines) == carried(this_year, *lines)


def test_parts_are_numbered_on_level_by_level() -> None:
    """A new heading of a level begins those below anew."""
    parts = [
        NewPart(text, level, "measures", None)
        for text, level in [
            ("一、甲", 1),
            ("（二）乙", 2),
            ("（四）丙", 2),
            ("三、丁", 1),
            ("（四）戊", 2),
            ("无号", 2),
        ]
    ]
    renumber(parts)
    assert [part.heading for part in parts] == [
        "一、甲",
        "（一）乙",
        "（二）丙",
        "二、丁",
        "（一）戊",
        "无号",
    ]


def test_a_deep_heading_with_nothing_under_it_is_dropped() -> None:
    """Those of the first two levels stay."""
    parts = [NewPart("一、甲", 1, "measures", None), NewPart("1.乙", 3, "measures", None)]
    assert [part.heading for part in without_empty(parts)] == ["一、甲"]


def test_a_heading_without_text_shows_an_open_slot() -> None:
    """So that it is not overlooked."""
    lines = body(
        carried(
            SOMETHING,
            FRAME[0],
            "（一）普法讲座",
            "全年举办讲座3场。",
            "（二）规范执法",
            "严格执法。",
            FRAME[2],
            "一是普法。",
        )
    )
    assert lines[lines.index("（一）普法讲座") + 1] == "【待填：本部分的情况】。"


def test_tasks_are_those_of_the_plan() -> None:
    """Not those of other sections."""
    made = carrier(given(), FRAME[0], "推动普法进校园。", FRAME[2], "一是组织执法案卷评查。")
    assert [task.text for task in made.tasks] == ["组织执法案卷评查"]
