"""Rules and a report to the findings of all of them; a rule that its own proof speaks against is refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from drafter.checks.beside import NOTHING, Beside
from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.kinds import KINDS
from drafter.checks.notation import read_notation
from drafter.errors import InputError
from drafter.model.checking import CheckedParagraph, CheckedText, Finding, Where
from drafter.templates.reading import ReadingRules
from drafter.templates.rules import RuleEntry, RuleFile, RuleSwitch, settings_of

_AROUND = 12
_SHOWN = 40
_LISTED = "drafter check --rules 列出全部规则"
_MEND = "请修改规则或例子"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to run: its entry, its kind, the settings of that."""

    entry: RuleEntry
    kind: Kind
    settings: Any

    def hits(self, text: CheckedText, beside: Beside, reading: ReadingRules) -> list[Hit]:
        """Return where the rule holds, in the order of the text."""
        roles, sections = self.entry.scope or self.kind.roles, self.entry.sections
        paragraphs = tuple(one for one in text.of(*roles) if not sections or one.section in sections)
        return list(self.kind.find(self.settings, Case(text, paragraphs, beside, reading)))


class Rulebook:
    """The rules that hold for a report, in the order of their files."""

    def __init__(self, rules: Sequence[Rule], reading: ReadingRules) -> None:
        """Take the rules and what the numbers in a text are read by."""
        self.rules = tuple(rules)
        self._reading = reading

    def check(self, text: CheckedText, beside: Beside = NOTHING) -> tuple[Finding, ...]:
        """Return the findings in the order of the text, those on the whole report first.

        Of findings of one rule at one place only the first is told.
        """
        found = chain.from_iterable(self._findings(rule, text, beside) for rule in self.rules)
        unique: dict[object, Finding] = {}
        for one in found:
            unique.setdefault((one.rule, one.where, one.message), one)
        return tuple(sorted(unique.values(), key=_order))

    def _findings(self, rule: Rule, text: CheckedText, beside: Beside) -> Iterator[Finding]:
        hits = rule.hits(text, beside, self._reading)
        if hits and rule.entry.once:
            yield replace(_finding(rule.entry, hits[0]), count=sum(hit.count for hit in hits))
        else:
            yield from (_finding(rule.entry, hit) for hit in hits)


def build_rulebook(files: Iterable[RuleFile], reading: ReadingRules) -> Rulebook:
    """Return the rulebook of these files; a later file's rule takes the place of an earlier one of its id.

    Raise `InputError` with file and line for an unknown kind or setting, a switch of no rule, and a rule that
    finds nothing in
    one of its `bad` texts or something in one of its `good` ones.
    """
    rules: dict[str, Rule] = {}
    for file in files:
        for entry in file.entries:
            rules[entry.id] = _proved(_rule(entry), reading)
        for switch in file.switches:
            _switch(rules, switch)
    return Rulebook(tuple(rules.values()), reading)


def _rule(entry: RuleEntry) -> Rule:
    kind = KINDS.get(entry.kind)
    if kind is None:
        hint = f"可用的有：{'、'.join(KINDS)}"
        raise InputError(f"不认识的检查类型“{entry.kind}”", path=entry.file, place=entry.place, hint=hint)
    return Rule(entry, kind, settings_of(kind.settings, entry))


def _switch(rules: dict[str, Rule], switch: RuleSwitch) -> None:
    rule = rules.get(switch.id)
    if rule is None:
        raise InputError(
            f"没有规则“{switch.id}”",
            path=switch.file,
            place=f"第 {switch.line} 行",
            hint=_LISTED,
        )
    if switch.level is None:
        del rules[switch.id]
    else:
        rules[switch.id] = replace(rule, entry=replace(rule.entry, level=switch.level))


def _proved(rule: Rule, reading: ReadingRules) -> Rule:
    """Return the rule when its own examples bear it out."""
    entry = rule.entry
    if not entry.bad:
        raise InputError(
            "规则没有反例（bad）", path=entry.file, place=entry.place, hint="至少写一条应当报出的文字"
        )
    for expected, texts in ((True, entry.bad), (False, entry.good)):
        for written in texts:
            if _fires(rule, written, reading) != expected:
                what = "反例（bad）没有被报出" if expected else "正例（good）被报出了"
                raise InputError(f"{what}：{_short(written)}", path=entry.file, place=entry.place, hint=_MEND)
    return rule


def _fires(rule: Rule, written: str, reading: ReadingRules) -> bool:
    try:
        text, beside = read_notation(written, reading)
    except ValueError as error:
        raise InputError(
            f"例子里有不认识的标记“{{{error}}}”", path=rule.entry.file, place=rule.entry.place
        ) from error
    return bool(rule.hits(text, beside, reading))


def _finding(entry: RuleEntry, hit: Hit) -> Finding:
    paragraph = hit.paragraph
    text = paragraph.text[hit.start : hit.end] if paragraph else ""
    words = {"text": _short(text), **hit.words}
    fix = hit.fix if hit.fix is not None else _filled(entry.fix, words)
    around = _around(paragraph, hit) if paragraph else ("", "")
    return Finding(
        rule=entry.id,
        level="warning" if hit.basis and entry.level == "error" else entry.level,
        message=_filled(entry.message, words) or "",
        text=text,
        basis=hit.basis or entry.basis,
        strength="单位" if hit.basis else entry.strength,
        where=_where(paragraph, hit) if paragraph else None,
        fix=fix,
        safe=entry.safe and fix is not None,
        count=hit.count,
        before=around[0],
        after=around[1],
    )


def _filled(words: str | None, values: dict[str, str]) -> str | None:
    """Return `words` with each {name} replaced by its value; braces that name nothing stay."""
    if words is None:
        return None
    for name, value in values.items():
        words = words.replace(f"{{{name}}}", value)
    return words


def _where(paragraph: CheckedParagraph, hit: Hit) -> Where:
    line, start = paragraph.place(hit.start)
    last, end = paragraph.place(max(hit.start, hit.end - 1))
    length = hit.end - hit.start
    return Where(line, start, end + 1 if last == line and length else start + length, paragraph.section)


def _around(paragraph: CheckedParagraph, hit: Hit) -> tuple[str, str]:
    before = paragraph.text[max(0, hit.start - _AROUND) : hit.start]
    return before, paragraph.text[hit.end : hit.end + _AROUND]


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _order(finding: Finding) -> tuple[int, int, int, str]:
    where = finding.where
    return (1, where.paragraph, where.start, finding.rule) if where else (0, 0, 0, finding.rule)
