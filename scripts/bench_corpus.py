"""Writes a column of many stories to measure on: `python scripts/bench_corpus.py FOLDER [STORIES] [WORDS] [--photos]`.

The same arguments give the same files. The plan is the sample's; nobody in a story could be a real person.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.bench import prose  # noqa: E402 - found only once the root is on the path

PLAN = ROOT / "plans" / "mau-2026.yml"
FIRST, LAST = date(2026, 1, 5), date(2026, 11, 10)
CAMPAIGNS = frozenset(path.name for path in (ROOT / "content" / "campaigns").iterdir())
TYPES = ("exemplar", "new-factor", "new-model", "good-deed", "initiative")
KINDS = ("collective", "individual", "household")
SLUG = "bai-so-{:05}"
# One story in so many has it.
HONOURED, REVIEWED, SHOWN_ELSEWHERE, PICTURED = 5, 8, 6, 2
PHOTO = (1200, 800)
# A photo is drawn so small and then enlarged: soft, of the size in bytes that photos have, and never the same twice.
GRAIN = (60, 40)


class _Plain(yaml.SafeDumper):
    """Writes a day that stands twice twice: a column takes no aliases."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - as the library calls it
        return True


def _now_and_then(choose: random.Random, day: date) -> dict[str, object]:
    """What only some stories have: honours, reviews, where else they appeared."""
    found: dict[str, object] = {}
    later = day + timedelta(days=choose.randint(10, 40))
    if choose.randrange(HONOURED) == 0:
        number = choose.randint(10, 990)
        honour = {"level": "co-quan", "form": "Giấy khen", "is": "form", "for": "movement", "status": "granted"}
        found["recognitions"] = [{**honour, "by": "Chánh Văn phòng", "document": f"{number}/QĐ-VP", "date": later}]
    if choose.randrange(REVIEWED) == 0:
        found["reviews"] = [{"date": later, "note": prose.sentence(choose)}]
    if choose.randrange(SHOWN_ELSEWHERE) == 0:
        found["published"] = [{"channel": "cong-thong-tin", "date": day + timedelta(days=1)}]
    return found


def _front(choose: random.Random, number: int, plan: dict[str, Any], last: date) -> dict[str, object]:
    day = FIRST + timedelta(days=choose.randrange((last - FIRST).days))
    units = [one["id"] for one in plan["units"] if str(one.get("from", "")) <= day.isoformat()]
    campaigns = [one["id"] for one in plan["campaigns"] if f"{one['id']}.md" in CAMPAIGNS]
    groups = [one["id"] for one in plan.get("content_groups", ())]
    return {
        "title": f"{prose.title(choose)} (bài {number})",
        "date": day,
        "status": "approved",
        "unit": choose.choice(units),
        "type": choose.choice(TYPES),
        "subject": {"kind": choose.choice(KINDS), "name": f"Tổ số {number}", "role": "Tổ thử nghiệm"},
        "field": choose.choice([one["id"] for one in plan["fields"]]),
        "campaigns": choose.sample(campaigns, k=choose.randint(0, 2)),
        "content_group": choose.sample(groups, k=1) if groups else [],
        "summary": prose.paragraph(choose, 26),
        "achievements": [prose.deed(choose) for _ in range(choose.randint(1, 3))],
        "author": "Phóng viên Trung tâm Thông tin",
        "introduced_on": day,
        "consent": {"given": day - timedelta(days=2), "covers": ["text", "photo", "column", "portal"]},
        "sample": True,
        **_now_and_then(choose, day),
    }


def sample_plan() -> dict[str, Any]:
    """The sample's plan as its file holds it."""
    return dict(yaml.safe_load(PLAN.read_text(encoding="utf-8")))


def _write_photo(choose: random.Random, path: Path) -> None:
    width, height = GRAIN
    grain = Image.frombytes("RGB", GRAIN, choose.randbytes(3 * width * height))
    grain.resize(PHOTO, Image.Resampling.BICUBIC).save(path, "JPEG", quality=82)


def _write_story(folder: Path, number: int, words: int, plan: dict[str, Any], *, last: date, photos: bool) -> None:
    choose = random.Random(number)  # noqa: S311 - not a secret
    keys = _front(choose, number, plan, last)
    target = folder / str(keys["date"])[:4]
    target.mkdir(parents=True, exist_ok=True)
    body = prose.body(choose, words)
    name = SLUG.format(number)
    if photos and number % PICTURED == 0:
        keys["photo"] = {"file": f"{name}.jpg", "alt": "Ảnh vẽ bằng máy để đo", "credit": "Ảnh minh họa"}
        _write_photo(choose, target / f"{name}.jpg")
    front = yaml.dump(keys, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1000)
    (target / f"{name}.md").write_text(f"---\n{front}---\n\n{body}\n", encoding="utf-8")


def write_corpus(
    folder: Path,
    stories: int,
    words: int,
    *,
    plan: dict[str, Any] | None = None,
    last: date = LAST,
    photos: bool = False,
) -> None:
    """Writes settings, plan, campaigns and stories up to a day into a folder; a plan given takes the sample's place."""
    shutil.copytree(ROOT / "plans", folder / "plans")
    for kind in ("campaigns", "documents"):
        shutil.copytree(ROOT / "content" / kind, folder / "content" / kind)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    if plan is None:
        plan = sample_plan()
    else:
        text = yaml.safe_dump(plan, allow_unicode=True, sort_keys=False)
        (folder / "plans" / PLAN.name).write_text(text, encoding="utf-8")
    for number in range(stories):
        _write_story(folder / "content" / "exemplars", number, words, plan, last=last, photos=photos)


def main() -> None:
    """Writes as many stories as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("stories", type=int, nargs="?", default=1000)
    parser.add_argument("words", type=int, nargs="?", default=600)
    parser.add_argument("--photos", action="store_true", help="cứ hai bài thì một bài có ảnh")
    asked = parser.parse_args()
    write_corpus(asked.folder, asked.stories, asked.words, photos=asked.photos)


if __name__ == "__main__":
    main()
