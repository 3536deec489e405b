"""A file turned into another format by LibreOffice, where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

from drafter.errors import InputError
from drafter.readers.limits import LIMITS

_OPEN_YOURSELF = "请在 Word 或 WPS 中打开确认"
_PROGRAMS = ("soffice", "libreoffice")
_NO_PROXY = "http://127.0.0.1:9"


class NeedsOfficeError(InputError):
    """A file that the program's own readers cannot read and LibreOffice may."""


def find_office() -> str | None:
    """Return the LibreOffice program on this machine; `None` when there is none."""
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), None)


def convert_to_docx(path: Path, folder: Path, program: str) -> Path:
    """Return the .docx that LibreOffice makes of `path` in `folder`; raise `InputError` when it makes none."""
    source = folder / "in.doc"
    shutil.copyfile(path, source)
    subprocess.run(
        _command(program, "docx:MS Word 2007 XML", folder, source),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=LIMITS.wall_seconds,
        env=_environment(folder),
        check=False,
    )
    made = folder / "in.docx"
    if not made.is_file():
        hint = "请在 Word 或 WPS 中打开确认，再另存为 .docx"
        raise InputError("LibreOffice 也无法打开这个文件，可能已损坏", path=path, hint=hint)
    return made


def convert_to_pdf(path: Path, folder: Path, program: str, seconds: float = LIMITS.office_seconds) -> Path:
    """Return the PDF that LibreOffice makes of `path` in `folder`; after `seconds` it is ended, children too.

    The user's fonts count, nothing else of theirs: it has a profile of its own. Raise `InputError` when it makes none.
    """
    source = folder / f"in{path.suffix.lower()}"
    shutil.copyfile(path, source)
    process = subprocess.Popen(
        _command(program, "pdf", folder, source),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=_environment(folder, home=False),
        start_new_session=True,
        preexec_fn=_bound if os.name == "posix" else None,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as late:
        raise InputError("LibreOffice 在限定时间内没有排完这个文件", path=path, hint=_OPEN_YOURSELF) from late
    finally:
        _end(process)
    made = folder / "in.pdf"
    if not made.is_file():
        raise InputError("LibreOffice 无法打开这个文件，可能已损坏", path=path, hint=_OPEN_YOURSELF)
    return made


def _bound() -> None:
    """Bound what the process to be takes: address space, the size of a file; no core file."""
    import resource

    for kind, most in (
        (resource.RLIMIT_AS, LIMITS.office_memory),
        (resource.RLIMIT_FSIZE, LIMITS.written),
        (resource.RLIMIT_CORE, 0),
    ):
        _, highest = resource.getrlimit(kind)
        least = most if highest == resource.RLIM_INFINITY else min(most, highest)
        resource.setrlimit(kind, (least, least))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process with all that it started, where there are groups of processes; it may have ended by itself."""
    if process.poll() is not None:
        return
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def _command(program: str, target: str, folder: Path, source: Path) -> list[str]:
    profile = (folder / "profile").absolute().as_uri()
    options = ("--headless", "--convert-to", target, "--outdir", str(folder), str(source))
    return [program, f"-env:UserInstallation={profile}", *options]


def _environment(folder: Path, *, home: bool = True) -> dict[str, str]:
    """Return the variables LibreOffice runs with: no way out by proxy; with `home` no folder but this one."""
    proxies = {"http_proxy": _NO_PROXY, "https_proxy": _NO_PROXY}
    return {**os.environ, **proxies, **({"HOME": str(folder)} if home else {})}
