"""A folder to the corpus kept in it: reports added and removed, their passages listed and searched."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.corpus.cutting import cut_words
from drafter.corpus.database import prepare_database
from drafter.corpus.dictionary import Dictionary, build_dictionary
from drafter.corpus.drafts import DraftLink
from drafter.corpus.index import Index, Ranked
from drafter.corpus.index_file import DamagedFileError
from drafter.corpus.records import ReportEntry, ReportTexts, StoredPassage
from drafter.corpus.store import Store
from drafter.corpus.tokens import find_grams, indexed_text
from drafter.errors import OutputError
from drafter.model import Passage, Provenance, Report

_STORE = "corpus.sqlite3"
_INDEX = "index"
_DICTIONARY = "words.dictionary"
_SUFFIX = ".index"
_NAME_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that fits a query; `duplicates` are the ids of the near-duplicates folded into it."""

    passage: Passage
    provenance: Provenance
    score: float
    duplicates: tuple[str, ...]


class Corpus:
    """The reports of one office and the index of their passages.

    The index is built once, by `rebuild`, and then only read; a change of the reports makes it stale.
    """

    def __init__(self, folder: Path, dictionary: Path | None = None) -> None:
        """Work on the corpus in `folder`, which `open_corpus` has made."""
        self._store = Store(folder / _STORE)
        self._folder = folder / _INDEX
        self._dictionary = dictionary or self._folder / _DICTIONARY
        self._opened: tuple[str, Index] | None = None
        self._words: Dictionary | None = None

    def add(self, report: Report, source_name: str, content_sha: str, reader: str = "") -> bool:
        """Keep `report`: it is on the disk when this returns. `False`, and no report changes, for a known text.

        `content_sha` is the hash of the file: the same file understood otherwise replaces what it was. A
        `reader` (a version of the program) that is named need not read the file again: see `readings`.
        """
        return self._store.add(report, source_name, content_sha, reader)

    def link(self, report: str, link: DraftLink) -> None:
        """Note which draft a report comes from; one that there is in a later state is then in no index any more."""
        self._store.link(report, link)

    def readings(self, reader: str) -> dict[str, ReportEntry]:
        """Return the reports of the files that `reader` has read, by the hash of the file."""
        entries = {entry.id: entry for entry in self._store.entries()}
        read = self._store.readings(reader).items()
        return {sha: entries[report] for sha, report in read if report in entries}

    def reports(self) -> list[ReportEntry]:
        """Return what reports there are, by id."""
        return self._store.entries()

    def report(self, wanted: str) -> Report | None:
        """Return the report whose id is `wanted` or, it alone, begins with it; else `None`."""
        return self._store.report(wanted)

    def remove(self, report: str) -> bool:
        """Remove the report with the id `report`, and the index that still holds it; `False` without one."""
        removed = self._store.remove(report)
        if removed:
            self._opened = None
            self._remove_indexes()
        return removed

    def passages(
        self, section: str | None = None, theme: str | None = None, *, facts: bool = True
    ) -> list[StoredPassage]:
        """Return the passages of the section and theme (`None`: of any), by id; sooner without their `facts`."""
        return self._store.passages(section, theme, facts=facts)

    def passages_by_id(self, ids: Sequence[str]) -> list[StoredPassage]:
        """Return those of the passages `ids` that are there, in the order of `ids`."""
        stored = self._store.passages_by_id(ids)
        return [stored[passage] for passage in ids if passage in stored]

    def holding(self, texts: Sequence[str]) -> list[list[StoredPassage]]:
        """Return for each text by id, without their facts, passages among which are all that hold it.

        Headings count as well. With a current index they are few more than that; without one, or for a text
        without letters, they are all passages.
        """
        index = self._index()
        if index is None or not all(map(find_grams, texts)):
            return [self._store.passages(facts=False)] * len(texts)
        ids = [index.holding(text) for text in texts]
        stored = self._store.passages_by_id(sorted({id for some in ids for id in some}), facts=False)
        return [[stored[id] for id in some if id in stored] for some in ids]

    def ids_holding(self, texts: Sequence[str]) -> list[list[str]]:
        """Return for each text the ids of the passages in which all its grams stand; none without a current index."""
        index = self._index()
        return [index.holding(text) if index else [] for text in texts]

    def texts(self) -> list[ReportTexts]:
        """Return the bare texts of all reports, by id, for comparing others with them."""
        return self._store.texts()

    @property
    def is_current(self) -> bool:
        """`True` when there is a sound index of just the reports that are in the corpus now."""
        return self._index() is not None

    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Build the index anew, the old one serving meanwhile; `progress` is told (done, total)."""
        from drafter.corpus.index_build import build_index

        fingerprint, passages = self._store.snapshot()
        self._opened = None
        build_index(passages, self._made_dictionary(), self._index_file(fingerprint), progress)
        self._remove_indexes(but=self._index_file(fingerprint))

    def search(
        self,
        query: str,
        section: str | None = None,
        theme: str | None = None,
        limit: int = 20,
        also: Collection[str] = (),
    ) -> list[Hit]:
        """Return the passages that fit `query`, the best first, near-duplicates folded; an index that is
        stale is first rebuilt. Nothing to search for, or nothing like it in scope, gives an empty list.

        Of the passages `also` those that fit at all are given beyond `limit`.
        """
        index = self._index()
        if index is None:
            self.rebuild()
            index = self._index()
        if index is None:
            raise OutputError("语料库正在变动，没有搜索成", path=self._folder, hint="请稍后重试")
        return self._hits(index.search(query, section, theme, limit, self._indexed_texts, also))

    def cut(self, text: str) -> list[str]:
        """Return the words of `text` in order, points and spaces too: joined they are `text` again."""
        return list(cut_words(text, self._made_dictionary()))

    def _hits(self, ranked: list[Ranked]) -> list[Hit]:
        stored = self._store.passages_by_id([hit.passage for hit in ranked])
        return [
            Hit(stored[hit.passage].passage, stored[hit.passage].provenance, hit.score, hit.duplicates)
            for hit in ranked
            if hit.passage in stored
        ]

    def _indexed_texts(self, ids: list[str]) -> list[str]:
        return [indexed_text(stored.passage) for stored in self.passages_by_id(ids)]

    def _index(self) -> Index | None:
        """Return the index of the reports that are there now; `None` when it is missing or damaged."""
        fingerprint = self._store.fingerprint()
        if self._opened is None or self._opened[0] != fingerprint:
            try:
                index = Index(self._index_file(fingerprint), Dictionary(self._dictionary))
            except DamagedFileError:
                return None
            self._opened = fingerprint, index
        return self._opened[1]

    def _made_dictionary(self) -> Dictionary:
        """Return the word list, opened once, built when there is no sound one."""
        if self._words is None:
            try:
                self._words = Dictionary(self._dictionary)
            except DamagedFileError:
                build_dictionary(self._dictionary)
                self._words = Dictionary(self._dictionary)
        return self._words

    def _index_file(self, fingerprint: str) -> Path:
        return self._folder / f"{fingerprint[:_NAME_LENGTH]}{_SUFFIX}"

    def _remove_indexes(self, but: Path | None = None) -> None:
        """Remove the indexes of former states; one that a running program holds open may stay for a while."""
        for file in self._folder.glob(f"*{_SUFFIX}"):
            if file != but:
                with contextlib.suppress(OSError):
                    file.unlink()


def open_corpus(folder: Path, dictionary: Path | None = None) -> Corpus:
    """Return the corpus in `folder`, made when there is none.

    `dictionary` is the file of the mapped word list, to share one between corpora; by default in `folder`.
    Raise a `DrafterError` for a folder that cannot be made or read and for a file that is not a corpus.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            "无法建立语料库文件夹", path=folder, hint="用 --workspace 指定一个可以写入的文件夹"
        ) from error
    prepare_database(folder / _STORE)
    return Corpus(folder, dictionary)
