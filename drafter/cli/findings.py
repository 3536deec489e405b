"""What was found in a report, what was fixed and ignored, and the rules in force to the lines that people read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from drafter.checks.telling.levels import LEVEL_WORDS, counts_line
from drafter.checks.telling.spots import Spots
from drafter.cli.screen import columns
from drafter.drafting.carrying.telling import task_lines
from drafter.model.checking import TASK_OPEN, Finding

if TYPE_CHECKING:
    from drafter.operations.annotating import Annotated
    from drafter.operations.checking import Checked
    from drafter.operations.fixing import Fixed
    from drafter.operations.ignoring import Ignored, IgnoredList
    from drafter.operations.rules import ListedRules
    from drafter.templates.rules import RuleSwitch

_PARTS = {
    "whole": "全文",
    "front": "标题和主送",
    "back": "落款和版记",
    "notes": "脚注和尾注",
    "appendix": "附件",
    "rest": "未归入各部分的文字",
}
_LAYERS = {"shipped": "自带", "office": "单位", "person": "个人"}
_NOT_GIVEN = {
    "last": "未给 --last，未与上年报告核对",
    "figures": "未给 --figures，未与数据核对",
}
_LINED = (".txt", ".text", ".md", ".markdown")
_SHOWN = 60


def checked_lines(checked: Checked) -> Iterator[str]:
    """Yield the findings by part of the report, the tasks of last year's plan, the counts and the next step."""
    yield from _finding_lines(checked, [one for one in checked.findings if one.rule != TASK_OPEN])
    yield from _task_lines(checked)
    yield from _closing(checked)
    yield from _next_step(checked)


def annotated_lines(annotated: Annotated) -> Iterator[str]:
    """Yield where the copy with comments is, and the counts."""
    yield f"已生成 {annotated.output}，问题写成批注 {annotated.comments} 条；正文没有改动"
    yield from _closing(annotated.checked)


def fixed_lines(fixed: Fixed) -> Iterator[str]:
    """Yield what was fixed, what could not be and why, and what is left for a person."""
    yield f"已生成 {fixed.output}，自动修改 {len(fixed.made)} 处{'（修订标记）' if fixed.tracked else ''}"
    unit = _unit(fixed.checked)
    for one in fixed.made:
        where = f"第{one.paragraph}{unit}"
        yield f"  {where} {one.before}⟦{one.old}⟧{one.after} → {f'“{one.new}”' if one.new else '删去'}"
    if fixed.left:
        yield f"可以自动修改而没有改的 {len(fixed.left)} 处："
        yield from (f"  第{one.change.paragraph}{unit} “{one.change.old}”：{one.why}" for one in fixed.left)
    if fixed.checked.findings:
        yield "以下要由人处理："
        yield from _finding_lines(fixed.checked, fixed.checked.findings)
    yield from _closing(fixed.checked)


def ignored_lines(listed: IgnoredList) -> Iterator[str]:
    """Yield every finding that is ignored, with the reason."""
    yield from map(_ignored_line, listed.ignored)
    yield f"忽略的问题 {len(listed.ignored)} 处"


def kept_lines(listed: IgnoredList) -> Iterator[str]:
    """Yield what was newly ignored."""
    yield from (f"已忽略 {_ignored_line(one)}" for one in listed.changed)
    yield "下一步：drafter check --ignored 查看全部，--unignore 编号 恢复"


def taken_back_lines(listed: IgnoredList) -> Iterator[str]:
    """Yield what is told again."""
    yield from (f"不再忽略 {_ignored_line(one)}" for one in listed.changed)


def rules_lines(listed: ListedRules) -> Iterator[str]:
    """Yield a table of the rules in force, then their number."""
    heading: tuple[str, ...] = ("规则", "级别", "来自", "依据")
    rows = [
        (
            one.entry.id,
            LEVEL_WORDS[one.entry.level] + ("（已改）" if one.set_by else ""),
            _LAYERS[one.entry.layer],
            f"{one.entry.basis}（{one.entry.strength}）",
        )
        for one in listed.rules
    ]
    yield from columns([heading, *rows])
    yield f"共 {len(rows)} 条规则"
    yield from map(_unknown_line, listed.unknown)


