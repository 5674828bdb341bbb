"""Which files make the site: the pages that records bring, and none about what the data does not have."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel

from macros.mkdocs import menu
from macros.mkdocs.build_state import Build
from macros.mkdocs.front_matter import parted
from macros.mkdocs.sitemap import FILE as SITEMAP
from macros.mkdocs.stylesheet import stylesheet
from macros.models.site import Site
from macros.records.pages import RecordPage, record_pages

# What no page loads: the parts of the stylesheet, the modules of the search and the form, and the theme's scripts.
STYLES = "styles/"
UNREAD = (STYLES, "search/", "admin/", "assets/javascripts/")


def arrange(files: Files, config: MkDocsConfig, under_way: Build) -> None:
    """Put the pages that records bring among MkDocs' files and into the menu, and take away what nobody reads."""
    left_out = _leave_out(files, under_way.site)
    if files.get_file_from_path(f"{STYLES}site.css"):
        files.append(_stylesheet(files, config))
    for unread in [file for file in files if file.src_uri.startswith(UNREAD)]:
        files.remove(unread)
    if template := files.get_file_from_path(SITEMAP):
        files.remove(template)  # MkDocs would copy it as it is.
    for file in [file for file in files.documentation_pages() if file.name.startswith("_")]:
        under_way.templates[file.src_uri] = file.content_string
        files.remove(file)
    under_way.pages.update((page.source, page) for page in record_pages(under_way.site))
    for page in under_way.pages.values():
        files.append(_record_file(page, under_way.templates, config))
    config.nav = menu.expand(config.nav or [], under_way.pages.values(), left_out)


def _leave_out(files: Files, site: Site) -> set[str]:
    left_out = set()
    for file in list(files.documentation_pages()):
        needed = parted(file.content_string)[1].get("needs")
        if needed and not getattr(site, str(needed)):
            files.remove(file)
            left_out.add(file.src_uri)
    return left_out


def _record_file(page: RecordPage, templates: dict[str, str], config: MkDocsConfig) -> File:
    body, _ = parted(templates[page.template])
    inclusion = InclusionLevel.INCLUDED if page.in_menu else InclusionLevel.NOT_IN_NAV
    # Behind a blank line, MkDocs looks for no settings; the page gets them when it is drawn.
    return File.generated(config, page.source, content=f"\n{body}", inclusion=inclusion)


def _stylesheet(files: Files, config: MkDocsConfig) -> File:
    parts = {
        file.src_uri.removeprefix(STYLES): file.content_string for file in files if file.src_uri.startswith(STYLES)
    }
    try:
        return File.generated(config, "assets/site.css", content=stylesheet(parts))
    except KeyError as error:
        raise Abort(f"overrides/{STYLES}site.css: {error.args[0]} 파일이 없습니다.") from None
