"""A page of the disk to a picture at the width of a phone, by the system's Chromium."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops

_PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# It asks nothing of its maker; pages come from us and have no scripts but ours.
_ARGUMENTS = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--allow-file-access-from-files",
    "--force-prefers-reduced-motion",
)
_WIDTH = 390
# As much as a long story takes; what is left below it is cut off.
_HEIGHT = 12_000
_SECONDS = 120
_MARGIN = 24
_STYLE = "html,body{min-height:0!important;min-block-size:0!important;height:auto!important}"


def chromium() -> str | None:
    """Where the program lies; None where the machine has none."""
    return next((path for name in _PROGRAMS if (path := shutil.which(name))), None)


def _cut(data: bytes) -> bytes:
    """A picture without what is empty at its foot."""
    with Image.open(BytesIO(data)) as opened:
        image = opened.convert("RGB")
    foot = Image.new("RGB", image.size, image.getpixel((0, image.height - 1)))
    box = ImageChops.difference(image, foot).getbbox()
    bottom = min(image.height, (box[3] if box else 0) + _MARGIN)
    out = BytesIO()
    image.crop((0, 0, image.width, bottom)).save(out, "PNG", optimize=True)
    return out.getvalue()


@contextmanager
def _as_long_as_its_text(page: Path) -> Iterator[Path]:
    """A page beside another one that shows the same and does not stretch its foot to the end of the window."""
    html = page.read_text(encoding="utf-8").replace("</head>", f"<style>{_STYLE}</style></head>", 1)
    copy = page.with_name(".thidua-picture.html")
    copy.write_text(html, encoding="utf-8")
    try:
        yield copy
    finally:
        copy.unlink()


def pictured(program: str, page: Path) -> bytes | None:
    """The picture of a page; None where the program could not make one."""
    with tempfile.TemporaryDirectory(prefix="thidua-chromium-") as name, _as_long_as_its_text(page) as copy:
        target = Path(name, "page.png")
        # In a container it has no sandbox of its own; what it opens are files that we wrote.
        arguments = [*_ARGUMENTS, "--no-sandbox", f"--user-data-dir={name}/data", f"--window-size={_WIDTH},{_HEIGHT}"]
        try:
            subprocess.run(  # noqa: S603 - the system's own program, without a shell
                [program, *arguments, f"--screenshot={target}", copy.absolute().as_uri()],
                capture_output=True,
                check=False,
                timeout=_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        return _cut(target.read_bytes()) if target.is_file() else None
