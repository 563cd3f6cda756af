"""Starts MkDocs, whose server shows a preview and loads it anew; the only place that does."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, Any

from thidua.shell.build import BuildFailedError
from thidua.shell.settings import Settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# By these names mkdocs.yml turns the plugins on.
FIELDS, QUOTA, COLUMN = "thidua/fields", "thidua/quota", "thidua/column"


def _quiet_banners() -> None:
    # Read by Material and by MkDocs' notice when they are imported.
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ["DISABLE_MKDOCS_2_WARNING"] = "true"


def _load(settings: Settings, *, pinned: bool) -> MkDocsConfig:
    from mkdocs.config import load_config
    from mkdocs.exceptions import ConfigurationError

    try:
        config = load_config(str(settings.config), docs_dir=str(settings.content))
    except ConfigurationError as error:
        raise BuildFailedError(str(error)) from error
    plugin: Any = config.plugins.get(FIELDS)
    if plugin is None:
        message = f"thiếu plugin “{FIELDS}” trong mkdocs.yml."
        raise BuildFailedError(message)
    # The plugin lives on between the rebuilds of a preview; without a pin it reads mkdocs.yml anew each time.
    plugin.pinned = settings if pinned else None
    return config


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
