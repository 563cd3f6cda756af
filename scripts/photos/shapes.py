"""Makes outlines: a shape is a list of closed paths, drawn together as one."""

from __future__ import annotations

import math
from itertools import pairwise

Point = tuple[float, float]
Path = list[Point]
Shape = list[Path]


def path(text: str) -> Path:
    """A line written as "x y, x y"."""
    return [(float(x), float(y)) for x, y in (pair.split() for pair in text.split(","))]


def spots(text: str) -> list[tuple[float, float, float]]:
    """Places with a size, written as "x y size, x y size"."""
    return [(float(x), float(y), float(size)) for x, y, size in (spot.split() for spot in text.split(","))]


def poly(*points: Point) -> Shape:
    """A polygon through the points."""
    return [list(points)]


def rect(x: float, y: float, width: float, height: float) -> Shape:
    """A rectangle by its upper left corner."""
    return [[(x, y), (x + width, y), (x + width, y + height), (x, y + height)]]


def arc(x: float, y: float, radii: Point, start: float, end: float, *, steps: int = 24) -> Path:
    """Points along an ellipse from one angle to another, in degrees; 0 right, 90 down."""
    angles = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
    return [(x + radii[0] * math.cos(a), y + radii[1] * math.sin(a)) for a in angles]


def oval(x: float, y: float, rx: float, ry: float | None = None) -> Shape:
    """An ellipse by its middle; a circle where one radius is given."""
    return [arc(x, y, (rx, rx if ry is None else ry), 0, 360, steps=max(20, int(rx / 2)))]


def ring(x: float, y: float, outer: float, inner: float) -> Shape:
    """A circle with a round hole."""
    there = arc(x, y, (outer, outer), 0, 360, steps=64)
    back = arc(x, y, (inner, inner), 360, 0, steps=64)
    return [there + back]


def rounded(x: float, y: float, width: float, height: float, radius: float) -> Shape:
    """A rectangle with round corners."""
    r = min(radius, width / 2, height / 2)
    corners = [(x + width - r, y + r, -90), (x + width - r, y + height - r, 0)]
    corners += [(x + r, y + height - r, 90), (x + r, y + r, 180)]
    return [[p for cx, cy, a in corners for p in arc(cx, cy, (r, r), a, a + 90, steps=8)]]


def curve(*points: Point, closed: bool = False, steps: int = 10) -> Path:
    """A smooth line through the points (Catmull-Rom)."""
    ends = [points[-1], *points, points[0], points[1]] if closed else [points[0], *points, points[-1]]
    out: Path = []
    for i in range(len(ends) - 3):
        a, b, c, d = ends[i : i + 4]
        for k in range(steps):
            t = k / steps
            out.append((_blend(a[0], b[0], c[0], d[0], t), _blend(a[1], b[1], c[1], d[1], t)))
    return out if closed else [*out, points[-1]]


def _blend(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def blob(*points: Point) -> Shape:
    """A smooth closed shape through the points."""
    return [curve(*points, closed=True)]


def stroke(points: Path, width: float) -> Shape:
    """A line of even width with round ends and joints."""
    half = width / 2
    out: Shape = [arc(x, y, (half, half), 0, 360, steps=10) for x, y in points] if width > 1 else []
    for (ax, ay), (bx, by) in pairwise(points):
        length = math.hypot(bx - ax, by - ay)
        if length:
            nx, ny = (ay - by) / length * half, (bx - ax) / length * half
            out.append([(ax + nx, ay + ny), (bx + nx, by + ny), (bx - nx, by - ny), (ax - nx, ay - ny)])
    return out


def ribbon(points: Path, start: float, end: float) -> Shape:
    """A smooth line that narrows or widens evenly: a branch, a road, a blade of grass."""
    last = len(points) - 1
    halves = [(start + (end - start) * i / last) / 2 for i in range(last + 1)]
    sides: list[tuple[Point, Point]] = []
    for i, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(i - 1, 0)], points[min(i + 1, last)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = (ay - by) / length * halves[i], (bx - ax) / length * halves[i]
        sides.append(((x + nx, y + ny), (x - nx, y - ny)))
    out: Shape = [[a, c, d, b] for (a, b), (c, d) in pairwise(sides)]
    return out + [arc(*points[i], (halves[i], halves[i]), 0, 360, steps=12) for i in range(1, last)]


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """The shape elsewhere."""
    return [[(x + dx, y + dy) for x, y in path] for path in shape]


def below(line: Path, floor: float) -> Shape:
    """All that lies under a line from left to right, down to the floor."""
    return [[*line, (line[-1][0], floor), (line[0][0], floor)]]
