"""What several commands take alike: the workspace, --json, --kind, a year, a count, a path."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click

from drafter.workspace import Workspace, find_workspace

P = ParamSpec("P")
R = TypeVar("R")


def whole(least: int, most: int) -> Callable[[click.Context, click.Parameter, str | None], int | None]:
    """Return a callback that turns a value into a whole number from `least` to `most`, or fails."""

    def convert(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
        if value is None:
            return None
        if not (value.isdecimal() and len(value) < 10 and least <= int(value) <= most):
            raise click.BadParameter(f"“{value}”不是 {least} 至 {most} 的整数", ctx, param)
        return int(value)

    return convert


PATH = click.Path(path_type=Path)

json_option = click.option("--json", "as_json", is_flag=True, help="输出一个 JSON 对象（UTF-8），供程序读取")
kind_option = click.option("--kind", metavar="文种", help="文种，如 law-government（默认按工作区设置）")
force_option = click.option("--force", is_flag=True, help="允许覆盖已有的同名文件")


def year_option(what: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return the option --year with `what` as its help."""
    return click.option("--year", callback=whole(1949, 2099), metavar="年份", help=what)


def with_workspace(function: Callable[Concatenate[Workspace, P], R]) -> Callable[P, R]:
    """Return `function` with the workspace found for this call as its first argument."""

    @wraps(function)
    def wrapped(*arguments: P.args, **options: P.kwargs) -> R:
        chosen = click.get_current_context().find_root().params.get("workspace")
        return function(find_workspace(chosen, os.environ, Path.cwd()), *arguments, **options)

    return wrapped
