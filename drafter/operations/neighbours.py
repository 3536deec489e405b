"""A report to be checked and the corpus to what other agencies' reports hold of it."""

from __future__ import annotations

from drafter.corpus.collection import Corpus
from drafter.corpus.letters import letters_of
from drafter.corpus.neighbours import Neighbours, build_neighbours
from drafter.corpus.records import ReportTexts
from drafter.corpus.shared_runs import RunFinder
from drafter.drafting.suggesting.suggest import is_of
from drafter.model import Provenance
from drafter.model.checking import CheckedText
from drafter.operations.last_year import is_same
from drafter.operations.names import find_template
from drafter.operations.office import open_store, readable
from drafter.operations.watch import Watcher
from drafter.templates.naming import NamingRules, load_naming
from drafter.templates.overlap import load_overlap
from drafter.templates.places import load_gazetteer
from drafter.templates.standing import set_terms, standing_texts
from drafter.templates.wording import load_wordings
from drafter.workspace import Workspace, bundled_folder

# A report that holds so much of a text is the text itself in another state.
_ITSELF = 0.8


def corpus_neighbours(text: CheckedText, kind: str, workspace: Workspace, watcher: Watcher) -> Neighbours:
    """Return what the reports of other agencies in the corpus of `workspace` hold of `text`.

    The program's own reports are taken in at the first use; an index is not needed.
    """
    return find_neighbours(text, open_store(readable(workspace), watcher), kind)


def find_neighbours(text: CheckedText, corpus: Corpus, kind: str) -> Neighbours:
    """Return what the reports of other agencies in `corpus` hold of `text`, a report of `kind`.

    Reports of its agency are not others, nor is one of the same year that is the text itself.
    """
    template = find_template(kind)
    naming, wordings = load_naming(template.folder), load_wordings(template.folder)
    rules = load_overlap(template.folder)
    reports = corpus.texts()
    return build_neighbours(
        text,
        reports,
        {one.report for one in reports if _is_own(one, text, naming, rules.shortest)},
        rules,
        load_gazetteer(bundled_folder("templates")),
        (standing_texts(template, wordings), set_terms(wordings)),
    )


def _is_own(report: ReportTexts, text: CheckedText, naming: NamingRules, shortest: int) -> bool:
    """`True` for a report of the text's agency, and for the text itself, by whatever name its agency was read."""
    if report.agency and text.agency:
        own = is_of(Provenance("", report.report, report.agency, report.year, ""), text.agency)
        if own or is_same(report.agency, text.agency, naming):
            return True
    return report.year == text.year and _share(report, text, shortest) >= _ITSELF


def _share(report: ReportTexts, text: CheckedText, shortest: int) -> float:
    """Return how much of `text` stands in the report, 0 to 1."""
    whole = letters_of("".join(one.text for one in text.running))
    finder = RunFinder(whole, shortest)
    places = {
        place
        for *_, other in report.passages
        for start, end in finder.find(letters_of(other))
        for place in range(start, end)
    }
    return len(places) / len(whole) if whole else 0.0
