"""The handbook as pages of the site, under `/huong-dan/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import as_file
from importlib.resources import files as resources
from typing import TYPE_CHECKING, Any

from thidua.anchors import heading_id
from thidua.mkdocs_plugin.edition import made
from thidua.pages import addresses

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File


def handbook_files(config: MkDocsConfig) -> Iterator[File]:
    """Every page of the handbook, ours and trusted, outside the navigation."""
    with as_file(resources("thidua").joinpath("handbook")) as folder:
        for path in sorted(folder.rglob("*.md")):
            uri = f"{addresses.HANDBOOK}{path.relative_to(folder).as_posix()}"
            yield made(config, uri, path.read_text(encoding="utf-8"))


def _slugified(text: str, separator: str) -> str:
    return heading_id(text).replace("-", separator)


def handbook_configs(configs: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """The settings of the handbook's extensions, over those of mkdocs.yml."""
    ours: dict[str, dict[str, Any]] = {"tables": {"use_align_attribute": True}, "toc": {"slugify": _slugified}}
    return {name: {**(configs.get(name) or {}), **ours.get(name, {})} for name in sorted({*configs, *ours})}
