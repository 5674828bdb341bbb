"""Which files MkDocs makes the site of: written pages, pages that records bring, and one stylesheet."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel

from macros.checks.attachment_rules import missing_attachment
from macros.exports.published_files import FOLDER as EXPORTS
from macros.exports.published_files import snapshot_of
from macros.korean.particles import particle
from macros.mkdocs import menu
from macros.mkdocs.build_state import Build
from macros.mkdocs.form_page import FOLDER as FORM
from macros.mkdocs.front_matter import split_front_matter
from macros.mkdocs.sitemap import FILE as SITEMAP
from macros.mkdocs.stylesheets import minify
from macros.models.site import Site
from macros.reading.personal_numbers import find_personal_numbers, personal_numbers
from macros.reading.problems import Place, Problem
from macros.records.pages import RESERVED_NAMES, RecordPage, record_pages
from macros.search.index import FILE as SEARCH_INDEX

# What no page loads: the parts of the stylesheet, the modules of the search and the form, the programs that make
# assets, and the theme's scripts.
STYLES = "styles/"
STYLESHEET = "assets/site.css"
UNREAD = (STYLES, "search/", "admin/", "make-assets/", "assets/javascripts/")

# What the build writes itself: folders and files, each with a slash at its end.
WRITTEN_BY_BUILD = (
    EXPORTS,
    f"{FORM}/",
    f"{SEARCH_INDEX}/",
    f"{SITEMAP}/",
    f"{STYLESHEET}/",
    "404.html/",
    "_headers/",
    "robots.txt/",
)

_IMPORT = re.compile(r'@import "([^"]+)";')


def arrange_files(files: Files, config: MkDocsConfig, build: Build) -> None:
    """Put the pages that records bring among MkDocs' files and into the menu, and take away what nobody reads."""
    for file in files.documentation_pages():
        file.content_string = build.pages[f"docs/{file.src_uri}"]
    left_out = _leave_out_needless(files, build.site)
    for file in [file for file in files.documentation_pages() if file.name.startswith("_")]:
        build.templates[file.src_uri] = file.content_string
        files.remove(file)
    attached = [file.src_uri.removeprefix("files/") for file in files if file.src_uri.startswith("files/")]
    build.problems += [*_address_problems(files, config, build.site), *missing_attachment(build.site, attached)]
    if files.get_file_from_path(f"{STYLES}site.css"):
        files.append(_stylesheet_file(files, config))
    for unread in [file for file in files if file.src_uri.startswith(UNREAD) and file.src_dir != config.docs_dir]:
        files.remove(unread)
    if template := files.get_file_from_path(SITEMAP):
        files.remove(template)  # MkDocs would copy it as it is.
    build.problems += _personal_numbers(files, config, build)
    for name in {*menu.templates(config.nav or [])} - {*build.templates, *left_out}:
        raise Abort(f"mkdocs.yml: nav에 적은 docs/{name} 파일이 없습니다. 이름을 고치거나 그 줄을 지워 주세요.")
    build.record_pages.update((page.source, page) for page in record_pages(build.site))
    for page in build.record_pages.values():
        files.append(_record_file(page, build.templates, config))
    names = build.site.subject_names
    for line in menu.misplaced_tables(config.nav or [], build.record_pages.values(), names):
        print(line, file=sys.stderr)
    config.nav = menu.expand(config.nav or [], build.record_pages.values(), left_out, names)


