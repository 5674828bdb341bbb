"""What happens at each event of MkDocs: which pages exist, and where the views' HTML goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, DictLoader
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros import build, front_matter, menu, page_html
from macros.addresses import addresses
from macros.admin.config import admin
from macros.checks.rules import personal_numbers
from macros.exports.files import Exports, Release
from macros.found import merged, restore_links, restore_titles
from macros.load import load_site, load_unchecked
from macros.metadata.description import description
from macros.metadata.sitemap import FILE as SITEMAP
from macros.past import Past
from macros.preview.frame import NAME as PREVIEW
from macros.problems import DataError, Problem, report
from macros.progress import Ticker
from macros.repository import SettingError, repository
from macros.routes import OPEN_DATA, RecordPage, Routes
from macros.search.index import IndexedPage, groups_without_member
from macros.search.sections import sections
from macros.side_files import write_change_files, write_side_files
from macros.site_files import arrange
from macros.speed import collector
from macros.speed.compiled import Code, Compiled
from macros.speed.crew import Errands, crew
from macros.speed.listing import list_visible
from macros.speed.memory import Memory
from macros.speed.steps import begin
from macros.surroundings import surroundings
from macros.views.foot import UNSET_TERMS
from macros.views.retired import retired_here
from macros.views.sizes import with_sizes

# The template of pages that another process draws; MkDocs writes nothing where nothing comes out.
ELSEWHERE = "elsewhere.html"

# For as long as this module stays loaded, which a preview forgets with all others once one of them has changed.
_memory = Memory()


def on_config(
    config: MkDocsConfig, command: str, bring_past: Callable[[], Past], bring_theme: Callable[[], Code]
) -> MkDocsConfig:
    """Read and check the data, while git's history is read and templates are compiled; stop with every problem."""
    root = Path(config.config_file_path).parent
    ahead = PREVIEW in config.plugins
    try:
        site = load_unchecked(root / "data", _memory) if ahead else load_site(root / "data")
    except DataError as error:
        _stop(error.problems)
    try:
        kept_in = repository(config.repo_url, config.extra["repository"])
        form = admin(kept_in, str(config.extra["sign_in"] or ""))
    except SettingError as error:
        raise Abort(str(error)) from None
    owned = addresses(config.site_url, site.organization.department)
    terms = str(config.extra.get("terms") or UNSET_TERMS)
    release = Release(site, owned, terms, Path(config.site_dir))
    under_way = build.Build(site, Routes(site), owned, terms, bring_past, bring_theme, repository=kept_in)
    # Much of it can be done before MkDocs has emptied the folder.
    under_way.tables = begin(command, release.draft_tables, lambda drafts: release.write_tables(drafts).glimpsed)
    under_way.office_mail = str(config.extra.get("office_mail") or "")
    under_way.admin = form
    under_way.ahead = ahead
    build.start(under_way)
    list_visible(config.theme)
    config.theme.static_templates.discard(SITEMAP)  # Written before a page's day is known; ours comes last.
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Let the site have the pages that its data brings, and its folder, which MkDocs has emptied, the tables."""
    under_way = build.current()
    under_way.tables.go_on()
    arrange(files, config, under_way)
    under_way.routes = under_way.routes.within({_address(file) for file in files.documentation_pages()})
    return files


def titles() -> Mapping[str, Markup]:
    """What the pages are called that records bring, by the path of their source."""
    return {source: _title(record) for source, record in build.current().pages.items()}


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files, command: str) -> Navigation:
    """Have at hand what other processes found; set about drawing pages and writing the other files of the data."""
    under_way = build.current()
    _ = under_way.past, under_way.theme  # Before there are two who would each wait for them.
    under_way.numbers = {file.src_uri: number for number, file in enumerate(files.documentation_pages())}
    collector.keep()
    under_way.crew = crew(command, _errands(under_way, Path(config.site_dir)))
    return nav


def on_page_markdown(markdown: str, page: Page) -> str:
    """Give record pages their settings; leave pages empty that another process draws; look for personal numbers."""
    under_way = build.current()
    under_way.texts.recall(page)
    source = page.file.src_uri
    if record := under_way.pages.get(source):
        page.meta.update(front_matter.of_record(record, under_way.templates[record.template]))
    if not under_way.crew.takes(under_way.numbers[source], shows_result=source.startswith(OPEN_DATA)):
        page.meta["template"] = ELSEWHERE
        return ""
    found = personal_numbers(f"docs/{source}", markdown)
    under_way.found.problems += [Problem(place, text, "personal-number") for place, text in found]
    return markdown


def on_page_content(html: str, page: Page) -> str:
    """Put the views' HTML in, and give record pages their title, which Markdown never sees."""
    under_way = build.current()
    under_way.tick()
    if _is_elsewhere(page):
        return html
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
        under_way.found.indexed[page.file.src_uri] = indexed
    under_way.found.add(page)
    collector.sweep(under_way.numbers[page.file.src_uri])
    return filled


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Stop before a page is written if a page calls a macro wrongly or a word leads nowhere; help the templates."""
    under_way = build.current()
    if under_way.theme:
        env.bytecode_cache = Compiled(under_way.theme)
    env.globals["menu"] = menu.Menu(_address(file) for file in files if file.is_documentation_page())
    env.loader = ChoiceLoader([env.loader, DictLoader({ELSEWHERE: ""})])
    under_way.ticker.end()
    under_way.ticker = Ticker("쪽을 쓰는 중", len(under_way.numbers))
    if not under_way.ahead:
        _share(under_way, config, files)
    stop_at_problems()
    return env


def stop_at_problems() -> None:
    """Abort with what is known to be wrong in the pages."""
    if problems := build.current().found.problems:
        _stop(problems)


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """Put around a page's text what belongs there."""
    if not _is_elsewhere(page):
        context.update(surroundings(page, nav, build.current()))
    return context


