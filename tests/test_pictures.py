"""Photos as they are served: several sizes, no metadata, no gap while they load."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.colour_profiles import of_colours
from tests.column import copy_of_sample
from tests.publishing import tiny_column
from thidua.shell.cards import share_card
from thidua.shell.pictures import mark_of, pixels, rendition

GPS, ORIENTATION, ARTIST = 0x8825, 0x0112, 0x013B


def _photo(width: int, height: int, *, turned: bool = False, form: str = "JPEG") -> bytes:
    exif = Image.Exif()
    exif[ARTIST] = "Người chụp ảnh bí mật"
    exif[GPS] = {1: "N", 2: (21.0, 1.0, 2.0)}
    if turned:
        exif[ORIENTATION] = 6
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#9b1c1f").save(out, form, exif=exif)
    return out.getvalue()


@pytest.mark.parametrize("name", ["a.jpg", "a.jpeg", "a.png", "a.webp"])
def test_every_form_is_without_metadata(name: str) -> None:
    form = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}[name.rpartition(".")[2]]
    made = {width: rendition(name, _photo(1600, 1000, form=form), width) for width in (0, 480, 800)}
    for data in made.values():
        with Image.open(io.BytesIO(data)) as picture:
            assert not picture.getexif()
            assert not {"exif", "xmp", "comment"} & picture.info.keys()
        assert b"b\xc3\xad m\xe1\xba\xadt" not in data
    with Image.open(io.BytesIO(made[0])) as plain:
        assert plain.size == (1200, 750)


def _pixels(data: bytes) -> tuple[int, int] | None:
    return pixels(data, mark_of(data))


def test_a_photo_taken_upright_stays_upright(tmp_path: Path) -> None:
    data = _photo(1600, 1000, turned=True)
    file = tmp_path / "a.jpg"
    file.write_bytes(data)
    assert _pixels(file.read_bytes()) == (1000, 1600)
    with Image.open(io.BytesIO(rendition("a.jpg", data, 0))) as plain:
        assert plain.size == (1000, 1600)


def test_a_large_photo_taken_upright_stays_upright() -> None:
    """Of a large JPEG only a smaller one is read, which lies on its side still."""
    data = _photo(4000, 3000, turned=True)
    sizes = []
    for made in (rendition("a.jpg", data, width) for width in (0, 480, 800)):
        with Image.open(io.BytesIO(made)) as picture:
            sizes.append(picture.size)
    assert sizes == [(1200, 1600), (480, 640), (800, 1067)]


MAKER = """
import sys
from pathlib import Path
from thidua.shell.pictures import made_small, mark_of, pixels, rendition
path = Path(sys.argv[1])
size = tuple(map(int, sys.argv[2:]))
assert pixels(path.read_bytes(), mark_of(path.read_bytes())) == size
assert all([rendition(path.name, path.read_bytes(), width) for width in (0, 480, 800)])
if path.suffix == ".jpg":
    # Of other forms it begins as their renditions do.
    assert made_small(path.name, path.read_bytes())
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


