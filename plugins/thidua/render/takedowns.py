"""A takedown to what the person who withdraws a piece must know: what went, what is left, where copies remain."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thidua.takedown import Mention, Takedown

_LINK = "liên kết"


@dataclass(frozen=True, slots=True)
class Traces:
    """What the shell saw and did.

    `content` is the content folder as seen from the column, `in_git` as seen from the repository; `unmended` are the
    files that it could not write anew, `built` the folders of sites in which the piece still stands.
    """

    content: str
    in_git: str
    done: bool
    built: tuple[str, ...] = ()
    unmended: frozenset[str] = frozenset()


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield title
        yield from (f"  {line}" for line in found)


def _at(mention: Mention) -> str:
    what = _LINK if mention.what == "link" else mention.what
    return f"{mention.path}:{mention.at.line}:{mention.at.column} ({what})"


def _elsewhere(found: Takedown, traces: Traces) -> Iterator[str]:
    yield "Việc còn lại:"
    yield "  Chạy thidua build: trang dựng lại sẽ không còn bài này ở danh sách, tìm kiếm, nguồn tin và sơ đồ trang."
    yield from _listed("Các bản trang đang còn bài; bản cũ không dùng nữa thì xóa cả thư mục:", traces.built)
    addresses = (f"/{one}" for one in (*found.urls, *found.pictures))
    yield from _listed("Địa chỉ cần xóa khỏi bộ nhớ đệm (CDN) và đề nghị các máy tìm kiếm gỡ:", addresses)
    yield from _listed("Nơi khác đã đăng, cần đề nghị gỡ:", found.published)
    paths = " ".join(f"--path {shlex.quote(f'{traces.in_git}/{one}')}" for one in (*found.files, *found.past))
    yield "Lịch sử của kho bài (git) vẫn giữ bản cũ. Muốn xóa hẳn, người quản trị kho làm lần lượt:"
    yield f"  git filter-repo --invert-paths {paths}"
    yield "  git remote add origin ĐỊA-CHỈ-KHO   (lệnh trên gỡ mất nơi đẩy)"
    yield "  git push --force --all && git push --force --tags"
    yield "  Mọi người bỏ bản đang có, nhân bản (clone) lại kho; nhờ nơi chứa kho xóa các yêu cầu ghép và bản lưu tạm."


def as_text(found: Takedown, traces: Traces) -> str:
    """The whole report, in Vietnamese."""
    content = found.piece.content
    mended = (one for one in found.mentions if one.path not in traces.unmended)
    by_hand = (one for one in found.mentions if one.path in traces.unmended)
    rows = (f"{row.path}, mục {row.number}: {row.subject}" for row in found.rows)
    head = "Đã gỡ bài" if traces.done else "Sẽ gỡ bài (chưa xóa, chưa sửa gì)"
    lines = [f"{head}: {content.title or content.id} [{content.id}]"]
    lines += _listed("Xóa tệp:", (f"{traces.content}/{one}" for one in found.files))
    lines += _listed(
        "Giữ ảnh, vì bài khác còn dùng, hoặc còn bài chưa đọc được:",
        (f"{traces.content}/{one}" for one in found.shared),
    )
    lines += _listed("Xóa chỗ phần khai báo của bài khác nhắc tới bài này:", map(_at, mended))
    lines += _listed("Cần sửa tay:", map(_at, (*by_hand, *found.links)))
    lines += _listed("Bài khác về cùng đối tượng, xem có phải gỡ không:", found.others)
    lines += _listed("Đăng ký có cùng đối tượng (không tự xóa):", rows)
    return "\n".join([*lines, "", *_elsewhere(found, traces)]) + "\n"
