"""Which stories a package may pass on: whom nobody asked, and who is only introduced, is on the list and no further."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from thidua.check import Result
from thidua.records.story import Story
from thidua.rules.fields import needs_consent


@dataclass(frozen=True, slots=True)
class Passed:
    """The stories that go on, and of the others how many for which reason."""

    stories: tuple[Story, ...]
    kept: Counter[str]
    without_photos: int = 0

    def notes(self) -> tuple[str, ...]:
        """What stays behind, a sentence each."""
        total = len(self.stories) + self.kept.total()
        left = [
            f"Không đưa bài và ảnh của {count} trong {total} điển hình vào gói (tên vẫn có trong danh sách): {why}."
            for why, count in self.kept.items()
        ]
        if self.without_photos:
            left.append(f"Không đưa ảnh của {self.without_photos} bài: người được nêu không đồng ý cho đăng ảnh.")
        return tuple(left)


def _reason(story: Story, result: Result) -> str:
    """Why a story is not passed on; "" where it may be."""
    if not story.publish:
        return "chỉ giới thiệu, không đăng (publish: false)"
    if needs_consent(story) and not (story.consent and story.consent.given <= result.today):
        return "chưa ghi sự đồng ý của người được nêu"
    if story.consent and story.consent.withdrawn:
        return "người được nêu đã rút lại sự đồng ý"
    if needs_consent(story) and story.consent and not story.consent.allows("press", result.today):
        return "người được nêu không đồng ý cho báo chí đăng (consent.covers)"
    return "" if story.is_public(result.today) else "chưa đến ngày đăng"


def may_show_photos(story: Story, result: Result) -> bool:
    """Whether a story's photos may go on: they need a consent of their own where it says what it covers."""
    return not needs_consent(story) or bool(story.consent and story.consent.allows("photo", result.today))


def passed(result: Result, stories: tuple[Story, ...]) -> Passed:
    """Consent governs what goes to the press, never who is on a list to the council (Luật 91/2025/QH15, article 9)."""
    reasons = {story.id: _reason(story, result) for story in stories}
    going = tuple(story for story in stories if not reasons[story.id])
    hidden = sum(story.photo is not None and not may_show_photos(story, result) for story in going)
    return Passed(going, Counter(why for why in reasons.values() if why), hidden)
