"""Measures the search over made-up stories in headless Chromium, and prints a line for each way of typing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.search.bench import Bench, run  # noqa: E402 - found only once the root is on the path
from tests.search.stories import COUNT  # noqa: E402
from tests.search.weigh import Scale, weigh  # noqa: E402

LINE = "{:<18}{:>6}{:>9}{:>9}{:>7}{:>9}{:>9}"


def _print(bench: Bench) -> None:
    print(f"{bench.stories} bài; lập chỉ mục {bench.build_seconds:.1f} giây; {len(bench.answers)} câu tìm")
    print(
        f"chỉ mục {bench.index_bytes / 1000:.0f} kB; phần hiển thị {bench.shown_bytes / 1000:.0f} kB; "
        f"lần tìm đầu tải {bench.first_bytes / 1000:.0f} kB"
    )
    print(LINE.format("cách gõ", "câu", "recall", "R-prec", "trống", "giữa ms", "dài ms"))
    kinds = dict.fromkeys(one.asked.kind for one in bench.answers)
    for name, group in [*((kind, [kind]) for kind in kinds), ("tất cả", list(kinds))]:
        one = bench.of(group)
        print(
            LINE.format(
                name,
                one.count,
                f"{one.recall:.3f}",
                f"{one.precision:.3f}",
                one.empty,
                f"{one.median_ms:.1f}",
                f"{one.worst_ms:.1f}",
            )
        )


def _print_weights(scale: Scale, stories: int) -> None:
    print(
        f"{stories} bài; lập chỉ mục {scale.cpu:.1f} giây CPU, thêm {scale.memory:.0f} MB; {len(scale.weights)} câu tìm"
    )
    print(LINE.format("brotli, kB", "", "giữa", "95 %", "nhất", "", ""))
    rows = {
        "chỉ mục": [one.index for one in scale.weights],
        "mười bài": [one.texts for one in scale.weights],
        "cả mã lệnh": [one.index + one.texts + scale.code for one in scale.weights],
        "cả bộ lọc": [one.index + one.texts + scale.code + scale.facets for one in scale.weights],
    }
    for name, sizes in rows.items():
        some = sorted(sizes)
        middle, late = some[len(some) // 2], some[len(some) * 95 // 100]
        print(LINE.format(name, "", *(f"{size / 1000:.1f}" for size in (middle, late, some[-1])), "", ""))
    requests = sorted(one.requests for one in scale.weights)
    print(f"số tệp mỗi lần tìm: giữa {requests[len(requests) // 2]}, nhiều nhất {requests[-1]}")


def main() -> None:
    """Runs the bench once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=COUNT, help="bao nhiêu bài")
    parser.add_argument("--weigh", action="store_true", help="đo độ lớn của lần tìm đầu, trên bài dài như bài thật")
    asked = parser.parse_args()
    if asked.weigh:
        _print_weights(weigh(asked.stories), asked.stories)
    else:
        _print(run(asked.stories))


if __name__ == "__main__":
    main()
