"""Settings of MkDocs that a column cannot be served with: each is refused by its name, at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.publishing import tiny_column

REFUSED = {
    "use_directory_urls: false": "“use_directory_urls” phải là true",
    "use_directory_urls: no": "“use_directory_urls” phải là true",
    "use_directory_urls: 'true'": "“use_directory_urls” phải là true",
    "extra_css: [a.css]": "“extra_css” không dùng được",
    "extra_javascript: [a.js]": "“extra_javascript” không dùng được",
    "extra_templates: [a.html]": "“extra_templates” không dùng được",
    "exclude_docs: drafts/": "“exclude_docs” không dùng được",
    "draft_docs: drafts/": "“draft_docs” không dùng được",
    "INHERIT: ../base.yml": "“INHERIT” không dùng được ở đây",
    "docs_dir: !ENV DOCS": "“docs_dir” phải là đường dẫn viết thẳng ra",
    "site_dir: !ENV [SITE, site]": "“site_dir” phải là đường dẫn viết thẳng ra",
    "theme: readthedocs": "giao diện phải là material, không phải “readthedocs”",
    "theme: {name: mkdocs}": "giao diện phải là material, không phải “mkdocs”",
}


@pytest.mark.parametrize(("line", "said"), REFUSED.items(), ids=REFUSED)
def test_a_setting_that_the_column_cannot_be_served_with_is_named_at_its_line(
    tmp_path: Path, line: str, said: str
) -> None:
    column = tiny_column(tmp_path)
    text = column.file("mkdocs.yml").read_text(encoding="utf-8")
    name = line.partition(":")[0]
    others = "\n".join(one for one in text.splitlines() if not one.startswith(f"{name}:"))
    others = others.replace("\n  name: material\n  language: vi\n  font: false", "") if name == "theme" else others
    column.write("mkdocs.yml", f"{line}\n{others}\n")
    run = column.run("build")
    assert run.code == 2
    assert run.err.startswith("mkdocs.yml:1:")
    assert "TD907" in run.err.splitlines()[0]
    assert said in run.err
