"""Checking odd, damaged and hostile files of others ends with findings or one clear refusal, in bounded time."""

from __future__ import annotations

import os
import time
from pathlib import Path

import docx
import pytest

from drafter.__main__ import run
from drafter.readers.limits import LIMITS

SHARED = Path(os.environ.get("DRAFTER_ODD_FILES", Path(__file__).resolve().parents[2] / "shared"))
pytestmark = [
    pytest.mark.skipif(not SHARED.is_dir(), reason="the collection of odd files is not here"),
    pytest.mark.usefixtures("checking_office"),
]
# A finding or none, an error, a refusal of the file.
ENDS = (0, 1, 3)
GRACE = 10


def files(*suffixes: str) -> list[Path]:
    """The odd files with these suffixes, all of them without any."""
    found = sorted(one for one in (SHARED / "hostile").iterdir() if one.suffix != ".tsv")
    return [one for one in found if not suffixes or one.suffix in suffixes]


def ended(capsys: pytest.CaptureFixture[str], *arguments: str) -> int:
    """How a check ended: in time, and when it is refused in one line with the next step."""
    began = time.monotonic()
    code = run(["check", *arguments])
    shown = capsys.readouterr()
    assert time.monotonic() - began < LIMITS.wall_seconds + GRACE, arguments
    assert "Traceback" not in shown.out + shown.err and (code != 3 or "下一步：" in shown.err)
    return code


def test_every_file_is_checked_or_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing else happens."""
    wrong = {file.name: code for file in files() if (code := ended(capsys, str(file))) not in ENDS}
    assert wrong == {}


def test_copies_of_odd_documents_are_made(capsys: pytest.CaptureFixture[str]) -> None:
    """With comments and with fixes; one of which no sound copy can be made is refused."""
    wrong = {}
    for file in files(".docx"):
        for at, more in enumerate(((), ("--fix",))):
            copy = Path(f"{file.stem}-{at}.docx")
            code = ended(capsys, str(file), "-o", str(copy), *more)
            if code not in ENDS or (code != 3) != copy.exists():
                wrong[copy.name] = code
    assert wrong == {}


def test_odd_texts_are_written_back(capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever their encoding, or refused."""
    for file in files(".txt"):
        copy = Path(f"{file.stem}.txt")
        code = ended(capsys, str(file), "--fix", "-o", str(copy))
        assert code in ENDS and (code != 3) == copy.exists(), file.name


def test_a_copy_of_a_large_document_is_made(capsys: pytest.CaptureFixture[str]) -> None:
    """Many paragraphs, many findings, in the time a file may take."""
    document = docx.Document()
    for _ in range(1500):
        document.add_paragraph("甲※※乙，依法行政。")
    document.save("大.docx")
    for more in ((), ("--fix",)):
        assert ended(capsys, "大.docx", "-o", "新.docx", "--force", *more) in (0, 1)
