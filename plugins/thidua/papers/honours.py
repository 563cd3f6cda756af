"""A title of emulation or a form of commendation, told apart by its name, as the law lists them."""

from __future__ import annotations

# Luật Thi đua, khen thưởng 06/2022/QH15, art. 9, and the titles of honour of the State that it names; all else that a
# unit registers for is a title of emulation (art. 19 to 28).
_FORMS = (
    "huân chương",
    "huy chương",
    "danh hiệu vinh dự nhà nước",
    "bà mẹ việt nam anh hùng",
    "anh hùng",
    "nhà giáo",
    "thầy thuốc",
    "nghệ sĩ",
    "nghệ nhân",
    "giải thưởng hồ chí minh",
    "giải thưởng nhà nước",
    "kỷ niệm chương",
    "bằng khen",
    "giấy khen",
    "giấy công nhận",
)


def is_commendation(name: str) -> bool:
    """Whether a name is that of a form of commendation (“Bằng khen của …”), not of a title (“Lao động tiên tiến”)."""
    return name.casefold().startswith(_FORMS)
