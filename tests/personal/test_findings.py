"""What a finding about personal data says, where it points, whom it spares, and what an editor may let pass."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from tests.personal.places import PLACES, personal_findings
from tests.small_column import PLAN, TODAY, checked, inputs, names, story, told
from thidua.check import Result, check
from thidua.findings import Position, Severity
from thidua.messages.catalogue import LANGUAGES, sentence
from thidua.reading import SourceFile
from thidua.rules.catalogue import BY_CODE
from thidua.rules.personal_data import personal
from thidua.source.picture import PictureFacts

PICTURE = PictureFacts("jpeg", 640, 480, bytes=9000, whole=True)
BODY = "Bà con đến từ lúc sương chưa tan.\n"
PHONE = "Gọi 0950 000 001 nhé.\n"
VALUES = {
    "citizen-id": ("CCCD 001 000 000 001", "001000000001", "001…001"),
    "old-id": ("CMND 012 345 678", "012345678", "01…678"),
    "phone": ("gọi 0950.000.678", "0950000678", "0950…678"),
    "bank-account": ("STK 1234 0000 5678", "123400005678", "12…678"),
    "email": ("thư to.truong@xa.example", "to.truong@xa.example", "to…@xa.example"),
    "birth-date": ("sinh ngày 05/3/1975", "05/3/1975", "…/…/1975"),
    "passport": ("hộ chiếu X0000001", "X0000001", "X0…01"),
    "address": ("ở số 12 đường Hoa Đào", "so 12 duong hoa dao", "số … đường Hoa Đào"),
}


def _said(result: Result) -> str:
    return "\n".join(" ".join(sentence(one, lang)) for one in result.findings for lang in LANGUAGES)


@pytest.mark.parametrize("rule", VALUES)
def test_a_message_quotes_only_a_part(rule: str) -> None:
    text, value, shown = VALUES[rule]
    result = checked(story(f"{BODY}\n{text}, bà kể.\n"))
    assert names(result) == [rule]
    assert f"“{shown}”" in _said(result)
    assert value not in _said(result)
    assert text.split(" ", 1)[1] not in _said(result)


@pytest.mark.parametrize("rule", VALUES)
def test_a_value_is_read_as_its_digits(rule: str) -> None:
    text, value, shown = VALUES[rule]
    assert [(one.value, one.shown) for one in personal(text, 2026)] == [(value, shown)]


@pytest.mark.parametrize(("local", "shown"), [("a", "…"), ("ab", "…"), ("abc", "ab…")])
def test_of_a_short_name_in_an_address_of_mail_nothing_is_shown(local: str, shown: str) -> None:
    assert [one.shown for one in personal(f"thư {local}@xa.example", 2026)] == [f"{shown}@xa.example"]


@pytest.mark.parametrize("rule", VALUES)
def test_while_a_plan_cannot_be_read_nothing_is_said_of_what_may_be_the_offices_own(rule: str) -> None:
    text = f"{BODY}\n{VALUES[rule][0]}, bà kể.\n"
    found = names(checked(story(text), plans={"plan.yml": PLAN.replace("from: ", "from: x")}))
    assert (rule in found) is (rule not in {"phone", "email", "address"})


def test_a_draft_is_no_excuse() -> None:
    result = checked(story(PHONE, status="draft"))
    assert [one.severity for one in result.findings] == [Severity.ERROR]


def test_an_address_is_only_a_warning() -> None:
    assert [one.severity for one in checked(story("Nhà ở số 12 đường Hoa Đào.\n")).findings] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("03/02/1915", []),
        ("03/02/1916", ["…/…/1916"]),
        ("03/02/2026", ["…/…/2026"]),
        ("03/02/2027", []),
        ("03/02/26", ["…/…/2026"]),
        ("03/02/27", ["…/…/1927"]),
        ("03/02/15", ["…/…/2015"]),
        ("31/12/1990", ["…/…/1990"]),
        ("32/12/1990", []),
        ("0/12/1990", []),
        ("01/13/1990", []),
        ("01/0/1990", []),
    ],
)
def test_a_day_of_birth_is_one_of_somebody_who_may_be_alive(day: str, shown: list[str]) -> None:
    assert [one.shown for one in personal(f"Anh sinh ngày {day}.", 2026)] == shown


def test_every_place_of_a_number_is_told() -> None:
    result = checked(story(f"{PHONE}\n[0950 000 001](tel:0950000001)\n"))
    assert [one.position for one in result.findings] == [Position(12, 5), Position(14, 2), Position(14, 20)]


def test_columns_count_characters_of_what_is_seen_in_an_editor() -> None:
    decomposed = story("Goọ 0950 000 001").replace("Goọ", "Go\u0323i")
    assert personal_findings(checked("\ufeff" + decomposed.replace("\n", "\r\n"))) == [("TD803", Position(12, 5))]


def test_a_broken_head_hides_nothing() -> None:
    for text in (
        story(PHONE, title="Anh A: tấm gương"),
        story(PHONE).replace("\n---\n", "\n"),
        f"--\n{PHONE}",
        PHONE,
    ):
        assert "phone" in names(checked(text)), text


def test_what_yaml_escapes_hide_is_found_at_its_value() -> None:
    result = checked(story(BODY, summary=r'"G\u1ecdi \u0030950 000 \x3001 nh\xe9"'))
    assert personal_findings(result) == [("TD803", Position(9, 10))]


def test_an_escape_tells_nothing_twice() -> None:
    result = checked(story(BODY, summary=r'"Gọi 0950 000 001 \u2014 nhé"'))
    assert personal_findings(result) == [("TD803", Position(9, 15))]


def test_registrations_are_searched_with_their_comments() -> None:
    rows = "# CCCD 001000000001\n- unit: phong-tong-hop\n  subject: Chị H., 0950 000 001\n"
    result = checked({}, registrations={"2026.yml": rows})
    assert [line for line in told(result) if "registrations" in line] == [
        "registrations/2026.yml:1:8 citizen-id",
        "registrations/2026.yml:3:20 phone",
    ]


CONTACTS = """contacts:
  - {kind: phone, value: (0200) 3000.111 - 0201 3000 222}
  - {kind: email, value: ThiDua@VanPhong.invalid}
  - {kind: address, value: "Số 1, đường Trụ Sở, phường Trung Tâm"}
