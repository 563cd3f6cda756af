"""Which stories a package may pass on: whom nobody asked, and who is only introduced, is on the list and no further."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from thidua.check import Result
from thidua.records.story import Story
from thidua.rules.fields import needs_consent

_PRESS = ("text", "press")
_PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Passed:
    """The stories that go on, those of them whose photos may not, and how many stay behind for which reason."""

    stories: tuple[Story, ...]
    without_photos: frozenset[str]
    kept: Counter[str]

    def notes(self) -> tuple[str, ...]:
        """What stays behind, a sentence each."""
        total = len(self.stories) + self.kept.total()
        behind = (
            f"Không đưa bài và ảnh của {count} trong {total} điển hình vào gói (tên vẫn có trong danh sách): {why}."
            for why, count in self.kept.items()
        )
        bare = len(self.without_photos)
        photos = f"Không đưa ảnh của {bare} trong {total} điển hình vào gói: người được nêu không đồng ý đăng ảnh."
        return (*behind, *((photos,) if bare else ()))


def _reason(story: Story, result: Result) -> str:
    """Why a story is not passed on; "" where it may be."""
    consent = story.consent
    if not story.publish:
        return "chỉ giới thiệu, không đăng (publish: false)"
    if consent and consent.withdrawn:
        return "người được nêu đã rút lại sự đồng ý"
    if needs_consent(story) and not (consent and consent.given <= result.today):
        return "chưa ghi sự đồng ý của người được nêu"
    if consent and not all(consent.allows(way, result.today) for way in _PRESS):
        return "người được nêu không đồng ý cho báo chí đăng (consent.covers)"
    return "" if story.is_public(result.today) else "chưa đến ngày đăng"


def _is_bare(story: Story, result: Result) -> bool:
    return story.consent is not None and not story.consent.allows(_PHOTO, result.today)


def passed(result: Result, stories: tuple[Story, ...]) -> Passed:
    """Consent governs what goes to the press, never who is on a list to the council (Luật 91/2025/QH15, article 9)."""
    reasons = {story.id: _reason(story, result) for story in stories}
    going = tuple(story for story in stories if not reasons[story.id])
    bare = frozenset(story.id for story in going if _is_bare(story, result))
    return Passed(going, bare, Counter(why for why in reasons.values() if why))
