"""Pictures of every profile, depth and form look on the site as their files do in a browser, dot by dot.

Chromium's colour engine is none that we use, so it is the judge.
"""

from __future__ import annotations

import base64
import io
import struct
import zlib
from collections.abc import Callable

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.colour_profiles import SPACES, of_colours, of_greys, of_print
from thidua.shell.pictures import opened, rendition
from thidua.source.picture import read_picture

SIDE = 64
# Engines round on their own; a profile that is dropped is off by dozens.
NEAR, NEAR_JPEG, NEAR_PRINT = 3, 6, 20
READ = """async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0);
    return Array.from(pen.getImageData(0, 0, canvas.width, canvas.height).data);
}"""


def _colours(mode: str = "RGB") -> Image.Image:
    picture = Image.new("RGB", (SIDE, SIDE))
    picture.putdata([(x * 4, y * 4, 255 - (x + y) * 2) for y in range(SIDE) for x in range(SIDE)])
    if mode.endswith("A"):
        picture.putalpha(Image.linear_gradient("L").resize((SIDE, SIDE)).point(lambda value: 255 * (value > 99)))
    return picture.convert(mode)


def _saved(picture: Image.Image, form: str, profile: bytes | None = None) -> bytes:
    out = io.BytesIO()
    picture.save(out, form, icc_profile=profile, lossless=True, quality=100, subsampling=0)
    return out.getvalue()


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _deep(colour: int, values: int, *more: tuple[bytes, bytes]) -> bytes:
    """A PNG of 16 bits a value: a slope from black to white, with alpha the other way."""
    slopes = [[value * 1023 for value in range(SIDE)], [65535 - value * 1023 for value in range(SIDE)]]
    slopes = [slopes[0]] * (values - (values % 2 == 0)) + slopes[1:] * (values % 2 == 0)
    row = b"\0" + struct.pack(f">{SIDE * values}H", *(one for dot in zip(*slopes, strict=True) for one in dot))
    head = struct.pack(">IIBBBBB", SIDE, SIDE, 16, colour, 0, 0, 0)
    parts = ((b"IHDR", head), *more, (b"IDAT", zlib.compress(row * SIDE)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _profile_chunk(profile: bytes) -> tuple[bytes, bytes]:
    return b"iCCP", b"a\0\0" + zlib.compress(profile)


Made = Callable[[], bytes]
PICTURES: dict[str, Made] = {
    "no-profile.png": lambda: _saved(_colours(), "PNG"),
    "palette.png": lambda: _saved(_colours("P"), "PNG", of_colours("swapped")),
    "see-through.png": lambda: _saved(_colours("RGBA"), "PNG", of_colours("display-p3")),
    "see-through.webp": lambda: _saved(_colours("RGBA"), "WEBP", of_colours("adobe-rgb")),
    "grey.png": lambda: _saved(_colours("L"), "PNG", of_greys(1.0)),
    "grey.jpg": lambda: _saved(_colours("L"), "JPEG", of_greys(1.8)),
    "grey-alpha.png": lambda: _saved(_colours("LA"), "PNG", of_greys(1.8)),
    "black-and-white.png": lambda: _saved(_colours("1"), "PNG"),
    "deep-grey.png": lambda: _deep(0, 1),
    "deep-grey-profile.png": lambda: _deep(0, 1, _profile_chunk(of_greys(1.8))),
    "deep-grey-hole.png": lambda: _deep(0, 1, (b"tRNS", struct.pack(">H", 1023 * 9))),
    "deep-grey-alpha.png": lambda: _deep(4, 2),
    "deep-grey-alpha-profile.png": lambda: _deep(4, 2, _profile_chunk(of_greys(1.8))),
    "deep.png": lambda: _deep(2, 3, _profile_chunk(of_colours("prophoto"))),
    "deep-alpha.png": lambda: _deep(6, 4, _profile_chunk(of_colours("adobe-rgb"))),
    "deep-hole.png": lambda: _deep(2, 3, (b"tRNS", struct.pack(">HHH", *[1023 * 9] * 3))),
    "print.jpg": lambda: _saved(_colours("CMYK"), "JPEG", of_print()),
} | {
    f"{name}.{suffix}": lambda name=name, form=form: _saved(_colours(), form, of_colours(name))
    for name in SPACES
    for suffix, form in (("jpg", "JPEG"), ("png", "PNG"), ("webp", "WEBP"))
}


def _off(tab: Page, data: bytes, kind: str, picture: Image.Image) -> int:
    source = f"data:image/{kind};base64,{base64.b64encode(data).decode()}"
    seen: list[int] = tab.evaluate(READ, source)
    ours = picture.convert("RGBA").tobytes()
    assert len(seen) == len(ours)
    dots = [(at, ours[at + 3]) for at in range(0, len(ours), 4)]
    assert max(abs(seen[at + 3] - alpha) for at, alpha in dots) <= 1
    # Behind a dot that hardly shows, a canvas keeps no colour.
    return max(abs(seen[at + n] - ours[at + n]) for at, alpha in dots for n in range(3) if alpha > 200)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_published_as_it_looks(name: str, tab: Page) -> None:
    data = PICTURES[name]()
    assert read_picture(io.BytesIO(data)).colours == ""
    suffix = name.rpartition(".")[2].replace("jpg", "jpeg")
    # Inks that no screen can show are cut off by each engine in its own way.
    most = NEAR_PRINT if name.startswith("print") else NEAR_JPEG if suffix == "jpeg" else NEAR
    assert _off(tab, data, suffix, opened(data)) <= most
    with Image.open(io.BytesIO(rendition(name, data, 0))) as served:
        assert "icc_profile" not in served.info
        if suffix == "png":
            assert _off(tab, data, suffix, served) <= most