"""


@pytest.mark.parametrize(
    "text",
    [
        "Gọi 0200 3000 111.",
        "Gọi +84 200 3000 111 hoặc 0201.3000.222.",
        "[gọi](tel:+842003000111)",
        "Thư về thidua@vanphong.invalid.",
        "[thư](mailto:THIDUA@vanphong.invalid)",
        "Mời đến số 1 đường Trụ Sở.",
    ],
)
def test_the_offices_own_contacts_are_no_secret(text: str) -> None:
    found = names(checked(story(f"{text}\n"), plans={"plan.yml": PLAN + CONTACTS}))
    # That an address should be a link is another matter.
    assert [name for name in found if name != "bare-address"] == []
    assert names(checked(story(f"{text}\n"))) != []


@pytest.mark.parametrize(
    "text",
    [
        "Gọi 0200 3000 112.",
        "Thư về thidua2@vanphong.invalid.",
        "Mời đến số 11 đường Trụ Sở.",
        "Mời đến số nhà 1.",
        "Mời đến số 1 đường Trụ Sở Cũ.",
    ],
)
def test_contacts_spare_nothing_that_is_only_like_them(text: str) -> None:
    assert len(names(checked(story(f"{text}\n"), plans={"plan.yml": PLAN + CONTACTS}))) == 1


def _allowing(code: str, reason: str, body: str = PHONE) -> Result:
    return checked(story(body, allow=f"\n  - code: {code}\n    reason: {reason}"))


def test_an_editor_may_let_an_error_pass_with_a_reason() -> None:
    assert names(_allowing("TD803", "Số in trên bao bì của hợp tác xã.")) == []


NOTICE = """Sở Nội vụ lấy ý kiến nhân dân trong 10 ngày làm việc.

