"""What every official paper has at its head stays out of the story, and no sentence of the text goes with it."""

from __future__ import annotations

import pytest

from thidua.word.blocks import Block, BlockKind
from thidua.word.form import without_letterhead

DATELINE = "Bản Mẫu, ngày 05 tháng 10 năm 2026"
REPUBLIC = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def text(line: str) -> Block:
    return Block(BlockKind.TEXT, line, line)


@pytest.mark.parametrize("line", [REPUBLIC, MOTTO, f"{REPUBLIC}\n{MOTTO}", DATELINE, "Số: 12/BC-VP", "Mẫu số 07"])
def test_letterhead_is_taken_away(line: str) -> None:
    assert without_letterhead([text(line), text("Lời.")]) == ((text("Lời."),), (text(line),))


def test_letterhead_in_a_table_is_taken_away() -> None:
    table = Block(BlockKind.TABLE, "|", f"ỦY BAN NHÂN DÂN XÃ BẢN MẪU Văn phòng {REPUBLIC} {MOTTO} {DATELINE}")
    assert without_letterhead([table]) == ((), (table,))


@pytest.mark.parametrize(
    "line",
    [
        f"Ông được Nhà nước {REPUBLIC} trao tặng Huân chương Lao động, sau hai mươi năm gắn bó với bản và cây chè.",
        "Màu sơn tường đã phai, bà con góp tiền sơn lại.",
        "Mẫu sổ ghi chép do tổ tự làm.",
    ],
)
def test_sentence_that_looks_like_it_stays(line: str) -> None:
    assert without_letterhead([text(line)]) == ((text(line),), ())


def test_line_that_stands_at_the_end_again_stays_there() -> None:
    middle = tuple(text(f"Câu {number}.") for number in range(8))
    blocks = (text(DATELINE), *middle, text(DATELINE))
    assert without_letterhead(blocks) == (blocks[1:], blocks[:1])
