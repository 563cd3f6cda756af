"""A takedown to what the person who withdraws a piece must know: what went, what is left, where copies remain."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thidua.takedown import Mention, Takedown

_KEYS = {"follows": "follows", "adopts": "adopts", "former": "former", "link": "liên kết"}


@dataclass(frozen=True, slots=True)
class Traces:
    """What the shell saw and did: `content` is the folder as git knows it, `unmended` what it could not write anew."""

    content: str
    done: bool
    built: tuple[str, ...] = ()
    unmended: frozenset[str] = frozenset()


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield title
        yield from (f"  {line}" for line in found)


def _at(mention: Mention) -> str:
    return f"{mention.path}:{mention.at.line}:{mention.at.column} ({_KEYS[mention.what]})"


def _in_git(found: Takedown, content: str) -> Iterator[str]:
    paths = " ".join(f"--path {shlex.quote(f'{content}/{one}')}" for one in (*found.files, *found.past))
    yield "Bản cũ còn trong lịch sử của kho bài (git). Muốn xóa hẳn thì người quản trị kho làm lần lượt:"
    yield f"  git filter-repo --invert-paths {paths}"
    yield "  git push --force --all && git push --force --tags   (lệnh trên gỡ mất nơi đẩy; khai lại bằng git remote add)"
    yield "  Sau đó mọi người nhân bản (clone) lại kho, bỏ bản cũ; nhờ nơi chứa kho xóa yêu cầu ghép và bản lưu tạm có bài này."


def as_text(found: Takedown, traces: Traces) -> str:
    """The whole report, in Vietnamese."""
    content = found.piece.content
    mended = [one for one in found.mentions if one.path not in traces.unmended]
    by_hand = [one for one in found.mentions if one.path in traces.unmended]
    head = "Đã gỡ bài" if traces.done else "Sẽ gỡ bài (chưa làm gì)"
    lines = [f"{head}: {content.title or content.id} [{content.id}]"]
    lines += _listed("Xóa tệp:", (f"{traces.content}/{one}" for one in found.files))
    lines += _listed("Giữ ảnh, vì bài khác còn dùng:", (f"{traces.content}/{one}" for one in found.shared))
    lines += _listed("Xóa chỗ nhắc tới bài ở phần khai báo của bài khác:", map(_at, mended))
    lines += _listed("Cần sửa tay:", map(_at, (*by_hand, *found.links)))
    lines += _listed("Bài khác về cùng đối tượng, xem có phải gỡ không:", found.others)
    rows = (f"{row.path}, mục {row.number}: {row.subject}" for row in found.rows)
    lines += _listed("Đăng ký có cùng đối tượng (không tự xóa):", rows)
    lines += ["", "Việc còn lại:"]
    lines += [
        "  Chạy thidua build để dựng lại trang; khi đó danh sách, tìm kiếm, nguồn tin (feed) và sơ đồ trang không còn bài."
    ]
    lines += _listed("Trang đang có bài, cho tới lần dựng sau; bản cũ thì xóa cả thư mục:", traces.built)
    lines += _listed(
        "Địa chỉ cần xóa ở bộ nhớ đệm của máy chủ (CDN) và yêu cầu máy tìm kiếm gỡ:", (f"/{one}" for one in found.urls)
    )
    lines += _listed("Nơi khác đã đăng, cần đề nghị gỡ:", found.published)
    lines += _in_git(found, traces.content)
    return "\n".join(lines) + "\n"
