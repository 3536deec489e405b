"""Reports and passages come back from their rows as they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from corpora import SEEDS, full_seed, seed_corpus

from drafter.corpus.records import (
    checksum,
    passage_rows,
    read_passage,
    read_report,
    report_entry,
    report_row,
)


@pytest.mark.parametrize("number", range(SEEDS))
def test_a_report_comes_back(number: int) -> None:
    """Every field, quantity and specific is what it was; the store keeps apart where the fields were found."""
    one = replace(
        full_seed(number),
        sources_of=(),
        date=date(2024, 12, 31),
        signer="某市某局",
        doc_number="某〔2024〕1号",
    )
    passages = [read_passage(row) for row in passage_rows(one)]
    assert read_report(report_row(one, one.source, "sha"), passages) == one


def test_a_report_stands_in_a_list_as_kept() -> None:
    """What is listed before it is kept is what the corpus lists afterwards."""
    assert [report_entry(full_seed(number)) for number in range(SEEDS)] == sorted(
        seed_corpus().reports(), key=lambda entry: entry.source
    )


def test_a_changed_row_has_another_checksum() -> None:
    """A number is not the text of the number, and nothing is not an empty text."""
    sums = {checksum(values) for values in ((1, "甲"), ("1", "甲"), (1, "乙"), (1, None), (1, ""))}
    assert len(sums) == 5
