"""The page of a piece: its body is rendered within two seconds, and no body ends a preview."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from thidua.markup.html import to_html

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from thidua.source.events import Body

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

    A body that could not be parsed is told by the check; a preview shows that in its place.
    """

    def __init__(
        self, file: File, config: MkDocsConfig, *, shown: str, preview: bool, body: Body, href: Callable[[str], str]
    ) -> None:
        super().__init__(None, file, config)
        self._shown = shown
        self._preview = preview
        self._body = body
        self._href = href

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Renders the body. One that cannot be rendered stops a build by its name; a preview goes on without it."""
        fault = self._attempt()
        if not fault:
            return
        fault = f"{self._shown}: {fault}. Xin viết lại đơn giản hơn, bớt các dấu ngoặc, dấu sao lồng nhau."
        if not self._preview:
            raise PluginError(fault)
        log.warning("%s", fault)
        self.content = f"<p>{escape(fault)}</p>"

    def _attempt(self) -> str:
        """Why the body could not be rendered; empty where it could."""
        self.toc = TableOfContents([])
        if self._body.fault:
            return "nội dung rối quá nên không dựng thành trang (TD126)"
        try:
            with within(PATIENCE):
                self.content = to_html(self._body, href=self._href)
        except TooSlowError:
            return f"nội dung rối quá, sau {PATIENCE:g} giây vẫn chưa dựng xong"
        return ""
