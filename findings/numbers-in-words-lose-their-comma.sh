#!/usr/bin/env bash
# vietnam_number reads a decimal number or a negative one as another whole number, in both directions, without an error.
# Run: bash findings/numbers-in-words-lose-their-comma.sh — installs the pinned packages into a temporary folder; ends with 1 where the behaviour changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check vietnam_number==1.0.6
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from vietnam_number import n2w, w2n

# A rate of 2.5 % or a loss of 3 would be read out over a loudspeaker as 25 and as 3.
seen = {"2.5": n2w("2.5"), "-3": n2w("-3"), "hai phẩy năm": w2n("hai phẩy năm"), "105": n2w("105")}
print("vietnam_number", version("vietnam_number"), seen)
assert seen == {
    "2.5": "hai mươi lăm",  # 25
    "-3": "ba",  # 3
    "hai phẩy năm": 25,  # 2.5
    "105": "một trăm lẽ năm",  # the word is spelt “lẻ”
}
PYTHON
