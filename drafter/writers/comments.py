"""Where the sentences of a draft come from, why slots are open and what to look at, turned into comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.run import Run

from drafter.model import Draft, Paragraph, Provenance, Role, Sentence
from drafter.templates.style import CommentRules
from drafter.writers.clean import printable

_POINTS = "，、；"
_INNER = str.maketrans("“”", "‘’")


def add_source_comments(
    document: Document, runs: list[Run], paragraph: Paragraph, rules: CommentRules, *, own: bool = True
) -> None:
    """Put a comment on `runs` that names what was borrowed and, with `own`, what the agency's past reports gave.

    A paragraph without text or sources gets none. They have no date: the same draft gives the same file on any day.
    """
    for words in source_texts(paragraph, rules, own=own) if runs else ():
        _add(document, runs, words, rules)


def add_slot_comment(document: Document, runs: list[Run], paragraph: Paragraph, rules: CommentRules) -> None:
    """Put one comment on the open slots of a paragraph, from the first to the last, that says why they are open."""
    slots = {printable(slot) for sentence in paragraph.sentences for slot in sentence.slots}
    open_runs = [run for run in runs if run.text in slots]
    words = slot_text(paragraph, rules)
    if open_runs and words:
        _add(document, open_runs, words, rules)


def add_reminders(document: Document, runs: list[Run], draft: Draft, rules: CommentRules) -> None:
    """Put one comment on `runs`, those of the title, that tells what to look at in the whole draft, if anything."""
    words = reminder_text(draft, rules)
    if runs and words:
        _add(document, runs, words, rules)


def _add(document: Document, runs: list[Run], words: str, rules: CommentRules) -> None:
    comment = document.add_comment(runs, words, rules.author, rules.initials)
    del comment._comment_elm.attrib[qn("w:date")]


def slot_text(paragraph: Paragraph, rules: CommentRules) -> str:
    """Return why the slots of a paragraph are open, each reason once with the slots it holds for; "" without any."""
    by_reason: dict[str, list[str]] = {}
    for sentence in paragraph.sentences:
        for slot in sentence.slots:
            by_reason.setdefault(_reason(sentence, paragraph.role), []).append(printable(slot))
    parts = (
        rules.slot.replace("{labels}", "".join(dict.fromkeys(slots))).replace(
            "{reason}", rules.reasons[reason]
        )
        for reason, slots in by_reason.items()
    )
    return rules.between.join(parts)


def _reason(sentence: Sentence, role: Role) -> str:
    """Return the key of the reason why a slot in a sentence is open."""
    if role in ("addressee", "signer", "date"):
        return role
    return "last" if "last" in sentence.basis else sentence.origin


def reminder_text(draft: Draft, rules: CommentRules) -> str:
    """Return what to look at in the whole draft, a line each; "" when there is nothing."""
    lines = [printable(one) for one in draft.notes]
    if draft.unplaced:
        lines.append(rules.unplaced.replace("{names}", "、".join(map(printable, draft.unplaced))))
    left_out = [one.text for one in (draft.last.left_out if draft.last else ()) if one.why == "unsupported"]
    if left_out:
        lines.append(rules.left_out.replace("{texts}", "".join(_quoted(one, rules) for one in left_out)))
    return "\n".join([rules.reminders, *lines]) if lines else ""


def source_texts(paragraph: Paragraph, rules: CommentRules, *, own: bool = True) -> Iterator[str]:
    """Yield the words of each comment: every report and section once, in order, with the sentences it gave."""
    for words, past in ((rules.text, False), (rules.own, True))[: 1 + own]:
        lent = [one for one in paragraph.sentences if one.sources and ("last" in one.basis) == past]
        if lent:
            named = _named(lent, len(paragraph.sentences), rules)
            yield words.replace("{sources}", rules.between.join(named))


def _named(lent: Sequence[Sentence], whole: int, rules: CommentRules) -> Iterator[str]:
    """Yield each source with the sentences it gave; `whole` is how many the paragraph has."""
    by_source: dict[str, list[str]] = {}
    for sentence in lent:
        for source in dict.fromkeys(_source(one, rules) for one in sentence.sources):
            by_source.setdefault(source, []).append(sentence.text)
    for source, texts in by_source.items():
        quoted = "".join(_quoted(text, rules) for text in texts)
        yield source.replace("{sentences}", rules.whole if len(texts) == whole else quoted)


def _quoted(text: str, rules: CommentRules) -> str:
    """Return the beginning of a sentence in quotation marks, those inside it single.

    A long one is cut before a point in the second half of what may stand, else where it must be.
    """
    plain = printable(text).strip().translate(_INNER)
    if len(plain) > rules.longest:
        points = (plain.rfind(point, rules.longest // 2, rules.longest + 1) for point in _POINTS)
        plain = plain[: max(*points, 0) or rules.longest] + rules.cut
    return rules.sentence.replace("{text}", plain)


def _source(source: Provenance, rules: CommentRules) -> str:
    year = rules.year.replace("{year}", str(source.year)) if source.year else ""
    section = rules.sections.get(source.section, source.section)
    named = rules.source.replace("{year}", year).replace("{section}", section)
    return named.replace("{agency}", printable(source.agency or rules.nameless))
