"""Names the colours of the illustrations, and mixes them."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import ImageColor

BRICK = "#9B1C1F"
CORAL = "#C95B41"
CLAY = "#B5653F"
GOLD = "#E2AA3C"
STRAW = "#F1D793"
CREAM = "#FAF0DC"
PAPER = "#FFFBF2"
SAND = "#E6CFA6"
MOSS = "#B4C46C"
RICE = "#86A94B"
LEAF = "#54803D"
FOREST = "#2E5541"
MIST = "#C6D5DA"
SKY = "#9DB8C6"
SLATE = "#4E6A84"
STEEL = "#8794A0"
WOOD = "#AD7643"
WALNUT = "#6E4528"
INK = "#2A2320"
CAST = "#4A3B45"  # what lies in shadow is multiplied by this

Colour = str


def rgb(colour: Colour) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255."""
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return red, green, blue


def apart(first: Colour, second: Colour) -> float:
    """How unlike two colours are, 0 to 1."""
    return sum(abs(a - b) for a, b in zip(rgb(first), rgb(second), strict=True)) / 765


def mix(first: Colour, second: Colour, part: float) -> Colour:
    """The colour that lies `part` of the way from the first to the second."""
    pairs = zip(rgb(first), rgb(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02X}" for a, b in pairs)


def dark(colour: Colour, part: float = 0.25) -> Colour:
    """The colour in shade: towards a deep, slightly warm blue, never towards black."""
    return mix(colour, "#1D1A2B", part)


def pale(colour: Colour, part: float = 0.25) -> Colour:
    """The colour in light: towards warm cream, never towards white."""
    return mix(colour, "#FFF6DF", part)


@dataclass(frozen=True, slots=True)
class Paint:
    """How a shape is filled: one colour, perhaps running to another, perhaps shaded along its far edge.

    `angle` is where the second colour lies, in degrees: 0 right, 90 down. `depth` is how wide the shaded
    rim is, in pixels; the light comes from the upper left unless `light` says otherwise.
    """

    colour: Colour
    to: Colour | None = None
    angle: float = 90.0
    rim: Colour | None = None
    depth: float = 0.0
    light: float = 45.0
    alpha: float = 1.0


def wash(colour: Colour, to: Colour, angle: float = 90.0) -> Paint:
    """One colour running to another."""
    return Paint(colour, to, angle)


def solid(colour: Colour, depth: float = 10.0, *, part: float = 0.3, light: float = 45.0) -> Paint:
    """A body: a colour with its own shade along the edge away from the light."""
    return Paint(colour, rim=dark(colour, part), depth=depth, light=light)


def as_paint(paint: Paint | Colour) -> Paint:
    """A bare colour is a flat paint."""
    return paint if isinstance(paint, Paint) else Paint(paint)
