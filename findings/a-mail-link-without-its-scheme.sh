#!/usr/bin/env bash
# pyromark gives the target of <name@host> without “mailto:”, which only its own HTML writer adds: to whoever walks the events it looks like a file beside the page.
# Run: bash findings/a-mail-link-without-its-scheme.sh — installs the pinned packages into a temporary folder; ends with 1 where the behaviour changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyromark==0.10.3
"$folder/venv/bin/python" - <<'PYTHON'
import pyromark

text = "Hỏi <thu@vi-du.vn>."
targets = [
    event["Start"]["Link"]["dest_url"]
    for event in pyromark.events(text)
    if isinstance(event, dict) and isinstance(event.get("Start"), dict) and "Link" in event["Start"]
]
print("pyromark", pyromark.__version__, targets, pyromark.html(text))
assert targets == ["thu@vi-du.vn"]
assert 'href="mailto:thu@vi-du.vn"' in pyromark.html(text)
PYTHON
