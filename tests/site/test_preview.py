"""The preview follows every change without a restart, and survives bad data."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from random import Random
from urllib.error import HTTPError

from mkdocs.commands import serve

from macros.preview.frame import can_draw_pages
from macros.preview.program import BROKEN, FILES
from tests.conftest import LIBRARY
from tests.repository import Repository
from tests.site.built import build, copy_project, files


@contextmanager
def preview(project: Path, *python: str) -> Iterator[str]:
    """The preview of a project on a free port, which writes its site below `served/`; its address.

    `python` are the arguments of Python that start it otherwise than by its command.
    """
    (project / "served").mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, *(python or ("-m", "macros")), "serve", "--address", f"127.0.0.1:{port}"]
    environment = {
        **os.environ,
        "PYTHONPATH": str(project),
        "NO_MKDOCS_2_WARNING": "1",
        "TMPDIR": str(project / "served"),
    }
    with (project / "preview.log").open("w") as log:
        server = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log)
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            server.wait(timeout=20)


def test_a_changed_figure_page_macro_and_style_are_served_without_a_restart(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    with preview(project) as address:
        _wait_for(address + "vehicles/2023/", "공용차량은 모두 232대입니다.")

        _change(project / "data/vehicles/2023.yml", "unexplained: 보고서는", "unexplained: 이 보고서는")
        _wait_for(address + "vehicles/2023/", "이 보고서는 이 수에")

        _change(project / "macros/views/vehicles.py", "공용차량은 모두", "공용차량은 통틀어")
        _wait_for(address + "vehicles/2023/", "공용차량은 통틀어 232대입니다.")

        _change(project / "macros/views/templates/table.html.j2", ' class="data', ' class="new data')
        _wait_for(address + "vehicles/2023/", ' class="new data')

        _change(project / "docs/vehicles/index.md", "구청 일에 쓰는 차", "공무에 쓰는 차")
        _wait_for(address + "vehicles/", "공무에 쓰는 차")

        _change(project / "overrides/styles/page.css", "body {", "/* 바뀐 꾸밈 */ body {")
        _wait_for(address + "assets/site.css", "바뀐 꾸밈")


def test_a_change_to_the_preview_itself_is_followed_too(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    reload, hooks = project / "macros/preview/reload.py", project / "macros/hooks.py"
    with preview(project) as address:
        _wait_for(address + "buildings/", "층별 안내")

        _change(reload, 'b"".join(answered)', 'b"".join(answered).replace(b"<!doctype", b"<!DOCTYPE")')
        _wait_for(address + "buildings/", "<!DOCTYPE html>")

        _change(hooks, "reload.without_policy(server.get_app())", "server.get_app()")
        _wait_for(address + "buildings/", "Content-Security-Policy")
    assert list((project / "served").iterdir()) == []


def test_a_change_to_the_preview_is_followed_once_it_can_be_loaded(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    reload, view, log = (
        project / "macros/preview/reload.py",
        project / "macros/views/vehicles.py",
        project / "preview.log",
    )
    with preview(project) as address:
        _wait_for(address + "buildings/", "층별 안내")
        _change(view, "def vehicle_table", "def def vehicle_table")
        _wait_for(address + "buildings/", "프로그램에 잘못이 있습니다.")
        _change(reload, 'b"".join(answered)', 'b"".join(answered).replace(b"<!doctype", b"<!DOCTYPE")')
        _wait_until(lambda: f"{BROKEN}\nTraceback" in log.read_text(encoding="utf-8"), "what is wrong")
        assert "    def def vehicle_table" in log.read_text(encoding="utf-8")
        _change(view, "def def vehicle_table", "def vehicle_table")
        _wait_for(address + "buildings/", "<!DOCTYPE html>")


def test_every_module_that_the_preview_holds_on_to_is_followed() -> None:
    loaded = "print(*(module.__file__ for name, module in sys.modules.items() if name.startswith('macros.')))"
    script = f"import sys, macros.preview.server, macros.hooks; {loaded}"
    held = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    modules = [path for path in map(Path, held) if path.name != "__init__.py"]
    assert [path for path in modules if not any(path.is_relative_to(file) for file in FILES)] == []


def test_a_commit_is_told_of_without_another_change(tmp_path: Path) -> None:
    project = copy_project(tmp_path, LIBRARY)
    repository = Repository.made_in(project)
    (project / ".gitignore").write_text("/served\n/preview.log\n__pycache__\n", encoding="utf-8")
    repository.commit()
    with preview(project) as address:
        _wait_for(address + "about/changes/", "2030")
        _change(project / "data/programs/2030/book-swap.yml", "purpose: ", "purpose: 더 많이 ")
        _wait_for(address + "programs/2030/book-swap/", "더 많이")
        repository.commit(day="2031-02-03")
        _wait_for(address + "about/changes/", "2031. 2. 3.")


def test_a_mistake_is_shown_in_the_page_in_korean_until_it_is_mended(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    data = project / "data/vehicles/2023.yml"
    _change(data, "quota: 226", "quota: 많음")
    with preview(project) as address:
        for url in ("", "vehicles/2023/"):
            _wait_for(address + url, "<code>data/vehicles/2023.yml:10:8</code>")
        _wait_for(address, "아래를 고치고 저장하시면 화면이 저절로 돌아옵니다.")

        _change(data, "quota: 많음", "quota: 226")
        _wait_for(address + "vehicles/2023/", "공용차량은 모두 232대입니다.")

        _change(project / "docs/vehicles/_year.md", "vehicle_table(year)", "vehicle_table(1900)")
        _wait_for(address + "vehicles/2023/", "<code>docs/vehicles/_year.md:")
        _change(project / "docs/vehicles/_year.md", "vehicle_table(1900)", "vehicle_table(year)")
        _wait_for(address + "vehicles/2023/", "공용차량은 모두 232대입니다.")

        _change(project / "macros/views/vehicles.py", "def vehicle_table", "def def vehicle_table")
        _wait_for(address + "vehicles/2023/", "프로그램에 잘못이 있습니다.")
        _change(project / "macros/views/vehicles.py", "def def vehicle_table", "def vehicle_table")
        _wait_for(address + "vehicles/2023/", "공용차량은 모두 232대입니다.")


def test_a_mistake_that_the_page_asked_for_has_no_part_in_is_shown_too(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    data, page = project / "data/vehicles/2023.yml", project / "docs/about/terms.md"
    with preview(project) as address:
        _wait_for(address + "buildings/", "층별 안내")

        _change(data, "quota: 226", "quota: 227")
        _wait_for(address + "buildings/", "vehicle-quota")
        _change(data, "quota: 227", "quota: 226")
        _wait_for(address + "buildings/", "층별 안내")

        _change(page, "# 이용 조건", "# 이용 조건\n\n[없는 쪽](nowhere.md)")
        _wait_for(address + "buildings/", "nowhere.md")
        _wait_for(address + "never-seen/", "nowhere.md")
        _change(page, "[없는 쪽](nowhere.md)", "")
        _wait_for(address + "buildings/", "층별 안내")


def test_what_is_served_after_edits_is_what_a_build_from_nothing_writes(tmp_path: Path) -> None:
    project = copy_project(tmp_path, LIBRARY)
    programs = project / "data/programs"
    random = Random(7)

    def edit_figures() -> None:
        for _ in range(10):
            file = random.choice(sorted(programs.rglob("*.yml")))
            _change(file, "purpose: ", f"purpose: {random.randint(1, 999)}가지를 ")

    def delete() -> None:
        (programs / "2030/book-swap.yml").unlink()

    def rename() -> None:
        (project / "docs/glossary.md").rename(project / "docs/words.md")
        _change(project / "mkdocs.yml", "glossary.md", "words.md")

    def change_theme() -> None:
        _change(project / "overrides/partials/footer.html", "<p>", "<p>바뀐 끝: ")

    with preview(project) as address:
        for change in (edit_figures, delete, rename, change_theme):
            _wait_until_same(project, address)
            change()
        _wait_until_same(project, address)


def test_a_served_page_may_run_the_script_that_reloads_it(tmp_path: Path) -> None:
    with preview(copy_project(tmp_path)) as address:
        _wait_for(address, "livereload(")
        with urllib.request.urlopen(address, timeout=30) as answer:
            assert "Content-Security-Policy" not in answer.read().decode("utf-8")


def test_an_open_page_comes_anew_when_it_has_changed_and_again_when_a_mistake_is_found(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    data = project / "data/vehicles/2023.yml"
    with preview(project) as address:
        _wait_for(address + "vehicles/2023/", "공용차량은 모두 232대입니다.")
        pages = _seen_by_a_reader_who_waits(address, "vehicles/2023/")
        assert "(정수)는 226대" in next(pages)
        _change(data, "quota: 226", "quota: 227")
        assert any("vehicle-quota" in page for page in islice(pages, 5))
        _change(data, "quota: 227", "quota: 226")
        assert any("(정수)는 226대" in page for page in islice(pages, 5))


def test_nothing_is_left_of_a_preview_that_has_ended(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    with preview(project) as address:
        _wait_for(address, "livereload(")
    assert list((project / "served").iterdir()) == []


def test_where_mkdocs_draws_no_single_page_the_whole_site_is_waited_for(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    other_mkdocs = (
        "from mkdocs.commands import build; del build._build_page; import sys; from macros.__main__ import main"
    )
    with preview(project, "-c", f"{other_mkdocs}; main(sys.argv[1:])") as address:
        _wait_for(address + "vehicles/2023/", "공용차량은 모두 232대입니다.")
        _change(project / "macros/views/vehicles.py", "공용차량은 모두", "공용차량은 통틀어")
        _wait_for(address + "vehicles/2023/", "공용차량은 통틀어 232대입니다.")
        _wait_for(address + "search/search_index.js", "공용차량은 통틀어 232대입니다.")
    warning = "이 MkDocs에서는 쪽을 하나씩 만들지 못해, 고칠 때마다 모두 새로 만듭니다."
    assert (project / "preview.log").read_text(encoding="utf-8").count(warning) == 1


def test_mkdocs_still_has_what_the_preview_stands_on() -> None:
    assert callable(serve.build)
    assert can_draw_pages()
    assert callable(serve.LiveReloadServer.set_app)
    assert callable(serve.LiveReloadServer.get_app)


def _seen_by_a_reader_who_waits(address: str, page: str) -> Iterator[str]:
    """A page as a browser has it, each time that its script finds that there is something new."""
    while True:
        with urllib.request.urlopen(address + page, timeout=90) as answer:
            seen = answer.read().decode("utf-8")
        yield seen
        known = re.search(r"livereload\((\d+), \d+\)", seen)
        assert known
        urllib.request.urlopen(f"{address}livereload/{known[1]}/1", timeout=90).close()


def _wait_until_same(project: Path, address: str) -> None:
    cold = files(build(project, SITE_URL=address).folder)
    _wait_until(lambda: [files(site) for site in project.glob("served/mkdocs_*")] == [cold], "what a build writes")


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _wait_for(address: str, expected: str) -> None:
    def served() -> bool:
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                return expected in answer.read().decode("utf-8")
        except HTTPError as missing:
            return expected in missing.read().decode("utf-8")
        except OSError:
            return False

    _wait_until(served, f"{expected!r} at {address}")


def _wait_until(happened: object, what: str) -> None:
    assert callable(happened)
    for _ in range(300):
        if happened():
            return
        time.sleep(0.2)
    raise AssertionError(f"never came: {what}")
