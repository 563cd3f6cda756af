"""The form on which a person agrees to be shown, or does not: what, where, what for, to whom, and with which rights."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from thidua.papers.kinds.common import Made, letterhead
from thidua.papers.model import Column, Heading, Level, Paper, Signature, Table, Text
from thidua.papers.words import DOTTED
from thidua.plan.model import Plan
from thidua.records.story import Story
from thidua.vocabulary import CONSENT_SCOPES
from thidua.withheld import CARRIED_OUT_WITHIN

# No box is ticked beforehand: by law, silence and what was ticked for somebody are no consent. The cell itself is the
# box, for the decree's one typeface has no sign for it.
_BOX = ""
_WHAT = ("text", "photo")
_COLUMNS = (Column("Nội dung", 95), Column("Đồng ý", 30, centred=True), Column("Không đồng ý", 35, centred=True))
_LAW = "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP"


def _asked(ids: tuple[str, ...], names: dict[str, str]) -> Table:
    rows = tuple((names[one][:1].upper() + names[one][1:], _BOX, _BOX) for one in ids)
    return Table(_COLUMNS, rows)


def consent(plan: Plan, story: Story, *, today: date) -> Made:
    """The form for one story; who it is about is printed, and all that this person decides is left blank."""
    names = CONSENT_SCOPES.labels()
    places = tuple(one for one in names if one not in _WHAT)
    office = plan.office.name
    paper = Paper(
        # What a person signs bears no number of an office.
        head=replace(letterhead(plan, "", today=today), symbol=""),
        type="Phiếu đồng ý",
        subject="Cho giới thiệu, đăng thông tin cá nhân",
        body=(
            Text(f"Họ và tên người được hỏi: {story.subject.name or DOTTED}"),
            Text(f"Tên bài: {story.title}"),
            Text("Tôi đã được đọc bài trước khi ký, và đánh dấu câu trả lời của mình như sau."),
            Text(f"Nơi giữ và dùng thông tin: {office}. Dùng để giới thiệu gương điển hình trong phong trào thi đua."),
            Heading("I. Thông tin được đăng", Level.SECTION),
            _asked(_WHAT, names),
            Heading("II. Nơi được đăng, phát", Level.SECTION),
            _asked(places, names),
            Heading("III. Quyền của người ký", Level.SECTION),
            Text(
                "Không ký, hoặc để trống một ô, là không đồng ý. Đồng ý hay không đều không ảnh hưởng đến việc xét "
                "thi đua, khen thưởng."
            ),
            Text(
                "Người ký được xem, sửa, xin xóa thông tin về mình, và rút lại sự đồng ý bằng văn bản bất cứ lúc nào, "
                "không phải nêu lý do. Bài rời khỏi chuyên mục ngay; ở những nơi khác, cơ quan gỡ trong "
                f"{CARRIED_OUT_WITHIN} ngày ({_LAW})."
            ),
        ),
        last="Phiếu lập thành hai bản, người ký giữ một bản, cơ quan giữ một bản.",
        signature=Signature(("Người đồng ý",)),
        beside=Signature(("Người nhận phiếu",)),
    )
    return Made(paper)
