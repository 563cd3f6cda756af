"""What changed since a version of git, for the commands that are asked about that alone."""

from __future__ import annotations

from thidua.cli.command import UsageError
from thidua.shell import git
from thidua.shell.settings import Settings

_SAID = {
    "no-git": "Không chạy được git trên máy này; hãy cài git rồi thử lại.",
    "no-repository": "Thư mục này chưa được git quản lý nên không biết tệp nào đã thay đổi.",
    "no-revision": "Kho git không có bản nào tên là “{detail}”.",
    "git-failed": "Git báo lỗi: {detail}",
}


def said(error: git.GitError) -> UsageError:
    """What git could not do, for whoever asked."""
    return UsageError(_SAID[error.why].format(detail=error.detail[:80]))


def changed_since(settings: Settings, revision: str) -> tuple[str, ...]:
    """The files of a column that differ from a version, as paths from its root."""
    try:
        return git.changed(settings.root, git.resolved(settings.root, revision))
    except git.GitError as error:
        raise said(error) from None
