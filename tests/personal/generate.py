"""Writes the generated cases: `python -m tests.personal.generate`. Equal runs write equal files.

No value belongs to anybody: ids are of people born in 1900, phones of a network and area codes that do not exist,
accounts of naughts, mailboxes under `.example`, streets that no town has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path

import yaml

from tests.personal.places import BREAK, FOLDER, MARK

PLANS = FOLDER.parents[1] / "plans"
REAL = ("lao-cai-2021", "long-khanh-2022", "so-tttt-2023", "son-la-2022", "tay-ninh-2024")
EACH = 20
_HEAD = "# Made by `python -m tests.personal.generate`; not edited by hand.\n"
_BODY_PLACES = ("body", "list", "quote", "table", "code", "alt", "link-text", "comment")
_HEAD_PLACES = ("title", "summary", "achievements", "credit", "photo-alt", "review", "head-comment")
_PLACES = tuple(place for pair in zip(_BODY_PLACES, (*_HEAD_PLACES, "body"), strict=True) for place in pair)


def _parted(digits: str, sizes: tuple[int, ...], sign: str) -> str:
    parts, at = [], 0
    for size in sizes:
        parts.append(digits[at : at + size])
        at += size
    return sign.join(parts)


def _citizen_id(number: int) -> str:
    provinces = ("001", "002", "008", "015", "024", "031", "040", "052", "068", "079", "083", "092", "096")
    digits = f"{provinces[number % len(provinces)]}{number % 2}00{(number * 7919) % 999_983:06}"
    forms: tuple[Callable[[], str], ...] = (
        lambda: digits,
        lambda: _parted(digits, (3, 3, 3, 3), " "),
        lambda: _parted(digits, (4, 4, 4), " "),
        lambda: _parted(digits, (3, 3, 6), " "),
        lambda: _parted(digits, (3, 3, 3, 3), "."),
        lambda: _parted(digits, (3, 9), " "),
        lambda: _parted(digits, (6, 6), " "),
        lambda: _parted(digits, (4, 4, 4), "\u00a0"),
        lambda: _parted(digits, (3, 3, 3, 3), "-"),
    )
    return forms[number % len(forms)]()


def _old_id(number: int) -> str:
    digits = f"{(number * 10_007) % 999_999_937:09}"
    forms = ((9,), (3, 3, 3), (3, 6), (2, 3, 4))
    return _parted(digits, forms[number % len(forms)], " .-\u00a0"[number % 4])


def _phone(number: int) -> str:
    mobile = f"095{number % 10}{(number * 104_729) % 1_000_000:06}"
    # No province has 0200, 0201 or 0230.
    fixed = f"0{(200, 201, 230)[number % 3]}{3_000_000 + number:07}"
    forms: tuple[Callable[[], str], ...] = (
        lambda: mobile,
        lambda: _parted(mobile, (4, 3, 3), " "),
        lambda: _parted(mobile, (4, 3, 3), "."),
        lambda: _parted(mobile, (4, 3, 3), "-"),
        lambda: _parted(mobile, (3, 3, 4), " "),
        lambda: _parted(mobile, (2, 2, 2, 2, 2), " "),
        lambda: _parted(mobile, (5, 5), " "),
        lambda: f"+84 {_parted(mobile[1:], (3, 3, 3), ' ')}",
        lambda: f"+84{mobile[1:]}",
        lambda: f"84{mobile[1:]}",
        lambda: _parted(fixed, (4, 4, 3), " "),
        lambda: _parted(fixed, (4, 7), "."),
        lambda: fixed,
        lambda: _parted(mobile, (4, 3, 3), " – "),
        lambda: _parted(mobile, (4, 3, 3), "\u00a0"),
        lambda: _parted(mobile, (1,) * 10, " "),
        lambda: "".join(chr(ord("０") + int(digit)) for digit in mobile),  # noqa: RUF001 - full-width digits
    )
    return forms[number % len(forms)]()


def _account(number: int) -> str:
    digits = f"{10 ** (9 + number % 5) + number}"
    forms: tuple[Callable[[], str], ...] = (
        lambda: digits,
        lambda: _parted(digits, (4, 4, len(digits) - 8), " "),
        lambda: _parted(digits, (3, 3, len(digits) - 6), "."),
        lambda: _parted(digits, (3, 2, len(digits) - 5), "-"),
    )
    return forms[number % len(forms)]()


def _email(number: int) -> str:
    names = ("nguoi.viet", "to_truong", "lop-hoc", "co.giao.ban", "A.B.C", "nha+vuon", "x", "khuyen-nong-xa")
    hosts = ("thu.example", "hop-thu.com.example", "xa.gov.example", "Truong-Hoc.Edu.Example")
    return f"{names[number % len(names)]}{number or ''}@{hosts[number % len(hosts)]}"


def _birth_date(number: int) -> str:
    day, month, year = 1 + number * 5 % 28, 1 + number * 7 % 12, 1930 + number * 11 % 85
    forms = (
        f"{day}/{month}/{year}",
        f"{day:02}/{month:02}/{year}",
        f"{day:02}-{month:02}-{year}",
        f"{day:02}.{month:02}.{year}",
        f"{day} tháng {month} năm {year}",
        f"{day} / {month} / {year}",
        f"{year}-{month:02}-{day:02}",
    )
    return forms[number % len(forms)]


def _address(number: int) -> str:
    streets = ("Hoa Đào", "Hoa Mai", "Hoa Sen", "Hoa Cúc", "Hoa Lan", "Hoa Ban", "Hoa Huệ")
    street, house = streets[number % len(streets)], 1 + number * 13 % 180
    forms = (
        f"số {house} đường {street}",
        f"số {house}, phố {street}",
        f"số nhà {house}, đường {street}",
        f"ngõ {house} đường {street}",
        f"số {house}/{number + 2} đường {street}",
        f"hẻm {house}/{number + 2} {street}",
        f"số {house}A ngõ {number + 1}",
        f"ngách {house}, phố {street}",
        f"số {house} tổ {number % 12 + 1}",
        f"nhà số {house}",
    )
    return forms[number % len(forms)]


# A heading for a table, and sentences around the value.
_KINDS: dict[str, tuple[Callable[[int], str], str, tuple[str, ...]]] = {
    "TD801": (
        _citizen_id,
        "Số căn cước",
        (
            "Giấy tờ kèm theo ghi {}.",
            "Căn cước công dân: {}",
            "ông V. (CCCD {}) có mặt từ sớm",
            "Số định danh của người nhận là {}; đã đối chiếu.",
            "{} là số trên thẻ",
        ),
    ),
    "TD802": (
        _old_id,
        "CMND",
        (
            "CMND số {} cấp đã lâu.",
            "Giấy chứng minh nhân dân: {}",
            "bà T. (CMT {}) kể lại",
            "theo chứng minh thư số {}, bà sinh ở xã bên",
            "số CMND cũ là {}",
        ),
    ),
    "TD803": (
        _phone,
        "Điện thoại",
        (
            "Ai cần thì gọi {} nhé.",
            "Điện thoại: {}",
            "chị L. ({}) đứng ra nhận",
            "Tổ trực đêm nghe máy ở số {}; ngày thì đến nhà.",
            "{} là số của tổ",
        ),
    ),
    "TD804": (
        _account,
        "Số tài khoản",
        (
            "Tiền góp gửi vào số tài khoản {}.",
            "STK: {}",
            "quỹ khuyến học (TK {}) công khai hằng tháng",
            "Tài khoản ngân hàng số {}, chủ tài khoản là trưởng bản.",
            "chuyển khoản tới {} giúp tôi",
        ),
    ),
    "TD805": (
        _email,
        "Hộp thư",
        ("Xin gửi về {} trước cuối tháng.", "Email: {}", "thư góp ý ({}) được trả lời", "viết cho {}, đừng ngại", "{}"),
    ),
    "TD806": (
        _birth_date,
        "Ngày sinh",
        (
            "Chị sinh ngày {} ở xã bên.",
            "Ngày sinh: {}",
            "anh K. (sinh {}) là người trẻ nhất",
            "Ông sinh vào ngày {}, giữa mùa gặt.",
            "ngày, tháng, năm sinh {}",
        ),
    ),
    "TD807": (
        _address,
        "Nơi ở",
        (
            "Gia đình ở {}, ai cũng biết.",
            "Địa chỉ {}",
            "bà C. ({}) mở cửa đón khách",
            "Lớp học mở tại {}; tối nào cũng sáng đèn.",
            "{} có giàn hoa trước cửa",
        ),
    ),
}


def _found(code: str, number: int) -> str:
    make, heading, sentences = _KINDS[code]
    value = f"{MARK}{make(number)}"
    place = _PLACES[number * 3 % len(_PLACES)]
    sentence = sentences[number // 2 % len(sentences)]
    text = f"{heading} | {value}" if place == "table" else sentence.format(value)
    return f"{code} {place} {text}"


def _counted(number: int) -> Iterator[str]:
    thousands = f"{1 + number * 37 % 950}.{number * 131 % 1000:03}.{number * 677 % 1000:03}"
    units = ("đồng", "người", "lượt", "hộ", "kWh", "m2", "cây")
    yield f"cả thảy {thousands} {units[number % len(units)]}"
    yield f"số tiền {thousands}.{number * 7 % 1000:03} đồng"
    yield f"tăng từ {number + 2},{number * 7919 % 1_000_000_000:09} lên {number + 3},5%"


def _numbered(number: int) -> Iterator[str]:
    organs = ("KH-UBND", "QĐ-TTg", "NĐ-CP", "BC-SNV", "CV-VPUB", "TTr-HĐND")
    day = f"{1 + number % 28:02}/{3 + number % 10}/{2015 + number % 11}"
    yield f"theo văn bản số {number * 97 % 9000 + 1}/{organs[number % len(organs)]} ngày {day}"
    yield f"dự án 0{14 + number}07500{number:04}/DA-UBND đã xong"
    yield f"hợp đồng HĐ-09{number:02}{number * 7919 % 1_000_000:06}"
    yield f"mã số thuế 0{9 - number % 2}00{number * 7919 % 1_000_000:06}"
    yield f"ISBN 978-604-{number % 10}-{10000 + number * 61}-{number % 10}"
    yield f"mã vạch 893{number * 104_729 % 10_000_000_000:010}"
    yield f"xe 2{number % 9 + 1}A-{100 + number * 7 % 900}.{number * 3 % 100:02}"
    yield f"tọa độ 2{number % 3}.{900_000_000 + number * 7919}, 10{number % 9}.{number * 104_729:09}"
    yield f"tổng đài 1900 {number * 61 % 10_000:04}"


def _dated(number: int) -> Iterator[str]:
    day, month, year = 1 + number * 5 % 28, 1 + number * 7 % 12, 1945 + number * 11 % 80
    nouns = ("tổng vệ sinh", "trao quà cho học sinh", "thí sinh", "bác sinh năm 1950, vào Đảng", "liệt sĩ hy sinh")
    yield f"{nouns[number % len(nouns)]} ngày {day:02}/{month}/{year}"
    yield f"giai đoạn {2005 + number}-{2010 + number}, từ 01/01/{2005 + number} đến 31/12/{2010 + number}"
    yield f"lúc {number % 24:02}:{number * 7 % 60:02} ngày {day:02}-{month:02}-{year} {number + 10} người có mặt"
    yield f"sinh năm {year}, nhập ngũ {day:02}/{month}/{year + 18}"


def _placed(number: int) -> Iterator[str]:
    nouns = ("trường tiểu học", "chi đoàn", "đội", "trạm bơm", "tuyến", "tổ xe", "điểm trường")
    verbs = ("tổ chức ra quân", "đường vào bản", "phố núi", "ngõ nhỏ")
    yield f"{nouns[number % len(nouns)]} số {number + 1} {verbs[number % len(verbs)]}"
    yield f"gắn số nhà {number + 20} hộ trong thôn {number % 9 + 1}"
    yield f"https://vi-du.example/tin/09{number:08}.html"


def _alike() -> Iterator[str]:
    sentences = ("{}", "Sổ ghi: {}.", "Trong báo cáo, {}; ai cũng rõ.", "({})")
    for number in count(3):
        for made in (_counted, _numbered, _dated, _placed):
            for at, text in enumerate(made(number)):
                place = _PLACES[(number * 5 + at * 3) % len(_PLACES)]
                said = sentences[(number + at) % len(sentences)].format(text)
                yield f"{place} Ghi chú | {said}" if place == "table" else f"{place} {said}"


def _cited() -> Iterator[str]:
    """What the five plans print of themselves and of others, in the sentences in which pieces cite them."""
    for name in REAL:
        plan = yaml.safe_load((PLANS / f"{name}.yml").read_text(encoding="utf-8"))
        yield f"body {plan['title']}"
        for one in (plan.get("issued", {}) | {"title": plan["title"]}, *plan["cites"]):
            if "number" in one:
                title = f", {one['title']}" if "title" in one else ""
                year, _, rest = str(one.get("date", "")).partition("-")
                day = f" ngày {'/'.join(reversed(rest.split('-')))}/{year}" if rest.count("-") == 1 else ""
                yield f"body Thực hiện văn bản số {one['number']}{day}{title}."
                yield f"summary Theo {one['number']}{day}, mọi đơn vị giới thiệu điển hình."


FILES: dict[str, Callable[[], Iterator[str]]] = {
    "positive_generated.txt": lambda: (_found(code, number) for code in _KINDS for number in range(EACH)),
    "lookalikes_generated.txt": lambda: islice(_alike(), 7 * EACH),
    "plan_sentences.txt": _cited,
}


def text_of(name: str) -> str:
    """What a generated file holds."""
    return _HEAD + "".join(f"{line.replace(chr(10), BREAK)}\n" for line in FILES[name]())


def main() -> None:
    """Writes every file anew."""
    for name in FILES:
        Path(FOLDER / name).write_text(text_of(name), encoding="utf-8")


if __name__ == "__main__":
    main()
