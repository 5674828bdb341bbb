"""A built site as a reader meets it: pages, their text, and where their links lead."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import html

from macros.checks import load_site
from macros.mkdocs.stylesheets import classes_of

PROJECT = Path(__file__).parents[2]
OWN_DATA = PROJECT / "data"
"""The data of this repository, whatever department's it is."""

ELSEWHERE = (
    "https://example.go.kr/",
    "https://www.wikidata.org/entity/Q",
    "https://salsa.debian.org/",
    "https://map.kakao.com/?q=",
    "mailto:",
    "tel:",
    *filter(None, [load_site(OWN_DATA).organization.website]),
)
"""What links off a site begin with: addresses in the data, of Wikidata, of the map, of the office itself."""

PARTS = ("docs", "data", "macros", "overrides", "mkdocs.yml")


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file of a site."""

    path: Path
    site: Path

    @property
    def url(self) -> str:
        return self.path.relative_to(self.site).as_posix().removesuffix("index.html")

    @cached_property
    def root(self) -> html.HtmlElement:
        return html.fromstring(self.path.read_text(encoding="utf-8"))

    @cached_property
    def article(self) -> html.HtmlElement:
        return self.root.find_class("md-content")[0]

    @property
    def text(self) -> str:
        return plain(self.article.text_content())

    @cached_property
    def ids(self) -> list[str]:
        return [str(id) for id in self.root.xpath("//@id")]

    @property
    def is_found(self) -> bool:
        """Whether a search engine may list it: not the page for lost readers, nor all pages as one."""
        return not self.root.xpath("//meta[@name='robots']")

    @property
    def findings(self) -> list[str]:
        """What its pictures find, as their captions tell."""
        return [plain(caption.text_content()) for caption in self.article.iter("figcaption")]

    @property
    def bar_charts(self) -> list[html.HtmlElement]:
        return list(self.root.xpath("//figure[.//ul[@class='chart-bars']]"))

    def links(self) -> Iterator[str]:
        """Every address that the page points at or loads."""
        for attribute in ("href", "src", "srcset", "action", "poster", "data"):
            yield from (str(link) for link in self.root.xpath(f"//@{attribute}"))


@dataclass(frozen=True)
class BuiltSite:
    """A folder that MkDocs wrote."""

    folder: Path

    @cached_property
    def pages(self) -> tuple[BuiltPage, ...]:
        return tuple(BuiltPage(path, self.folder) for path in sorted(self.folder.rglob("*.html")))

    @cached_property
    def of_every_kind(self) -> list[str]:
        """Pages that together have each list of classes of all that a search may find."""
        classes = {page.url: classes_of(page.path.read_text(encoding="utf-8")) for page in self.pages if page.is_found}
        chosen, seen = [], set[str]()
        for url in sorted(classes, key=lambda url: (-len(classes[url]), url)):
            if not classes[url] <= seen:
                chosen.append(url)
                seen |= classes[url]
        return chosen

    def page(self, url: str) -> BuiltPage:
        return next(page for page in self.pages if page.url == url)

    def broken_links(self) -> list[str]:
        """`page: link` for each link that leads nowhere on this site, or off it."""
        return [f"{page.url}: {link}" for page in self.pages for link in page.links() if self._is_broken(page, link)]

    def _is_broken(self, page: BuiltPage, link: str) -> bool:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return not link.startswith(ELSEWHERE)
        # The page for lost readers is shown at any address, so its links begin at the root.
        start = self.folder if parts.path.startswith("/") else page.path.parent
        target = (start / unquote(parts.path).lstrip("/")).resolve() if parts.path else page.path
        if target.is_dir():
            target /= "index.html"
        if not target.is_file():
            return True
        return bool(parts.fragment) and target.suffix == ".html" and unquote(parts.fragment) not in self._ids(target)

    def _ids(self, path: Path) -> list[str]:
        return next(page.ids for page in self.pages if page.path == path)


def search_index(site: BuiltSite) -> dict[str, Any]:
    """What the search loads: `pages` (of sections: anchor, title, titles above, text), `groups`, `answers`."""
    script = (site.folder / "search" / "search_index.js").read_text(encoding="utf-8")
    index: dict[str, Any] = json.loads(script.removeprefix("self.searchIndex = ").removesuffix(";\n"))
    return index


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a site by its address, but for archives, which hold the time that they were made at."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".gz")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def plain(text: str) -> str:
    """Text with runs of white space made one blank."""
    return " ".join(text.split())


def copy_project(folder: Path, data: Path) -> Path:
    """A copy of everything that makes a site, with the data of a department."""
    for part in PARTS:
        source = data if part == "data" else PROJECT / part
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, folder / part)
    return folder


def copy_department(folder: Path, data: Path) -> Path:
    """A copy of what makes a site, with another department's data, name and files, as it would take the site over."""
    project = copy_project(folder, data)
    root = load_site(data).organization
    settings = project / "mkdocs.yml"
    written = settings.read_text(encoding="utf-8").splitlines()
    own = {"site_name": f"{root.full_name} 사이트", "site_description": f"{root.full_name}의 자료입니다."}
    kept = [next((f"{key}: {own[key]}" for key in own if line.startswith(key)), line) for line in written]
    settings.write_text("\n".join(kept), encoding="utf-8")
    shutil.copytree(PROJECT / "tests/departments/files", project / "docs/files", dirs_exist_ok=True)
    return project


def run_mkdocs(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs build --strict` in a project, with nothing set from outside."""
    settings = {
        "SITE_URL": "",
        "REPOSITORY_URL": "",
        "SIGN_IN_URL": "",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(project),
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments]
    return subprocess.run(
        command,
        cwd=project,
        env={**os.environ, **settings, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def build(project: Path, **environment: str) -> BuiltSite:
    """The site of a project, which must build without a warning."""
    done = run_mkdocs(project, **environment)
    assert done.returncode == 0, done.stdout
    return BuiltSite(project / "site")
