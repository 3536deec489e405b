"""Reports in the corpus to the drafts they come from."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.corpus.collection import Corpus
from drafter.corpus.drafts import DraftLink, Version, alike, comes_from
from drafter.corpus.records import ReportEntry


def find_link(corpus: Corpus, report: str) -> DraftLink | None:
    """Return which draft the report with the id `report` comes from, `None` when none is noted."""
    return next((entry.link for entry in corpus.reports() if entry.id == report), None)


def linked(held: DraftLink | None, read: DraftLink | None, *, is_new: bool) -> DraftLink | None:
    """Return what to note of a report: `held` is what is noted, `read` the draft whose record its file holds.

    `None`: nothing new. A text that is there both with a record and, without open slots, without one, as it was
    signed, is no draft any more, in whatever order the two files came.
    """
    if is_new:
        return read
    if held is None:
        return read and DraftLink(read.draft, "text")
    return DraftLink(held.draft, "text") if read is None and held.by == "record" and not held.slots else None


def link_to_drafts(corpus: Corpus, added: Iterable[str]) -> None:
    """Note for the reports `added`, and those of the same agency and year, which draft there they come from by text.

    Those whose file holds the record of a draft are linked already.
    """
    entries = corpus.reports()
    new = [entry for entry in entries if entry.id in set(added)]
    drafts = [entry for entry in entries if entry.link and entry.link.by == "record"]
    for entry in entries if drafts else ():
        if entry.link is None and any(alike(_version(entry), _version(one)) for one in new):
            _link(corpus, entry, [one for one in drafts if alike(_version(entry), _version(one))])


def _link(corpus: Corpus, entry: ReportEntry, drafts: Iterable[ReportEntry]) -> None:
    """Link a report to the first of the drafts it comes from; a draft with fewer open slots is looked at sooner."""
    report = corpus.report(entry.id)
    for one in sorted(drafts, key=lambda one: (one.link.slots if one.link else 0, one.id)):
        draft = corpus.report(one.id)
        if report and draft and one.link and comes_from(report, draft):
            corpus.link(entry.id, DraftLink(one.link.draft, "text"))
            return


def _version(entry: ReportEntry) -> Version:
    return Version(entry.id, entry.kind, entry.agency, entry.year, entry.link)
