"""The first story of somebody who never made a page: the Word file, the filled form and the answers of the handbook."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.shared import Cm, Pt

from tests.column import ROOT, Column, copy_of_sample
from tests.word.documents import saved
from tests.word.filling import filled

TODAY = "2026-11-15"
NAME = "noi-chao-sang-thu-ba.docx"
STORY = "content/exemplars/2026/noi-chao-sang-thu-ba.md"
PHOTO = ROOT / "content/exemplars/2026/bang-phan-cong-bep-nha-ong-t.jpg"
TITLE = "Nồi cháo sáng thứ Ba"
LEAD = "Mỗi sáng thứ Ba, bà Đ.T.X. nấu bốn mươi suất cháo cho người bệnh nghèo, hai năm nay chưa nghỉ buổi nào."
TEXT = (
    "Ba giờ sáng, bếp nhà bà Đ.T.X. đã đỏ lửa. Gạo vo từ tối, rau hái ở vườn. Sáu giờ, cháo có mặt ở cổng trạm y tế.",
    "Bà Đ.T.X. thuộc tổ dân vận của Phòng Nội chính. Một người góp gạo, mười người góp củi, chưa ai lấy công.",
)
CAPTION = "Minh họa: bảng phân công bếp treo trên tường"
DONE = ("Năm 2026 nấu 2.000 suất cháo.", "Mười một người cùng góp gạo, góp củi.")
AUTHOR = "Cộng tác viên Phòng Nội chính (bài mẫu, nhân vật minh họa)"
ANSWERS = {
    "subject-name": "Bà Đ.T.X.",
    "subject-role": "Tổ viên tổ dân vận",
    "deed": LEAD,
    "achievements": DONE[0],
    "by": "Người hàng xóm",
    "contact": "hang-xom@thu.example",
}


def word() -> bytes:
    """As somebody used to Word writes it: bold where it should stand out, bullets typed by hand."""
    paper = Document()
    look = paper.styles["Normal"].font
    look.name, look.size = "Times New Roman", Pt(14)
    title = paper.add_paragraph().add_run(TITLE)
    title.bold, title.font.size = True, Pt(20)
    paper.add_paragraph().add_run(LEAD).bold = True
    paper.add_paragraph(TEXT[0])
    paper.add_picture(str(PHOTO), width=Cm(11))
    paper.add_paragraph().add_run(CAPTION).italic = True
    paper.add_paragraph(TEXT[1])
    paper.add_paragraph().add_run("Thành tích").bold = True
    for line in DONE:
        paper.add_paragraph(f"- {line}")
    paper.add_paragraph(f"Người viết: {AUTHOR}")
    return saved(paper)


def form(column: Column) -> bytes:
    """The office's own form, filled in."""
    run = column.run("report", "form", "--out", "phieu.docx")
    assert run.code == 0, run.err
    said = {
        "title": TITLE,
        "date": "15/11/2026",
        "unit": "Phòng Nội chính",
        "type": "gương người tốt, việc tốt",
        "subject.kind": "cá nhân",
        "subject.name": "Bà Đ.T.X.",
        "subject.role": "Tổ viên tổ dân vận",
        "field": "Dân vận khéo",
        "summary": LEAD,
        "achievements": "\n".join(DONE),
        "author": AUTHOR,
    }
    return filled(column.file("phieu.docx").read_bytes(), said, TEXT)


def imported(folder: Path) -> tuple[Column, str]:
    """A column into which the Word file has come, and what was told."""
    column = copy_of_sample(folder)
    column.file(NAME).write_bytes(word())
    run = column.run("import", NAME, "--field", "dan-van-kheo", today=TODAY)
    assert (run.code, run.err) == (0, ""), run.err
    return column, run.out
