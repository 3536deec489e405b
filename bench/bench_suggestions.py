"""How near the best of five suggestions comes to each sentence of a report that is left out, beside plain rankings.

Usage, from the project's root:  OMP_NUM_THREADS=1 python bench/bench_suggestions.py [FOLDER]

Each report of the seeds is left out in turn. For each of its sentences the headings above it, without their numbers,
are the query; five passages of its section are taken from the other reports by `drafter suggest`, without and with
the name of the agency, and by three plain rankings of the same passages (their text and headings): TF-IDF of jieba's
words, TF-IDF of runs of characters, BM25 (bm25s) of jieba's words. In sentence and passages numbers and specifics
are masked first. A sentence is content when it has eight pairs of characters or more; one without a heading above it
is left out, for nothing can be asked for.

Similarity is the cosine between the counts of characters and pairs of characters of two sentences; of five passages
the sentence that comes nearest counts. The share of sentences with 0.5 or more is the score; other bounds and Dice's
coefficient of pairs are shown beside it, and what the best sentence of the whole section would give. A bootstrap over
sentences, the same for both of a pair, gives the interval of the difference. With a FOLDER of further reports they
are added to the passages, and those of them that are rule-of-law reports (`fz_*`) are left out in turn as well.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path

import numpy

from drafter.corpus.collection import open_corpus
from drafter.corpus.dictionary import Dictionary, build_dictionary
from drafter.corpus.numbering import parse_number
from drafter.corpus.tokens import find_grams, find_words, indexed_text, mask_text
from drafter.drafting.slots import open_slots, wording
from drafter.drafting.suggesting.suggest import Wanted, suggest_passages
from drafter.model import Passage, Report
from drafter.operations.agencies import find_agency
from drafter.operations.reports import read_for_corpus
from drafter.operations.suggestions import suggestion_rules
from drafter.text import bigrams, split_sentences
from drafter.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent
KIND = "law-government"
_FIVE, _TELLING = 5, 8
_BOUNDS, _DICE_BOUNDS = (0.3, 0.4, 0.5, 0.6), (0.2, 0.3, 0.4)
_ROUNDS, _SEED = 2000, 4
_READ_AT_ONCE = 500

Counts = dict[str, float]
Rank = Callable[[str, str], list[Passage]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its facts masked: its characters and pairs by count, length 1, and its pairs."""

    grams: Counts
    pairs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence of the report that is left out, and what is asked for it."""

    sentence: Sentence
    query: str
    section: str


@dataclass
class Scores:
    """The best similarities of one way of ranking, a value for each sentence, and the length of its five."""

    cosine: list[float] = field(default_factory=list)
    dice: list[float] = field(default_factory=list)
    short: list[float] = field(default_factory=list)
    length: list[int] = field(default_factory=list)


def sentences_of(passage: Passage) -> list[Sentence]:
    """Return the content sentences of a passage, numbers and specifics masked."""
    bare = wording(open_slots(passage.text, passage.quantities, passage.specifics))
    texts = [mask_text(bare[start:end]) for start, end in split_sentences(bare)]
    made = [Sentence(_counts(text), frozenset(bigrams(text))) for text in texts]
    return [one for one in made if len(one.pairs) >= _TELLING]


def _counts(text: str) -> Counts:
    counts = Counter(find_grams(text))
    length = sqrt(sum(count * count for count in counts.values())) or 1.0
    return {gram: count / length for gram, count in counts.items()}


def cosine(one: Sentence, other: Sentence) -> float:
    """Return the cosine of the counts of two sentences."""
    few, many = sorted((one.grams, other.grams), key=len)
    return sum(value * many.get(gram, 0.0) for gram, value in few.items())


def dice(one: Sentence, other: Sentence) -> float:
    """Return twice the pairs in common over the pairs of both."""
    return 2 * len(one.pairs & other.pairs) / (len(one.pairs) + len(other.pairs))


def asked_of(report: Report) -> list[Asked]:
    """Return the content sentences of a report that stand under a heading."""
    return [
        Asked(sentence, " ".join(map(_bare_heading, passage.path)), passage.section)
        for passage in report.passages
        if passage.path
        for sentence in sentences_of(passage)
    ]


def _bare_heading(heading: str) -> str:
    number = parse_number(heading)
    return heading[number.end :].strip() if number else heading


class Fold:
    """One report left out and the passages of the others."""

    def __init__(self, left_out: Report, others: Sequence[Report], folder: Path, words: Path) -> None:
        """Add the others to a corpus in `folder` with the word list `words`."""
        self.asked = asked_of(left_out)
        self.passages = [passage for report in others for passage in report.passages]
        self._sentences = {passage.id: sentences_of(passage) for passage in self.passages}
        self._sections = numpy.array([passage.section for passage in self.passages])
        self._report, self._words = left_out, Dictionary(words)
        self._corpus = open_corpus(folder, words)
        for report in others:
            self._corpus.add(report, report.source, report.id)
        self._corpus.rebuild()

    def systems(self) -> dict[str, Rank]:
        """Return the ways of ranking by name, ours last."""
        texts = [mask_text(indexed_text(passage)) for passage in self.passages]
        return {
            "TF-IDF, jieba words": self._tfidf(texts, self._cut),
            "TF-IDF, characters 1-2": self._tfidf(texts, _runs(1, 2)),
            "TF-IDF, characters 2-3": self._tfidf(texts, _runs(2, 3)),
            "BM25 (bm25s), jieba words": self._bm25(texts),
            "drafter suggest": self._suggest(named=False),
            "drafter suggest --agency": self._suggest(named=True),
        }

    def score(self, rank: Rank, scores: Scores) -> None:
        """Add to `scores` how near what `rank` gives comes to each sentence."""
        known: dict[tuple[str, str], list[Passage]] = {}
        for one in self.asked:
            key = one.query, one.section
            if key not in known:
                known[key] = rank(*key)
            five = known[key]
            scores.cosine.append(self._nearest(one, five, cosine))
            scores.dice.append(self._nearest(one, five, dice))
            scores.short.append(self._nearest(one, _first(five), cosine))
            scores.length.append(sum(len(passage.text) for passage in five))

    def ceiling(self, query: str, section: str) -> list[Passage]:
        """Return all passages of the section."""
        return [passage for passage in self.passages if passage.section == section]

    def _nearest(
        self, one: Asked, passages: Sequence[Passage], like: Callable[[Sentence, Sentence], float]
    ) -> float:
        others = (other for passage in passages for other in self._sentences[passage.id])
        return max((like(one.sentence, other) for other in others), default=0.0)

    def _cut(self, text: str) -> list[str]:
        return find_words(text, self._words)

    def _tfidf(self, texts: list[str], tokens: Callable[[str], list[str]]) -> Rank:
        from sklearn.feature_extraction.text import TfidfVectorizer

        vectors = TfidfVectorizer(analyzer=tokens)
        known = vectors.fit_transform(texts)
        return lambda query, section: self._best(
            (known @ vectors.transform([mask_text(query)]).T).toarray().ravel(), section
        )

    def _bm25(self, texts: list[str]) -> Rank:
        import bm25s

        model = bm25s.BM25()
        model.index([self._cut(text) for text in texts], show_progress=False)
        return lambda query, section: self._best(model.get_scores(self._cut(mask_text(query))), section)

    def _best(self, scores: numpy.ndarray, section: str) -> list[Passage]:
        rows = numpy.flatnonzero(self._sections == section)
        ordered = rows[numpy.argsort(-scores[rows].round(6), kind="stable")]
        return [self.passages[row] for row in ordered[:_FIVE]]

    def _suggest(self, *, named: bool) -> Rank:
        by_id = {passage.id: passage for passage in self.passages}
        rules = suggestion_rules(KIND, naming=True)
        report = self._report
        agency = find_agency(Workspace(ROOT), report.agency) if named and report.agency else None
        year = report.year if named else None

        def rank(query: str, section: str) -> list[Passage]:
            wanted = Wanted(query, section, None, agency, year, _FIVE)
            found = suggest_passages(self._corpus, wanted, rules)
            return [by_id[one.provenance.passage] for one in found]

        return rank


def _runs(shortest: int, longest: int) -> Callable[[str], list[str]]:
    def runs(text: str) -> list[str]:
        parts = "".join(letter if letter.isalnum() else " " for letter in text).split()
        return [
            part[at : at + length]
            for part in parts
            for length in range(shortest, longest + 1)
            for at in range(len(part) - length + 1)
        ]

    return runs


def _first(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages a reader has begun after so many characters."""
    read, begun = 0, []
    for passage in passages:
        if read < _READ_AT_ONCE:
            begun.append(passage)
        read += len(passage.text)
    return begun


