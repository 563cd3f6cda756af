"""A loaded picture of any depth, form and profile to one of 8 bits in sRGB that looks the same."""

from __future__ import annotations

import io

from PIL import Image, ImageChops, ImageCms

# What a profile speaks of, and the form in which its pixels are handed to it.
_FORMS = {"RGB ": ("RGB", "RGBA"), "GRAY": ("L",), "CMYK": ("CMYK",)}
_MOST, _DEEP, _STRIP = 255, 65_536, 256
_HALVED = [round(value / 257) for value in range(_DEEP)]


def in_srgb(picture: Image.Image) -> Image.Image:
    """The same picture as RGB, or RGBA where something shines through it; `picture` itself may be changed.

    A profile that cannot be used is passed over, as browsers do; the check has told of it.
    """
    profile = picture.info.get("icc_profile")
    plain = _eight_bits(picture)
    if profile:
        try:
            return _turned(plain, ImageCms.ImageCmsProfile(io.BytesIO(profile)))
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return _as_rgb(plain)


def _eight_bits(picture: Image.Image) -> Image.Image:
    """No depth but eight bits, no palette: Pillow itself would publish 16 bits of grey as white."""
    hidden = picture.info.get("transparency")
    if picture.mode.startswith("I;16"):
        grey = _each_grey(picture, _HALVED)
        if hidden is None:
            return grey
        # One grey of the 65,536 shines through, not all of those that are one in 8 bits.
        seen = _each_grey(picture, [0 if value == hidden else _MOST for value in range(_DEEP)])
        return Image.merge("LA", (grey, seen))
    if picture.mode == "RGB" and isinstance(hidden, tuple) and max(hidden) > _MOST:
        picture.info["transparency"] = tuple(value >> 8 for value in hidden)
    if picture.mode in {"P", "PA"} or hidden is not None:
        return _as_rgb(picture)
    return picture.convert("L") if picture.mode == "1" else picture


def _each_grey(picture: Image.Image, table: list[int]) -> Image.Image:
    """Each of 65,536 greys to one of 256; in strips, for Pillow has such a table only for numbers of 32 bits."""
    made = Image.new("L", picture.size)
    for top in range(0, picture.height, _STRIP):
        strip = picture.crop((0, top, picture.width, min(top + _STRIP, picture.height)))
        made.paste(strip.convert("I").point(table, "L"), (0, top))
    return made


def _as_rgb(picture: Image.Image) -> Image.Image:
    mode = "RGBA" if "A" in picture.getbands() or "transparency" in picture.info else "RGB"
    return picture if picture.mode == mode else picture.convert(mode)


def _is_grey(picture: Image.Image) -> bool:
    """Whether all is grey; Pillow gives 16 bits of grey with transparency as colours that are alike."""
    bands = [picture.getchannel(band) for band in picture.getbands() if band != "A"]
    return all(ImageChops.difference(bands[0], band).getbbox() is None for band in bands[1:])


def _turned(picture: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image:
    space = profile.profile.xcolor_space
    if space == "RGB ":
        picture = _as_rgb(picture)
    if space == "GRAY" and "A" in picture.getbands() and _is_grey(picture):
        turned = _turned(picture.getchannel(0), profile)
        turned.putalpha(picture.getchannel("A"))
        return turned
    if picture.mode not in _FORMS.get(space, ()):
        return _as_rgb(picture)
    wanted = "RGBA" if picture.mode == "RGBA" else "RGB"
    transform = ImageCms.buildTransform(
        profile,
        ImageCms.createProfile("sRGB"),
        picture.mode,
        wanted,
        # As browsers do; under any other, the black of print would be darker than in the file's own picture.
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
    )
    if picture.mode == wanted:
        # A second picture of 40 megapixels would be too much to hold.
        ImageCms.applyTransform(picture, transform, inPlace=True)
        return picture
    return ImageCms.applyTransform(picture, transform) or picture
