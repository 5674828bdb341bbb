"""MkDocs' events, handed on to `macros.events`.

A preview lives in one process, which keeps this module and every other it has loaded. So the events
are looked up at each call, and a preview forgets the package's modules once one of their files has
changed. Where it is this module that changes, the preview begins anew.
"""

from __future__ import annotations

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
    importlib.import_module("macros.speed.collector").rest(command)


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    reload = importlib.import_module("macros.preview.reload")
    server.set_app(reload.without_policy(server.get_app()))
    return server


@event_priority(100)
def on_config(config: Any) -> Any:
    if _command == "serve":
        _forget_changed_modules()
    # Processes that work meanwhile are copies of this one: the sooner the better, and the smaller.
    bring_theme = importlib.import_module("macros.speed.theme").ask(_command, config.theme)
    bring_past = importlib.import_module("macros.past").ask(_command, Path(config.config_file_path).parent)
    return _events().on_config(config, _command, bring_past, bring_theme)


@event_priority(100)
def on_files(files: Any, config: Any) -> Any:
    return _events().on_files(files, config)


def on_nav(nav: Any, config: Any, files: Any) -> Any:
    return _events().on_nav(nav, config, files, _command)


@event_priority(100)
def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> Any:
    return _events().on_page_markdown(markdown, page)


def on_page_content(html: str, page: Any, config: Any, files: Any) -> Any:
    return _events().on_page_content(html, page)


def on_env(env: Any, config: Any, files: Any) -> Any:
    return _events().on_env(env, config, files)


@event_priority(100)
def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    return _events().on_page_context(context, page, config, nav)


def on_post_page(output: str, page: Any, config: Any) -> Any:
    return _events().on_post_page(output, page)


def on_post_template(output_content: str, template_name: str, config: Any) -> Any:
    return _events().on_post_template(output_content, template_name)


def on_post_build(config: Any) -> None:
    _events().on_post_build(config)


def _events() -> Any:
    return importlib.import_module("macros.events")


def _forget_changed_modules() -> None:
    files = {path: path.stat().st_mtime_ns for path in _PACKAGE.rglob("*") if path.suffix in {".py", ".j2"}}
    if _loaded and files != _loaded:
        for name in [name for name in sys.modules if name == "macros" or name.startswith("macros.")]:
            del sys.modules[name]
    _loaded.clear()
    _loaded.update(files)
