"""What comes along from a portal: lines of its page, interviews behind two signs, titles that break plain YAML."""

from __future__ import annotations

import pytest

from tests.good_stories import CONSTRUCTS
from tests.small_column import HERE, PLAN, TODAY, body_line, checked, names, story
from thidua.check import Inputs
from thidua.content import Piece
from thidua.mending import mend
from thidua.messages.catalogue import sentence
from thidua.reading import SourceFile
from thidua.records.story import Story

TEXT = "Bà con đến từ lúc sương chưa tan, hồ sơ xong đến đâu trả đến đấy."
SURE = [
    "Lượt xem: 9.549",
    "Số lượt xem: 1,234",
    "16430 lượt đọc",
    "Đã xem: 120",
    "Thứ ba, 12/03/2026 08:30",
    "12/03/2026 08:30:15",
    "12/3/2026 8:30:15 SA",
    "Đăng ngày: 12/03/2026 10:22",
    "Cập nhật lúc: 08:30 ngày 12/03/2026",
    "08:30 | 12/03/2026",
    "Thứ 3, 12/03/2026, 08:30 (GMT+7)",
    "Xem với cỡ chữ: A- A A+",
    "Cỡ chữ A A+",
    "Tổng số điểm của bài viết là: 0 trong 0 đánh giá",
    "Click để đánh giá bài viết",
    "Bình luận (0)",
    "Gửi cho bạn bè",
    "Trang chủ » Tin tức » Thi đua",
    "Thích 0",
    "© Cổng thông tin điện tử tỉnh",
]
LIKELY = [
    "Chia sẻ",
    "In bài viết",
    "Tin liên quan",
    "Từ khóa: thi đua, điển hình",
    "Các tin khác",
    "Quay lại",
    "Facebook",
]
TEXTS_OF_THEIR_OWN = [
    "Chia sẻ",
    "Sáng 12/3/2026, lúc 8:30, cả tổ có mặt.",
    "Ngày 12/03/2026",
    "Sơn La, ngày 12/3/2026",
    "Bài có 9.549 lượt xem chỉ sau một tuần.",
    "Anh đã xem 120 hộ trong một tháng.",
    "Chị in bài thơ ấy ra giấy.",
    "Trang chủ của tổ do anh S. viết.",
    "Xem thêm",
    "Nguồn: Trung tâm Thông tin",
    "Ảnh: Phòng Tổng hợp",
    "A - B - C",
    "Nhóm A+ có mười hộ.",
]


@pytest.mark.parametrize("line", SURE)
def test_a_line_that_only_a_page_prints_is_told_alone(line: str) -> None:
    assert names(checked(story(f"{line}\n\n{TEXT}\n"))) == ["page-furniture"]


@pytest.mark.parametrize("line", TEXTS_OF_THEIR_OWN)
def test_what_an_author_may_write_is_left_alone(line: str) -> None:
    assert "page-furniture" not in names(checked(story(f"{TEXT}\n\n{line}\n\n{TEXT} Lần nữa.\n")))


@pytest.mark.parametrize("first", LIKELY)
def test_two_lines_that_could_be_text_are_none_together(first: str) -> None:
    second = "Xem thêm"
    assert "page-furniture" in names(checked(story(f"{TEXT}\n\n{first}\n\n{second}\n")))


def test_one_warning_names_all_lines() -> None:
    text = story(f"12/03/2026 08:30\n\n{TEXT}\n\n- Chia sẻ\n- In bài viết\n\nLượt xem: 12\n")
    (found,) = (one for one in checked(text).findings if one.name == "page-furniture")
    first = body_line(text)
    assert found.data["lines"] == ", ".join(str(first + number) for number in (0, 4, 5, 7))
    assert found.position.line == first
    assert found.data["lines"] in sentence(found)[0]


def test_no_good_story_has_furniture_or_an_interview() -> None:
    for text, _ in CONSTRUCTS.values():
        assert not {"page-furniture", "mixed-bullets"} & set(names(checked(story(f"{text}\n"))))


