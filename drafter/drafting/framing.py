"""A draft and a layout to what stands around its text: red head, attachments, note, imprint, open where not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.drafting.layout import runs_of
from drafter.model import Agency, Draft, Frame, Run
from drafter.templates.elements import Elements, HeadRules, ImprintRules

_YES = "yes"
_BRACKETS = "（）()"
_END = "。.；;，,"


def frame_draft(draft: Draft, elements: Elements, layout: str, attachments: Sequence[str] = ()) -> Draft:
    """Return `draft` with the frame that `layout` asks for; one whose layout has no addressee loses it.

    What the agency's profile does not give is an open slot; copies and attachments may be many.
    """
    chosen, agency = elements.layouts[layout], draft.agency
    head, foot = elements.head, elements.imprint
    number, issuer = (_number(agency, head), _issuer(agency, head)) if chosen.head else ((), ())
    frame = Frame(
        mark=(agency.mark or head.mark.replace("{agency}", agency.name)) if chosen.head else "",
        number=number,
        issuer=issuer,
        attachments=tuple(filter(None, map(str.strip, attachments))),
        note=_note(agency, elements.note) if chosen.note else "",
        copies=_copies(agency, foot) if chosen.imprint else (),
        printer=runs_of(agency.printer or agency.name) if chosen.imprint else (),
        printed=runs_of(foot.printed + foot.printed_end) if chosen.imprint else (),
        sealed=agency.seal == _YES if agency.seal else chosen.sealed,
    )
    return replace(draft, frame=frame, addressee=draft.addressee if chosen.addressee else None)


def _number(agency: Agency, rules: HeadRules) -> tuple[Run, ...]:
    text = rules.number.replace("{word}", agency.doc_number) if agency.doc_number else rules.number_open
    return runs_of(text)


def _issuer(agency: Agency, rules: HeadRules) -> tuple[Run, ...]:
    return (Run(rules.issuer), *runs_of(agency.signer or rules.issuer_open))


def _copies(agency: Agency, rules: ImprintRules) -> tuple[Run, ...]:
    named = agency.copy.rstrip(_END) or rules.copies_open
    return (Run(rules.copies), *runs_of(named + rules.copies_end))


def _note(agency: Agency, pattern: str) -> str:
    return pattern.replace("{note}", agency.note.strip(_BRACKETS)) if agency.note else ""
