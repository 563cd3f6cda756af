"""Measures `thidua ledger` beside `thidua check` on one column: `python scripts/ledger_bench.py FOLDER`.

The plan asks every kind of thing of two hundred units over five years; all of its periods are over on the day asked.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.bench_corpus import sample_plan, write_corpus  # noqa: E402 - found only once the root is on the path

TODAY = date(2031, 1, 15)
CLUSTERS = 10
SOURCE = "Mẫu, mục II"
QUOTAS: tuple[dict[str, Any], ...] = (
    {"per": "unit", "every": "month", "at_least": 1, "due": {"before": "25"}, "nil_return": "counts"},
    {"per": "unit", "every": "quarter", "at_least": 1, "due": {"before": "12 of last month"}},
    {"per": "unit", "every": "half", "at_least": 2, "count": {"subjects": ["individual", "collective"]}},
    {"per": "unit", "every": "year", "at_least": 1, "at_most": 20, "count": {"types": ["exemplar", "new-model"]}},
    {"per": "unit", "every": "year", "at_least": 1, "count": {"what": "registrations"}},
    {"per": "cluster", "every": "quarter", "share": 80},
    {"per": "group", "every": "month", "at_least": 3},
    {"per": "office", "every": "month", "share": 50},
    {"per": "office", "every": "plan", "at_least": 9000},
)


def _plan(units: int) -> dict[str, Any]:
    found = sample_plan()
    found["clusters"] = [{"id": f"khoi-{one}", "name": f"Khối {one}"} for one in range(CLUSTERS)]
    found["groups"] = [{"id": "phong", "name": "Các phòng"}, {"id": "xa", "name": "Các xã"}]
    found["units"] = [
        {
            "id": f"don-vi-{one}",
            "name": f"Đơn vị {one}",
            "cluster": f"khoi-{one % CLUSTERS}",
            "group": "xa" if one % 2 else "phong",
        }
        for one in range(units)
    ]
    found["roles"] = {}
    quotas = [
        {"id": f"chi-tieu-{number}", "title": "Chỉ tiêu", "source": SOURCE, **quota}
        for number, quota in enumerate(QUOTAS)
    ]
    found["quotas"] = quotas
    found["reports"] = [
        {"id": "thang", "title": "Báo cáo tháng", "every": "month", "before": "25", "source": SOURCE},
        {
            "id": "quy",
            "title": "Báo cáo quý",
            "per": "unit",
            "every": "quarter",
            "on": "last of last month",
            "source": SOURCE,
        },
    ]
    return found


def _write_book(folder: Path, units: int) -> None:
    """Every unit's quarterly reports but one, its registrations, and a nil return a year."""
    for year in range(2026, 2031):
        quarters = [(f"{year}-Q{one}", f"{year}-{3 * one:02}-20") for one in (1, 2, 3)]
        rows = [
            {"kind": "report", "report": "quy", "unit": f"don-vi-{unit}", "period": period, "date": day}
            for unit in range(units)
            for period, day in quarters
        ]
        rows += [
            {
                "kind": "nil",
                "unit": f"don-vi-{unit}",
                "quota": "chi-tieu-0",
                "period": f"{year}-05",
                "date": f"{year}-05-20",
            }
            for unit in range(units)
        ]
        registered = [
            {"unit": f"don-vi-{unit}", "subject": f"Tổ số {unit}", "type": "exemplar"} for unit in range(units)
        ]
        for name, written in (("receipts", rows), ("registrations", registered)):
            target = folder / name / f"{year}.yml"
            target.parent.mkdir(exist_ok=True)
            target.write_text(yaml.safe_dump(written, allow_unicode=True), encoding="utf-8")


def _seconds(command: str, folder: Path) -> float:
    """The processor's seconds that one run of a command takes, all of it."""
    asked = [sys.executable, "-m", "thidua", command, "--config", str(folder / "mkdocs.yml"), "--today", str(TODAY)]
    before = os.times()
    subprocess.run(asked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main() -> None:
    """Writes the column where it is not there yet, and runs both commands in turn."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--stories", type=int, default=10_000, help="bao nhiêu bài")
    parser.add_argument("--units", type=int, default=200, help="bao nhiêu đơn vị")
    parser.add_argument("--words", type=int, default=300, help="mỗi bài bao nhiêu chữ")
    parser.add_argument("--runs", type=int, default=3, help="chạy mấy lượt")
    asked = parser.parse_args()
    if not asked.folder.exists():
        asked.folder.mkdir(parents=True)
        write_corpus(asked.folder, asked.stories, asked.words, plan=_plan(asked.units), last=date(2030, 12, 31))
        _write_book(asked.folder, asked.units)
    found: dict[str, list[float]] = {"check": [], "ledger": []}
    for _ in range(asked.runs):
        for command, seconds in found.items():
            started = time.perf_counter()
            seconds.append(_seconds(command, asked.folder))
            print(f"{command:<8}{seconds[-1]:7.2f} giây CPU{time.perf_counter() - started:9.2f} giây", flush=True)
    check, ledger = (statistics.median(seconds) for seconds in found.values())
    print(f"ledger / check = {ledger / check:.2f}")


if __name__ == "__main__":
    main()
