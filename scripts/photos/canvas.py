"""Turns shapes and paints into a picture, and the picture into a JPEG."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from scripts.photos.palette import Colour, Paint, apart, as_paint, rgb
from scripts.photos.shapes import Path, Point, Shape
from scripts.photos.texture import HEIGHT, WIDTH, fibres, grain, ramp, stipple, wobble

SMOOTH = 4  # each outline is drawn this much larger, then reduced
STRIDE = 9.0  # how often a long edge may bend, in pixels
HAND = 1.3  # how unsteady the hand is, in pixels
MARGIN = 90  # how far a shape is followed past the sheet, so that its shade does not end there
QUALITIES = (82, 80, 78, 76, 74, 72)  # the first whose file is light enough
HEAVIEST = 118_000  # bytes
Matrix = tuple[float, float, float, float, float, float, float, float, float]
Box = tuple[int, int, int, int]


class Canvas:
    """The sheet: shapes in pixels are laid on it one over the other."""

    def __init__(self, ground: Colour) -> None:
        self.image = Image.new("RGB", (WIDTH, HEIGHT), rgb(ground))
        self._clips: list[Image.Image] = []

    def _mask(self, shape: Shape, *, spread: float = 0.0) -> tuple[Image.Image, Box] | None:
        paths = [_by_hand(path) for path in shape if path]
        xs = [x for path in paths for x, _ in path]
        ys = [y for path in paths for _, y in path]
        pad = math.ceil(spread * 2.5) + 1
        left, top = max(math.floor(min(xs)) - pad, -MARGIN), max(math.floor(min(ys)) - pad, -MARGIN)
        right, bottom = min(math.ceil(max(xs)) + pad, WIDTH + MARGIN), min(math.ceil(max(ys)) + pad, HEIGHT + MARGIN)
        if left >= min(right, WIDTH) or top >= min(bottom, HEIGHT) or right <= 0 or bottom <= 0:
            return None
        large = Image.new("L", ((right - left) * SMOOTH, (bottom - top) * SMOOTH))
        pencil = ImageDraw.Draw(large)
        for path in paths:
            pencil.polygon([((x - left) * SMOOTH, (y - top) * SMOOTH) for x, y in path], fill=255)
        mask = large.reduce(SMOOTH)
        if spread:
            mask = mask.filter(ImageFilter.GaussianBlur(spread))
        return mask, (left, top, right, bottom)

    def _seen(self, mask: Image.Image, box: Box, alpha: float) -> Image.Image:
        for clip in self._clips:
            mask = ImageChops.multiply(mask, clip.crop(box))
        return mask if alpha == 1 else mask.point([round(v * alpha) for v in range(256)])

    def fill(self, shape: Shape, paint: Paint | Colour) -> None:
        """Lays a shape on the sheet."""
        paint = as_paint(paint)
        found = self._mask(shape)
        if found is None:
            return
        mask, box = found
        layer = Image.new("RGB", mask.size, rgb(paint.colour))
        if paint.to:
            layer.paste(rgb(paint.to), mask=_grains(ramp(mask.size, paint.angle), box, paint.colour, paint.to))
        if paint.rim:
            layer.paste(rgb(paint.rim), mask=_grains(_rim(mask, paint), box, paint.colour, paint.rim))
        self.image.paste(layer, box[:2], self._seen(mask, box, paint.alpha))

    def shade(self, shape: Shape, colour: Colour, *, alpha: float, blur: float = 0.0) -> None:
        """Darkens what lies under the shape, as a cast shadow does."""
        self._over(shape, colour, (alpha, blur), multiply=True)

    def lighten(self, shape: Shape, colour: Colour, *, alpha: float, blur: float = 0.0) -> None:
        """Lightens what lies under the shape, as a lamp or a window does."""
        self._over(shape, colour, (alpha, blur), multiply=False)

    def _over(self, shape: Shape, colour: Colour, how: tuple[float, float], *, multiply: bool) -> None:
        found = self._mask(shape, spread=how[1])
        if found is None:
            return
        mask, box = found
        under = self.image.crop(box)
        layer = Image.new("RGB", mask.size, rgb(colour))
        mixed = ImageChops.multiply(under, layer) if multiply else ImageChops.screen(under, layer)
        self.image.paste(mixed, box[:2], self._seen(mask, box, how[0]))

    def glow(self, x: float, y: float, radius: float, colour: Colour, alpha: float) -> None:
        """Light that fades away from a point, in grains."""
        side = int(radius * 2)
        halo = ImageChops.invert(Image.radial_gradient("L")).resize((side, side), Image.Resampling.BICUBIC)
        halo = halo.point([round(max(0, v - 64) * 255 / 191 * alpha) for v in range(256)])
        sheet = Image.new("L", (WIDTH, HEIGHT))
        sheet.paste(halo, (round(x - radius), round(y - radius)))
        for clip in self._clips:
            sheet = ImageChops.multiply(sheet, clip)
        lit = ImageChops.screen(self.image, Image.new("RGB", self.image.size, rgb(colour)))
        self.image.paste(lit, mask=sheet)

    @contextmanager
    def inside(self, shape: Shape) -> Iterator[None]:
        """Until the block ends, nothing is drawn outside the shape."""
        found = self._mask(shape)
        sheet = Image.new("L", (WIDTH, HEIGHT))
        if found:
            sheet.paste(self._seen(*found, 1), found[1][:2])
        self._clips.append(sheet)
        yield
        self._clips.pop()

    def jpeg(self) -> bytes:
        """The finished sheet on its paper, without metadata."""
        image = ImageChops.multiply(self.image, _paper())
        corners = Image.radial_gradient("L").resize(image.size, Image.Resampling.BICUBIC)
        image.paste(
            ImageChops.multiply(image, Image.new("RGB", image.size, "#CDBFB4")),
            mask=corners.point([round(max(0, v - 120) * 0.55) for v in range(256)]),
        )
        data = b""
        for quality in QUALITIES:
            out = BytesIO()
            image.save(out, "JPEG", quality=quality, optimize=True, progressive=True, subsampling="4:2:0")
            data = out.getvalue()
            if len(data) <= HEAVIEST:
                break
        return data


def _by_hand(path: Path) -> Path:
    out: Path = []
    for i, (x, y) in enumerate(path):
        ax, ay = path[i - 1]
        pieces = max(1, min(200, round(math.hypot(x - ax, y - ay) / STRIDE)))
        for k in range(1, pieces + 1):
            px, py = ax + (x - ax) * k / pieces, ay + (y - ay) * k / pieces
            dx, dy = wobble(px, py)
            out.append((px + dx * HAND, py + dy * HAND))
    return out


def _rim(mask: Image.Image, paint: Paint) -> Image.Image:
    dx = round(math.cos(math.radians(paint.light)) * paint.depth)
    dy = round(math.sin(math.radians(paint.light)) * paint.depth)
    body = Image.new("L", mask.size)
    body.paste(mask, (-dx, -dy))
    body = body.filter(ImageFilter.GaussianBlur(paint.depth * 0.7))
    return ImageChops.subtract(mask, body)


def _grains(tone: Image.Image, box: Box, colour: Colour, other: Colour) -> Image.Image:
    """Grains that are as strong as the two colours are alike: seen, but never like snow."""
    return stipple(tone, box[:2], max(0.1, min(0.45, 0.06 / (apart(colour, other) + 0.01))))


def _paper() -> Image.Image:
    sheet = Image.blend(grain(), fibres(), 0.45).point([243 + v * 12 // 255 for v in range(256)])
    return Image.merge("RGB", [sheet, sheet, sheet.point([max(0, v - 3) for v in range(256)])])


class Pen:
    """Draws on a canvas in its own coordinates: moved, turned, scaled, or laid on a surface seen aslant."""

    def __init__(self, canvas: Canvas, matrix: Matrix = (1, 0, 0, 0, 1, 0, 0, 0, 1)) -> None:
        self.canvas = canvas
        self._m = matrix

    def at(self, x: float, y: float, scale: float = 1.0, turn: float = 0.0, *, flip: bool = False) -> Pen:
        """A pen whose origin lies here, turned clockwise by degrees."""
        c, s = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
        side = -1 if flip else 1
        return Pen(self.canvas, _times(self._m, (c * side, -s, x, s * side, c, y, 0, 0, 1)))

    def onto(self, quad: tuple[Point, Point, Point, Point], width: float, height: float) -> Pen:
        """A pen for the flat thing whose corners, clockwise from its upper left, are seen at the quad."""
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = quad
        sx, sy = ax - bx + cx - dx, ay - by + cy - dy
        ux, uy, vx, vy = bx - cx, by - cy, dx - cx, dy - cy
        base = ux * vy - vx * uy
        g, h = (sx * vy - vx * sy) / base, (ux * sy - sx * uy) / base
        square: Matrix = (bx - ax + g * bx, dx - ax + h * dx, ax, by - ay + g * by, dy - ay + h * dy, ay, g, h, 1)
        return Pen(self.canvas, _times(_times(self._m, square), (1 / width, 0, 0, 0, 1 / height, 0, 0, 0, 1)))

    def _placed(self, shape: Shape) -> Shape:
        a, b, c, d, e, f, g, h, i = self._m
        out: Shape = []
        for path in shape:
            weights = [g * x + h * y + i for x, y in path]
            out.append(
                [((a * x + b * y + c) / w, (d * x + e * y + f) / w) for (x, y), w in zip(path, weights, strict=True)]
            )
        return out

    def fill(self, shape: Shape, paint: Paint | Colour) -> None:
        """Lays a shape on the sheet."""
        self.canvas.fill(self._placed(shape), paint)

    def shade(self, shape: Shape, colour: Colour, *, alpha: float, blur: float = 0.0) -> None:
        """Darkens what lies under the shape; the blur is in pixels."""
        self.canvas.shade(self._placed(shape), colour, alpha=alpha, blur=blur)

    def lighten(self, shape: Shape, colour: Colour, *, alpha: float, blur: float = 0.0) -> None:
        """Lightens what lies under the shape; the blur is in pixels."""
        self.canvas.lighten(self._placed(shape), colour, alpha=alpha, blur=blur)

    @contextmanager
    def inside(self, shape: Shape) -> Iterator[None]:
        """Until the block ends, nothing is drawn outside the shape."""
        with self.canvas.inside(self._placed(shape)):
            yield

    def glow(self, x: float, y: float, radius: float, colour: Colour, alpha: float) -> None:
        """Light that fades away from a point; the radius is in pixels."""
        (placed,) = self._placed([[(x, y)]])
        self.canvas.glow(*placed[0], radius, colour, alpha)


def _times(p: Matrix, q: Matrix) -> Matrix:
    a, b, c, d, e, f, g, h, i = (sum(p[3 * r + k] * q[3 * k + s] for k in range(3)) for r in range(3) for s in range(3))
    return a, b, c, d, e, f, g, h, i
