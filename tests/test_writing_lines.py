"""TD6, lines and figures: what was typed, what the page shows of it, what the check says, and what is cured by that."""

from __future__ import annotations

import textwrap
from itertools import product

import pytest

from tests.column import ROOT
from tests.good_stories import SENTENCES, generated
from tests.writing_lines import WRONG, Wrong
from thidua.content import Piece
from thidua.findings import Finding, Position
from thidua.markup.html import to_html
from thidua.messages import en, en_cases, vi, vi_cases
from thidua.records.article import Article
from thidua.rules.writing import writing
from thidua.source.document import read_document
from thidua.source.markdown import parse

HEAD = "---\ntitle: Bài\n---\n"
FIRST = HEAD.count("\n") + 1
NAMES = (
    "Theo chị Hoàng Thị Lan, Bí thư Chi bộ bản Nà Phặc, từ ngày có tổ không ai phải xuống núi.",
    "Hội Nông dân, Đoàn Thanh niên, Hội Phụ nữ xã Quỳnh Lưu cùng Đồn Biên phòng Ba Sơn góp 38 người.",
    "Ông Lò Văn Páo, Trưởng bản, kể: năm 2025 Ủy ban nhân dân xã trả đúng hẹn 379 hồ sơ.",
)
PROSE = " ".join([*SENTENCES[:5], *NAMES, *SENTENCES[5:]])
# Good text that comes near to one of these findings.
RIGHT = (
    "5 * 6 * 7, 5 × 6, 1_000_000, 12*, CO*2* và *2*.",
    "Năm 2026 *500 hộ* và **12** hộ, *13* hộ; H*2*O; Tổ**một**cửa.",
    "**12.000** và *12,5 %* và `5*6 và 7*8`.",
    "1998. Lập\n2005. Sáp nhập\n2019. Nay",
    "2026. Nay\n\n2025. Xưa",
    "2\\. hai\n\n7. Điều bảy",
    "1. Tháng giêng\n2. Tháng hai",
    "Chuyện xảy ra vào năm\n2026. Khi ấy\nvà năm\n2030. Còn xa.",
    "Đoạn.\n\n---\n\nĐoạn.",
    "Mục lớn\n-------\n\n## Mục\n\nĐoạn.",
    "Ba việc:\n- một\n- hai\n\n1. một\n2. hai",
    "Ba việc là\n1. một\n2. hai",
    "1) một\n2) hai\n\n+ ba\n* bốn",
    "- cha\n  - con\n    - cháu\n- cha",
    "1. cha\n   - con\n\n   Đoạn.\n2. cha",
    "1. cha\n- con\n2. cha",
    "Một câu bị ngắt giữa chừng, giai đoạn 2021\n-2025, rồi đi tiếp.",
    "Anh đi đâu – về đâu\n– chẳng ai hỏi. Chị cười\n– rồi thôi.",
    "– Anh đi đâu?\n\n– Tôi về.",
    "-Anh đi đâu?\n\n-Tôi về.",
    "– Anh đi đâu?\\\n– Tôi về.",
    "1/ Một\\\n2/ Hai",
    "1/ Một\n\n2/ Hai",
    "\\- một\n\\- hai",
    "*Kết quả* tốt.\n*Hiệu quả* cao.",
    "Gồm ba việc: (1) xây nhà; (2) làm đường;\n(3) trồng cây.",
    "Gồm: 1) xây nhà; 2) làm đường;\n3) trồng cây.",
    "Chị H. kể.\nH. cười rồi nói tiếp.",
    "H. cười rồi về.\nK. nói theo.",
    "Chị kể.\nV. cười rồi nói tiếp.",
    "Họp ngày\n1/5 và ngày\n2/9 hằng năm.",
    "Tên\tTuổi\n\nLan\t30",
    "```\nLan\t30\nHoa\t40\n```",
    "Nuôi bò\\\nTrồng cây",
    "Nuôi bò  \nTrồng cây",
    "Mở đầu:\nMột là, làm.\nHai là, học.",
    "Phóng viên: Anh làm gì?\nAnh H.: Tôi nuôi bò.",
    "Sáng nay, họ đi.\nChiều họ về.",
    "Ông nói với chị Hoàng Thị Lan, Bí thư Chi bộ bản Nà Phặc, xã\nQuỳnh Lưu.",
    "Hà Nội, ngày 3\ntháng 5 năm 2026",
    "![Ảnh](a.jpg)\nẢnh: Lê Hoa",
    "Có chú thích.[^1]\nCâu hai.[^1]\n\n[^1]: Nguồn.\n\n    Đoạn sau.",
    "`mã\nnhiều dòng`\n",
    "- dòng dài của mục\n  viết tiếp ở dòng sau\n- hai",
    "- dòng dài của mục\nviết tiếp ở dòng sau\n- hai",
    "- một  \nHai",
    "> Câu một\ncâu hai.",
    "> Câu một.\n> Câu hai.",
    "> Câu một.\n\nĐoạn.",
    "- cha\n\n  Đoạn của mục.\n\n- hai\n\nĐoạn.",
    "Từ\n:   Nghĩa.\n\nĐoạn.",
    "Chữ\n## Mục\nnữa",
    "| a | b |\n| --- | --- |\n| Nuôi bò | Trồng cây |",
)


