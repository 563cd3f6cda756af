"""Good texts that must come out whole: every construct of the parser, and stories put together from them."""

from __future__ import annotations

import random

SENTENCES = (
    "Sáng thứ ba hằng tuần, tổ một cửa mang máy tính về tận nhà văn hóa bản.",
    "Bà con đến từ lúc sương chưa tan, người trước chờ người sau.",
    "“Hồ sơ xong đến đâu, trả đến đấy” – chị trưởng nhóm nói.",
    "Tổng cộng 38 thửa, tăng 12,5 % so với năm 2025; 3 < 5 và 7 > 2.",
    "Ông dặn: ghi cho đủ, cho đúng, đừng thêm.",
    "Đường từ trụ sở đến thôn xa nhất là 14 km, đi bộ mất 3 giờ.",
    "Công ty A&B góp 200 kg giống; tổ chia đều cho 9 hộ.",
    "Ứng Hòa, Thủy Nguyên, Quỳnh Lưu… nơi nào cũng có người làm theo.",
    "Sổ mở ra là thấy: việc gì, ai làm, bao giờ xong.",
    "Trẻ con đọc sau, người lớn đọc trước!",
)
# What is written, and what a reader must see of it.
CONSTRUCTS: dict[str, tuple[str, str]] = {
    "paragraphs": ("Đoạn một.\n\nĐoạn hai.", "Đoạn một. Đoạn hai."),
    "soft break": ("Dòng một\ndòng hai.", "Dòng một dòng hai."),
    "hard break": ("Dòng một  \ndòng hai.", "Dòng một dòng hai."),
    "emphasis": ("*nghiêng*, _nghiêng_, **đậm**, __đậm__, ***cả hai***.", "nghiêng, nghiêng, đậm, đậm, cả hai."),
    "emphasis inside words": ("Tổ**một**cửa.", "Tổmộtcửa."),
    "underscores inside words": ("ten_tep_dai và 2_024.", "ten_tep_dai và 2_024."),
    "stars that are no emphasis": ("2 * 3 * 4 = 24, sao * lẻ.", "2 * 3 * 4 = 24, sao * lẻ."),
    "code span": ("Gõ `thidua check`, rồi ``a ` b``.", "Gõ thidua check, rồi a ` b."),
    "code span with signs": ("`<b> & *a* [x](y) &amp;`", "<b> & *a* [x](y) &amp;"),
    "link": ("[trang](https://vi-du.vn/a?b=c&d=e#f).", "trang."),
    "link with a title": ('[trang](https://vi-du.vn/ "Tựa “đề”").', "trang."),
    "link in angle brackets": ("[trang](<https://vi-du.vn/a>).", "trang."),
    "link with brackets": ("[a](https://vi-du.vn/a_(b)).", "a."),
    "link by reference": ("[trang][a] và [a].\n\n[a]: https://vi-du.vn/", "trang và a."),
    "link to a heading": ("## Mục một\n\nXem [trên](#muc-mot).", "Mục một Xem trên."),
    "link by its own name": ("[trang][] và [trang].\n\n[trang]: <https://vi-du.vn/> 'Tựa'", "trang và trang."),
    "link with a bracket in a bracket": ("[a](https://vi-du.vn/(b)c).", "a."),
    "emphasis in a link": ("[**đậm** và `mã`](https://vi-du.vn/)", "đậm và mã"),
    "autolink": ("<https://vi-du.vn/a?b=c&d=e>", "https://vi-du.vn/a?b=c&d=e"),
    "bare address": ("Xem https://vi-du.vn/a_b_c.", "Xem https://vi-du.vn/a_b_c."),
    "headings": (
        "## Hai\n\n### Ba\n\n#### Bốn\n\n##### Năm\n\n###### Sáu\n\nGạch\n----",
        "Hai Ba Bốn Năm Sáu Gạch",
    ),
    "headings with closing signs": ("## Hai ##\n\n## C# và #1", "Hai C# và #1"),
    "heading inside a paragraph": ("Chữ\n## Mục\nnữa", "Chữ Mục nữa"),
    "headings alike": ("## Mục\n\n## Mục\n\n## Main", "Mục Mục Main"),
    "lines across": ("Trên\n\n---\n\n* * *\n\n___\n\nDưới", "Trên Dưới"),
    "quote": ("> Câu một\n> câu hai.\n>\n> > Trong nữa.", "Câu một câu hai. Trong nữa."),
    "quote with lazy lines": ("> Câu một\ncâu hai.", "Câu một câu hai."),
    "line across inside a paragraph": ("Trên\n***\nDưới", "Trên Dưới"),
    "quote inside a paragraph": ("Chữ\n> trích", "Chữ trích"),
    "quote with a list, a heading and code": (
        "> ## Mục\n>\n> - một\n> - hai\n>\n> ```\n> mã\n> ```",
        "Mục một hai mã",
    ),
    "list with a quote and a heading": ("- ## Mục\n- một\n\n  > hai", "Mục một hai"),
    "bullets with tabs": ("-\tmột\n-\thai", "một hai"),
    "bullets": ("- một\n- hai\n* ba\n+ bốn", "một hai ba bốn"),
    "loose bullets": ("- một\n\n- hai\n\n  đoạn nữa\n\n- ba", "một hai đoạn nữa ba"),
    "nested bullets": ("- một\n  - hai\n    - ba\n- bốn", "một hai ba bốn"),
    "numbers": ("1. một\n2. hai\n3. ba", "một hai ba"),
    "numbers from seven": ("7. bảy\n8. tám", "bảy tám"),
    "numbers with bullets": ("1. một\n   - con\n2. hai", "một con hai"),
    "year that is no number": ("2026\\. Năm ấy.", "2026. Năm ấy."),
    "code in a list": ("- một\n\n  ```\n  mã\n  ```", "một mã"),
    "fence": ("```\na < b & c > d\n```", "a < b & c > d"),
    "fence with a language": ("```python\nif a < b:\n    pass\n```", "if a < b: pass"),
    "fence of tildes": ("~~~\n```\nmã\n```\n~~~", "``` mã ```"),
    "fence inside a paragraph": ("Chữ\n```\nmã\n```\nnữa", "Chữ mã nữa"),
    "fence of four": ("````\n```\nmã\n```\n````", "``` mã ```"),
    "fence with what looks like markup": (
        "```\n<script>x</script> **a** [b](c) {{ d }}\n```",
        "<script>x</script> **a** [b](c) {{ d }}",
    ),
    "indented code": ("Chữ.\n\n    a < b\n        c", "Chữ. a < b c"),
    "table": ("| a | b |\n| :-- | --: |\n| 1 | 2 |\n| **3** | `4` |", "a b 1 2 3 4"),
    "table with a pipe": ("| a | b |\n| - | - |\n| c \\| d | `e` |", "a b c | d e"),
    "table without outer pipes": ("a | b\n--- | ---\n1 | 2", "a b 1 2"),
    "table with empty cells": ("| a | b |\n| - | - |\n| | 2 |", "a b 2"),
    "definitions": (
        "Từ\n:   Nghĩa một.\n:   Nghĩa hai.\n\nTừ nữa\n:   Nghĩa.",
        "Từ Nghĩa một. Nghĩa hai. Từ nữa Nghĩa.",
    ),
    "footnotes": (
        "Chữ.[^1] Nữa.[^a] Lại.[^1]\n\n[^1]: Chú một.\n[^a]: Chú **hai**.",
        "Chữ.1 Nữa.2 Lại.1 Chú một. ↩ ↩ Chú hai. ↩",
    ),
    "footnote of paragraphs": ("Chữ.[^1]\n\n[^1]: Một.\n\n    Hai.", "Chữ.1 Một. Hai. ↩"),
    "box": ("> [!NOTE]\n> Một điều.\n>\n> - và\n> - nữa", "Lưu ý Một điều. và nữa"),
    "box of one line": ("> [!WARNING]\n> Một điều.", "Cảnh báo Một điều."),
    "box of another kind": ("> [!TIP]\n> Một điều.", "Mẹo hay Một điều."),
    "box with a heading": ("> [!IMPORTANT]\n> ## Một\n>\n> Hai", "Quan trọng Một Hai"),
    "entities": ("&lt;b&gt; &amp; &copy; &nbsp; &#8211; &quot;", '<b> & © – "'),
    "entities as numbers": ("&#7841; &#x1EA1;", "ạ ạ"),
    "escapes": ("\\*a\\* \\_b\\_ \\`c\\` \\# \\[d\\] \\<e>", "*a* _b_ `c` # [d] <e>"),
    "less and more than": ("a < b, b > a, <3, x < y và y > z; A <-> B", "a < b, b > a, <3, x < y và y > z; A <-> B"),
    "ampersands": ("A&B, R&D, a && b, &nothing;", "A&B, R&D, a && b, &nothing;"),
    "quotes and dashes": ('“Một” – ‘hai’ — "ba" ... …', '“Một” – ‘hai’ — "ba" ... …'),
    "template signs": ("{{ a }} {% b %} {# c #} ${d} {: e }", "{{ a }} {% b %} {# c #} ${d} {: e }"),
    "opening like front matter": ("Lưu ý: câu một.\nNote: câu hai.", "Lưu ý: câu một. Note: câu hai."),
    "mathematics": ("x^2^ + H~2~O, $5 và 10$", "x^2^ + H~2~O, $5 và 10$"),
    "emoji": ("👍 🇻🇳 ✓ ½ ₫", "👍 🇻🇳 ✓ ½ ₫"),
    "marked section in code": ("`<![if IE]>` và `<!--`", "<![if IE]> và <!--"),
    "snippet signs": ("--8<-- và ==a== và ~~b~~", "--8<-- và ==a== và ~~b~~"),
    "very long word": ("a" * 2000, "a" * 2000),
}
# What a long story made of many constructs has no use for.
LONG = {"very long word"}
CODES = (
    "\tthụt bằng tab\n",
    "dòng\n\n\n\nnhiều dòng trống\n",
    "trắng   \n   \n cuối dòng  \n",
    "<b>&amp;</b> \"'` \\* {{ }} ]]> -->\n",
    "~~~\n~~\n",
    "# không phải tiêu đề\n- không phải danh sách\n",
    "[x](javascript) ![y](z)\n",
    "\n\nmở đầu bằng dòng trống\n",
    "Makefile:\n\t@echo $(A) \\\n\t\t&& true\n",
    "tiếng Việt: Ứng Hòa – thủy lợi, 100 %\n",
)


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(SENTENCES) for _ in range(count))


def generated(number: int) -> str:
    """A long body, the same each time: paragraphs, and constructs in between."""
    chance = random.Random(number)  # noqa: S311 - no secret
    pieces = [_words(chance, chance.randint(2, 5))]
    names = [name for name in CONSTRUCTS if name not in LONG]
    for name in chance.sample(names, 8):
        pieces += [CONSTRUCTS[name][0], _words(chance, chance.randint(1, 4))]
    return "\n\n".join(pieces) + "\n"
