"""The example drafts are written as a section chief reads them: varied, in short lists, of the usual proportions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pytest
from agencies import agency
from composing import others, text_of, without_slots
from figures import all_examples, example, template
from writing import wordings

from drafter.drafting.compose import compose_draft
from drafter.drafting.manner import LENGTHS, Manner
from drafter.drafting.stating.sentences import clause_of
from drafter.drafting.variety import opening
from drafter.model import Draft, DraftSection

# The shares of its sections in the bundled reports, in hundredths.
SHARES = {"measures": (54, 82), "problems": (3, 14), "plan": (9, 20), "duty": (4, 10)}
NUMBER = re.compile(
    r"\d+(?:\.\d+)?[万亿]?[余多]?(?:[个项件条张份次人家户台套种类宗所期篇场位名]|%|万?人次|个月)"
)
every_example = pytest.mark.parametrize("folder", all_examples())
every_length = pytest.mark.parametrize("length", LENGTHS)


@cache
def written(folder: str, length: str = "standard") -> Draft:
    """The draft of an example, its own report unknown to the corpus."""
    made, name = example(folder), str(example(folder).agency)
    return compose_draft(template(), agency(name), made.year or 0, made, others(name), manner=Manner(length))


def sentences(section: DraftSection) -> Iterator[str]:
    """The sentences under a heading, without slots and run-in headings."""
    for paragraph in section.paragraphs:
        text = re.sub(r"^\d+\.[^。]+。", "", without_slots(paragraph.text))
        yield from filter(None, re.split("[。？！]", text))


def sizes(draft: Draft) -> Counter[str]:
    """How many characters each section has, its headings counted."""
    counts: Counter[str] = Counter()
    for one in draft.sections:
        counts[one.section] += len(one.heading) + sum(len(part.text) for part in one.paragraphs)
    return counts


@every_example
@every_length
def test_no_three_sentences_under_a_heading_open_alike(folder: str, length: str) -> None:
    """By their first two characters; a cut-off date is no opening."""
    for section in written(folder, length).sections:
        openings = Counter(opening(one) for one in sentences(section) if not one.startswith("截至"))
        assert [word for word, count in openings.items() if count > 2] == []


@every_example
@every_length
def test_no_stock_opening_stands_three_times_in_a_section(folder: str, length: str) -> None:
    """In the measures and the plan as a whole; sentences of the agency's own words stay as they are."""
    made = example(folder)
    own = (
        *(clause_of(one.text) for one in (*made.highlights, *made.plans)),
        *(one.name for one in made.figures),
    )
    stock = {word[:2] for line in wordings().craft.openings.alike for word in line.split()}
    for slug in ("measures", "plan"):
        parts = [one for one in written(folder, length).sections if one.section == slug]
        openings = Counter(
            opening(one) for part in parts for one in sentences(part) if not one.startswith(own)
        )
        assert [word for word, count in openings.items() if count > 2 and word in stock] == []


@every_example
def test_no_list_of_figures_is_longer_than_five(folder: str) -> None:
    """From one full stop to the next, the parts of a whole left out."""
    for section in written(folder).sections:
        for one in sentences(section):
            assert len(NUMBER.findall(one.partition("，其中")[0])) <= 5, one


@every_example
@every_length
def test_all_facts_stand_in_every_length(folder: str, length: str) -> None:
    """Figures placed, points written."""
    made, given = written(folder, length), example(folder)
    assert made.unplaced == ()
    assert len(made.placed) == len(given.figures)
    assert made.points[0] == made.points[1]


@every_example
def test_a_longer_draft_says_more(folder: str) -> None:
    """Short, standard, full: in all, and no section of a longer one is shorter."""
    short, standard, full = (sizes(written(folder, length)) for length in LENGTHS)
    assert short.total() < standard.total() < full.total()
    assert all(short[slug] <= standard[slug] <= full[slug] for slug in full)


@every_example
def test_sections_have_their_usual_shares(folder: str) -> None:
    """In a draft of standard length, near those of real reports."""
    counts = sizes(written(folder))
    shares = {slug: round(100 * counts[slug] / counts.total()) for slug in SHARES}
    assert {
        slug: share for slug, share in shares.items() if not SHARES[slug][0] <= share <= SHARES[slug][1]
    } == {}


@every_example
def test_not_every_paragraph_is_counted(folder: str) -> None:
    """一是…… stands in at most every third paragraph of the measures and the plan."""
    parts = [
        part.text
        for one in written(folder).sections
        if one.section in ("measures", "plan")
        for part in one.paragraphs
    ]
    assert sum("一是" in part for part in parts) <= len(parts) / 3


def test_three_measures_of_one_paragraph_are_counted() -> None:
    """Those of the digital government of one agency."""
    assert "一是制定印发区首席数据官制度工作方案；二是向区内" in text_of(written("haojiang"))


def test_every_length_is_described() -> None:
    """And each borrows at least as much as the shorter one."""
    lengths = wordings().craft.lengths
    assert tuple(lengths) == LENGTHS
    borrowed = [(one.theme, one.planned, one.unplanned, one.plan, one.duty) for one in lengths.values()]
    assert all(
        less <= more for one, other in pairwise(borrowed) for less, more in zip(one, other, strict=True)
    )