def on_post_page(output: str, page: Page) -> str:
    """Put in what was not known before, and mend the page."""
    under_way = build.current()
    under_way.tick()
    if _is_elsewhere(page):
        return ""
    page.content = None
    under_way.leave(page.url)
    collector.sweep(under_way.numbers[page.file.src_uri])
    return _mended(with_sizes(output, under_way.crew.result.files))


def on_post_template(output: str, name: str) -> str:
    """The page for lost readers is a template of the theme; it gets what other pages get."""
    return _mended(output) if name.endswith(".html") else output


def on_post_build(config: MkDocsConfig) -> None:
    """Write what the search loads, and what hosts and robots read from files."""
    under_way = build.current()
    under_way.ticker.end()
    if under_way.ahead:
        return
    days = dict(sorted(day for found in under_way.crew.gather(under_way.days) for day in found.items()))
    under_way.crew.end()
    write_side_files(under_way, days, Path(config.config_file_path).parent, Path(config.site_dir))


def _errands(under_way: build.Build, folder: Path) -> Errands[Exports]:
    """Write the files of the data below a folder; the results hold what pages show of them."""
    release = Release(under_way.site, under_way.addresses, under_way.terms, folder)

    def write_others() -> Exports:
        write_change_files(under_way, folder)
        return release.write_facts(under_way.routes).glimpsed

    return Errands(under_way.tables.result, write_others, release.describe)


def _is_elsewhere(page: Page) -> bool:
    """Whether another process draws a page."""
    return bool(page.meta.get("template") == ELSEWHERE)


def _share(under_way: build.Build, config: MkDocsConfig, files: Files) -> None:
    """Let the first process know what all of them found, and each the titles of all pages and what it has to write."""
    founds = under_way.crew.gather(under_way.found)
    if under_way.crew.is_first:
        under_way.found = merged(founds, _written_first(files, under_way))
        indexed = under_way.found.indexed.values()
        under_way.found.problems += groups_without_member(under_way.site, indexed)
        stop_at_problems()
        restore_links(under_way.found, files)
        if len(founds) > 1:
            _leave_to_the_second(files, config)
    else:
        _leave_to_the_first(files, config)
    restore_titles(under_way.crew.tell(under_way.found.titles), files)


def _written_first(files: Files, under_way: build.Build) -> list[File]:
    """All pages, those of records behind those that a person has written.

    The search lists equally good finds in this order, which must not hang on when a page is drawn.
    """
    return sorted(files.documentation_pages(), key=lambda file: file.src_uri in under_way.pages)


def _leave_to_the_second(files: Files, config: MkDocsConfig) -> None:
    """Have MkDocs copy nothing: the first has drawn more pages, and so has more to write."""
    for file in [file for file in files if not file.is_documentation_page()]:
        files.remove(file)
    config.extra_templates.clear()  # They are read from the files that are gone now.


def _leave_to_the_first(files: Files, config: MkDocsConfig) -> None:
    """Have MkDocs write none of the theme's templates and check no link twice."""
    for file in files.documentation_pages():
        if file.page:
            file.page.links_to_anchors = None
    config.theme.static_templates.clear()


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
