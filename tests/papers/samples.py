"""One paper of each kind, with all that a paper can hold; nobody in them could be a real person."""

from __future__ import annotations

from datetime import date

from thidua.papers.model import (
    Annex,
    Column,
    Dated,
    Heading,
    Letterhead,
    Level,
    Minutes,
    Paper,
    Signature,
    Table,
    Text,
    recipients,
)
from thidua.papers.people import Person, introduced, registered

TODAY = date(2026, 9, 28)
ABOVE, OFFICE = "UBND tỉnh Sơn La", "Văn phòng"
PEOPLE = (
    Person(
        "Nhân vật Ví dụ Thứ Ba", "Ông", "Chuyên viên, Phòng Tổng hợp", "“Dân vận khéo”", "", ("Sáng kiến mẫu số 3.",)
    ),
    Person("Nhân vật Ví dụ Thứ Hai", "Bà", "Phó Trưởng phòng", "Chuyển đổi số", "Một cửa", ("Việc 1.", "Việc 2.")),
    Person("Tập thể Đội Ví dụ", "", "Trung tâm Thông tin", "Chuyển đổi số", "", (), ("Tập thể Lao động tiên tiến",)),
)
LONG = (
    "Thực hiện Kế hoạch của Văn phòng về giới thiệu, tuyên truyền các gương điển hình tiên tiến, nhân tố mới, mô hình "
    "mới trong phong trào thi đua yêu nước, Phòng Tổ chức - Hành chính - Quản trị đã tiếp nhận, tổng hợp danh sách do "
    "các phòng, ban, đơn vị giới thiệu trong quý III năm 2026"
)


def head(symbol: str, *, above: str = ABOVE, office: str = OFFICE) -> Letterhead:
    return Letterhead(office, Dated("Sơn La", 2026, 9), above, symbol)


def proposal() -> Paper:
    to = ("Chánh Văn phòng Ủy ban nhân dân tỉnh",)
    return Paper(
        head=head("TTr-TCHCQT"),
        type="Tờ trình",
        subject="Giới thiệu các điển hình tiên tiến quý III năm 2026 của các phòng, ban, đơn vị thuộc Văn phòng",
        to=to,
        grounds=("Căn cứ Luật Thi đua, khen thưởng", "Căn cứ Kế hoạch số … /KH-VPUB ngày 20 tháng 6 năm 2022"),
        body=(
            Text(LONG),
            Heading("I. Kết quả giới thiệu", Level.SECTION),
            Heading("1. Cá nhân", Level.CLAUSE),
            Text("a) Một ông, một bà được giới thiệu."),
            Text("b) Không có."),
        ),
        last="Phòng Tổ chức - Hành chính - Quản trị kính trình Chánh Văn phòng xem xét, quyết định.",
        signature=Signature(("Trưởng phòng",)),
        recipients=recipients(to=to, leaders="Lãnh đạo phòng", drafter="TCHCQT"),
        drafter="(2)",
        annexes=(
            Annex("Danh sách điển hình tiên tiến được giới thiệu quý III năm 2026", (introduced(PEOPLE * 4),)),
            Annex("Danh sách đăng ký danh hiệu thi đua, hình thức khen thưởng", (registered(PEOPLE),)),
        ),
    )


def letter() -> Paper:
    to = ("Các phòng, ban thuộc Văn phòng", "Trung tâm Thông tin")
    return Paper(
        head=head("VPUB-TCHCQT"),
        type="",
        subject="đôn đốc giới thiệu điển hình tiên tiến quý III năm 2026",
        to=to,
        body=(Text(LONG + "."),),
        last="Đề nghị các đơn vị thực hiện",
        signature=Signature(("KT. Chánh Văn phòng", "Phó Chánh Văn phòng")),
        recipients=recipients(to=to, leaders="Lãnh đạo Văn phòng", drafter="TCHCQT"),
        address="Địa chỉ: Trụ sở mẫu, tỉnh Sơn La",
        annexes=(Annex("Đơn vị chưa giới thiệu", (Table((Column("STT", 15), Column("Đơn vị", 100)), (("1", "A"),)),)),),
    )


def report() -> Paper:
    return Paper(
        head=head("BC-UBND", above="", office="Ủy ban nhân dân thành phố Long Khánh"),
        type="Báo cáo",
        subject="Kết quả năm 2026",
        body=(
            Heading("Phần I", Level.PART, "Kết quả"),
            Text(LONG + "."),
            Table((Column("STT", 15, centred=True), Column("Nội dung", 150)), (("1", "Tin, bài"), ("2", ""))),
        ),
        last="Trên đây là báo cáo.",
        signature=Signature(("TM. Ủy ban nhân dân", "Chủ tịch")),
        recipients=recipients(to=(), copies=("Sở Nội vụ", "Các phòng, ban"), drafter="NV"),
        restriction="Lưu hành nội bộ",
    )


def minutes() -> Minutes:
    return Minutes(
        head=Letterhead(OFFICE, None, ABOVE, "BB-VP"),
        subject="Họp bình xét điển hình tiên tiến quý III năm 2026",
        present=("Đại diện phòng thứ nhất", "Đại diện phòng thứ hai"),
        body=(Text("Hội đồng bỏ phiếu kín, kết quả như sau:"), introduced(PEOPLE)),
    )


PAPERS: dict[str, Paper | Minutes] = {
    "to-trinh": proposal(),
    "cong-van": letter(),
    "bao-cao": report(),
    "bien-ban": minutes(),
}
