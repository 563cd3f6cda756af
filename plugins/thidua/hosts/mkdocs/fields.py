"""`thidua/fields`: the gate. Wrong content stops a build before MkDocs touches the old site."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from thidua.check import Result, check
from thidua.hosts.mkdocs.preview import Sources, guard, settings_of
from thidua.messages.catalogue import reason
from thidua.messages.words import DISK_FAULTS
from thidua.render.findings import as_text
from thidua.shell.build import Built, prepared
from thidua.shell.clock import BadDayError, today
from thidua.shell.files import read_inputs
from thidua.shell.host import FIELDS
from thidua.shell.marks import claim
from thidua.shell.settings import Settings, base_of
from thidua.shell.spare import drop
from thidua.shell.spill import Spill
from thidua.shell.territory import elsewhere, place_refusal, removal_refusal
from thidua.vocabulary import LEFT_OUT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

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

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Hands the watch over to our own, which outlives whatever happens to the files."""
        for path in (config.docs_dir, config.config_file_path):
            server.unwatch(path)
        pinned = self.pinned
        sources = Sources(
            lambda: pinned or settings_of(config.config_file_path, config.docs_dir), lambda: self.read, self._again
        )
        guard(server, builder, sources)
        return server

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Drops what was read for the build before."""
        self._read = None
        return config

    @event_priority(100)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Checks everything. In a build all findings stop it here; a preview goes on, for it must never die."""
        settings = self._settings(config)
        # The server of a preview stands at an address of its own.
        built = self._build(settings, base_of(config.site_url or "") if self.preview else None, {})
        if built.troubles and not self.preview:
            raise PluginError("\n".join(built.troubles))
        self._claim(Path(config.site_dir), settings)
        for one in built.troubles:
            log.warning("%s", one)
        self._read = settings, built

    def _build(self, settings: Settings, base: str | None, known: Mapping[str, bytes]) -> Built:
        """The site of the files as they are now; what the check found is said."""
        try:
            result = check(
                read_inputs(settings, in_turn=True),
                today=today(),
                store=Spill(),
            )
        except BadDayError as error:
            message = f"THIDUA_TODAY: “{error}” {error.why}"
            raise PluginError(message) from None
        self._tell(result)
        if self.preview:
            # Nobody shares a link to it, and they take longer to draw than all else.
            settings = replace(settings, left_out=settings.left_out | {LEFT_OUT["cards"].id})
        return prepared(settings, result, preview=self.preview, base=base, known=known)

    def _again(self, known: Mapping[str, bytes]) -> tuple[Settings, Built]:
        """The same, beside the host's own build, whose settings and whose address stay."""
        settings, before = self.read
        self._read = settings, self._build(settings, before.base, known)
        return self._read

    def _settings(self, config: MkDocsConfig) -> Settings:
        """The settings of this build: those of the command line, or those of mkdocs.yml as it is now."""
        if self.pinned is not None:
            return self.pinned
        settings = settings_of(config.config_file_path, config.docs_dir)
        return settings if self.preview else elsewhere(settings, Path(config.site_dir))

    def _claim(self, site: Path, settings: Settings) -> None:
        """Makes sure, before MkDocs clears the folder that it writes to, that nothing of anybody's is lost there."""
        if self.preview and (refusal := place_refusal(site, settings)):
            why = reason(refusal.why, refusal.detail)
            raise PluginError(f"thư mục tạm của máy (TMPDIR) không dùng được, “{site}”: {why}.")
        if self.preview:
            return
        if refusal := removal_refusal(site):
            why = reason(refusal.why, refusal.detail)
            raise PluginError(f"không dựng trang vào “{site}”: {why}; chưa ghi, chưa xóa gì.")
        try:
            drop(site)
            claim(site)
        except OSError as error:
            why = DISK_FAULTS.get(error.errno or 0, error.strerror or str(error))
            raise PluginError(f"không ghi được vào {site}: {why}.") from error

    def _tell(self, result: Result) -> None:
        """Says what the check found; raises where it must not go on."""
        if not result.findings:
            return
        text = as_text(result.findings, result.checked, lang="vi")
        if result.errors and not self.preview:
            raise PluginError(f"chuyên mục còn lỗi, chưa ghi gì, trang đang có (nếu có) giữ nguyên.\n\n{text}")
        # MkDocs would walk through such a link, and out of the content folder it need never come to an end.
        for one in result.findings:
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
