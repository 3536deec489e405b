"""The record of a draft becomes a tree of named elements and comes back unchanged."""

from __future__ import annotations

from dataclasses import replace

import pytest
from composing import example_draft, text_of
from drafts import SOURCE, long_draft, paragraph, section, short_draft
from hypothesis import given as property_of
from hypothesis import strategies as st

from drafter import __version__
from drafter.draft_record import (
    DraftRecord,
    NoRecordError,
    Note,
    RecordedPart,
    from_tree,
    record_of,
    to_tree,
)
from drafter.model import CarriedForward, LeftOut, Provenance, Sentence, Stated
from drafter.trees import Tree

WORDS = st.text(max_size=8)
SENTENCES = st.builds(
    Sentence,
    text=WORDS,
    basis=st.lists(st.sampled_from(["figure", "point", "last"]), max_size=3).map(tuple),
    sources=st.lists(
        st.builds(
            Provenance,
            WORDS,
            WORDS,
            st.none() | st.text(min_size=1, max_size=5),
            st.none() | st.integers(1949, 2099),
            WORDS,
        ),
        max_size=2,
    ).map(tuple),
    figures=st.lists(st.builds(Stated, WORDS, WORDS), max_size=2).map(tuple),
    slots=st.lists(WORDS.filter(bool), max_size=2).map(tuple),
)
PARTS = st.builds(
    RecordedPart,
    section=WORDS,
    theme=st.none() | st.text(min_size=1, max_size=5),
    level=st.integers(1, 3),
    heading=SENTENCES.filter(lambda one: one.text) | st.just(Sentence("")),
    paragraphs=st.lists(st.lists(SENTENCES, min_size=1, max_size=3).map(tuple), max_size=2).map(tuple),
    run_in=st.booleans(),
)
RECORDS = st.builds(
    DraftRecord,
    WORDS,
    WORDS,
    WORDS,
    st.integers(1949, 2099),
    st.lists(PARTS, max_size=3).map(tuple),
    st.lists(st.builds(Note, WORDS, WORDS), max_size=2).map(tuple),
)


def record() -> DraftRecord:
    """The record of a small draft."""
    return record_of(short_draft(section("一、主要举措", "宣传10场。"), section("（一）普法", "公开5条。")))


@property_of(RECORDS)
def test_any_record_comes_back(made: DraftRecord) -> None:
    """Whatever stands in its sentences."""
    assert from_tree(to_tree(made)) == made


@pytest.mark.parametrize("folder", ["haojiang", "shantou"])
def test_all_that_is_printed_is_in_it(folder: str) -> None:
    """Recipients, headings, paragraphs, closing words: every line but the title."""
    made = example_draft(folder)
    lines = []
    for part in record_of(made).parts:
        lines += [
            part.heading.text,
            *("".join(one.text for one in sentences) for sentences in part.paragraphs),
        ]
    printed = text_of(made).split("\n")
    assert [line for line in lines if line] == [printed[1], *printed[2:]]


def test_the_draft_is_named() -> None:
    """Program version, kind, agency, year; reminders are notes."""
    made = record_of(replace(short_draft(), notes=("主送机关待核",)))
    assert (made.version, made.kind, made.agency, made.year) == (
        __version__,
        "law-government",
        "某市某区政务服务和数据管理局",
        2024,
    )
    assert made.notes == (Note("reminder", "主送机关待核"),)


def test_what_was_left_out_of_last_years_report_is_noted() -> None:
    """So that it can be looked for when the draft comes back."""
    last = CarriedForward("去年.docx", 2023, 1, 0, 0, left_out=(LeftOut("（一）普法", "举办普法晚会。"),))
    assert record_of(replace(short_draft(), last=last)).notes == (Note("left_out", "举办普法晚会。"),)


def test_a_draft_without_recipients_has_only_its_end() -> None:
    """One part for the closing words and the signature."""
    made = record_of(replace(short_draft(), addressee=None))
    assert [(one.section, len(one.paragraphs)) for one in made.parts] == [("frame", 3)]


def test_the_tree_says_whose_a_sentence_is() -> None:
    """For programs that know no more of it."""
    made = record_of(short_draft(replace(section(""), paragraphs=(paragraph("加强宣传。", "body", SOURCE),))))
    assert ("origin", "borrowed") in leaves(to_tree(made))
    assert ("passage", "p1") in leaves(to_tree(made))


def leaves(tree: Tree) -> list[tuple[str, str]]:
    """The elements that hold text."""
    name, content = tree
    return (
        [(name, content)] if isinstance(content, str) else [one for child in content for one in leaves(child)]
    )


def test_what_is_not_known_is_left_out() -> None:
    """A later version may have added to it."""
    name, children = to_tree(record())
    assert not isinstance(children, str)
    assert from_tree((name, (("later", "x"), *children, ("later", (("part", "y"),))))) == record()


@pytest.mark.parametrize(
    "tree",
    [
        ("other", ()),
        ("draft", "text"),
        ("draft", (("year", "二〇二四"),)),
        (
            "draft",
            (("year", "2024"), ("part", (("level", "1"), ("heading", (("sentence", (("basis", "x"),)),))))),
        ),
        ("draft", (("year", "2024"), ("part", ()))),
    ],
)
def test_half_a_record_is_none(tree: Tree) -> None:
    """Another root, a year that is none, a basis nobody knows, a part without a level."""
    with pytest.raises(NoRecordError):
        from_tree(tree)


def test_the_record_of_a_long_draft_is_small() -> None:
    """Less than twice its text: it is kept once, with little around it."""
    assert sum(len(text) for _, text in leaves(to_tree(record_of(long_draft())))) < 2 * len(
        text_of(long_draft())
    )
