"""The photos of the sample pieces: each one is there, fits the pages, and says nothing of its maker."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
import yaml
from PIL import Image

CONTENT = Path(__file__).parents[1] / "content"
HEAVIEST = 150_000
PHOTO_ENDINGS = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"}


def front_matter(piece: Path) -> dict[str, object]:
    head = yaml.safe_load(piece.read_text(encoding="utf-8").split("\n---\n")[0].removeprefix("---\n"))
    assert isinstance(head, dict), piece
    return head


def named() -> list[str]:
    photos = []
    for piece in sorted(CONTENT.rglob("*.md")):
        photo = front_matter(piece).get("photo")
        if isinstance(photo, dict):
            photos.append((piece.parent / str(photo["file"])).relative_to(CONTENT).as_posix())
    return photos


PHOTOS = named()


def test_no_photo_stands_in_two_pieces() -> None:
    assert PHOTOS
    assert len(set(PHOTOS)) == len(PHOTOS)


def test_no_picture_lies_about_unused() -> None:
    lying = {p.relative_to(CONTENT).as_posix() for p in CONTENT.rglob("*") if p.suffix.lower() in PHOTO_ENDINGS}
    assert lying == set(PHOTOS)


@pytest.mark.parametrize("photo", PHOTOS)
def test_a_photo_fits_the_pages(photo: str) -> None:
    data = (CONTENT / photo).read_bytes()
    assert len(data) <= HEAVIEST
    with Image.open(BytesIO(data)) as image:
        image.load()
        assert image.format == "JPEG"
        assert image.mode == "RGB"
        assert image.width * 2 == image.height * 3
        assert image.width >= 1200
        assert not image.getexif()
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
