#!/usr/bin/env bash
# Of a picture that was cropped in Word, Mammoth hands over the whole one, with what its author cut away, and no message
# tells of it: a passer-by, a plate or a paper at the edge of a photo would stand on the page.
# Run: bash findings/what-word-cut-away-comes-back.sh — installs the pinned packages into a temporary folder; ends with 1 where the behaviour changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check mammoth==1.13.0 python-docx==1.2.0 pillow==13.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import io
from importlib.metadata import version

import mammoth
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from PIL import Image

photo = io.BytesIO()
Image.new("RGB", (40, 20), "white").save(photo, "PNG")
document = Document()
shape = document.add_picture(io.BytesIO(photo.getvalue()))
crop = OxmlElement("a:srcRect")
crop.set("l", "50000")
shape._inline.find(".//" + qn("pic:blipFill")).insert(1, crop)
file = io.BytesIO()
document.save(file)
seen = []


@mammoth.images.img_element
def picture(image):
    with image.open() as data:
        seen.append(Image.open(io.BytesIO(data.read())).size)
    return {"src": "anh.png"}


result = mammoth.convert_to_html(file, convert_image=picture)
print("mammoth", version("mammoth"), "shows", seen[0], "of what Word shows as (20, 20); messages:", result.messages)
assert seen == [(40, 20)]
assert not result.messages
PYTHON
