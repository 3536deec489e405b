"""Text without paragraph breaks to paragraphs."""

from __future__ import annotations

import pytest
from reports import report, seed, seed_text

from drafter.corpus.run_on import split_run_on
from drafter.model import Block, Report

FILL = "扎实推进法治政府建设各项工作，取得了新的成效。"


def pieces(text: str) -> list[str]:
    """The beginnings of the paragraphs in `text`."""
    return [block.text[:4] for block in split_run_on([Block(text, 1)])]


def outline(found: Report) -> list[tuple[int, str, str | None, str | None]]:
    """Level, words, section and theme of the headings of `found`."""
    return [(node.level, node.heading, node.section, node.theme) for node in found.outline]


def quantities(found: Report) -> list[tuple[str, float, str | None]]:
    """The quantities of `found` in order."""
    return [
        (figure.raw, figure.value, figure.unit) for passage in found.passages for figure in passage.quantities
    ]


@pytest.mark.parametrize("joint", ["", " ", "　　"])
@pytest.mark.parametrize("number", range(5))
def test_a_report_on_one_line_is_understood_as_with_its_lines(number: int, joint: str) -> None:
    """Without any line break the outline and the quantities are the same."""
    lines = (line.strip() for line in seed_text(number).split("\n"))
    found = report(joint.join(line for line in lines if line))
    assert outline(found) == outline(seed(number))
    assert quantities(found) == quantities(seed(number))


def test_the_lines_around_a_running_text_are_parted() -> None:
    """Number, title, addressee, signature and date are found in the line that holds everything."""
    found = report("".join(seed_text(2).split("\n")))
    full = seed(2)
    assert (found.title, found.agency, found.addressee) == (full.title, full.agency, full.addressee)
    assert (found.doc_number, found.signer, found.date) == (full.doc_number, full.signer, full.date)


def test_a_repeated_or_leaping_number_is_followed() -> None:
    """（一）（一）（三） are three parts; the number is not needed to be right."""
    text = f"一、主要举措（一）学习。{FILL * 3}（一）执法。{FILL * 3}（三）普法。{FILL * 3}"
    assert pieces(text) == ["一、主要", "（一）学", "（一）执", "（三）普"]


def test_a_short_paragraph_is_parted_before_its_higher_numbers_only() -> None:
    """A paragraph of ordinary length is broken before 一、 and （一）, never before 1."""
    listed = f"{FILL * 4}做好以下工作：1.学习。{FILL}2.执法。{FILL}"
    assert pieces(listed) == [listed[:4]]
    assert pieces(f"（一）学习。{FILL * 4}（二）执法。{FILL * 4}") == ["（一）学", "（二）执"]


def test_numbers_within_sentences_break_nothing() -> None:
    """Articles and references are not the beginnings of parts."""
    text = f"{FILL * 4}按照第（一）项和第（二）项、表一、表二办理。{FILL * 4}"
    assert pieces(text) == [text[:4]]


def test_the_count_runs_on_from_paragraph_to_paragraph() -> None:
    """Where only some breaks were lost, （三） in the middle of a paragraph follows （二） of the one before."""
    found = report(
        f"一、主要举措\n（一）学习。{FILL}\n（二）执法。{FILL * 4}（三）普法。{FILL}\n二、不足\n{FILL}"
    )
    assert [node.heading for node in found.outline][1:4] == ["（一）学习", "（二）执法", "（三）普法"]


def test_a_heading_that_fills_its_line_is_parted_from_its_text() -> None:
    """In wrapped text a heading as long as a line, without a mark, ends where the sentence begins."""
    heading = "（一）积极开展行政复议和行政应诉工作，切实维护社会公众的正当合法权益"
    body = "全面落实行政复议体制改革要求，畅通复议渠道，办理行政复议案件二十件。" * 12
    text = heading + body
    lines = [text[at : at + len(heading)] for at in range(0, len(text), len(heading))]
    assert report("\n".join(["一、主要举措", *lines])).outline[1].heading == heading
