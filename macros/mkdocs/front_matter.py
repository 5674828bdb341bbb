"""The settings above a page's text, between two lines of `---`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from typing import Any

from mkdocs.utils.meta import get_data

from macros.models.subjects import SUBJECTS
from macros.models.types import ID_PATTERN
from macros.reading.problems import DataError, Place, Problem, nearest
from macros.reading.yaml_file import YamlFile

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)


@cache
def split_front_matter(written: str) -> tuple[str, Mapping[str, Any]]:
    """Return the text of a page, and the settings above it; many pages share one template."""
    text, settings = get_data(written)
    return text, settings


def check_front_matter(pages: Mapping[str, str], assets: Collection[str]) -> None:
    """Raise DataError with every setting of some pages, by their paths, that cannot be used.

    `assets` are the names that a page's own script and style may have.
    """
    if problems := [problem for name, text in pages.items() for problem in _problems(name, text, assets)]:
        raise DataError(problems)


def _problems(name: str, text: str, assets: Collection[str]) -> Iterator[Problem]:
    match = _FRONT_MATTER.match(text)
    if match is None:
        if text.startswith("---"):
            yield Problem(Place(name), "맨 윗줄의 '---'를 닫는 '---' 줄이 없습니다.", "front-matter")
        elif split_front_matter(text)[1]:  # MkDocs would take the line for a setting, and not show it.
            message = (
                "맨 윗줄이 '이름: 값' 모양입니다. 설정이면 '---' 두 줄 사이에 적고, 글이면 앞에 빈 줄을 두어 주세요."
            )
            yield Problem(Place(name), message, "front-matter")
        return
    try:
        settings = YamlFile(name, f"\n{match[1]}".encode()).root
    except DataError as error:
        yield from error.problems
        return
    kinds = _kinds(assets)
    for key, node in settings.items():
        is_fine, message = kinds.get(str(key), (None, ""))
        if is_fine is None:
            message = f"'{key}'은(는) 모르는 이름입니다. {nearest(str(key), kinds)}"
            yield Problem(node.key_place, message, "front-matter")
        elif not is_fine(node.value):
            yield Problem(node.place, f"{key}: {message}", "front-matter")


def _kinds(assets: Collection[str]) -> Mapping[str, tuple[Callable[[Any], bool], str]]:
    """Return for each setting whether a value may stand there, and otherwise what to write."""
    line = "글을 한 줄로 적어 주세요. 수나 날짜처럼 보이는 글은 따옴표로 감싸 주세요."
    subjects = [subject.name for subject in SUBJECTS]
    return {
        "title": (_is_line, line),
        "description": (_is_line, line),
        "hide": (_is_hiding, "navigation이나 toc를 [navigation, toc]처럼 적어 주세요."),
        "noindex": (lambda value: isinstance(value, bool), "true나 false를 적어 주세요."),
        "handbook": (lambda value: isinstance(value, bool), "true나 false를 적어 주세요."),
        "search": (lambda value: value == "introduction", "검색에 첫머리만 실으려면 introduction을 적어 주세요."),
        "needs": (lambda value: value in subjects, f"자료의 이름을 적어 주세요. {nearest('', subjects)}"),
        "language": (
            lambda value: isinstance(value, str) and bool(re.fullmatch(ID_PATTERN, value)),
            "data/translations/ 아래에 있는 파일의 이름을 en처럼 적어 주세요.",
        ),
        "assets": (
            lambda value: value in assets,
            f"overrides/assets/에 있는 이름을 적어 주세요. {nearest('', assets)}",
        ),
    }


def _is_line(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\n" not in value


def _is_hiding(value: object) -> bool:
    return isinstance(value, tuple) and all(part in ("navigation", "toc") for part in value)
