"""What a voice reads over the loudspeaker, case by case."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.messages import words
from thidua.papers.radio import broadcast
from thidua.papers.spoken import amount, roman_value, whole
from thidua.papers.words import roman

NUMBERS = {
    0: "không",
    4: "bốn",
    5: "năm",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    100: "một trăm",
    101: "một trăm lẻ một",
    105: "một trăm lẻ năm",
    110: "một trăm mười",
    115: "một trăm mười lăm",
    555: "năm trăm năm mươi lăm",
    1000: "một nghìn",
    1005: "một nghìn không trăm lẻ năm",
    1010: "một nghìn không trăm mười",
    2026: "hai nghìn không trăm hai mươi sáu",
    10_000: "mười nghìn",
    21_300: "hai mươi mốt nghìn ba trăm",
    1_000_000: "một triệu",
    1_005_000: "một triệu không trăm lẻ năm nghìn",
    1_000_005: "một triệu không trăm lẻ năm",
    1_000_000_000: "một tỷ",
    2_500_000_000: "hai tỷ năm trăm triệu",
    1_000_000_000_000: "một nghìn tỷ",
}
READ = {
    "2,5": "hai phẩy năm",
    "2,05": "hai phẩy không năm",
    "2,50": "hai phẩy năm mươi",
    "12,75 %": "mười hai phẩy bảy mươi lăm phần trăm",
    "0,5%": "không phẩy năm phần trăm",
    "3,142": "ba phẩy một bốn hai",
    "85%": "tám mươi lăm phần trăm",
    "1.234": "một nghìn hai trăm ba mươi tư",
    "1.234.567 đồng": "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng",
    "1.234,5 ha": "một nghìn hai trăm ba mươi tư phẩy năm héc ta",
    "500.000đ": "năm trăm nghìn đồng",
    "-3": "âm ba",
    "âm 3 độ, có lúc -3°C": "âm ba độ, có lúc âm ba độ xê",
    "01 cá nhân": "một cá nhân",
    "0912345678": "không chín một hai ba bốn năm sáu bảy tám",
    "phiên bản 2.5": "phiên bản hai chấm năm",
    "ngày 20/6/2022": "ngày hai mươi tháng sáu năm hai nghìn không trăm hai mươi hai",
    "20/6/2022": "ngày hai mươi tháng sáu năm hai nghìn không trăm hai mươi hai",
    "ngày 05/02/2026": "ngày năm tháng hai năm hai nghìn không trăm hai mươi sáu",
    "Ngày 11/6": "Ngày mười một tháng sáu",
    "Quốc khánh 2/9": "Quốc khánh ngày hai tháng chín",
    "sáng 4/4": "sáng ngày bốn tháng tư",
    "lễ 30/4": "lễ ngày ba mươi tháng tư",
    "nghỉ 30/4": "nghỉ ngày ba mươi tháng tư",
    "tháng 4": "tháng tư",
    "tháng 01/2026": "tháng một năm hai nghìn không trăm hai mươi sáu",
    "tháng 9 năm 2026": "tháng chín năm hai nghìn không trăm hai mươi sáu",
    "quý I": "quý một",
    "quý IV": "quý bốn",
    "Quý III/2026": "Quý ba năm hai nghìn không trăm hai mươi sáu",
    "quý 2-2026": "quý hai năm hai nghìn không trăm hai mươi sáu",
    "Đại hội XIII": "Đại hội mười ba",
    "khóa XV": "khóa mười lăm",
    "lần thứ I": "lần thứ nhất",
    "lần thứ IV": "lần thứ tư",
    "lần thứ XVI": "lần thứ mười sáu",
    "thứ 2": "thứ hai",
    "Huân chương Lao động hạng III": "Huân chương Lao động hạng ba",
    "thế kỷ XXI": "thế kỷ hai mươi mốt",
    "giai đoạn 2021-2025": "giai đoạn hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm",
    "10 – 12 hộ": "mười đến mười hai hộ",
    "3/4 dân số": "ba phần tư dân số",
    "1/2": "một phần hai",
    "12/15 hộ": "mười hai trên mười lăm hộ",
    "34/34 tỉnh": "ba mươi tư trên ba mươi tư tỉnh",
    "7h30": "bảy giờ ba mươi phút",
    "07:00": "bảy giờ",
    "8h": "tám giờ",
    "7 giờ 30 phút": "bảy giờ ba mươi phút",
    "5km": "năm ki lô mét",
    "2 m²": "hai mét vuông",
    "60 km/h": "sáu mươi ki lô mét trên giờ",
    "100 triệu đồng/ha/năm": "một trăm triệu đồng trên héc ta trên năm",
    "20 kg": "hai mươi ki lô gam",
    "UBND tỉnh": "Ủy ban nhân dân tỉnh",
    "HĐND, UBND": "Hội đồng nhân dân, Ủy ban nhân dân",
    "TP. Sơn La": "thành phố Sơn La",
    "TP Sơn La": "thành phố Sơn La",
    "của UBND.": "của Ủy ban nhân dân.",
    "của UBND. Hôm sau": "của Ủy ban nhân dân. Hôm sau",
    "TP.HCM": "thành phố hát xê em mờ",
    "PGS.TS. Nguyễn": "phó giáo sư tiến sĩ Nguyễn",
    "mạng 5G": "mạng năm G",
    "giảm 20%/năm": "giảm hai mươi phần trăm trên năm",
    "KT-XH": "kinh tế, xã hội",
    "xây dựng NTM": "xây dựng nông thôn mới",
    "số 449/KH-UBND": "số bốn trăm bốn mươi chín kế hoạch Ủy ban nhân dân",
    "Nghị định 30/2020/NĐ-CP": "Nghị định ba mươi năm hai nghìn không trăm hai mươi nghị định Chính phủ",
    "Chỉ thị 05-CT/TW": "Chỉ thị không năm chỉ thị Trung ương",
    "OCOP 4 sao": "ô cốp bốn sao",
    "Trường THCS": "Trường trung học cơ sở",
    "thôn & bản": "thôn và bản",
    "3/4 đến 5/4": "ngày ba tháng tư đến ngày năm tháng tư",
    "1/9 - 3/9": "ngày một tháng chín đến ngày ba tháng chín",
    "12-15/8": "ngày mười hai đến ngày mười lăm tháng tám",
    "Ngày 12-15/8/2026": "Ngày mười hai đến ngày mười lăm tháng tám năm hai nghìn không trăm hai mươi sáu",
    "từ 1/3 đến 5/3/2026": ("từ ngày một tháng ba đến ngày năm tháng ba năm hai nghìn không trăm hai mươi sáu"),
    "8h-10h": "tám giờ đến mười giờ",
    "8h30 - 10:15": "tám giờ ba mươi phút đến mười giờ mười lăm phút",
    "IV. Kiến nghị": "bốn. Kiến nghị",
    "mục 2.1": "mục hai chấm một",
    "dịch Covid-19": "dịch Covid mười chín",
    "0212.345": "không hai một hai, ba bốn năm",
    "Phòng KH-VX": "Phòng kế hoạch văn xã",
    "A & B": "A và B",
    "THI ĐUA YÊU NƯỚC": "THI ĐUA YÊU NƯỚC",
    "Chào mừng!": "Chào mừng!",
    "": "",
}


@pytest.mark.parametrize(("number", "words"), NUMBERS.items())
def test_a_whole_number(number: int, words: str) -> None:
    assert whole(number) == words


@pytest.mark.parametrize(("text", "words"), READ.items(), ids=range(len(READ)))
def test_a_text(text: str, words: str) -> None:
    assert broadcast(text).text == words


def test_an_unknown_abbreviation_is_spelled_and_told() -> None:
    read = broadcast("Đội PCTT xã")
    assert (read.text, read.unsure) == ("Đội pê xê tê tê xã", ("PCTT",))


def test_what_search_knows_a_voice_knows() -> None:
    assert [broadcast(short).text for short in words.ABBREVIATIONS] == list(words.ABBREVIATIONS.values())


def test_minutes_are_told_in_halves_upwards() -> None:
    assert [broadcast("a " * words).minutes for words in (0, 1, 80, 81, 160, 161)] == [0, 0.5, 0.5, 1, 1, 1.5]


def test_paragraphs_stay() -> None:
    assert broadcast("Một.\n\n  Hai.  ").text == "Một.\nHai."


@given(st.text(alphabet="0123456789.,/-–% :hIVXaàđUBND\n()", max_size=40))
def test_no_figure_is_left_and_nothing_raises(text: str) -> None:
    assert not re.search(r"[0-9%]", broadcast(text).text)


@given(st.integers(1, 89))
def test_roman_numerals_are_read_as_they_are_written(number: int) -> None:
    assert roman_value(roman(number)) == number


def test_what_is_no_roman_numeral_is_none() -> None:
    assert [roman_value(text) for text in ("", "IIII", "VX", "ABC")] == [None] * 4


def test_a_long_code_is_read_by_its_digits() -> None:
    assert amount("1" * 16) == " ".join(["một"] * 16)
