"""Faults planted in drafts, one at a time: what is put where, and which rules must find it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from checking import reading

from drafter.checks.rulebook import Rulebook
from drafter.corpus.laid_out import lay_out
from drafter.model import Block, Reading
from drafter.model.checking import CheckedRole, CheckedText, Finding

CASES = Path(__file__).resolve().parent / "cases" / "planted"
_MARKED = re.compile("⟦|⟧")
_YEAR = re.compile(r"\{Y([+-]\d)?\}")
_LONG = re.compile("(?<=。)[^。；【】]{24,}(?=。)")
_GOOD_DATE = "{Y+1}年1月15日"
FEWEST = 5


@dataclass(frozen=True)
class Host:
    """A clean text that faults are planted in."""

    name: str
    blocks: tuple[Block, ...]

    @cached_property
    def text(self) -> CheckedText:
        """The text laid out."""
        return lay_out(Reading(self.name, self.blocks), reading())

    @property
    def year(self) -> int:
        """The report year."""
        assert self.text.year is not None
        return self.text.year


@dataclass(frozen=True)
class Planted:
    """A host with a fault in it and without: the paragraphs (lines) it stands in, the rules that must find it.

    `number` tells apart the variants of one kind; what rules that begin as `also` find elsewhere follows from it.
    """

    kind: str
    number: int
    rules: tuple[str, ...]
    host: Host
    clean: Host
    lines: frozenset[int]
    shown: str
    also: tuple[str, ...] = ()

    def is_found(self, findings: Sequence[Finding]) -> bool:
        """`True` when one of its rules finds something in its paragraphs, or in the whole report."""
        return any(self._is_its_own(one) for one in findings)

    def _is_its_own(self, one: Finding) -> bool:
        near = one.where is None or not self.lines or one.where.paragraph in self.lines
        return near and one.rule.startswith(self.rules)

    def elsewhere(self, findings: Sequence[Finding]) -> list[Finding]:
        """Return those of the findings that are neither in its paragraphs nor of its rules."""
        known = (self._is_its_own, self._is_near, self._follows)
        return [one for one in findings if not any(is_known(one) for is_known in known)]

    def _follows(self, one: Finding) -> bool:
        return bool(self.also) and one.rule.startswith(self.also)

    def _is_near(self, one: Finding) -> bool:
        return one.where is not None and one.where.paragraph in self.lines


def new_findings(planted: Planted, book: Rulebook) -> list[Finding]:
    """Return what is found with the fault and not without it, every place of it."""
    known = {_key(one) for one in book.run(planted.clean.text, every=True).findings}
    return [one for one in book.run(planted.host.text, every=True).findings if _key(one) not in known]


def _key(one: Finding) -> tuple[object, ...]:
    return one.rule, one.text, one.before, one.after, one.message, one.count


def cases() -> Iterator[dict[str, Any]]:
    """Yield the kinds of fault, in the order of the files."""
    for file in sorted(CASES.glob("*.yml")):
        yield from yaml.safe_load(file.read_text(encoding="utf-8"))


def plant(case: dict[str, Any], hosts: Sequence[Host]) -> Iterator[Planted]:
    """Yield the variants of one kind, five at least where the hosts have room for so many."""
    rng = random.Random(case["kind"])
    fitting = [one for one in hosts if _fits(case, one)]
    variants = list(enumerate(case.get("add") or [None] * max(FEWEST, _number(case))))
    for number, words in variants:
        for host in (fitting[(number + step) % len(fitting)] for step in range(len(fitting))):
            made = _planted(case, number, words, host, rng)
            if made is not None:
                yield made
                break


def _number(case: dict[str, Any]) -> int:
    """Return how many variants the case lists, none for those that are made up."""
    listed = (case.get(name) or [] for name in ("signer", "close", "date", "addressee"))
    return max(int(case.get("twice", 0)), *map(len, listed))


def _fits(case: dict[str, Any], host: Host) -> bool:
    first, last = case.get("years", (0, 9999))
    return bool(first <= host.year <= last)


def _planted(
    case: dict[str, Any], number: int, words: str | None, host: Host, rng: random.Random
) -> Planted | None:
    if "sign" in case:
        host = _with_role(host, "date", _dated(case["sign"], host.year))
    if words is not None:
        made = _added(host, _dated(words, host.year), rng)
    elif "turn" in case:
        made = _turned(host, case["turn"], rng)
    elif "drop" in case:
        made = _dropped(host, case["drop"][number])
    elif "close" in case:
        made = _closed(host, case["close"][number])
    elif "twice" in case:
        made = _repeated(host, rng)
    elif "date" in case:
        dates = (_dated(one, host.year) for one in (case["date"][number], _GOOD_DATE))
        made = _said(host, "date", *dates)
    elif "addressee" in case:
        made = _said(host, "addressee", case["addressee"][number])
    else:
        made = _said(host, "signer", case["signer"][number], host.text.agency or "")
    if made is None:
        return None
    faulty, clean, lines, shown = made
    return Planted(
        case["kind"],
        number,
        _prefixes(case["rule"]),
        faulty,
        clean,
        lines,
        shown,
        _prefixes(case.get("also")),
    )


_Made = tuple[Host, Host, frozenset[int], str]


def _prefixes(rules: str | None) -> tuple[str, ...]:
    return tuple(rules.split("|")) if rules else ()


def _dated(words: str, year: int) -> str:
    return _YEAR.sub(lambda match: str(year + int(match[1] or 0)), words)


def _added(host: Host, words: str, rng: random.Random) -> _Made | None:
    """Put a sentence at the end of a paragraph of the measures, or, after a line feed, behind it."""
    room = [
        one.line
        for one in host.text.paragraphs
        if one.role == "body" and one.section == "measures" and one.text.endswith("。") and len(one.text) > 40
    ]
    if not room:
        return None
    line = rng.choice(room)
    plain = _MARKED.sub("", words)
    if not words.startswith("\n"):
        return _edited(host, {line: lambda text: text + plain}), host, frozenset({line}), words
    blocks = [replace(one, line=one.line + (one.line > line)) for one in host.blocks]
    at = next(at for at, one in enumerate(blocks) if one.line == line)
    new = Block(plain.strip(), line + 1)
    blocks = [replace(one, line=one.line) for one in (*blocks[: at + 1], new, *blocks[at + 1 :])]
    return replace(host, blocks=tuple(blocks)), host, frozenset({line, line + 1, line + 2}), words


def _turned(host: Host, turn: dict[str, Any], rng: random.Random) -> _Made | None:
    """Replace one match of a pattern in one of the paragraphs that have one."""
    pattern = re.compile(_dated(turn["at"], host.year))
    roles = turn.get("roles", ["heading", "body"])
    room = [one for one in host.text.paragraphs if one.role in roles and pattern.search(one.text)]
    if not room:
        return None
    paragraph = rng.choice(room)
    match = rng.choice(list(pattern.finditer(paragraph.text)))
    by = match.expand(_dated(turn["by"], host.year))
    text = paragraph.text[: match.start()] + by + paragraph.text[match.end() :]
    start = max(0, match.start() - 8)
    shown = f"{text[start : match.start()]}⟦{by}⟧{text[match.start() + len(by) :][:8]}"
    return (
        _edited(host, {paragraph.line: lambda _: text}),
        host,
        frozenset({paragraph.line - 1, paragraph.line, paragraph.line + 1}),
        shown,
    )


def _dropped(host: Host, section: str) -> _Made | None:
    """Take a section out, with its headings."""
    lines = {one.line for one in host.text.paragraphs if one.section == section}
    kept = tuple(one for one in host.blocks if one.line not in lines)
    return (replace(host, blocks=kept), host, frozenset(), f"没有 {section}") if lines else None


def _closed(host: Host, words: str) -> _Made | None:
    """Put closing words behind the text, before the signature."""
    last = max(one.line for one in host.text.paragraphs if one.role == "body")
    at = next(at for at, one in enumerate(host.blocks) if one.line == last) + 1
    moved = [replace(one, line=one.line + (one.line > last)) for one in host.blocks]
    blocks = (*moved[:at], Block(words, last + 1), *moved[at:])
    return replace(host, blocks=blocks), host, frozenset({last + 1}), words


def _said(host: Host, role: CheckedRole, words: str, good: str | None = None) -> _Made | None:
    """Put words into the paragraph of a role; without `good` ones instead, the host must have such a paragraph."""
    if good is None and not host.text.of(role):
        return None
    clean = host if good is None else _with_role(host, role, good)
    return _with_role(host, role, words), clean, frozenset(), words


def _repeated(host: Host, rng: random.Random) -> _Made | None:
    """Put a sentence of one paragraph at the end of another."""
    told = [one for one in host.text.of("body") if one.section == "measures" and one.text.endswith("。")]
    pairs = [(one, sentence) for one in told for sentence in _LONG.findall(one.text[one.head :])]
    first, sentence = rng.choice(pairs)
    other = rng.choice([one for one in told if one.line != first.line])
    faulty = _edited(host, {other.line: lambda text: f"{text}{sentence}。"})
    return faulty, host, frozenset({first.line, other.line}), sentence


def _with_role(host: Host, role: str, words: str) -> Host:
    """Return the host with other words in the paragraph of this role, or, without one, behind it all."""
    line = next((one.line for one in host.text.paragraphs if one.role == role), None)
    if line is not None:
        return _edited(host, {line: lambda _: words})
    last = host.blocks[-1].line
    return replace(host, blocks=(*host.blocks, Block(words, last + 1)))


def _edited(host: Host, edits: dict[int, Any]) -> Host:
    blocks = tuple(
        replace(one, text=edits[one.line](one.text)) if one.line in edits else one for one in host.blocks
    )
    return replace(host, blocks=blocks)
