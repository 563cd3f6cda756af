"""What was measured, as a file and as tables; README's table is made of the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

RESULTS = Path(__file__).with_name("results.json")
README = Path(__file__).resolve().parent.parent.parent / "README.md"
_BLOCK = re.compile(r"(?<=<!-- bench -->\n).*?(?=<!-- /bench -->)", re.DOTALL)
Results: TypeAlias = dict[str, Any]
# Our form, the state, the other side and its state, and what the row is called.
ROWS = (
    ("bare", "cold", "hugo", "cold", "dựng từ đầu, không tìm kiếm, không nén, so với Hugo"),
    ("whole", "cold", "mkdocs", "cold", "dựng từ đầu, đủ mọi phần, so với MkDocs + Material có tìm kiếm"),
    ("bare", "unchanged", "hugo", "unchanged", "không có gì đổi, so với Hugo dựng lại"),
    ("bare", "story", "hugo", "story", "sửa một bài, so với Hugo dựng lại"),
    ("bare", "campaign", "hugo", "campaign", "đổi tên một phong trào, so với Hugo dựng lại"),
    ("bare", "plan", "hugo", "plan", "đổi kế hoạch, so với Hugo dựng lại"),
    ("check", "cold", "pydantic", "cold", "kiểm tra từ đầu, mọi quy tắc, so với python-frontmatter + pydantic"),
    ("check", "unchanged", "pydantic", "cold", "kiểm tra khi không có gì đổi, so với như trên"),
)


def read(path: Path = RESULTS) -> Results:
    """The results of the file; empty where there is none."""
    if not path.is_file():
        return {"day": "", "versions": {}, "machine": {}, "runs": [], "sites": []}
    found: Results = json.loads(path.read_text(encoding="utf-8"))
    return found


def _key(one: Mapping[str, Any]) -> tuple[Any, ...]:
    return one["stories"], one["photos"], one["side"], one.get("state", "")


def merged(old: Results, new: Results) -> Results:
    """The results with those of a later run in the place of the same ones before."""
    whole = {
        **old,
        **{name: new[name] for name in ("day", "machine")},
        "versions": {**old["versions"], **new["versions"]},
    }
    for name in ("runs", "sites"):
        found = {_key(one): one for one in (*old[name], *new[name])}
        whole[name] = [found[key] for key in sorted(found)]
    return whole


def write(results: Results, path: Path = RESULTS) -> None:
    """Writes the file."""
    path.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _number(value: float) -> str:
    """Two figures that count, with a comma: 0,03, 1,2, 47."""
    digits = 0 if value >= 10 else 1 if value >= 1 else 2 if value >= 0.1 else 3  # noqa: PLR2004
    return f"{value:.{digits}f}".replace(".", ",")


def ratios(results: Results) -> Iterator[tuple[str, dict[int, float]]]:
    """Of each row that was measured, by how many stories, our seconds on the wall as a multiple of the other's."""
    wall = {(one["side"], one["state"], one["stories"]): one["wall"] for one in results["runs"] if not one["photos"]}
    sizes = sorted({one["stories"] for one in results["runs"]})
    for ours, state, other, their_state, name in ROWS:
        found = {
            size: wall[ours, state, size] / wall[other, their_state, size]
            for size in sizes
            if (ours, state, size) in wall and (other, their_state, size) in wall
        }
        if found:
            yield name, found


def _search(results: Results) -> dict[int, float]:
    """Seconds of the processor that the search takes, as a share of a build of everything."""
    cpu = {
        (one["side"], one["stories"]): one["cpu"]
        for one in results["runs"]
        if one["state"] == "cold" and not one["photos"]
    }
    sizes = [size for side, size in cpu if side == "searched"]
    return {size: (cpu["searched", size] - cpu["bare", size]) / cpu["whole", size] for size in sizes}


def _memory(results: Results) -> dict[int, float]:
    return {
        one["stories"]: one["memory"] / 1e6
        for one in results["runs"]
        if one["side"] == "whole" and one["state"] == "cold" and not one["photos"]
    }


def _heaviest(results: Results) -> dict[int, float]:
    return {
        one["stories"]: one["heaviest"] / 1e3 for one in results["sites"] if "heaviest" in one and not one["photos"]
    }


def _line(name: str, found: Mapping[int, float], sizes: list[int]) -> str:
    return f"| {name} | {' | '.join(_number(found[size]) if size in found else '–' for size in sizes)} |"


def _thousands(size: int) -> str:
    return f"{size:,}".replace(",", ".")


def _made(results: Results) -> str:
    year, month, day = results["day"].split("-")
    versions = ", ".join(f"{name} {version}" for name, version in sorted(results["versions"].items()))
    cores = results["machine"]["cores"]
    how = f"Đo ngày {day}/{month}/{year} trên {cores} lõi, các bên xen kẽ trong một lần chạy, lấy số giữa"
    return f"{how}; dưới 1 là nhanh hơn bên kia. Phiên bản: {versions}."


def table(results: Results) -> str:
    """The table of README, in Vietnamese: ratios, for seconds are of one machine."""
    rows = list(ratios(results))
    if not rows:
        return "Chưa có số đo nào.\n"
    sizes = sorted({size for _, found in rows for size in found})
    lines = [
        f"| Thời gian, số bài | {' | '.join(_thousands(size) for size in sizes)} |",
        f"| --- |{' ---: |' * len(sizes)}",
        *(_line(name, found, sizes) for name, found in rows),
        _line("phần của tìm kiếm trong giây CPU khi dựng đủ mọi phần", _search(results), sizes),
        _line("bộ nhớ nhiều nhất khi dựng đủ mọi phần, MB", _memory(results), sizes),
        _line("trang nặng nhất, gzip, kB", _heaviest(results), sizes),
        "",
        _made(results),
    ]
    return "\n".join(lines) + "\n"


def with_table(readme: str, results: Results) -> str:
    """README with the table of these results between its marks."""
    return _BLOCK.sub(lambda _: table(results), readme)


def printed(results: Results) -> str:
    """Every median that was measured, for a terminal."""
    lines = [f"{'bài':>7} {'bên':<9} {'việc':<10} {'giây':>9} {'giây CPU':>9} {'MB':>7} {'lượt':>5}"]
    lines += [
        f"{one['stories']:>7} {one['side']:<9} {one['state']:<10} {one['wall']:>9.3f} {one['cpu']:>9.3f}"
        f" {one['memory'] / 1e6:>7.0f} {one['runs']:>5}{' có ảnh' if one['photos'] else ''}"
        for one in results["runs"]
    ]
    return "\n".join(lines)


def publish(path: Path = RESULTS) -> None:
    """Prints what the file holds; where it is the repository's own, README's table is made anew."""
    found = read(path)
    print(printed(found))
    print(table(found))
    if path == RESULTS:
        README.write_text(with_table(README.read_text(encoding="utf-8"), found), encoding="utf-8")
