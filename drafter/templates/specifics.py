"""specifics.yml to the compiled rules that tell what a text holds of one agency only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import yaml

from drafter.errors import InputError
from drafter.model import SpecificKind
from drafter.text import fold

PLACE, SHIELD, VERB, STOP, AND = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
_MACROS = {
    "place": f"(?<!{PLACE}){PLACE}++",
    "h": "[一-鿿]",
    "reach": "[一-鿿]{0,14}?",
    "edge": f"""^|(?<=[,.;:"”“(\\s{VERB}{STOP}{AND}])""",
    "rel": "(?<![全各本一两三四五六七八九十个级跨])[省市区县州旗]",
    "cn": "[一二三四五六七八九十]",
    "year": r"(?:19|20)\d{2}",
}


@dataclass(frozen=True, slots=True)
class SpecificRules:
    """National titles and quoted phrases that may be lent, national running text, and patterns of local text.

    Patterns are matched on folded text in which `PLACE` stands for each character of a place and `SHIELD`
    for national text, in names also `VERB`, `STOP` and `AND` for what `stop` finds; what a pattern finds is
    its group `name`, if it has one.
    """

    title: re.Pattern[str]
    quote: re.Pattern[str]
    phrases: frozenset[str]
    shield: re.Pattern[str]
    stop: re.Pattern[str]
    patterns: tuple[tuple[SpecificKind, re.Pattern[str]], ...]


@lru_cache(maxsize=4)
def load_specific_rules(file: Path) -> SpecificRules:
    """Return the rules kept in `file`; a pattern that does not compile is refused."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data = cast(dict[str, Any], yaml.load(file.read_text(encoding="utf-8"), Loader=loader))
    words = {name: [fold(word) for word in text.split()] for name, text in data["words"].items()}
    macros = _MACROS | {name: _alternation(listed) for name, listed in words.items()}

    def compiled(*patterns: str) -> re.Pattern[str]:
        return _compiled("|".join(f"(?:{pattern.strip()})" for pattern in patterns), macros, file)

    return SpecificRules(
        title=compiled(*data["national_titles"]),
        quote=compiled(*data["national_quotes"]),
        phrases=frozenset(words["phrases"]),
        shield=compiled(*data["shields"]),
        stop=compiled(r"{verbs}(?![部局处会])", *data["words"]["stops"].split()),
        patterns=tuple((rule["kind"], compiled(rule["pattern"])) for rule in data["patterns"]),
    )


def _alternation(words: list[str]) -> str:
    """Return a pattern for any of `words`, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _compiled(pattern: str, macros: dict[str, str], file: Path) -> re.Pattern[str]:
    """Return `pattern` with its {names} filled in."""
    filled = re.sub(r"\{([a-z_]+)\}", lambda match: f"(?:{macros[match.group(1)]})", pattern)
    try:
        return re.compile(filled)
    except re.error as error:
        raise InputError(f"正则表达式不成立：{error}", path=file, place=pattern) from error
