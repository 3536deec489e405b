"""Changes are made in a text where they stand, and of two that overlap the first counts."""

from __future__ import annotations

import pytest

from drafter.drafting.carrying.edits import Edit, apply_edits


@pytest.mark.parametrize(
    ("edits", "text"),
    [
        ([], "2023年办理案件12件"),
        ([Edit(0, 4, "2024"), Edit(9, 11, "15")], "2024年办理案件15件"),
        ([Edit(9, 11, "15"), Edit(0, 4, "2024")], "2024年办理案件15件"),
        ([Edit(9, 12, "15件"), Edit(9, 11, "16")], "2023年办理案件15件"),
        ([Edit(5, 5, "共"), Edit(9, 11, "15")], "2023年共办理案件15件"),
        ([Edit(9, 11, "15"), Edit(9, 11, "15")], "2023年办理案件15件"),
    ],
)
def test_edits_are_made(edits: list[Edit], text: str) -> None:
    """In whatever order they are given; the same one twice is made once."""
    assert apply_edits("2023年办理案件12件", edits) == text
