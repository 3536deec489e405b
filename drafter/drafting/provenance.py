"""A draft to a table that says of each of its sentences where it comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.draft_record import RecordedPart, record_of
from drafter.model import Draft, Sentence

Row = tuple[int | str, ...]
COLUMNS = ("序号", "部分", "标题", "语句", "来源类别", "数据", "借自单位", "年份", "语段编号", "待填")
COUNT_COLUMNS = ("统计", "名称", "年份", "语句数", "占全文语句")
_FRAME_TITLE = "主送和落款"
_UNNAMED = "某单位"
_FIGURE, _POINT, _LAST, _BORROWED, _TEMPLATE = CATEGORIES = (
    "本单位数据",
    "本单位要点",
    "本单位往年报告",
    "借用",
    "通用写法",
)
_BY_BASIS = {"figure": _FIGURE, "point": _POINT, "last": _LAST}
_ORIGINS = {"own": "本单位", "borrowed": _BORROWED, "template": _TEMPLATE}


@dataclass(frozen=True, slots=True)
class ProvenanceTable:
    """A row for each sentence (`COLUMNS`), and how many there are of each category and source (`COUNT_COLUMNS`)."""

    rows: tuple[Row, ...]
    counts: tuple[Row, ...]


def provenance_table(draft: Draft, titles: Mapping[str, str]) -> ProvenanceTable:
    """Return the table of `draft`, in the order of its text; `titles` name its sections by slug.

    A sentence stands in one category only, that of what counts most in it: a figure of the agency's, a point, its
    past report, then what was borrowed. Its other columns say all that is in it.
    """
    sentences = list(_sentences(draft))
    rows = (
        _row(number, titles.get(part.section, _FRAME_TITLE), part.heading.text, sentence)
        for number, (part, sentence) in enumerate(sentences, start=1)
    )
    return ProvenanceTable(tuple(rows), tuple(_counts([sentence for _, sentence in sentences])))


def count_origins(draft: Draft) -> dict[str, int]:
    """Return how many sentences of `draft`, its headings left out, are own, borrowed and template."""
    counts: Counter[str] = Counter(sentence.origin for _, sentence in _sentences(draft))
    return {origin: counts[origin] for origin in _ORIGINS}


def origins_line(draft: Draft) -> str:
    """Return the line of a summary that says how many sentences are whose."""
    counts = count_origins(draft)
    named = "、".join(f"{_ORIGINS[origin]} {count}" for origin, count in counts.items())
    return f"语句 {sum(counts.values())} 句：{named}"


def _sentences(draft: Draft) -> Iterator[tuple[RecordedPart, Sentence]]:
    for part in record_of(draft).parts:
        for paragraph in part.paragraphs:
            yield from ((part, sentence) for sentence in paragraph)


def _row(number: int, section: str, heading: str, sentence: Sentence) -> Row:
    sources = sentence.sources
    years = _joined(str(one.year) for one in sources if one.year)
    return (
        number,
        section,
        heading,
        sentence.text,
        _category(sentence),
        _joined(f"{one.name}：{one.printed}" for one in sentence.figures),
        _joined(one.agency or _UNNAMED for one in sources),
        int(years) if years.isdigit() else years,
        _joined(one.passage for one in sources),
        _joined(slot.removeprefix("【待填：").removesuffix("】") for slot in sentence.slots),
    )


def _joined(words: Iterator[str]) -> str:
    """Return the words, each once, apart by ；."""
    return "；".join(dict.fromkeys(words))


def _category(sentence: Sentence) -> str:
    if sentence.basis:
        return next(name for basis, name in _BY_BASIS.items() if basis in sentence.basis)
    return _ORIGINS[sentence.origin]


def _counts(sentences: Sequence[Sentence]) -> Iterator[Row]:
    """Yield how many sentences each category has, then how many each report lent wording to, most first."""
    categories = Counter(map(_category, sentences))
    for category in CATEGORIES:
        yield "来源类别", category, "", categories[category], _share(categories[category], len(sentences))
    reports = {source.report: source for sentence in sentences for source in sentence.sources}
    lent = Counter(report for one in sentences for report in {source.report for source in one.sources})
    for report, count in sorted(lent.items(), key=lambda pair: (-pair[1], pair[0])):
        source = reports[report]
        yield "来源报告", source.agency or _UNNAMED, source.year or "", count, _share(count, len(sentences))


def _share(count: int, whole: int) -> str:
    return f"{100 * count / whole:.1f}%" if whole else ""
