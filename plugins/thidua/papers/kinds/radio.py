"""A piece to what is read over the loudspeaker, where it may be: the consent of whom it is about governs that."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.check import Result
from thidua.content import Piece
from thidua.papers.radio import Broadcast, broadcast
from thidua.records.article import Article
from thidua.records.story import Story
from thidua.render.words import day
from thidua.rules.fields import CONSENT_LAW, needs_consent


def _unconsented(story: Story, result: Result) -> str:
    """What is missing of the consent of whom a story is about; empty where none is asked and none says otherwise."""
    consent = story.consent
    if consent and consent.withdrawn:
        return "người được nêu đã rút lại sự đồng ý (“consent.withdrawn”)"
    # What somebody agreed to holds, whether the law asks for it or not.
    if consent and consent.given <= result.today:
        is_read = consent.allows("radio", result.today)
        narrow = "người được nêu chỉ đồng ý cho đăng ở nơi khác, không có loa truyền thanh (“consent.covers”)"
        return "" if is_read else narrow
    if not needs_consent(story):
        return ""
    return (
        f"chưa ghi sự đồng ý của người được nêu, mà {CONSENT_LAW} đòi hỏi; xin hỏi ý người ấy,"
        " rồi ghi “consent” với ngày đồng ý vào bài"
    )


def refusal(piece: Piece, content: Story | Article, result: Result) -> str:
    """Why a piece is not read out today; empty where it may be."""
    if isinstance(content, Story) and content.on_hold:
        return "bài đang tạm gỡ (“hold”)"
    if isinstance(content, Story) and (missing := _unconsented(content, result)):
        return missing
    if piece.path in result.faulty:
        return f"bài còn lỗi; xin chạy “thidua check {piece.path}” để sửa"
    if isinstance(content, Story) and not content.publish:
        return "bài chỉ để giới thiệu, không đăng (“publish: false”), nên cũng không đọc trên loa"
    if not content.is_public(result.today):
        return f"bài chưa được duyệt hoặc chưa đến ngày đăng ({day(content.date)})"
    return ""


def radio(content: Story | Article, paragraphs: Sequence[str]) -> Broadcast:
    """The words of a piece: its title, then its body."""
    return broadcast("\n".join((_sentence(content.title), *paragraphs)))


def _sentence(title: str) -> str:
    # Otherwise a voice runs on into the first sentence.
    return title if title.endswith((".", "!", "?", "…")) else f"{title}."
