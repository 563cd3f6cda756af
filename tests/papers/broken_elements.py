"""The rows of the decree's table of elements: what breaks each alone, and the nearest that it allows."""

from __future__ import annotations

from tests.papers.breaking import TIME, paragraph_says, rule_scaled, run_says, signed, sized, words
from tests.papers.broken_rows import (
    Allowed,
    Broken,
    before,
    dashed,
    edges,
    framed,
    on_other_pages,
    removed,
    row,
    rule_says,
    solid,
    to_the_left,
)
from thidua.papers import elements as el
from thidua.papers.ooxml import twips

ELEMENTS: dict[str, tuple[list[Broken], list[Allowed]]] = {
    "1 Quốc hiệu": row(
        [
            ("QuocHieu-words", "report", words(el.NATION_LINE, "VIỆT NAM", "VIỆT-NAM"), "VIỆT-NAM"),
            ("QuocHieu-spacing", "report", paragraph_says(el.NATION_LINE, "spacing", line=264), "1,1"),
        ],
        [("report", paragraph_says(el.NATION_LINE, "spacing", line=240))],
        edges(el.NATION_LINE, "report"),
    ),
    "1 Tiêu ngữ": row(
        [
            ("TieuNgu-words", "report", words(el.MOTTO_LINE, " - H", " – H"), "– H"),
            ("TieuNgu-rule", "report", rule_scaled(el.MOTTO_LINE, 0.95), "mm"),
            ("TieuNgu-rule-solid", "report", rule_says(el.MOTTO_LINE, "a:ln", dashed), "đứt"),
            ("TieuNgu-rule-centre", "report", rule_says(el.MOTTO_LINE, "wp:align", to_the_left), "lệch"),
        ],
        [
            ("report", rule_scaled(el.MOTTO_LINE, 0.99)),
            ("report", rule_says(el.MOTTO_LINE, "a:ln", solid)),
        ],
        edges(el.MOTTO_LINE, "report"),
    ),
    "2 office above": row(
        [("CoQuanChuQuan-bold", "proposal", run_says(el.ABOVE, "b"), "đậm")],
        [("proposal", run_says(el.ABOVE, "b", val=0)), ("proposal", removed(el.ABOVE))],
        edges(el.ABOVE, "proposal"),
    ),
    "2 office that issues": row(
        [
            ("CoQuanBanHanh-rule", "report", rule_scaled(el.OFFICE, 1.35), "mm"),
            ("CoQuanBanHanh-rule", "report", rule_scaled(el.OFFICE, 0.75), "mm"),
            ("CoQuanBanHanh-rule-solid", "report", rule_says(el.OFFICE, "a:ln", dashed), "đứt"),
            ("CoQuanBanHanh-rule-centre", "report", rule_says(el.OFFICE, "wp:align", to_the_left), "lệch"),
        ],
        [("report", rule_scaled(el.OFFICE, 1.2)), ("report", rule_scaled(el.OFFICE, 0.85))],
        edges(el.OFFICE, "proposal"),
    ),
    "3 number": row(
        [
            ("SoKyHieu-zero", "issued", words(el.NUMBER, "07", "9"), "9"),
            ("SoKyHieu-form", "report", words(el.NUMBER, "BC-UBND", "BC -UBND"), "BC -"),
            ("SoKyHieu-form", "report", words(el.NUMBER, "Số:", "số:"), "số"),
            ("SoKyHieu-type", "letter", words(el.NUMBER, "VPUB", "BC"), "BC"),
            ("SoKyHieu-type", "report", words(el.NUMBER, "BC", "KH"), "KH"),
        ],
        [
            ("issued", words(el.NUMBER, "07", "10")),
            ("letter", words(el.NUMBER, "VPUB", "UBND")),
            ("letter", words(el.NUMBER, "VPUB", "TTr")),
        ],
        edges(el.NUMBER, "report"),
    ),
    "4 place and date": row(
        [
            ("DiaDanhNgay-day-zero", "issued", words(el.DATED, "ngày 05", "ngày 9"), "9"),
            ("DiaDanhNgay-month-zero", "issued", words(el.DATED, "tháng 02", "tháng 1"), "1"),
            ("DiaDanhNgay-form", "report", words(el.DATED, "Sơn La, ", ""), "ngày"),
        ],
        [
            ("issued", words(el.DATED, "ngày 05", "ngày 10")),
            ("issued", words(el.DATED, "tháng 02", "tháng 3")),
            ("issued", words(el.DATED, "tháng 02", "tháng 10")),
        ],
        edges(el.DATED, "report"),
    ),
    "5a type": row(
        [("TenLoai-words", "report", words(el.TYPE, "BÁO CÁO", "BÁO CÁO NHANH"), "NHANH")],
        [("proposal", sized(el.TYPE, 13.5))],
        edges(el.TYPE, "report"),
    ),
    "5a trích yếu": row(
        [
            ("TrichYeu-below", "report", before(el.SUBJECT, (el.PART_TITLE, "MỘT DÒNG CHEN VÀO")), "CHEN VÀO"),
            ("TrichYeu-rule", "proposal", rule_scaled(el.SUBJECT, 1.35), "mm"),
            ("TrichYeu-rule-solid", "proposal", rule_says(el.SUBJECT, "a:ln", dashed), "đứt"),
        ],
        [("proposal", rule_scaled(el.SUBJECT, 1.2)), ("proposal", rule_scaled(el.SUBJECT, 0.85))],
        edges(el.SUBJECT, "report"),
    ),
    "5b trích yếu of a công văn": row(
        [
            ("TrichYeuCongVan-gap", "letter", paragraph_says(el.LETTER_SUBJECT, "spacing", before=110), "5,5"),
            ("TrichYeuCongVan-words", "letter", words(el.LETTER_SUBJECT, "V/v ", "V/v: "), "V/v:"),
            ("TrichYeuCongVan-bold", "letter", run_says(el.LETTER_SUBJECT, "b"), "đậm"),
        ],
        [("letter", paragraph_says(el.LETTER_SUBJECT, "spacing", before=120))],
        edges(el.LETTER_SUBJECT, "letter"),
    ),
    "9a Kính gửi": row(
        [
            ("NoiGui-indent", "letter", paragraph_says(el.TO_ENTRY, "ind", left=twips(42.0)), "mm"),
            ("KinhGui-form", "proposal", words(el.TO, "Kính gửi:", "Kính gửi :"), "Kính gửi :"),
            ("NoiGui-end", "letter", words(el.TO_ENTRY, "tin.", "tin", 1), "n"),
            ("NoiGui-dash", "letter", words(el.TO_ENTRY, "- Các", "-Các"), "-"),
        ],
        [("letter", paragraph_says(el.TO_ENTRY, "ind", left=twips(47.0)))],
        edges(el.TO, "proposal"),
        edges(el.TO_ENTRY, "letter"),
    ),
    "6 căn cứ": row(
        [
            ("CanCu-line", "proposal", words(el.GROUND, "thưởng;", "thưởng; căn cứ Nghị định;"), "căn cứ"),
            ("CanCu-end", "proposal", words(el.GROUND, "2022.", "2022;", 1), ";"),
            ("CanCu-italic", "proposal", run_says(el.GROUND, "i", val=0), "đứng"),
        ],
        [("proposal", words(el.GROUND, "thưởng;", "thưởng, sửa đổi, bổ sung;"))],
        edges(el.GROUND, "proposal"),
    ),
    "6 text": row(
        [
            ("NoiDung-indent", "report", paragraph_says(el.TEXT, "ind", firstLine=twips(9.5)), "9,5"),
            ("NoiDung-indent", "report", paragraph_says(el.TEXT, "ind", firstLine=twips(13.2)), "13,2"),
            ("NoiDung-spacing", "report", paragraph_says(el.TEXT, "spacing", line=228), "0,9"),
            ("NoiDung-spacing", "report", paragraph_says(el.TEXT, "spacing", line=372), "1,6"),
            ("NoiDung-between", "letter", paragraph_says(el.TEXT, "spacing", after=110), "5,5"),
            ("NoiDung-align", "report", paragraph_says(el.TEXT, "jc", val="left"), "trái"),
            ("NoiDung-end", "report", words(el.TEXT, "./.", ".", 1), "o."),
        ],
        [
            ("report", paragraph_says(el.TEXT, "ind", firstLine=twips(10.0))),
            ("report", paragraph_says(el.TEXT, "ind", firstLine=twips(12.7))),
            ("report", paragraph_says(el.TEXT, "spacing", line=240)),
            ("report", paragraph_says(el.TEXT, "spacing", line=360)),
            ("letter", paragraph_says(el.TEXT, "spacing", after=120)),
        ],
        edges(el.TEXT, "report"),
    ),
    "6 Phần, Chương, mục, khoản, điểm": row(
        [
            ("Phan-number", "report", words(el.PART, "Phần I", "Phần II"), "II"),
            ("TieuDePhan-case", "report", words(el.PART_TITLE, "KẾT QUẢ", "Kết quả"), "Kết quả"),
            ("Muc-case", "proposal", words(el.SECTION, "KẾT QUẢ", "Kết quả"), "Kết quả"),
            ("Khoan-bold", "proposal", run_says(el.CLAUSE, "b", val=0), "không đậm"),
            ("NoiDung-points", "proposal", words(el.TEXT, "b) ", "f) ", 2), "f)"),
        ],
        [
            ("report", words(el.PART, "Phần I", "Chương I")),
            ("proposal", paragraph_says(el.SECTION, "jc", val="center")),
            ("proposal", words(el.TEXT, "b) ", "a) ", 2)),
        ],
        edges(el.PART, "report"),
        edges(el.PART_TITLE, "report"),
        edges(el.SECTION, "proposal"),
        edges(el.CLAUSE, "proposal"),
    ),
    "7a power and title": row(
        [
            ("QuyenHanKy-words", "report", words(el.POWER, "TM. ", "TM "), "TM ỦY"),
            ("QuyenHanKy-words", "letter", words(el.POWER, "KT. ", "KÝ.THAY. "), "KÝ.THAY"),
            ("QuyenHanKy-words", "report", words(el.POWER, "TM. ", "TM."), "TM.ỦY"),
        ],
        [("report", words(el.POWER, "TM. ", f"{letters}. ")) for letters in ("Q", "KT", "TL", "TUQ")],
        edges(el.POWER, "report"),
    ),
    "7b signer": row(
        [
            ("NguoiKy-title", "issued", words(el.SIGNER, "Họ", "PGS.TS Họ"), "PGS"),
            ("NguoiKy-title", "issued", words(el.SIGNER, "Họ", "ThS Họ"), "ThS"),
        ],
        [("issued", words(el.SIGNER, "Họ", "Thục Họ")), ("issued", words(el.SIGNER, "Họ", "Tú Họ"))],
        edges(el.SIGNER, "issued"),
    ),
    "9b Nơi nhận": row(
        [
            ("NoiNhan-indent", "report", paragraph_says(el.RECIPIENTS, "ind", left=twips(0.5)), "0,5"),
            ("NoiNhan-last", "report", words(el.RECIPIENT, "Lưu: VT", "Lưu:VT", 2), "Lưu:VT"),
            ("NoiNhan-first", "proposal", words(el.RECIPIENT, "Như trên", "Như Điều 1"), "Điều 1"),
            ("NoiNhanChiTiet-end", "report", words(el.RECIPIENT, "Nội vụ;", "Nội vụ."), "."),
        ],
        [
            ("report", words(el.RECIPIENT, "VT, NV", "VT", 2)),
            ("proposal", words(el.RECIPIENT, "Như trên", "Như trên (để b/c)")),
        ],
        edges(el.RECIPIENTS, "report"),
        edges(el.RECIPIENT, "report"),
    ),
    "10a, 10b stamps": row(
        [("stamp", "report", before(el.PART, (el.PART_TITLE, "HỎA TỐC")), "HỎA TỐC")],
        [("report", words(el.TEXT, "Thực hiện", "Công việc KHẨN"))],
    ),
    "11 restriction": row(
        [
            ("ChiDanPhamVi-frame", "report", framed("double"), "khung"),
            ("ChiDanPhamVi-words", "report", words(el.RESTRICTION, "LƯU HÀNH NỘI BỘ", "LƯU HÀNH"), "LƯU HÀNH"),
        ],
        [("report", framed("single")), ("report", words(el.RESTRICTION, "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI"))],
        edges(el.RESTRICTION, "report"),
    ),
    "12 drafter and copies": row(
        [("NguoiSoanThao-italic", "proposal", run_says(el.DRAFTER, "i"), "nghiêng")],
        [("proposal", words(el.DRAFTER, "(2)", "(10)"))],
        edges(el.DRAFTER, "proposal"),
    ),
    "13 address": row(
        [
            ("DiaChi-place", "letter", on_other_pages, "chân các trang sau"),
            ("DiaChi-rule", "letter", paragraph_says(el.ADDRESS, "pBdr"), "không có"),
        ],
        [("letter", words(el.ADDRESS, "Địa chỉ", "Trụ sở"))],
        edges(el.ADDRESS, "letter"),
    ),
    "III.1 annex": row(
        [
            ("PhuLuc-number", "proposal", words(el.ANNEX, "Phụ lục II", "Phụ lục III", 1), "III"),
            ("TenPhuLuc-case", "letter", words(el.ANNEX_TITLE, "ĐƠN VỊ", "Đơn vị"), "Đơn vị"),
            ("KemTheo-blank", "letter", words(el.ANNEX_OF, "tháng " + "\xa0" * 6, "tháng 9"), "tháng 9"),
            ("KemTheo-italic", "letter", run_says(el.ANNEX_OF, "i", val=0), "đứng"),
        ],
        [("letter", words(el.ANNEX_OF, "Công văn", "Văn bản"))],
        edges(el.ANNEX, "letter"),
        edges(el.ANNEX_TITLE, "letter"),
        edges(el.ANNEX_OF, "letter"),
    ),
    "14 digital signature": row(
        [
            ("ChuKySo-bold", "signed", run_says(el.OFFICE_SIGNATURE, "b"), "đậm"),
            ("ChuKySo-italic", "signed", run_says(el.OFFICE_SIGNATURE, "i"), "nghiêng"),
            ("ChuKySo-align", "signed", paragraph_says(el.OFFICE_SIGNATURE, "jc", val="left"), "canh trái"),
            ("ChuKySo-place", "report", before(el.TYPE, (el.OFFICE_SIGNATURE, f"Ký bởi: Văn phòng; {TIME}")), "dưới"),
            ("ChuKySo-place", "report", before(el.OFFICE, (el.OFFICE_SIGNATURE, f"Ký bởi: VP; {TIME}")), "cột trái"),
            ("ChuKySo-place", "report", before(el.DATED, (el.OFFICE_SIGNATURE, f"Ký bởi: VP; {TIME}")), "Tiêu ngữ"),
            ("ChuKySo-time", "report", signed("Ký bởi: Văn phòng"), "không có"),
            ("ChuKySo-time", "report", signed("Sao y; Văn phòng; 30/09/2026 08:15:00 +07:00"), "30/09/2026 08"),
            *(
                ("ChuKySo-time", "signed", words(el.OFFICE_SIGNATURE, TIME, time), time)
                for time in (
                    "30/09/2026 08:15:00 +07:00",
                    "30.9.2026",
                    "2026-09-30",
                    "2026-09-30T08:15:00",
                    "2026-09-30T08:15:00+08:00",
                    "2026-09-30T08:15+07:00",
                    "2026-09-30 08:15:00+07:00",
                    "2026-09-31T08:15:00+07:00",
                )
            ),
        ],
        [
            ("report", before(el.NATION_LINE, (el.OFFICE_SIGNATURE, f"Ký bởi: Văn phòng; {TIME}"))),
            ("signed", words(el.OFFICE_SIGNATURE, TIME, "2026-09-30T08:15:00.25+07")),
            ("report", signed(f"Sao y; Văn phòng; {TIME}")),
            ("report", signed(f"15/BC-VP; {TIME}")),
            ("report", signed("Được ký bởi: Văn phòng", "Email: vanphong@example.vn", f"Ngày ký: {TIME}")),
        ],
        edges(el.OFFICE_SIGNATURE, "signed"),
    ),
}
