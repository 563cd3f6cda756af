"""Who looks at what, and what is asked of whoever sends a piece in: CODEOWNERS, the template of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.check import Result
from thidua.generate.schemas import MARK
from thidua.kinds import KINDS
from thidua.plan.model import Plan
from thidua.records.registration import REGISTRATIONS
from thidua.schema.described import Described, describe
from thidua.schema.scalars import FieldType

_TEMPLATE = """\
<!-- {mark} -->

## Bài gửi

- Đơn vị giới thiệu:
- Tên bài:

## Đã xem lại

- [ ] Đã chạy `thidua check --fix`, không còn lỗi.
- [ ] Nhân vật (hoặc chủ hộ) đã đồng ý đăng; ngày đồng ý ghi ở `consent`.
- [ ] Bài không có số căn cước, điện thoại, địa chỉ nhà, ngày sinh của ai.
- [ ] Ảnh do mình chụp hoặc được phép dùng; mô tả ảnh và nguồn ảnh đã ghi.
- [ ] Thành tích đã được thủ trưởng đơn vị xác nhận{endorsement}.
"""
_GUIDE = """\
<!-- {mark} -->

# Khai báo của chuyên mục

Kế hoạch “{plan}”. Mã viết đúng như ở cột “Mã”.
"""


def owners(rows: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    """CODEOWNERS, as both hosts read it; the last line that fits a file decides, so the order of the settings stays."""
    lines = [f"# {MARK}", *(f"{path} {' '.join(names)}" for path, names in rows)]
    return "\n".join(lines) + "\n"


def template(plan: Plan | None) -> str:
    """What a pull request is asked for."""
    asks = plan is not None and any(one.endorsement for one in plan.council)
    return _TEMPLATE.format(mark=MARK, endorsement=", ghi ở `endorsement`" if asks else "")


def _table(heading: str, head: str, rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    found = list(rows)
    if found:
        yield from ("", f"## {heading}", "", head, f"|{' --- |' * head.strip('|').count('|')} --- |")
        yield from (f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in found)


def _named(heading: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield from _table(heading, "| Mã | Tên |", ((f"`{one}`", name) for one, name in rows))


def _key(one: Described) -> tuple[str, str, str, str]:
    words = ", ".join(f"`{word}` ({term.vi})" for word, term in one.choices.items())
    return f"`{one.path}`", "có" if one.required else "", one.label, words


def guide(result: Result) -> str:
    """The field guide of a column: every id of its plan, and every key of every kind of piece."""
    plan = result.plan_today
    if plan is None:
        return ""
    campaigns = sorted(
        (one.content.id, one.content.title) for one in result.pieces if one.inside.startswith("campaigns/")
    )
    lines = [_GUIDE.format(mark=MARK, plan=plan.title).rstrip()]
    lines += _named(plan.unit_label.capitalize(), ((one.id, one.name) for one in plan.units))
    lines += _named("Lĩnh vực", plan.field_names().items())
    lines += _named("Nhóm nội dung", ((one.id, one.name) for one in plan.content_groups))
    lines += _named("Phong trào", campaigns)
    lines += _named("Kênh", ((one.id, one.name) for one in plan.channels))
    kinds: list[tuple[str, FieldType]] = [
        *((f"Khóa của {kind.term.vi}", kind.record) for kind in KINDS),
        ("Khóa của đăng ký", REGISTRATIONS),
    ]
    for heading, record in kinds:
        lines += _table(heading, "| Khóa | Bắt buộc | Là gì | Giá trị |", map(_key, describe(record)))
    return "\n".join(lines) + "\n"
