"""`thidua/fields`: the gate. Wrong content stops a build before MkDocs touches the old site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from thidua.check import Result, check
from thidua.render.findings import as_text
from thidua.shell.build import Built, prepared
from thidua.shell.clock import BadDayError, today
from thidua.shell.files import read_inputs
from thidua.shell.host import FIELDS
from thidua.shell.settings import Settings, base_of, read_settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

log = get_plugin_logger("thidua")


class NoOptions(Config):
    """The plugins have no options: the plan says the rest."""


class FieldsPlugin(BasePlugin[NoOptions]):
    """Reads and checks the column once a build; owns what its siblings go on with."""

    def __init__(self) -> None:
        super().__init__()
        self.preview = False
        self.pinned: Settings | None = None
        self._read: tuple[Settings, Built] | None = None

    @property
    def read(self) -> tuple[Settings, Built]:
        """This build's settings and site; there are some from `on_pre_build` on."""
        if self._read is None:
            message = "Chuyên mục chưa được đọc: thidua/fields phải đứng trong danh sách plugins."
            raise PluginError(message)
        return self._read

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remembers whether this is a preview; that the hook exists makes the plugin live on between rebuilds."""
        self.preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Drops what was read for the build before."""
        self._read = None
        return config

    @event_priority(100)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Checks everything. In a build all findings stop it here; a preview goes on, for it must never die."""
        settings = self.pinned or read_settings(Path(config.config_file_path))
        try:
            result = check(read_inputs(settings), today=today())
        except BadDayError as error:
            message = f"THIDUA_TODAY: “{error}” không phải là ngày dạng 2026-03-25."
            raise PluginError(message) from None
        self._tell(result)
        # The server of a preview stands at an address of its own.
        base = base_of(config.site_url or "") if self.preview else None
        built = prepared(settings, result, preview=self.preview, base=base)
        if built.troubles and not self.preview:
            raise PluginError("\n".join(built.troubles))
        for one in (*built.troubles, *built.assembly.remarks):
            log.warning("%s", one)
        self._read = settings, built

    def _tell(self, result: Result) -> None:
        """Says what the check found; raises where it must not go on."""
        if not result.diagnostics:
            return
        text = as_text(result.diagnostics, result.checked, lang="vi")
        if result.errors and not self.preview:
            raise PluginError(f"chuyên mục còn lỗi, trang cũ được giữ nguyên.\n\n{text}")
        # MkDocs would walk through such a link, and out of the content folder it need never come to an end.
        for one in result.diagnostics:
            if one.data.get("why") == "folder-link":
                message = f"“{one.path}” là lối tắt tới một thư mục khác; xin xóa lối tắt ấy rồi xem trước lại."
                raise PluginError(message)
        log.info("\n%s", text)


def read_by(config: MkDocsConfig) -> tuple[Settings, Built]:
    """The settings and the site of the build that a configuration belongs to."""
    plugin = config.plugins.get(FIELDS)
    if not isinstance(plugin, FieldsPlugin):
        message = f"thiếu plugin “{FIELDS}” trong mkdocs.yml."
        raise PluginError(message)
    return plugin.read
