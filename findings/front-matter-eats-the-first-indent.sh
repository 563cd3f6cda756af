#!/usr/bin/env bash
# python-frontmatter strips a text on its way in, so that code at its beginning is code no more; and it writes the keys in another order.
# Run: bash findings/front-matter-eats-the-first-indent.sh — installs the pinned packages into a temporary folder; ends with 1 where the behaviour changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-frontmatter==1.3.0 markdown-it-py==4.3.0
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

import frontmatter
from markdown_it import MarkdownIt

written = "---\ntitle: Mẫu\nauthor: Tổ\n---\n\n    make site\n\nGõ lệnh trên.\n"
body = written.partition("---\n\n")[2]
post = frontmatter.loads(written)
again = frontmatter.dumps(post)
render = MarkdownIt().render
print("python-frontmatter", version("python-frontmatter"), repr(post.content), repr(again))
assert render(body).startswith("<pre><code>make site")
assert render(post.content).startswith("<p>make site</p>")
assert again.startswith("---\nauthor: Tổ\ntitle: Mẫu\n---")
PYTHON
