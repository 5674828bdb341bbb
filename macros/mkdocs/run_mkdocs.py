"""Runs a build of MkDocs, and tells in Korean why one failed."""

from __future__ import annotations

import logging
import os
import re
import traceback
from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from macros.mkdocs.settings import check_environment
from macros.reading.file_errors import file_error
from macros.records.edit_links import SettingError

CONFIG = "mkdocs.yml"
NOT_BUILT = "사이트를 만들지 않았습니다."


class BuildError(Exception):
    """The site could not be built; the message has a line for each thing to mend."""


def read_config(folder: Path) -> MkDocsConfig:
    """Return the settings of `mkdocs.yml` for a site in `folder`; BuildError if they are wrong."""
    with _Warnings() as warnings:
        try:
            check_environment(os.environ)
            return load_config(CONFIG, site_dir=str(folder))
        except SettingError as error:
            raise BuildError(f"{error}\n설정이 맞지 않아 사이트를 만들지 않았습니다.") from None
        except MkDocsException as error:
            raise BuildError("\n".join([*warnings.texts, _config_message(error)])) from None


def build_site(config: MkDocsConfig, serve_url: str | None = None) -> None:
    """Write the site into the folder of the settings; BuildError with everything that is wrong."""
    with _Warnings() as warnings:
        try:
            build(config, serve_url=serve_url)
        except OSError as error:
            raise BuildError(f"{file_error(error)} {NOT_BUILT}") from None
        except (Exception, SystemExit) as error:
            raise BuildError(_message(error, warnings.texts)) from None


class _Warnings(logging.Handler):
    """What MkDocs warns of while it works, since the error that ends a strict build only counts it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(in_korean(record.getMessage()))

    def __enter__(self) -> _Warnings:
        logging.getLogger("mkdocs").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)


_LINK = re.compile(
    r"Doc file '(.+?)' contains an? (absolute )?.*?link '(.+?)'.*?(?: Did you mean '(.+?)'\?)?", re.DOTALL
)
_EXCLUDED = re.compile(r"Excluding '(.+)' from the site because it conflicts with '(.+)'\.")
_NOT_IN_NAV = re.compile(r"The following pages exist in the docs directory, but are not included in .*:\n((?:.|\n)+)")
_NAV_TO_NOTHING = re.compile(r"A reference to '(.+)' is included in the 'nav' configuration, which is not found .*")
_WRONG_SETTING = re.compile(r"Config value '([^']+)': (.+)", re.DOTALL)
_SETTING_FAULTS = {
    "Required configuration not provided": "꼭 있어야 하는 설정입니다. 적어 주세요.",
    "Unrecognised configuration name": "모르는 설정입니다. 이름을 고치거나 지워 주세요.",
    "The path ": "그런 폴더나 파일이 없습니다. 이름을 확인해 주세요.",
    "Expected nav": "'- 제목: 파일' 모양이 아닌 줄이 있습니다. 쌍점과 들여 쓴 칸을 확인해 주세요.",
    "Expected type": "글이나 참·거짓의 자리에 다른 것이 있습니다. 수처럼 보이는 글은 따옴표로 감싸 주세요.",
    "Expected a string": "글의 자리에 다른 것이 있습니다. 수처럼 보이는 글은 따옴표로 감싸 주세요.",
    "The configuration is invalid": "그 아래에 '이름: 값'을 들여 써서 적어 주세요.",
    "The URL isn't valid": "https://로 시작하는 전체 주소를 적어 주세요.",
}


def in_korean(warning: str) -> str:
    """Return a warning of MkDocs about settings, pages, links and the menu in Korean; any other as it is."""
    if match := _WRONG_SETTING.fullmatch(warning):
        name, fault = match.groups()
        korean = next((text for start, text in _SETTING_FAULTS.items() if fault.startswith(start)), fault)
        return f"{CONFIG}의 {name}: {korean}"
    if match := _EXCLUDED.fullmatch(warning):
        return f"docs/{match[1]}: 주소가 같은 docs/{match[2]} 파일이 있습니다. 하나를 지우거나 이름을 바꿔 주세요."
    if match := _NOT_IN_NAV.fullmatch(warning):
        pages = [line.strip().removeprefix("- ") for line in match[1].splitlines()]
        return "\n".join(f"docs/{page}: 메뉴에 없는 페이지입니다. {CONFIG}의 nav에 적어 주세요." for page in pages)
    if match := _NAV_TO_NOTHING.fullmatch(warning):
        return f"{CONFIG}: nav에 적은 docs/{match[1]} 파일이 없습니다. 이름을 고치거나 그 줄을 지워 주세요."
    match = _LINK.fullmatch(warning)
    if not match:
        return warning
    page, is_absolute, link, guess = match.groups()
    problem = "는 페이지 파일이 있는 자리에서부터 적어야 합니다" if is_absolute else "가 가리키는 곳이 없습니다"
    return f"{_place_of_link(page, link)}: '{link}' 링크{problem}." + (f" 혹시 '{guess}'인가요?" if guess else "")


def _place_of_link(page: str, link: str) -> str:
    """Return a page's file with the line of a link; without one where another file or a macro wrote it."""
    file = Path("docs", page)
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    written = re.compile(rf"[(:]\s*<?{re.escape(link)}")
    line = next((f":{number}" for number, text in enumerate(lines, 1) if written.search(text)), "")
    return f"{file}{line}"


def _config_message(error: MkDocsException) -> str:
    if str(error).startswith("Aborted"):  # MkDocs only counts here what it has told as warnings.
        return "설정이 맞지 않아 사이트를 만들지 않았습니다."
    if str(error).endswith("does not exist."):
        return f"{CONFIG} 파일이 없습니다. 프로젝트의 맨 위 폴더에서 실행해 주세요."
    if isinstance(error.__context__, yaml.reader.ReaderError):
        return f"{CONFIG}: 글자를 UTF-8로 읽을 수 없습니다. UTF-8로 다시 저장해 주세요."
    if "Expected a key-value mapping" in str(error):
        return f"{CONFIG}: '이름: 값' 모양이 아닙니다. 첫 줄부터 '이름: 값'으로 적어 주세요."
    mark = getattr(error.__context__, "problem_mark", None)
    if isinstance(error.__context__, yaml.MarkedYAMLError) and mark is not None:
        shape = "설정 파일의 모양이 맞지 않습니다. 앞뒤 줄과 들여 쓴 칸, 따옴표와 괄호의 짝을 맞춰 주세요."
        return f"{CONFIG}:{mark.line + 1}:{mark.column + 1}: {shape}"
    return f"{CONFIG}의 설정이 맞지 않습니다: {error}"


def _message(error: BaseException, warnings: list[str]) -> str:
    """Return the lines for a clerk; where a program is at fault, what its writer needs."""
    if isinstance(error, MkDocsException) and str(error).startswith("Aborted with"):
        return "\n".join([*warnings, f"경고가 {len(warnings)}건 있어 사이트를 만들지 않았습니다."])
    if isinstance(error, MkDocsException) and str(error):
        return "\n".join([*warnings, str(error)])
    return "\n".join([*warnings, "프로그램에 잘못이 있습니다.", "".join(traceback.format_exception(error))])
