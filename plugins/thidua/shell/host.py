"""Starts MkDocs, the host that renders; the only place that does."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thidua.check import Result
from thidua.pages.site import Site
from thidua.shell.settings import Settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# By these names mkdocs.yml turns the plugins on.
FIELDS, QUOTA, COLUMN = "thidua/fields", "thidua/quota", "thidua/column"


class BuildFailedError(Exception):
    """The host could not build; the text is for the user."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build was made of. `base` is the site's own address; `worn` are the files that the pages load."""

    result: Result
    site: Site
    base: str
    worn: Mapping[str, bytes]


class _Held(logging.Handler):
    """Keeps what MkDocs says until it is known how the build ended."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def _held_back() -> Iterator[list[logging.LogRecord]]:
    """MkDocs names each page that it could not write; where the disk is full, one sentence of ours says it all."""
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.WARNING)
    held = _Held()
    logger.addHandler(held)
    try:
        yield held.records
    except OSError:
        held.records.clear()
        raise
    finally:
        logger.removeHandler(held)
        for record in held.records:
            logger.handle(record)


def _quiet_banners() -> None:
    # Read by Material and by MkDocs' notice when they are imported.
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ["DISABLE_MKDOCS_2_WARNING"] = "true"


def _load(settings: Settings, *, pinned: bool, **options: str) -> MkDocsConfig:
    from mkdocs.config import load_config
    from mkdocs.exceptions import ConfigurationError

    try:
        config = load_config(str(settings.config), docs_dir=str(settings.content), **options)
    except ConfigurationError as error:
        raise BuildFailedError(str(error)) from error
    plugin: Any = config.plugins.get(FIELDS)
    if plugin is None:
        message = f"thiếu plugin “{FIELDS}” trong mkdocs.yml."
        raise BuildFailedError(message)
    # The plugin lives on between the rebuilds of a preview; without a pin it reads mkdocs.yml anew each time.
    plugin.settings = settings if pinned else None
    return config


def base_of(config: MkDocsConfig) -> str:
    """The site's own address with a slash at its end; empty where mkdocs.yml does not say it."""
    return f"{config.site_url.rstrip('/')}/" if config.site_url else ""


def _noon(result: Result) -> str:
    """The day of the edition as `SOURCE_DATE_EPOCH`: MkDocs writes it where it would else write the clock's."""
    return str(int(datetime.combine(result.today, time(12), UTC).timestamp()))


def build(settings: Settings, result: Result, site: Path) -> Built:
    """Builds the site of a column into a folder; raises `BuildFailedError` where it cannot, `OSError` of the disk.

    `result` is the check that the build may go on; the build reads everything anew, and what it read comes back.
    """
    os.environ["SOURCE_DATE_EPOCH"] = _noon(result)
    _quiet_banners()
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.exceptions import BuildError, MkDocsException

    config = _load(settings, pinned=True, site_dir=str(site))
    plugins: Any = config.plugins
    plugins.on_startup(command="build", dirty=False)
    try:
        with _held_back() as records:
            try:
                mkdocs_build(config)
            except MkDocsException as error:
                # What a plugin says is logged, and a word of MkDocs' own is raised in its place.
                reason = str(error.__context__ if isinstance(error.__context__, BuildError) else error)
                records[:] = [one for one in records if one.getMessage() != reason]
                raise BuildFailedError(reason) from error
    finally:
        plugins.on_shutdown()
    edition = plugins[FIELDS].edition
    return Built(edition.result, edition.site, base_of(config), plugins[COLUMN].dress.files)


def serve(settings: Settings, *, port: int, pinned: bool) -> None:
    """Serves a preview until it is interrupted. `pinned` settings came from the command line and stay as they are."""
    _quiet_banners()
    from mkdocs.commands.serve import serve as mkdocs_serve

    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.INFO)
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger.addHandler(handler)
    _load(settings, pinned=pinned)
    mkdocs_serve(str(settings.config), docs_dir=str(settings.content), dev_addr=f"127.0.0.1:{port}")
