"""Why a path cannot be read, told by what the system says and never guessed."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

# Reasons of `messages/terms.py`.
_REASONS = {
    errno.ENOENT: "absent",
    errno.ENOTDIR: "absent",
    errno.ENAMETOOLONG: "long-path",
    errno.ELOOP: "link-loop",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EISDIR: "folder",
}


def reason(error: OSError) -> str:
    """What an error of the system means for a file or a folder that was to be read."""
    return _REASONS.get(error.errno or 0, "broken-disk")


def obstacle(path: Path) -> str:
    """Why a path is no file that can be opened at once; empty where it is one. A pipe would be waited for, for ever."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return reason(error)
    if stat.S_ISREG(mode):
        return ""
    return "folder" if stat.S_ISDIR(mode) else "special"
