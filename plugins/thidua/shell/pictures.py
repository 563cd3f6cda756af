"""A photo of the content to what the site serves of it: smaller sizes in WebP and one plain form, without metadata."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageOps, __version__

from thidua.shell.cache import kept

# Raise with any change to how pictures are made, so that nothing made before is taken for them.
_RECIPE = "2"
_PLAIN_WIDTH = 1200
_ORIENTATION, _LYING = 0x0112, frozenset({5, 6, 7, 8})
_FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}


def pixels(path: Path) -> tuple[int, int] | None:
    """The width and height of a picture as it is shown, from its head alone; None where it is none."""
    try:
        with Image.open(path) as picture:
            turned = picture.getexif().get(_ORIENTATION, 1) in _LYING
            return (picture.height, picture.width) if turned else picture.size
    except (OSError, ValueError, Image.DecompressionBombError):
        return None


def _opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    # The camera's turn is the one piece of metadata that must not be lost with the rest.
    turned = ImageOps.exif_transpose(picture)
    plain = turned.convert("RGBA" if "A" in turned.getbands() or "transparency" in turned.info else "RGB")
    # Pillow would hand a comment and a colour profile on.
    plain.info.clear()
    return plain


def _saved(picture: Image.Image, form: str, width: int) -> bytes:
    if picture.width > width:
        picture = picture.resize((width, round(picture.height * width / picture.width)))
    if form == "JPEG":
        picture = picture.convert("RGB")
    out = io.BytesIO()
    if form == "PNG":
        picture.save(out, form, optimize=True)
    else:
        picture.save(out, form, quality=80, method=4) if form == "WEBP" else picture.save(
            out, form, quality=82, optimize=True, progressive=True
        )
    return out.getvalue()


def _made(data: bytes, form: str, width: int) -> bytes:
    made_of = (_RECIPE, __version__, form, str(width), data)
    return kept("pictures", made_of, lambda: _saved(_opened(data), form, width))


def renditions(name: str, data: bytes, widths: tuple[int, ...]) -> Iterator[tuple[str, bytes]]:
    """The files for one photo: `a.jpg` itself anew, and `a.480.webp` for each width. No metadata is in any of them.

    A name of the content has no second dot, so none of these can meet another photo.
    """
    stem, _, suffix = name.rpartition(".")
    yield name, _made(data, _FORMATS[suffix], _PLAIN_WIDTH)
    for width in widths:
        yield f"{stem}.{width}.webp", _made(data, "WEBP", width)
