"""Rules and a report to the findings of all of them; a rule that its own proof speaks against is refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from drafter.checks.beside import NOTHING, Beside
from drafter.checks.hit import Case, Hit, Kind
from drafter.checks.identity import finding_id
from drafter.checks.kinds import KINDS
from drafter.checks.minor import is_minor
from drafter.errors import InputError
from drafter.model.checking import CheckedParagraph, CheckedText, Finding, Where
from drafter.templates.reading import ReadingRules
from drafter.templates.rules import RuleEntry, RuleFile, RuleSwitch, settings_of
from drafter.templates.timed import SECONDS, Clock, TooSlowError, timed

_AROUND = 12
_SHOWN = 40
_LISTED = "drafter check --rules 列出全部规则"
_MEND = "请修改规则或例子"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to run: its entry, its kind, the settings of that; `clock` bounds one that does not ship.

    `set_by` is the file that changed its level, if one did.
    """

    entry: RuleEntry
    kind: Kind
    settings: Any
    clock: Clock | None = None
    set_by: Path | None = None

    def hits(self, text: CheckedText, beside: Beside, reading: ReadingRules) -> list[Hit]:
        """Return where the rule holds, in the order of the text; raise `TooSlowError` when it takes too long."""
        if self.clock:
            self.clock.restart()
        roles, sections = self.entry.scope or self.kind.roles, self.entry.sections
        paragraphs = tuple(one for one in text.of(*roles) if not sections or one.section in sections)
        return list(self.kind.find(self.settings, Case(text, paragraphs, beside, reading)))


