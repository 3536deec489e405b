"""Drafts with live figures for tests: written, edited part by part, refreshed, read again."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from composing import draft, empty_corpus, example_draft
from drafts import house_style
from figures import figs
from lxml import etree

from drafter.drafting.compose import compose_draft
from drafter.drafting.manner import Manner
from drafter.live_figures import Bindings
from drafter.model import Draft, Figure, FigureSet
from drafter.readers.bound import find_bindings
from drafter.writers.docx import write_docx

MAIN = "word/document.xml"
ITEM = "customXml/item2.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = {"w": W[1:-1]}


def written(made: Draft, folder: Path, name: str = "稿.docx", *, controls: bool = False) -> Path:
    """The file of a draft."""
    write_docx(made, house_style(), folder / name, overwrite=True, controls=controls)
    return folder / name


def draft_file(folder: Path, *lines: str, controls: bool = False) -> Path:
    """The file of a draft of figures in the notation of `fig`, with nothing borrowed."""
    made = draft(FigureSet(None, 2024, figs(*lines)), source=empty_corpus())
    return written(made, folder, controls=controls)


def compared_draft(figures: Sequence[Figure]) -> Draft:
    """The draft of figures with last year's values, the change beside each."""
    from agencies import agency
    from figures import template

    given = FigureSet(None, 2024, tuple(figures))
    manner = Manner(yoy=True)
    return compose_draft(template(), agency("某市司法局"), 2024, given, empty_corpus(), manner=manner)


def example_file(folder: Path, example: str, *, controls: bool = False) -> Path:
    """The file of the draft of an example."""
    return written(example_draft(example), folder, f"{example}.docx", controls=controls)


def bindings(path: Path) -> Bindings:
    """What the file holds of live figures."""
    found = find_bindings(path)
    assert found
    return found


def parts(path: Path) -> dict[str, bytes]:
    """The parts of a file by name, in order."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(path: Path, content: bytes | None, name: str = MAIN, to: str = "改.docx") -> Path:
    """A copy of the file with one part written anew, added, or left out."""
    copy = path.with_name(to)
    held = {**parts(path), name: content}
    with zipfile.ZipFile(copy, "w") as new:
        for part, data in held.items():
            if data is not None:
                new.writestr(part, data)
    return copy


def edited(path: Path, change: Callable[[etree._Element], object], to: str = "改.docx") -> Path:
    """A copy of the file in whose main part `change` was made."""
    root = body(path)
    change(root)
    return with_part(path, etree.tostring(root, encoding="UTF-8", standalone=True), to=to)


def body(path: Path) -> etree._Element:
    """The root of the main part."""
    return etree.fromstring(parts(path)[MAIN])


def text(path: Path) -> str:
    """All the text of the main part that is not deleted, a line for each paragraph."""
    return "\n".join("".join(one.text or "" for one in p.iter(f"{W}t")) for p in body(path).iter(f"{W}p"))


def ends(root: etree._Element, name: str) -> tuple[etree._Element, etree._Element]:
    """The two ends of the first bookmark called so; of one without an end its beginning twice."""
    elements = list(root.iter())
    start = next(one for one in elements if one.get(f"{W}name") == name)
    behind = (one for one in elements[elements.index(start) :] if one.tag == f"{W}bookmarkEnd")
    return start, next((one for one in behind if one.get(f"{W}id") == start.get(f"{W}id")), start)


def inside(root: etree._Element, name: str) -> list[etree._Element]:
    """The texts in the first bookmark called so that are not deleted."""
    elements = list(root.iter())
    start, end = (elements.index(one) for one in ends(root, name))
    return [one for one in elements[start:end] if one.tag == f"{W}t"]


def run(text: str) -> etree._Element:
    """A run of text."""
    made = etree.Element(f"{W}r", nsmap=SPACES)
    etree.SubElement(made, f"{W}t").text = text
    return made


def revision(kind: str, *runs: etree._Element, author: str = "科长") -> etree._Element:
    """A tracked change, `ins` or `del`, of runs."""
    made = etree.Element(f"{W}{kind}", nsmap=SPACES)
    made.set(f"{W}id", "900")
    made.set(f"{W}author", author)
    made.extend(runs)
    if kind == "del":
        for one in made.iter(f"{W}t"):
            one.tag = f"{W}delText"
    return made


def raised(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures with other values: each higher, rates with another last digit."""
    return tuple(
        replace(one, value=one.value + Decimal(one.value.as_tuple().digits[0] + 2)) for one in figures
    )