def _address_problems(files: Files, config: MkDocsConfig, site: Site) -> Iterator[Problem]:
    """Yield a problem for each page or file whose address is taken, or that not every host or computer can hold.

    Two addresses that differ by case only are one. The rule `reserved-address` has looked at what records bring.
    """
    own = [file for file in _written_files(files, config) if file.inclusion != InclusionLevel.EXCLUDED]
    written = [
        (file.dest_uri, Place(f"docs/{file.src_uri}"), "페이지" if file.is_documentation_page() else "파일")
        for file in own
    ]
    for address, place, kind in written:
        for name in address.removesuffix("index.html").casefold().split("/"):
            if name.partition(".")[0] in RESERVED_NAMES:
                message = f"'{name}'은(는) 서버나 윈도우가 따로 쓰는 이름이어서 {kind}의 주소로 쓸 수 없습니다."
                yield Problem(place, f"{message} 다른 이름을 지어 주세요.", "page-address")
    brought = [(f"{page.url}index.html", page.model.place("id"), "페이지") for page in record_pages(site)]
    taken: dict[str, str] = {}
    # Pages first, so that of a page and a file at its address the file is told.
    for address, place, kind in sorted([*written, *brought], key=lambda entry: entry[2] == "파일"):
        key = address.casefold()
        holder = taken.get(key) or taken.get(f"{key}/index.html")
        if holder or f"{key}/".startswith(WRITTEN_BY_BUILD):
            url, holder = address.removesuffix("index.html"), particle(holder or "사이트가 스스로 만드는 파일", "이/가")
            message = f"이 {kind}의 주소 '{url}'은(는) {holder} 쓰고 있습니다. 다른 이름을 지어 주세요."
            yield Problem(place, message, "page-address")
        taken.setdefault(key, f"{place.file}의 페이지" if kind == "페이지" else f"{place.file} 파일")


def _written_files(files: Files, config: MkDocsConfig) -> Iterator[File]:
    """Yield the files of `docs/` but for snapshots of the data, which this program wrote from data it had checked."""
    return (file for file in files if file.src_dir == config.docs_dir and not snapshot_of(file.src_uri))


def _personal_numbers(files: Files, config: MkDocsConfig, build: Build) -> Iterator[Problem]:
    """Yield a problem for what looks personal in a file of `docs/`, or in its name; pictures and the like aside."""
    others = [file for file in _written_files(files, config) if not file.is_documentation_page()]
    contents = {f"docs/{file.src_uri}": file.content_bytes for file in others}
    texts = {name: content.decode(errors="replace") for name, content in contents.items() if b"\0" not in content}
    for name in [*build.pages, *contents]:
        for _, _, message in personal_numbers(name):
            yield Problem(Place(name), f"파일 이름에 {message}", "personal-number")
    for name, text in {**build.pages, **texts}.items():
        for place, message in find_personal_numbers(name, unescape(text)):
            yield Problem(place, message, "personal-number")


def record_front_matter(page: RecordPage, template: str) -> dict[str, Any]:
    """Return the settings of a page that a record brings: those of its template, and the record's ids."""
    return {**split_front_matter(template)[1], **page.variables}


def stylesheet(parts: Mapping[str, str], first: str = "site.css") -> str:
    """Return the part called `first`, with every `@import "name";` in it replaced by that part.

    Raises KeyError with the name of a part that is not there.
    """
    return _IMPORT.sub(lambda line: parts[line[1]], parts[first])


def _leave_out_needless(files: Files, site: Site) -> set[str]:
    """Take away written pages about what the data does not have; return the paths of their sources."""
    left_out = set()
    for file in list(files.documentation_pages()):
        settings = split_front_matter(file.content_string)[1]
        needed, language = settings.get("needs"), settings.get("language")
        if (needed and not getattr(site, str(needed))) or (language and language not in site.translations):
            files.remove(file)
            left_out.add(file.src_uri)
        elif language:
            file.inclusion = InclusionLevel.NOT_IN_NAV  # The switch of languages leads to it.
    return left_out


def _record_file(page: RecordPage, templates: Mapping[str, str], config: MkDocsConfig) -> File:
    body, _ = split_front_matter(templates[page.template])
    inclusion = InclusionLevel.INCLUDED if page.in_menu else InclusionLevel.NOT_IN_NAV
    # Behind a blank line, MkDocs looks for no settings; the page gets them when it is drawn.
    return File.generated(config, page.source, content=f"\n{body}", inclusion=inclusion)


def _stylesheet_file(files: Files, config: MkDocsConfig) -> File:
    parts = {
        file.src_uri.removeprefix(STYLES): file.content_string for file in files if file.src_uri.startswith(STYLES)
    }
    try:
        return File.generated(config, STYLESHEET, content=minify(stylesheet(parts)))
    except KeyError as error:
        raise Abort(f"overrides/{STYLES}site.css: {error.args[0]} 파일이 없습니다.") from None
