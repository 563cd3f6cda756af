"""`thidua/column`: publishes. What MkDocs writes is the files of the assembly, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel

from thidua.hosts.mkdocs.fields import NoOptions, read_by
from thidua.messages.words import DISK_FAULTS
from thidua.shell.build import BuildFailedError
from thidua.shell.gate import gate
from thidua.shell.host import COLUMN, FIELDS, QUOTA
from thidua.shell.keep import CollisionError, copy_kept
from thidua.shell.marks import mark
from thidua.shell.supplies import CHANGED
from thidua.shell.trees import open_tree

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from thidua.assembly.outputs import Maker

_SIBLINGS = (FIELDS, QUOTA)


class MadeFile(File):
    """A generated file whose bytes are made when MkDocs writes it, and then forgotten."""

    def __init__(self, path: str, make: Maker, config: MkDocsConfig) -> None:
        super().__init__(path, None, config.site_dir, use_directory_urls=True, inclusion=InclusionLevel.NOT_IN_NAV)
        self.generated_by = COLUMN
        self._make = make

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - as MkDocs calls it
        """Writes the file; a dirty build writes all too, for a list changes with each of its stories."""
        target = Path(self.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            target.write_bytes(self._make())
        except OSError as error:
            if error.errno != CHANGED:
                raise
            raise PluginError(f"{DISK_FAULTS[CHANGED]}: {error.filename}") from error


class ColumnPlugin(BasePlugin[NoOptions]):
    """Hands the site to MkDocs, past its templates and its Markdown."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Turns the theme's own sitemap and lost page off."""
        for name in _SIBLINGS:
            if name not in config.plugins:
                message = f"thiếu plugin “{name}” trong mkdocs.yml: ba plugin thidua/* đi cùng nhau."
                raise PluginError(message)
        config.theme.static_templates.clear()
        return config

    @event_priority(-100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """The files of the site in the place of all that MkDocs, its theme and other plugins found."""
        _, built = read_by(config)
        return Files([MadeFile(path, make, config) for path, make in built.assembly.files.items()])

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Adds what is kept, and holds what was written against the last gate, as `thidua build` does."""
        settings, built = read_by(config)
        if built.preview:
            return
        site = Path(config.site_dir)
        try:
            copy_kept(settings, site)
            gate(settings, built, site)
            mark(site)
            open_tree(site)
        except (BuildFailedError, CollisionError) as error:
            message = f"xin đừng đưa {config.site_dir} lên máy chủ: {error}"
            raise PluginError(message) from error
