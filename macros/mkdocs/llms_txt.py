"""`llms.txt`: what the site is, and where each of its pages stands as plain Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from macros.records.urls import Urls

FILE = "llms.txt"


class PlainPage(NamedTuple):
    """A page: its address from the site's root, its title and what it is about."""

    address: str
    title: str
    description: str

    @property
    def file(self) -> str:
        """The address of its Markdown."""
        return f"{self.address}index.md"


def llms_txt(name: str, description: str, pages: Iterable[PlainPage], files: Iterable[str], urls: Urls) -> str:
    """Return the list; `files` are the addresses of files with all the data."""
    lines = [f"# {name}", "", f"> {description}", "", "## 페이지", ""]
    lines += [f"- [{page.title}]({urls.absolute(page.file) or page.file}): {page.description}" for page in pages]
    lines += ["", "## 공개 자료", ""]
    lines += [f"- [{file.rpartition('/')[2]}]({urls.absolute(file) or file})" for file in files]
    return "\n".join(lines) + "\n"
