"""The name of a file to the one that its address needs: ASCII, small letters, hyphens."""

from __future__ import annotations

from thidua.vietnamese import slug


def right_name(name: str) -> str:
    """`Ảnh Tổ.JPG` as `anh-to.jpg`; empty where nothing would be left."""
    stem, dot, suffix = name.rpartition(".")
    return f"{slug(stem)}{dot}{suffix.lower()}" if slug(stem) else ""
