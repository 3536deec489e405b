"""Findings on real reports, to be marked right or wrong by a reader, and the table of what was marked.

Usage, from the project's root:

    python bench/draw_findings.py REPORT…            writes what is found and not yet marked to standard output
    python bench/draw_findings.py --table REPORT…    writes docs/checks.md from the marks

A line is one finding as JSON. A reader adds `"right": true` or `false`, with a `note` where that is not plain; marked
lines go into `tests/cases/findings/marks.jsonl`. Of a rule that finds more than `MOST` on reports that are no seeds, so
many are drawn with a fixed seed. Findings that need more than the report itself (last year's, the figures, the corpus,
the looks) are not drawn.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from drafter.templates.rules import RuleEntry

ROOT = Path(__file__).resolve().parent.parent
MARKS = ROOT / "tests" / "cases" / "findings" / "marks.jsonl"
TABLE = ROOT / "docs" / "checks.md"
MOST = 12
AROUND = 30
KIND = "law-government"
LEVELS = {"error": "错误", "warning": "提醒", "note": "参考"}
ABOUT = """# 检查规则

由 `python bench/draw_findings.py --table 报告…` 写成，不手改。共 {rules} 条规则。“种子”是随程序的五份报告，“其他”是
另外 {others} 份真实报告（政府工作报告、法治政府建设年度报告、信息公开年度报告等）。

## 查对的结果

找到的问题由没有参与写规则的审读者先看原文、再判对错：说得对，而且在这一级别上值得说，才算对。种子里的全看；一条规则在其他报告里超过
{most} 处的，按固定种子抽 {most} 处。标注在 `tests/cases/findings/marks.jsonl`。

| 级别 | 看过 | 对 | 错 | 对的占比 |
|---|---:|---:|---:|---:|
{totals}

第一遍看了 199 条，对 173 条（86.9%；其中错误级 40 条，对 39 条）。错的里面有一般原因的，规则随后收窄、降级或改了说法，
上表是改过以后的；改规则和查对用的是同一批报告，在别的报告上会低一些。

## 在这些报告上有发现的规则

“…”处填的是文中的词。

| 规则 | 说什么 | 级别 | 依据 | 强度 | 种子 | 其他 | 看过 | 对 | 错 |
|---|---|---|---|---|---:|---:|---:|---:|---:|
{found}

## 其余的规则

在这些报告上没有发现，靠规则自带的正反例和在草稿里另外埋的错误检验。其中比对上年报告、数据文件、语料库和 Word 版式的
规则要另给材料，不在此计数。
{silent}
"""
GROUP = """
### {name}

| 规则 | 说什么 | 级别 | 依据 | 强度 |
|---|---|---|---|---|
"""


def key(one: dict[str, Any]) -> tuple[str, ...]:
    """What tells a finding from any other, wherever the report is and whatever stands beside."""
    return tuple(str(one[name]) for name in ("file", "rule", "paragraph", "start", "text"))


def found(files: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """Yield every finding in the reports, as it is marked."""
    from drafter.corpus.laid_out import lay_out
    from drafter.operations.names import find_kind
    from drafter.operations.rules import load_rulebook
    from drafter.readers import read_file
    from drafter.templates.reading import load_reading

    rules, book = load_reading(find_kind(KIND)), load_rulebook(KIND)
    for file in files:
        text = lay_out(read_file(file), rules)
        lines = {one.line: one.text for one in text.raw}
        for one in book.check(text):
            where = one.where
            around = lines.get(where.paragraph, "") if where else ""
            yield {
                "file": file.stem,
                "rule": one.rule,
                "level": one.level,
                "paragraph": where.paragraph if where else 0,
                "start": where.start if where else 0,
                "text": one.text,
                "message": one.message,
                "fix": one.fix,
                "around": around[max(0, where.start - AROUND) : where.end + AROUND] if where else "",
            }


def marks() -> dict[tuple[str, ...], bool]:
    """The findings that a reader has marked."""
    if not MARKS.exists():
        return {}
    lines = map(json.loads, MARKS.read_text(encoding="utf-8").splitlines())
    return {key(one): bool(one["right"]) for one in lines}


def is_seed(one: dict[str, Any]) -> bool:
    """`True` for a finding in one of the reports that come with the program."""
    return any(file.stem == one["file"] for file in (ROOT / "seeds").glob("*.txt"))


def drawn(findings: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield those that are to be looked at: all on the seeds, of each rule at most `MOST` on others."""
    by_rule: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in findings:
        by_rule["" if is_seed(one) else one["rule"]].append(one)
    yield from by_rule.pop("", [])
    for rule in sorted(by_rule):
        some = by_rule[rule]
        yield from some if len(some) <= MOST else random.Random(rule).sample(some, MOST)


def row(entry: RuleEntry, *counts: int) -> str:
    """Return a row of the table for a rule, with the counts it has."""
    told = re.sub(r"(?:\{\w+\})+", "…", entry.message)
    cells = [entry.id, told, LEVELS[entry.level], entry.basis, entry.strength, *map(str, counts)]
    return "| " + " | ".join(cell.replace("|", "｜") for cell in cells) + " |"


def counted(findings: list[dict[str, Any]], known: dict[tuple[str, ...], bool]) -> dict[str, list[int]]:
    """Return of each rule that found something: on seeds, on others, looked at, right, wrong."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    for one in findings:
        of_rule = counts[one["rule"]]
        of_rule[0 if is_seed(one) else 1] += 1
        if key(one) in known:
            of_rule[2] += 1
            of_rule[3 if known[key(one)] else 4] += 1
    return counts


def totals(judged: list[tuple[str, bool]]) -> Iterator[str]:
    """Yield a row for each level and one for all."""
    for level, name in [*LEVELS.items(), ("", "合计")]:
        rights = [right for of, right in judged if level in ("", of)]
        yield f"| {name} | {len(rights)} | {sum(rights)} | {len(rights) - sum(rights)} | {share(rights)} |"


def silent(entries: list[RuleEntry]) -> Iterator[str]:
    """Yield the tables of rules that found nothing, one for each file of rules."""
    for name, group in groupby(entries, key=lambda one: one.id.split("/")[0]):
        yield GROUP.format(name=name) + "\n".join(map(row, group))


def table(files: list[Path]) -> str:
    """Return the page with the tables."""
    from drafter.operations.rules import load_rulebook

    findings, known = list(found(files)), marks()
    entries = [rule.entry for rule in load_rulebook(KIND).rules]
    counts = counted(findings, known)
    return ABOUT.format(
        rules=len(entries),
        others=sum(not is_seed({"file": file.stem}) for file in files),
        most=MOST,
        totals="\n".join(totals([(one["level"], known[key(one)]) for one in findings if key(one) in known])),
        found="\n".join(row(one, *counts[one.id]) for one in entries if one.id in counts),
        silent="\n".join(silent([one for one in entries if one.id not in counts])),
    )


def share(rights: list[bool]) -> str:
    """Return the share of what is right, in per cent."""
    return f"{100 * sum(rights) / len(rights):.1f}%" if rights else "无"


def main(arguments: list[str]) -> None:
    """Print what is still to be marked, or write the table."""
    files = [Path(one) for one in arguments if one != "--table"]
    if "--table" in arguments:
        TABLE.write_text(table(files), encoding="utf-8")
        return
    known = marks()
    for one in drawn(found(files)):
        if key(one) not in known:
            print(json.dumps(one, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
