"""Builds as a clerk starts them, and drills in which they are killed or meet one another."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from tests.repository import Repository
from tests.site.built import copy_project, files

PAGE = Path("docs/about/terms.md")
"""What a drill changes, so that the next site differs."""
LEFT = [".site-lock"]
"""All that a build keeps beside the site."""


def start(project: Path, umask: int = -1, **environment: str) -> subprocess.Popen[str]:
    given = {**os.environ, "PYTHONPATH": str(project), "NO_MKDOCS_2_WARNING": "1", **environment}
    command = [sys.executable, "-m", "macros", "build"]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, cwd=project, env=given, stdout=pipe, stderr=pipe, text=True, umask=umask, start_new_session=True
    )


def run(project: Path, umask: int = -1, **environment: str) -> tuple[int, str, str]:
    """The exit status, and what is printed and complained about."""
    build = start(project, umask, **environment)
    printed, complained = build.communicate(timeout=120)
    return build.returncode, printed, complained


def hidden(project: Path) -> list[str]:
    """What builds keep beside the site."""
    return sorted(path.name for path in project.glob(".site*"))


def project_in_git(folder: Path, data: Path) -> Path:
    """A copy of the project that git keeps, so that builds ask it."""
    repository = Repository.made_in(copy_project(folder, data))
    repository.commit()
    return folder


def kill_builds(project: Path, kills: int, seed: int) -> Iterator[str]:
    """Yield what is wrong after builds, with the git they ask, are killed at random moments.

    Each site is the old one or the new one, and the next build that ends clears what the killed ones left.
    """
    moments = random.Random(seed)
    old_page = (project / PAGE).read_text(encoding="utf-8")
    new_page = f"{old_page}\n새로 적은 글입니다.\n"
    began = time.monotonic()
    wrong = [] if run(project)[0] == 0 else ["the build before the drill failed"]
    takes = time.monotonic() - began
    old = files(project / "site")
    (project / PAGE).write_text(new_page, encoding="utf-8")
    found: list[tuple[float, dict[str, bytes]]] = []
    for _ in range(kills):
        moment = moments.uniform(0, takes)
        _kill(project, moment)
        found.append((moment, files(_site(project))))
    if run(project)[0] != 0 or hidden(project) != LEFT:
        wrong.append(f"after {kills} kills a build fails or leaves {hidden(project)}")
    new = files(project / "site")
    yield from wrong
    if old.keys() != new.keys() or old == new:
        yield "the old and the new site differ in more or less than their pages"
    yield from (f"killed after {moment:.2f} s: {len(site)} files" for moment, site in found if site not in (old, new))


def _kill(project: Path, moment: float) -> None:
    build = start(project)
    with suppress(subprocess.TimeoutExpired):
        build.communicate(timeout=moment)
    with suppress(ProcessLookupError):
        os.killpg(build.pid, signal.SIGKILL)
    build.communicate()


def _site(project: Path) -> Path:
    """The site; where a build was killed between its two renames, what the next one restores."""
    return project / "site" if (project / "site").exists() else project / ".site-before"


def kill_git(project: Path, turns: Iterable[int]) -> Iterator[str]:
    """Yield what is wrong after builds in each of which git is killed at one of the turns that it is asked.

    The site stays as it is. A build may go on where the killed git told what no page shows.
    """
    real = shutil.which("git")
    assert real is not None
    folder, asked = project.parent / "bin", project.parent / "asked"
    folder.mkdir()
    program = f'#!/bin/sh\necho >> "{asked}"\n[ $(wc -l < "{asked}") = "$KILLED" ] && kill -9 $$\nexec "{real}" "$@"\n'
    (folder / "git").write_text(program, encoding="utf-8")
    (folder / "git").chmod(0o755)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    run(project)
    site = files(project / "site")
    for turn in turns:
        asked.unlink(missing_ok=True)
        code, _, complained = run(project, PATH=path, KILLED=str(turn))
        is_told = "명령이 도중에 멈추었습니다(신호 9)." in complained
        if is_told != (code == 1) or files(project / "site") != site or hidden(project) != LEFT:
            yield f"git killed when asked for the {turn}th time: status {code}, {complained}"


def build_together(project: Path, gaps: Iterable[float]) -> Iterator[str]:
    """Yield what is wrong after two builds of which the second starts some seconds after the first."""
    run(project)
    alone = files(project / "site")
    for gap in gaps:
        first = start(project)
        with suppress(subprocess.TimeoutExpired):
            first.wait(gap)
        second = start(project)
        complained = [build.communicate(timeout=120)[1] for build in (first, second)]
        codes = first.returncode, second.returncode
        site = files(project / "site")
        if codes != (0, 0) or site != alone or hidden(project) != LEFT:
            yield f"{gap:.2f} s apart: {codes}, {len(site)} of {len(alone)} files, {hidden(project)}, {complained}"
