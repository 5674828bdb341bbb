"""A task of two steps is begun by another process, which goes on only once it is told to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

BEGIN = "import os, sys, time; from pathlib import Path; from macros.speed.steps import begin; seen = Path(sys.argv[1])"
LOST = "함께 일하던 프로그램이 도중에 멈추어 누리집을 만들지 않았습니다.\n"

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2, reason="프로세서가 하나이면 나누지 않습니다."
)


def run(seen: Path, *lines: str) -> subprocess.CompletedProcess[str]:
    """A program that begins a task, whose steps may write to a file; it is over once nobody is left to write."""
    program = "\n".join([BEGIN, *lines])
    return subprocess.run([sys.executable, "-c", program, seen], capture_output=True, text=True, timeout=60)


def test_the_second_step_is_not_done_before_it_may_be(tmp_path: Path) -> None:
    done = run(
        tmp_path / "seen",
        "task = begin('build', os.getpid, lambda first: (first, os.getpid(), seen.read_text()))",
        "time.sleep(0.3)",
        "seen.write_text('말한 뒤')",
        "task.go_on()",
        "first, second, text = task.result()",
        "print(first == second != os.getpid(), text)",
    )
    assert (done.stdout, done.stderr) == ("True 말한 뒤\n", "")


def test_the_first_step_is_done_before_anybody_says_anything(tmp_path: Path) -> None:
    done = run(
        tmp_path / "seen",
        "task = begin('build', lambda: seen.write_text('첫걸음'), lambda letters: letters)",
        "while not (seen.exists() and seen.read_text()): time.sleep(0.01)",
        "task.go_on()",
        "print(task.result())",
    )
    assert (done.stdout, done.stderr) == ("3\n", "")


def test_the_second_step_is_left_where_the_build_stops_before_it(tmp_path: Path) -> None:
    done = run(tmp_path / "seen", "begin('build', lambda: None, lambda first: seen.write_text('늦게'))")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not (tmp_path / "seen").exists()


@pytest.mark.parametrize("steps", ["lambda: 1 / 0, lambda first: None", "lambda: None, lambda first: 1 / 0"])
def test_a_program_ends_where_a_step_fails_and_is_told_why(tmp_path: Path, steps: str) -> None:
    done = run(
        tmp_path / "seen",
        f"task = begin('build', {steps})",
        "time.sleep(0.3)",  # By now the other may be gone, and nobody would hear that it may go on.
        "task.go_on()",
        "task.result()",
        "print('아직 있습니다')",
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "ZeroDivisionError: division by zero" in done.stderr
    assert done.stderr.endswith(LOST)


def test_a_preview_does_both_steps_when_it_is_asked(tmp_path: Path) -> None:
    done = run(
        tmp_path / "seen",
        "task = begin('serve', lambda: seen.write_text('첫걸음'), lambda letters: (letters, os.getpid()))",
        "print(seen.exists())",
        "task.go_on()",
        "print(seen.exists(), task.result() == (3, os.getpid()))",
    )
    assert (done.stdout, done.stderr) == ("False\nFalse True\n", "")
