"""Photos as people have them: from a phone, with 48 megapixels, 12 MB, blanks and accents in their names."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path

import pytest
from PIL import Image

from tests.column import Column
from tests.publishing import tiny_column

FOLDER = "content/exemplars/2026"
NAME = "Ảnh chụp 12.3 (1).JPG"
BODY = f"Bà con đến từ sớm.\n\n![Bà con trước nhà văn hóa](<{NAME}>)\n"
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"


def photo(width: int, height: int, behind: int = 0, exif: Image.Exif | None = None) -> bytes:
    """A JPEG; phones put so many bytes of a film or a map of depth behind one."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#7a5a00").save(out, "JPEG", exif=exif or Image.Exif())
    return out.getvalue() + bytes(behind)


@pytest.fixture
def column(tmp_path: Path) -> Column:
    column = tiny_column(tmp_path)
    for path in column.file(FOLDER).iterdir():
        path.unlink()
    return column


def codes(column: Column) -> list[str]:
    return [one["code"] for one in column.run("check", "--format", "json").data["diagnostics"]]


@pytest.mark.parametrize(
    ("width", "height", "behind"),
    [(8064, 6048, 0), pytest.param(4032, 3024, 12_000_000, marks=pytest.mark.long)],
    ids=["48 megapixels", "12 MB"],
)
def test_photo_of_a_phone_is_published_small(column: Column, width: int, height: int, behind: int) -> None:
    column.story("bai", body="Một dòng.\n\n![Một tấm ảnh](anh.jpg)\n")
    column.file(f"{FOLDER}/anh.jpg").write_bytes(photo(width, height, behind))
    assert codes(column) == ["TD707"]
    assert column.run("build").code == 0
    (shown,) = column.file("site/dien-hinh/2026").glob("anh.jpg")
    assert shown.stat().st_size < 200_000
    with Image.open(shown) as picture:
        assert picture.size == (1200, 900)


def test_fix_makes_it_small_turns_it_and_forgets_where_it_was_taken(column: Column) -> None:
    column.story("bai", body="Một dòng.\n\n![Một tấm ảnh](anh.jpg)\n")
    exif = Image.Exif()
    # The camera lay on its side; and where it was.
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    place = column.file(f"{FOLDER}/anh.jpg")
    place.write_bytes(photo(8064, 6048, exif=exif))
    run = column.run("check", "--fix", f"{FOLDER}/bai.md")
    assert (run.code, run.err) == (0, "")
    assert "anh.jpg: thu nhỏ ảnh, còn 0," in run.out
    with Image.open(place) as picture:
        assert picture.size == (1800, 2400)
        assert not picture.getexif()
    made = place.read_bytes()
    assert "Không có gì để tự sửa" in column.run("check", "--fix").out
    assert place.read_bytes() == made


def test_dry_run_tells_and_leaves_it(column: Column) -> None:
    column.story("bai", body="Một dòng.\n\n![Một tấm ảnh](anh.jpg)\n")
    data = photo(4032, 3024, 6_000_000)
    column.file(f"{FOLDER}/anh.jpg").write_bytes(data)
    assert "thu nhỏ ảnh" in column.run("check", "--fix", "--dry-run").out
    assert column.file(f"{FOLDER}/anh.jpg").read_bytes() == data


def test_photo_that_cannot_be_read_is_left_as_it_is(column: Column) -> None:
    column.story("bai", body="Một dòng.\n\n![Một tấm ảnh](anh.jpg)\n")
    broken = bytearray(photo(4032, 3024, 6_000_000))
    # The code tables: without them no point of it can be read.
    at = broken.index(b"\xff\xc4")
    broken[at + 4 : at + 24] = b"\xff" * 20
    column.file(f"{FOLDER}/anh.jpg").write_bytes(broken)
    run = column.run("check", "--fix")
    assert column.file(f"{FOLDER}/anh.jpg").read_bytes() == broken
    assert "thu nhỏ ảnh, còn" not in run.out


@pytest.mark.parametrize(("composed", "large"), [(True, False), (False, True)])
def test_fix_gives_it_a_name_everywhere(column: Column, *, composed: bool, large: bool) -> None:
    name = unicodedata.normalize("NFC" if composed else "NFD", NAME)
    column.story("bai", body=BODY, photo=f"{{file: {NAME}, alt: Bà con trước nhà, credit: Trung tâm}}")
    column.file(f"{FOLDER}/{name}").write_bytes(photo(*((8064, 6048) if large else (600, 400))))
    assert "TD118" in codes(column)
    run = column.run("check", "--fix")
    assert (run.code, run.err) == (0, "")
    assert codes(column) == []
    assert sorted(path.name for path in column.file(FOLDER).iterdir()) == ["anh-chup-12-3-1.jpg", "bai.md"]
    text = column.file(f"{FOLDER}/bai.md").read_text(encoding="utf-8")
    assert "(<anh-chup-12-3-1.jpg>)" in text or "(anh-chup-12-3-1.jpg)" in text
    assert "file: anh-chup-12-3-1.jpg" in text
    with Image.open(column.file(f"{FOLDER}/anh-chup-12-3-1.jpg")) as picture:
        assert picture.size == ((2400, 1800) if large else (600, 400))


@pytest.mark.parametrize(("name", "code"), [("anh.jpg", "TD701"), ("anh.heic", "TD119"), ("IMG_1.HEIC", "TD119")])
def test_heic_is_told_by_its_name_with_the_ways_out(column: Column, name: str, code: str) -> None:
    column.story("bai")
    column.file(f"{FOLDER}/{name}").write_bytes(HEIC)
    assert codes(column) == [code]
    said = column.run("check").out
    for words in ("HEIC", "iPhone", "Tương thích nhất", "Windows", "JPEG"):
        assert words in said
