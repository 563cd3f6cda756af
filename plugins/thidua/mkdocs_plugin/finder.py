"""The search of the column as files of the site: the index, and what result lists print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from thidua.mkdocs_plugin.edition import Edition, made
from thidua.pages import search

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File


def search_files(edition: Edition, config: MkDocsConfig, bodies: Mapping[str, str]) -> Iterator[File]:
    """All files of the search. `bodies` are the rendered texts by the page's address."""
    for path, data in search.search_files(edition.site.entries, bodies, edition.result.plans):
        yield made(config, f"{search.FOLDER}{path}", data)
