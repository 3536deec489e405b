"""Titles in 《》 and words in quotation marks to those that are local and those said everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from drafter.model import SpecificKind
from drafter.templates.places import Gazetteer
from drafter.templates.specifics import PLACE, SpecificRules

_TITLE = re.compile(r"《(?:[^《》]|《[^《》]*》){1,120}》|《[^《》\n]{4,120}$|<[^<>\n]{4,120}>(?:的通知》)?")
_QUOTED = re.compile(r"“[^“”\n]{1,60}”|\"[^\"\n]{1,40}\"|「[^「」\n]{1,40}」")
_INNER = re.compile(r"[‘'][^‘’'\n]{2,20}[’']")
_PARTS = re.compile(r"[,;.]|\s*[‘’']\s*")
_LOCAL_MARK = re.compile(r"^(?:我|全)?[省市区县镇](?!县法治)")
_LONGEST_NAME = 20
_SHORT_QUOTE = 5


@dataclass
class Found:
    """Spans of local text with their kind, and spans of national text."""

    local: list[tuple[int, int, SpecificKind]] = field(default_factory=list)
    national: list[tuple[int, int]] = field(default_factory=list)


def find_titles(folded: str, placed: str, rules: SpecificRules) -> Found:
    """Return the titles of `folded`, the local ones as instruments; `placed` is it with places marked."""
    found = Found()
    for match in _TITLE.finditer(folded):
        start, end = match.span()
        title = match.group().strip("《》<>")
        if PLACE not in placed[start:end] and not _LOCAL_MARK.match(title) and rules.title.fullmatch(title):
            found.national.append((start, end))
        else:
            found.local.append((start, end, "instrument"))
    return found


def find_quoted(folded: str, placed: str, gazetteer: Gazetteer) -> Found:
    """Return the quoted words of `folded`, the local ones as brands, also where they stand again unquoted."""
    found = Found()
    names: set[str] = set()
    for match in _QUOTED.finditer(folded):
        start, end = match.span()
        quoted = match.group()[1:-1]
        if PLACE in placed[start:end] or not is_national(quoted, gazetteer):
            found.local.append((start, end, "brand"))
            names.add(quoted)
        elif len(quoted) > 1:
            found.national.append((start, end))
    found.local += _repeated(folded, (name for name in names if not _is_plain(name, gazetteer)))
    return found


def is_national(quoted: str, gazetteer: Gazetteer) -> bool:
    """`True` when the words are set phrases, an emphasis of one character, or too long for a name."""
    if len(quoted) > _LONGEST_NAME and not _INNER.search(quoted):
        return True
    if len(quoted) <= _SHORT_QUOTE and not gazetteer.characters.isdisjoint(quoted):
        return quoted in gazetteer.rules.phrases
    parts = _PARTS.split(quoted)
    return _is_phrase(quoted, gazetteer) or all(_is_phrase(part, gazetteer) for part in parts)


def _is_phrase(part: str, gazetteer: Gazetteer) -> bool:
    plain, rules = re.sub(r"\s", "", part), gazetteer.rules
    if len(plain) < 2 or plain in gazetteer.pairs:
        return True
    return plain in rules.phrases or rules.quote.fullmatch(plain) is not None


def _is_plain(name: str, gazetteer: Gazetteer) -> bool:
    """`True` when the name is made of everyday words alone (重大行政决策): it is met elsewhere by chance."""
    return len(name) % 2 == 0 and all(name[at : at + 2] in gazetteer.pairs for at in range(0, len(name), 2))


def _repeated(folded: str, names: Iterable[str]) -> Iterator[tuple[int, int, SpecificKind]]:
    """Yield where a local name of at least four characters stands again, quoted or not."""
    for name in sorted(name for name in names if len(name) > 3):
        for match in re.finditer(re.escape(name), folded):
            yield *match.span(), "brand"
