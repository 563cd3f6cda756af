"""The system's Chromium, as every test and bench starts it."""

from __future__ import annotations

import shutil

_PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
# In a container, without a screen, and asking nothing of its maker.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str:
    """Where the program lies."""
    found = next((path for name in _PROGRAMS if (path := shutil.which(name))), None)
    assert found, "no Chromium: scripts/system-deps chromium fonts"
    return found
