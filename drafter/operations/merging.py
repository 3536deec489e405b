"""A draft that came back revised to the list of what was changed in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from drafter.corpus.overlap import Overlap
from drafter.draft_record import DraftRecord
from drafter.drafting.merging.base import Line, Places, lines_of_record, new_lines
from drafter.drafting.merging.changes import Change, Revision, find_changes
from drafter.drafting.merging.merge_json import (
    change_json,
    change_lines,
    counts,
    figure_json,
    figure_lines,
    place_json,
)
from drafter.errors import InputError
from drafter.model import Remark, RevisedText
from drafter.operations.names import find_template
from drafter.operations.office import open_office
from drafter.operations.overlap import overlap_meter
from drafter.operations.reports import parse_report
from drafter.operations.styles import workspace_style
from drafter.operations.watch import Watcher
from drafter.readers import read_record, read_revisions
from drafter.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Merged:
    """What was changed in `file` since the draft, what people said beside the text, whom the text is like.

    `overlaps` are those of the new words of changes that have one, by the number of the change.
    """

    file: Path
    draft: Path | None
    agency: str | None
    year: int | None
    revision: Revision
    remarks: tuple[Remark, ...]
    layout: tuple[tuple[str, int], ...]
    places: Places
    overlaps: dict[int, Overlap] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter merge --json` prints."""
        changes = self.revision.changes
        return {
            "file": str(self.file),
            "draft": str(self.draft) if self.draft else None,
            "agency": self.agency,
            "year": self.year,
            "changes": [change_json(one, self.overlaps.get(at)) for at, one in enumerate(changes)],
            "comments": [
                {
                    "author": one.author,
                    "text": one.text,
                    "on": one.on,
                    **place_json(self.places.of(one.paragraph)),
                }
                for one in self.remarks
            ],
            "figures": [figure_json(one) for one in self.revision.figures],
            "layout": [{"author": author, "changes": count} for author, count in self.layout],
            "outside": {"before": list(self.revision.before), "behind": list(self.revision.behind)},
            "counts": counts(changes),
        }

    def lines(self) -> Iterator[str]:
        """Yield the changes by section, then comments, figures and the number of all."""
        changes = self.revision.changes
        yield from change_lines(changes, self.overlaps)
        for one in self.remarks:
            on = f"“{one.on[:24]}”" if one.on else ""
            yield f"批注（{one.author or '作者不详'}）{on}：{one.text}"
        yield from figure_lines(self.revision.figures)
        yield from (f"格式修订 {count} 处（{author or '作者不详'}）" for author, count in self.layout)
        if behind := self.revision.behind:
            yield f"文末有起草记录以外的 {len(behind)} 句（版记、附件或新加的文字），没有对照：“{behind[0][:24]}”等"
        tracked = sum(one.tracked for one in changes)
        yield f"改动共 {len(changes)} 处：留有修订痕迹 {tracked} 处，未留痕迹 {len(changes) - tracked} 处"


def merge_revision(
    workspace: Workspace, file: Path, draft: Path | None, kind: str, watcher: Watcher
) -> Merged:
    """Return what was changed in `file` since `draft` was written, or since the draft whose record it holds.

    No file is changed. Raise `InputError` when there is neither a draft nor a record.
    """
    revised = read_revisions(file)
    record = (read_record(draft) if draft else None) or read_record(file)
    if draft is None and record is None:
        raise InputError(
            "文件里没有起草时的记录，无法与初稿对照",
            path=file,
            hint="用 --draft 初稿.docx 给出 drafter new 生成的初稿（或送审时的那一份）",
        )
    report = parse_report(file, kind)
    places = Places(report)
    base = _base(draft, record, kind)
    revision = find_changes(base, revised, places, framed=draft is None)
    agency = record.agency if record else report.agency
    made_by = workspace_style(workspace).comment.author
    return Merged(
        file,
        draft,
        agency,
        record.year if record else report.year,
        revision,
        tuple(one for one in revised.remarks if one.author != made_by),
        revised.layout,
        places,
        _overlaps(workspace, revision.changes, agency, kind, watcher),
    )


def _base(draft: Path | None, record: DraftRecord | None, kind: str) -> Sequence[Line]:
    """Return the lines of the draft: as it reads, with the figures its record names; else as recorded."""
    recorded = lines_of_record(record) if record else []
    if draft is None:
        return recorded
    text: RevisedText = read_revisions(draft)
    lines = new_lines(text.paragraphs, Places(parse_report(draft, kind)))
    figures = {one.text: one.figures for one in recorded}
    return [Line(one.text, one.place, figures.get(one.text, ())) for one in lines]


def _overlaps(
    workspace: Workspace, changes: Sequence[Change], agency: str | None, kind: str, watcher: Watcher
) -> dict[int, Overlap]:
    """Return the overlap of what was newly worded, where more of it stands elsewhere than of the old words."""
    worded = [(at, one) for at, one in enumerate(changes) if one.new and one.kind != "moved"]
    if not worded:
        return {}
    meter = overlap_meter(open_office(workspace, watcher), find_template(kind), agency)
    new = meter.measure([one.new for _, one in worded]).paragraphs
    old = meter.measure([one.old for _, one in worded]).paragraphs
    return {
        at: now
        for (at, _), now, before in zip(worded, new, old, strict=True)
        if now.share * now.letters > before.share * before.letters
    }
