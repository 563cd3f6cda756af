"""A value of the head that needs quotes to one that stands between them, and says the same to the letter."""

from __future__ import annotations

from thidua import patterns as re

# What looks like a key with its value: two lines that were joined, which quotes would not mend.
_KEYED = re.compile(r"[a-z_]+:(?:\s|$)")


def quoted(value: str) -> str:
    """The value between straight quotes, read back as it is; empty where it may have been meant as a key."""
    text = value.strip()
    if not text or _KEYED.match(text):
        return ""
    if '"' in text or "\\" in text:
        # Between single quotes nothing but the single quote itself means anything.
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
