"""Files to one ZIP that is sent on: sorted, the same bytes for the same files, with a manifest of their checksums."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from thidua.word.package import packed

MANIFEST: Final = "manifest.json"


def _manifest(files: Mapping[str, bytes]) -> bytes:
    rows = [
        {"path": name, "bytes": len(data), "sha256": sha256(data).hexdigest()} for name, data in sorted(files.items())
    ]
    return (json.dumps({"files": rows}, ensure_ascii=False, indent=2) + "\n").encode()


def archived(files: Mapping[str, bytes]) -> bytes:
    """The archive; names are relative paths with `/`, the manifest stands first and says nothing of itself."""
    return packed({MANIFEST: _manifest(files), **dict(sorted(files.items()))}, small=True)
