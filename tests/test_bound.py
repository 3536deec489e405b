"""Bookmarks of numbers are found wherever a clerk or a program has put them."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest
from live import ITEM, W, bindings, draft_file, edited, ends, inside, parts, revision, run, with_part
from lxml import etree

from drafter.errors import InputError
from drafter.live_figures import FoundNumber
from drafter.readers import read_bindings
from drafter.readers.bound import find_bindings

NAME = "_drafter_f0001"
LINES = ("办理行政复议案件 1279件",)


def first(file: Path) -> FoundNumber:
    """The first bookmark of a file."""
    return bindings(file).found[0]


def test_a_number_is_found_with_what_stands_beside_it(tmp_path: Path) -> None:
    """One character before and two behind, in its paragraph."""
    found = first(draft_file(tmp_path, *LINES))
    assert (found.bookmark, found.text, found.fate, found.before, found.after) == (
        NAME,
        "1279",
        "here",
        "件",
        "件。",
    )


def test_deleted_text_is_none(tmp_path: Path) -> None:
    """What was deleted or moved away, tracked, does not stand there; what was inserted does."""

    def overwrite(root: etree._Element) -> None:
        (digits,) = inside(root, NAME)
        start, _ = ends(root, NAME)
        around = digits.getparent()
        assert around is not None
        start.addnext(revision("ins", run("1301")))
        start.addnext(revision("del", around))

    made = draft_file(tmp_path, *LINES)
    assert first(edited(made, overwrite)).text == "1301"
    moved = parts(edited(made, overwrite))["word/document.xml"].replace(b"w:ins", b"w:moveFrom")
    assert first(with_part(made, moved)).fate == "deleted"


def test_an_end_that_is_lost(tmp_path: Path) -> None:
    """The number has no place."""

    def drop(root: etree._Element) -> None:
        _, end = ends(root, NAME)
        parent = end.getparent()
        assert parent is not None
        parent.remove(end)

    assert first(edited(draft_file(tmp_path, *LINES), drop)).fate == "open"


def test_of_two_copies_the_first_counts(tmp_path: Path) -> None:
    """The second is a copy; were the first empty, the second would count."""

    def paste(root: etree._Element) -> None:
        (digits,) = inside(root, NAME)
        paragraph = next(digits.iterancestors(f"{W}p"))
        paragraph.addnext(deepcopy(paragraph))

    made = edited(draft_file(tmp_path, *LINES), paste)
    assert [one.fate for one in bindings(made).found] == ["here", "copy"]
    emptied = edited(made, lambda root: setattr(inside(root, NAME)[0], "text", ""), to="空.docx")
    assert [one.fate for one in bindings(emptied).found] == ["deleted", "here"]


def test_notes_are_looked_through_too(tmp_path: Path) -> None:
    """A number that was moved into a footnote."""
    made = draft_file(tmp_path, *LINES)
    document = parts(made)["word/document.xml"]
    notes = (
        f'<w:footnotes xmlns:w="{W[1:-1]}"><w:footnote><w:p><w:bookmarkStart w:id="1" w:name="{NAME}"/>'
        '<w:r><w:t>1279</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p></w:footnote></w:footnotes>'
    )
    bare = with_part(made, document.replace(NAME.encode(), b"_other"))
    assert first(with_part(bare, notes.encode(), "word/footnotes.xml", to="注.docx")).text == "1279"


def test_loose_numbers(tmp_path: Path) -> None:
    """The same digits before the same unit out of the bookmark; other units and longer numbers are none."""

    def add(root: etree._Element) -> None:
        (digits,) = inside(root, NAME)
        paragraph = next(digits.iterancestors(f"{W}p"))
        paragraph.append(run("另1279件，1279人，1279.5件，11279件，1279万件。"))

    made = edited(draft_file(tmp_path, *LINES), add)
    assert [(one.bookmark, one.paragraph) for one in bindings(made).loose] == [(NAME, first(made).paragraph)]


def test_a_file_without_a_manifest_has_none(tmp_path: Path) -> None:
    """Whatever bookmarks it has; half a manifest is told, with the next step."""
    made = draft_file(tmp_path, *LINES)
    assert find_bindings(with_part(made, b"<a/>", ITEM)) is None
    half = parts(made)[ITEM].replace(b"<operand>1<", b"<operand>7<")
    with pytest.raises(InputError, match="不完整") as caught:
        read_bindings(with_part(made, half, ITEM))
    assert caught.value.hint


def test_what_was_found_crosses_from_the_reading_process(tmp_path: Path) -> None:
    """Whole."""
    made = draft_file(tmp_path, *LINES)
    assert read_bindings(made) == find_bindings(made)


@pytest.mark.parametrize(
    "declared", [b"<!DOCTYPE w:document><w:document", b"<!DOCTYPE a [<!ENTITY b 'c'>]><w:document"]
)
def test_a_document_type_is_refused(declared: bytes, tmp_path: Path) -> None:
    """No Office program writes one."""
    made = draft_file(tmp_path, *LINES)
    content = parts(made)["word/document.xml"].replace(b"<w:document", declared, 1)
    with pytest.raises(InputError, match="DTD"):
        read_bindings(with_part(made, content))
