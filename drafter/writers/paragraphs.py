"""A draft turned into the paragraphs of a Word document, each in the style of its role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Twips
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from drafter.model import Draft, Frame, Paragraph, Run
from drafter.templates.style import HouseStyle
from drafter.writers.clean import printable
from drafter.writers.comments import add_reminders, add_slot_comment, add_source_comments
from drafter.writers.elements import word
from drafter.writers.leads import lead_letters, split_lead, standing_role
from drafter.writers.live_numbers import NumberBook
from drafter.writers.signature import SealedIndents, sealed_indents, signature_indents
from drafter.writers.title_lines import title_lines
from drafter.writers.widths import printed_twips

_COLON = "："
_SIGNATURE = ("signer", "date")


@dataclass(frozen=True, slots=True)
class BodyWriter:
    """Appends the parts of a draft to `document`, from the title to the date.

    With `own` what the agency's past reports gave is commented too; a draft that starts from one needs no such comment.
    """

    document: Document
    style: HouseStyle
    own: bool = True
    numbers: NumberBook = field(default_factory=NumberBook)

    def write(self, draft: Draft) -> None:
        """Append the whole draft."""
        self._title(draft.title)
        add_reminders(self.document, self.document.paragraphs[-1].runs, draft, self.style.comment)
        self.blanks(self.style.blanks.after_title)
        if draft.addressee:
            self._add("addressee", _with_colon(draft.addressee.runs), draft.addressee)
        for section in draft.sections:
            if section.heading and not section.run_in:
                self._add("heading1" if section.level == 1 else "heading2", self._runs(section.heading))
            for paragraph in section.paragraphs:
                role = standing_role(paragraph, self.style)
                self._add(role, split_lead(paragraph, self.style), paragraph)
        self._closing(draft.closing, draft.frame)

    def _title(self, title: str) -> None:
        paragraph = self._paragraph("title")
        for number, line in enumerate(title_lines(printable(title), self.style.title)):
            if number:
                paragraph.add_run().add_break()
            self._append(paragraph, self._runs(line))

    def _blank(self) -> None:
        self._paragraph("blank")

    def _closing(self, closing: tuple[Paragraph, ...], frame: Frame) -> None:
        """Append the closing words, attachments, organ and date, a blank line before; all stay with the text before."""
        last = self.document.paragraphs[-1]
        if self._is_short(last):
            last.paragraph_format.keep_with_next = True
        for paragraph in closing:
            if paragraph.role not in _SIGNATURE:
                last = self._add(paragraph.role, paragraph.runs, paragraph)
        if frame.attachments:
            last.paragraph_format.keep_with_next = True
            self._attach(frame.attachments)
        signature = [paragraph for paragraph in closing if paragraph.role in _SIGNATURE]
        if signature:
            self.document.paragraphs[-1].paragraph_format.keep_with_next = True
            seal, before = self.style.elements.seal.lines, self.style.blanks.before_signature
            self.blanks(seal if frame.sealed else before)
            self._sign(signature, sealed=frame.sealed)

    def _is_short(self, last: WordParagraph) -> bool:
        """`True` when `last` may go to the next page with the signature without leaving a hole behind it."""
        body = self.style.paragraphs["body"]
        lines = printed_twips(last.text, body) / self.style.page.text_width
        return 0 < lines <= self.style.elements.closing_lines

    def _attach(self, names: tuple[str, ...]) -> None:
        """Append a blank line and the names of attachments, numbered when there are several."""
        self.blanks(1)
        rules, style = self.style.elements.attachment, self.style.paragraphs["attachment"]
        lead = printed_twips(rules.before, style)
        for number, name in enumerate(names, start=1):
            count = rules.number.replace("{number}", str(number)) if len(names) > 1 else ""
            before = ("" if number > 1 else rules.before) + count
            paragraph = self.paragraph("attachment")
            layout = paragraph.paragraph_format
            layout.left_indent = Twips(style.left * style.em + lead + printed_twips(count, style))
            layout.first_line_indent = Twips(-printed_twips(before, style))
            self._append(paragraph, (Run(before + name),))

    def _sign(self, signature: list[Paragraph], *, sealed: bool) -> None:
        organs = [printable(paragraph.text) for paragraph in signature if paragraph.role == "signer"]
        dates = [paragraph for paragraph in signature if paragraph.role == "date"]
        widest = max(organs, key=len, default="")
        date = printable(dates[0].text) if dates else ""
        if sealed:
            is_open = any(run.slot for paragraph in dates for run in paragraph.runs)
            self._sign_sealed(signature, sealed_indents(widest, date, self.style, is_open=is_open))
            return
        indents = signature_indents(widest, date, self.style)
        for paragraph in signature:
            layout = self._add(paragraph.role, paragraph.runs, paragraph).paragraph_format
            if self.style.signature.fixed:
                continue
            if paragraph.role == "date":
                layout.left_indent = Twips(indents.date_left)
            else:
                layout.right_indent = Twips(indents.organ_right)

    def _sign_sealed(self, signature: list[Paragraph], indents: SealedIndents) -> None:
        for paragraph in signature:
            layout = self._add(paragraph.role, paragraph.runs, paragraph).paragraph_format
            is_date = paragraph.role == "date"
            layout.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            layout.right_indent = Twips(indents.date_right if is_date else indents.organ_right)

    def paragraph(self, role: str) -> WordParagraph:
        """Append an empty paragraph in the style of `role` and return it."""
        return self._paragraph(role)

    def blanks(self, count: int) -> None:
        """Append so many blank lines, which stay with what follows."""
        for _ in range(count):
            self._blank()

    def print(self, paragraph: WordParagraph, runs: Iterable[Run]) -> list[WordRun]:
        """Append to `paragraph` what of `runs` has text and return what was added."""
        return self._append(paragraph, runs)

    def _add(self, role: str, runs: Iterable[Run], borrowed: Paragraph | None = None) -> WordParagraph:
        paragraph = self._paragraph(role)
        added = self._append(paragraph, runs)
        if borrowed:
            add_source_comments(self.document, added, borrowed, self.style.comment, own=self.own)
            add_slot_comment(self.document, added, borrowed, self.style.comment)
        return paragraph

    def _paragraph(self, role: str) -> WordParagraph:
        return self.document.add_paragraph(style=self.style.paragraphs[role].name)

    def _append(self, paragraph: WordParagraph, runs: Iterable[Run]) -> list[WordRun]:
        """Append what of `runs` has text; numbers are bound; the hint has “ ” — … drawn by the Chinese font."""
        added = []
        for run in runs:
            if text := printable(run.text):
                added.append(paragraph.add_run(text, style=self.style.slot.name if run.slot else None))
                lead = lead_letters(run, self.style)
                added[-1]._r.get_or_add_rPr().extend(lead or (word("rFonts", hint="eastAsia"),))
                if run.number:
                    self.numbers.bind(added[-1], text, run.number)
        return added

    def _runs(self, text: str) -> Iterator[Run]:
        """Yield plain text as runs, its slots apart."""
        at = 0
        for match in self.style.slot.pattern.finditer(text):
            yield Run(text[at : match.start()])
            yield Run(match.group(), slot=True)
            at = match.end()
        yield Run(text[at:])


def _with_colon(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the addressee's runs ending in a full-width colon."""
    text = "".join(run.text for run in runs).rstrip()
    if text.endswith(_COLON):
        return runs
    if text.endswith(":"):
        return (*runs[:-1], Run(runs[-1].text.rstrip()[:-1] + _COLON, runs[-1].slot))
    return (*runs, Run(_COLON))
