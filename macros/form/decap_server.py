"""The form on this machine: its files, and npm's decap-server, which saves into a working tree."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from macros.form.decap_config import SAVE_AT
from macros.form.npm_packages import FormError, node_modules, tool

HOST = "127.0.0.1"


class FormServer(ThreadingHTTPServer):
    """Serves a folder on loopback, and hands on what the form saves; FormError if the port cannot be had."""

    daemon_threads = True
    # Elsewhere two servers could then have one port, and each get some of the requests.
    allow_reuse_address = os.name == "posix"

    def __init__(self, folder: Path, port: int, saver: int, saved: Callable[[], object]) -> None:
        """`saver` is the port of decap-server; `saved` is called each time that a file has been saved."""
        try:
            super().__init__((HOST, port), partial(_Handler, directory=str(folder)))
        except (OSError, OverflowError):
            raise FormError(
                f"{port}번 포트를 쓸 수 없습니다. 이미 열린 양식을 닫거나, --port 8011처럼 다른 번호를 적어 주세요."
            ) from None
        self.saver, self.saved = saver, saved


class _Handler(SimpleHTTPRequestHandler):
    server: FormServer

    def do_POST(self) -> None:
        # A page elsewhere may have a name that leads to this machine; it shall not save here.
        if self.path != SAVE_AT or self.headers["Host"].partition(":")[0] not in ("localhost", HOST):
            self.send_error(403)
            return
        body = self.rfile.read(int(self.headers["Content-Length"]))
        saver = HTTPConnection(HOST, self.server.saver)
        saver.request("POST", SAVE_AT, body, {"Content-Type": self.headers["Content-Type"] or ""})
        answer = saver.getresponse()
        self._answer(answer.status, answer.read())
        if answer.status == 200 and json.loads(body)["action"] == "persistEntry":
            self.server.saved()

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """Windows may know another type for scripts, with which no browser runs them."""
        return "text/javascript" if str(path).endswith(".js") else super().guess_type(path)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: what is worth telling is told after saving."""


@contextmanager
def saver(root: Path, tree: Path) -> Iterator[int]:
    """The port of a decap-server that saves below `tree` while the block runs, with the packages of `root`.

    FormError if it cannot be started.
    """
    program = node_modules(root) / "decap-server" / "dist" / "index.js"
    port = _free_port()
    settings = {
        "GIT_REPO_DIRECTORY": str(tree),
        "MODE": "fs",
        "BIND_HOST": HOST,
        "PORT": str(port),
        "LOG_LEVEL": "info",
    }
    process = subprocess.Popen(
        [tool("node"), str(program)],
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )
    assert process.stdout
    try:
        if not any("listening on" in line for line in process.stdout):
            raise FormError("양식이 저장할 때 쓰는 프로그램(decap-server)이 시작되지 않았습니다.")
        threading.Thread(target=shutil.copyfileobj, args=(process.stdout, sys.stderr), daemon=True).start()
        yield port
    finally:
        process.terminate()
        process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
