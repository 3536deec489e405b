"""Wrong usage: one Chinese message with the next step, exit code 2."""

from __future__ import annotations

import pytest

from drafter import __version__
from drafter.__main__ import run


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("neww", "没有命令“neww”"),
        ("corpus ad", "可用的命令：add、list、show、remove、rebuild"),
        ("new", "缺少选项 --agency"),
        ("parse", "缺少参数 文件"),
        ("corpus add", "缺少参数 文件或文件夹"),
        ("suggest 甲 乙", "多出来的参数：乙"),
        ("suggest --sectio plan", "没有选项 --sectio，是不是 --section"),
        ("suggest -k 0", "选项 -k 的值不对：“0”不是 1 至 100 的整数"),
        ("new --year 二四", "选项 --year 的值不对"),
        ("new --agency", "选项 --agency 后面要有值"),
        ("corpus list --json=3", "选项 --json 后面不能有值"),
        ("suggest --workspace x", "--workspace 是全局选项，要写在命令名之前"),
    ],
)
def test_wrong_usage_is_told_in_chinese(line: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The message names the word that is wrong; standard output stays empty; the exit code is 2."""
    assert run(line.split()) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.out == ""


def test_usage_faults_teach_the_next_step(capsys: pytest.CaptureFixture[str]) -> None:
    """The next step names the help page of the command itself."""
    run(["corpus", "show"])
    assert "下一步：运行 drafter corpus show -h 查看用法" in capsys.readouterr().err


def test_without_a_command_the_help_page_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """`drafter` alone shows what there is, on standard error."""
    assert run([]) == 2
    assert "命令：" in capsys.readouterr().err


def test_help_is_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    """No word of click's own help pages is left."""
    assert run(["corpus", "add", "-h"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("用法：drafter corpus add [选项] 文件或文件夹…")
    assert not any(word in page for word in ("Usage", "Options", "Show this", "TEXT", "PATH"))


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` prints name and version."""
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"drafter {__version__}\n"
