"""A web page turned into blocks: its bytes decoded first, its main text found, its furniture left out."""

from __future__ import annotations

import re
from pathlib import Path

from drafter.model import Reading, Skipped
from drafter.readers.html_blocks import html_blocks
from drafter.readers.limits import LIMITS
from drafter.readers.main_text import main_text
from drafter.readers.txt import cut, decoded, load

_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
_SAID_WITHIN = 16_384
_REFUSED = ("utf-7", "utf7", "utf_7", "rot", "punycode", "idna", "unicode_escape", "raw_unicode_escape")
_AS_GB18030 = ("gb2312", "gbk", "x-gbk", "gb_2312-80", "csgb2312", "cp936")


def read_html(path: Path) -> Reading:
    """Return the paragraphs and rows of the page's main text; all of the page where none stands out."""
    data = load(path, LIMITS.web_page)
    markup, records = decoded(data, path, _declared(data))
    blocks, furniture = main_text(html_blocks(markup))
    if furniture:
        records.append(Skipped("正文以外", f"网页的导航、页脚等{furniture}段，未读入"))
    return cut(path, blocks, records)


def _declared(data: bytes) -> str | None:
    """Return the encoding the page says it is in; `None` for none that is text."""
    found = _DECLARED.search(data[:_SAID_WITHIN].replace(b"\0", b""))
    name = found[1].decode("ascii").lower() if found else ""
    if not name or name.startswith(_REFUSED):
        return None
    return "gb18030" if name in _AS_GB18030 else name
