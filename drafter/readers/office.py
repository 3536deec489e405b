"""An old Word or WPS file turned into .docx by LibreOffice, where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from drafter.errors import InputError
from drafter.readers.limits import LIMITS

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
    profile = (folder / "profile").absolute().as_uri()
    command = [
        program,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
    ]
    subprocess.run(
        [*command, "--outdir", str(folder), str(source)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=LIMITS.wall_seconds,
        env={**os.environ, "http_proxy": _NO_PROXY, "https_proxy": _NO_PROXY, "HOME": str(folder)},
        check=False,
    )
    made = folder / "in.docx"
    if not made.is_file():
        hint = "请在 Word 或 WPS 中打开确认，再另存为 .docx"
        raise InputError("LibreOffice 也无法打开这个文件，可能已损坏", path=path, hint=hint)
    return made
