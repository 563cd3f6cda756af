"""Made-up values of personal data, in the forms in which people write them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

BANKS = (
    "Vietcombank",
    "VCB",
    "ngân hàng Agribank",
    "Ngân hàng Nông nghiệp và Phát triển nông thôn",
    "MB Bank",
    "MBBank",
    "Techcombank",
    "VietinBank",
    "BIDV",
    "ACB",
    "NH TMCP Sài Gòn Thương Tín",
    "Sacombank",
    "TPBank",
    "LPBank",
    "CTG",
)
HOLDERS = (
    "NGUYEN VAN MAU",
    "Nguyễn Văn Mẫu",
    "Ng. V. Mẫu",
    "N.V. Mẫu",
    "TRAN T THU",
    "chủ tài khoản Trần Thị Thử",
    "LE VI DU",
)
STREETS = ("Lê Lợi", "Trần Phú", "Hàng Mẫu", "Nguyễn Trãi", "Quang Trung", "30/4", "Cách Mạng Tháng Tám")
MONTHS = ("Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Chạp")


def digits(random: Random, count: int) -> str:
    return "".join(random.choices("0123456789", k=count))


def citizen_id(random: Random) -> str:
    """Twelve digits: province, sex with century, year, six more; of people born in 1900, so of nobody."""
    province = random.choice(
        ("001", "002", "008", "015", "024", "031", "040", "052", "068", "079", "083", "092", "096")
    )
    number = f"{province}{random.randint(0, 1)}00{digits(random, 6)}"
    parts = random.choice(((12,), (12,), (12,), (3, 3, 3, 3), (4, 4, 4), (3, 3, 6)))
    return grouped(number, parts, random.choice(" .-"))


def old_id(random: Random) -> str:
    number = random.choice("0123") + digits(random, 8)
    return grouped(number, random.choice(((9,), (9,), (3, 3, 3), (2, 7))), random.choice(" ."))


def mobile(random: Random) -> str:
    # Of a network that there is not, or naughts in the others.
    start = random.choice(("095", "095", "0320", "0380", "0560", "0770", "0860"))
    number = start + ("" if start == "095" else "00") + digits(random, 7 if start == "095" else 4)
    separator = random.choice((" ", ".", "-"))
    plain = grouped(
        number, random.choice(((10,), (10,), (4, 3, 3), (3, 3, 4), (3, 7), (4, 6), (2, 2, 2, 2, 2))), separator
    )
    abroad = random.choice(("+84 ", "+84", "(+84) ", "0084 ", "84"))
    return random.choice((plain, plain, plain, abroad + grouped(number[1:], (3, 3, 3), random.choice((" ", ".", "")))))


def landline(random: Random) -> str:
    area = random.choice(("024", "028", "0236", "0254", "0203", "0292"))
    rest = "3" + digits(random, 10 - len(area) if len(area) == 3 else 6)
    rest = rest[: 11 - len(area)]
    return random.choice(
        (f"{area}.{rest}", f"({area}) {rest}", f"{area} {rest[:4]} {rest[4:]}", area + rest, f"{area}-{rest}")
    )


def account(random: Random) -> str:
    number = random.choice("0123456789") + digits(random, random.choice((8, 9, 11, 12, 13)))
    half = (4, 4, len(number) - 8)
    return grouped(number, random.choice(((len(number),), (len(number),), half)), random.choice(" ."))


def plain_mailbox(random: Random) -> str:
    name = random.choice(("mau.nguyen", "thu_tran", "vidu1985", "le-vi-du", "nguyenmau", "Mau.Nguyen"))
    host = random.choice(("gmail.com", "yahoo.com.vn", "outlook.com", "example.vn", "hotmail.com"))
    return f"{name}{random.randint(1, 99)}@{host}"


def mailbox(random: Random) -> str:
    name, host = plain_mailbox(random).split("@")
    sign = random.choice(("@", "@", "@", "@", " @ ", "(at)", " [at] ", "@ "))
    return name + sign + host


def birth_date(random: Random) -> str:
    day, month, year = random.randint(1, 28), random.randint(1, 12), random.randint(1930, 2012)
    forms = (
        f"{day}/{month}/{year}",
        f"{day:02d}/{month:02d}/{year}",
        f"{day}-{month}-{year}",
        f"{day:02d}.{month:02d}.{year}",
        f"{day} tháng {month} năm {year}",
        f"{day:02d} tháng {month:02d}, {year}",
        f"{day} tháng {MONTHS[month - 1]} năm {year}",
        f"{day}/{month} năm {year}",
        f"mùng {day % 10 + 1} tháng {month} năm {year}",
        f"{day} - {month} - {year}",
        f"{day}/{month}/{year % 100:02d}",
        f"{year}-{month:02d}-{day:02d}",
    )
    return random.choice(forms)


def home(random: Random) -> str:
    number, lane, street = random.randint(1, 300), random.randint(1, 400), random.choice(STREETS)
    forms = (
        f"số nhà {number}, đường {street}",
        f"số {number} phố {street}",
        f"số {number}, ngõ {lane}, phố {street}",
        f"nhà số {number} ngõ {lane} đường {street}",
        f"{number}/{lane % 20 + 1} đường {street}",
        f"số {number} hẻm {lane} đường {street}",
        f"số {number}, kiệt {lane} {street}",
        f"số {number} ngách {lane % 40}/{lane} phố {street}",
        f"căn hộ {number + 300}, chung cư Mẫu",
        f"phòng {number}, nhà B{lane % 9 + 1}, khu tập thể Mẫu",
        f"hẻm {lane}/{number} {street}",
        f"{number} {street}, phường Mẫu",
        f"số nhà {number}A, tổ {lane % 20 + 1}, khu phố {lane % 9 + 1}",
    )
    return random.choice(forms)


def grouped(number: str, parts: tuple[int, ...], separator: str) -> str:
    ends = [sum(parts[:turn]) for turn in range(len(parts) + 1)]
    return separator.join(number[start:end] for start, end in pairwise(ends))
