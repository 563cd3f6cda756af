"""Makes the handbook's pictures of official papers: a small one for each kind, of the sample column.

`make paper-pictures` lets `thidua report` write each kind as of a fixed day, turns all into PDF in one run of
LibreOffice, and writes the first pages side by side to `plugins/thidua/handbook/pictures/<kind>.webp`.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path
from zipfile import ZipFile

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.column import TODAY, copy_of_sample  # noqa: E402 - found only once the root is on the path
from tests.papers.every_kind import SHOWN, Shown  # noqa: E402
from thidua.cli.main import main  # noqa: E402
from thidua.shell.office import to_pdf  # noqa: E402

OUT = ROOT / "plugins" / "thidua" / "handbook" / "pictures"
# Of one page, in dots.
WIDTH = 420
MOST_PAGES = 2
MOST_BYTES = 60 * 1024


def written(shown: Shown, config: Path, folder: Path) -> bytes:
    """The Word file of one kind; of an archive the one that is shown."""
    out = folder / f"{shown.kind}.{shown.suffix}"
    at = ["--out", str(out), "--today", shown.today or TODAY, "--config", str(config), "--quiet"]
    code = main(["report", *shown.arguments, *at])
    if code:
        raise SystemExit(f"{shown.kind}: {code}")
    if not shown.member:
        return out.read_bytes()
    with ZipFile(out) as archive:
        return archive.read(shown.member)


def pages(pdf: bytes, folder: Path) -> list[Image.Image]:
    """The first pages of a PDF."""
    path = folder / "paper.pdf"
    path.write_bytes(pdf)
    for old in folder.glob("page-*.png"):
        old.unlink()
    command = ["pdftoppm", "-png", "-l", str(MOST_PAGES), "-scale-to-x", str(WIDTH), "-scale-to-y", "-1"]
    subprocess.run([*command, str(path), str(folder / "page")], check=True)
    return [Image.open(io.BytesIO(one.read_bytes())).convert("L") for one in sorted(folder.glob("page-*.png"))]


def beside(found: list[Image.Image]) -> Image.Image:
    """Pages side by side on grey, a thin edge around each."""
    edge = 8
    width = sum(page.width + edge for page in found) + edge
    sheet = Image.new("L", (width, max(page.height for page in found) + 2 * edge), 205)
    at = edge
    for page in found:
        sheet.paste(page, (at, edge))
        at += page.width + edge
    return sheet


def run() -> int:
    """Writes all pictures; how many."""
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "column").mkdir()
        config = copy_of_sample(folder / "column").file("mkdocs.yml")
        papers = {shown.kind: written(shown, config, folder) for shown in SHOWN}
        for kind, pdf in to_pdf(papers).items():
            picture = OUT / f"{kind}.webp"
            beside(pages(pdf, folder)).save(picture, "WEBP", quality=60, method=6)
            if picture.stat().st_size > MOST_BYTES:
                raise SystemExit(f"{picture}: {picture.stat().st_size} > {MOST_BYTES}")
    print(f"{len(SHOWN)} pictures in {OUT.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(run())
