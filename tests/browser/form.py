"""The form that `python -m macros form` opens, and the files that it changes."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Locator, Page

from macros.reading.yaml_formatter import formatted
from tests.conftest import files_of
from tests.site.built import PROJECT

COMMAND = [sys.executable, "-m", "macros", "form"]


@dataclass(frozen=True)
class WorkingTree:
    """A clone with the data of the health center in the look of `make fmt`, for a clerk to change."""

    folder: Path

    @classmethod
    def begin(cls, folder: Path) -> WorkingTree:
        tree = cls(folder)
        for name, content in files_of("health-center").items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(formatted(name, content))
        tree.git("init", "--quiet")
        tree.git("add", ".")
        tree.git("-c", "user.name=Clerk", "-c", "user.email=clerk@office.invalid", "commit", "--quiet", "-m", "Begin")
        return tree

    def git(self, *arguments: str) -> str:
        command = ["git", *arguments]
        return subprocess.run(command, cwd=self.folder, stdout=subprocess.PIPE, text=True, check=True).stdout

    def forget_changes(self) -> None:
        self.git("reset", "--quiet", "--hard")
        self.git("clean", "--quiet", "-d", "--force")

    def changes(self) -> list[str]:
        """By file, the lines that were taken away and added."""
        self.git("add", "--intent-to-add", ".")
        lines = self.git("diff", "--unified=0").splitlines()
        return [line.removeprefix("+++ b/") for line in lines if line[:1] in "+-" and line[:3] != "---"]


@dataclass
class Form:
    """The form as a clerk uses it."""

    page: Page
    address: str

    def open(self, path: str) -> None:
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}#/collections/{path}")

    def field(self, label: str) -> Locator:
        """The last field of this label that is in sight: that of a new item stands below the others."""
        return self.page.get_by_label(re.compile(f"^{re.escape(label)}")).locator("visible=true").last

    def choose(self, label: str, text: str) -> None:
        self.page.get_by_label(label, exact=True).locator("visible=true").first.fill(text)
        self.page.keyboard.press("Enter")

    def unfold(self, item: str) -> None:
        self.page.get_by_text(item, exact=True).locator("visible=true").locator("xpath=../div[1]/button[1]").click()

    def add(self, what: str) -> None:
        self.page.get_by_role("button", name=f"{what} 추가").click()

    def press_save(self) -> None:
        self.page.get_by_role("button", name="저장", exact=True).click()
        self.page.get_by_text("이 컴퓨터의 파일에 저장").click()

    def save(self) -> None:
        self.press_save()
        self.page.get_by_text("항목 저장됨").wait_for()


@contextmanager
def opened(tree: WorkingTree) -> Iterator[str]:
    """The address of the form while the command runs."""
    command = [*COMMAND, "--port", "0", "--data", str(tree.folder / "data")]
    # Whoever starts the tests in the background lets them ignore interrupts, and all that they start.
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True, preexec_fn=heed)
    assert process.stdout
    try:
        told = next((found for line in process.stdout if (found := re.search(r"http://localhost:\d+/", line))), None)
        assert told, "양식이 열리지 않았습니다."
        yield told[0].replace("localhost", "127.0.0.1")
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate()
