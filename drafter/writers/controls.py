"""The bound numbers of a draft put into controls that show them from a store and bear the names of their figures."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.run import Run as WordRun

from drafter.live_figures import PLAIN, SHOWN, SHOWN_ROOT, BoundNumber, Manifest, node_name, shown_tree
from drafter.writers.clean import printable
from drafter.writers.elements import word
from drafter.writers.record import SHOWN_STORE, add_copy, add_shown

_LONGEST = 64
"""Word takes no longer name of a control."""
_WORKED_OUT = "（算出）"


def add_controls(document: Document, manifest: Manifest, runs: Sequence[WordRun]) -> int:
    """Put a control around the digits in each of `runs`, one a number of `manifest`; return how many there are.

    To be called when all else is written: a comment must not begin in a control. A copy of the manifest goes along,
    for LibreOffice 7.4 drops all custom XML of a file with bound controls the second time it saves it.
    """
    shown: dict[str, str] = {}
    for ordinal, (number, run) in enumerate(zip(manifest.numbers, runs, strict=True), start=1):
        if found := PLAIN.match(number.digits):
            _split(run, found.end())
            _wrap(run, _properties(manifest, number, ordinal))
            shown[node_name(number.bookmark)] = found.group()
    if shown:
        add_shown(document, shown_tree(shown))
        add_copy(document, manifest)
    return len(shown)


def _split(run: WordRun, at: int) -> None:
    """Put what stands in `run` from `at` on behind it: LibreOffice 7.4 prints two scripts in one control twice."""
    if at < len(run.text):
        rest = WordRun(deepcopy(run._r), run._parent)
        run._r.addnext(rest._r)
        run.text, rest.text = run.text[:at], run.text[at:]


def _wrap(run: WordRun, properties: BaseOxmlElement) -> None:
    content = word("sdtContent")
    run._r.addprevious(word("sdt", properties, content))
    content.append(run._r)


def _properties(manifest: Manifest, number: BoundNumber, ordinal: int) -> BaseOxmlElement:
    """Return whose number it is and where its digits stand: under a name of their own, for attributes get lost."""
    name = printable(manifest.operands(number)[0].name) + ("" if number.formula == "value" else _WORKED_OUT)
    path = f"/d:{SHOWN_ROOT}[1]/d:{node_name(number.bookmark)}[1]"
    return word(
        "sdtPr",
        word("alias", val=name[:_LONGEST]),
        word("tag", val=number.bookmark),
        word("id", val=ordinal),
        word("dataBinding", prefixMappings=f"xmlns:d='{SHOWN}'", xpath=path, storeItemID=SHOWN_STORE),
        word("text"),
    )
