"""The sources of a borrowed paragraph turned into a comment beside it."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.run import Run

from drafter.model import Provenance
from drafter.templates.style import CommentRules
from drafter.writers.clean import printable


def add_source_comment(
    document: Document, runs: list[Run], sources: tuple[Provenance, ...], rules: CommentRules
) -> None:
    """Put one comment on `runs` that names the sources; a paragraph without text or sources gets none.

    It has no date: the same draft gives the same file on any day.
    """
    if not runs or not sources:
        return
    comment = document.add_comment(runs, source_text(sources, rules), rules.author, rules.initials)
    del comment._comment_elm.attrib[qn("w:date")]


def source_text(sources: tuple[Provenance, ...], rules: CommentRules) -> str:
    """Return the words that name `sources`, each report and section once, in the order given."""
    named = dict.fromkeys(_source(source, rules) for source in sources)
    return rules.text.replace("{sources}", rules.between.join(named))


def _source(source: Provenance, rules: CommentRules) -> str:
    year = rules.year.replace("{year}", str(source.year)) if source.year else ""
    section = rules.sections.get(source.section, source.section)
    named = rules.source.replace("{year}", year).replace("{section}", section)
    return named.replace("{agency}", printable(source.agency or rules.nameless))
