"""The chain from a pull request to a page: workflows that give nothing away, installs by hash, no secret committed."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from detect_secrets.core.plugins.util import get_mapping_from_secret_type_to_class
from detect_secrets.core.scan import scan_file
from detect_secrets.settings import transient_settings

from tests.column import ROOT
from thidua.cli.main import main

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
USES = re.compile(r"^\s*-? *uses: (?P<action>\S+)@(?P<at>\S+)(?P<comment>.*)$", re.MULTILINE)
# Prose is read by the quick patterns alone; pictures and locks (whose hashes look like keys) by none.
CODE = {".py", ".yml", ".yaml", ".toml", ".js", ".json", ".html", ".conf", ".sh", ""}
TEXT = CODE | {".md", ".css", ".svg", ".xml", ".tsv", ".cfg"}
# Patterns of what providers hand out, besides those of detect-secrets, and of keys as files.
KNOWN = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b|\bglpat-[\w-]{20}\b"
    r"|\bxox[abprs]-[\w-]{10,}|\bAIza[\w-]{35}\b|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\."
)
# Entropy alone cries wolf at hashes and slugs.
SILENT = {"Base64HighEntropyString", "HexHighEntropyString", "IPPublicDetector"}
_DETECTORS: Mapping[str, type[object]] = get_mapping_from_secret_type_to_class()
DETECTORS = [{"name": name} for name in sorted({one.__name__ for one in _DETECTORS.values()} - SILENT)]


def _committed() -> list[Path]:
    """What is, or would be, committed."""
    done = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [path for name in done.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def _secrets(*paths: Path) -> list[str]:
    with transient_settings({"plugins_used": DETECTORS}):
        return [f"{path.name}:{one.line_number}: {one.type}" for path in paths for one in scan_file(str(path))]


def test_zizmor_finds_nothing_in_the_workflows() -> None:
    assert WORKFLOWS
    done = subprocess.run(
        [Path(sys.executable).with_name("zizmor"), "--offline", "--persona", "pedantic", *WORKFLOWS],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_gives_nothing_away(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    flow = yaml.safe_load(text)
    assert flow["permissions"] == {}
    # YAML takes `on` for a truth value.
    assert set(flow[True]) <= {"pull_request", "push", "schedule"}
    for job in flow["jobs"].values():
        assert set(job["permissions"].items()) == {("contents", "read")}
        assert job["timeout-minutes"] <= 60
    assert not re.search(r"secrets\.|github\.token|actions/cache|cache:|continue-on-error|\$\{\{[^}]*event\.", text)
    found = list(USES.finditer(text))
    assert len(found) == text.count("uses:")
    for match in found:
        assert re.fullmatch(r"[0-9a-f]{40}", match["at"]), match[0]
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", match["comment"]), match[0]
        assert match["action"].startswith("actions/")
    assert text.count("persist-credentials: false") == text.count("actions/checkout@")
    assert text.count("pip install") == text.count("--require-hashes") + text.count("--no-deps")


@pytest.mark.parametrize("name", ["runtime", "dev"])
def test_every_requirement_is_locked_by_hash(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[A-Za-z0-9])", text)[1:]
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[A-Za-z0-9._-]+==[\w.+!-]+ ", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry


def test_no_key_of_a_provider_is_committed() -> None:
    files = _committed()
    assert len(files) > 300
    texts = [path for path in files if path.suffix in TEXT]
    known = [
        str(path) for path in texts if path.name != "test_chain.py" and KNOWN.search(path.read_text("utf-8", "replace"))
    ]
    assert known == []


# What runs somewhere; the long form reads the tests as well.
@pytest.mark.parametrize("left_out", ["tests", pytest.param(None, marks=pytest.mark.long)])
def test_no_secret_is_committed(left_out: str | None) -> None:
    code = [path for path in _committed() if path.suffix in CODE and path.relative_to(ROOT).parts[0] != left_out]
    assert len(code) > 300
    assert _secrets(*code) == []


@pytest.mark.parametrize(
    "secret",
    ["AKIA" + "IOSFODNN7EXAMPLA", "ghp_" + "a1B2" * 9, "-----BEGIN " + "RSA PRIVATE KEY-----"],
)
def test_a_secret_would_be_found(secret: str, tmp_path: Path) -> None:
    path = tmp_path / "x.py"
    path.write_text(f'x = "{secret}"\n', encoding="utf-8")
    assert _secrets(path)
    assert KNOWN.search(secret)


def test_a_password_would_be_found(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_text('client_secret: "d8f7g6h5j4k3l2q1w0e9r8t7"\n', encoding="utf-8")  # pragma: allowlist secret
    assert _secrets(path)


HOSTS = {
    "vendor.github-workflows": [*(ROOT / ".github/workflows").glob("*.yml")],
    "vendor.github-actions": [ROOT / "action.yml"],
    "vendor.gitlab-ci": [ROOT / ".gitlab-ci.yml"],
}


def _refused(schema: str, *files: Path) -> str:
    """What the published schema of a host says against some files."""
    program = Path(sys.executable).with_name("check-jsonschema")
    own = ["--data-transform", "gitlab-ci"] if schema == "vendor.gitlab-ci" else []
    done = subprocess.run(
        [program, "--builtin-schema", schema, *own, *files], capture_output=True, encoding="utf-8", check=False
    )
    return done.stdout if done.returncode else ""


@pytest.mark.parametrize("schema", HOSTS)
def test_the_published_schemas_of_the_hosts_have_nothing_against_their_files(schema: str) -> None:
    assert HOSTS[schema]
    assert _refused(schema, *HOSTS[schema]) == ""


def test_a_fault_in_such_a_file_would_be_told(tmp_path: Path) -> None:
    text = (ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8")
    broken = tmp_path / ".gitlab-ci.yml"
    broken.write_text(text.replace("    when: always\n", "    when: sometimes\n"), encoding="utf-8")
    assert "sometimes" in _refused("vendor.gitlab-ci", broken)


def test_zizmor_finds_nothing_in_the_action() -> None:
    program = Path(sys.executable).with_name("zizmor")
    arguments = ["--offline", "--persona", "pedantic", str(ROOT / "action.yml")]
    done = subprocess.run([program, *arguments], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert all(re.fullmatch(r"[0-9a-f]{40}", match["at"]) for match in USES.finditer(text))
    # What an input holds comes in as a variable, never as a part of the script.
    for step in yaml.safe_load(text)["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_the_component_does_what_the_file_of_this_repository_does(tmp_path: Path) -> None:
    spec, _, body = (ROOT / "templates/thidua.yml").read_text(encoding="utf-8").partition("\n---\n")
    inputs = yaml.safe_load(spec)["spec"]["inputs"]
    named = set(re.findall(r"\$\[\[ inputs\.([a-z]+) \]\]", body))
    assert named == inputs.keys()
    # Under this name anybody could offer anything in a registry.
    assert "default" not in inputs["source"]
    for name, one in inputs.items():
        body = body.replace(f"$[[ inputs.{name} ]]", one.get("default", "./thidua"))
    filled = tmp_path / ".gitlab-ci.yml"
    filled.write_text(body, encoding="utf-8")
    assert _refused("vendor.gitlab-ci", filled) == ""
    own = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))["thidua"]
    theirs = yaml.safe_load(body)["thidua"]
    for key in ("script", "rules", "artifacts", "stage", "image"):
        assert theirs[key] == own[key], key


def test_the_hooks_run_commands_that_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")):
        assert hook["language"] == "python"
        program, *arguments = hook["entry"].split()
        assert program == "thidua"
        assert main([*arguments, "--help"]) == 0
        assert re.search(hook["files"], "content/exemplars/2026/to-mot-cua.md")
        assert not re.search(hook["files"], "plugins/thidua/check.py")
    assert "--fix" in capsys.readouterr().out
