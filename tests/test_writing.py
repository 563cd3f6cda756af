"""TD6: what the check says of a body, held against what the renderer makes of it."""

from __future__ import annotations

import pytest

from thidua.diagnostics import Finding
from thidua.markup.dialect import convert
from thidua.records.article import build_article
from thidua.rules.context import Piece
from thidua.rules.writing import writing
from thidua.source.document import read_document

HEAD = "---\ntitle: Bài\n---\n"
FIRST = HEAD.count("\n") + 1

# What is wrong, on which line of the body and in which column, and what the page would show for it.
WRONG = (
    ("Ba việc:\n- một\n- hai\n", "glued-list", 2, 1, "<p>Ba việc:\n- một"),
    ("Chỉ một việc.\n- một\n", "glued-list", 2, 1, "<p>Chỉ một việc.\n- một"),
    ("Ba việc là\n- một\n- hai\n", "glued-list", 2, 1, "\n- hai</p>"),
    ("Các bước\n1. đến\n2. về\n", "glued-list", 2, 1, "\n2. về</p>"),
    ("**Kết quả**\n- một\n", "glued-list", 2, 1, "- một</p>"),
    ("> Ba việc:\n> - một\n> - hai\n", "glued-list", 2, 3, "<p>Ba việc:\n- một"),
    ("- cha\n\n    Ba việc:\n    - một\n    - hai\n", "glued-list", 4, 5, "<p>Ba việc:\n- một"),
    ("- một\n\n    Đoạn của mục một.\n- hai\n", "glued-list", 4, 1, "\n- hai</p>"),
    ("Số liệu:\n| a | b |\n| --- | --- |\n| 1 | 2 |\n", "broken-table", 2, 1, "<p>Số liệu:\n| a"),
    ("| a | b |\n| 1 | 2 |\n", "broken-table", 1, 1, "<p>| a | b |"),
    ("| a | b |\n| --- |\n| 1 | 2 |\n", "broken-table", 2, 1, "<p>| a | b |"),
    ("| a | b |\n| --- | --- |\n| 1 | 2 |\nNguồn: sổ.\n", "broken-table", 4, 1, "<td>Nguồn: sổ.</td>"),
    ("| a | b |\n| --- | --- |\n| 1 | 2 | 3 |\n", "lost-cell", 3, 1, "<td>2</td>\n</tr>"),
    ("Đoạn.\n\n\tThụt đầu dòng.\n\n\tĐoạn nữa.\n", "indented-text", 3, 1, "<pre><code>Thụt"),
    ("    Thụt đầu dòng.\n", "indented-text", 1, 1, "<pre><code>Thụt"),
    ("Việc:\n\n    - một\n    - hai\n", "indented-text", 3, 1, "<pre><code>- một"),
    ("– một\n– hai\n", "word-bullets", 1, 1, "<p>– một\n– hai"),
    ("Việc:\n•một\n•hai\n", "word-bullets", 2, 1, "•một\n•hai"),
    ("a) một\nb) hai\n", "word-bullets", 1, 1, "<p>a) một\nb) hai"),
    ("1) một\n2) hai\n", "word-bullets", 1, 1, "<p>1) một\n2) hai"),
    ("- cha\n  - con\n", "flat-list", 2, 3, "<li>cha</li>\n<li>con</li>"),
    ("1. cha\n   - con\n", "flat-list", 2, 4, "<li>cha</li>\n<li>con</li>"),
    ("- cha\n\n  - con\n", "flat-list", 3, 3, "</li>\n<li>\n<p>con</p>"),
    ("Rất ** vui ** đấy.\n", "loose-stars", 1, 5, "** vui **"),
    ("Rất **vui ** đấy.\n", "loose-stars", 1, 5, "**vui **"),
    ("**Kết quả: tốt.\n\nXong.\n", "loose-stars", 1, 1, "<p>**Kết quả"),
    ("Xem [bài] (bai.md) nhé.\n", "spaced-link", 1, 5, "[bài] (bai.md)"),
    ("![Ảnh chị H.] (anh.jpg)\n", "spaced-link", 1, 2, "![Ảnh chị H.] (anh.jpg)"),
)
# Good text that comes near to one of these faults.
RIGHT = (
    "Ba việc:\n\n- một\n- hai\n\n1. một\n2. hai\n",
    "Một câu bị ngắt giữa chừng, giai đoạn 2021\n- 2025, rồi đi tiếp.\n",
    "Chuyện xảy ra vào năm\n2026. Khi ấy\nvà năm\n2030. Còn xa.\n",
    "## Mục\n- một\n- hai\n",
    "Mục\n---\n- một\n- hai\n",
    "Đoạn.\n\n***\n- một\n- hai\n",
    "Đoạn.\n> Lời trích.\n",
    "> - một\n> - hai\n",
    "```\nmã:\n- một\n- hai\n| a | b |\n| 1 | 2 |\n    thụt\n**\n```\n",
    "Mã `- một` và `**` và `[a] (b.md)`.\n",
    "- một\n    - con\n\n    Đoạn của mục một.\n\n        Thêm nữa.\n\n- hai\n",
    "- dòng dài của mục\n  viết tiếp ở dòng sau\n- hai\n",
    "  - một\n  - hai\n",
    "1. một\n10. mười\n",
    "Anh đi đâu – về đâu\n– chẳng ai hỏi. Chị cười\n– rồi thôi.\n",
    "– Anh đi đâu?\n\n– Tôi về.\n",
    "| a | b |\n| --- | :---: |\n| 1 | 2 |\n| 3 |\n| `x|y` | 4 |\n| 5\\|6 | 7 |\n",
    "a | b\n--- | ---\n1 | 2\n",
    "Chọn A | B, hay C | D.\n",
    "**đậm**, ***cả hai***, 2 \\*\\* 3 và **dài qua\nhai dòng**.\n",
    "Có chú thích[^1].\n\n[^1]: Nguồn.\n\n    Đoạn sau của chú thích.\n",
    "Từ\n:   Nghĩa của từ.\n\n    Đoạn nữa.\n",
    '!!! note "Lưu ý"\n    Nội dung.\n\n    Đoạn nữa.\n',
    "Danh sách [một] (và hai), quý I (2026).\n",
    "[chữ](bai.md) (xem thêm)\n",
)


def _findings(body: str) -> list[Finding]:
    document = read_document("articles/2026/bai.md", f"{HEAD}{body}".encode())
    return list(writing(Piece("articles/2026/bai.md", document, build_article("2026/bai", document.path, {}))))


def _found(body: str) -> list[tuple[str, int, int]]:
    return [(one.rule, one.at.line - FIRST + 1, one.at.column) for one in _findings(body)]  # type: ignore[union-attr]


def _rendered(body: str) -> str:
    return convert(body).html


@pytest.mark.parametrize(("body", "rule", "line", "column", "shown"), WRONG)
def test_what_the_page_would_show_otherwise_is_told_once(
    body: str, rule: str, line: int, column: int, shown: str
) -> None:
    assert _found(body) == [(rule, line, column)]
    assert shown in _rendered(body)


@pytest.mark.parametrize("body", ["- cha\n  - con\n", "1. cha\n   - con\n"])
def test_the_line_that_would_be_right_makes_an_inner_list(body: str) -> None:
    (one,) = _findings(body)
    right = f"{body.partition(chr(10))[0]}\n{one.data['right']}\n"
    assert _found(right) == []
    assert "<li>cha<ul>" in _rendered(right).replace("\n", "")


@pytest.mark.parametrize("body", RIGHT)
def test_good_text_raises_no_alarm(body: str) -> None:
    assert _found(body) == []
