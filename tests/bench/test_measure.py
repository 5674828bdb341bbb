"""The benchmark tells the costs of the command that it runs, and of nothing else."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.bench.measure import build_cost, weight

HOLDS_MEMORY = "held = b'x' * 60_000_000"
FAILS = "import sys; sys.exit('이 자료로는 만들 수 없습니다.')"


def test_memory_is_that_of_the_command_and_not_of_who_measures(tmp_path: Path) -> None:
    held = b"x" * 200_000_000
    assert 60 < build_cost([sys.executable, "-c", HOLDS_MEMORY], tmp_path).memory < len(held) / 1_000_000


def test_a_build_that_fails_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=re.escape("이 자료로는 만들 수 없습니다.")):
        build_cost([sys.executable, "-c", FAILS], tmp_path)


def test_the_weight_is_that_of_the_middle_page(tmp_path: Path) -> None:
    for name, size in (("a", 10), ("b", 3000), ("c", 2000)):
        (tmp_path / f"{name}.html").write_text("x" * size, encoding="utf-8")
    (tmp_path / "data.json").write_text("x" * 9000, encoding="utf-8")
    found = weight(tmp_path)
    assert (found.pages, found.plain) == (3, 2000)
    assert found.compressed < 100