def _unknown_line(one: RuleSwitch) -> str:
    return f"没有规则“{one.id}”，{one.file} 第 {one.line} 行不起作用；drafter check --rules 列出全部规则"


def _ignored_line(one: Ignored) -> str:
    return f"{one.id} {one.rule} “{_short(one.text)}”：{one.reason}"


def _task_lines(checked: Checked) -> Iterator[str]:
    """Yield the tasks of last year's plan, each open one with the id of its finding."""
    if "last" in checked.without:
        return
    found = [one for one in (*checked.findings, *checked.found.ignored) if one.rule == TASK_OPEN]
    ids = {one.text: one.id for one in found}
    still = iter([one for one in checked.tasks if not one.by])
    for line in task_lines(checked.tasks):
        is_open = line.startswith("  ? ")
        yield f"{line}（参考，编号 {ids[next(still).text]}）" if is_open else line
    if not checked.tasks:
        yield "上年的报告里没有认出下一年度的安排"
    yield ""


def _finding_lines(checked: Checked, findings: Sequence[Finding]) -> Iterator[str]:
    spots, unit = Spots(checked.text), _unit(checked)
    parts: dict[str, list[Finding]] = {}
    for one in findings:
        parts.setdefault(spots.of(one.where).part, []).append(one)
    for part, inside in parts.items():
        yield f"【{_PARTS.get(part) or checked.titles.get(part, part)}】"
        for alike in _alike(inside):
            yield from _group_lines(alike, spots, unit)
        yield ""


def _alike(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Return the findings with those of one rule that say the same together, where the first of them stands."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        groups.setdefault((one.rule, one.message), []).append(one)
    return list(groups.values())


def _group_lines(alike: Sequence[Finding], spots: Spots, unit: str) -> Iterator[str]:
    first, places = alike[0], sum(one.count for one in alike)
    many = f"，共 {places} 处" if places > 1 else ""
    yield f"{LEVEL_WORDS[first.level]} {first.message}{many} 〔{first.strength}：{first.basis}〕"
    for one in alike:
        yield from _place_lines(one, spots, unit)
    yield from (f"  {advice}" for advice in dict.fromkeys(map(_advice, alike)) if advice)


def _place_lines(one: Finding, spots: Spots, unit: str) -> Iterator[str]:
    if one.where is None:
        yield f"  （编号 {one.id}，{one.rule}）"
        return
    heading = spots.of(one.where).heading
    yield f"  第{one.where.paragraph}{unit}{f' {heading}' if heading else ''}（编号 {one.id}，{one.rule}）"
    yield f"    …{one.before}⟦{_short(one.text)}⟧{one.after}…"


def _advice(one: Finding) -> str:
    if one.fix is None:
        return ""
    if one.safe:
        return f"改为“{one.fix}”（--fix 可自动改）" if one.fix else "删去（--fix 可自动改）"
    return f"建议：{one.fix}"


def _closing(checked: Checked) -> Iterator[str]:
    ignored = len(checked.found.ignored)
    told = f"；已按记录忽略 {ignored} 处" if ignored else ""
    yield f"{counts_line(checked.findings) if checked.findings else '没有发现问题'}{told}"
    for one in checked.found.stopped:
        yield f"规则 {one.entry.id} 没有查完（{one.entry.file} 第 {one.entry.line} 行）：{one.why}"
    yield from map(_unknown_line, checked.found.unknown)
    missing = [words for name, words in _NOT_GIVEN.items() if name in checked.without]
    if missing:
        yield f"没有核对的：{'；'.join(missing)}"


def _next_step(checked: Checked) -> Iterator[str]:
    if not checked.findings:
        return
    steps = []
    word = checked.file.suffix.lower() == ".docx"
    if any(one.safe for one in checked.findings):
        steps.append("加 --fix -o 新文件 自动修改标点、数字和空格")
    if word:
        steps.append("加 -o 副本.docx 把问题写成批注")
    steps.append("核对无误的，用 --ignore 编号 --reason 理由 记下不再报")
    yield f"下一步：{'；'.join(steps)}"


def _unit(checked: Checked) -> str:
    return "行" if checked.file.suffix.lower() in _LINED else "段"


def _short(text: str) -> str:
    one = text.replace("\n", " ")
    return one if len(one) <= _SHOWN else f"{one[:_SHOWN]}…"
