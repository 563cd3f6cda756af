"""A photo of the content to what the site serves of it: smaller sizes in WebP and one plain form, without metadata."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps, __version__

from thidua.shell.cache import kept
from thidua.shell.colours import in_srgb

# Raise with any change to how pictures are made, so that nothing made before is taken for them.
_RECIPE = "5"
_PLAIN_WIDTH = 1200
# WebP knows none that is taller.
_TALLEST = 16_000
_FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}


def pixels(path: Path) -> tuple[int, int] | None:
    """The width and height of a picture as it is shown; None where its head or its data cannot be read to the end."""

    def measured() -> bytes:
        size = _loaded(data).size
        return f"{size[0]} {size[1]}".encode()

    try:
        data = path.read_bytes()
        width, height = kept("sizes", (_RECIPE, __version__, data), measured).split()
    except Exception:  # noqa: BLE001 - a damaged file raises whatever its damage leads to
        return None
    return int(width), int(height)


def opened(data: bytes, width: int = 0) -> Image.Image:
    """A picture the right way up, in sRGB with 8 bits a value, with nothing else of what its file said.

    A picture of 40 megapixels takes 160 MB, so it is held once; a JPEG of which only some width is wanted takes less.
    """
    plain = in_srgb(_loaded(data, width))
    # Pillow would hand a comment and a colour profile on.
    plain.info.clear()
    return plain


def _loaded(data: bytes, width: int = 0) -> Image.Image:
    with warnings.catch_warnings():
        # Of metadata that is damaged; it is not kept anyway.
        warnings.simplefilter("ignore")
        picture: Image.Image = Image.open(io.BytesIO(data))
        if width:
            # Twice of what is wanted in either direction, for it may lie on its side, and a halving is then left.
            picture.draft(None, (2 * width, 2 * width))
        # The camera's turn is the one piece of metadata that must not be lost with the rest.
        ImageOps.exif_transpose(picture, in_place=True)
        picture.load()
    return picture


def _saved(picture: Image.Image, form: str, width: int) -> bytes:
    scale = min(width / picture.width, _TALLEST / picture.height)
    if scale < 1:
        picture = picture.resize((max(1, round(picture.width * scale)), max(1, round(picture.height * scale))))
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


def _kept_form(data: bytes, form: str, width: int) -> bytes:
    made_of = (_RECIPE, __version__, form, str(width), data)
    return kept("pictures", made_of, lambda: _saved(opened(data, width), form, width))


def rendition(name: str, data: bytes, width: int) -> bytes:
    """One form of a photo without any metadata: in WebP of a width, or with 0 the plain one, in its own format.

    A name of the content has no second dot, so `a.480.webp` can never meet another photo.
    """
    if width:
        return _kept_form(data, "WEBP", width)
    return _kept_form(data, _FORMATS[name.rpartition(".")[2]], _PLAIN_WIDTH)
