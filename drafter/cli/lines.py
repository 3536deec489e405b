"""What operations hand back to the lines that people read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.cli.screen import columns

if TYPE_CHECKING:
    from drafter.corpus.records import ReportEntry
    from drafter.model import Agency, Origin, OutlineNode, Point
    from drafter.operations.agencies import AgencyCard, KnownAgencies
    from drafter.operations.collection import Added, AddedFile, Listed, Rebuilt, Removed
    from drafter.operations.figures import CheckedFigures, WrittenForm
    from drafter.operations.parsing import Parsed

_UNKNOWN = "（不详）"
_SHOWN = 3
_FIELDS = {
    "title": "标题",
    "agency": "单位",
    "year": "年份",
    "addressee": "主送",
    "doc_number": "文号",
    "signer": "署名",
    "date": "日期",
}
_ORIGINS: dict[Origin, str] = {
    "title": "标题",
    "front": "版头",
    "red_header": "发文机关标志",
    "signature": "落款",
    "heading": "正文标题",
    "lead": "正文开头",
    "dates": "落款日期",
    "label": "网页标注",
    "properties": "文件属性",
    "file_name": "文件名",
}


def report_lines(parsed: Parsed) -> Iterator[str]:
    """Yield what a report says of itself and where, its outline with sections and themes, what was left out."""
    report = parsed.report
    yield f"文件：{report.source}"
    origins = dict(report.sources_of)
    for field, label in _FIELDS.items():
        value, origin = getattr(report, field), origins.get(field)
        found = f"  〔据{_ORIGINS[origin]}〕" if origin else ""
        yield f"{label}：{_UNKNOWN if value is None else value}{found}"
        if field == "agency" and parsed.agency:
            yield from _known_of_agency(parsed.agency)
    yield "提纲："
    yield from (_outline_line(node, parsed.titles) for node in report.outline)
    counts = [quantity for passage in report.passages for quantity in passage.quantities]
    parts = sum(one.part_of is not None for one in counts)
    timed = sum(bool(one.period or one.as_of) for one in counts)
    yield f"语段 {len(report.passages)} 个，数量 {len(counts)} 个（属于某一总数的 {parts} 个，写明时间的 {timed} 个）"
    yield from (f"说明：{skipped.where}，{skipped.why}" for skipped in report.skipped)


def _known_of_agency(agency: Agency) -> Iterator[str]:
    """Yield what follows from the agency's name, if anything does."""
    known = {"地名": agency.place, "层级": agency.level, "简称": agency.short, "自称": agency.self_reference}
    said = "，".join(f"{label} {value}" for label, value in known.items() if value)
    if said:
        yield f"  {said}"


def _outline_line(node: OutlineNode, titles: dict[str, str]) -> str:
    named = [titles.get(slug, slug) for slug in (node.section, node.theme) if slug]
    return f"{'  ' * node.level}{node.heading}  〔{' · '.join(named)}〕"


def added_lines(added: Added) -> Iterator[str]:
    """Yield a line for each file, then the count."""
    yield from map(_added_line, added.files)
    for file in added.failed:
        yield f"没有加入：{file.fault}"
        if file.fault and file.fault.hint:
            yield f"  下一步：{file.fault.hint}"
    new = sum(file.is_new for file in added.files)
    yield f"新加入 {new} 份，原已在库 {len(added.files) - new} 份，未能加入 {len(added.failed)} 份"


def _added_line(file: AddedFile) -> str:
    state = "已加入" if file.is_new else "已在库"
    if not file.report:
        return f"{state}：{file.path}"
    note = _note(file.report)
    return f"{state}：{file.path}  〔{_named(file.report)}〕{f'  {note}' if note else ''}"


def _note(report: ReportEntry) -> str:
    """Return what is to be known of a report that comes from a draft, "" for any other."""
    if report.link is None:
        return ""
    if report.link.by == "text":
        return f"定稿，出自稿件 {report.link.draft}"
    slots = f"待填 {report.link.slots} 处" if report.link.slots else "已填完"
    fate = (
        "已有后来的一份，不再借用" if report.superseded else "含待填的语句不借用" if report.link.slots else ""
    )
    return "，".join(filter(None, (f"稿件 {report.link.draft}", slots, fate)))


def _named(report: ReportEntry) -> str:
    year = f"{report.year}年" if report.year else "年份不详"
    return f"{report.id} · {year} · {report.agency or '单位不详'} · 语段 {len(report.passages)} 个"


def list_lines(listed: Listed) -> Iterator[str]:
    """Yield a table of the reports, then their number."""
    if listed.reports:
        heading: tuple[str, ...] = ("编号", "年份", "语段", "单位", "来源")
        rows = [
            (
                report.id,
                str(report.year or ""),
                str(len(report.passages)),
                report.agency or _UNKNOWN,
                report.source,
            )
            for report in listed.reports
        ]
        notes = [("说明",), *((_note(report),) for report in listed.reports)]
        noted = any(report.link for report in listed.reports)
        table = [heading, *rows]
        yield from columns(
            [(*row, *note) for row, note in zip(table, notes, strict=True)] if noted else table
        )
    yield f"共 {len(listed.reports)} 份报告"


def removed_lines(removed: Removed) -> Iterator[str]:
    """Yield which report was removed."""
    yield f"已移除：{_named(removed.report)}"


def rebuilt_lines(rebuilt: Rebuilt) -> Iterator[str]:
    """Yield what the index now holds."""
    yield f"索引已重建：{rebuilt.reports} 份报告"


def form_lines(written: WrittenForm) -> Iterator[str]:
    """Yield where the form is and what to do with it."""
    yield f"已生成 {written.output}（指标 {written.indicators} 项，填好上年数 {written.last} 项）"
    yield f"下一步：在 Excel 或 WPS 中填好“数据”和“要点”，再运行 drafter figures check {written.output}"


def figures_lines(checked: CheckedFigures) -> Iterator[str]:
    """Yield what was read from a figures file, figures by theme."""
    given = checked.figures
    yield f"单位：{given.agency or '（未写）'}；年份：{given.year or '（未写）'}"
    yield f"数据 {len(given.figures)} 项："
    for slug, names in checked.by_theme().items():
        title = checked.titles.get(slug, slug) if slug else "（未定主题，起草时再定）"
        yield f"  {title} {len(names)} 项：{'、'.join(names[:_SHOWN])}{' 等' if len(names) > _SHOWN else ''}"
    yield from _points("要点", given.highlights)
    yield from _points("问题", given.problems)
    yield from _points("安排", given.plans)
    yield "没有发现错误"


def _points(what: str, points: tuple[Point, ...]) -> Iterator[str]:
    yield f"{what} {len(points)} 条"


def agency_lines(card: AgencyCard) -> Iterator[str]:
    """Yield the entries of one agency, those not set by the office marked."""
    yield f"单位：{card.agency.name}"
    for label, value, is_set in card.entries():
        yield f"  {label}：{value or '（待填）'}{'' if is_set or not value else '（推断）'}"


def agencies_lines(known: KnownAgencies) -> Iterator[str]:
    """Yield the names of the agencies that were set."""
    yield from known.names
    if not known.names:
        yield "还没有设定过单位。起草时按单位名称推断；要设定请运行 drafter agency set"
