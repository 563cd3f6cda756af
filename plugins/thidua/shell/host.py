"""Starts MkDocs, the host that renders; the only place that does."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thidua.shell.settings import Settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

FIELDS = "thidua/fields"


class BuildFailedError(Exception):
    """The host could not build; the text is for the user."""


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


def build(settings: Settings, site: Path) -> None:
    """Builds the site of a column into a folder; raises `BuildFailedError` where it cannot."""
    _quiet_banners()
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.exceptions import MkDocsException

    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = _load(settings, pinned=True, site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    except (MkDocsException, OSError) as error:
        raise BuildFailedError(str(error)) from error
    finally:
        config.plugins.on_shutdown()


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
