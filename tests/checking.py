"""What tests of checks share: rules written in a test, texts in the notation of proofs, findings as short lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from drafter.checks.proofs.notation import read_notation
from drafter.checks.rulebook import Rulebook, build_rulebook
from drafter.model.checking import Finding
from drafter.operations.names import find_kind
from drafter.operations.rules import load_rulebook
from drafter.templates.reading import ReadingRules, load_reading
from drafter.templates.rules import load_rule_file


@lru_cache
def reading() -> ReadingRules:
    """The reading rules of the report kind."""
    return load_reading(find_kind("law-government"))


@lru_cache
def shipped() -> Rulebook:
    """The rules that ship."""
    return load_rulebook("law-government")


def written(folder: Path, *texts: str) -> Rulebook:
    """A rulebook of files with these texts: a.yml, b.yml and so on."""
    files = [folder / f"{name}.yml" for name, _ in zip("abcdefgh", texts, strict=False)]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    return build_rulebook(map(load_rule_file, files), reading())


def findings(text: str, book: Rulebook | None = None, rule: str = "") -> tuple[Finding, ...]:
    """What is found in a text in the notation of proofs, by the rules that ship unless others are given.

    Only findings of the rules whose id begins with `rule` count.
    """
    laid, beside = read_notation(text, reading())
    found = (book or shipped()).check(laid, beside)
    return tuple(one for one in found if one.rule.startswith(rule))


def told(found: Sequence[Finding]) -> list[tuple[str, str]]:
    """Rule and text of each finding."""
    return [(one.rule, one.text) for one in found]