def measure(left_out: Sequence[Report], reports: Sequence[Report], words: Path) -> dict[str, Scores]:
    """Return the scores of each way of ranking over all sentences of `left_out`."""
    scores: dict[str, Scores] = {}
    for report in left_out:
        with tempfile.TemporaryDirectory() as folder:
            fold = Fold(report, [one for one in reports if one.id != report.id], Path(folder), words)
            for name, rank in {**fold.systems(), "(the best of the section)": fold.ceiling}.items():
                fold.score(rank, scores.setdefault(name, Scores()))
    return scores


def table(scores: dict[str, Scores]) -> str:
    """Return the shares as a table: bounds of the cosine, of Dice, and within the first 500 characters."""
    heads = [*(f"cos≥{bound}" for bound in _BOUNDS), *(f"dice≥{bound}" for bound in _DICE_BOUNDS)]
    lines = [
        f"| {'':25} | {' | '.join(heads)} | cos≥0.5, first {_READ_AT_ONCE} chars | mean cos | chars of five |"
    ]
    for name, one in scores.items():
        shares = [_share(one.cosine, bound) for bound in _BOUNDS] + [
            _share(one.dice, b) for b in _DICE_BOUNDS
        ]
        short = _share(one.short, 0.5) if not name.startswith("(") else float("nan")
        cells = [*(f"{share:7.3f}" for share in (*shares, short)), f"{numpy.mean(one.cosine):7.3f}"]
        lines.append(f"| {name:25} | {' | '.join(cells)} | {numpy.mean(one.length):5.0f} |")
    return "\n".join(lines)


