"""LibreOffice as it makes files for tests."""

from __future__ import annotations

import subprocess
from pathlib import Path


def soffice(folder: Path, name: str, form: str) -> None:
    """Turns a file of a folder into another form, beside it."""
    profile = (folder / "profile").as_uri()
    options = ["--headless", "--norestore", f"-env:UserInstallation={profile}", "--convert-to", form]
    subprocess.run(
        ["soffice", *options, "--outdir", str(folder), str(folder / name)], check=True, capture_output=True, timeout=120
    )