@pytest.mark.parametrize(
    ("name", "size", "layered"),
    [
        ("a.png", (8000, 5000), False),
        ("a.jpg", (8064, 6048), False),
        pytest.param("a.jpg", (8064, 6048), True, marks=pytest.mark.long),
        pytest.param("a.jpg", (12_000, 9_000), False, marks=pytest.mark.long),
        pytest.param("a.jpg", (4_400, 26_400), False, marks=pytest.mark.long),
    ],
    ids=["PNG of 40", "JPEG of 48", "JPEG of 48 in layers", "JPEG of 108", "a strip"],
)
def test_the_largest_photo_that_is_allowed_takes_little_memory(
    name: str, size: tuple[int, int], tmp_path: Path, *, layered: bool
) -> None:
    Image.new("RGB", size, "#9b1c1f").save(tmp_path / name, progressive=layered)
    done = subprocess.run(
        [sys.executable, "-c", MAKER, str(tmp_path / name), *map(str, size)],
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 300 * 1024


def test_pages_say_the_size_and_the_forms_of_their_photos(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    path = column.story("co-anh", body="![Một tấm ảnh](anh-doc.jpg)\n\n![Nhỏ](anh-nho.png)")
    folder = column.file(path).parent
    (folder / "anh-doc.jpg").write_bytes(_photo(900, 1400))
    (folder / "anh-nho.png").write_bytes(_photo(300, 200, form="PNG"))
    assert column.run("build").code == 0
    site = column.root / "site"
    page = (site / "dien-hinh/2026/co-anh/index.html").read_text(encoding="utf-8")
    tall, small = re.findall(r"<img [^>]*anh-(?:doc|nho)[^>]*>", page)
    assert 'srcset="../anh-doc.480.webp 480w, ../anh-doc.800.webp 800w"' in tall
    assert 'width="900" height="1400"' in tall
    assert 'loading="lazy"' in tall
    assert "srcset" not in small
    assert 'width="300" height="200"' in small
    for name in ("anh-doc.480.webp", "anh-doc.800.webp", "anh-doc.jpg", "anh-nho.png"):
        with Image.open(site / "dien-hinh/2026" / name) as picture:
            assert not picture.getexif()
    for file in site.rglob("*.html"):
        for tag in re.findall(r"<img [^>]*>", file.read_text(encoding="utf-8")):
            assert re.search(r'\bwidth="\d+"', tag), (file, tag)
            assert re.search(r'\balt="', tag), (file, tag)


def _damaged(form: str) -> bytes:
    """A picture whose head is right and whose data is not."""
    out = io.BytesIO()
    Image.effect_noise((320, 200), 60).convert("RGB").save(out, form, **({"lossless": True} if form == "WEBP" else {}))
    data = bytearray(out.getvalue())
    if form == "JPEG":
        # The code tables: without them no point of it can be read.
        at = data.index(b"\xff\xc4")
        data[at + 4 : at + 24] = b"\xff" * 20
    else:
        data[60:90] = bytes(30)
    return bytes(data)


@pytest.mark.parametrize("form", ["JPEG", "WEBP"])
def test_a_photo_that_cannot_be_read_stops_a_build_by_its_name(form: str, tmp_path: Path) -> None:
    suffix = {"JPEG": "jpg", "WEBP": "webp"}[form]
    column = tiny_column(tmp_path)
    path = column.story("anh-hong", photo=f"{{file: anh-hong.{suffix}, alt: Một tấm ảnh, credit: Phóng viên}}")
    column.file(path).with_name(f"anh-hong.{suffix}").write_bytes(_damaged(form))
    assert column.run("check").code == 0
    for run in (column.run("build"), column.mkdocs("build", "-q")):
        assert run.code == 1
        assert run.err.count(f"content/exemplars/2026/anh-hong.{suffix}: ảnh này bị hỏng") == 1
    assert not (column.root / "site").exists()


def test_all_photos_that_cannot_be_read_are_named_at_once(tmp_path: Path) -> None:
    column = copy_of_sample(tmp_path)
    photos = ["cuon-so-thua-cua-anh-s.jpg", "mot-dem-truc-lu.jpg"]
    for name in photos:
        column.file(f"content/exemplars/2026/{name}").write_bytes(_damaged("JPEG"))
    run = column.run("build")
    assert run.code == 1
    assert [name for name in photos if f"{name}: ảnh này bị hỏng" in run.err] == photos


def test_metadata_that_cannot_be_read_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    plain = _photo(64, 48)
    head = b"Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x02\x00\x04\x00\x00\x00abc\x00\x00\x00\x00\x00"
    file.write_bytes(plain[:2] + b"\xff\xe1" + (len(head) + 2).to_bytes(2) + head + plain[2:])
    assert _pixels(file.read_bytes()) == (64, 48)


@pytest.mark.parametrize("size", [(60_000, 2), (2, 60_000), (1, 1)])
def test_a_picture_of_any_shape_can_be_served(size: tuple[int, int], tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("RGB", size, "#9b1c1f").save(out, "PNG")
    (tmp_path / "a.png").write_bytes(out.getvalue())
    assert _pixels(out.getvalue()) == size
    for data in (rendition("a.png", out.getvalue(), width) for width in (0, 480)):
        with Image.open(io.BytesIO(data)) as picture:
            assert min(picture.size) >= 1
            assert picture.width <= 1200


def test_a_picture_that_a_text_only_leads_to_is_served(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    path = column.story("co-so-do", body="Xem [sơ đồ lớn](so-do-lon.png).")
    column.file(path).with_name("so-do-lon.png").write_bytes(_photo(300, 200, form="PNG"))
    run = column.run("build")
    assert run.code == 0, run.err
    page = (column.root / "site/dien-hinh/2026/co-so-do/index.html").read_text(encoding="utf-8")
    assert 'href="../so-do-lon.png"' in page
    assert (column.root / "site/dien-hinh/2026/so-do-lon.png").is_file()


@pytest.mark.parametrize("width", [300, 3000])
def test_a_shared_links_picture_has_the_colours_of_the_photo(width: int) -> None:
    """Under a profile that takes red for blue."""
    out = io.BytesIO()
    Image.new("RGB", (width, width), (0, 0, 255)).save(out, "JPEG", icc_profile=of_colours("swapped"))
    with Image.open(io.BytesIO(share_card(title="Bài", kicker="", foot="", photo=out.getvalue()))) as card:
        dot = card.convert("RGB").crop((600, 300, 601, 301)).tobytes()
    assert dot[0] > 240
    assert max(dot[1:]) < 15
