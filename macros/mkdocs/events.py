"""What happens at each event of MkDocs: which pages exist, and where the views' HTML goes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros.checks import load_site
from macros.checks.rules import personal_numbers
from macros.exports.feed import create_change_files
from macros.exports.write import write_exports
from macros.form.config import admin
from macros.history.change_log import changelog
from macros.history.file_days import last_changes
from macros.mkdocs import build_state, front_matter, menu, page_html
from macros.mkdocs.description import description
from macros.mkdocs.form_page import FOLDER as ADMIN_FOLDER
from macros.mkdocs.form_page import POLICY as ADMIN_POLICY
from macros.mkdocs.form_page import BundleError, write_admin
from macros.mkdocs.page_context import surroundings
from macros.mkdocs.pages import arrange
from macros.mkdocs.robots import robots
from macros.mkdocs.sitemap import FILE as SITEMAP
from macros.mkdocs.sitemap import sitemap
from macros.reading.problems import DataError, Problem, report
from macros.reading.progress import Ticker
from macros.records.pages import RecordPage, Routes
from macros.records.repository import SettingError, repository
from macros.records.urls import addresses
from macros.search.index import FILE as INDEX_FILE
from macros.search.index import IndexedPage, groups_without_member, index_pieces
from macros.search.sections import sections
from macros.views.page_foot import UNSET_TERMS
from macros.views.retired_records import retired_here


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data; stop with every problem."""
    root = Path(config.config_file_path).parent
    try:
        site = load_site(root / "data")
    except DataError as error:
        _stop(error.problems)
    try:
        kept_in = repository(config.repo_url, config.extra["repository"])
        form = admin(kept_in, str(config.extra["sign_in"] or ""))
    except SettingError as error:
        raise Abort(str(error)) from None
    owned = addresses(config.site_url, site.organization.department)
    terms = str(config.extra.get("terms") or UNSET_TERMS)
    under_way = build_state.Build(
        site, Routes(site), owned, terms, last_changes(root), changelog(root), repository=kept_in
    )
    under_way.office_mail = str(config.extra.get("office_mail") or "")
    under_way.admin = form
    build_state.start(under_way)
    config.theme.static_templates.discard(SITEMAP)  # Written before a page's day is known; ours comes last.
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Let the site have the pages that its data brings, and its folder, which MkDocs has emptied, the data's files."""
    under_way, folder = build_state.current(), Path(config.site_dir)
    arrange(files, config, under_way)
    under_way.routes = under_way.routes.within({_address(file) for file in files.documentation_pages()})
    given = under_way.site, under_way.routes, under_way.addresses, under_way.terms
    under_way.exports = write_exports(*given, folder)
    department = under_way.site.organization.department
    for address, content in create_change_files(under_way.changelog, department, under_way.addresses).items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_bytes(content)
    under_way.total = len(files.documentation_pages())
    return files


def on_page_markdown(markdown: str, page: Page) -> str:
    """Give record pages their settings; look for personal numbers."""
    under_way = build_state.current()
    source = page.file.src_uri
    if record := under_way.pages.get(source):
        page.meta.update(front_matter.of_record(record, under_way.templates[record.template]))
    found = personal_numbers(f"docs/{source}", markdown)
    under_way.problems += [Problem(place, text, "personal-number") for place, text in found]
    return markdown


def on_page_content(html: str, page: Page) -> str:
    """Put the views' HTML in, and give record pages their title, which Markdown never sees."""
    under_way = build_state.current()
    under_way.ticker.tick()
    if record := under_way.pages.get(page.file.src_uri):
        page.title = _title(record)
        page.meta["section"] = escape(record.section)
    view = under_way.view(page.url)
    gone = retired_here(view)  # Its file counts for the version that is filled in.
    filled = f"{under_way.fill(html, view)}{gone}"
    written = str(page.meta.get("description") or "")
    page.meta["description"] = escape(description(under_way.site, filled, written=written, record=record))
    path = tuple(str(above.title) for above in reversed(list(page.ancestors)))
    if not page.meta.get("noindex"):
        indexed = IndexedPage(_address(page.file), _text(page.title), path, tuple(sections(filled)))
        under_way.indexed[page.file.src_uri] = indexed
    return filled


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Stop before a page is written if a page calls a macro wrongly or a word leads nowhere; help the templates."""
    under_way = build_state.current()
    env.globals["menu_lines"] = menu.lines
    env.auto_reload = False
    under_way.ticker.end()
    under_way.ticker = Ticker("쪽을 쓰는 중", under_way.total)
    under_way.problems += groups_without_member(under_way.site, under_way.indexed.values())
    if under_way.problems:
        _stop(under_way.problems)
    return env


def on_page_context(context: Any, page: Page, nav: Navigation) -> Any:
    """Put around a page's text what belongs there."""
    context.update(surroundings(page, nav, build_state.current()))
    return context


def on_post_page(output: str, page: Page) -> str:
    """Mend the page, and let go of what it needed."""
    under_way = build_state.current()
    under_way.ticker.tick()
    page.content = None
    under_way.leave(page.url)
    return _mended(output)


def on_post_template(output: str, name: str) -> str:
    """The page for lost readers is a template of the theme; it gets what other pages get."""
    return _mended(output) if name.endswith(".html") else output


def on_post_build(config: MkDocsConfig) -> None:
    """Write what the search loads, and what hosts and robots read from files."""
    under_way, folder = build_state.current(), Path(config.site_dir)
    under_way.ticker.end()
    index = folder / INDEX_FILE
    index.parent.mkdir(exist_ok=True)
    # The search lists equally good finds in this order: pages that a person has written come first.
    written_first = sorted(under_way.indexed, key=lambda source: source in under_way.pages)
    pages = (under_way.indexed[source] for source in written_first)
    with index.open("w", encoding="utf-8") as file:
        file.writelines(index_pieces(under_way.site, under_way.routes, pages))
    policy = page_html.headers((ADMIN_FOLDER, ADMIN_POLICY) if under_way.admin else None)
    (folder / "_headers").write_text(policy, encoding="utf-8")
    (folder / "robots.txt").write_text(robots(under_way.addresses), encoding="utf-8")
    if under_way.days:
        (folder / SITEMAP).write_text(sitemap(dict(sorted(under_way.days.items()))), encoding="utf-8")
    if under_way.admin:
        try:
            write_admin(under_way.site, under_way.admin, Path(config.config_file_path).parent, folder)
        except BundleError as error:
            raise Abort(str(error)) from None


def _mended(html: str) -> str:
    return page_html.with_policy(page_html.repaired(html))


def _stop(problems: Iterable[Problem]) -> None:
    found = set(problems)
    raise Abort(f"{report(found)}\n고칠 곳이 {len(found)}군데 있어 누리집을 만들지 않았습니다.")


def _address(file: File) -> str:
    return "" if file.url in (".", "./") else file.url


def _title(record: RecordPage) -> Markup:
    # Markup, since the theme escapes a title in some places and not in others.
    return escape(record.title)


def _text(title: object) -> str:
    """A title as it is read: those of records are escaped, those of written pages are Markdown's."""
    return Markup(str(title or "")).striptags()
