"""MkDocs' server, made to survive a build that stops."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.__main__ import cli
from mkdocs.commands import serve
from mkdocs.exceptions import MkDocsException

from macros.preview.trouble import trouble_page

LOST = "404.html"

Build = Callable[..., Any]


def preview(address: str | None) -> None:
    """Serve the site at `host:port` until somebody stops it."""
    if callable(getattr(serve, "build", None)):
        serve.build = surviving(serve.build)  # type: ignore[attr-defined]
    else:
        print("이 MkDocs에서는 잘못을 화면에 보여 드리지 못합니다. 잘못은 이 창에 나옵니다.", file=sys.stderr)
    arguments = ["serve", "--livereload", *(["--dev-addr", address] if address else [])]
    cli(arguments, standalone_mode=False)


def surviving(build: Build) -> Build:
    """A build that shows on every page what stopped it, instead of stopping the server."""

    def build_or_tell(config: Any, **options: Any) -> None:
        warnings = _Warnings(logging.WARNING)
        logger = logging.getLogger("mkdocs")
        logger.addHandler(warnings)
        try:
            build(config, **options)
        except (Exception, SystemExit) as error:
            message = "\n".join([*warnings.texts, _message(error)])
            print(message, file=sys.stderr)
            _show(message, Path(config.site_dir))
        finally:
            logger.removeHandler(warnings)

    return build_or_tell


class _Warnings(logging.Handler):
    """What a strict build warns of, since the error that ends it only counts them."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


def _message(error: BaseException) -> str:
    """The lines for a clerk; where a program is at fault, what its writer needs."""
    if isinstance(error, MkDocsException) and str(error):
        return str(error)
    return "프로그램에 잘못이 있습니다.\n" + "".join(traceback.format_exception(error))


def _show(message: str, site: Path) -> None:
    """Tell of it in the place of every page that is there; the server answers with the lost one elsewhere."""
    site.mkdir(parents=True, exist_ok=True)
    for path in {*site.rglob("*.html"), site / LOST, site / "index.html"}:
        path.write_text(trouble_page(message, asks_again=path == site / LOST), encoding="utf-8")
