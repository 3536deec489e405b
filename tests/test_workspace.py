"""Where things are found and how a text is saved."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from drafter.errors import InputError, OutputError
from drafter.workspace import Settings, bundled_folder, find_workspace, is_writable, load_settings, save_text


def rights(file: Path) -> int:
    """Who may read and write `file`."""
    return stat.S_IMODE(file.stat().st_mode)


def settings_file(folder: Path, text: str) -> Path:
    """Write `text` as the settings of `folder` and return the file."""
    file = folder / "drafter.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_templates_and_seeds_are_found_in_the_checkout() -> None:
    """The bundled folders exist."""
    assert bundled_folder("templates").is_dir()
    assert list(bundled_folder("seeds").glob("*.txt"))


def test_the_option_comes_before_the_variable(tmp_path: Path) -> None:
    """What is given on the command line is the workspace."""
    found = find_workspace(tmp_path / "a", {"DRAFTER_WORKSPACE": str(tmp_path / "b")}, tmp_path)
    assert found.folder == tmp_path / "a"


def test_the_variable_comes_before_the_settings_upward(tmp_path: Path) -> None:
    """DRAFTER_WORKSPACE is the workspace where no option is given."""
    settings_file(tmp_path, "")
    assert find_workspace(None, {"DRAFTER_WORKSPACE": str(tmp_path / "b")}, tmp_path).folder == tmp_path / "b"


def test_the_nearest_settings_upward_mark_the_workspace(tmp_path: Path) -> None:
    """A folder above with drafter.toml is the workspace, the nearest first."""
    settings_file(tmp_path, "[corpus]\nseeds = true")
    (tmp_path / "near" / "deep").mkdir(parents=True)
    settings_file(tmp_path / "near", "[corpus]\nseeds = false")
    found = find_workspace(None, {}, tmp_path / "near" / "deep")
    assert (found.folder, found.settings.seeds) == (tmp_path / "near", False)


def test_without_anything_the_users_data_folder_is_the_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user's data folder is the last resort; it is not created by looking."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))
    assert find_workspace(None, {}, tmp_path).folder.name == "drafter"
    assert not (tmp_path / "data").exists()


def test_a_file_is_no_workspace(tmp_path: Path) -> None:
    """A workspace that is a file is refused with its path."""
    file = settings_file(tmp_path, "")
    with pytest.raises(InputError, match=r"drafter\.toml：工作区应当是一个文件夹"):
        find_workspace(file, {}, tmp_path)


def test_settings_are_read(tmp_path: Path) -> None:
    """Each known key is taken."""
    text = '[corpus]\nseeds = false\n[draft]\nkind = "a"\nstyle = "b"\n'
    assert load_settings(settings_file(tmp_path, text)) == Settings(seeds=False, kind="a", style="b")


def test_no_settings_are_the_defaults(tmp_path: Path) -> None:
    """A workspace without drafter.toml has the defaults."""
    assert load_settings(tmp_path / "drafter.toml") == Settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[corpus]\nseed = true", "seed"),
        ("[korpus]\nseeds = true", "korpus"),
        ("seeds = true", "seeds"),
        ('[corpus]\nseeds = "no"', "true 或 false"),
        ("[corpus]\nseeds = 否", "第 2 行"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, text: str, said: str) -> None:
    """An unknown table or key, a value of the wrong kind, and what is no TOML are refused by name or line."""
    with pytest.raises(InputError, match=said):
        load_settings(settings_file(tmp_path, text))


def test_settings_in_another_encoding_are_refused(tmp_path: Path) -> None:
    """A file that is not UTF-8 is named."""
    (tmp_path / "drafter.toml").write_bytes("# 设置\n".encode("gb18030"))
    with pytest.raises(InputError, match="TOML"):
        load_settings(tmp_path / "drafter.toml")


def test_a_text_is_saved_with_nothing_left_beside_it(tmp_path: Path) -> None:
    """The folder is made, the old text replaced, and no temporary file stays."""
    file = tmp_path / "new" / "a.toml"
    save_text(file, "一")
    save_text(file, "二")
    assert file.read_text(encoding="utf-8") == "二"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_saved_file_has_the_usual_rights(tmp_path: Path) -> None:
    """A colleague may read it as any other new file; saving again keeps the rights it was given since."""
    (tmp_path / "plain").touch()
    save_text(tmp_path / "a.toml", "一")
    assert rights(tmp_path / "a.toml") == rights(tmp_path / "plain")
    (tmp_path / "a.toml").chmod(0o640)
    save_text(tmp_path / "a.toml", "二")
    assert rights(tmp_path / "a.toml") == 0o640


def test_a_text_that_cannot_be_saved_leaves_the_old_one(tmp_path: Path) -> None:
    """A target that cannot be replaced is named, and nothing is lost or left over."""
    (tmp_path / "a.toml").mkdir()
    with pytest.raises(OutputError, match="原文件未改动"):
        save_text(tmp_path / "a.toml", "一")
    assert [path.name for path in tmp_path.iterdir()] == ["a.toml"]


def test_a_folder_under_a_file_is_not_writable(tmp_path: Path) -> None:
    """Nothing can be made where a file stands in the way; anywhere else the folder is created."""
    (tmp_path / "file").touch()
    assert not is_writable(tmp_path / "file" / "folder")
    assert is_writable(tmp_path / "folder")


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere"
)
def test_a_folder_without_write_permission_is_not_writable(tmp_path: Path) -> None:
    """A read-only folder is told from a writable one."""
    tmp_path.chmod(0o500)
    assert not is_writable(tmp_path)
