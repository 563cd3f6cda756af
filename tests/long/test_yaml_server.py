"""The server by which editors know YAML, with our schemas: it offers the units of the plan, and flags a wrong one."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.column import ROOT, TODAY, Column, copy_of_sample

pytestmark = pytest.mark.long
FOLDER = ROOT / "tests" / "yaml_server"
LOCK = FOLDER / "package-lock.json"
# npm writes it when it is done; older than the lock, it is of another lock.
STAMP = FOLDER / "node_modules" / ".package-lock.json"
TYPED = "- unit: phong-noi-vu\n  subject: Tổ thử nghiệm\n- unit: \n"


class Server:
    """One session of the language server's protocol, over its standard streams."""

    def __init__(self, root: Path) -> None:
        program = FOLDER / "node_modules/.bin/yaml-language-server"
        self._process = subprocess.Popen([program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root)
        self._root = root
        self._last = 0

    def _send(self, **message: Any) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message

    def told(self, method: str) -> Iterator[dict[str, Any]]:
        """Messages of a kind as they come; what the server asks is answered with the settings of the column."""
        settings = json.loads((self._root / ".vscode/settings.json").read_text(encoding="utf-8").partition("\n")[2])
        schemas = {(self._root / path).as_uri(): globs for path, globs in settings["yaml.schemas"].items()}
        while True:
            message = self._read()
            if message.get("method") == "workspace/configuration":
                items = message["params"]["items"]
                yaml = {"validate": True, "completion": True, "hover": False, "schemas": schemas}
                yaml |= {"schemaStore": {"enable": False}}
                answers = [yaml if one.get("section") == "yaml" else {} for one in items]
                self._send(id=message["id"], result=answers)
            elif "id" in message and "method" in message:
                self._send(id=message["id"], result=None)
            elif message.get("method") == method or (not method and message.get("id") == self._last):
                yield message

    def asked(self, method: str, params: dict[str, Any]) -> Any:
        self._last += 1
        self._send(id=self._last, method=method, params=params)
        return next(self.told(""))["result"]

    def tell(self, method: str, params: dict[str, Any]) -> None:
        self._send(method=method, params=params)

    def end(self) -> None:
        self._process.kill()
        self._process.communicate()


@pytest.fixture
def column(tmp_path: Path) -> Column:
    if not STAMP.is_file() or STAMP.stat().st_mtime < LOCK.stat().st_mtime:
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-progress"], cwd=FOLDER, check=True)
    column = copy_of_sample(tmp_path)
    assert column.run("generate", today=TODAY).code == 0
    return column


def test_it_offers_the_units_of_the_plan_and_flags_a_wrong_one(column: Column) -> None:
    server = Server(column.root)
    try:
        folder = {"uri": column.root.as_uri(), "name": "column"}
        capabilities = {"workspace": {"configuration": True, "workspaceFolders": True}}
        params = {
            "processId": None,
            "rootUri": folder["uri"],
            "workspaceFolders": [folder],
            "capabilities": capabilities,
        }
        server.asked("initialize", params)
        server.tell("initialized", {})
        server.tell("workspace/didChangeConfiguration", {"settings": {}})
        document = {"uri": (column.root / "registrations/2026.yml").as_uri()}
        server.tell(
            "textDocument/didOpen", {"textDocument": {**document, "languageId": "yaml", "version": 1, "text": TYPED}}
        )
        found: list[dict[str, Any]] = []
        for message in server.told("textDocument/publishDiagnostics"):
            found = message["params"]["diagnostics"]
            if found:
                break
        assert next(one["range"]["start"]["line"] for one in found) == 0
        assert "phong-tong-hop" in found[0]["message"]
        position = {"line": 2, "character": 8}
        offered = server.asked("textDocument/completion", {"textDocument": document, "position": position})
        labels = [one["label"].strip() for one in (offered["items"] if isinstance(offered, dict) else offered)]
        assert {"phong-tong-hop", "phong-kinh-te", "trung-tam-thong-tin"} <= set(labels)
    finally:
        server.end()
