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
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
MARKS = ROOT / "tests" / "cases" / "findings" / "marks.jsonl"
TABLE = ROOT / "docs" / "checks.md"
MOST = 12
AROUND = 30
KIND = "law-government"
LEVELS = {"error": "错误", "warning": "提醒", "note": "参考"}
ABOUT = """# 检查规则

由 `python bench/draw_findings.py --table 报告…` 写成，不手改。“种子”是随程序的五份报告，“其他”是另外 {others} 份
真实报告（政府工作报告、法治政府建设年度报告、信息公开年度报告等）；“看过”是逐条看过的问题数，一条规则在其他报告里
超过 {most} 处的，按固定种子抽取。需要另给材料（上年报告、数据文件、语料库、Word 版式）的规则不在此计数。

合计看过 {looked} 条，对 {right} 条（{share}）；其中错误级 {errors} 条，对 {errors_right} 条（{errors_share}）。

| 规则 | 级别 | 依据（强度） | 种子 | 其他 | 看过 | 对 | 错 |
|---|---|---|---:|---:|---:|---:|---:|
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


def rows(findings: list[dict[str, Any]], known: dict[tuple[str, ...], bool]) -> Iterator[str]:
    """Yield a row of the table for each rule, those that found nothing too."""
    from drafter.operations.rules import load_rulebook

    on_seeds = Counter(one["rule"] for one in findings if is_seed(one))
    on_others = Counter(one["rule"] for one in findings if not is_seed(one))
    looked: dict[str, list[bool]] = defaultdict(list)
    for one in findings:
        if key(one) in known:
            looked[one["rule"]].append(known[key(one)])
    for rule in load_rulebook(KIND).rules:
        entry, judged = rule.entry, looked[rule.entry.id]
        counts = (
            on_seeds[entry.id],
            on_others[entry.id],
            len(judged),
            sum(judged),
            len(judged) - sum(judged),
        )
        basis = f"{entry.basis}（{entry.strength}）".replace("|", "｜")
        yield f"| {entry.id} | {LEVELS[entry.level]} | {basis} | {' | '.join(map(str, counts))} |"


def table(files: list[Path]) -> str:
    """Return the page with the table."""
    findings, known = list(found(files)), marks()
    judged = [(one["level"], known[key(one)]) for one in findings if key(one) in known]
    errors = [right for level, right in judged if level == "error"]
    rights = [right for _, right in judged]
    others = sum(not is_seed({"file": file.stem}) for file in files)
    about = ABOUT.format(
        others=others,
        most=MOST,
        looked=len(rights),
        right=sum(rights),
        share=share(rights),
        errors=len(errors),
        errors_right=sum(errors),
        errors_share=share(errors),
    )
    return about + "\n".join(rows(findings, known)) + "\n"


def share(rights: list[bool]) -> str:
    """Return the share of what is right, in per cent."""
    return f"{100 * sum(rights) / len(rights):.1f} %" if rights else "无"


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
