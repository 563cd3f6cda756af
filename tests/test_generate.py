"""What is made of a column's plans: schemas that say what the check says, and files that tell when they are stale."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import ruamel.yaml
import yaml

from tests.column import ROOT, TODAY, Column, copy_of_sample
from tests.small_column import PLAN, checked, story
from tests.small_column import TODAY as DAY
from thidua.check import Inputs, check
from thidua.findings import Severity
from thidua.generate.schemas import schemas
from thidua.kinds import KINDS
from thidua.plan.model import PLAN as PLAN_RECORD
from thidua.reading import SourceFile
from thidua.records.receipt import RECEIPTS
from thidua.records.registration import REGISTRATIONS
from thidua.schema.described import describe
from thidua.schema.scalars import FieldType
from thidua.shell.files import read_inputs
from thidua.shell.settings import read_settings

SMALL = schemas(check(Inputs(plans=(SourceFile("plan.yml", PLAN.encode()),)), today=DAY))
Loader = Callable[[str], Any]


def _typed(text: str) -> Any:
    """As programs of today read YAML: 1.2, with numbers and truth values; a day stays what was typed."""
    reader = ruamel.yaml.YAML(typ="safe", pure=True)
    reader.constructor.yaml_constructors = {
        **reader.constructor.yaml_constructors,
        "tag:yaml.org,2002:timestamp": lambda loader, node: loader.construct_scalar(node),
    }
    return reader.load(io.StringIO(text))


def _as_text(text: str) -> Any:
    """As our own reader does: each value is what was typed."""
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but text


LOADERS: dict[str, Loader] = {"typed": _typed, "text": _as_text}


def _head(text: str) -> str:
    return text.removeprefix("---\n").partition("\n---\n")[0]


def _faults(schema: str, data: Any) -> list[str]:
    validator = jsonschema.Draft202012Validator(json.loads(schema))
    return [one.message for one in validator.iter_errors(data)]


@pytest.fixture(scope="module")
def of_sample() -> dict[str, str]:
    settings = read_settings(ROOT / "mkdocs.yml")
    return schemas(check(read_inputs(settings), today=DAY))


@pytest.mark.parametrize("load", LOADERS.values(), ids=LOADERS)
def test_what_the_check_accepts_the_schema_accepts(of_sample: dict[str, str], load: Loader) -> None:
    files = [(kind.folder, path) for kind in KINDS for path in sorted((ROOT / "content" / kind.folder).rglob("*.md"))]
    assert len(files) > 40
    for name, path in files:
        data = load(_head(path.read_text(encoding="utf-8")))
        if data.get("status") != "draft":
            assert _faults(of_sample[name], data) == [], path
    for path in sorted((ROOT / "plans").glob("*.yml")):
        assert _faults(of_sample["plan"], load(path.read_text(encoding="utf-8"))) == [], path
    rows = load((ROOT / "registrations/2026.yml").read_text(encoding="utf-8"))
    assert _faults(of_sample["registrations"], rows) == []


GOOD = {
    "all that must be there": story(),
    "a number of words is text": story(title="2026"),
    "a truth value is text": story(summary="no"),
    "a time is text": story(title="12:30"),
    "a quarter": story(period="2026-Q1"),
    "a year": story(period="2026"),
    "one of a list": story(campaigns="[]"),
    "a list of fields": story(field="[cai-cach-hanh-chinh, dan-van-kheo]"),
    "nothing behind a key that may be left out": story(period=""),
    "a group that nobody filled in": story(photo='{file: "", alt: "", credit: ""}', consent="{covers: []}"),
    "a line that nobody filled in": story(recognitions='[{level: "", form: ""}]'),
    "flags": story(public="true", publish="false"),
    "flags in quotes": story(public='"true"'),
    "honours": story(recognitions="[{level: co-quan, form: Giấy khen, status: granted, date: 2026-03-01}]"),
    "accents": story(title="Ưu đãi ở Ðắk Lắk, ngày 8/3"),
}
BAD = {
    "a key that is none": story(titel="Tổ một cửa"),
    "a key of the theme": story(template="404.html"),
    "a key is missing": story(author=None),
    "an inner key is missing": story(subject="{kind: collective}"),
    "an inner key that is none": story(subject="{kind: collective, name: Tổ, tuoi: 5}"),
    "another unit": story(unit="phong-noi-vu"),
    "another field": story(field="nghe-thuat"),
    "another level": story(recognitions="[{level: cap-bo, form: Giấy khen, status: granted}]"),
    "a word that is none": story(status="published"),
    "a day first": story(date="12/03/2026"),
    "a month that is none": story(date="2026-13-01"),
    "a period that is none": story(period="2026-Q5"),
    "markup": story(title="<b>Tổ</b>"),
    "too long": story(title="a" * 201),
    "a table for a text": story(title="{a: b}"),
    "a list for a text": story(title="[a, b]"),
    "a text for a table": story(subject="Tổ một cửa"),
    "a text for a list": story(achievements="Một việc"),
    "no flag": story(public="yes"),
    "no address": story(published="[{channel: cong-thong-tin, date: 2026-03-12, url: tin.vn}]"),
    "a former address that is none": story(former="bai-cu"),
}


def _errors(text: str) -> list[str]:
    return [one.name for one in checked(text).findings if one.severity is Severity.ERROR]


@pytest.mark.parametrize("load", LOADERS.values(), ids=LOADERS)
@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_a_good_head_is_good_to_both(text: str, load: Loader) -> None:
    assert _errors(text) == []
    assert _faults(SMALL["exemplars"], load(_head(text))) == []


@pytest.mark.parametrize("load", LOADERS.values(), ids=LOADERS)
@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_a_bad_head_is_bad_to_both(text: str, load: Loader) -> None:
    assert _errors(text) != []
    assert _faults(SMALL["exemplars"], load(_head(text))) != []


def test_null_is_nothing_to_both() -> None:
    absent = story(period="null", campaigns="null", photo="null", endorsement="{by: null, date: null}")
    assert (_errors(absent), _faults(SMALL["exemplars"], _typed(_head(absent)))) == ([], [])
    for text in (story(author="null"), story(achievements="[null]")):
        assert _errors(text) != []
        assert _faults(SMALL["exemplars"], _typed(_head(text))) != []


def test_another_reader_of_schemas_says_the_same(tmp_path: Path) -> None:
    schema = tmp_path / "schema.json"
    schema.write_text(SMALL["exemplars"], encoding="utf-8")
    for name, texts in {"good": GOOD, "bad": BAD}.items():
        (tmp_path / name).mkdir()
        for number, text in enumerate(texts.values()):
            (tmp_path / name / f"{number}.yml").write_text(_head(text), encoding="utf-8")

    def refused(folder: str) -> set[str]:
        program = Path(sys.executable).with_name("check-jsonschema")
        files = sorted((tmp_path / folder).iterdir())
        arguments: list[str | Path] = ["--output-format", "json", "--schemafile", schema, *files]
        done = subprocess.run([program, *arguments], capture_output=True, encoding="utf-8", check=False)
        return {Path(one["filename"]).stem for one in json.loads(done.stdout).get("errors", [])}

    assert refused("good") == set()
    assert refused("bad") == {str(number) for number in range(len(BAD))}


def test_every_key_that_is_declared_is_in_its_schema() -> None:
    every: dict[str, FieldType] = {**{kind.folder: kind.record for kind in KINDS}, "plan": PLAN_RECORD}
    every |= {"registrations": REGISTRATIONS, "receipts": RECEIPTS}
    assert SMALL.keys() == every.keys()
    for name, kind in every.items():
        for one in describe(kind):
            assert f'"{one.path.rpartition(".")[2]}": {{\n' in SMALL[name], (name, one.path)


def test_patterns_hold_no_class_on_which_readers_disagree() -> None:
    for text in SMALL.values():
        patterns = re.findall(r'"pattern": "(.*)"', text)
        assert patterns
        assert not [one for one in patterns if re.search(r"\\[wWdDsSbBpP]", one)]


@pytest.fixture
def column(tmp_path: Path) -> Column:
    column = copy_of_sample(tmp_path)
    config = column.file("mkdocs.yml")
    config.write_text(
        config.read_text(encoding="utf-8") + '    owners:\n      /content/: "@bien-tap"\n', encoding="utf-8"
    )
    return column


def test_files_are_stale_once_a_unit_is_added(column: Column) -> None:
    assert column.run("generate", "--check").code == 1
    assert column.run("generate").code == 0
    fresh = column.run("generate", "--check")
    assert (fresh.code, fresh.err) == (0, "")
    assert column.run("generate", "--quiet").out == ""
    column.replace("plans/mau-2026.yml", "units:\n", "units:\n  - {id: phong-moi, name: Phòng Mới}\n")
    stale = column.run("generate", "--check")
    assert stale.code == 1
    told = set(re.findall(r"^(\S+) chưa đúng", stale.err, re.MULTILINE))
    assert told == {
        *("schemas/articles.schema.json", "schemas/exemplars.schema.json", "schemas/registrations.schema.json"),
        *("schemas/receipts.schema.json", "schemas/khai-bao.md", ".vscode/thidua.code-snippets"),
    }
    assert column.run("generate").code == 0
    assert column.run("generate", "--check").code == 0
    assert "phong-moi" in column.file("schemas/khai-bao.md").read_text(encoding="utf-8")
    assert column.file("CODEOWNERS").read_text(encoding="utf-8").endswith("\n/content/ @bien-tap\n")


def test_what_somebody_else_wrote_stays(column: Column) -> None:
    own = column.write(".vscode/settings.json", '{"editor.tabSize": 2}\n')
    run = column.run("generate")
    assert run.code == 0
    assert ".vscode/settings.json không do lệnh này viết ra nên giữ nguyên." in run.err
    assert "Mọi tệp đều đúng" not in run.out
    assert own.read_text(encoding="utf-8") == '{"editor.tabSize": 2}\n'
    assert column.run("generate", "--check").code == 0


@pytest.mark.parametrize("kind", ["empty", "marked far below", "a link"])
def test_what_is_not_written_over_is_never_called_stale(column: Column, kind: str) -> None:
    assert column.run("generate").code == 0
    own = column.file("schemas/khai-bao.md")
    text = own.read_text(encoding="utf-8")
    own.unlink()
    if kind == "a link":
        column.write("cua-toi.md", f"{text}Thêm.\n")
        own.symlink_to(column.file("cua-toi.md"))
    else:
        own.write_text("" if kind == "empty" else "x" * 500 + text, encoding="utf-8")
    assert column.run("generate", "--check").code == 0
    assert "schemas/khai-bao.md không do lệnh này viết ra" in column.run("generate").err


@pytest.mark.parametrize("owner", ["bien-tap", '"@bien tap"', "{a: b}", "[]"])
def test_an_owner_that_is_no_name_is_told(column: Column, owner: str) -> None:
    column.replace("mkdocs.yml", '"@bien-tap"', owner)
    run = column.run("check", "--format", "json")
    assert run.code == 2
    assert [(one["code"], one["path"]) for one in run.data["diagnostics"] if one["severity"] == "error"] == [
        ("TD907", "mkdocs.yml")
    ]


def test_a_snippet_that_is_filled_in_is_a_story(column: Column) -> None:
    column.run("generate")
    text = column.file(".vscode/thidua.code-snippets").read_text(encoding="utf-8").partition("\n")[2]
    found = next(one for one in json.loads(text).values() if one["prefix"] == "thidua-exemplars")
    head = "\n".join(found["body"]).replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-05-05")
    head = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", head)
    head = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", head).replace("$0", "Một câu chuyện.\n")
    column.write("content/exemplars/2026/tu-mau.md", head)
    run = column.run("check", "content/exemplars/2026/tu-mau.md", "--format", "json")
    assert {one["code"] for one in run.data["diagnostics"]} <= {"TD218"}


def test_what_lies_in_this_repository_is_not_stale() -> None:
    run = Column(ROOT).run("generate", "--check", today=TODAY)
    assert (run.code, run.err) == (0, "")
