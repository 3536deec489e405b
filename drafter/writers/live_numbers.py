"""The numbers of a draft turned into hidden bookmarks around their digits and a manifest of what they say."""

from __future__ import annotations

from dataclasses import dataclass, field

from docx.text.run import Run as WordRun

from drafter.live_figures import Manifest, bookmark_name, build_manifest
from drafter.model import Draft, LiveNumber
from drafter.writers.elements import word


@dataclass(slots=True)
class NumberBook:
    """Puts a bookmark around each number and keeps what they say, in the order of the text."""

    printed: list[tuple[str, LiveNumber]] = field(default_factory=list)
    runs: list[WordRun] = field(default_factory=list)

    def bind(self, run: WordRun, digits: str, number: LiveNumber) -> None:
        """Put a bookmark around `run`, which must hold the `digits` of `number` and nothing else."""
        self.printed.append((digits, number))
        self.runs.append(run)
        ordinal = len(self.printed)
        run._r.addprevious(word("bookmarkStart", id=ordinal, name=bookmark_name(ordinal)))
        run._r.addnext(word("bookmarkEnd", id=ordinal))

    def manifest(self, draft: Draft) -> Manifest:
        """Return what the file of `draft` is to keep of its figures."""
        return build_manifest(draft.kind, draft.agency.name, draft.year, self.printed)
