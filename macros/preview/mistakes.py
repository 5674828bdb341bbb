"""What stops a build, in words."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.exceptions import Abort, MkDocsException


class Mistakes(Exception):
    """A build or a page that cannot be shown; `str` has the lines for the clerk."""


@contextmanager
def told(*, strict: bool = False) -> Iterator[None]:
    """Raise Mistakes for what is raised inside, with the warnings before it; `strict` takes those for mistakes too."""
    warnings = _Warnings(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        yield
        if strict and warnings.texts:
            raise Abort(f"경고가 {len(warnings.texts)}가지 있습니다.")
    except (Exception, SystemExit) as error:
        raise Mistakes("\n".join([*warnings.texts, _message(error)])) from error
    finally:
        logger.removeHandler(warnings)


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
    return fault("".join(traceback.format_exception(error)))


def fault(said: str) -> str:
    """A program that is at fault, with what it said."""
    return f"프로그램에 잘못이 있습니다.\n{said}"
