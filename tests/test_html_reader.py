"""Web pages to the blocks of their main text."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.model import Reading
from drafter.readers import read_file

PROSE = "我局坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，扎实推进各项工作。"
PAGE = f"""<html><head><title>某局年度报告情况_某市人民政府</title>
<script>if (a < b) {{"<p>假</p>"}}</script></head><body>
<ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul><!-- <p>注释</p> -->
<h1>某局年度报告情况</h1><p>　　{PROSE}</p><p><b>一、</b>主要举措</p><p>{PROSE}</p>
<table><tr><td>办件量</td><td>120件</td></tr></table><p>{PROSE}</p><p>某局</p><p>2025年1月10日</p>
<div><a href="#">打印</a> <a href="#">关闭</a></div><div>主办：某市人民政府办公室</div></body></html>"""


def read(folder: Path, page: str, encoding: str = "utf-8") -> Reading:
    """The reading of the page."""
    path = folder / "a.html"
    path.write_bytes(page.encode(encoding))
    return read_file(path)


def texts(reading: Reading) -> list[str]:
    """The text of its blocks."""
    return [block.text for block in reading.blocks]


def test_the_main_text_is_kept_whole(tmp_path: Path) -> None:
    """From the title to the date: short lines and tables too; navigation is left out and said."""
    reading = read(tmp_path, PAGE)
    assert texts(reading) == [
        "某局年度报告情况", f"　　{PROSE}", "一、主要举措", PROSE, "办件量\t120件", PROSE, "某局", "2025年1月10日",
    ]  # fmt: skip
    assert reading.blocks[0].style == "heading 1"
    assert reading.blocks[4].kind == "row"
    assert [record.why for record in reading.skipped] == ["网页的导航、页脚等4段，未读入"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("said", ["utf-8", "gb2312", "iso-8859-1", ""])
def test_bytes_are_decoded_by_what_they_are(tmp_path: Path, encoding: str, said: str) -> None:
    """What the page says of its encoding counts less than its bytes."""
    page = PAGE.replace("<head>", f'<head><meta charset="{said}">')
    assert texts(read(tmp_path, page, encoding))[1] == f"　　{PROSE}"


def test_a_page_without_prose_is_kept_whole(tmp_path: Path) -> None:
    """Where no main text stands out nothing is lost."""
    assert texts(read(tmp_path, "<title>题</title><p>甲<br>乙<p>丙&nbsp;丁 &lt;b&gt;")) == [
        "题",
        "甲",
        "乙",
        "丙丁 <b>",
    ]


def test_a_table_used_as_a_frame_is_read_cell_by_cell(tmp_path: Path) -> None:
    """Long cells are not joined to one row."""
    cell = f"<td><p>{PROSE}</p><p>{PROSE}</p><p>{PROSE}</p></td>"
    assert texts(read(tmp_path, f"<table><tr>{cell}<td>旁</td></tr></table>")) == [PROSE] * 3 + ["旁"]


@pytest.mark.parametrize(
    "soup",
    ["<div>" * 100_000, "<b><i>" * 20_000, "<table><tr><td>" * 20_000, "<!--" * 50_000, "<" * 100_000,
     "<a " + "b=c " * 100_000 + ">", "<a \"" * 50_000, "<![CDATA[" * 20_000],
    ids=["div", "b", "table", "comment", "less", "attributes", "quotes", "cdata"],
)  # fmt: skip
def test_soup_is_read_in_time(tmp_path: Path, soup: str) -> None:
    """However tags are nested or left open, the text is there."""
    assert PROSE in "".join(texts(read(tmp_path, f"<p>{PROSE}</p>{soup}")))