INTERVIEW = "* Vì sao tổ về bản?\n- Vì bà con ở xa.\n* Đi bằng gì?\n- Bằng xe máy.\n"
BOLD = "* **Vì sao tổ về bản?**\n- Vì bà con ở xa.\n* __Đi bằng gì?__\n- Bằng xe máy.\n"


@pytest.mark.parametrize("body", [INTERVIEW, INTERVIEW.replace("\n", "\n\n"), "* Hỏi một câu?\n- Đáp một câu.\n", BOLD])
def test_questions_and_answers_behind_two_signs_are_told(body: str) -> None:
    found = [one for one in checked(story(f"{TEXT}\n\n{body}")).findings if one.name == "mixed-bullets"]
    assert len(found) == 1
    assert found[0].data["right"] == f"**{body.partition('?')[0].strip('*_ ')}?**"


@pytest.mark.parametrize(
    "body",
    [
        "- Một\n- Hai\n- Ba?\n",
        "* Một\n* Hai\n",
        "- Một\n\n1. Hai\n2. Ba\n",
        "- Một\n- Hai\n\nMột đoạn ở giữa.\n\n* Ba\n* Bốn\n",
        "- Một\n- Hai\n\n* Ba\n* Bốn\n",
    ],
)
def test_lists_of_one_sign_or_apart_are_lists(body: str) -> None:
    assert "mixed-bullets" not in names(checked(story(f"{TEXT}\n\n{body}")))


TITLES = {
    "Việc nhỏ: làm đến nơi": "Việc nhỏ: làm đến nơi",
    '"Cuốn sổ" của anh S.': '"Cuốn sổ" của anh S.',
    "'Cuốn sổ' của anh S.": "'Cuốn sổ' của anh S.",
    '"Cuốn sổ": chuyện của anh S.': '"Cuốn sổ": chuyện của anh S.',
    "- Chuyện ở bản": "- Chuyện ở bản",
    "- Chuyện ở bản: một năm": "- Chuyện ở bản: một năm",
    "[Chùm ảnh] Một ngày ở bản": "[Chùm ảnh] Một ngày ở bản",
    "{Ký sự} Một ngày ở bản": "{Ký sự} Một ngày ở bản",
    "| Một ngày ở bản": "| Một ngày ở bản",
    "? Vì sao bản sạch": "? Vì sao bản sạch",
    "@ban: một ngày": "@ban: một ngày",
    "Kết quả:": "Kết quả:",
}


@pytest.mark.parametrize("key", ["title", "summary"])
@pytest.mark.parametrize("typed", TITLES)
def test_a_title_that_breaks_plain_yaml_comes_with_the_line_that_is_meant(typed: str, key: str) -> None:
    (found,) = checked(story(**{key: typed})).findings
    assert f'{key}: "' in sentence(found)[1]


@pytest.mark.parametrize("key", ["title", "summary"])
@pytest.mark.parametrize(("typed", "meant"), TITLES.items())
def test_it_is_quoted_to_the_letter(typed: str, meant: str, key: str) -> None:
    plans = (SourceFile("plans/plan.yml", PLAN.encode(), "plan.yml"),)
    content = (SourceFile(f"content/{HERE}", story(**{key: typed}).encode(), HERE),)
    mended = mend(Inputs(plans, content), today=TODAY)
    pieces: list[Piece] = [piece for piece in mended.result.pieces if isinstance(piece.content, Story)]
    assert [getattr(piece.content, key) for piece in pieces] == [meant]
    assert mended.result.findings == ()


def test_a_list_that_begins_on_the_line_of_its_key_is_no_title() -> None:
    text = story().replace("author:", "achievements: - Một việc\n  - Hai việc\nauthor:")
    assert all("“- " not in sentence(one)[1] and '"- ' not in sentence(one)[1] for one in checked(text).findings)
