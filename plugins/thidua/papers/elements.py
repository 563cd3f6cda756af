"""The elements of a paper by Nghị định 30/2020/NĐ-CP, annex I: one row an element, for layout and checks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

# The page, in millimetres.
PAGE = (210.0, 297.0)
TOP, BOTTOM, LEFT, RIGHT = (20.0, 25.0), (20.0, 25.0), (30.0, 35.0), (15.0, 20.0)
FIRST_LINE = (10.0, 12.7)
BETWEEN = 6.0
SPACING = (1.0, 1.5)
# Columns of the head and of the foot, measured in the decree's forms 1.4 and 1.5.
HEAD, FOOT = (67.5, 100.0), (52.8, 110.9)
LETTER_HEAD, LETTER_FOOT = (67.9, 95.3), (61.9, 102.5)
# The rule below the office's name and the trích yếu, as a part of the line.
RULE = (1 / 3, 1 / 2)

# Annex III of the decree, with the letters that stand for each in the number. "Danh sách" is none.
TYPES = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế", "QyĐ": "Quy định", "TC": "Thông cáo",
    "TB": "Thông báo", "HD": "Hướng dẫn", "CTr": "Chương trình", "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án",
    "DA": "Dự án", "BC": "Báo cáo", "BB": "Biên bản", "TTr": "Tờ trình", "HĐ": "Hợp đồng", "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ", "BTT": "Bản thỏa thuận", "GUQ": "Giấy ủy quyền", "GM": "Giấy mời", "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép", "PG": "Phiếu gửi", "PC": "Phiếu chuyển", "PB": "Phiếu báo",
}  # fmt: skip
# What is no paper of annex III, for văn thư registers none of them and they bear no number: a list that a unit sends
# inside its office, and forms that others lay down. The latter are signed by two, and have no Nơi nhận.
FORMS = ("Phiếu giới thiệu", "Phiếu đồng ý", "Báo cáo thành tích")
UNNUMBERED = ("Danh sách", *FORMS)
# Those that name whom they are sent to; a report does where it goes upwards.
ADDRESSED = ("TTr", "BC")


class Align(Enum):
    """Where a paragraph's lines stand."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    BOTH = "both"


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """A row: `box` of the decree's drawing, the span of sizes in points that is allowed, and the one that we print."""

    id: str
    label: str
    box: str
    sizes: tuple[float, float]
    size: float
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    align: Align = Align.CENTER


ABOVE = Element("CoQuanChuQuan", "Cơ quan chủ quản", "2", (12, 13), 12, capitals=True)
OFFICE = Element("CoQuanBanHanh", "Cơ quan ban hành", "2", (12, 13), 12, bold=True, capitals=True)
NATION_LINE = Element("QuocHieu", "Quốc hiệu", "1", (12, 13), 12, bold=True, capitals=True)
MOTTO_LINE = Element("TieuNgu", "Tiêu ngữ", "1", (13, 14), 13, bold=True)
NUMBER = Element("SoKyHieu", "Số, ký hiệu", "3", (13, 13), 13)
DATED = Element("DiaDanhNgay", "Địa danh, ngày tháng", "4", (13, 14), 13, italic=True)
TYPE = Element("TenLoai", "Tên loại", "5a", (13, 14), 14, bold=True, capitals=True)
SUBJECT = Element("TrichYeu", "Trích yếu", "5a", (13, 14), 14, bold=True)
LETTER_SUBJECT = Element("TrichYeuCongVan", "Trích yếu công văn", "5b", (12, 13), 12)
TO = Element("KinhGui", "Kính gửi", "9a", (13, 14), 14)
TO_ENTRY = Element("NoiGui", "Nơi gửi", "9a", (13, 14), 14, align=Align.LEFT)
GROUND = Element("CanCu", "Căn cứ", "6", (13, 14), 14, italic=True, align=Align.BOTH)
TEXT = Element("NoiDung", "Nội dung", "6", (13, 14), 14, align=Align.BOTH)
PART = Element("Phan", "Phần, chương", "6", (13, 14), 14, bold=True)
PART_TITLE = Element("TieuDePhan", "Tiêu đề phần, chương", "6", (13, 14), 14, bold=True, capitals=True)
SECTION = Element("Muc", "Mục", "6", (13, 14), 14, bold=True, capitals=True, align=Align.BOTH)
CLAUSE = Element("Khoan", "Khoản", "6", (13, 14), 14, bold=True, align=Align.BOTH)
POWER = Element("QuyenHanKy", "Quyền hạn, chức vụ", "7a", (13, 14), 14, bold=True, capitals=True)
SIGNER = Element("NguoiKy", "Họ tên người ký", "7b", (13, 14), 14, bold=True)
RECIPIENTS = Element("NoiNhan", "Nơi nhận", "9b", (12, 12), 12, bold=True, italic=True, align=Align.LEFT)
RECIPIENT = Element("NoiNhanChiTiet", "Nơi nhận chi tiết", "9b", (11, 11), 11, align=Align.LEFT)
RESTRICTION = Element("ChiDanPhamVi", "Chỉ dẫn phạm vi lưu hành", "11", (13, 14), 13, bold=True, capitals=True)
DRAFTER = Element("NguoiSoanThao", "Người soạn thảo, số bản", "12", (11, 11), 11, align=Align.LEFT)
ADDRESS = Element("DiaChi", "Địa chỉ cơ quan", "13", (11, 12), 11)
ANNEX = Element("PhuLuc", "Phụ lục", "III.1", (14, 14), 14, bold=True)
ANNEX_TITLE = Element("TenPhuLuc", "Tên phụ lục", "III.1", (13, 14), 14, bold=True, capitals=True)
ANNEX_OF = Element("KemTheo", "Kèm theo văn bản", "III.1", (13, 14), 14, italic=True)
# On copies and on files that go with a paper; a signing program puts it in, no paper of ours bears it.
OFFICE_SIGNATURE = Element("ChuKySo", "Chữ ký số của cơ quan", "14", (10, 10), 10, align=Align.RIGHT)
PAGE_NUMBER = Element("SoTrang", "Số trang", "", (13, 14), 13)
# The decree says nothing of the text in tables; 12 points keep a list of people readable at these widths.
COLUMN = Element("DauBang", "Đầu bảng", "", (11, 14), 12, bold=True)
CELL = Element("OBang", "Ô bảng", "", (11, 14), 12, align=Align.LEFT)
CELL_CENTRED = Element("OBangGiua", "Ô bảng, giữa", "", (11, 14), 12)
# The paragraph that Word asks for after a table and at the end of a section: one point high, so that it spaces nothing.
MARK = Element("DauNgat", "Dấu ngắt", "", (1, 1), 1, align=Align.LEFT)

ELEMENTS = (
    ABOVE, OFFICE, NATION_LINE, MOTTO_LINE, NUMBER, DATED, TYPE, SUBJECT, LETTER_SUBJECT, TO, TO_ENTRY, GROUND, TEXT,
    PART, PART_TITLE, SECTION, CLAUSE, POWER, SIGNER, RECIPIENTS, RECIPIENT, RESTRICTION, DRAFTER, ADDRESS, ANNEX,
    ANNEX_TITLE, ANNEX_OF, OFFICE_SIGNATURE, PAGE_NUMBER, COLUMN, CELL, CELL_CENTRED, MARK,
)  # fmt: skip
BY_ID = {element.id: element for element in ELEMENTS}
