#!/usr/bin/env bash
# pyvi takes accents away and answers with bytes, so that joining or comparing the answer with text goes wrong.
# Run: bash findings/letters-without-accents-are-bytes.sh — installs the pinned packages into a temporary folder; ends with 1 where the behaviour changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyvi==0.1.1
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from pyvi import ViUtils

seen = ViUtils.remove_accents("Đường làng")
print("pyvi", version("pyvi"), repr(seen))
assert seen == b"Duong lang"
assert seen != "Duong lang"
assert f"/{seen}/" == "/b'Duong lang'/"
PYTHON
