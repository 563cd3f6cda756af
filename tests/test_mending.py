"""`thidua check --fix`: a beginner's story in one round, and new names with all that names the files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.column import ROOT, Column, copy_of_sample, fingerprint
from tests.small_column import PLAN, TODAY, story
from thidua.check import Inputs, Result, check
from thidua.mending import Mended, mend
from thidua.reading import SourceFile
from thidua.renaming import referring
from thidua.source.edit import edited

PHOTO = ROOT / "content/exemplars/2026/cuon-so-thua-cua-anh-s.jpg"
FOLDER = "content/exemplars/2026"
# Each line with what is wrong with it; the last two need a person, for a day has two readings and nobody knows what
# movement was meant.
BEGINNERS = [
    "\ufeff----",  # a mark, four hyphens
    "Title: Cuốn sổ: của tổ thử nghiệm ",  # a capital, a colon in the value, a blank at the end
    "date: 2026/05/06",
    "status: Approved",
    "unit: Phong_Tong_Hop",
    "type:good-deed",
    "subject:",
    "\tkind: collective",
    "\tname: Tổ thử nghiê\u0323m",
    "field: dan-van-kheo",
    "summary\uff1a Một câu kể lại.",
    "achievements:",
    "  • Giúp mười hộ",
    "  • Trồng cây",
    "author:\u00a0Phóng viên",
    "photo: {file: Ảnh Tổ.JPG, alt: Cả tổ bên cuốn sổ, credit: Phòng Tổng hợp}",
    "sample: True",
    "introduced_on: 05/06/2026",
    "campaigns: khong-co-phong-trao-nay",
    "---",
    "",
    "2025. Năm ấy mưa nhiều.",
    "",
    "Các việc đã làm:",
    "",
    "• Việc một",
    "• Việc hai",
    "",
    "1/ Bước một",
    "2/ Bước hai",
    "",
    "Tổ nói\u200b thêm với các ðồng chí.",
    "",
    "![Cả tổ bên cuốn sổ](Ảnh Tổ.JPG)",
]
MENDED = """\
---
title: "Cuốn sổ: của tổ thử nghiệm"
date: 2026-05-06
status: approved
unit: phong-tong-hop
type: good-deed
subject:
  kind: collective
  name: Tổ thử nghiệm
field: dan-van-kheo
summary: Một câu kể lại.
achievements:
  - Giúp mười hộ
  - Trồng cây
author: Phóng viên
photo: {file: anh-to.jpg, alt: Cả tổ bên cuốn sổ, credit: Phòng Tổng hợp}
sample: true
introduced_on: 05/06/2026
campaigns: khong-co-phong-trao-nay
---

2025\\. Năm ấy mưa nhiều.

Các việc đã làm:

- Việc một
- Việc hai

1. Bước một
2. Bước hai

Tổ nói thêm với các đồng chí.

