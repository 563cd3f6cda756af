"""Debian's nginx on this machine alone, with the configuration that the project makes for a built site."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from tests.column import ROOT

MAIN = """
{user}
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 256; }}
http {{
    include {types};
    default_type application/octet-stream;
    access_log off;
    sendfile on;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/thidua.conf;
}}
"""
PATIENCE = 10.0


@dataclass(frozen=True)
class Answer:
    """What a server sent."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A running nginx."""

    port: int
    folder: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """One request, word for word; `If_None_Match` stands for `If-None-Match`."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, found, answer.read())
        finally:
            connection.close()

    def complaints(self) -> str:
        """What it wrote into its log of errors, but for what was asked for and is not there."""
        lines = (self.folder / "error.log").read_text(encoding="utf-8").splitlines()
        usual = ("No such file or directory", "directory index of")
        return "\n".join(line for line in lines if not any(words in line for words in usual))


def program(name: str) -> str:
    """Where a program lies; servers are not on everybody's PATH."""
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    assert found, f"no {name}: scripts/system-deps {name}"
    return found


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _until_it_answers(server: Server, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert process.poll() is None, (server.folder / "error.log").read_text(encoding="utf-8")
        try:
            server.get("/")
        except ConnectionRefusedError:
            time.sleep(0.05)
        else:
            return
    message = "nginx does not answer"
    raise AssertionError(message)


@contextmanager
def nginx(site: Path, folder: Path, path: str = "/") -> Iterator[Server]:
    """Serves a site until the block ends; everything that nginx writes lies in the folder."""
    folder.mkdir(parents=True)
    server = Server(_free_port(), folder)
    made = subprocess.run(
        [sys.executable, "-m", "thidua", "nginx", str(site), "--listen", f"127.0.0.1:{server.port}", "--path", path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    (folder / "thidua.conf").write_text(made.stdout, encoding="utf-8")
    # A test's files are its user's alone, and a server that root starts would read them as another.
    user = "user root;" if os.geteuid() == 0 else ""
    main = MAIN.format(folder=folder, types="/etc/nginx/mime.types", user=user)
    (folder / "nginx.conf").write_text(main, encoding="utf-8")
    command = [program("nginx"), "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    subprocess.run([*command, "-t"], capture_output=True, check=True)
    process = subprocess.Popen([*command, "-g", "daemon off;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _until_it_answers(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=20)
