"""How much longer an import takes than what mammoth needs for the same file, in one run."""

from __future__ import annotations

import io
import time
from collections.abc import Callable

import mammoth
from docx import Document

from tests.word.documents import saved
from thidua.word.manuscript import read_word

LINE = "Sáng thứ Ba hằng tuần, tổ một cửa mang máy tính về tận nhà văn hóa bản để bà con nộp hồ sơ, chiều trả tại chỗ. "
MOST = 3


def shortest(work: Callable[[], object]) -> float:
    """The least of some times: what the work takes when nobody else takes the machine."""
    times = []
    for _ in range(5):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def test_ten_pages_take_no_more_than_three_times_what_mammoth_takes() -> None:
    paper = Document()
    for _ in range(45):
        paper.add_paragraph(LINE * 5)
    data = saved(paper)
    alone = shortest(lambda: mammoth.convert_to_html(io.BytesIO(data)))
    assert shortest(lambda: read_word(data)) <= MOST * alone
