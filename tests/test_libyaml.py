"""Without libyaml, whether left out or missing, data is read by the parser in Python, and is the same."""

from __future__ import annotations

import pytest
import yaml

from macros.load import files_under
from macros.places import Spot
from macros.problems import DataError
from macros.speed import OFF, libyaml
from macros.yaml_file import YamlFile
from tests.conftest import LIBRARY
from tests.site.built import PROJECT

FILES = files_under(PROJECT / "data") | files_under(LIBRARY)


def _values(spot: Spot) -> list[object]:
    """Every value below a spot, with its place and that of its key."""
    inner = [value for _, below in spot.inside() for value in _values(below)]
    return [(spot.value, spot.place, spot.key_place), *inner]


@pytest.mark.parametrize("name", FILES)
def test_both_parsers_read_the_same_values_at_the_same_places(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = YamlFile(name, FILES[name])
    monkeypatch.setenv(OFF, "libyaml")
    assert _values(YamlFile(name, FILES[name]).root) == _values(quick.root)


def test_a_question_between_brackets_is_refused_by_the_parser_in_python_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "questions: [몇 층인가요?]\n".encode()
    assert YamlFile("data/search.yml", text).value == {"questions": ("몇 층인가요?",)}
    monkeypatch.setenv(OFF, "libyaml")
    with pytest.raises(DataError) as error:
        YamlFile("data/search.yml", text)
    assert str(error.value) == (
        "data/search.yml:1:19: 괄호 안의 글에 물음표(?)가 있습니다. 글을 작은따옴표(')로 감싸 주세요. [yaml]"
    )


def test_where_libyaml_is_missing_data_is_read_all_the_same_and_that_is_said_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    monkeypatch.delattr(yaml, "CSafeLoader")
    libyaml._warn.cache_clear()
    assert [YamlFile("a.yml", b"a: 1\n").value, YamlFile("b.yml", b"b: [x, 2.50]\n").value]
    assert capsys.readouterr().err == f"{libyaml.MISSING}\n"
