"""Text of the fonts before Unicode: every letter comes back, and nothing else is taken for it."""

from __future__ import annotations

import unicodedata

import pytest

from tests.column import ROOT
from thidua.legacy import DECODERS, Encoding, converted, encoding_of, misread, pasted
from thidua.vietnamese import is_syllable

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
ALPHABET = [unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES]
# The 67 letters that ASCII lacks, in the order of the alphabet above, with đ at the end.
LETTERS = [letter for letter in ALPHABET if not letter.isascii()] + ["đ"]
# As a keyboard of that time left them in a file, after the tables of TCVN 5712 (VN3) and of VNI for Windows.
TCVN3 = (
    "µ ¶ · \u00b8 ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ"
    " ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \u00ad õ ö ÷ ø ù ú û ü ý þ ®"
)
VNI = (
    "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï"
    " oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î ñ"
)
TEXT = "Sáng thứ Hai, cả bản ra đồng: ẳng, ẵng, kỵ mã, khẳng định, quỹ, giặt, nghỉ, ươm, khuỷu tay, Đoàn."


def written(text: str, encoding: Encoding) -> str:
    """Vietnamese as a font of that encoding had it typed; TCVN3 has no capitals but seven."""
    small = dict(zip(LETTERS, (TCVN3 if encoding is Encoding.TCVN3 else VNI).split(" "), strict=True))
    if encoding is Encoding.TCVN3:
        small |= dict(zip("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§", strict=True))
    else:
        small |= {letter.upper(): sign.upper() for letter, sign in small.items()}
    return "".join(small.get(char, char) for char in text)


def test_alphabet_has_67_letters() -> None:
    assert len(LETTERS) == len(set(LETTERS)) == 67


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize("letter", LETTERS)
def test_each_letter_comes_back_in_both_cases(encoding: Encoding, letter: str) -> None:
    font, capitals = (".VnTime", ".VnTimeH") if encoding is Encoding.TCVN3 else ("VNI-Times", "VNI-Times")
    assert converted(written(letter, encoding), font) == letter
    typed = letter if encoding is Encoding.TCVN3 else letter.upper()
    assert converted(written(typed, encoding), capitals) == letter.upper()


@pytest.mark.parametrize("capital", "ĂÂÊÔƠƯĐ")
def test_capitals_that_tcvn3_has_come_back(capital: str) -> None:
    assert converted(written(capital, Encoding.TCVN3), ".VnTime") == capital


def test_capital_of_vni_with_the_mark_of_a_small_letter() -> None:
    assert converted("Aùnh, Ñaûng, Ôû", "VNI-Times") == "Ánh, Đảng, Ở"


@pytest.mark.parametrize("encoding", Encoding)
def test_text_comes_back(encoding: Encoding) -> None:
    assert DECODERS[encoding](written(TEXT, encoding)) == TEXT


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", Encoding.TCVN3),
        (".vnarialh", Encoding.TCVN3),
        ("VNI-Times", Encoding.VNI),
        ("VNI Helve", Encoding.VNI),
        ("Times New Roman", None),
        ("Vnitra", None),
        ("", None),
    ],
)
def test_font_tells_the_encoding(font: str, encoding: Encoding | None) -> None:
    assert encoding_of(font) is encoding


def test_text_in_a_unicode_font_is_left_alone() -> None:
    assert converted("où, hoà, §", "Times New Roman") == "où, hoà, §"


SEEN = [
    "Sáng thứ Hai",
    "Giảm nghèo bền vững ở vùng cao",
    "Hợp tác xã của bà con",
    "title: Gương sáng giữa bản làng",
    "- Năm 2025, tổ nhận 17 việc, hòa giải thành 14 việc.",
    "Quyết định số 12/QĐ-UBND của UBND xã",
    "Kế hoạch của HTX gửi CBCC phòng",
    "**Đo trước, nói sau.** Anh Müller cũng ngồi xuống chiếu với mọi người.",
]


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize("line", SEEN)
def test_pasted_line_is_seen_and_mended(encoding: Encoding, line: str) -> None:
    cure = pasted(written(line.replace("ü", "u"), encoding))
    assert cure is not None
    assert (cure.encoding, cure.line) == (encoding, line.replace("ü", "u"))


def test_letter_that_the_reader_of_files_has_marked_is_known_again() -> None:
    cure = pasted(written("Nước sạch cho bản", Encoding.TCVN3).replace("\u00ad", "\ufffd"))
    assert cure is not None
    assert cure.line == "Nước sạch cho bản"


LOOK_ALIKES = [
    "Où est le café ? Là, à côté de l’hôtel, où déjà l’été s’achève.",
    "Être où naît l’été, naïf et gâté, près de Besançon et de Saône.",
    "Die schöne Köchin hört Müllers Grüße über die Straße, für dich.",
    "El niño soñó con la montaña; mañana vendrá el señor Núñez.",
    "São Paulo, Maranhão: não são irmãos, são cidadãos.",
    "5 µm × 3 µm ± 2 µg; §4 khoản 2; 37 °C; ½ tấn; m² và m³; © 2026",
    "x² + y² = z³, ¼ + ½ = ¾, 2 × 3 ÷ 4",
    "Åse og Bjørn på Tromsø, blåbær og rømmegrøt",
    "hoà, toà, loà, xoá, khoá: thuý, uỷ, quỷ ở đâu cũng có",
    "HOÀ BÌNH, TOÀ ÁN, KHOÁ XV",
    "Anh học ở Besançon, chị ở Köln, cả hai cùng về làng.",
    "où où",
    "ôn bài, ói, óc, òa",
    "A\u0300 phân ra dấu rời",
    "résumé naïve façade café crème brûlée à la carte",
]


@pytest.mark.parametrize("line", LOOK_ALIKES)
def test_look_alike_is_left_alone(line: str) -> None:
    assert pasted(line) is None
    assert misread(line) is None


def test_no_line_of_our_own_vietnamese_is_taken_for_it() -> None:
    texts = [
        path.read_text(encoding="utf-8")
        for folder in ("content", "plans")
        for path in (ROOT / folder).rglob("*.*")
        if path.suffix in {".md", ".yml"}
    ]
    lines = [line for text in texts for line in text.split("\n")]
    assert len(lines) > 2000
    assert [line for line in lines if pasted(line) or misread(line)] == []


def test_utf_8_that_was_read_as_windows_1252() -> None:
    line = "Tiến bộ của cả bản, “một tối một trang”"
    shown = "".join(
        chr(byte) if byte in b"\x81\x8d\x8f\x90\x9d" else bytes([byte]).decode("cp1252") for byte in line.encode()
    )
    cure = misread(shown)
    assert cure is not None
    assert cure.line == line
    lost = misread(shown.replace("\u009d", "\ufffd"))
    assert lost is not None
    assert lost.line == ""


@pytest.mark.parametrize(
    "word", ["giêng", "gì", "quyết", "khuỷu", "nghiêng", "oanh", "yêu", "hoà", "hòa", "quỳnh", "ĐỒNG"]
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["café", "déjà", "Köln", "bật́", "bàt", "zập", "Besançon", "niño", "ươ"])
def test_what_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)
