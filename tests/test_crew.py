"""Two processes draw the pages of a build: each page once, and as one where something goes wrong."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from macros.speed import OFF

BEGIN = (
    "import logging, os, sys; from macros.speed.aside import helper; from macros.speed.crew import Errands, crew\n"
    "def crew_of(command, first, second): return crew(command, Errands(first, second, lambda one, other: (one, other)))"
)

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2, reason="프로세서가 하나이면 나누지 않습니다."
)


def run(*lines: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A program that has a crew; it is over once nobody of it is left to write."""
    program = "\n".join([BEGIN, *lines])
    given = {**os.environ, **environment}
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, env=given)


def _told(line: str) -> tuple[str, ...]:
    """A line that says what ends it."""
    return ("try:", f"    {line}", "except SystemExit as stop:", "    print(stop)")


def test_each_page_is_drawn_once_and_the_first_process_gets_everything() -> None:
    done = run(
        "two = crew_of('build', os.getpid, os.getpid)",
        "drawn = [page for page in range(2000) if two.takes(page, shows_result=page == 7)]",
        "found = two.gather((os.getpid(), drawn))",
        "told = two.tell('들었습니다')",
        "said = two.gather(told)",
        "two.end()",
        "(first, mine), (second, theirs) = found",
        "print(first == os.getpid() != second, two.result == (first, second))",
        "print(sorted(mine + theirs) == list(range(2000)), 7 in theirs)",
        "print(said)",
    )
    assert (done.stdout.splitlines(), done.stderr) == (["True True", "True True", "('들었습니다', '들었습니다')"], "")


def test_the_first_process_says_what_the_second_has_to_say() -> None:
    done = run(
        "log = logging.getLogger('mkdocs')",
        "log.addHandler(logging.StreamHandler(sys.stdout))",
        "two = crew_of('build', lambda: None, lambda: log.warning('조심하세요'))",
        "two.gather(None), two.tell(None), two.gather(None), two.end()",
    )
    assert (done.stdout, done.stderr) == ("조심하세요\n", "")


def test_a_build_ends_where_the_second_process_comes_to_a_bad_end() -> None:
    done = run(*_told("crew_of('build', lambda: None, lambda: 1 / 0).gather(None)"))
    assert done.stdout == "쪽을 나누어 만들던 프로그램이 도중에 멈추어 누리집을 만들지 않았습니다.\n"
    assert done.stderr.splitlines()[-1] == "ZeroDivisionError: division by zero"


def test_a_build_ends_where_the_first_process_comes_to_a_bad_end() -> None:
    done = run("crew_of('build', lambda: 1 / 0, lambda: None).gather(None)", "print('아직 있습니다')")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-1] == "ZeroDivisionError: division by zero"


def test_a_build_ends_where_the_second_process_is_killed() -> None:
    done = run(*_told("crew_of('build', lambda: None, lambda: os.kill(os.getpid(), 9)).gather(None)"))
    assert done.stdout == "쪽을 나누어 만들던 프로그램이 도중에 멈추어 누리집을 만들지 않았습니다.\n"
    assert done.stderr == ""


def test_a_program_ends_where_its_helper_fails_and_is_told_why() -> None:
    done = run("helper('build')(lambda: 1 / 0)()", "print('아직 있습니다')")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-2:] == [
        "ZeroDivisionError: division by zero",
        "함께 일하던 프로그램이 도중에 멈추어 누리집을 만들지 않았습니다.",
    ]


def test_a_helper_that_nobody_waits_for_ends_quietly() -> None:
    done = run("helper('build')(lambda: 'a' * 1_000_000)")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("end", ["sys.exit(3)", "raise SystemExit(3)", "os._exit(3)"])
def test_nobody_is_left_behind_where_the_first_process_ends_early(end: str) -> None:
    done = run(
        "two = crew_of('build', lambda: None, lambda: None)",
        f"if two.is_first: {end}",
        "two.gather(None), two.tell(None)",
        "print('아직 있습니다')",
    )
    assert (done.returncode, done.stdout, done.stderr) == (3, "", "")


@pytest.mark.parametrize(("command", "off"), [("serve", ""), ("build", "processes")])
def test_a_preview_stays_one_process_and_so_does_a_build_without_the_remedy(command: str, off: str) -> None:
    done = run(
        f"one = crew_of('{command}', os.getpid, os.getpid)",
        "drawn = [page for page in range(9) if one.takes(page, shows_result=page == 7)]",
        "print(one.gather(drawn), one.tell('말'), one.result == (os.getpid(), os.getpid()))",
        f"print(helper('{command}')(os.getpid)() == os.getpid())",
        **{OFF: off},
    )
    assert done.stdout == "([0, 1, 2, 3, 4, 5, 6, 7, 8],) 말 True\nTrue\n"
