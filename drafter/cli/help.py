"""Click commands to help pages in Chinese, in columns that fit wide characters."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import click

from drafter.errors import UsageError
from drafter.text import display_width

_LEFT = 28


class ChineseCommand(click.Command):
    """A command whose help page is Chinese; `examples` are whole command lines shown at its end."""

    def __init__(self, *arguments: Any, examples: tuple[str, ...] = (), **options: Any) -> None:
        """Take what click takes, and the examples."""
        options.setdefault("options_metavar", "[选项]")
        super().__init__(*arguments, **options)
        self.examples = examples

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option -h with its help in Chinese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这份说明"
        return option

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help page: usage, what it does, commands, options, examples."""
        formatter.write("\n".join(_page(self, ctx)) + "\n")


class ChineseGroup(ChineseCommand, click.Group):
    """A group of commands; those named in `modules` are imported when they are called for."""

    def __init__(self, *arguments: Any, modules: tuple[str, ...] = (), **options: Any) -> None:
        """Take what click takes, and the modules in which the commands live."""
        super().__init__(*arguments, subcommand_metavar="命令 …", **options)
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands in the order they are meant to be read."""
        return [*self.modules, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command, `None` when there is none of that name."""
        if cmd_name in self.modules:
            command = import_module(f"drafter.cli.{cmd_name}").command
            return command if isinstance(command, click.Command) else None
        return super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command named first in `args`; raise `UsageError` with the list when there is none."""
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            raise UsageError(f"没有命令“{name}”", hint=f"可用的命令：{'、'.join(self.list_commands(ctx))}")
        return super().resolve_command(ctx, args)


def _page(command: ChineseCommand, ctx: click.Context) -> Iterator[str]:
    yield f"用法：{ctx.command_path} {' '.join(command.collect_usage_pieces(ctx))}"
    yield ""
    yield from (line.strip() for line in (command.help or "").strip().splitlines())
    if isinstance(command, click.Group):
        yield from _part("命令：", _command_rows(command, ctx))
    yield from _part("选项：", _option_rows(command, ctx))
    if command.examples:
        yield from ("", "例：", *(f"  {example}" for example in command.examples))


def _part(title: str, rows: list[tuple[str, str]]) -> Iterator[str]:
    yield from ("", title)
    for left, right in rows:
        gap = _LEFT - display_width(left)
        if gap >= 2:
            yield f"  {left}{' ' * gap}{right}"
        else:
            yield from (f"  {left}", f"  {' ' * _LEFT}{right}")


def _command_rows(group: click.Group, ctx: click.Context) -> list[tuple[str, str]]:
    commands = [(name, group.get_command(ctx, name)) for name in group.list_commands(ctx)]
    return [(name, command.short_help or "") for name, command in commands if command is not None]


def _option_rows(command: click.Command, ctx: click.Context) -> list[tuple[str, str]]:
    options = [param for param in command.get_params(ctx) if isinstance(param, click.Option)]
    return [(_spelling(option, ctx), option.help or "") for option in options]


def _spelling(option: click.Option, ctx: click.Context) -> str:
    names = ", ".join(sorted(option.opts, key=len))
    return names if option.is_flag or option.count else f"{names} {option.make_metavar(ctx)}"
