"""A draft that is done to the copy that is signed or published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from drafter.drafting.merging.base import Place, Places
from drafter.drafting.merging.merge_json import place_json
from drafter.drafting.merging.tracked import TrackedChange, tracked_changes
from drafter.errors import InputError, OutputError, UsageError
from drafter.model import Reading, RevisedText
from drafter.operations.names import find_kind
from drafter.operations.reports import parse_report
from drafter.operations.styles import workspace_style
from drafter.readers import read_file, read_record, read_revisions
from drafter.templates.publishing import PublishingRules, load_publishing
from drafter.templates.style import HouseStyle
from drafter.text import split_sentences
from drafter.workspace import Workspace
from drafter.writers.accepting import accept_all, has_changes
from drafter.writers.cleaning import Removed, clean
from drafter.writers.parts import Parts, TooLargeError
from drafter.writers.saving import check_place, save_document
from drafter.writers.withholding import UnbalancedError, Withheld, withhold

_FRAME = "标题、主送和落款"
_NOTES = "脚注和尾注"
_SHOWN = 24
_NOTHING = Removed()


@dataclass(frozen=True, slots=True)
class FinishRequest:
    """Which file to finish and where to; `public` leaves out what is marked, `accept` takes every tracked change."""

    file: Path
    output: Path | None = None
    public: bool = False
    accept: bool = False
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class Finished:
    """What was removed and left out; `output` is `None` while something is open, which is then listed.

    `secret` are sentences with words that a person should look at before the text is published.
    """

    file: Path
    public: bool
    output: Path | None = None
    agency: str | None = None
    open_slots: tuple[tuple[Place, str], ...] = ()
    undecided: tuple[tuple[Place, TrackedChange], ...] = ()
    layout: int = 0
    accepted: int = 0
    removed: Removed = _NOTHING
    withheld: tuple[tuple[Place, str], ...] = ()
    secret: tuple[tuple[Place, str], ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter finish --json` prints."""
        return {
            "file": str(self.file),
            "output": str(self.output) if self.output else None,
            "public": self.public,
            "agency": self.agency,
            "slots": [{**place_json(place), "placeholder": slot} for place, slot in self.open_slots],
            "undecided": [_undecided_json(place, one) for place, one in self.undecided],
            "undecided_layout": self.layout,
            "accepted": self.accepted,
            "removed": asdict(self.removed),
            "withheld": [{**place_json(place), "text": text} for place, text in self.withheld],
            "secret": [{**place_json(place), "text": text} for place, text in self.secret],
        }

    def lines(self) -> Iterator[str]:
        """Yield what stands in the way, or where the copy is and what is not in it any more."""
        yield from self._written() if self.output else self._open()

    def _open(self) -> Iterator[str]:
        yield f"没有生成定稿：{self.file}"
        if self.open_slots:
            yield f"还有待填 {len(self.open_slots)} 处："
            yield from (f"  {_where(place)}：{slot}" for place, slot in self.open_slots)
        if self.undecided or self.layout:
            yield f"还有修订没有接受或拒绝：文字 {len(self.undecided)} 处，格式 {self.layout} 处"
            yield from (
                f"  {_where(place)}（{one.author or '作者不详'}）：{_words(one)}"
                for place, one in self.undecided
            )
        steps = ["在 Word 或 WPS 中补齐待填处"] if self.open_slots else []
        steps += ["逐处接受或拒绝修订，或加 --accept-all 全部接受"] if self.undecided or self.layout else []
        yield f"下一步：{'；'.join(steps)}，再运行一次"

    def _written(self) -> Iterator[str]:
        yield f"已生成{'公开稿' if self.public else '定稿'} {self.output}"
        gone = self.removed
        yield (
            f"去掉批注 {gone.comments} 条、突出显示 {gone.highlights} 处、书签 {gone.bookmarks} 个、"
            f"内容控件 {gone.controls} 个、起草记录 {gone.records} 份；接受修订 {self.accepted} 处"
        )
        yield f"文件属性：作者 {self.agency or '（空）'}，其余使用痕迹已清除"
        if self.withheld:
            yield f"不公开、没有写入的 {len(self.withheld)} 处，请核对前后文字和序号："
            yield from (f"  {_where(place)}：“{_short(text)}”" for place, text in self.withheld)
        if self.secret:
            yield f"公开前请核对是否涉密、是否宜公开的 {len(self.secret)} 句："
            yield from (f"  {_where(place)}：“{_short(text)}”" for place, text in self.secret)


