"""Without libyaml, data is read by the parser in Python, and is the same."""

from __future__ import annotations

import pytest
import yaml

from macros.models.load import files_under
from macros.reading import yaml_file
from macros.reading.problems import DataError
from macros.reading.yaml_file import Node, YamlFile
from tests.conftest import LIBRARY
from tests.site.built import PROJECT

FILES = files_under(PROJECT / "data") | files_under(LIBRARY)


def _values(node: Node) -> list[object]:
    """Every value below a node, with its place and that of its key."""
    inner = [value for child in node.children for value in _values(child)]
    return [(node.value, node.place, node.key_place), *inner]


@pytest.mark.parametrize("name", FILES)
def test_both_parsers_read_the_same_values_at_the_same_places(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = YamlFile(name, FILES[name])
    monkeypatch.setattr(yaml_file, "Loader", yaml.SafeLoader)
    assert _values(YamlFile(name, FILES[name]).root) == _values(quick.root)


def test_a_question_between_brackets_is_refused_by_the_parser_in_python_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "questions: [몇 층인가요?]\n".encode()
    assert YamlFile("data/search.yml", text).value == {"questions": ("몇 층인가요?",)}
    monkeypatch.setattr(yaml_file, "Loader", yaml.SafeLoader)
    with pytest.raises(DataError) as error:
        YamlFile("data/search.yml", text)
    assert str(error.value) == (
        "data/search.yml:1:19: 괄호 안의 글에 물음표(?)가 있습니다. 글을 작은따옴표(')로 감싸 주세요. [yaml]"
    )
