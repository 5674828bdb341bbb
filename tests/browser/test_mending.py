"""A clerk who sees a wrong figure: from the page to the line of the file, and to what the change means."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.browser.axe import axe_findings
from tests.browser.conftest import OpenReader
from tests.browser.reader import LOOKS, Reader
from tests.conftest import DEPARTMENTS, REPOSITORY
from tests.site.built import copy_department

pytestmark = pytest.mark.browser

PAGE = "programs/2025/healthy-life/"
RECORD = "걷기 모임 운영"


def open_tools(reader: Reader, part: str) -> None:
    """Unfolds 수정 제안 in the menu below a table or list."""
    menu = reader.page.locator(f"#{part}").locator("xpath=following::details[1]")
    menu.locator("xpath=./summary").click()
    menu.get_by_text("수정 제안", exact=True).click()


def test_two_clicks_lead_from_a_figure_to_the_editor_at_its_line(open_office: OpenReader, tmp_path: Path) -> None:
    reader = open_office()
    reader.visit(PAGE)
    open_tools(reader, "part_results")
    editor = reader.page.get_by_role("link", name=re.compile(f"^{RECORD}")).last.get_attribute("href") or ""
    file, _, line = unquote(editor.removeprefix(f"{REPOSITORY}/edit/main/")).partition("#L")

    # What the editor of the host does: it changes one figure of that file and proposes the change.
    project = copy_department(tmp_path, DEPARTMENTS / "health-center")
    _git(project, "init", "--quiet")
    _git(project, "add", "--all")
    _git(project, "commit", "--quiet", "--message=처음")
    lines = (project / file).read_text(encoding="utf-8").split("\n")
    at = next(at for at in range(int(line) - 1, len(lines)) if "value: 486" in lines[at])
    assert at < int(line) + 12
    lines[at] = lines[at].replace("486", "487")
    (project / file).write_text("\n".join(lines), encoding="utf-8")

    changed = _git(project, "diff", "--numstat").split()
    assert changed == ["1", "1", file]
    meaning = subprocess.run(
        [sys.executable, "-m", "macros", "diff", "HEAD"], cwd=project, capture_output=True, text=True, check=True
    )
    assert RECORD in meaning.stdout
    assert "486" in meaning.stdout
    assert "487" in meaning.stdout


@pytest.mark.parametrize("url", ["budget/2025/", PAGE, "buildings/", "about/corrections/?page=buildings/"])
def test_what_can_be_done_with_a_table_is_accessible_and_never_too_wide(open_office: OpenReader, url: str) -> None:
    reader = open_office()
    reader.visit(url)
    reader.open_all_details()
    found = axe_findings(reader)
    reader.resize(320)
    assert [*found, *axe_findings(reader, LOOKS[:1]), *reader.run("sideways")] == []


def test_tools_are_reached_and_unfolded_by_keyboard(open_office: OpenReader) -> None:
    reader = open_office()
    page = reader.visit("budget/2025/")
    page.locator("#part_budget-2025").locator("xpath=following::details[1]/summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "이 표 내려받기(CSV)"
    page.get_by_text("수정 제안", exact=True).first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.href")
    assert focused == f"{REPOSITORY}/edit/main/data/budgets/2025.yml#L{focused.rpartition('L')[2]}"


def _git(project: Path, *arguments: str) -> str:
    who = ["-c", "user.name=직원", "-c", "user.email=clerk@example.kr"]
    done = subprocess.run(["git", *who, *arguments], cwd=project, check=True, capture_output=True, text=True)
    return done.stdout
