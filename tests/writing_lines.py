"""One table: what a reporter typed, what the page shows of it, what the check says, and that text cured."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wrong:
    """A text with one fault, and the same text without it.

    `shown` stands in the HTML of what was typed, `meant` in that of what is cured; `by_gap` says that the cure is the
    blank line of the message and not the other line that it prints.
    """

    typed: str
    rule: str
    line: int
    column: int
    shown: str
    cured: str
    meant: str
    case: str = ""
    by_gap: bool = False


_LONG = "Sau một năm, cả xã trồng được mười hai nghìn cây, dài hơn mười bốn ki-lô-mét hai bên đường."
_VERSE = (
    "Trăm năm trong cõi người ta,",
    "Chữ tài chữ mệnh khéo là ghét nhau.",
    "Trải qua một cuộc bể dâu,",
    "Những điều trông thấy mà đau đớn lòng.",
)
_FIGURES = (
    Wrong(
        "Từ 5*6 = 30 và 7*8 = 56",
        "broken-figure",
        1,
        5,
        "5<em>6 = 30 và 7</em>8",
        "Từ 5\\*6 = 30 và 7*8 = 56",
        "Từ 5*6 = 30 và 7*8 = 56",
    ),
    Wrong("Rộng 2*3*4 m", "broken-figure", 1, 7, "2<em>3</em>4", "Rộng 2\\*3\\*4 m", "2*3*4"),
    Wrong("Sân 5*6* m", "broken-figure", 1, 6, "5<em>6</em>", "Sân 5\\*6\\* m", "5*6*"),
    Wrong("5m*6m và 7m*8m", "broken-figure", 1, 3, "5m<em>6m", "5m\\*6m và 7m*8m", "5m*6m và 7m*8m"),
    Wrong("4,5*6 m, 2*3,5 m", "broken-figure", 1, 4, "4,5<em>6", "4,5\\*6 m, 2*3,5 m", "4,5*6 m, 2*3,5"),
    Wrong("Là 3 *4* 5", "broken-figure", 1, 6, "3 <em>4</em> 5", "Là 3 \\*4\\* 5", "3 *4* 5"),
    Wrong("Thì 5*x = 10, 6*y = 12", "broken-figure", 1, 6, "5<em>x", "Thì 5\\*x = 10, 6*y = 12", "5*x = 10, 6*y"),
    Wrong("Là 2**3**4", "broken-figure", 1, 5, "2<strong>3</strong>4", "Là 2\\*\\*3\\*\\*4", "2**3**4", "half"),
    Wrong(
        "Giá **12**.000 đồng",
        "broken-figure",
        1,
        9,
        "<strong>12</strong>.000",
        "Giá **12.000** đồng",
        "<strong>12.000</strong>",
        "half",
        by_gap=True,
    ),
    Wrong("Điểm _9_.5", "broken-figure", 1, 8, "<em>9</em>.5", "Điểm \\_9\\_.5", "_9_.5", "half"),
    Wrong("2026. Năm được mùa.", "year-as-number", 1, 1, '<ol start="2026">', "2026\\. Năm được mùa.", "<p>2026. Năm"),
    Wrong("> 2026) Năm ấy.", "year-as-number", 1, 3, '<ol start="2026"', "> 2026\\) Năm ấy.", "<p>2026) Năm"),
    Wrong("25. tháng 3 họp.", "year-as-number", 1, 1, '<ol start="25">', "25\\. tháng 3 họp.", "<p>25. tháng 3"),
    Wrong("31. 12. 2025 họp", "year-as-number", 1, 1, '<ol start="31">', "31\\. 12. 2025 họp", "<p>31. 12. 2025"),
    Wrong("500. Đó là số hộ.", "year-as-number", 1, 1, '<ol start="500">', "500\\. Đó là số hộ.", "<p>500. Đó"),
)
_HEADINGS = (
    Wrong("Đoạn văn.\n---\nNữa.", "underlined-text", 2, 1, "<h2", "Đoạn văn.\n\n---\nNữa.", "<p>Đoạn văn.</p>\n<hr>"),
    Wrong("Một dòng\nhai dòng\n---", "underlined-text", 3, 1, "<h2", "Một dòng\nhai dòng\n\n---", "hai dòng</p>\n<hr>"),
    Wrong("> Lời trích.\n> ---", "underlined-text", 2, 3, "<h2", "> Lời trích.\n>\n> ---", "Lời trích.</p>\n<hr>"),
    Wrong("Ba việc:\n- \n- hai", "underlined-text", 2, 1, "<h2", "Ba việc:\n\n- \n- hai", "<p>Ba việc:</p>\n<ul>"),
    Wrong("Kết quả đạt\n===", "underlined-text", 2, 1, "<h1", "## Kết quả đạt", ">Kết quả đạt</h2>", "heading"),
)
_LISTS = (
    Wrong("– một\n– hai", "word-bullets", 1, 1, "<p>– một\n– hai", "- một\n- hai", "<li>một</li>"),
    Wrong("Việc:\n•một\n•hai", "word-bullets", 2, 1, "•một\n•hai", "Việc:\n- một\n- hai", "<li>một</li>"),
    Wrong("Việc:\n• một", "word-bullets", 2, 1, "Việc:\n• một", "Việc:\n- một", "<li>một</li>"),
    Wrong("\uf0b7 một\n\uf0b7 hai", "word-bullets", 1, 1, "<p>\uf0b7 một", "- một\n- hai", "<li>một</li>"),
    Wrong("– Ai đó?\n– Tôi.", "word-bullets", 1, 1, "?\n– Tôi", "- Ai đó?\n- Tôi.", "<li>Ai đó?</li>"),
    Wrong("-Việc\n-Hai", "no-list", 1, 1, "<p>-Việc\n-Hai", "- Việc\n- Hai", "<li>Việc</li>", "tight"),
    Wrong("Là:\n+5 xe\n+6 máy", "no-list", 2, 1, "\n+5 xe\n+6", "Là:\n- 5 xe\n- 6 máy", "<li>5 xe</li>", "tight"),
    Wrong("*Việc một\n*Việc hai", "no-list", 1, 1, "*Việc hai", "- Việc một\n- Việc hai", "<li>Việc một", "tight"),
    Wrong("1/ Việc\n2/ Hai", "no-list", 1, 1, "<p>1/ Việc\n2/ Hai", "1. Việc\n2. Hai", "<li>Việc</li>"),
    Wrong("1.Việc\n2.Hai", "no-list", 1, 1, "<p>1.Việc\n2.Hai", "1. Việc\n2. Hai", "<li>Việc</li>"),
    Wrong("1- Việc\n2- Hai", "no-list", 1, 1, "<p>1- Việc\n2- Hai", "1. Việc\n2. Hai", "<li>Việc</li>"),
    Wrong("(1) Việc.\n(2) Hai.", "no-list", 1, 1, "<p>(1) Việc.\n(2)", "1. Việc.\n2. Hai.", "<li>Việc.</li>"),
    Wrong("a) một\nb) hai", "no-list", 1, 1, "<p>a) một\nb)", "- a) một\n- b) hai", "<li>a) một</li>", "letter"),
    Wrong("A. Một\nB. Hai", "no-list", 1, 1, "<p>A. Một\nB.", "- A. Một\n- B. Hai", "<li>A. Một</li>", "letter"),
    Wrong(
        "Xong.\nI. Mở đầu\nChữ.",
        "no-list",
        2,
        1,
        "I. Mở đầu\nChữ",
        "Xong.\n## I. Mở đầu\nChữ.",
        ">I. Mở đầu</h2>",
        "heading",
    ),
    Wrong(
        "II. Thân\nIII. Kết", "no-list", 1, 1, "II. Thân\nIII.", "## II. Thân\n## III. Kết", ">II. Thân</h2>", "heading"
    ),
    Wrong(
        "Còn:\n2. hai\n3. ba", "no-list", 2, 1, "<p>Còn:\n2. hai", "Còn:\n\n2. hai\n3. ba", '<ol start="2">', "glued"
    ),
    Wrong(
        "Mốc:\n1998. Lập\n2005. Gộp",
        "no-list",
        2,
        1,
        "<p>Mốc:\n1998.",
        "Mốc:\n\n1998. Lập\n2005. Gộp",
        '<li value="2005">Gộp',
        "glued",
    ),
    Wrong("1. cha\n  - con", "no-list", 2, 3, "<li>cha</li>\n</ol>\n<ul>", "1. cha\n   - con", "<li>cha<ul>", "child"),
    Wrong("10. cha\n   - con", "no-list", 2, 4, "</ol>\n<ul>", "10. cha\n    - con", "<li>cha<ul>", "child"),
    Wrong("-   cha\n  - con", "no-list", 2, 3, "<li>cha</li>\n<li>con", "-   cha\n    - con", "<li>cha<ul>", "child"),
    Wrong("> 1. cha\n>   1. con", "no-list", 2, 5, "<li>cha</li>", "> 1. cha\n>    1. con", "<li>cha<ol>", "child"),
    Wrong(
        "Giai đoạn 2021\n- 2025, rồi.",
        "chance-list",
        2,
        1,
        "<li>2025, rồi",
        "Giai đoạn 2021\n\\- 2025, rồi.",
        "2021\n- 2025, rồi",
    ),
    Wrong(
        "Tuyến đường nối trung tâm huyện với các xã vùng cao Hà Nội\n- Hải Phòng.",
        "chance-list",
        2,
        1,
        "<li>Hải Phòng.",
        "Tuyến đường nối trung tâm huyện với các xã vùng cao Hà Nội\n\\- Hải Phòng.",
        "Hà Nội\n- Hải Phòng",
    ),
)
_ROWS = (
    Wrong(
        "Lan\t30\nHoa\t40",
        "tabbed-rows",
        1,
        1,
        "<p>Lan\t30\nHoa",
        "| Lan | 30 |\n| --- | --- |\n| Hoa | 40 |",
        "<td>40</td>",
    ),
    Wrong(
        "Bảng:\nTên\tTuổi\nLan\t\t30",
        "tabbed-rows",
        2,
        1,
        "Tên\tTuổi",
        "Bảng:\n\n| Tên | Tuổi |\n| --- | --- |\n| Lan | 30 |",
        "<td>30</td>",
    ),
    Wrong(
        "1.\tLan\ta|b\n2.\tHoa\tc",
        "tabbed-rows",
        1,
        1,
        "<li>Lan\ta|b</li>",
        "| 1. | Lan | a\\|b |\n| --- | --- | --- |\n| 2. | Hoa | c |",
        "<td>Hoa</td>",
    ),
)


def _glued(typed: str, line: int, cured: str, case: str = "", column: int = 1) -> Wrong:
    """A line that a blank line below it, or above it if it is the last, sets apart from its neighbour."""
    above, below = typed.split("\n")[line - 1 :][:2] if not case else typed.split("\n")[line - 2 :][:2]
    shown = f"{above.lstrip('> ')[-7:]}\n{below.lstrip('> ')[:7]}"
    return Wrong(typed, "glued-line", line, column, shown, cured, "</p>\n<p>", case, by_gap=True)


_GLUED = (
    Wrong(
        "Công cha như núi Thái Sơn\nNghĩa mẹ như nước trong nguồn chảy ra",
        "glued-line",
        1,
        1,
        "Thái Sơn\nNghĩa",
        "Công cha như núi Thái Sơn\\\nNghĩa mẹ như nước trong nguồn chảy ra",
        "Thái Sơn<br>\nNghĩa",
    ),
    Wrong(
        "\n".join(_VERSE),
        "glued-line",
        1,
        1,
        "ta,\nChữ",
        "\\\n".join(_VERSE),
        "ta,<br>\nChữ",
        "verse",
    ),
    Wrong("> Núi cao\n> Sông dài", "glued-line", 1, 3, "cao\nSông", "> Núi cao\\\n> Sông dài", "cao<br>\nSông"),
    Wrong("Nguyễn Văn A\nTrưởng thôn", "glued-line", 1, 1, "A\nTrưởng", "Nguyễn Văn A\\\nTrưởng thôn", "A<br>\nTrưởng"),
    Wrong(
        "Ủy ban nhân dân xã\nThôn Nà Phặc\nTỉnh Cao Bằng",
        "glued-line",
        1,
        1,
        "xã\nThôn",
        "Ủy ban nhân dân xã\\\nThôn Nà Phặc\\\nTỉnh Cao Bằng",
        "xã<br>\nThôn Nà Phặc<br>",
        "verse",
    ),
    _glued(f"Kết quả\n{_LONG}", 1, f"Kết quả\n\n{_LONG}"),
    Wrong(
        f"**Kết quả**\n{_LONG}",
        "glued-line",
        1,
        1,
        "</strong>\nSau",
        f"**Kết quả**\n\n{_LONG}",
        "</strong></p>\n<p>",
        by_gap=True,
    ),
    _glued(f"Ảnh: Lê Hoa\n{_LONG}", 1, f"Ảnh: Lê Hoa\n\n{_LONG}"),
    _glued(f"Đồng lòng từ Chi bộ đến từng nhà dân\n“{_LONG}”", 1, f"Đồng lòng từ Chi bộ đến từng nhà dân\n\n“{_LONG}”"),
    _glued(f"{_LONG}\nTiểu mục giữa bài\n{_LONG}", 2, f"{_LONG}\n\nTiểu mục giữa bài\n\n{_LONG}"),
    _glued(f"I. Mở đầu\n{_LONG}", 1, f"I. Mở đầu\n\n{_LONG}"),
    _glued("Câu một.\nTiểu mục\nCâu hai.", 2, "Câu một.\n\nTiểu mục\n\nCâu hai."),
    Wrong(
        "Xem [trang](a.md)\nHai ba bốn.",
        "glued-line",
        1,
        1,
        "</a>\nHai",
        "Xem [trang](a.md)\n\nHai ba bốn.",
        "</p>\n<p>",
        by_gap=True,
    ),
    _glued(f"{_LONG}\nLê Hoa", 2, f"{_LONG}\n\nLê Hoa", "last"),
    _glued("Xong việc rồi!\nBan tổ chức", 2, "Xong việc rồi!\n\nBan tổ chức", "last"),
    _glued("> “Vui lắm!”\n> Chị Lan", 2, "> “Vui lắm!”\n>\n> Chị Lan", "last", 3),
    Wrong("- một\n  Hai ba.", "glued-line", 1, 3, "một\nHai", "- một\\\n  Hai ba.", "một<br>\nHai"),
)
_SWALLOWED = (
    Wrong("- một\nSau đó, về.", "swallowed-paragraph", 2, 1, "<li>một\nSau", "- một\n\nSau đó, về.", "</ul>\n<p>Sau"),
    Wrong("- một.\nSau đó.", "swallowed-paragraph", 2, 1, "<li>một.\nSau", "- một.\n\nSau đó.", "</ul>\n<p>Sau"),
    Wrong("1. a\n2. b\nNhờ vậy.", "swallowed-paragraph", 3, 1, "b\nNhờ", "1. a\n2. b\n\nNhờ vậy.", "</ol>\n<p>Nhờ"),
    Wrong("1. Mở đầu\nChữ.", "swallowed-paragraph", 2, 1, "đầu\nChữ", "1. Mở đầu\n\nChữ.", "</ol>\n<p>Chữ"),
    Wrong("- a\n    - b.\nSau.", "swallowed-paragraph", 3, 1, "b.\nSau", "- a\n    - b.\n\nSau.", "</ul>\n<p>Sau"),
    Wrong(
        f"- {'mục ' * 12}\n{_LONG}",
        "swallowed-paragraph",
        2,
        1,
        "mục\nSau",
        f"- {'mục ' * 12}\n\n{_LONG}",
        "</ul>\n<p>Sau",
    ),
    Wrong(
        "> Lời.\nĐoạn sau.",
        "swallowed-paragraph",
        2,
        1,
        "Lời.\nĐoạn",
        "> Lời.\n\nĐoạn sau.",
        "</blockquote>\n<p>Đoạn",
        "quote",
    ),
    Wrong(
        "x[^1]\n\n[^1]: Sổ.\nĐoạn.",
        "swallowed-paragraph",
        4,
        1,
        "Sổ.\nĐoạn",
        "x[^1]\n\n[^1]: Sổ.\n\nĐoạn.",
        "<p>Đoạn.</p>",
        "note",
    ),
    Wrong(
        "Từ\n:   Nghĩa.\nĐoạn.",
        "swallowed-paragraph",
        3,
        1,
        "Nghĩa.\nĐoạn",
        "Từ\n:   Nghĩa.\n\nĐoạn.",
        "</dl>\n<p>Đoạn",
        "definition",
    ),
)
_INDENTED = (
    Wrong("Đoạn.\n\n\tThụt đầu dòng.", "indented-text", 3, 1, "<pre><code>Thụt", "Đoạn.\n\nThụt đầu dòng.", "<p>Thụt"),
    Wrong("    Thụt đầu dòng.", "indented-text", 1, 1, "<pre><code>Thụt", "Thụt đầu dòng.", "<p>Thụt"),
    Wrong("Việc:\n\n    - một", "indented-text", 3, 1, "<pre><code>- một", "Việc:\n\n- một", "<li>một</li>", "list"),
)
WRONG = (*_FIGURES, *_HEADINGS, *_LISTS, *_ROWS, *_GLUED, *_SWALLOWED, *_INDENTED)
