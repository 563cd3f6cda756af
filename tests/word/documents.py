"""Word files as reporters have them, made with python-docx: no file of an office lies in the repository."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from docx import Document
from docx.document import Document as Paper
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from PIL import Image

from tests.test_legacy import written
from thidua.legacy import Encoding

FONTS = {Encoding.TCVN3: ".VnTime", Encoding.VNI: "VNI-Times"}


def saved(paper: Paper) -> bytes:
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def picture(width: int = 640, height: int = 400, form: str = "JPEG") -> io.BytesIO:
    out = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(out, form)
    out.seek(0)
    return out


def hidden(paragraph: Paragraph, text: str) -> None:
    paragraph.add_run(text).font.hidden = True


def field(paragraph: Paragraph, text: str) -> None:
    """A simple field, such as the name of an office that Word fills in."""
    simple = OxmlElement("w:fldSimple", {qn("w:instr"): "DOCPROPERTY Company"})
    run = OxmlElement("w:r")
    said = OxmlElement("w:t")
    said.text = text
    run.append(said)
    simple.append(run)
    paragraph._p.append(simple)


def in_font(run: Run, font: str) -> None:
    """A font for accented letters alone, as Word writes it for pasted text."""
    fonts = OxmlElement("w:rFonts", {qn("w:hAnsi"): font})
    run._r.get_or_add_rPr().append(fonts)


def styled() -> bytes:
    paper = Document()
    paper.add_heading("Cuốn sổ chung của tổ vận hành", 0)
    lead = paper.add_paragraph()
    lead.add_run(
        "Bảy năm nay, tổ vận hành trạm bơm ghi mọi lần máy hỏng vào một cuốn sổ chung, ai đọc cũng tự sửa được."
    ).bold = True
    paper.add_heading("Ghi để người sau khỏi mò", 1)
    text = paper.add_paragraph("Tổ vận hành thuộc Phòng Tổng hợp. Trạm tưới ")
    text.add_run("1.200 m")
    text.add_run("2").font.superscript = True
    text.add_run(" ruộng mạ, máy ")
    text.add_run("chạy êm: ").bold = True
    text.add_run("mười năm chưa thay. Khí CO")
    text.add_run("2").font.subscript = True
    text.add_run(" đo mỗi tuần.")
    paper.add_paragraph("1986. Năm ấy trạm còn chạy bằng dầu.")
    paper.add_heading("Thành tích nổi bật", 2)
    for line in ("Giảm một phần ba số lần dừng máy.", "Không để ruộng nào thiếu nước trong vụ 2025."):
        paper.add_paragraph(line, "List Bullet")
    paper.add_paragraph("Đo mực nước.", "List Number")
    paper.add_paragraph("Mở van.", "List Number")
    paper.add_paragraph("Giữa hai việc phải chờ mười phút.")
    paper.add_paragraph("Bật máy.", "List Number")
    paper.add_paragraph("Người viết: Cộng tác viên trạm bơm")
    return saved(paper)


def messy() -> bytes:
    paper = Document()
    paper.add_paragraph().add_run("Nồi cháo sáng thứ Ba của bà Đ.T.X.").bold = True
    text = paper.add_paragraph("\u00a0\tSáng thứ Ba nào bà Đ.T.X. cũng dậy từ ba giờ, nhóm bếp, ")
    text.add_run("nấu ch")
    text.add_run("a\u0301o")
    text.add_run(" cho bốn mươi người. Bà Đ.T.X. không nhận tiền.")
    hidden(text, " Số tài khoản ghi ở đây.")
    field(paper.add_paragraph("Bếp nhờ đất của "), "Phòng Nội chính")
    paper.add_paragraph().add_run("Một người góp gạo, mười người góp củi").bold = True
    for line in ("- gạo nếp và gạo tẻ", "- củi khô", "- rau vườn nhà"):
        paper.add_paragraph(line)
    for line in ("1/ Vo gạo từ tối.", "2/ Nhóm bếp lúc ba giờ."):
        paper.add_paragraph(line)
    paper.add_paragraph("– Cháo còn không bà?")
    paper.add_paragraph("– Còn, lại đây cháu.")
    table = paper.add_table(2, 3)
    for cell, said in zip(table.rows[0].cells, ("Tháng", "Suất | ngày", "Ghi chú"), strict=True):
        cell.text = said
    table.cell(1, 0).text, table.cell(1, 1).text = "Ba", "40"
    table.cell(1, 2).text = "có sữa"
    table.cell(1, 2).add_paragraph("có trứng")
    paper.add_paragraph("Thành tích của bà:")
    for line in ("+ Nấu 2.000 suất cháo trong năm 2026.", "+ Mười một người cùng góp sức."):
        paper.add_paragraph(line)
    paper.add_paragraph("# không phải đầu mục, * cũng không phải danh sách")
    paper.add_comment(paper.paragraphs[1].runs[0], text="Kiểm tra lại số suất", author="X", initials="X")
    return saved(paper)


def _legacy_table(paper: Paper, encoding: Encoding, rows: Sequence[Sequence[str]]) -> None:
    table = paper.add_table(len(rows), len(rows[0]))
    for y, row in enumerate(rows):
        for x, said in enumerate(row):
            run = table.cell(y, x).paragraphs[0].add_run(written(said, encoding))
            run.font.name = FONTS[encoding]


def tcvn3(*, font_of_one_slot: bool = True) -> bytes:
    """In .VnTime, which comes from a style for the text, from `hAnsi` alone for one run, in capitals for the title."""
    paper = Document()
    old = paper.styles.add_style("Van ban cu", 1)
    old.font.name = ".VnTime"
    old.element.rPr.rFonts.set(qn("w:hAnsi"), ".VnTime")
    title = paper.add_heading(level=1)
    title.add_run(written("đội nước sạch bản cao", Encoding.TCVN3)).font.name = ".VnTimeH"
    first = "Đội nước sạch gồm tám người, thuộc Phòng Nội chính, mỗi tuần hai buổi lên nguồn nạo vét, đo độ trong."
    paper.add_paragraph(written(first, Encoding.TCVN3), old)
    mixed = paper.add_paragraph("Chữ Unicode đứng trước, ")
    run = mixed.add_run(written("chữ kiểu cũ đứng sau; khẳng định, kỵ mã.", Encoding.TCVN3))
    if font_of_one_slot:
        in_font(run, ".VnTime")
    else:
        run.font.name = ".VnTime"
    _legacy_table(paper, Encoding.TCVN3, (("Tháng", "Số hộ có nước"), ("Một", "Bốn mươi hộ ở bản trên")))
    for line in ("Thành tích", "- Bốn mươi hộ có nước quanh năm.", "- Không còn ai ốm vì nước bẩn."):
        paper.add_paragraph(written(line, Encoding.TCVN3), old)
    paper.add_picture(picture(), width=Cm(8))
    caption = paper.add_paragraph(style="Caption")
    caption.add_run(written("Nguồn nước ở đầu bản", Encoding.TCVN3)).font.name = ".VnTime"
    return saved(paper)


def vni() -> bytes:
    """In VNI, of which Word has broken one run between a vowel and its mark."""
    paper = Document()
    font = FONTS[Encoding.VNI]
    paper.add_paragraph().add_run(written("Đường hoa của Chi hội thôn 3", Encoding.VNI)).font.name = font
    text = written("Sáng thứ Hai, cả chi hội ra đồng: khẳng định, kỵ mã, quỹ, giặt, Ở, Ứng.", Encoding.VNI)
    cut = text.index("ù")
    paragraph = paper.add_paragraph()
    for part in (text[:cut], text[cut:]):
        paragraph.add_run(part).font.name = font
    for line in ("Thành tích của chi hội thuộc Phòng Tổng hợp:", "1/ Trồng 300 mét đường hoa.", "2/ Cả thôn cùng giữ."):
        paper.add_paragraph().add_run(written(line, Encoding.VNI)).font.name = font
    plain = paper.add_paragraph()
    plain.add_run("Chữ này là Unicode dù mang tên phông cũ: đường, ngõ, xóm.").font.name = font
    return saved(paper)


PERSONS = tuple(
    (f"Đ.T.{letter}.", "Tổ viên", unit, f"Năm 2025 làm {number} việc tốt.\n- Giúp {number} hộ sửa nhà.")
    for number, (letter, unit) in enumerate(
        zip("ABCDEGHIKLMN", ("Phòng Tổng hợp", "Phòng Nội chính") * 6, strict=True), start=2
    )
)


def people() -> bytes:
    """A list of twelve persons, with columns that must not come in."""
    paper = Document()
    paper.add_paragraph("DANH SÁCH TRÍCH NGANG")
    heads = ("STT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị", "Tóm tắt thành tích", "Điện thoại")
    table = paper.add_table(1, len(heads))
    for cell, said in zip(table.rows[0].cells, heads, strict=True):
        cell.text = said
    for number, (name, role, unit, done) in enumerate(PERSONS, start=1):
        row = table.add_row().cells
        for cell, said in zip(row, (str(number), name, "1980", role, unit, done, "0912 000 000"), strict=True):
            cell.text = said
    return saved(paper)


def report() -> bytes:
    """An achievement report in the skeleton of the forms: part I is about the person, and stays out."""
    paper = Document()
    for line in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Bản Mẫu, ngày 05 tháng 10 năm 2026",
        "BÁO CÁO THÀNH TÍCH",
        "Đề nghị tặng thưởng Giấy khen",
        "I. SƠ LƯỢC LÝ LỊCH",
        "- Họ và tên: Đ.V.K.; giới tính: nam",
        "- Ngày sinh: 01/02/1980; số điện thoại: 0912 000 000",
        "- Chức vụ: Tổ trưởng",
        "- Đơn vị công tác: Phòng Tổng hợp",
        "II. THÀNH TÍCH ĐẠT ĐƯỢC",
        "Ba năm liền giữ cho nhà kho không mất một dụng cụ nào.",
        "- Năm 2024 lập sổ mượn trả.",
        "- Năm 2025 chia kho thành bốn ngăn.",
        "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG",
        "Giấy khen năm 2023.",
        "NGƯỜI BÁO CÁO",
    ):
        paper.add_paragraph(line)
    return saved(paper)


DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "styled": styled,
    "messy": messy,
    "tcvn3": tcvn3,
    "vni": vni,
    "report": report,
}
