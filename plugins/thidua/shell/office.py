"""A .doc, .odt or .rtf to a .docx by LibreOffice: a fresh profile, no macros, no network, limits, nothing left."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from thidua.word.notes import RefusedError

# The form that LibreOffice is told to read, so that a page of HTML under the name of a .doc is none; how each begins.
OLD_FORMS: Final = {
    ".doc": ("MS Word 97", b"\xd0\xcf\x11\xe0"),
    ".odt": ("writer8", b"PK\x03\x04"),
    ".rtf": ("Rich Text Format", b"{\\rtf"),
}
_PROGRAMS: Final = ("soffice", "libreoffice")
_PATIENCE: Final = 120
_MOST_SECONDS: Final = 90
_MOST_WRITTEN: Final = 256 * 1024 * 1024
_COMMON, _INET = "org.openoffice.Office.Common/Security/Scripting", "org.openoffice.Inet/Settings"
# Macros are off, links are not followed, and what would be fetched all the same meets a closed door.
_SETTINGS: Final = (
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


def _profile() -> str:
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    return f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'


def _program() -> str:
    found = next((path for name in _PROGRAMS if (path := shutil.which(name))), None)
    if found is None:
        raise RefusedError("no-office")
    return found


def _apart() -> list[str]:
    """The words before a command that take the network from it, where the system lets us; the profile does so too."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return []
    words = [unshare, "--net", "--map-root-user"]
    tried = subprocess.run([*words, "true"], capture_output=True, check=False, timeout=_PATIENCE)  # noqa: S603
    return words if tried.returncode == 0 else []


def _limits() -> Callable[[], None] | None:
    try:
        import resource
    except ImportError:
        return None

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (_MOST_WRITTEN, _MOST_WRITTEN))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return limit


def _run(command: list[str], home: Path) -> None:
    environment = {"HOME": str(home), "PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "TMPDIR": str(home)}
    process = subprocess.Popen(  # noqa: S603 - the office's own program, on a file in a folder of ours
        command,
        cwd=home,
        env=environment,
        start_new_session=True,
        preexec_fn=_limits(),  # noqa: PLW1509 - no threads
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        process.wait(timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        raise RefusedError("too-much") from None
    finally:
        if process.poll() is None:
            # LibreOffice starts a process of its own; both are of one session.
            os.killpg(process.pid, 9)
            process.wait()


def as_docx(data: bytes, suffix: str) -> bytes:
    """The file as Word saves it today; raises RefusedError where it is not what its name says, or cannot be read."""
    form, sign = OLD_FORMS[suffix]
    if not data.startswith(sign):
        raise RefusedError("other-form", suffix=suffix)
    program = _program()
    with tempfile.TemporaryDirectory(prefix="thidua-office-") as folder:
        home = Path(folder)
        profile = home / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_profile(), encoding="utf-8")
        (home / f"bai{suffix}").write_bytes(data)
        options = ["--headless", "--norestore", "--nolockcheck", "--nodefault", f"--infilter={form}"]
        made = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(home / "out"), str(home / f"bai{suffix}")]
        _run([*_apart(), program, f"-env:UserInstallation={profile.as_uri()}", *options, *made], home)
        out = home / "out" / "bai.docx"
        if not out.is_file():
            raise RefusedError("office-failed")
        return out.read_bytes()
