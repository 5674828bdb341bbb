"""The form at /admin/ on this machine: a page that saves to a git repository through npm's decap-server."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.browser.server import Handler, serve
from tests.site.built import PROJECT

SERVER = PROJECT / ".venv" / "admin-tests" / "node_modules" / "decap-server" / "dist" / "index.js"
SECONDS = 20


@dataclass(frozen=True)
class Repository:
    """A git repository with the data of this one, as its reviewers see it."""

    folder: Path

    @classmethod
    def begin(cls, folder: Path) -> Repository:
        repository = cls(folder)
        shutil.copytree(PROJECT / "data", folder / "data")
        for command in (
            ["init", "--quiet", "--initial-branch=main"],
            ["config", "user.name", "Clerk"],
            ["config", "user.email", "clerk@office.invalid"],
            ["add", "."],
            ["commit", "--quiet", "--message=Begin"],
        ):
            repository.git(*command)
        return repository

    def git(self, *arguments: str) -> str:
        return subprocess.run(
            ["git", *arguments], cwd=self.folder, stdout=subprocess.PIPE, text=True, check=True
        ).stdout

    def proposals(self) -> dict[str, list[str]]:
        """By branch, the lines that a proposal takes away and adds."""
        branches = self.git("branch", "--format=%(refname:short)").split()
        return {branch: self._changes(branch) for branch in branches if branch != "main"}

    def _changes(self, branch: str) -> list[str]:
        lines = self.git("diff", "--unified=0", "main", branch).splitlines()
        return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


@dataclass
class Form:
    """The form as a clerk uses it."""

    page: Page
    address: str

    def open(self, path: str) -> None:
        self.page.goto(f"{self.address}admin/#/collections/{path}")
        self.page.get_by_role("button", name="로그인").click()

    def open_again(self, path: str) -> None:
        """As on another day: the page is new, and remembers who signed in."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}admin/#/collections/{path}")

    def field(self, label: str) -> Locator:
        """The last field of this label that is in sight: that of a new item stands below the others."""
        return self.page.get_by_label(label).locator("visible=true").last

    def choose(self, label: str, text: str) -> None:
        self.page.get_by_label(label, exact=True).locator("visible=true").first.fill(text)
        self.page.keyboard.press("Enter")

    def unfold(self, item: str) -> None:
        self.page.get_by_text(item, exact=True).locator("xpath=../div[1]/button[1]").click()

    def add(self, what: str) -> None:
        self.page.get_by_role("button", name=f"{what} 추가").click()

    def press_save(self) -> None:
        self.page.get_by_role("button", name="저장", exact=True).click()

    def save(self) -> None:
        self.press_save()
        self.page.get_by_text("항목 저장됨").wait_for()


@contextmanager
def served(site: Path, repository: Repository) -> Iterator[str]:
    """The address of the site, whose form saves to the repository while the block runs."""
    port = _free_port()
    settings = {
        "GIT_REPO_DIRECTORY": str(repository.folder),
        "MODE": "git",
        "BIND_HOST": "127.0.0.1",
        "PORT": str(port),
    }
    command = ["node", str(SERVER)]
    saver = subprocess.Popen(command, env={**os.environ, **settings}, cwd=repository.folder, stdout=subprocess.DEVNULL)
    try:
        _wait_for(port)
        handler = type("FormHandler", (_FormHandler,), {"saver": f"http://127.0.0.1:{port}"})
        with serve(site, handler=handler) as address:
            yield address
    finally:
        saver.terminate()
        saver.wait()


class _FormHandler(Handler):
    """Tells the form to save on this machine, and hands on what it saves, so that its policy is tried as it is."""

    saver: str

    def do_GET(self) -> None:
        if self.path != "/admin/config.json":
            super().do_GET()
            return
        config = json.loads((self.folder / "admin" / "config.json").read_text(encoding="utf-8"))
        config["cms"]["local_backend"] = {"url": f"http://{self.headers['Host']}/api/v1"}
        self._answer(200, json.dumps(config).encode())

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        request = urllib.request.Request(self.saver + self.path, body, {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request) as answer:
                self._answer(answer.status, answer.read())
        except urllib.error.HTTPError as refusal:
            self._answer(refusal.code, refusal.read())

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(port: int) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("decap-server가 열리지 않습니다. 먼저 실행해 주세요: .ci/setup browser")