def _findings(body: str, head: str = HEAD) -> list[Finding]:
    document = read_document("articles/2026/bai.md", f"{head}{body}".encode())
    parsed = parse(document.body, first_line=document.body_line)
    piece = Piece.of("articles/2026/bai.md", document, Article("2026/bai", document.path), parsed)
    return list(writing(piece))


def _html(body: str) -> str:
    return to_html(parse(body))


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.typed)
def test_what_the_page_would_show_otherwise_is_told_once(case: Wrong) -> None:
    (found,) = _findings(case.typed)
    assert (found.rule, found.data.get("case", "")) == (case.rule, case.case)
    assert found.at == Position(FIRST + case.line - 1, case.column)
    assert case.shown in _html(case.typed)


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.typed)
def test_the_line_that_is_named_as_right_shows_what_was_meant(case: Wrong) -> None:
    (found,) = _findings(case.typed)
    assert _findings(case.cured) == []
    assert case.meant in _html(case.cured)
    # What a message prints stands in the cured text, letter by letter.
    assert all(line in case.cured for key in ("right", "rule") if (line := found.data.get(key, "")) and not case.by_gap)


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.typed)
def test_sentences_in_both_languages_print_the_cured_line(case: Wrong) -> None:
    (found,) = _findings(case.typed)
    for messages, cases in ((vi.MESSAGES, vi_cases.CASES), (en.MESSAGES, en_cases.CASES)):
        sentences = cases.get(f"{found.rule}/{case.case}", messages[found.rule])
        said = " ".join(sentences).format_map(found.data)
        assert found.data.get("right", found.data.get("line", "")) in said


@pytest.mark.parametrize("body", RIGHT)
def test_good_text_raises_no_alarm(body: str) -> None:
    assert _findings(body) == []


@pytest.mark.parametrize("number", range(40))
def test_long_stories_raise_no_alarm(number: int) -> None:
    # Of their constructs one is code by its blanks, some are of other dialects, and two have notes of one name.
    assert {one.rule for one in _findings(generated(number))} <= {"indented-text", "foreign-sign", "lost-note"}


@pytest.mark.parametrize("folder", ["content", "tests/offices"])
def test_what_lies_in_the_repository_raises_no_alarm(folder: str) -> None:
    paths = sorted((ROOT / folder).rglob("*.md"))
    bodies = [read_document(path.name, path.read_bytes()).body for path in paths]
    assert len(bodies) > 40
    assert [one for body in bodies for one in _findings(body)] == []


@pytest.mark.parametrize("sign", ["", "- ", "1. ", "> "])
def test_text_that_is_broken_by_its_width_raises_no_alarm(sign: str) -> None:
    below = sign if sign.startswith(">") else " " * len(sign)
    for wide, text in product(range(56, 105), (PROSE, *NAMES, " ".join(NAMES))):
        assert _findings(textwrap.fill(text, wide, initial_indent=sign, subsequent_indent=below)) == []


def test_a_list_keeps_its_numbers_where_it_is_indented() -> None:
    assert _html("  2. hai\n  4. bốn\n") == '<ol start="2">\n<li>hai</li>\n<li value="4">bốn</li>\n</ol>\n'


def test_a_file_without_a_head_is_told_of_that_alone() -> None:
    assert _findings("Đoạn văn.\n---\n", head="") == []
