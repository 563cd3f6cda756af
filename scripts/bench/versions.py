"""With what a measurement was made: versions of all sides, and the machine without a word of whose it is."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from importlib.metadata import version
from pathlib import Path


def hugo_program(environment: Path) -> Path:
    """Hugo itself in an environment of Python, without the script that would start it."""
    found = sorted(environment.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    if not found:
        raise SystemExit(f"Không thấy Hugo trong “{environment}”; xin chạy make bench.")
    return found[0].resolve()


def machine() -> dict[str, object]:
    """How many cores programs may use here, and the system."""
    return {"cores": len(os.sched_getaffinity(0)), "system": platform.system()}


def versions(program: Path) -> dict[str, str]:
    """Of our side and of the others."""
    said = subprocess.run([program, "version"], capture_output=True, text=True, check=True).stdout
    match = re.search(r"v(\d+(?:\.\d+)+)", said)
    own = {name: version(name) for name in ("thidua", "mkdocs", "mkdocs-material")}
    return {**own, "Python": platform.python_version(), "Hugo": match[1] if match else "?"}


def checker_versions(environment: Path) -> dict[str, str]:
    """Of our side and of what checks front matter alone, in an environment of its own."""
    asked = "from importlib.metadata import version as v; print(v('pydantic'), v('python-frontmatter'))"
    said = subprocess.run([environment / "bin" / "python", "-c", asked], capture_output=True, text=True, check=True)
    pydantic, frontmatter = said.stdout.split()
    own = {"thidua": version("thidua"), "Python": platform.python_version()}
    return {**own, "pydantic": pydantic, "python-frontmatter": frontmatter}