Mọi ý kiến xin gửi về Sở Nội vụ; địa chỉ: số 29, đường Hoa Đào, phường Trung Tâm; điện thoại: 0200 3000 333;
fax: 0200-3000334; hộp thư: sonoivu@tinh-mau.gov.vn.
"""


def test_an_offices_contacts_in_a_notice_are_at_most_warned_of() -> None:
    result = checked(story(NOTICE))
    assert [code for code, _ in personal_findings(result)] == ["TD808", "TD808", "TD809"]
    assert not result.errors


def test_in_a_table_an_offices_number_is_warned_of_and_a_persons_is_an_error() -> None:
    rows = "| 1 | UBND xã Mẫu | 0200 3000 333 |\n| 2 | Lò Văn Sở | 0200 3000 334 |\n| 3 | Trạm Y tế | 0950 000 001 |\n"
    result = checked(story(f"| TT | Tên | Điện thoại |\n| --- | --- | --- |\n{rows}"))
    assert [code for code, _ in personal_findings(result)] == ["TD808", "TD803", "TD803"]


def test_an_officials_own_mobile_in_a_notice_is_an_error() -> None:
    result = checked(story(f"{NOTICE}\nGặp đồng chí A, 0950 000 001.\n"))
    assert [code for code, _ in personal_findings(result)] == ["TD808", "TD808", "TD809", "TD803"]


@pytest.mark.parametrize("code", ["TD801", "TD802", "TD803", "TD804", "TD805", "TD806", "TD807", "TD810"])
def test_each_code_can_be_let_pass(code: str) -> None:
    text = VALUES[BY_CODE[code].name][0]
    assert names(_allowing(code, "Đã hỏi và được đồng ý.", f"{BODY}\n{text}.\n")) == []


def test_a_reason_that_says_nothing_lets_nothing_pass() -> None:
    result = _allowing("TD803", "Đã xem")
    assert names(result) == ["bad-allowance", "phone"]
    assert result.findings[0].field_path == "allow.1.reason"
    assert "10 ký tự" in _said(result)


def test_one_code_lets_no_other_pass() -> None:
    result = _allowing("TD803", "Số in trên bao bì.", f"{PHONE}\nCCCD 001000000001\n")
    assert names(result) == ["citizen-id"]


@pytest.mark.parametrize(
    ("code", "body"), [("TD121", "<b>x</b>\n"), ("TD122", "[x](javascript:a)\n"), ("TD701", BODY), ("TD218", BODY)]
)
def test_security_can_never_be_let_pass(code: str, body: str) -> None:
    assert "bad-allowance" in names(_allowing(code, "Một lý do thật dài và thật rõ.", body))


def test_what_is_let_pass_and_is_not_there_is_told() -> None:
    assert names(_allowing("TD803", "Số in trên bao bì.", BODY)) == ["unused-allowance"]


@pytest.mark.parametrize("place", PLACES)
def test_every_place_of_the_cases_is_without_fault_of_its_own(place: str) -> None:
    assert personal_findings(checked(PLACES[place]("Không có gì | không có gì"))) == []


HOSTILE = (
    *("1", "0 ", "1 ", "0950 000 001 ", "1&nbsp;", "1%20", "a@", "a @ ", "a [at] gmail.com ", "số 1 ", "số nhà 1/"),
    *(
        "sinh 1/1/1 ",
        "sinh ngày 1/1/1975 ",
        "| ",
        "-",
        "*1",
        "(0",
        "+84 ",
        "84 ",
        "ngõ 1 ",
        "stk 123456 ",
        "cmnd 1234567 ",
    ),
    *("\\1", "1.1/1-", "1_1", "https://a/", "nơi ở: 1/1 ", "1            "),
    *(
        "không một hai ",
        "A1234567 ",
        "sinh ra ở bản ",
        "bà A ra đời ngày 1/1/1975 ",
        "từ số nhà 1 đến ",
        "Sở A; fax 0200; ",
    ),
    *(")", " >)", "at ", "12 đường A, ", "đàn bò "),
    *("năm Ất Sửu 1 ", "căn hộ 12 nhà A ", "ông A, 1/1 đường B ", "hộ chiếu A1 "),
)


@pytest.mark.parametrize("unit", HOSTILE)
def test_no_text_takes_long(unit: str) -> None:
    text = (unit * (100_000 // len(unit) + 1))[:100_000]
    start = time.process_time()
    personal(text, 2026)
    assert time.process_time() - start < 2


@pytest.mark.parametrize("name", ["0950000001", "chi-a-0950000001", "cccd-001000000001"])
def test_a_files_name_is_read_too(name: str) -> None:
    result = checked({f"exemplars/2026/{name}.md": story()})
    assert set(names(result)) <= {"phone", "citizen-id"}
    assert len(names(result)) == 1
    pictures = (SourceFile(f"content/exemplars/2026/{name}.jpg", b"", f"exemplars/2026/{name}.jpg", picture=PICTURE),)
    given = inputs({"exemplars/2026/to-mot-cua.md": story()})
    found = check(replace(given, content=(*given.content, *pictures)), today=TODAY)
    assert [one.path for one in found.findings] == [pictures[0].path]


@pytest.mark.parametrize("name", ["img-20260812-081512", "2026-0812-081512", "z5212345678901-0a1b2c", "dsc-00123"])
def test_the_names_that_cameras_give_are_nobodys(name: str) -> None:
    assert names(checked({f"exemplars/2026/{name}.md": story()})) == []
