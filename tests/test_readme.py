"""The README's commands work and print what it says; the guide names every command and option.

UPDATE_README=1 writes what the commands print into the README instead of comparing.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from drafter.cli.root import root

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
SESSION = re.compile(r"<!-- run -->\n```console\n(.*?)```", re.S)
BLOCKS = SESSION.findall(README.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like a fresh clone, as far as the README's commands look at it."""
    copy = tmp_path_factory.mktemp("readme")
    for name in ("examples", "seeds"):
        shutil.copytree(ROOT / name, copy / name)
    return copy


def drafter(line: str, folder: Path) -> str:
    """Return what the command line `drafter …` prints, run in `folder`; a check may find errors."""
    environment = {**os.environ, "DRAFTER_WORKSPACE": str(folder / "office"), "PYTHONUTF8": "1"}
    environment["PYTHONPATH"] = str(ROOT)
    done = subprocess.run(
        [sys.executable, "-m", "drafter", *shlex.split(line)[1:]],
        cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode in ((0, 1) if line.startswith("drafter check") else (0,)), done.stderr
    return done.stdout


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.splitlines()[0][2:60])
def test_a_session_prints_what_the_readme_shows(block: str, folder: Path) -> None:
    """Each command of the session gives the output printed below it."""
    command, _, shown = block.partition("\n")
    printed = drafter(command.removeprefix("$ "), folder)
    if os.environ.get("UPDATE_README"):
        text = README.read_text(encoding="utf-8")
        README.write_text(text.replace(f"{block}```", f"{command}\n{printed}```"), encoding="utf-8")
        return
    assert printed == shown


def test_the_first_command_makes_a_draft(folder: Path) -> None:
    """The README's first command, once installed, writes the file it names."""
    line = set_up("main").split("&& .venv/bin/")[-1]
    drafter(line, folder)
    assert (folder / shlex.split(line)[-1]).is_file()


def set_up(mark: str) -> str:
    """Return the set-up command under the mark."""
    found = re.search(rf"<!-- {mark} -->\n```sh\n(.*)\n```", README.read_text(encoding="utf-8"))
    assert found
    return found.group(1)


@pytest.mark.parametrize("mark", ["main", "tests"])
def test_a_set_up_command_is_one_line_that_begins_with_the_environment(mark: str) -> None:
    """Each of the two commands makes its environment, installs into it and runs from it."""
    assert set_up(mark).startswith("python3 -m venv .venv && .venv/bin/pip install -q ")


@pytest.mark.parametrize("file", sorted(ROOT.glob("examples/*/README.md")), ids=lambda file: file.parent.name)
def test_an_example_runs(file: Path, folder: Path) -> None:
    """The command of each example writes its draft and prints the summary shown below it."""
    text = file.read_text(encoding="utf-8")
    for line in re.findall(r"^drafter .*$", text, re.M):
        made = folder / shlex.split(line)[-1]
        made.unlink(missing_ok=True)
        assert drafter(line, folder).strip() in text
        assert made.is_file()


def commands(group: click.Command, name: str = "drafter") -> Iterator[tuple[str, click.Command]]:
    """Yield every command with its whole name."""
    if not isinstance(group, click.Group):
        yield name, group
        return
    context = click.Context(group)
    for child in group.list_commands(context):
        command = group.get_command(context, child)
        assert command
        yield from commands(command, f"{name} {child}")


@pytest.mark.parametrize(("name", "command"), list(commands(root)), ids=lambda value: str(value))
def test_the_guide_names_a_command_and_its_options(name: str, command: click.Command) -> None:
    """Every command and every option stands in the guide."""
    guide = (ROOT / "docs" / "使用指南.md").read_text(encoding="utf-8")
    options = [max(param.opts, key=len) for param in command.params if isinstance(param, click.Option)]
    wanted = [name, *(option if option != "--output" else "-o" for option in options)]
    assert [word for word in wanted if word not in guide] == []


@pytest.mark.parametrize(("name", "command"), list(commands(root)), ids=lambda value: str(value))
def test_every_command_and_option_has_help(name: str, command: click.Command) -> None:
    """Help is there, in Chinese, with an example for the command."""
    helps = [command.help, *(param.help for param in command.params if isinstance(param, click.Option))]
    assert all(text and re.search("[一-鿿]", text) for text in helps)
    assert all(example.startswith(name) for example in getattr(command, "examples", [""]))
