"""LibreOffice is called with a bound on its time, and ended with all that it started."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from drafter.errors import InputError
from drafter.readers.office import convert_to_pdf

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in for LibreOffice is a shell script")


def stand_in(folder: Path, script: str) -> str:
    """A program in the place of LibreOffice."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return str(program)


def test_one_that_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    """The file is refused with the next step, and nothing goes on running."""
    alive = tmp_path / "alive"
    program = stand_in(tmp_path, f"(while :; do date > {alive}; sleep 0.05; done) & wait")
    (tmp_path / "稿.docx").write_bytes(b"PK")
    with pytest.raises(InputError, match="限定时间") as raised:
        convert_to_pdf(tmp_path / "稿.docx", tmp_path, program, 0.5)
    assert raised.value.hint
    assert alive.exists()
    alive.unlink()
    time.sleep(0.3)
    assert not alive.exists()


def test_it_is_bounded_in_what_it_takes(tmp_path: Path) -> None:
    """Memory and the size of a file; it has a profile of its own and no way out by proxy."""
    told = tmp_path / "told"
    program = stand_in(
        tmp_path, f"(ulimit -v; ulimit -f; echo $http_proxy; echo $1) > {told}; cp $7 {tmp_path}/in.pdf"
    )
    (tmp_path / "稿.docx").write_bytes(b"PK")
    assert convert_to_pdf(tmp_path / "稿.docx", tmp_path, program).read_bytes() == b"PK"
    memory, size, proxy, profile = told.read_text().split()
    assert int(memory) == 3072 * 1024
    assert int(size) > 0
    assert (proxy, profile) == (
        "http://127.0.0.1:9",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
    )
