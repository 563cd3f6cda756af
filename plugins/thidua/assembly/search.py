"""The search of the column as files of the site."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from thidua.assembly.context import Context
from thidua.assembly.keys import NONE
from thidua.assembly.outputs import Output
from thidua.assembly.supplies import Supplies
from thidua.pages.search import FOLDER, search_files


def search(context: Context, supplies: Supplies) -> Iterator[Output]:
    """All files of the search, kept on the disk until they are written."""
    store = supplies.store()
    for path, data in search_files(context.site.entries, context.result.plans):
        store[path] = data
        yield f"{FOLDER}{path}", partial(store.__getitem__, path), NONE
