"""Makes chance that is the same every time: dice, noise, grain and gradients."""

from __future__ import annotations

import hashlib
import math
from functools import cache

from PIL import Image, ImageChops, ImageFilter

WIDTH = 1200
HEIGHT = 800
GRAIN_SIZE = (900, 600)  # a grain is a little larger than a pixel: it looks like ink, and JPEG keeps it cheaply
CELL = 54.0
LATTICE = 64


class Dice:
    """A row of numbers between 0 and 1 that depends on its name alone."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._bytes = hashlib.shake_256(name.encode()).digest(4096)
        self._next = 0

    def roll(self, low: float = 0.0, high: float = 1.0) -> float:
        """The next number, from `low` to `high`."""
        here = self._next % (len(self._bytes) - 1)
        self._next += 2
        value = int.from_bytes(self._bytes[here : here + 2], "big") / 65535
        return low + (high - low) * value

    def often(self, part: float) -> bool:
        """Whether something happens that happens in this part of all cases."""
        return self.roll() < part

    def pick(self, *choices: str) -> str:
        """One of the choices."""
        return choices[min(int(self.roll() * len(choices)), len(choices) - 1)]


@cache
def noise(name: str, size: tuple[int, int]) -> Image.Image:
    """Even grey noise, one byte a pixel."""
    return Image.frombytes("L", size, hashlib.shake_256(name.encode()).digest(size[0] * size[1]))


@cache
def grain() -> Image.Image:
    """Noise of the whole picture's size with soft grains; its grey levels spread over the full range."""
    soft = noise("grain", GRAIN_SIZE).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    return soft.filter(ImageFilter.GaussianBlur(0.5)).point([_level(v, 1.7) for v in range(256)])


@cache
def fibres() -> Image.Image:
    """The slow unevenness of paper."""
    broad = noise("broad", (60, 40)).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    fine = noise("fine", (300, 200)).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    return Image.blend(broad, fine, 0.5)


def _level(value: int, contrast: float, middle: float = 128.0) -> int:
    return max(0, min(255, round((value - 128) * contrast + middle)))


def ramp(size: tuple[int, int], angle: float) -> Image.Image:
    """A grey ramp over a box, from black to white in the direction of the angle (0 right, 90 down)."""
    steps = 48
    dx, dy = math.cos(math.radians(angle)) * size[0], math.sin(math.radians(angle)) * size[1]
    reach = abs(dx) + abs(dy) or 1.0
    values = bytearray()
    for row in range(steps):
        for column in range(steps):
            along = (column / (steps - 1) - 0.5) * dx + (row / (steps - 1) - 0.5) * dy
            values.append(_level(128, 1.0, 127.5 + 255 * along / reach))
    return Image.frombytes("L", (steps, steps), bytes(values)).resize(size, Image.Resampling.BICUBIC)


def stipple(tone: Image.Image, corner: tuple[int, int], strength: float) -> Image.Image:
    """A smooth tone turned into grains, from none (0) to nothing else (1): the darker the tone, the fewer."""
    patch = grain().crop((*corner, corner[0] + tone.width, corner[1] + tone.height))
    spread = ImageChops.add(tone, patch.point([_level(v, 0.55) for v in range(256)]), 1.0, -128)
    grains = spread.point([_level(v, 1.9) for v in range(256)])
    return Image.blend(tone, grains, strength)


@cache
def _lattice() -> tuple[float, ...]:
    raw = hashlib.shake_256(b"wobble").digest(LATTICE * LATTICE * 2)
    return tuple(value / 127.5 - 1 for value in raw)


def wobble(x: float, y: float) -> tuple[float, float]:
    """How far a hand would miss this point, from -1 to 1 each way; neighbours are missed alike."""
    column, row = math.floor(x / CELL), math.floor(y / CELL)
    u, v = x / CELL - column, y / CELL - row
    u, v = u * u * (3 - 2 * u), v * v * (3 - 2 * v)
    table = _lattice()
    out = []
    for layer in (0, 1):
        corner = [
            table[layer * LATTICE * LATTICE + ((row + j) % LATTICE) * LATTICE + (column + i) % LATTICE]
            for j in (0, 1)
            for i in (0, 1)
        ]
        top, bottom = corner[0] + (corner[1] - corner[0]) * u, corner[2] + (corner[3] - corner[2]) * u
        out.append(top + (bottom - top) * v)
    return out[0], out[1]
