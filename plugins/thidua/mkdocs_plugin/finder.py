"""The search of the column as files of the site: the index, and what result lists print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from thidua.mkdocs_plugin.edition import Edition, made
from thidua.pages.search import markup, shown_files
from thidua.shell.search import Index, IndexFailedError, build_index

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

_FOLDER = "pagefind"
log = get_plugin_logger("thidua")


def _index(edition: Edition) -> Index | None:
    try:
        return build_index(markup(edition.site.entries))
    except IndexFailedError as error:
        message = f"không lập được chỉ mục tìm kiếm: {error}"
        if not edition.preview:
            raise PluginError(message) from error
        # A preview goes on without a search; it must never die.
        log.warning(message)
        return None


def search_files(edition: Edition, config: MkDocsConfig) -> Iterator[File]:
    """All files of the search."""
    index = _index(edition)
    if index is None:
        return
    for path, data in {**index.files, **shown_files(edition.site.entries, index.names)}.items():
        yield made(config, f"{_FOLDER}/{path}", data)
