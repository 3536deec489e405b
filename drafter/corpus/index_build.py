"""The passages of a corpus to the file of its index."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.corpus.dictionary import Dictionary
from drafter.corpus.duplicates import group_duplicates
from drafter.corpus.index import FIELDS, GRAMS, KIND
from drafter.corpus.index_file import string_arrays, write_arrays
from drafter.corpus.many_words import cut_texts
from drafter.corpus.tokens import find_grams, indexed_text
from drafter.model import Passage

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

Progress = Callable[[int, int], None]
Arrays = dict[str, memoryview]


def build_index(
    passages: Sequence[Passage], dictionary: Dictionary, path: Path, progress: Progress | None = None
) -> None:
    """Write the index of `passages` to `path`: TF-IDF weights of grams and words, by section.

    The same passages give the same bytes in whatever order they come. `progress` is told (done, total).
    """
    ordered = sorted(passages, key=lambda passage: passage.id)
    texts = [indexed_text(passage) for passage in ordered]
    themes = sorted({passage.theme for passage in ordered if passage.theme})
    sections = sorted({passage.section for passage in ordered})
    terms, matrix = _weigh(texts, dictionary, progress)
    groups = group_duplicates([passage.text for passage in ordered])
    arrays = _term_arrays(terms, matrix)
    for number, section in enumerate(sections):
        rows = [row for row, passage in enumerate(ordered) if passage.section == section]
        arrays |= _named(f"part-{number}", _passage_arrays(ordered, rows, themes, groups))
        arrays |= _named(f"part-{number}", _posting_arrays(matrix[rows]))
    meta = {"passages": len(ordered), "sections": sections, "themes": themes}
    write_arrays(path, KIND, meta, arrays)


def _weigh(
    texts: list[str], dictionary: Dictionary, progress: Progress | None
) -> tuple[list[str], csr_matrix]:
    """Return the terms in order, each after the letter of its field, and the weights, a row for each text."""
    from scipy.sparse import csr_matrix, hstack
    from sklearn.feature_extraction.text import TfidfVectorizer

    if not texts:
        return [], csr_matrix((0, 0))
    terms, blocks = [], []
    for number, field in enumerate(FIELDS):
        found = map(find_grams, texts) if field == GRAMS else cut_texts(texts, dictionary)
        vectorizer = TfidfVectorizer(analyzer=list)
        blocks.append(vectorizer.fit_transform(_told(found, number * len(texts), len(texts), progress)))
        terms += [field + term for term in vectorizer.get_feature_names_out()]
    return terms, hstack(blocks, format="csr")


def _told(
    found: Iterable[list[str]], before: int, texts: int, progress: Progress | None
) -> Iterator[list[str]]:
    """Yield what was found in each text, telling `progress` how much of all rounds is done."""
    for done, terms in enumerate(found, start=before + 1):
        yield terms
        if progress:
            progress(done, texts * len(FIELDS))


def _named(part: str, arrays: Arrays) -> Arrays:
    return {f"{part}-{name}": values for name, values in arrays.items()}


def _term_arrays(terms: list[str], matrix: csr_matrix) -> Arrays:
    import numpy

    held = numpy.bincount(matrix.indices, minlength=len(terms)).astype(numpy.uint32)
    return string_arrays("terms", terms) | {"held": held.data}


def _passage_arrays(
    passages: Sequence[Passage], rows: list[int], themes: list[str], groups: list[int]
) -> Arrays:
    """Return of the passages in `rows`: the ids, the number of each theme (0 for none), the group."""
    numbers = {theme: number for number, theme in enumerate(themes, start=1)}
    return string_arrays("ids", [passages[row].id for row in rows]) | {
        "themes": memoryview(array("H", (numbers.get(passages[row].theme or "", 0) for row in rows))),
        "groups": memoryview(array("I", (groups[row] for row in rows))),
    }


def _posting_arrays(matrix: csr_matrix) -> Arrays:
    """Return the terms that stand in the rows of `matrix`, and for each the rows and weights."""
    import numpy

    columns = matrix.tocsc()
    columns.sort_indices()
    counts = numpy.diff(columns.indptr)
    terms = numpy.flatnonzero(counts)
    ends = numpy.concatenate(([0], numpy.cumsum(counts[terms])))
    return {
        "terms": terms.astype(numpy.uint32).data,
        "ends": ends.astype(numpy.uint64).data,
        "rows": columns.indices.astype(numpy.uint32).data,
        "weights": columns.data.astype(numpy.float32).data,
    }
