"""The theme's templates are compiled once, and are the same as those that each process would compile."""

from __future__ import annotations

import sys
from pathlib import Path
from unittest.mock import patch

import pytest
from jinja2 import Environment, TemplateSyntaxError
from mkdocs.theme import Theme

from macros.speed import OFF
from macros.speed.compiled import Compiled
from macros.speed.theme import ask, compile_templates

TEMPLATES = {
    "main.html": '{% extends "base.html" %}{% block text %}{{ page }}{% endblock %}',
    "base.html": (
        '{% include "foot.html" ignore missing %}<p>{% block text %}{% endblock %}</p>'
        '{% include "gone.html" ignore missing %}'
    ),
    "foot.html": "{% for word in words %}<b>{{ word }}</b>{% endfor %}",
    "404.html": "길을 잃으셨습니다.",
    "unused.html": "{% never closed",
}


@pytest.fixture
def theme(tmp_path: Path) -> Theme:
    for name, text in TEMPLATES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return Theme(custom_dir=str(tmp_path), static_templates=["404.html"])


def test_what_pages_are_written_with_and_all_that_it_names_is_compiled(theme: Theme) -> None:
    environment = theme.get_env()
    expected = environment.get_template("main.html").render(page="글", words="가나")
    assert expected == "<b>가</b><b>나</b><p>글</p>"
    prepared = theme.get_env()
    prepared.bytecode_cache = Compiled(compile_templates(theme))
    with patch.object(Environment, "compile", side_effect=AssertionError("compiled again")):
        assert prepared.get_template("main.html").render(page="글", words="가나") == expected
        assert prepared.get_template("404.html").render() == "길을 잃으셨습니다."


def test_a_template_that_has_changed_since_is_compiled_again(theme: Theme, tmp_path: Path) -> None:
    prepared = theme.get_env()
    prepared.bytecode_cache = Compiled(compile_templates(theme))
    (tmp_path / "foot.html").write_text("<i>{{ words }}</i>", encoding="utf-8")
    assert prepared.get_template("main.html").render(page="글", words="가나") == "<i>가나</i><p>글</p>"


def test_a_mistake_in_a_template_is_told_by_whoever_draws_with_it(theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "foot.html").write_text("\n{% for %}", encoding="utf-8")
    (tmp_path / "404.html").write_bytes("차".encode("cp949"))
    (tmp_path / "deep.html").write_text("{% for a in b %}" * 30 + "{% endfor %}" * 30, encoding="utf-8")
    theme.static_templates.add("deep.html")
    prepared = theme.get_env()
    prepared.bytecode_cache = Compiled(compile_templates(theme))
    with pytest.raises(TemplateSyntaxError) as told:
        prepared.get_template("main.html").render()
    assert (told.value.name, told.value.lineno) == ("foot.html", 2)
    with pytest.raises(UnicodeDecodeError):
        prepared.get_template("404.html")
    with pytest.raises(SyntaxError, match="too many statically nested blocks"):
        prepared.get_template("deep.html")


@pytest.mark.parametrize(
    ("command", "off", "has_room"), [("serve", "", True), ("build", "theme", True), ("build", "", False)]
)
def test_nothing_is_compiled_for_a_preview_nor_by_one_process_alone_nor_where_that_is_left_out(
    theme: Theme, command: str, off: str, has_room: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(OFF, off)
    with patch("macros.speed.theme.has_room", return_value=has_room):
        assert ask(command, theme)() == {}


@pytest.mark.skipif(sys.platform != "linux", reason="one process alone draws the pages")
def test_a_build_is_brought_what_another_process_has_compiled(theme: Theme) -> None:
    with patch("macros.speed.theme.has_room", return_value=True):
        assert ask("build", theme)() == compile_templates(theme)