def _share(values: Sequence[float], bound: float) -> float:
    return float(numpy.mean(numpy.array(values) >= bound))


def differences(scores: dict[str, Scores], ours: str) -> str:
    """Return for each plain ranking by how much ours is better, with its interval, and who is better at 0.5."""
    draws = numpy.random.default_rng(_SEED).integers(
        0, len(scores[ours].cosine), (_ROUNDS, len(scores[ours].cosine))
    )
    mine = numpy.array(scores[ours].cosine)
    lines = [f"{ours} less each plain ranking, 95 % interval of {_ROUNDS} paired resamplings:"]
    for name, one in scores.items():
        if name.startswith(("drafter", "(")):
            continue
        theirs = numpy.array(one.cosine)
        share = _interval((mine >= 0.5).astype(float) - (theirs >= 0.5), draws)
        verdict = "better" if _share(one.cosine, 0.5) < _share(scores[ours].cosine, 0.5) else "NOT better"
        lines.append(
            f"  {name:26} {verdict}: share≥0.5 {share}, mean cosine {_interval(mine - theirs, draws)}"
        )
    return "\n".join(lines)


def _interval(gain: numpy.ndarray, draws: numpy.ndarray) -> str:
    low, high = numpy.percentile(gain[draws].mean(axis=1), (2.5, 97.5))
    return f"{gain.mean():+.3f} ({low:+.3f} to {high:+.3f})"


def show(title: str, left_out: Sequence[Report], reports: Sequence[Report], words: Path) -> None:
    scores = measure(left_out, reports, words)
    count = len(next(iter(scores.values())).cosine)
    print(f"\n{title}: {len(left_out)} left out in turn of {len(reports)}, {count} sentences\n", flush=True)
    print(table(scores), flush=True)
    for ours in ("drafter suggest", "drafter suggest --agency"):
        print(f"\n{differences(scores, ours)}", flush=True)


def read(folder: Path) -> dict[str, Report]:
    return {file.stem: read_for_corpus(file, KIND) for file in sorted(folder.glob("*.txt"))}


def main() -> None:
    seeds = list(read(ROOT / "seeds").values())
    with tempfile.TemporaryDirectory() as folder:
        words = Path(folder) / "words.dictionary"
        build_dictionary(words)
        show("Seeds", seeds, seeds, words)
        if len(sys.argv) > 1:
            further = read(Path(sys.argv[1]))
            law = [report for name, report in further.items() if name.startswith("fz_")]
            everything = [*seeds, *further.values()]
            show("Seeds, all reports to borrow from", seeds, everything, words)
            show("Further rule-of-law reports", law, everything, words)


if __name__ == "__main__":
    main()
