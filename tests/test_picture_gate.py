"""The gate on photos: what a file really is, by its head alone, and what is refused for it."""

from __future__ import annotations

import io
import struct
import time
import tracemalloc
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.profiles import MANY
from tests.small_column import PLAN, TODAY, story
from thidua.check import Result, check
from thidua.messages.catalogue import LANGUAGES, sentence
from thidua.rules.pictures import MOST_BYTES, MOST_KEPT_BYTES, MOST_KEPT_PIXELS, picture_findings
from thidua.shell.files import read_inputs
from thidua.shell.settings import Settings
from thidua.source.picture import PictureFacts, read_picture

SIZE = (60, 40)


def _saved(form: str, size: tuple[int, int] = SIZE, **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "#9b1c1f").save(out, form, **options)
    return out.getvalue()


def _moving(form: str) -> bytes:
    out = io.BytesIO()
    frames = [Image.new("RGB", SIZE, colour) for colour in ("red", "blue", "green")]
    frames[0].save(out, form, save_all=True, append_images=frames[1:])
    return out.getvalue()


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _bomb(side: int = 30_000) -> bytes:
    """One colour, one bit a pixel: a hundred kilobytes that grow to a hundred megabytes and more."""
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
    squeeze = zlib.compressobj(9)
    row = b"\0" * (1 + side // 8)
    packed = b"".join(squeeze.compress(row) for _ in range(side)) + squeeze.flush()
    return b"\x89PNG\r\n\x1a\n" + head + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _png_of(packed: bytes) -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", 30, 20, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _tall_jpeg() -> bytes:
    """A JPEG whose frame claims 65535 pixels each way."""
    data = bytearray(_saved("JPEG"))
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = b"\xff\xff\xff\xff"
    return bytes(data)


JPEG, PNG, WEBP = _saved("JPEG"), _saved("PNG"), _saved("WEBP")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
RIGHT: dict[str, bytes] = {
    "jpg": JPEG,
    "jpeg": _saved("JPEG", progressive=True, comment=b"x" * 60_000),
    "png": PNG,
    "rows.png": _png_of(zlib.compress(b"\0" * 91 * 20)),
    "palette.png": _saved("PNG", bits=2),
    "webp": WEBP,
    "lossless.webp": _saved("WEBP", lossless=True),
    "exif.webp": _saved("WEBP", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0"),
    # A phone puts a film or a map of depth behind the picture; what is published is made anew without it.
    "phone.jpg": JPEG + b"\0" * 40 + b"ftypmp42" + b"film" * 30_000,
    "behind.png": PNG + b"PK\3\4 archive",
}
WRONG: dict[str, tuple[str, bytes, list[str], str]] = {
    "a bomb": ("a.png", _bomb(), ["huge-photo"], "30000 × 30000"),
    "a frame of 65535": ("a.jpg", _tall_jpeg(), ["huge-photo"], "65535 × 65535"),
    "GIF as JPEG": ("a.jpg", _saved("GIF"), ["not-a-picture"], "GIF"),
    "PNG as JPEG": ("a.jpg", PNG, ["not-a-picture"], "PNG"),
    "JPEG as WebP": ("a.webp", JPEG, ["not-a-picture"], "JPEG"),
    "BMP as PNG": ("a.png", _saved("BMP"), ["not-a-picture"], "BMP"),
    "TIFF as JPEG": ("a.jpeg", _saved("TIFF"), ["not-a-picture"], "TIFF"),
    "HEIC as JPEG": ("a.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", ["not-a-picture"], "HEIC"),
    "AVIF as WebP": ("a.webp", b"\0\0\0\x18ftypavif\0\0\0\0", ["not-a-picture"], "AVIF"),
    "a film as JPEG": ("a.jpg", b"\0\0\0\x18ftypmp42\0\0\0\0", ["not-a-picture"], "MP4"),
    "SVG as PNG": ("a.png", SVG, ["not-a-picture"], "SVG/HTML"),
    "SVG behind a mark": ("a.png", b"\xef\xbb\xbf\n " + SVG, ["not-a-picture"], "SVG/HTML"),
    "a page that is a JPEG further on": ("a.jpg", b"<!--" + JPEG + b"--><script>x</script>", ["not-a-picture"], "HTML"),
    "a script that is a GIF": ("a.jpg", b"GIF89a/*" + JPEG + b"*/=1;alert(1)", ["not-a-picture"], "GIF"),
    "a film in the frame of a WebP": (
        "a.webp",
        b"RIFF\x20\0\0\0AVI LIST" + b"\0" * 24,
        ["not-a-picture"],
        "không phải là",
    ),
    "a JPEG that begins twice": (
        "a.jpg",
        JPEG[:20] + b"\xff\xd8" + JPEG[20:],
        ["not-a-picture"],
        "chưa được chép trọn",
    ),
    "an archive": ("a.jpg", b"PK\3\4" + JPEG, ["not-a-picture"], "ZIP"),
    "a paper": ("a.jpg", b"%PDF-1.7\n" + JPEG, ["not-a-picture"], "PDF"),
    "text": ("a.jpg", b"Day la anh", ["not-a-picture"], "không phải là ảnh"),
    "nothing": ("a.jpg", b"", ["not-a-picture"], "không phải là ảnh"),
    "a moving PNG": ("a.png", _moving("PNG"), ["animated-picture"], "ảnh động"),
    "a moving WebP": ("a.webp", _moving("WEBP"), ["animated-picture"], "ảnh động"),
    "half a JPEG": ("a.jpg", JPEG[: len(JPEG) * 2 // 3], ["not-a-picture"], "chưa được chép trọn"),
    "half a PNG": ("a.png", PNG[: len(PNG) * 2 // 3], ["not-a-picture"], "chưa được chép trọn"),
    "half a WebP": ("a.webp", WEBP[: len(WEBP) * 2 // 3], ["not-a-picture"], "chưa được chép trọn"),
    "a PNG whose data is none": ("a.png", _png_of(b"no data at all"), ["not-a-picture"], "bị hỏng"),
    "a PNG with one row of many": ("a.png", _png_of(zlib.compress(b"\0" * 91)), ["not-a-picture"], "bị hỏng"),
    "a head alone": ("a.jpg", JPEG[:4], ["not-a-picture"], "chưa được chép trọn"),
    "fill without end": ("a.jpg", b"\xff\xd8" + b"\xff" * 100_000, ["not-a-picture"], "chưa được chép trọn"),
    "segments without end": ("a.jpg", b"\xff\xd8" + b"\xff\xe1\0\2" * 100_000, ["not-a-picture"], "chưa được chép"),
    "chunks without end": ("a.png", PNG[:8] + _chunk(b"tEXt", b"") * 100_000, ["not-a-picture"], "chưa được chép"),
    "heavy": ("a.jpg", JPEG + b"\0" * MOST_BYTES, ["large-photo"], "32,1 MB"),
}


def _checked(folder: Path, name: str, data: bytes) -> Result:
    place = folder / "content/exemplars/2026"
    place.mkdir(parents=True)
    (folder / "plan.yml").write_text(PLAN, encoding="utf-8")
    (place / name).write_bytes(data)
    photo = f"{{file: {name}, alt: Máy in trên bàn, credit: Trung tâm Thông tin}}"
    (place / "to-mot-cua.md").write_text(story(photo=photo), encoding="utf-8")
    return check(read_inputs(Settings(folder, None, (folder / "plan.yml",), folder / "content")), today=TODAY)


@pytest.mark.parametrize("name", RIGHT)
def test_good_pictures_pass(tmp_path: Path, name: str) -> None:
    result = _checked(tmp_path, f"anh.{name.rpartition('.')[2]}", RIGHT[name])
    assert result.findings == ()


@pytest.mark.parametrize("name", WRONG)
def test_others_are_refused_by_name(tmp_path: Path, name: str) -> None:
    file, data, expected, said = WRONG[name]
    start = time.process_time()
    result = _checked(tmp_path, file, data)
    assert time.process_time() - start < 2
    assert [one.name for one in result.findings] == expected
    assert {one.path for one in result.findings} == {f"content/exemplars/2026/{file}"}
    words = " ".join(" ".join(sentence(one)) for one in result.findings)
    assert said in words
    for one in result.findings:
        assert all(all(sentence(one, lang)) for lang in LANGUAGES)


def test_a_vector_file_is_refused_by_its_suffix(tmp_path: Path) -> None:
    assert "misplaced-file" in [one.name for one in _checked(tmp_path, "a.svg", SVG).findings]


def test_a_bomb_costs_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(_bomb())
    tracemalloc.start()
    with path.open("rb") as file:
        facts = read_picture(file)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (facts.width, facts.height) == (30_000, 30_000)
    assert peak < 1_000_000


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "WEBP lossless"])
@pytest.mark.parametrize("size", [(1, 1), (2, 3), (255, 256), (1200, 800), (4000, 10)])
def test_sizes_agree_with_another_reader(form: str, size: tuple[int, int]) -> None:
    name, _, options = form.partition(" ")
    data = _saved(name, size, **({options: True} if options else {}))
    facts = read_picture(io.BytesIO(data))
    with Image.open(io.BytesIO(data)) as image:
        assert (facts.type, facts.width, facts.height) == (name.lower(), *image.size)
    assert facts == PictureFacts(name.lower(), *size, animated=False, bytes=len(data), whole=True)


def test_the_sample_photos_agree_with_another_reader() -> None:
    photos = sorted((Path(__file__).parents[1] / "content").rglob("*.jpg"))
    assert photos
    for photo in photos:
        with photo.open("rb") as file, Image.open(photo) as image:
            facts = read_picture(file)
            assert (facts.width, facts.height, facts.whole) == (*image.size, True)


def _of_size(width: int, height: int, size: int, form: str = "jpeg", *, layered: bool = False) -> list[str]:
    facts = PictureFacts(form, width, height, bytes=size, whole=True, layered=layered)
    return [one.rule for one in picture_findings(f"a.{form}", facts)]


def test_the_limits_are_those_that_are_told() -> None:
    assert _of_size(8000, MOST_KEPT_PIXELS // 8000, MOST_KEPT_BYTES) == []
    assert _of_size(8000, MOST_KEPT_PIXELS // 8000, MOST_KEPT_BYTES + 1) == ["oversized-photo"]
    assert _of_size(8000, MOST_KEPT_PIXELS // 8000 + 1, MOST_KEPT_BYTES) == ["oversized-photo"]
    assert _of_size(4000, 3000, MOST_BYTES) == ["oversized-photo"]
    assert _of_size(4000, 3000, MOST_BYTES + 1) == ["large-photo"]


@pytest.mark.parametrize(
    ("width", "height", "form", "layered", "found"),
    [
        (8064, 6048, "jpeg", False, "oversized-photo"),
        (12_000, 9_000, "jpeg", False, "oversized-photo"),
        (12_001, 10_000, "jpeg", False, "huge-photo"),
        (8064, 6048, "jpeg", True, "oversized-photo"),
        (12_000, 9_000, "jpeg", True, "huge-photo"),
        (8064, 6048, "png", False, "huge-photo"),
        (8064, 6048, "webp", False, "huge-photo"),
        # A strip: its width as a page shows it is nearly all of it.
        (2000, 30_000, "jpeg", False, "huge-photo"),
    ],
)
def test_what_can_be_opened_in_little_memory_is_taken(
    width: int, height: int, form: str, found: str, *, layered: bool
) -> None:
    assert _of_size(width, height, 1_000_000, form, layered=layered) == [found]


def test_a_jpeg_that_comes_clear_by_and_by_is_known() -> None:
    assert read_picture(io.BytesIO(_saved("JPEG", progressive=True))).layered
    assert not read_picture(io.BytesIO(_saved("JPEG"))).layered


@MANY
@given(st.one_of(st.sampled_from([JPEG, PNG, WEBP]), st.binary()), st.data())
def test_no_bytes_raise(data: bytes, more: st.DataObject) -> None:
    broken = bytearray(data)
    for _ in range(more.draw(st.integers(0, 4))):
        if broken:
            broken[more.draw(st.integers(0, len(broken) - 1))] = more.draw(st.integers(0, 255))
    facts = read_picture(io.BytesIO(bytes(broken)))
    assert facts.bytes == len(broken)
    list(picture_findings("a.jpg", facts))
