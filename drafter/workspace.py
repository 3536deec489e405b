"""Where things are: bundled data, the office's folder, the cache; found once, passed down."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.errors import InputError, OutputError

_PACKAGE = Path(__file__).resolve().parent
_SETTINGS_FILE = "drafter.toml"
_VARIABLE = "DRAFTER_WORKSPACE"
_RULES_VARIABLE = "DRAFTER_RULES"
_ALLOWED: Mapping[str, Mapping[str, type]] = {"corpus": {"seeds": bool}, "draft": {"kind": str, "style": str}}
_CHECK = "请检查写入权限和磁盘空间"
_TYPE_NAMES = {bool: "true 或 false", str: "带引号的文字"}


@dataclass(frozen=True, slots=True)
class Settings:
    """What `drafter.toml` may say; the defaults are those of a workspace without the file."""

    seeds: bool = True
    kind: str = "law-government"
    style: str = "gbt9704"


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folder of an office's corpus and agencies; it need not exist until something is saved in it.

    `own_rules` is where the one person at work keeps rules for checking, who may use several workspaces.
    """

    folder: Path
    settings: Settings = Settings()
    own_rules: Path | None = None

    @property
    def corpus_folder(self) -> Path:
        """Where the corpus is kept."""
        return self.folder / "corpus"

    @property
    def agencies_file(self) -> Path:
        """Where `drafter agency set` keeps the agencies."""
        return self.folder / "agencies.toml"

    @property
    def styles_folder(self) -> Path:
        """Where `drafter style learn` keeps the house styles."""
        return self.folder / "styles"

    @property
    def rules_folder(self) -> Path:
        """Where the office keeps its own rules for checking."""
        return self.folder / "rules"

    @property
    def ignored_file(self) -> Path:
        """Where findings that are to be ignored are kept."""
        return self.folder / "ignored.toml"


def bundled_folder(name: str) -> Path:
    """Return the folder `templates` or `seeds` of the program: the checkout's first, else the wheel's."""
    checkout = _PACKAGE.parent / name
    if checkout.is_dir() and (_PACKAGE.parent / "pyproject.toml").is_file():
        return checkout
    return _PACKAGE / "_bundled" / name


def find_workspace(chosen: Path | None, environment: Mapping[str, str], start: Path) -> Workspace:
    """Return the workspace: `chosen`, else DRAFTER_WORKSPACE, else where the nearest drafter.toml at or above
    `start` is, else the user's data folder. Raise `InputError` for a file, and for settings of no use.

    A person's own rules are in DRAFTER_RULES, else in the user's settings folder.
    """
    named = chosen or (Path(environment[_VARIABLE]) if environment.get(_VARIABLE) else None)
    folder = named or _nearest_settings(start) or _user_folder()
    if named is not None and named.exists() and not named.is_dir():
        raise InputError("工作区应当是一个文件夹", path=named, hint="用 --workspace 指定一个文件夹")
    rules = environment.get(_RULES_VARIABLE)
    own_rules = Path(rules) if rules else _user_settings() / "rules"
    return Workspace(folder, load_settings(folder / _SETTINGS_FILE), own_rules)


def load_settings(file: Path) -> Settings:
    """Return the settings in `file`, the defaults when there is none.

    Raise `InputError` for a file that is not TOML, and by name for tables, keys or values not known.
    """
    try:
        with file.open("rb") as stream:
            tables = tomllib.load(stream)
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except OSError as error:
        raise InputError("无法打开工作区设置", path=file, hint="请检查访问权限") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        hint = "写法如：[corpus] 一行，下一行 seeds = true；文件用 UTF-8 保存"
        raise InputError(
            "不是有效的 TOML 设置文件", path=file, place=_toml_place(error), hint=hint
        ) from error
    return _settings(tables, file)


def cache_folder() -> Path:
    """Return the folder for what can be built again; it may not exist yet."""
    import platformdirs

    return platformdirs.user_cache_path("drafter", appauthor=False)


def is_writable(folder: Path) -> bool:
    """`True` when a file can be made in `folder`, which is created if need be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def save_text(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8, as `save_bytes` does."""
    save_bytes(path, text.encode("utf-8"))


def save_bytes(path: Path, content: bytes, hint: str = _CHECK) -> None:
    """Write `content` to a file beside `path`, then rename it, so that an old file is never half lost.

    The folder is made; rights are those of the old file, else the usual ones. Raise `OutputError` with `hint`
    when it cannot be done; the old file then stands as it was.
    """
    beside = path.with_name(f".drafter-{secrets.token_hex(8)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError("无法写入这个文件夹", path=path.parent, hint=hint) from error
    try:
        try:
            _write(content, beside)
            if path.exists():
                shutil.copymode(path, beside)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        _sync(path.parent)
    except OSError as error:
        raise OutputError("文件没有写成，原文件未改动", path=path, hint=hint) from error


def _write(content: bytes, path: Path) -> None:
    with path.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _sync(folder: Path) -> None:
    """Have the renaming itself on disk; Windows has no such call and needs none."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _nearest_settings(start: Path) -> Path | None:
    return next((folder for folder in (start, *start.parents) if (folder / _SETTINGS_FILE).is_file()), None)


def _user_folder() -> Path:
    import platformdirs

    return platformdirs.user_data_path("drafter", appauthor=False)


def _user_settings() -> Path:
    import platformdirs

    return platformdirs.user_config_path("drafter", appauthor=False)


def _toml_place(error: Exception) -> str | None:
    found = re.search(r"line (\d+)", str(error))
    return f"第 {found.group(1)} 行" if found else None


def _settings(tables: Mapping[str, Any], file: Path) -> Settings:
    values: dict[str, Any] = {}
    for table, keys in tables.items():
        if table not in _ALLOWED or not isinstance(keys, Mapping):
            raise InputError(f"不认识的设置“{table}”", path=file, hint=f"可用的有：{_allowed_settings()}")
        for key, value in keys.items():
            _check_setting(table, key, value, file)
            values[key] = value
    return Settings(**values)


def _check_setting(table: str, key: str, value: object, file: Path) -> None:
    expected = _ALLOWED[table].get(key)
    if expected is None:
        raise InputError(
            f"不认识的设置“{key}”", path=file, place=f"[{table}]", hint=f"可用的有：{_allowed_settings()}"
        )
    if not isinstance(value, expected):
        raise InputError(f"“{key}”应当是 {_TYPE_NAMES[expected]}", path=file, place=f"[{table}]")


def _allowed_settings() -> str:
    return "；".join(f"[{table}] {'、'.join(keys)}" for table, keys in _ALLOWED.items())
