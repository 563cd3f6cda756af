"""A photo of the content to what the site serves of it: smaller sizes in WebP and one plain form, without metadata."""

from __future__ import annotations

import io
import warnings
from math import ceil

from PIL import ExifTags, Image, ImageOps, __version__

from thidua.digests import blake2b
from thidua.shell.cache import kept
from thidua.shell.colours import in_srgb
from thidua.word.shapes import Cut

# Raise with any change to how pictures are made, so that nothing made before is taken for them.
_RECIPE = "6"
_MARK = 32
_PLAIN_WIDTH = 1200
# WebP knows none that is taller.
_TALLEST = 16_000
# Twice what a page shows, for a page to come; and so many pixels may be made of a picture at once.
_LONGEST_KEPT = 2400
_ROOMY = 40_000_000
_CUT_WHOLE = 100_000
# By the numbers of the standard for a camera's notes.
_ON_ITS_SIDE = frozenset({5, 6, 7, 8})
_FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}


def mark_of(data: bytes) -> bytes:
    """By what the bytes of a picture are known."""
    return blake2b(data, size=_MARK).digest()


def pixels(data: bytes, mark: bytes) -> tuple[int, int] | None:
    """The width and height of a picture as it is shown; None where its head or its data cannot be read to the end.

    `mark` is that of its bytes.
    """

    def measured() -> bytes:
        width, height = _size(data)
        # A small form of it, too, reads its data to the end.
        _loaded(data, 1)
        return f"{width} {height}".encode()

    try:
        width, height = kept("sizes", (_RECIPE, __version__, mark), measured).split()
    except Exception:  # noqa: BLE001 - a damaged file raises whatever its damage leads to
        return None
    return int(width), int(height)


def opened(data: bytes, width: int = 0, cut: Cut | None = None) -> Image.Image:
    """A picture the right way up, in sRGB with 8 bits a value, with nothing else of what its file said.

    Where only some width of a JPEG is wanted, not much more of it is made: 120 megapixels would take 360 MB.
    """
    plain = in_srgb(_loaded(data, width, cut))
    # Pillow would hand a comment and a colour profile on.
    plain.info.clear()
    return plain


def _head(data: bytes) -> Image.Image:
    with warnings.catch_warnings():
        # Of metadata that is damaged, which is not kept anyway; and of a size that a rule has judged.
        warnings.simplefilter("ignore")
        picture: Image.Image = Image.open(io.BytesIO(data))
    return picture


def _size(data: bytes) -> tuple[int, int]:
    """The width and height of a picture as it is shown, by its head."""
    with _head(data) as picture:
        width, height = picture.size
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            lies_on_its_side = picture.getexif().get(ExifTags.Base.Orientation, 1) in _ON_ITS_SIDE
    return (height, width) if lies_on_its_side else (width, height)


def _loaded(data: bytes, width: int = 0, cut: Cut | None = None) -> Image.Image:
    picture = _head(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if width:
            # A halving is left for the end where there is room for it; it looks better.
            margin = 2 if picture.width * picture.height <= _ROOMY else 1
            part = min(1.0, margin * width / (_size(data)[0] * (_seen(cut) if cut else 1)))
            picture.draft(None, (ceil(picture.width * part), ceil(picture.height * part)))
        if cut:
            picture = picture.crop(_box(picture.size, cut))
        # The camera's turn is the one piece of metadata that must not be lost with the rest.
        ImageOps.exif_transpose(picture, in_place=True)
        picture.load()
    return picture


def _seen(cut: Cut) -> float:
    """How much of a picture's sides is left, of the one that is cut more."""
    return 1 - max(cut.left + cut.right, cut.top + cut.bottom) / _CUT_WHOLE


def _box(size: tuple[int, int], cut: Cut) -> tuple[int, int, int, int]:
    """What is left of a picture, as it lies in its file."""
    width, height = size
    left, top = round(width * cut.left / _CUT_WHOLE), round(height * cut.top / _CUT_WHOLE)
    right, bottom = width - round(width * cut.right / _CUT_WHOLE), height - round(height * cut.bottom / _CUT_WHOLE)
    return left, top, max(right, left + 1), max(bottom, top + 1)


def _saved(picture: Image.Image, form: str, width: int) -> bytes:
    scale = min(width / picture.width, _TALLEST / picture.height)
    return _written(_scaled(picture, scale), form)


def _scaled(picture: Image.Image, scale: float) -> Image.Image:
    if scale >= 1:
        return picture
    return picture.resize((max(1, round(picture.width * scale)), max(1, round(picture.height * scale))))


def _written(picture: Image.Image, form: str) -> bytes:
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


def made_small(name: str, data: bytes, cut: Cut | None = None) -> bytes:
    """A photo as a column keeps it: the right way up, in its own form, with no camera's notes, no longer than needed.

    `cut` is what of it is hidden where it comes from; raises whatever a damaged file leads to.
    """
    width, height = _size(data)
    picture = opened(data, ceil(_LONGEST_KEPT * min(1.0, width / height)), cut)
    return _written(_scaled(picture, _LONGEST_KEPT / max(picture.size)), _FORMATS[name.rpartition(".")[2].lower()])


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
