"""What stopped a command to lines for the user and an exit code."""

from __future__ import annotations

import errno
import re
import traceback

import click

from drafter.cli.screen import drop_output, tell
from drafter.errors import DrafterError, FiguresError

_OURS = 70
_INTERRUPTED = 130
_NO_READER = 141
_CANNOT_WRITE = 4
_GLOBAL = ("--workspace", "--debug", "--version")


def report_fault(error: BaseException, debug: bool) -> int:
    """Print `error` once, in Chinese, on standard error, and return the exit code of the command."""
    if debug and not isinstance(error, click.exceptions.Exit):
        tell_traceback(error)
    match error:
        case click.exceptions.Exit():
            return error.exit_code
        case click.exceptions.NoArgsIsHelpError():
            click.echo(error.format_message(), err=True)
            return error.exit_code
        case click.UsageError():
            return _tell_fault(*_usage_message(error), code=error.exit_code)
        case DrafterError():
            return _tell_drafter_error(error)
        case KeyboardInterrupt() | click.Abort():
            return _tell_fault("已中断", None, code=_INTERRUPTED)
        case OSError() if _is_output(error):
            return _lost_output(error)
    name = type(error).__name__
    return _tell_fault(
        f"程序内部出错（{name}），这不是您的问题", "加上 --debug 再运行一次，把输出发给维护者", code=_OURS
    )


def tell_traceback(error: BaseException) -> None:
    """Print where `error` came from, line by line."""
    for line in "".join(traceback.format_exception(error)).splitlines():
        tell(line)


def fault_lines(error: DrafterError) -> list[str]:
    """Return the lines that tell of `error`: where and why, each fault of a figures file, the next step."""
    faults = [f"  {fault}" for fault in error.faults] if isinstance(error, FiguresError) else []
    return [f"错误：{error}", *faults, *([f"下一步：{error.hint}"] if error.hint else [])]


def _tell_drafter_error(error: DrafterError) -> int:
    for line in fault_lines(error):
        tell(line)
    return error.exit_code


def _tell_fault(message: str, hint: str | None, *, code: int) -> int:
    tell(f"错误：{message}")
    if hint:
        tell(f"下一步：{hint}")
    return code


def _is_output(error: OSError) -> bool:
    return error.filename is None and error.errno in (errno.EPIPE, errno.ENOSPC, errno.EIO)


def _lost_output(error: OSError) -> int:
    drop_output()
    if error.errno == errno.EPIPE:
        return _NO_READER
    return _tell_fault("结果写不出去", "请检查输出到的文件所在磁盘的空间", code=_CANNOT_WRITE)


def _usage_message(error: click.UsageError) -> tuple[str, str | None]:
    hint = f"运行 {error.ctx.command_path} -h 查看用法" if error.ctx else None
    match error:
        case click.MissingParameter():
            return f"缺少{_parameter(error)}", hint
        case click.NoSuchOption():
            return _no_such_option(error, hint)
        case click.BadOptionUsage():
            return _bad_option(error), hint
        case click.BadParameter():
            return f"{_parameter(error)} 的值不对：{error.message}", hint
    extra = re.search(r"unexpected extra arguments? \((.*)\)", error.message)
    return (f"多出来的参数：{extra.group(1)}" if extra else error.message), hint


def _parameter(error: click.BadParameter) -> str:
    parameter = error.param
    if isinstance(parameter, click.Option):
        return f"选项 {max(parameter.opts, key=len)}"
    return f"参数 {parameter.human_readable_name}" if parameter else "参数"


def _no_such_option(error: click.NoSuchOption, hint: str | None) -> tuple[str, str | None]:
    if error.option_name in _GLOBAL:
        return (
            f"{error.option_name} 是全局选项，要写在命令名之前",
            f"写成 drafter {error.option_name} … 命令 …",
        )
    near = f"，是不是 {'、'.join(error.possibilities)}？" if error.possibilities else ""
    return f"没有选项 {error.option_name}{near}", hint


def _bad_option(error: click.BadOptionUsage) -> str:
    needs = "requires" in error.message
    return f"选项 {error.option_name} 后面{'要有值' if needs else '不能有值'}"
