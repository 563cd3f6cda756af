"""The form of the desk has a place for every key, offers what the plans know, and writes what the check reads."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.column import ROOT, TODAY, copy_of_sample
from tests.small_column import PLAN
from thidua.check import Inputs, check
from thidua.generate.desk_hosts import desk_fault, desk_of
from thidua.generate.forms import Desk, as_yaml, forms
from thidua.kinds import KINDS
from thidua.reading import SourceFile
from thidua.schema.record import Record
from thidua.shell.files import read_inputs
from thidua.shell.settings import read_settings

DAY = date.fromisoformat(TODAY)
SMALL = check(Inputs(plans=(SourceFile("plan.yml", PLAN.encode()),)), today=DAY)
LOCAL = Desk({"name": "proxy", "proxy_url": "/api/v1", "branch": "main"}, locale="vi")
STRAIGHT = Desk({"name": "github", "repo": "so/thi-dua", "branch": "main"}, reviewed=False)
GITHUB = {"backend": "github", "repo": "so-noi-vu/thi-dua"}
GITLAB = {"backend": "gitlab", "repo": "so/noi-vu/thi-dua", "app_id": "a1", "base_url": "https://git.vi-du.example"}


def fields(folder: str, desk: Desk = LOCAL) -> dict[str, Any]:
    collection = next(one for one in forms(SMALL, "content", desk)["collections"] if one["name"] == folder)
    return {one["name"]: one for one in collection["fields"]}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_every_key_has_its_place_in_the_form(kind: Any) -> None:
    found = fields(kind.folder)
    assert set(found) == {*kind.record.keys, "body"}
    for name, key in kind.record.keys.items():
        if isinstance(key.type, Record) and found[name]["widget"] != "hidden":
            assert {one["name"] for one in found[name]["fields"]} == set(key.type.keys)
    assert {name for name, one in found.items() if one.get("required") and name != "body"} >= kind.record.required


def test_what_is_an_editors_own_is_kept_out_of_sight_and_in_its_place() -> None:
    hidden = {name for name, one in fields("exemplars").items() if one["widget"] == "hidden"}
    assert hidden == {
        *("follows", "adopts", "reviews", "published", "former", "allow", "sample"),
        *("chosen", "sent_on", "hold", "public", "publish"),
    }


def test_the_plans_own_units_and_fields_are_offered_by_their_names() -> None:
    found = fields("exemplars")
    assert {"label": "Phòng Tổng hợp", "value": "phong-tong-hop"} in found["unit"]["options"]
    assert found["field"]["multiple"] is True
    assert "multiple" not in found["unit"]


def test_a_day_is_a_pure_day() -> None:
    day = fields("exemplars")["date"]
    assert (day["format"], day["time_format"], day.get("picker_utc")) == ("YYYY-MM-DD", False, None)


def test_the_text_is_edited_as_it_is() -> None:
    for kind in KINDS:
        assert fields(kind.folder)["body"]["modes"] == ["raw"]


def test_approved_is_offered_only_where_a_review_stands_between() -> None:
    reviewed, straight = fields("exemplars")["status"], fields("exemplars", STRAIGHT)["status"]
    assert [one["value"] for one in reviewed["options"]] == ["draft", "approved"]
    assert [one["value"] for one in straight["options"]] == ["draft", "submitted"]
    assert (reviewed["default"], straight["default"]) == ("approved", "submitted")
    assert "publish_mode" not in forms(SMALL, "content", STRAIGHT)


def test_a_group_that_need_not_be_there_asks_for_nothing() -> None:
    found = fields("exemplars")
    assert not any(one["required"] for one in found["photo"]["fields"])
    assert {one["name"] for one in found["subject"]["fields"] if one["required"]} == {"kind", "name"}


def test_what_a_plan_asks_for_is_asked_for() -> None:
    asked = fields("exemplars")
    plan = SMALL.plan_today
    assert plan
    assert all(asked[name]["required"] for name in plan.story.required)


def test_the_configuration_is_read_back_as_it_was_made() -> None:
    made = forms(SMALL, "content", LOCAL)
    assert yaml.safe_load(as_yaml(made)) == made


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        (GITHUB, ""),
        (GITLAB, ""),
        ({**GITHUB, "review": "false", "branch": "chinh"}, ""),
        ({}, "backend"),
        ({"backend": "github"}, "repo"),
        ({"backend": "gitlab", "repo": "a/b"}, "app_id"),
        ({**GITHUB, "backend": "gitea"}, "backend"),
        ({**GITHUB, "repo": "https://vi-du.example/a/b"}, "repo"),
        ({**GITHUB, "base_url": "http://vi-du.example"}, "base_url"),
        ({**GITHUB, "token": "x"}, "token"),
        ({**GITHUB, "review": "maybe"}, "review"),
    ],
)
def test_what_is_wrong_with_a_desk_at_a_host_is_named(said: dict[str, str], wrong: str) -> None:
    assert desk_fault(said) == wrong


def test_a_host_that_signs_people_in_by_itself_needs_no_server_between() -> None:
    assert dict(desk_of(GITLAB).backend) == {
        "name": "gitlab",
        "repo": "so/noi-vu/thi-dua",
        "branch": "main",
        "auth_type": "pkce",
        "base_url": "https://git.vi-du.example",
        "app_id": "a1",
    }


def test_generate_writes_the_form_of_a_host_and_knows_when_it_is_stale(tmp_path: Path) -> None:
    column = copy_of_sample(tmp_path)
    column.replace("mkdocs.yml", "    board: true", "    board: true\n    desk: {backend: github, repo: so/thi-dua}")
    assert column.run("generate").code == 0
    made = yaml.safe_load(column.file("schemas/ban-bien-tap.yml").read_text(encoding="utf-8"))
    assert made["backend"] == {"name": "github", "repo": "so/thi-dua", "branch": "main"}
    column.replace("plans/mau-2026.yml", "\nclusters:", "\n  - {id: to-moi, name: Tổ mới}\n\nclusters:")
    run = column.run("generate", "--check")
    assert run.code == 1
    assert "schemas/ban-bien-tap.yml" in run.err


def test_a_desk_that_is_wrong_is_told_at_its_line(tmp_path: Path) -> None:
    column = copy_of_sample(tmp_path)
    column.replace("mkdocs.yml", "    board: true", "    board: true\n    desk: {backend: gitlab, repo: so/thi-dua}")
    settings = read_settings(column.file("mkdocs.yml"))
    ((path, found),) = settings.findings
    assert (path, found.rule, found.data) == ("mkdocs.yml", "bad-settings", {"why": "desk", "detail": "app_id"})


def test_the_sample_column_has_a_form() -> None:
    result = check(read_inputs(read_settings(ROOT / "mkdocs.yml")), today=DAY)
    assert len(forms(result, "content", LOCAL)["collections"]) == len(KINDS)
