"""MkDocs' events, handed on to `macros.mkdocs.events`.

`mkdocs serve` lives in one process, which keeps every module that it has loaded. So the events are looked
up at each call, and the package's modules are forgotten once one of their files has changed.
"""

from __future__ import annotations

import gc
import importlib
import sys
from pathlib import Path
from typing import Any

from mkdocs.plugins import event_priority

_PACKAGE = Path(__file__).parent
_command = ""
_loaded: dict[Path, int] = {}


def on_startup(*, command: str, dirty: bool) -> None:
    global _command
    _command = command
    require_docstrings()
    gc.set_threshold(50_000, 20, 1000)  # A build makes millions of objects that stay.


def require_docstrings() -> None:
    """SystemExit where Python leaves out the docstrings, in which the explanations of rules and macros stand."""
    if sys.flags.optimize > 1:
        raise SystemExit("PYTHONOPTIMIZE=2나 python -OO로는 규칙의 설명이 빠집니다. 이 설정 없이 다시 실행해 주세요.")


@event_priority(100)
def on_config(config: Any) -> Any:
    is_preview = _command == "serve"
    if is_preview:
        _forget_changed_modules()
    return _events().on_config(config, is_preview=is_preview)


@event_priority(100)
def on_files(files: Any, config: Any) -> Any:
    return _events().on_files(files, config)


def on_nav(nav: Any, config: Any, files: Any) -> Any:
    return _events().on_nav(nav)


@event_priority(100)
def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> Any:
    return _events().on_page_markdown(markdown, page)


def on_page_content(html: str, page: Any, config: Any, files: Any) -> Any:
    return _events().on_page_content(html, page, config)


def on_env(env: Any, config: Any, files: Any) -> Any:
    return _events().on_env(env, files)


@event_priority(100)
def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    return _events().on_page_context(context, page, nav)


def on_post_page(output: str, page: Any, config: Any) -> Any:
    return _events().on_post_page(output, page)


def on_post_template(output_content: str, template_name: str, config: Any) -> Any:
    return _events().on_post_template(output_content, template_name)


def on_post_build(config: Any) -> None:
    _events().on_post_build(config)


def _events() -> Any:
    return importlib.import_module("macros.mkdocs.events")


def _forget_changed_modules() -> None:
    files = {path: path.stat().st_mtime_ns for path in _PACKAGE.rglob("*") if path.suffix in {".py", ".j2"}}
    if _loaded and files != _loaded:
        for name in [name for name in sys.modules if name == "macros" or name.startswith("macros.")]:
            del sys.modules[name]
    _loaded.clear()
    _loaded.update(files)
