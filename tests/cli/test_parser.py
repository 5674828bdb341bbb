"""Every word of the command line is Korean."""

from __future__ import annotations

import argparse
import re

import pytest

from macros.__main__ import COMMANDS, main
from macros.cli.parser import in_korean

NAMES = [command.__name__.rpartition(".")[2].replace("_", "-") for command in COMMANDS]


def complained(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The last line that a wrong command is answered with."""
    with pytest.raises(SystemExit) as stop:
        main(list(arguments))
    assert stop.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("", "빠진 것이 있습니다: 명령"),
        ("export", "이 가운데 하나를 적어 주세요: --to --snapshot"),
        ("export --to new --snapshot 2026-11-29", "함께 적을 수 없습니다: --snapshot, --to"),
        ("check extra", "알 수 없는 것입니다: extra"),
        ("export --to", "--to 뒤에 값을 하나 적어 주세요."),
        ("check --format x", "--format: 'x'은(는) 없습니다. (가능한 값: 'text', 'github')"),
        ("new-year abc --from 2023", "연도: 'abc': 네 자리 해를 적어 주세요. 예: 2024"),
        ("build --help=x", "-h/--help에는 값을 적지 않습니다: 'x'"),
    ],
)
def test_wrong_arguments_are_told_in_korean(arguments: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert complained(capsys, *arguments.split()) == message


@pytest.mark.parametrize("name", ["", *NAMES])
def test_help_has_no_english_word(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([*([name] if name else []), "--help"])
    shown = capsys.readouterr().out
    assert shown.startswith("쓰는 법: python -m macros")
    assert re.findall(r"\b(?:usage|options?|arguments?|show|default|positional)\b", shown) == []


def test_what_argparse_says_is_known_to_us() -> None:
    parser = argparse.ArgumentParser(exit_on_error=False)
    parser.add_argument("--number", type=int)
    with pytest.raises(argparse.ArgumentError) as error:
        parser.parse_args(["--number", "x"])
    assert in_korean(str(error.value)) == "--number: 'x'은(는) 알맞은 값이 아닙니다."