def _undecided_json(place: Place, change: TrackedChange) -> dict[str, object]:
    return {
        "kind": change.kind,
        **place_json(place),
        "author": change.author or None,
        "old": change.old,
        "new": change.new,
    }


def _where(place: Place) -> str:
    return place.heading or _FRAME


def _words(change: TrackedChange) -> str:
    words = [
        f"删“{_short(change.old)}”" if change.old else "",
        f"加“{_short(change.new)}”" if change.new else "",
    ]
    return "，".join(filter(None, words)) or "分段或并段"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"


def finish_report(workspace: Workspace, request: FinishRequest) -> Finished:
    """Write the copy of `request.file` that is signed, or with `public` published; the file itself stays as it is.

    Nothing is written while a slot is open or, unless all are to be accepted, a tracked change is undecided. The same
    file gives the same bytes. Raise `InputError` for what is no sound .docx and for a mark without its other end,
    `OutputError` where the copy cannot be written.
    """
    output = _output(request)
    kind = find_kind(workspace.settings.kind)
    style, rules = workspace_style(workspace), load_publishing(kind)
    revised, reading = read_revisions(request.file), read_file(request.file)
    report = parse_report(request.file, kind.name)
    record = read_record(request.file)
    agency = record.agency if record else report.agency
    places = Places(report)
    slots = tuple(_slots(revised, reading, places, style))
    changes = tuple((places.of(one.paragraph), one) for one in tracked_changes(revised.paragraphs))
    layout = sum(count for _, count in revised.layout)
    parts = _opened(request.file)
    is_open = any(has_changes(parts.root(name)) for name in parts.stories()) and not request.accept
    if slots or is_open:
        undecided = changes if is_open else ()
        return Finished(
            request.file, request.public, None, agency, slots, undecided, layout if is_open else 0
        )
    accepted = sum(accept_all(parts.root(name)) for name in parts.stories())
    withheld = _withheld(parts, rules, request)
    removed = clean(parts, style.slot, agency)
    save_document(parts.pack(), output, overwrite=request.overwrite)
    return Finished(
        request.file,
        request.public,
        output,
        agency,
        accepted=accepted,
        removed=removed,
        withheld=tuple((places.of(one.paragraph), one.text) for one in withheld),
        secret=tuple(_secret(output, kind.name, rules)) if request.public else (),
    )


def _output(request: FinishRequest) -> Path:
    """Return where the copy goes: where it was asked for, else beside the file."""
    name = "公开稿" if request.public else "定稿"
    output = request.output or request.file.with_name(f"{request.file.stem}（{name}）.docx")
    if output.suffix.lower() != ".docx":
        raise UsageError(f"定稿是 Word 文件：{output}", hint="文件名请以 .docx 结尾")
    if output.resolve() == request.file.resolve():
        raise OutputError("这是要定稿的文件本身，不能写在它上面", path=output, hint="用 -o 换一个文件名")
    check_place(output, overwrite=request.overwrite)
    return output


def _slots(
    revised: RevisedText, reading: Reading, places: Places, style: HouseStyle
) -> Iterator[tuple[Place, str]]:
    """Yield the open slots of the text as accepted, then those of the notes."""
    for paragraph in revised.paragraphs:
        for slot in style.slot.pattern.findall(paragraph.new):
            yield places.of(paragraph.number), slot
    for block in reading.blocks:
        if block.kind == "note":
            yield from ((Place(None, _NOTES), slot) for slot in style.slot.pattern.findall(block.text))


def _opened(file: Path) -> Parts:
    """Return the parts of a file that was read within limits before."""
    try:
        return Parts(file.read_bytes())
    except TooLargeError as error:
        raise InputError("文件内容展开后过大", path=file, hint="请压缩其中的图片，再另存一份") from error


def _withheld(parts: Parts, rules: PublishingRules, request: FinishRequest) -> list[Withheld]:
    try:
        return withhold(parts, rules, public=request.public)
    except UnbalancedError as error:
        mark, paragraph = error.args
        raise InputError(
            f"“{mark}”没有配对",
            path=request.file,
            place=f"第 {paragraph} 段",
            hint="请补上另一半或删去这一半",
        ) from error


def _secret(output: Path, kind: str, rules: PublishingRules) -> Iterator[tuple[Place, str]]:
    """Yield the sentences of the copy that hold a word to be looked at, with their places in it."""
    places = Places(parse_report(output, kind))
    for block in read_file(output).blocks:
        place = Place(None, _NOTES) if block.kind == "note" else places.of(block.line)
        for start, end in split_sentences(block.text):
            if rules.secret.search(block.text[start:end]):
                yield place, block.text[start:end].strip()
