"""The search of the column as files of the site: the index, and what result lists print."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from thidua.assembly.context import Context
from thidua.assembly.outputs import Output
from thidua.assembly.supplies import Supplies
from thidua.pages.search import markup, shown_files

_FOLDER = "pagefind"


def search(context: Context, supplies: Supplies) -> Iterator[Output]:
    """All files of the search. Raises `UnmadeError`."""
    entries = context.site.entries
    index = supplies.index(markup(entries))
    store = supplies.store()
    for path, data in (*index.files.items(), *shown_files(entries, index.names)):
        store[path] = data
        yield f"{_FOLDER}/{path}", partial(store.__getitem__, path)
