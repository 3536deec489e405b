"""A draft turned into the paragraphs of a Word document, each in the style of its role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docx.document import Document
from docx.shared import Twips
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from drafter.model import Draft, Paragraph, Run
from drafter.templates.style import HouseStyle
from drafter.writers.clean import printable
from drafter.writers.comments import add_source_comments
from drafter.writers.elements import word
from drafter.writers.leads import lead_letters, split_lead, standing_role
from drafter.writers.signature import signature_indents
from drafter.writers.title_lines import title_lines

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

    def write(self, draft: Draft) -> None:
        """Append the whole draft."""
        self._title(draft.title)
        for _ in range(self.style.blanks.after_title):
            self._blank()
        if draft.addressee:
            self._add("addressee", _with_colon(draft.addressee.runs), draft.addressee)
        for section in draft.sections:
            if section.heading and not section.run_in:
                self._add("heading1" if section.level == 1 else "heading2", self._runs(section.heading))
            for paragraph in section.paragraphs:
                role = standing_role(paragraph, self.style)
                self._add(role, split_lead(paragraph, self.style), paragraph)
        self._closing(draft.closing)

    def _title(self, title: str) -> None:
        paragraph = self._paragraph("title")
        for number, line in enumerate(title_lines(printable(title), self.style.title)):
            if number:
                paragraph.add_run().add_break()
            self._append(paragraph, self._runs(line))

    def _blank(self) -> None:
        self._paragraph("blank")

    def _closing(self, closing: tuple[Paragraph, ...]) -> None:
        """Append the closing words, a blank line, organ and date; they and the text before stay together."""
        last = self.document.paragraphs[-1]
        for paragraph in closing:
            if paragraph.role not in _SIGNATURE:
                last = self._add(paragraph.role, paragraph.runs, paragraph)
        signature = [paragraph for paragraph in closing if paragraph.role in _SIGNATURE]
        if signature:
            last.paragraph_format.keep_with_next = True
            for _ in range(self.style.blanks.before_signature):
                self._blank()
            self._sign(signature)

    def _sign(self, signature: list[Paragraph]) -> None:
        organs = [printable(paragraph.text) for paragraph in signature if paragraph.role == "signer"]
        dates = [printable(paragraph.text) for paragraph in signature if paragraph.role == "date"]
        widest = max(organs, key=len, default="")
        indents = signature_indents(widest, dates[0] if dates else "", self.style)
        for paragraph in signature:
            layout = self._add(paragraph.role, paragraph.runs, paragraph).paragraph_format
            if self.style.signature.fixed:
                continue
            if paragraph.role == "date":
                layout.left_indent = Twips(indents.date_left)
            else:
                layout.right_indent = Twips(indents.organ_right)

    def _add(self, role: str, runs: Iterable[Run], borrowed: Paragraph | None = None) -> WordParagraph:
        paragraph = self._paragraph(role)
        added = self._append(paragraph, runs)
        if borrowed:
            add_source_comments(self.document, added, borrowed, self.style.comment, own=self.own)
        return paragraph

    def _paragraph(self, role: str) -> WordParagraph:
        return self.document.add_paragraph(style=self.style.paragraphs[role].name)

    def _append(self, paragraph: WordParagraph, runs: Iterable[Run]) -> list[WordRun]:
        """Append what of `runs` has text; the hint has “ ” — … drawn by the Chinese font."""
        added = []
        for run in runs:
            if text := printable(run.text):
                added.append(paragraph.add_run(text, style=self.style.slot.name if run.slot else None))
                lead = lead_letters(run, self.style)
                added[-1]._r.get_or_add_rPr().extend(lead or (word("rFonts", hint="eastAsia"),))
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
