"""Writes the photos beside the sample pieces: all of them, or those whose names are given."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.photos.pictures import PICTURES, draw

CONTENT = Path(__file__).parents[2] / "content"


def main(names: list[str]) -> int:
    """Draw the photos with these names (without folder and suffix); 2 where one is not known."""
    known = {Path(photo).stem: photo for photo in PICTURES}
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"Không có ảnh nào tên là {', '.join(f'“{name}”' for name in unknown)}.", file=sys.stderr)
        return 2
    for name in names or sorted(known):
        data = draw(known[name])
        (CONTENT / known[name]).write_bytes(data)
        print(f"{len(data) / 1000:7.1f} kB  {known[name]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