@dataclass(frozen=True, slots=True)
class Stopped:
    """A rule that was not run to its end, and why."""

    entry: RuleEntry
    why: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found, and the rules that were not run to their end."""

    findings: tuple[Finding, ...]
    stopped: tuple[Stopped, ...] = ()


class Rulebook:
    """The rules that hold for a report, in the order of their files."""

    def __init__(
        self, rules: Sequence[Rule], reading: ReadingRules, unknown: Sequence[RuleSwitch] = ()
    ) -> None:
        """Take the rules, what the numbers in a text are read by, and what was said of rules that are not there."""
        self.rules = tuple(rules)
        self.unknown = tuple(unknown)
        self._reading = reading
        self._others = {
            one.entry.id: set(one.entry.unless_told) for one in self.rules if one.entry.unless_told
        }

    def check(self, text: CheckedText, beside: Beside = NOTHING) -> tuple[Finding, ...]:
        """Return the findings of `run`."""
        return self.run(text, beside).findings

    def run(self, text: CheckedText, beside: Beside = NOTHING, *, every: bool = False) -> Outcome:
        """Return the findings in the order of the text, those on the whole report first.

        Of findings of one rule at one place only the first is told; `every` place is, of rules too that tell only once.
        A rule that does not ship and fails, or takes too long, is stopped and the others go on.
        """
        stopped: list[Stopped] = []
        unique: dict[object, Finding] = {}
        for rule in self.rules:
            try:
                found = list(self._findings(rule, text, beside, every=every))
            except Exception as error:
                if rule.entry.layer == "shipped":
                    raise
                stopped.append(Stopped(rule.entry, _why(error)))
                continue
            for one in found:
                unique.setdefault((one.rule, one.where, one.message), one)
        kept = _without_repeats(list(unique.values()), self._others)
        return Outcome(tuple(sorted(kept, key=_order)), tuple(stopped))

    def _findings(self, rule: Rule, text: CheckedText, beside: Beside, *, every: bool) -> Iterator[Finding]:
        hits, once = rule.hits(text, beside, self._reading), rule.entry.once
        folded = once and not every
        for hit in hits[:1] if folded else hits:
            found = _finding(rule.entry, hit)
            count = sum(one.count for one in hits) if folded else hit.count
            yield replace(found, count=count, id=finding_id(found, text, once=once))


def _without_repeats(found: Sequence[Finding], others: Mapping[str, set[str]]) -> Iterator[Finding]:
    """Yield the findings but those of a rule where one of the `others` it names has told of the same place."""
    named = set(chain.from_iterable(others.values()))
    told = [one for one in found if one.rule in named]
    for one in found:
        before = others.get(one.rule, set())
        if not any(other.rule in before and _touch(one.where, other.where) for other in told):
            yield one


def _touch(one: Where | None, other: Where | None) -> bool:
    """`True` for two places that share a character, and for two findings on the whole report."""
    if one is None or other is None:
        return one is other
    return one.paragraph == other.paragraph and one.start < other.end and other.start < one.end


def build_rulebook(files: Iterable[RuleFile], reading: ReadingRules, *, trusted: bool = False) -> Rulebook:
    """Return the rulebook of these files; a later file's rule takes the place of an earlier one of its id.

    The proofs of rules that ship are taken as borne out when these are `trusted`.

    Raise `InputError` with file and line for an unknown kind or setting, and a rule that finds nothing in one of its
    `bad` texts or something in one of its `good` ones. A level for a rule that is not there is `unknown`, and refused
    in what ships only: a rule that an office has switched off may be gone in the next version.
    """
    rules: dict[str, Rule] = {}
    unknown: list[RuleSwitch] = []
    for file in files:
        for entry in file.entries:
            rule = _rule(entry)
            known = trusted and entry.layer == "shipped"
            rules[entry.id] = rule if known else _proved(rule, reading)
        for switch in file.switches:
            if switch.id in rules or switch.layer == "shipped":
                _switch(rules, switch)
            else:
                unknown.append(switch)
    return Rulebook(tuple(rules.values()), reading, unknown)


def _rule(entry: RuleEntry) -> Rule:
    kind = KINDS.get(entry.kind)
    if kind is None:
        hint = f"可用的有：{'、'.join(KINDS)}"
        raise InputError(f"不认识的检查类型“{entry.kind}”", path=entry.file, place=entry.place, hint=hint)
    settings = settings_of(kind.settings, entry)
    if entry.layer == "shipped":
        return Rule(entry, kind, settings)
    clock = Clock()
    return Rule(entry, kind, _timed(settings, clock, entry), clock)


def _timed(settings: Any, clock: Clock, entry: RuleEntry) -> Any:
    try:
        return timed(settings, clock)
    except Exception as error:
        raise InputError(
            f"正则表达式不成立：{error}", path=entry.file, place=entry.place, hint=_MEND
        ) from error


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
        rules[switch.id] = replace(rule, entry=replace(rule.entry, level=switch.level), set_by=switch.file)


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
    from drafter.checks.proofs.notation import read_notation

    try:
        text, beside = read_notation(written, reading)
    except ValueError as error:
        raise InputError(
            f"例子里有不认识的标记“{{{error}}}”", path=rule.entry.file, place=rule.entry.place
        ) from error
    try:
        return bool([_finding(rule.entry, hit) for hit in rule.hits(text, beside, reading)])
    except Exception as error:
        if rule.entry.layer == "shipped":
            raise
        raise InputError(
            f"规则不能用：{_why(error)}", path=rule.entry.file, place=rule.entry.place, hint=_MEND
        ) from error


def _why(error: Exception) -> str:
    if isinstance(error, TooSlowError):
        return f"查找超过 {SECONDS} 秒，已停止，请把正则表达式写得简单些"
    return f"运行出错（{type(error).__name__}：{error}）"


def _finding(entry: RuleEntry, hit: Hit) -> Finding:
    paragraph = hit.paragraph
    text = paragraph.text[hit.start : hit.end] if paragraph else ""
    words = {"text": _short(text), **hit.words}
    fix = hit.fix if hit.fix is not None else _filled(entry.fix, words)
    safe = entry.safe and fix is not None and is_minor(text, fix)
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
        safe=safe,
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
    length, note = hit.end - hit.start, paragraph.role == "footnote"
    return Where(line, start, end + 1 if last == line and length else start + length, paragraph.section, note)


def _around(paragraph: CheckedParagraph, hit: Hit) -> tuple[str, str]:
    before = paragraph.text[max(0, hit.start - _AROUND) : hit.start]
    return before, paragraph.text[hit.end : hit.end + _AROUND]


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _order(finding: Finding) -> tuple[int, int, int, str]:
    where = finding.where
    return (1, where.paragraph, where.start, finding.rule) if where else (0, 0, 0, finding.rule)
