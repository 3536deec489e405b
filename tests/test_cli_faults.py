"""What stops a command is told once, with its exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from drafter.cli.faults import fault_lines, report_fault
from drafter.errors import FiguresError, InputError, OutputError

ROOT = Path(__file__).resolve().parent.parent


def test_a_fault_tells_path_place_reason_and_next_step() -> None:
    """All that the record holds is told, the place before the reason."""
    error = InputError("不是日期", path=Path("数据.xlsx"), place="数据!F3", hint="写成 2024-11-30")
    assert fault_lines(error) == ["错误：数据.xlsx，数据!F3：不是日期", "下一步：写成 2024-11-30"]


def test_every_fault_of_a_figures_file_has_its_line() -> None:
    """The faults follow one below the other."""
    lines = fault_lines(FiguresError(Path("a.xlsx"), ["数据!B2：不是数", "数据!B9：不是数"]))
    assert lines == ["错误：a.xlsx：有2处需要改正", "  数据!B2：不是数", "  数据!B9：不是数"]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InputError("坏"), 3),
        (OutputError("坏"), 4),
        (KeyboardInterrupt(), 130),
        (click.Abort(), 130),
        (click.exceptions.Exit(1), 1),
        (ZeroDivisionError(), 70),
        (FileNotFoundError(2, "", "a"), 70),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_kind_of_fault_has_its_exit_code(error: BaseException, code: int) -> None:
    """The contract's exit codes."""
    assert report_fault(error, debug=False) == code


def test_a_defect_is_one_line_without_debug(capsys: pytest.CaptureFixture[str]) -> None:
    """The user sees no traceback."""
    report_fault(ZeroDivisionError("secret"), debug=False)
    shown = capsys.readouterr().err
    assert shown.startswith("错误：程序内部出错（ZeroDivisionError）")
    assert "Traceback" not in shown and "secret" not in shown


def test_a_defect_shows_its_traceback_with_debug(capsys: pytest.CaptureFixture[str]) -> None:
    """The maintainer sees where it came from."""
    report_fault(ZeroDivisionError("why"), debug=True)
    assert "ZeroDivisionError: why" in capsys.readouterr().err


def test_a_path_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Escape codes and line feeds in a file name are shown, not obeyed."""
    report_fault(InputError("找不到", path=Path("a\x1b[2J\nb.txt")), debug=False)
    assert capsys.readouterr().err == "错误：a\\x1b[2J\\nb.txt：找不到\n"


def drafter(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    """Start the program with its output in pipes."""
    return subprocess.Popen(
        [sys.executable, "-m", "drafter", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("encoding", ["gbk", "cp1252"])
def test_a_console_of_another_encoding_gets_its_lines(encoding: str) -> None:
    """What the encoding lacks is replaced; nothing crashes."""
    process = drafter("--help", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    shown, told = process.communicate()
    assert (process.returncode, told) == (0, b"")
    assert "drafter" in shown.decode(encoding)


def test_a_reader_that_goes_away_is_no_fault() -> None:
    """`drafter … | head -0` ends quietly."""
    process = drafter("--help")
    assert process.stdout and process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() in (0, 141)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_told() -> None:
    """Output that cannot be written is exit code 4."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "drafter", "--help"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            cwd=ROOT,
        )
    assert done.returncode == 4
    assert "结果写不出去" in done.stderr.decode("utf-8")
