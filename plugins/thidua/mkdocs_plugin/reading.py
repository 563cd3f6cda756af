"""The page of a piece: its body is rendered within two seconds, and no body ends a preview."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

# Seconds of computing. A long story takes about 0.02.
PATIENCE = 2.0
log = get_plugin_logger("thidua")


class TooSlowError(Exception):
    """What ran took longer than it was given."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raises `TooSlowError` in the block once the process has computed for so long since the block began.

    Where the system has no such timer (Windows), or off the main thread, there is no limit but those of TD126.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGVTALRM, stop)
    # It rings again and again, for a finaliser would swallow a single exception.
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 0.1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


class PiecePage(Page):
    """A page whose body an author wrote. `shown` is the file's path as findings show it.

    Of a tangled body it is known that it cannot be rendered, so that a preview does not even try.
    """

    def __init__(self, file: File, config: MkDocsConfig, *, shown: str, preview: bool, tangled: bool = False) -> None:
        super().__init__(None, file, config)
        self._shown = shown
        self._preview = preview
        self._tangled = tangled

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Renders the body. One that cannot be rendered stops a build by its name; a preview goes on without it."""
        fault = self._attempt(config, files)
        if not fault:
            return
        fault = f"{self._shown}: {fault}. Xin viết lại đơn giản hơn, bớt các dấu ngoặc, dấu sao lồng nhau."
        if not self._preview:
            raise PluginError(fault)
        log.warning("%s", fault)
        self.content = f"<p>{escape(fault)}</p>"

    def _attempt(self, config: MkDocsConfig, files: Files) -> str:
        """Why the body could not be rendered; empty where it could."""
        if self._tangled:
            return "nội dung rối quá nên không dựng thành trang (TD126)"
        try:
            with within(PATIENCE):
                super().render(config, files)
        except TooSlowError:
            return f"nội dung rối quá, sau {PATIENCE:g} giây vẫn chưa dựng xong"
        except Exception as error:  # noqa: BLE001 - whatever a body does to the host, the file must be named
            return f"nội dung không dựng được thành trang ({type(error).__name__})"
        return ""
