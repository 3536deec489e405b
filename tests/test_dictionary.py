"""The mapped word list knows what jieba's word list and model say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from corpora import dictionary, dictionary_file
from running import ROOT

from drafter.corpus.dictionary import Dictionary
from drafter.corpus.index_file import DamagedFileError

SCRIPT = """
import sys
from pathlib import Path
from drafter.corpus.dictionary import build_dictionary
build_dictionary(Path(sys.argv[1]))
print("jieba" in sys.modules)
"""


def test_words_are_found_where_they_begin() -> None:
    """Every word that begins at a place is given with its end, the shortest first."""
    found = [end for end, _ in dictionary().words_at("在法治社会里", 1)]
    assert found == [2, 3]
    assert all(chance < 0 for _, chance in dictionary().words_at("在法治社会里", 1))


@pytest.mark.parametrize(("text", "known"), [("政府", True), ("政府机", False), ("囗囗", False), ("", False)])
def test_the_beginning_of_a_word_is_no_word(text: str, known: bool) -> None:
    """Only a whole entry is a word."""
    assert dictionary().is_word(text) is known


def test_a_character_the_model_does_not_know_is_unlikely_everywhere() -> None:
    """It has the same chance in each state."""
    assert len(set(dictionary().emitted("☃").values())) == 1
    assert len(set(dictionary().emitted("法").values())) == 4


def test_the_same_jieba_gives_the_same_bytes(tmp_path: Path) -> None:
    """The file is made without running jieba, which would leave a cache in the shared temporary folder."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "again")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("False\n", "")
    assert (tmp_path / "again").read_bytes() == dictionary_file().read_bytes()


def test_a_damaged_word_list_is_noticed(tmp_path: Path) -> None:
    """One wrong byte is enough."""
    raw = bytearray(dictionary_file().read_bytes())
    raw[len(raw) // 2] ^= 1
    (tmp_path / "damaged").write_bytes(raw)
    with pytest.raises(DamagedFileError):
        Dictionary(tmp_path / "damaged")
