"""A small column in a repository of its own, and the desk over it."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.column import Column, Run
from tests.pull_request import FOLDER, git, opened
from thidua.desk.branches import Branch
from thidua.shell.desk_answers import Desk
from thidua.shell.desk_reviews import prospect, refuse_faulty
from thidua.shell.desk_store import Store, open_store
from thidua.shell.settings import read_settings

DAY = date(2026, 11, 15)
PLACE = "content/exemplars/2026/bai-moi.md"
BAI_CU = f"{FOLDER}/bai-cu.md"


def story(title: str, *, day: str = "2026-11-10", more: str = "", body: str = "Một câu chuyện ngắn.") -> str:
    """A story that lacks nothing, as a desk writes it."""
    return (
        f"---\ntitle: {title}\ndate: {day}\nstatus: approved\nunit: phong-tong-hop\ntype: good-deed\n"
        f"subject:\n  kind: collective\n  name: Tổ {title}\nfield:\n  - dan-van-kheo\nsummary: Tóm tắt của {title}.\n"
        f"achievements:\n  - Một việc tốt của {title}\nauthor: Phóng viên\n{more}sample: true\n---\n{body}\n"
    )


def photo(size: tuple[int, int] = (3000, 2000)) -> bytes:
    """A picture as a telephone makes it: on its side, with a note of where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Máy ảnh của bà Đào"
    out = io.BytesIO()
    Image.new("RGB", size, (120, 160, 90)).save(out, "JPEG", exif=exif)
    return out.getvalue()


@dataclass(frozen=True)
class Office(Column):
    """The office's folder, with its repository."""

    def store(self) -> Store:
        return open_store(self.root, self.root / "content")

    def desk(self, author: str = "Chị Phóng Viên (mẫu)", seen: dict[str, bytes | None] | None = None) -> Desk:
        def fault_of(branch: Branch) -> None:
            refuse_faulty(prospect(read_settings(self.file("mkdocs.yml")), self.store(), branch, today=DAY))

        return Desk(self.store(), author, fault_of, {} if seen is None else seen)

    def git(self, *arguments: str) -> None:
        git(self.root, *arguments)

    def save(self, path: str, text: str, assets: Mapping[str, bytes] | None = None, *, tab: Desk | None = None) -> None:
        """Saves as Decap does."""
        folder = path.rpartition("/")[0]
        sent = [
            {"path": f"{folder}/{name}", "content": base64.b64encode(data).decode(), "encoding": "base64"}
            for name, data in (assets or {}).items()
        ]
        slug = path.removeprefix("content/exemplars/").removesuffix(".md")
        params: dict[str, Any] = {
            "dataFiles": [{"path": path, "slug": slug, "raw": text}],
            "assets": sent,
            "options": {"useWorkflow": True, "status": "draft", "collectionName": "exemplars", "commitMessage": ""},
        }
        (tab or self.desk()).answer("persistEntry", params)

    def move(self, slug: str, step: str) -> None:
        self.desk().answer("updateUnpublishedEntryStatus", {"collection": "exemplars", "slug": slug, "newStatus": step})

    def merged(self, slug: str, *arguments: str) -> Run:
        return self.run("desk", "--merge", slug, *arguments)


def _opened(folder: Path) -> Office:
    text = story("Bài cũ", day="2026-05-05").replace("field:\n  - dan-van-kheo", "field: dan-van-kheo   # chọn một")
    root = opened(folder, {BAI_CU: text.replace("---\nMột", "---\n\nMột")}).root
    git(root, "checkout", "-q", "main")
    git(root, "config", "user.name", "Anh Biên Tập (mẫu)")
    git(root, "config", "user.email", "bien-tap@vanphong.example")
    return Office(root)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return _opened(tmp_path)


@pytest.fixture(scope="module")
def still_office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office for tests that change nothing."""
    return _opened(tmp_path_factory.mktemp("still"))


@pytest.fixture
def department(tmp_path: Path) -> Office:
    """A column that is a folder of a larger repository."""
    own = tmp_path / "own"
    own.mkdir()
    office = _opened(own)
    root = tmp_path / "so" / "cot-thi-dua"
    root.parent.mkdir()
    (office.root / ".git").rename(tmp_path / "unused")
    office.root.rename(root)
    git(root.parent, "init", "-q", "-b", "chinh")
    git(root.parent, "config", "user.name", "Anh Biên Tập (mẫu)")
    git(root.parent, "config", "user.email", "bien-tap@vanphong.example")
    git(root.parent, "add", "-A")
    git(root.parent, "commit", "-qm", "Ban đầu")
    return Office(root)
