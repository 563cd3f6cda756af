"""What is typed in a body, what its page shows of it, what the check says, and what cures it; and good text."""

# ruff: noqa: RUF001 - full-width brackets are what some keyboards type.

from __future__ import annotations

from typing import NamedTuple

BOX = "hop-thu@vi-du.vn"


class Row(NamedTuple):
    """What is typed, what the page shows of it, the findings with their places, what is typed instead and its HTML."""

    typed: str
    shown: str
    found: tuple[tuple[str, int, int], ...]
    cure: str
    meant: str


def _one(typed: str, shown: str, found: tuple[str, int, int], cure: str, meant: str) -> Row:
    return Row(typed, shown, (found,), cure, meant)


TABLES = (
    _one(
        "| a | b |\n| 1 | 2 |\n", "<p>| a |", ("broken-table", 1, 1), "| a | b |\n| --- | --- |\n| 1 | 2 |\n", "<td>2"
    ),
    _one(
        "| a | b |\n| --- |\n| 1 | 2 |\n",
        "<p>| a",
        ("broken-table", 2, 1),
        "| a | b |\n| --- | --- |\n| 1 | 2 |\n",
        "<td>2</td>",
    ),
    _one(
        "> | a | b |\n> | --- |\n> | 1 | 2 |\n",
        "<p>| a",
        ("broken-table", 2, 3),
        "> | a | b |\n> | --- | --- |\n> | 1 | 2 |\n",
        "<td>2</td>",
    ),
    _one(
        "| --- | --- |\n| 1 | 2 |\n",
        "<p>| ---",
        ("broken-table", 1, 1),
        "| Nội dung | Số lượng |\n| --- | --- |\n| 1 | 2 |\n",
        "<th>Nội dung</th>",
    ),
    _one(
        "| a | b |\n\n| --- | --- |\n\n| 1 | 2 |\n",
        "<p>| a | b |</p>",
        ("broken-table", 3, 1),
        "| a | b |\n| --- | --- |\n| 1 | 2 |\n",
        "<td>2</td>",
    ),
    _one(
        "| a | b |\n| --- | --- |\n| 1 | 2 |\n\n| 3 | 4 |\n",
        "<p>| 3 | 4 |</p>",
        ("broken-table", 5, 1),
        "| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n",
        "<td>4</td>",
    ),
    _one(
        "- Số liệu\n| a | b |\n| --- | --- |\n| 1 | 2 |\n",
        "<li>Số liệu\n| a | b |",
        ("broken-table", 2, 1),
        "- Số liệu\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n",
        "<td>2</td>",
    ),
    _one(
        "| a | b |\n| --- | --- |\n| 1 | 2 |\nNguồn: sổ.\n",
        "<td>Nguồn: sổ.</td>",
        ("broken-table", 4, 1),
        "| a | b |\n| --- | --- |\n| 1 | 2 |\n\nNguồn: sổ.\n",
        "<p>Nguồn: sổ.</p>",
    ),
    _one(
        "| a | b |\n| --- | --- |\n| 1 | 2 | ba |\n",
        "<td>2</td></tr>",
        ("lost-cell", 3, 1),
        "| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | ba |\n",
        "<td>ba</td>",
    ),
    _one(
        "| a | b |\n| --- | --- |\n| `x|y` | 2 |\n",
        "<td>`x</td><td>y`</td>",
        ("lost-cell", 3, 1),
        "| a | b |\n| --- | --- |\n| `x\\|y` | 2 |\n",
        "<td><code>x|y</code></td><td>2</td>",
    ),
    _one(
        "| `x|y` | b |\n| --- | --- |\n| 1 | 2 |\n",
        "<p>| <code>x|y</code> | b |",
        ("lost-cell", 1, 1),
        "| `x\\|y` | b |\n| --- | --- |\n| 1 | 2 |\n",
        "<th><code>x|y</code></th><th>b</th>",
    ),
)
STARS = (
    _one("Rất ** vui ** đấy.\n", "** vui **", ("loose-stars", 1, 5), "Rất **vui** đấy.\n", "<strong>vui</strong>"),
    _one("Rất **vui **đấy.\n", "**vui **", ("loose-stars", 1, 5), "Rất **vui** đấy.\n", "<strong>vui</strong> đấy"),
    _one("Rất** vui** đấy.\n", "** vui**", ("loose-stars", 1, 4), "Rất **vui** đấy.\n", "<strong>vui</strong>"),
    _one("Rất *vui * đấy.\n", "*vui *", ("loose-stars", 1, 5), "Rất *vui* đấy.\n", "<em>vui</em>"),
    _one("**Kết quả:**tốt.\n", "**Kết quả:**tốt", ("loose-stars", 1, 1), "**Kết quả:** tốt.\n", "<strong>Kết quả:<"),
    _one("Chị nói**“Vui”** ạ.\n", "nói**“", ("loose-stars", 1, 8), "Chị nói **“Vui”** ạ.\n", "<strong>“Vui”<"),
    _one("**Kết quả: tốt.\n\nXong.\n", "<p>**Kết", ("loose-stars", 1, 1), "**Kết quả:** tốt.\n", "<strong>Kết quả:<"),
    _one("Rất ***vui** đấy.\n", "*<strong>vui", ("loose-stars", 1, 5), "Rất **vui** đấy.\n", "<strong>vui</strong>"),
)
LINKS = (
    _one("Xem [a] (b\\_c.md).\n", "[a] (b_c.md)", ("spaced-link", 1, 5), "Xem [a](b\\_c.md).\n", 'href="b_c.md"'),
    _one("(a)[b&amp;c.md]\n", "(a)[b&amp;c", ("unfinished-link", 1, 1), "[a](b&amp;c.md)\n", 'href="b&amp;c.md"'),
    _one("[a\\_ [b](c.md)](e.md)\n", "[a_ <a", ("unfinished-link", 1, 1), "[a\\_ b](e.md)\n", '">a_ b</a>'),
    _one("Xem [a] (b.md).\n", "[a] (b.md)", ("spaced-link", 1, 5), "Xem [a](b.md).\n", '<a href="b.md">a</a>'),
    _one("Xem [a] (b.md#c).\n", "[a] (b.md", ("spaced-link", 1, 5), "Xem [a](b.md#c).\n", '<a href="b.md#c">a</a>'),
    _one("![Ảnh] (a.jpg)\n", "![Ảnh] (", ("spaced-link", 1, 1), "![Ảnh](a.jpg)\n", '<img src="a.jpg" alt="Ảnh">'),
    _one(
        "![Ảnh](anh.jpg “Chú thích”)\n",
        "![Ảnh](anh.jpg “Chú thích”)",
        ("unfinished-link", 1, 1),
        '![Ảnh](anh.jpg "Chú thích")\n',
        'alt="Ảnh" title="Chú thích"',
    ),
    _one(
        "> ![Ảnh **đẹp**](anh.jpg Chú thích)\n",
        "![Ảnh ",
        ("unfinished-link", 1, 3),
        '> ![Ảnh **đẹp**](anh.jpg "Chú thích")\n',
        'alt="Ảnh đẹp" title="Chú thích"',
    ),
    _one(
        'Xem [a](b.md "Tên bài) nhé.\n',
        "[a](b.md",
        ("unfinished-link", 1, 5),
        'Xem [a](b.md "Tên bài") nhé.\n',
        'title="Tên bài">a</a> nhé',
    ),
    _one(
        'Xem [a](b.md "Bài "hay" nhất").\n',
        "[a](b.md",
        ("unfinished-link", 1, 5),
        'Xem [a](b.md "Bài ”hay” nhất").\n',
        'title="Bài ”hay” nhất">a</a>',
    ),
    _one("Xem [a](b.md nhé.\n", "[a](b.md", ("unfinished-link", 1, 5), "Xem [a](b.md) nhé.\n", '">a</a> nhé'),
    _one(
        "![Tổ](Ảnh tập thể.JPG)\n",
        "![Tổ](Ảnh",
        ("unfinished-link", 1, 1),
        "![Tổ](anh-tap-the.jpg)\n",
        'src="anh-tap-the.jpg"',
    ),
    _one(
        "![Tổ](anh/Tập thể.jpg “Cả tổ”)\n",
        "![Tổ](anh",
        ("unfinished-link", 1, 1),
        '![Tổ](anh/tap-the.jpg "Cả tổ")\n',
        'title="Cả tổ"',
    ),
    _one("Xem ［a］（b.md）.\n", "［a］（", ("unfinished-link", 1, 5), "Xem [a](b.md).\n", '">a</a>.'),
    _one("Xem (a)[b.md].\n", "(a)[b.md]", ("unfinished-link", 1, 5), "Xem [a](b.md).\n", '">a</a>.'),
    _one("! [Ảnh](a.jpg)\n", "! <a", ("unfinished-link", 1, 1), "![Ảnh](a.jpg)\n", '<img src="a.jpg" alt="Ảnh">'),
    _one("[a [b](c.md) d](e.md)\n", "[a <a", ("unfinished-link", 1, 1), "[a b d](e.md)\n", '">a b d</a>'),
    _one("Xem [](b.md).\n", '<a href="b.md"></a>', ("empty-link", 1, 5), "Xem [chữ hiện ra](b.md).\n", "chữ hiện ra<"),
    _one("Xem [](<b c.md>).\n", '"b%20c.md"', ("empty-link", 1, 5), "Xem [chữ](<b c.md>).\n", ">chữ</a>"),
    _one(
        "![](<a b.jpg>)\n",
        'alt=""',
        ("missing-alt", 1, 1),
        "![Tổ gác cầu](<a b.jpg>)\n",
        'src="a%20b.jpg" alt="Tổ gác cầu"',
    ),
    _one("##\n\nChữ.\n", '<h2 id="muc"></h2>', ("empty-link", 1, 1), "## Mục\n\nChữ.\n", ">Mục</h2>"),
)
SIGNS = (
    # What was typed as code, as an entity or behind a backslash stays so in the cure.
    _one("Giá ~~5 \\* 6~~ kg.\n", "~~5 * 6~~", ("foreign-sign", 1, 5), "Giá 5 \\* 6 kg.\n", "<p>Giá 5 * 6 kg"),
    _one("==`mã` &amp; a==\n", "==<code>mã", ("foreign-sign", 1, 1), "**`mã` &amp; a**\n", "mã</code> &amp; a</str"),
    _one("~~<https://vi-du.vn>~~\n", "~~<a", ("foreign-sign", 1, 1), "<https://vi-du.vn>\n", '<p><a href="https://vi'),
    _one("^[Theo a\\_b]\n", "^[Theo a_b]", ("foreign-sign", 1, 1), "[^1]\n\n[^1]: Theo a\\_b\n", "Theo a_b"),
    _one("> [!TIP] a\\_b\n", "[!TIP] a_b", ("foreign-sign", 1, 3), "> [!TIP]\n> a\\_b\n", "<p>a_b"),
    _one("Giá ~~5~~ 6.\n", "~~5~~", ("foreign-sign", 1, 5), "Giá 5 6.\n", "Giá 5 6."),
    _one("Tô ==màu==.\n", "==màu==", ("foreign-sign", 1, 4), "Tô **màu**.\n", "<strong>màu</strong>"),
    _one("Tô [b]màu[/b].\n", "[b]màu", ("foreign-sign", 1, 4), "Tô **màu**.\n", "<strong>màu</strong>"),
    _one("Tô [i]màu[/i].\n", "[i]màu", ("foreign-sign", 1, 4), "Tô *màu*.\n", "<em>màu</em>"),
    _one("- [ ] việc\n", "<li>[ ] việc", ("foreign-sign", 1, 3), "- ☐ việc\n", "<li>☐ việc"),
    _one("- [x] việc\n\n  thêm\n", "<p>[x] việc", ("foreign-sign", 1, 3), "- ☑ việc\n\n  thêm\n", "<p>☑ việc"),
    _one("## Mục {#muc}\n", "Mục {#muc}</h2>", ("foreign-sign", 1, 7), "## Mục\n", '<h2 id="muc">Mục</h2>'),
    _one("Chữ {: .to}\n", "Chữ {: .to}", ("foreign-sign", 1, 4), "Chữ\n", "<p>Chữ</p>"),
    _one("[[bai-a|chữ]]\n", "[[bai-a|chữ]]", ("foreign-sign", 1, 1), "[chữ](bai-a.md)\n", '<a href="bai-a.md">chữ<'),
    _one("[[Bài A#Mục]]\n", "[[Bài A", ("foreign-sign", 1, 1), "[Bài A#Mục](bai-a.md#muc)\n", 'href="bai-a.md#muc"'),
    _one(
        '!!! note "A"\n    Chữ.\n', "!!! note", ("foreign-sign", 1, 1), "> [!NOTE]\n> Chữ.\n", 'class="admonition note"'
    ),
    _one("!!! kinh-nghiem\n    Chữ.\n", "!!! kinh", ("foreign-sign", 1, 1), "> [!NOTE]\n> Chữ.\n", "admonition note"),
    _one("??? hint\n    Chữ.\n", "??? hint", ("foreign-sign", 1, 1), "> [!TIP]\n> Chữ.\n", 'class="admonition tip"'),
    Row(
        "Đoạn.\n\n::: danger\nchữ.\n:::\n",
        ":: danger",
        (("foreign-sign", 3, 1), ("foreign-sign", 5, 1)),
        "Đoạn.\n\n> [!CAUTION]\n> chữ.\n",
        'class="admonition caution"',
    ),
    _one("> [!HINT]\n> Chữ.\n", "[!HINT]", ("foreign-sign", 1, 3), "> [!TIP]\n> Chữ.\n", "admonition tip"),
    _one("> [!LƯU Ý]\n> Chữ.\n", "[!LƯU Ý]", ("foreign-sign", 1, 3), "> [!NOTE]\n> Chữ.\n", "admonition note"),
    _one("[!NOTE]\nChữ.\n", "[!NOTE]", ("foreign-sign", 1, 1), "> [!NOTE]\n> Chữ.\n", "admonition note"),
    _one("> [!TIP] Nhớ\n> chữ.\n", "[!TIP] Nhớ", ("foreign-sign", 1, 3), "> [!TIP]\n> Nhớ\n> chữ.\n", "admonition tip"),
    _one("[TOC]\n\n## Mục\n", "<p>[TOC]</p>", ("foreign-sign", 1, 1), "## Mục\n", "Mục</h2>"),
    _one("Số $$x$$.\n", "$$x$$", ("foreign-sign", 1, 4), "Số x.\n", "Số x."),
    _one("$$\nx = 2\n$$\n", "$$\nx", ("foreign-sign", 1, 1), "x = 2\n", "<p>x = 2</p>"),
    _one("Rộng 5 m^2^.\n", "m^2^", ("foreign-sign", 1, 9), "Rộng 5 m².\n", "m²."),
    _one("Chữ^[Nguồn].\n", "^[Nguồn]", ("foreign-sign", 1, 4), "Chữ[^1].\n\n[^1]: Nguồn\n", 'href="#fn:1"'),
    _one("Vui :smile: nhé.\n", ":smile:", ("foreign-sign", 1, 5), "Vui nhé.\n", "Vui nhé."),
    _one("##Mục\n", "<p>##Mục", ("foreign-sign", 1, 1), "## Mục\n", '<h2 id="muc">'),
    _one("Đoạn.\n#Mở đầu\n", "#Mở đầu", ("foreign-sign", 2, 1), "Đoạn.\n\n## Mở đầu\n", '<h2 id="mo-dau">'),
)
NOTES = (
    _one("Chữ[^a\\_].\n", "[^a_]", ("lost-note", 1, 4), "Chữ[^a\\_].\n\n[^a\\_]: Nguồn.\n", 'href="#fn:a"'),
    _one("Chữ[^1].\n", "Chữ[^1].", ("lost-note", 1, 4), "Chữ[^1].\n\n[^1]: Nguồn.\n", 'href="#fn:1"'),
    _one("Chữ.\n\n[^a]: Nguồn.\n", '<li id="fn:a">', ("lost-note", 3, 1), "Chữ[^a].\n\n[^a]: Nguồn.\n", 'href="#fn:a"'),
    _one("Chữ.\n\n[^a]: Xem[^a].\n", '<li id="fn:a">', ("lost-note", 3, 1), "Chữ[^a].\n\n[^a]: Xem.\n", '"#fn:a"'),
    _one(
        "Chữ[^1].\n\n[^1]: Một.\n[^1]: Hai.\n",
        "<p>Một.",
        ("lost-note", 4, 1),
        "Chữ[^1][^2].\n\n[^1]: Một.\n[^2]: Hai.\n",
        "<p>Hai.",
    ),
)
LEVELS = (
    _one("## Một\n\n#### Hai\n", "<h4", ("skipped-level", 3, 1), "## Một\n\n### Hai\n", '<h3 id="hai">'),
    _one("### Một **đậm**\n", "<h3", ("skipped-level", 1, 1), "## Một **đậm**\n", '<h2 id="mot-dam">'),
    Row(
        "## Một\n\n#### Hai\n\n#### Ba\n\n## Bốn\n",
        "<h4",
        (("skipped-level", 3, 1), ("skipped-level", 5, 1)),
        "## Một\n\n### Hai\n\n### Ba\n\n## Bốn\n",
        '<h3 id="ba">',
    ),
)
ADDRESSES = (
    _one("Ở https://vi-du.vn/a_b.\n", "<p>Ở https", ("bare-address", 1, 3), "Ở <https://vi-du.vn/a_b>.\n", "a_b</a>."),
    _one("(https://vi-du.vn/(b))\n", "(https", ("bare-address", 1, 2), "(<https://vi-du.vn/(b)>)\n", "/(b)</a>)"),
    _one("Ở www.vi-du.vn!\n", "Ở www", ("bare-address", 1, 3), "Ở [www.vi-du.vn](https://www.vi-du.vn)!\n", "vn</a>!"),
    _one(f"Gửi {BOX}.\n", f"Gửi {BOX}.", ("bare-address", 1, 5), f"Gửi <{BOX}>.\n", f'href="mailto:{BOX}"'),
)
ANCHORS = (
    _one("[a](#mục-hai)\n\n## Mục hai\n", "<a", ("missing-anchor", 1, 1), "[a](#muc-hai)\n\n## Mục hai\n", "#muc-hai"),
    _one("[a](khac.md#mot-vai)\n", "<a", ("missing-anchor", 1, 1), "[a](khac.md#mot-vua)\n", "khac.md#mot-vua"),
    _one("[a](#muc)\n", "<a", ("missing-anchor", 1, 1), "[a](khac.md)\n", 'href="khac.md"'),
)
ROWS = (*TABLES, *STARS, *LINKS, *SIGNS, *NOTES, *LEVELS, *ADDRESSES, *ANCHORS)
# Good text that comes near to one of these findings.
RIGHT = (
    "Số liệu:\n| a | b |\n| --- | :---: |\n| 1 | 2 |\n| 3 |\n| 5\\|6 | 7 |\n| `8\\|9` | |\n",
    "a | b\n--- | ---\n1 | 2\n",
    "| a |\n| --- |\n| 1 |\n",
    "Chọn A | B, hay C | D.\n\n| một hàng |\n\nChữ.\n",
    "2 * 3 * 4 = 24, giá 5 * 6 * 7, sao * lẻ, Giá* và lương*, (*) tạm tính, (**) dự kiến.\n",
    "**đậm**, ***cả hai***, 2 \\*\\* 3, `**` và **dài qua\nhai dòng**, **“Vui”**, tổ**một**cửa, **Một:** hai.\n",
    "| Hạng | Số |\n| --- | --- |\n| *** | 3 |\n",
    "Danh sách [một] (và hai), quý I (2026), [sic](nguyên văn), [1] (tiếp), a[0](i j), [Ảnh: tổ].\n",
    "[chữ](b.md 'Tên') và [chữ](b.md (Tên)), ![Ảnh](<anh một.jpg>), [a](<b c.md>), \\[a](b c.md).\n",
    "[x]: đã làm. [a][b] và [[1]](b.md).\n\n[b]: b.md\n",
    "C# và #1, 8:30:00, tỷ số 2:1, lúc 7:15: xong.\n",
    "a == b, x ~ 5, ~5 đến ~7, $5 và 10$, 5^2, {a}, {{ b }}, {% c %}, A::B.\n",
    "`~~a~~ ==b== :smile: [[c]] [TOC] ##Mục`\n\n```\n~~a~~ **b [^1] https://vi-du.vn\n##Mục\n| a |\n| b |\n```\n",
    "\\~~a\\~~, \\[[b]], \\##Mục, &#61;=c==, \\[^1]\n",
    "#thiduayeunuoc #nguoitotviectot\n\n#thiduayeunuoc\n\n#Chúc mừng bà con!\n",
    "!!! Thật không?\n\n??? Ai hay.\n\nTừ\n: Nghĩa.\n",
    "> [!NOTE]\n> a\n\n> [!warning]\n> b\n\n> Trích.\n",
    "Chữ[^a] và[^B].\n\n[^A]: Một.\n[^b]: Hai[^c].\n[^c]: Ba.\n",
    "[![Ảnh](a.jpg)](b.md) và <https://vi-du.vn> và [**x**](#top).\n\n## ![Ảnh](a.jpg)\n",
    "## Một\n\n### Hai\n\n#### Ba\n\n## Bốn\n\n### Năm\n",
    "Có [https://vi-du.vn](https://vi-du.vn), `https://vi-du.vn`, `www.vi-du.vn`; http:// là gì, www. là gì, @nhom.\n",
    "[a](#top) [b](#main) [c](#) [d](#muc-hai) [e](#muc-hai_1)\n\n## Mục hai\n\n## Mục hai\n",
    "[g](khac.md#mot-vua) [h](mat.md#x) [i](https://vi-du.vn/#y) [k](a.jpg#z)\n",
)
