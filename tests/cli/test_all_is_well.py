"""A command that finds nothing says so in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.__main__ import main
from tests.conftest import Department


@pytest.mark.parametrize("options", [[], ["--check"]])
def test_fmt_says_that_every_file_looks_right(
    department: Department, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    assert main(["fmt", *options, "--data", str(department.data)]) == 0
    assert capsys.readouterr() == ("자료 파일의 모양이 모두 맞습니다.\n", "")


def test_plain_says_that_no_word_is_hard(
    department: Department, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["plain", "--data", str(department.data), "--docs", str(tmp_path / "none")]) == 0
    assert capsys.readouterr() == ("어려운 말이 없습니다.\n", "")
