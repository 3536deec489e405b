"""The digits of figures and of changes worked out are runs of their own, and bookmarks in the file."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from figures import fig
from live import bindings, body, compared_draft, ends, inside, written

from drafter.drafting.layout import paragraph
from drafter.drafting.ledger import Ledger
from drafter.drafting.stating.numbers import unsigned
from drafter.model import Run


def runs(line: str, text: str = "共{n}。") -> list[str]:
    """The runs of a sentence with the figure of `line` in it, the bound ones in brackets."""
    books = Ledger([fig(line)])
    made = paragraph(text.replace("{n}", books.print(books.figures[0])), "body", books)
    return [f"[{run.text}]" if run.number else run.text for run in made.runs]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("事项 1279项", ["共", "[1279]", "项。"]),
        ("可办率 93.03%", ["共", "[93.03]", "%。"]),
        ("阅读量 52000次", ["共", "[5.2万]", "次。"]),
        ("资金 约112万元", ["共约", "[112]", "万元。"]),
        ("资金 112余万元", ["共", "[112]", "万余元。"]),
        ("资金 1120000余元", ["共", "[112万]", "余元。"]),
        ("可办率 93%以上", ["共", "[93]", "%以上。"]),
        ("增幅 -5%", ["共", "[-5]", "%。"]),
        ("排名 3", ["共", "[3]", "。"]),
    ],
)
def test_the_digits_are_bound(line: str, expected: list[str]) -> None:
    """With decimals, sign and the 万 the program chose; neither unit nor qualifier."""
    assert runs(line) == expected


def test_a_sign_that_is_not_printed() -> None:
    """下降5%: the digits alone."""
    books = Ledger([fig("增幅 -5%")])
    made = paragraph(f"下降{unsigned(books.print(books.figures[0]))}。", "body", books)
    assert [run.text for run in made.runs] == ["下降", "5", "%。"]


def test_a_number_knows_its_sentence() -> None:
    """Not its neighbours, and slots beside it stay slots."""
    books = Ledger([fig("事项 5项")])
    made = paragraph(
        f"前一句。推出{books.print(books.figures[0])}、【待填：件数】件。后一句。", "body", books
    )
    (number,) = (run.number for run in made.runs if run.number)
    assert number.sentence == "推出5项、【待填：件数】件。"
    assert Run("【待填：件数】", slot=True) in made.runs
    assert made.text == "前一句。推出5项、【待填：件数】件。后一句。"


def test_a_change_worked_out_is_bound(tmp_path: Path) -> None:
    """Growth and difference, each beside its figure, with the figure it is made of."""
    given = [
        replace(fig("办理行政复议案件 120件"), last=Decimal(80)),
        replace(fig("可办率 95%"), last=Decimal(93)),
    ]
    held = bindings(written(compared_draft(given), tmp_path))
    found = {(one.formula, one.digits, held.manifest.operands(one)[0].name) for one in held.manifest.numbers}
    assert found == {
        ("value", "120", "办理行政复议案件"),
        ("growth", "50.0", "办理行政复议案件"),
        ("value", "95", "可办率"),
        ("difference", "2", "可办率"),
    }


def test_a_bookmark_stands_around_the_digits_alone(tmp_path: Path) -> None:
    """Hidden by its name; each has a number of its own."""
    root = body(written(compared_draft([fig("办理行政复议案件 120件"), fig("普法宣传活动 96场")]), tmp_path))
    names = [f"_drafter_f000{at}" for at in (1, 2)]
    assert sorted("".join(one.text or "" for one in inside(root, name)) for name in names) == ["120", "96"]
    assert len({one.values()[0] for name in names for one in ends(root, name)}) == 2
