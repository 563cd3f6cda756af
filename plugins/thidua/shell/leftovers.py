"""What systems, editors, `patch`, a merge tool and a download that was cut off leave beside the files of people."""

from __future__ import annotations

from thidua import patterns as re

_LEFT_BEHIND = re.compile(
    r"thumbs\.db|desktop\.ini|\.ds_store|\.git.*|~\$.*|#.*#"
    r"|.*(?:~|\.(?:bak|orig|rej|sw[a-p]|tmp|temp|old|part|crdownload))"
    r"|.*_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+\.\w+",
    re.IGNORECASE | re.DOTALL,
)


def is_left_behind(name: str) -> bool:
    """Whether a file of this name is nobody's work; a hidden one may be (`.well-known`), but for those of git."""
    return _LEFT_BEHIND.fullmatch(name) is not None
