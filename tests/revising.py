"""A draft edited as people edit one in Word: with changes tracked and without, comments, other programs' leavings."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

MAIN = "word/document.xml"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TWO_RUNS = re.compile(
    r"<w:r>(?P<p>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)<w:t[^>]*>(?P<a>[^<]*)</w:t></w:r>"
    r"<w:r>(?P=p)<w:t[^>]*>(?P<b>[^<]*)</w:t></w:r>"
)
CHIEF = 'w:id="900" w:author="科长" w:date="2025-01-06T09:00:00Z"'


def parts_of(path: Path) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def edited(path: Path, copy: Path, *changes: Callable[[str], str], part: str = MAIN) -> Path:
    """A copy of the file at `path`, the XML of one part changed as text."""
    parts = parts_of(path)
    text = parts[part].decode("utf-8")
    for change in changes:
        text = change(text)
    return packed({**parts, part: text.encode("utf-8")}, copy)


def packed(parts: dict[str, bytes], path: Path) -> Path:
    """A package of these parts."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def retyped(old: str, new: str) -> Callable[[str], str]:
    """Words written over, without a trace."""
    return lambda text: _once(text, old, new)


def tracked(old: str, new: str, who: str = CHIEF) -> Callable[[str], str]:
    """The words `old` of one run deleted and `new` inserted in their place, both tracked; either may be empty.

    Before a word that is to be inserted beside stands in `old` as `beside|`, which stays.
    """
    beside, _, gone = old.rpartition("|")
    return lambda text: _split_run(text, beside + gone, beside, _deleted(gone, who) + _inserted(new, who))


def tracked_layout(text: str) -> str:
    """A change of layout of the first paragraph, tracked."""
    return text.replace("</w:pPr>", f"<w:pPrChange {CHIEF}><w:pPr/></w:pPrChange></w:pPr>", 1)


def paragraphs(text: str) -> list[str]:
    """The XML of the paragraphs of a document."""
    return re.findall(r"<w:p>.*?</w:p>", text, re.DOTALL)


def paragraph_of(text: str, words: str) -> str:
    """The XML of the first paragraph in which the words stand."""
    return next(one for one in paragraphs(text) if words in plain(one))


def plain(xml: str) -> str:
    """The text of a piece of XML."""
    return re.sub("<[^>]*>", "", xml)


def moved_before(words: str, other: str) -> Callable[[str], str]:
    """The paragraph of some words moved before that of others, without a trace."""

    def change(text: str) -> str:
        paragraph = paragraph_of(text, words)
        target = paragraph_of(text, other)
        text = _once(text, paragraph, "")
        return _once(text, target, paragraph + target)

    return change


def main_of(path: Path) -> etree._Element:
    """The main part of a document."""
    return etree.fromstring(parts_of(path)[MAIN])


def texts_of(path: Path) -> list[str]:
    """The text of each paragraph of a document."""
    return ["".join(map(str, one.itertext(f"{{{WORD}}}t"))) for one in main_of(path).iter(f"{{{WORD}}}p")]


def joined(text: str, words: str) -> str:
    """The document with the words in one run: their paragraph without bookmarks, its runs of one look made one."""
    if any(words in run for run in re.findall(r"<w:t[^>]*>([^<]*)</w:t>", text)):
        return text
    before = paragraph_of(text, words)
    after = re.sub(r"<w:bookmark(?:Start|End)[^>]*/>", "", before)
    found = 1
    while found:
        after, found = _TWO_RUNS.subn(
            r'<w:r>\g<p><w:t xml:space="preserve">\g<a>\g<b></w:t></w:r>', after, count=1
        )
    return text.replace(before, after, 1)


def _split_run(text: str, words: str, kept: str, between: str) -> str:
    """The run in which the words stand cut around them, what is kept of them, then `between`."""
    text = joined(text, words)
    for run in re.finditer(r"<w:r>(.*?)<w:t[^>]*>([^<]*)</w:t></w:r>", text):
        if words in run.group(2):
            before, after = run.group(2).split(words, 1)
            properties = run.group(1)
            new = _run(before + kept, properties) + between + _run(after, properties)
            return text[: run.start()] + new + text[run.end() :]
    raise AssertionError(words)


def _run(words: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>' if words else ""


def _deleted(words: str, who: str) -> str:
    run = f'<w:r><w:delText xml:space="preserve">{words}</w:delText></w:r>'
    return f"<w:del {who}>{run}</w:del>" if words else ""


def _inserted(words: str, who: str) -> str:
    return f"<w:ins {who}>{_run(words)}</w:ins>" if words else ""


def _once(text: str, old: str, new: str) -> str:
    if "<" not in old:
        text = joined(text, old)
    assert old in text, old
    return text.replace(old, new, 1)
