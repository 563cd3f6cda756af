"""`thidua/fields`: the gate. Wrong content stops a build before MkDocs touches the old site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from thidua.messages.catalogue import reason
from thidua.messages.words import DISK_FAULTS
from thidua.mkdocs_plugin.edition import Edition, NoOptions, read_edition
from thidua.render.findings import as_text
from thidua.shell.host import FIELDS
from thidua.shell.marks import claim
from thidua.shell.preview import guard, settings_of
from thidua.shell.territory import place_refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from thidua.check import Result
    from thidua.shell.settings import Settings

log = get_plugin_logger("thidua")


class FieldsPlugin(BasePlugin[NoOptions]):
    """Reads and checks the column; owns the edition that its siblings read."""

    def __init__(self) -> None:
        super().__init__()
        self.preview = False
        self.settings: Settings | None = None
        self._edition: Edition | None = None

    @property
    def edition(self) -> Edition:
        """This build's edition; there is one from `on_pre_build` on."""
        if self._edition is None:
            message = "Chuyên mục chưa được đọc: thidua/fields phải đứng trong danh sách plugins."
            raise PluginError(message)
        return self._edition

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remembers whether this is a preview; that the hook exists makes the plugin live on between rebuilds."""
        self.preview = command == "serve"

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Hands the watch over to our own, which outlives whatever happens to the files."""
        for path in (config.docs_dir, config.config_file_path):
            server.unwatch(path)
        pinned = self.settings
        guard(server, builder, lambda: pinned or settings_of(config.config_file_path, config.docs_dir))
        return server

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Drops the edition of the build before."""
        self._edition = None
        return config

    @event_priority(100)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Checks everything. In a build all findings stop it here; a preview goes on, for it must never die."""
        self._edition = read_edition(config, self.settings, preview=self.preview)
        self._tell(self._edition.result)
        self._claim(Path(config.site_dir), self._edition.settings)
        said = "{}: ảnh này bị hỏng bên trong, không đọc được. Xin mở ảnh gốc, lưu lại rồi chép đè lên."
        faults = "\n".join(map(said.format, self._edition.damaged))
        if faults and not self.preview:
            raise PluginError(faults)
        if faults:
            log.warning("%s", faults)

    def _claim(self, site: Path, settings: Settings) -> None:
        """Makes sure, before MkDocs clears the folder that it writes to, that nothing of anybody's is lost there."""
        if self.preview and (refusal := place_refusal(site, settings)):
            why = reason(refusal.why, refusal.detail)
            raise PluginError(f"thư mục tạm của máy (TMPDIR) không dùng được, “{site}”: {why}.")
        if self.preview or self.settings is not None:
            return
        try:
            claim(site)
        except OSError as error:
            why = DISK_FAULTS.get(error.errno or 0, error.strerror or str(error))
            raise PluginError(f"không ghi được vào {site}: {why}.") from error

    def _tell(self, result: Result) -> None:
        """Says what the check found; raises where it must not go on."""
        if not result.diagnostics:
            return
        text = as_text(result.diagnostics, result.checked, lang="vi")
        if result.errors and not self.preview:
            raise PluginError(f"chuyên mục còn lỗi, chưa ghi gì, trang đang có (nếu có) giữ nguyên.\n\n{text}")
        # MkDocs would walk through such a link, and out of the content folder it need never come to an end.
        for one in result.diagnostics:
            if one.data.get("why") == "folder-link":
                message = f"“{one.path}” là lối tắt tới một thư mục khác; xin xóa lối tắt ấy rồi xem trước lại."
                raise PluginError(message)
        log.info("\n%s", text)


def is_pinned(config: MkDocsConfig) -> bool:
    """Whether a command of ours runs the build, and not `mkdocs` itself."""
    plugin = config.plugins.get(FIELDS)
    return isinstance(plugin, FieldsPlugin) and plugin.settings is not None


def edition_of(config: MkDocsConfig) -> Edition:
    """The edition of the build that a configuration belongs to."""
    plugin = config.plugins.get(FIELDS)
    if not isinstance(plugin, FieldsPlugin):
        message = f"thiếu plugin “{FIELDS}” trong mkdocs.yml."
        raise PluginError(message)
    return plugin.edition
