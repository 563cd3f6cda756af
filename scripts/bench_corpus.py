"""Writes a column of many stories to measure a build on: `python scripts/bench_corpus.py FOLDER [STORIES] [WORDS]`.

The same arguments give the same files. The plan is the sample's; nobody in a story could be a real person.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "plans" / "mau-2026.yml"
FIRST, LAST = date(2026, 1, 5), date(2026, 11, 10)
WORDS = re.findall(
    r"\w+",
    "tổ thôn bản đường sổ việc ngày nhà người dân chợ cầu vườn chè lúa nương mùa mưa nắng xe máy giấy đơn ghi chép hỏi"
    " nghe đọc trả lời sửa soạn họp bàn chung tay giúp thêm bớt sớm muộn đầu tiên cuối cùng mỗi tuần hai ba bốn năm"
    " mười một lần nữa rồi mới biết cách làm gọn gàng sạch sẽ vui vẻ chậm rãi đều đặn nhỏ to dài ngắn cũ mới",
)
TYPES = ("exemplar", "new-factor", "new-model", "good-deed", "initiative")
KINDS = ("collective", "individual", "household")
PARAGRAPH = (45, 90)


def _sentence(choose: random.Random, words: int) -> str:
    return f"{' '.join(choose.choices(WORDS, k=words)).capitalize()}."


def _paragraph(choose: random.Random, words: int) -> str:
    sentences = []
    while words > 0:
        length = min(words, choose.randint(8, 18))
        sentences.append(_sentence(choose, length))
        words -= length
    return " ".join(sentences)


def _body(choose: random.Random, words: int) -> str:
    """Paragraphs under headings, with a list, a quotation, emphasis and figures now and then."""
    blocks = []
    while words > 0:
        length = min(words, choose.randint(*PARAGRAPH))
        text = _paragraph(choose, length)
        form = choose.randrange(8)
        if form == 0:
            text = f"## {_sentence(choose, 5).rstrip('.')}\n\n{text}"
        elif form == 1:
            text = "\n".join(f"- {_sentence(choose, 8)}" for _ in range(length // 8 or 1))
        elif form == 2:  # noqa: PLR2004 - one of eight
            text = f"> {text}"
        elif form == 3:  # noqa: PLR2004 - one of eight
            text = f"**{_sentence(choose, 4)}** {text} Cả tổ ghi {choose.randint(10, 900)} lượt."
        blocks.append(text)
        words -= length
    return "\n\n".join(blocks)


def _front(choose: random.Random, number: int, plan: dict[str, Any], last: date) -> dict[str, object]:
    day = FIRST + timedelta(days=choose.randrange((last - FIRST).days))
    units = [one["id"] for one in plan["units"] if str(one.get("from", "")) <= day.isoformat()]
    return {
        "title": f"{_sentence(choose, choose.randint(6, 12)).rstrip('.')} (bài {number})",
        "date": day,
        "status": "approved",
        "unit": choose.choice(units),
        "type": choose.choice(TYPES),
        "subject": {"kind": choose.choice(KINDS), "name": f"Tổ số {number}", "role": "Tổ thử nghiệm"},
        "field": choose.choice([one["id"] for one in plan["fields"]]),
        "campaigns": choose.sample([one["id"] for one in plan["campaigns"]], k=choose.randint(0, 2)),
        "summary": _paragraph(choose, 30),
        "achievements": [_sentence(choose, 10) for _ in range(choose.randint(1, 3))],
        "author": "Phóng viên",
        "sample": True,
    }


def sample_plan() -> dict[str, Any]:
    """The sample's plan as its file holds it."""
    return dict(yaml.safe_load(PLAN.read_text(encoding="utf-8")))


def write_corpus(
    folder: Path, stories: int, words: int, *, plan: dict[str, Any] | None = None, last: date = LAST
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
        choose = random.Random(number)  # noqa: S311 - not a secret
        keys = _front(choose, number, plan, last)
        front = yaml.safe_dump(keys, allow_unicode=True, sort_keys=False, width=1000)
        target = folder / "content" / "exemplars" / str(keys["date"])[:4]
        target.mkdir(parents=True, exist_ok=True)
        body = _body(choose, words)
        (target / f"bai-so-{number:05}.md").write_text(f"---\n{front}---\n\n{body}\n", encoding="utf-8")


def main() -> None:
    """Writes as many stories as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("stories", type=int, nargs="?", default=1000)
    parser.add_argument("words", type=int, nargs="?", default=600)
    arguments = parser.parse_args()
    write_corpus(arguments.folder, arguments.stories, arguments.words)


if __name__ == "__main__":
    main()
