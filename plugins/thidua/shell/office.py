"""Files to other forms by LibreOffice, in a child of its own: a fresh profile, no macros, limits, no network."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

_PATIENCE = 180
_MEMORY = 4 << 30
_LARGEST = 256 << 20
# Tagged, so that a screen reader can read the paper.
_FILTER = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
_PROGRAMS = ("soffice", "libreoffice")
_COMMON, _INET = "org.openoffice.Office.Common/Security/Scripting", "org.openoffice.Inet/Settings"
# Macros are off, links are not followed, and what would be fetched all the same meets a closed door.
_SETTINGS = (
    (_COMMON, "MacroSecurityLevel", "3"),
    (_COMMON, "DisableMacrosExecution", "true"),
    (_COMMON, "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "2"),
    (_INET, "ooInetProxyType", "2"),
    (_INET, "ooInetHTTPProxyName", "127.0.0.1"),
    (_INET, "ooInetHTTPProxyPort", "9"),
    (_INET, "ooInetHTTPSProxyName", "127.0.0.1"),
    (_INET, "ooInetHTTPSProxyPort", "9"),
)


class Trouble(StrEnum):
    """Why there is no PDF."""

    MISSING = "missing"
    SLOW = "slow"
    FAILED = "failed"


_SAID = {
    Trouble.MISSING: "Máy này chưa có LibreOffice nên chưa làm được PDF. Xin cài bằng lệnh"
    " “scripts/system-deps office”, hoặc chỉ lấy tệp Word.",
    Trouble.SLOW: "LibreOffice chạy quá lâu nên đã bị dừng; tệp PDF chưa được tạo. Xin thử lại, hoặc chỉ lấy tệp Word.",
    Trouble.FAILED: "LibreOffice không chuyển được sang PDF. Xin thử lại, hoặc chỉ lấy tệp Word.",
}


class PdfError(Exception):
    """No PDF was made; the text tells an official why and what to do, `detail` is what LibreOffice said."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(_SAID[trouble])
        self.trouble = trouble
        self.detail = detail


def _works(*command: str) -> bool:
    try:
        done = subprocess.run([*command, "true"], capture_output=True, timeout=10, check=False)  # noqa: S603 - ours
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _fence() -> list[str]:
    """What stands before the program where the machine has it: no network, limits that every child inherits."""
    limits = ("prlimit", f"--as={_MEMORY}", f"--cpu={_PATIENCE}", f"--fsize={_LARGEST}")
    networks = (("unshare", "--net"), ("unshare", "--map-root-user", "--net"))
    network = next((command for command in networks if _works(*command)), ())
    return [*network, *(limits if _works(*limits) else ())]


def _end(child: subprocess.Popen[bytes]) -> None:
    if not hasattr(os, "killpg"):
        # Windows knows no groups; there the program itself is ended.
        child.kill()
        return
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)


def _run(command: list[str], folder: Path) -> None:
    environment = {"HOME": str(folder), "TMPDIR": str(folder), "PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8"}
    # A group of its own, for LibreOffice starts children that outlive it.
    with subprocess.Popen(  # noqa: S603 - our own words
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as child:
        try:
            said, _ = child.communicate(timeout=_PATIENCE)
        except subprocess.TimeoutExpired as error:
            raise PdfError(Trouble.SLOW) from error
        finally:
            _end(child)
    if child.returncode:
        raise PdfError(Trouble.FAILED, said.decode(errors="replace").strip())


def _settle(profile: Path) -> None:
    """Turns macros, links and every way out off, so that a stranger's file can do nothing."""
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    (profile / "user").mkdir(parents=True)
    text = f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
    (profile / "user" / "registrymodifications.xcu").write_text(text, encoding="utf-8")


def convert(
    files: Mapping[str, bytes], suffix: str, *, form: str, to: str, options: Sequence[str] = ()
) -> dict[str, bytes]:
    """Each file of one suffix in another form by its name, all in one run; `PdfError` where one is missing.

    `form` is the new suffix, `to` LibreOffice's words for it.
    """
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise PdfError(Trouble.MISSING)
    with tempfile.TemporaryDirectory(prefix="thidua-office-") as name:
        folder = Path(name)
        # Names of our own: what a file is called is no argument of a program.
        paths = {one: folder / f"{number}{suffix}" for number, one in enumerate(files)}
        for one, path in paths.items():
            path.write_bytes(files[one])
        _settle(folder / "profile")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        words = ["--headless", "--norestore", "--nolockcheck", "--nodefault", profile, *options]
        into = ["--convert-to", to, "--outdir", str(folder / "out"), *map(str, paths.values())]
        _run([*_fence(), program, *words, *into], folder)
        try:
            return {one: (folder / "out" / f"{path.stem}{form}").read_bytes() for one, path in paths.items()}
        except FileNotFoundError as error:
            raise PdfError(Trouble.FAILED, str(error)) from error


def to_pdf(papers: Mapping[str, bytes]) -> dict[str, bytes]:
    """The PDF of each Word file by its name, annexes in it; `PdfError` where one is missing."""
    return convert(papers, ".docx", form=".pdf", to=_FILTER)
