"""What a picture says of its colours: the profiles that can be turned into sRGB, and a finding for each that cannot."""

from __future__ import annotations

import io
import struct
import time
import zlib

import pytest
from PIL import Image

from tests.colour_profiles import of_colours, of_greys, of_print
from thidua.rules.pictures import picture_findings
from thidua.shell.pictures import opened
from thidua.source.picture import read_picture

PROFILE = of_colours("display-p3")
DAMAGED = {
    "empty": b"",
    "cut off": PROFILE[:200],
    "no profile": b"x" * len(PROFILE),
    "tables that lie behind its end": PROFILE[:132] + b"\xff" * (len(PROFILE) - 132),
    "countless tables": PROFILE[:128] + b"\xff" * 4 + PROFILE[132:],
    "without its red": PROFILE.replace(b"rTRC", b"xTRC"),
}


def _file(form: str, profile: bytes | None = None, mode: str = "RGB", **more: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (8, 6), (200, 100, 50, 0)[: len(Image.new(mode, (1, 1)).getbands())]).save(
        out, form, icc_profile=profile, **more
    )
    return out.getvalue()


def _png(*more: tuple[bytes, bytes]) -> bytes:
    plain = _file("PNG")
    chunks = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in more
    )
    return plain[:33] + chunks + plain[33:]


def _adobe() -> bytes:
    # The byte order of Exif is the camera's own.
    entry = struct.pack(">HHHI4s", 1, 1, 2, 4, b"R03\0")
    return _file("JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08" + entry + bytes(4))


SRGB = struct.pack(">8I", 31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)
RIGHT = {
    "no profile": _file("JPEG"),
    "colours": _file("JPEG", PROFILE),
    "a profile in many pieces": _file("JPEG", of_print() + bytes(100_000), "CMYK"),
    "colours for greys": _file("JPEG", PROFILE, "L"),
    "greys": _file("PNG", of_greys(2.2), "L"),
    "sRGB by its gamma": _png((b"gAMA", struct.pack(">I", 45455))),
    "sRGB by its gamma and primaries": _png((b"gAMA", struct.pack(">I", 45455)), (b"cHRM", SRGB)),
    "sRGB by its codes": _png((b"cICP", b"\1\x0d\0\1")),
    "sRGB, whatever its gamma": _png((b"sRGB", b"\0"), (b"gAMA", struct.pack(">I", 99999))),
}
WRONG = {
    "print without profile": (_file("JPEG", None, "CMYK"), "print"),
    "a camera's Adobe RGB": (_adobe(), "camera"),
    "greys for colours": (_file("JPEG", of_greys(2.2)), "profile"),
    "colours for print": (_file("JPEG", PROFILE, "CMYK"), "profile"),
    "greys for colours in WebP": (_file("WEBP", of_greys(2.2)), "profile"),
    "a gamma": (_png((b"gAMA", struct.pack(">I", 100000))), "codes"),
    "other primaries": (_png((b"gAMA", struct.pack(">I", 45455)), (b"cHRM", bytes(32))), "codes"),
    "the codes of a television": (_png((b"cICP", b"\x09\x10\0\1")), "codes"),
    "a profile that cannot be unpacked": (_png((b"iCCP", b"a\0\0" + b"no data")), "profile"),
} | {
    f"{name} in {form}": (_file(form, data), "profile")
    for name, data in DAMAGED.items()
    if data
    for form in ("JPEG", "WEBP")
}


@pytest.mark.parametrize("name", RIGHT)
def test_colours_that_can_be_kept_are_no_finding(name: str) -> None:
    assert read_picture(io.BytesIO(RIGHT[name])).colours == ""


@pytest.mark.parametrize("name", WRONG)
def test_colours_that_cannot_be_kept_are_named_and_the_picture_is_there(name: str) -> None:
    data, why = WRONG[name]
    facts = read_picture(io.BytesIO(data))
    suffix = facts.type.replace("jpeg", "jpg")
    assert [(one.rule, one.data["why"]) for one in picture_findings(f"a.{suffix}", facts)] == [("other-colours", why)]
    assert opened(data).size == (8, 6)


@pytest.mark.parametrize("size", [0, 131, 132, 133, 200])
def test_a_profile_of_any_length_is_read_in_peace(size: int) -> None:
    read_picture(io.BytesIO(_png((b"iCCP", b"a\0\0" + zlib.compress(PROFILE[:size])))))


def test_a_profile_that_unpacks_to_much_takes_no_time() -> None:
    data = _png((b"iCCP", b"a\0\0" + zlib.compress(bytes(60_000_000))))
    start = time.process_time()
    assert read_picture(io.BytesIO(data)).colours == "profile"
    assert time.process_time() - start < 2