![Cả tổ bên cuốn sổ](anh-to.jpg)
"""


@pytest.fixture
def column(tmp_path: Path) -> Column:
    column = copy_of_sample(tmp_path)
    column.file(f"{FOLDER}/Bài Mới.md").write_bytes("\r\n".join([*BEGINNERS, ""]).encode())
    column.file(f"{FOLDER}/Ảnh Tổ.JPG").write_bytes(PHOTO.read_bytes())
    return column


def test_a_plan_that_several_columns_share_is_mended_where_it_lies(column: Column) -> None:
    plan, shared = column.file("plans/mau-2026.yml"), column.file("../chung.yml")
    shared.write_bytes(plan.read_bytes().replace(b"\n", b"\r\n"))
    plan.unlink()
    plan.symlink_to(shared)
    column.run("check", "--fix")
    assert plan.is_symlink()
    assert b"\r" not in shared.read_bytes()


def test_all_faults_of_a_head_are_told_in_one_round(column: Column) -> None:
    run = column.run("check", f"{FOLDER}/Bài Mới.md", "--format", "json")
    told = {one["code"] for one in run.data["diagnostics"] if one["path"].endswith(".md")}
    assert told >= {"TD102", "TD104", "TD106", "TD107", "TD109", "TD204", "TD205", "TD206", "TD301", "TD305"}
    # What could not be read is not said to be missing.
    assert "TD201" not in told


def test_a_beginners_story_is_left_with_what_needs_a_person(column: Column) -> None:
    run = column.run("check", "--fix", f"{FOLDER}/Bài Mới.md")
    assert run.code == 1
    assert column.file(f"{FOLDER}/bai-moi.md").read_text(encoding="utf-8") == MENDED
    assert column.file(f"{FOLDER}/anh-to.jpg").read_bytes() == PHOTO.read_bytes()
    assert not column.file(f"{FOLDER}/Bài Mới.md").exists()
    again = column.run("check", f"{FOLDER}/bai-moi.md", "--format", "json")
    assert [(one["code"], one["line"]) for one in again.data["diagnostics"]] == [("TD205", 18), ("TD305", 19)]
    # What the command itself says is left is what a second run finds.
    assert run.out.count("lỗi TD") == 2


def test_a_dry_run_tells_the_same_and_writes_nothing(column: Column) -> None:
    before = fingerprint(column.root)
    dry = column.run("check", "--fix", "--dry-run", f"{FOLDER}/Bài Mới.md")
    assert fingerprint(column.root) == before
    assert "Sẽ sửa 2 tệp; chưa ghi gì." in dry.out
    wet = column.run("check", "--fix", f"{FOLDER}/Bài Mới.md")
    assert wet.out.replace("Đã sửa 2 tệp.", "") == dry.out.replace(
        "Sẽ sửa 2 tệp; chưa ghi gì. Bỏ --dry-run để sửa.", ""
    )


def test_all_that_nobody_sees_is_shown_in_one_way(column: Column) -> None:
    column.write(f"{FOLDER}/la.md", story("-\u00a0Tổ\u200b nói.\u2060 Còn\u202e chữ.\n"))
    out = column.run("check", "--fix", "--dry-run", f"{FOLDER}/la.md").out
    assert "\n--[U+00A0]Tổ[U+200B] nói.[U+2060] Còn[U+202E] chữ." in out
    assert "\\u" not in out


def test_what_was_not_asked_about_stays(column: Column) -> None:
    others = column.write(f"{FOLDER}/bai-khac.md", story(status="Approved"))
    before = others.read_bytes()
    column.run("check", "--fix", f"{FOLDER}/Bài Mới.md")
    assert others.read_bytes() == before


def test_a_second_run_has_nothing_to_do(column: Column) -> None:
    column.run("check", "--fix", FOLDER)
    before = fingerprint(column.root)
    assert "Không có gì để tự sửa." in column.run("check", "--fix", FOLDER).out
    assert fingerprint(column.root) == before


def test_a_dry_run_without_a_fix_is_refused(column: Column) -> None:
    run = column.run("check", "--dry-run")
    assert (run.code, run.out) == (2, "")
    assert "--dry-run chỉ dùng cùng --fix" in run.err


def test_a_sample_column_has_nothing_to_mend(tmp_path: Path) -> None:
    column = copy_of_sample(tmp_path)
    before = fingerprint(tmp_path)
    assert "Không có gì để tự sửa." in column.run("check", "--fix").out
    assert fingerprint(tmp_path) == before


def small(**texts: str) -> Inputs:
    """A column of these stories of 2026, by their slugs."""
    content = tuple(
        SourceFile(f"content/exemplars/2026/{slug}.md", text.encode(), f"exemplars/2026/{slug}.md")
        for slug, text in texts.items()
    )
    return Inputs(plans=(SourceFile("plan.yml", PLAN.encode()),), content=content)


def after(mended: Mended, slug: str) -> str:
    return mended.after[f"content/exemplars/2026/{slug}.md"].decode()


def test_a_new_name_goes_with_every_link_and_id_that_names_the_file() -> None:
    naming = story("[Bài ấy](<Bài Kia.md#doan-hai>), [và lại](./B%C3%A0i%20Kia.md).\n", follows='"2026/Bài Kia"')
    mended = mend(small(**{"Bài Kia": story(title="Bài kia"), "bai-nay": naming}), today=TODAY)
    assert mended.renamed == {f"{FOLDER}/Bài Kia.md": f"{FOLDER}/bai-kia.md"}
    written = after(mended, "bai-nay")
    assert "[Bài ấy](bai-kia.md#doan-hai), [và lại](./bai-kia.md)." in written
    assert "follows: 2026/bai-kia\n" in written
    assert {one.name for one in mended.result.findings} <= {"missing-anchor", "twice-the-same"}


def test_many_names_are_mended_in_few_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    rounds = []

    def counted(inputs: Inputs, *, today: date) -> Result:
        rounds.append(inputs)
        return check(inputs, today=today)

    monkeypatch.setattr("thidua.mending.check", counted)
    texts = {f"Bài {number}": story(title=f"Bài {number}", follows='"2026/Bài 0"') for number in range(1, 9)}
    mended = mend(small(**{"Bài 0": story(), **texts}), today=TODAY)
    assert sorted(mended.renamed.values()) == [f"{FOLDER}/bai-{number}.md" for number in range(9)]
    assert all("follows: 2026/bai-0\n" in after(mended, f"Bài {number}") for number in range(1, 9))
    assert len(rounds) < 6


def test_a_name_that_is_taken_is_nobodys_to_give() -> None:
    mended = mend(small(**{"Bài Kia": story(), "bai-kia": story()}), today=TODAY)
    assert mended.renamed == {}
    assert "bad-file-name" in {one.name for one in mended.result.findings}


def test_a_published_story_keeps_its_old_address() -> None:
    inputs = small(**{"bai-kia": story(), "nhap": story(status="draft")})
    result = mend(inputs, today=TODAY).result
    edits = referring(result, "exemplars/2026/bai-kia.md", "exemplars/2026/bai-moi.md")
    assert edits is not None
    [(path, some)] = edits.items()
    data = edited(inputs.content[0].data, some)
    assert path.endswith("bai-kia.md")
    assert data.decode() == inputs.content[0].data.decode().replace("\n---\n", "\nformer: 2026/bai-kia\n---\n")
    # Nobody has ever seen the address of a draft.
    assert referring(result, "exemplars/2026/nhap.md", "exemplars/2026/nhap-moi.md") == {}
    had = replace(inputs.content[0], data=story(former="2026/cu").encode())
    result = mend(replace(inputs, content=(had,)), today=TODAY).result
    edits = referring(result, "exemplars/2026/bai-kia.md", "exemplars/2026/bai-moi.md") or {}
    assert b"former: [2026/cu, 2026/bai-kia]\n" in edited(had.data, edits[had.path])
