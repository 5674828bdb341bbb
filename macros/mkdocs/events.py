"""What happens at each event of MkDocs, in MkDocs' order; `macros/hooks.py` hands them on."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros.checks import load_site
from macros.exports.published_files import DATA_PACKAGE, WORKBOOK, find_snapshots
from macros.exports.write_all_files import write_exports
from macros.form.decap_config import Admin, admin, entry_address
from macros.form.npm_packages import FormError
from macros.history.change_log import History, read_history
from macros.history.git import GitError
from macros.history.reasons import with_reasons
from macros.languages.interface_words import translated
from macros.mkdocs import build_state, menu
from macros.mkdocs.answers_about_site import answers_about_site
from macros.mkdocs.form_page import FOLDER as FORM_FOLDER
from macros.mkdocs.form_page import POLICY as FORM_POLICY
from macros.mkdocs.form_page import write_form
from macros.mkdocs.front_matter import check_front_matter
from macros.mkdocs.handbook import put_into_handbook
from macros.mkdocs.language_switch import create_languages
from macros.mkdocs.llms_txt import FILE as LLMS
from macros.mkdocs.llms_txt import PlainPage, llms_txt
from macros.mkdocs.page_context import page_context
from macros.mkdocs.page_description import description
from macros.mkdocs.page_markdown import page_markdown, parse
from macros.mkdocs.page_tables import tables_of, write_table
from macros.mkdocs.security_policy import headers, with_policy
from macros.mkdocs.settings import check_settings
from macros.mkdocs.site_files import arrange_files, record_front_matter
from macros.mkdocs.sitemap import FILE as SITEMAP
from macros.mkdocs.sitemap import robots, sitemap
from macros.mkdocs.stylesheets import classes_of, prune_theme
from macros.mkdocs.theme_repairs import repaired
from macros.mkdocs.written_tables import style_written_tables
from macros.models.site import Site
from macros.reading.folder import find_files, read_pages
from macros.reading.personal_numbers import html_texts, personal_numbers
from macros.reading.problems import DataError, Place, Problem, report
from macros.records.edit_links import Repository, SettingError, read_repository
from macros.records.licence import read_licence
from macros.records.pages import RecordPage, Routes, summary_years
from macros.records.urls import create_urls
from macros.search.index import FILE as SEARCH_INDEX
from macros.search.index import IndexedPage, create_index, groups_without_member
from macros.search.other_scripts import FILE as OTHER_SCRIPTS
from macros.search.other_scripts import other_scripts_file
from macros.search.page_sections import split_sections
from macros.search.word_groups import word_groups
from macros.views.charts.picture import svg
from macros.views.identity import create_identity
from macros.views.part_menu import table_file
from macros.views.retired_records import render_retired_on_page

NO_CONTACT = (
    "오류를 신고할 곳이 없습니다. OFFICE_MAIL이나 REPOSITORY_URL, "
    "또는 data/organization.yml에 기관의 전화(telephones)나 맨 위 부서의 전화(phone), 전자우편(email)을 적어 주세요."
)

DRAWN = "글과 매크로로 만든 페이지에"


def on_config(config: MkDocsConfig, *, is_preview: bool) -> MkDocsConfig:
    """Read and check the data, the settings and git's history; stop with every problem."""
    root = Path(config.config_file_path).parent
    try:
        check_settings(config)
        overrides = Path(str(config.theme.custom_dir))
        find_files(overrides, ())  # MkDocs would follow a link out of it.
        pages = read_pages(Path(config.docs_dir))
        check_front_matter(pages, [path.stem for path in (overrides / "assets").glob("*.css")])
        site = load_site(root / "data")
        kept_in = read_repository(config.repo_url, config.extra["repository"])
        form = admin(kept_in, str(config.extra.get("sign_in") or ""))
        history = read_history(root, ZoneInfo(config.extra["time_zone"]))
    except DataError as error:
        _stop(error.problems)
    except GitError as error:
        raise Abort(f"{error}\n변경 기록을 읽지 못해 사이트를 만들지 않았습니다.") from None
    except SettingError as error:
        raise Abort(str(error)) from None
    for name in ("site_name", "site_description"):
        config[name] = str(config[name] or "").replace("{office}", site.organization.full_name)
    build = _new_build(config, site, history, pages=pages, repository=kept_in, form=form, is_preview=is_preview)
    build_state.set_current(build)
    if history.gap:
        print(f"{history.gap} 최종 수정일과 바뀐 내용은 싣지 못합니다.", file=sys.stderr)
    if not (kept_in or config.extra.get("office_mail") or site.root.contact or site.organization.telephone):
        print(NO_CONTACT, file=sys.stderr)
    config.theme.static_templates.discard(SITEMAP)  # Written before a page's day is known; ours comes last.
    return config


def _new_build(
    config: MkDocsConfig,
    site: Site,
    history: History,
    *,
    pages: Mapping[str, str],
    repository: Repository | None,
    form: Admin | None,
    is_preview: bool,
) -> build_state.Build:
    """Return the build of a site, with what the settings say."""
    operator, official = str(config.extra.get("operator") or ""), bool(config.extra.get("official"))
    form_entries = {name: f"{FORM_FOLDER}/#{entry_address(name)}" for name in site.files} if form else {}
    return build_state.Build(
        site,
        Routes(site),
        create_urls(config.site_url, site.organization),
        read_licence(config.extra.get("terms")),
        file_days=history.days,
        changelog=with_reasons(history.changelog, site),
        office_mail=str(config.extra.get("office_mail") or site.root.email or ""),
        identity=create_identity(site, config.site_name, operator, is_official=official),
        map_pattern=str(config.extra.get("map") or ""),
        form=form,
        form_entries=form_entries,
        pages=pages,
        repository=repository,
        is_preview=is_preview,
    )


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Let the site have the pages that its data brings, and write the files of the data, whose sizes pages tell."""
    build, folder = build_state.current(), Path(config.site_dir)
    arrange_files(files, config, build)
    build.routes = build.routes.within({_url(file) for file in files.documentation_pages()})
    build.snapshots = find_snapshots(file.src_uri for file in files)
    build.exports = write_exports(build.publication, build.routes, folder)
    return files


def on_nav(nav: Navigation) -> Navigation:
    """Order the pages; stop where the menu has no first page, to which every other page leads back."""
    if nav.homepage is None:
        raise Abort("mkdocs.yml의 nav: 첫 화면(index.md)이 없습니다. '- 첫 화면: index.md'를 맨 윗줄에 적어 주세요.")
    return nav


def on_page_markdown(markdown: str, page: Page) -> str:
    """Give record pages their settings."""
    build, source = build_state.current(), page.file.src_uri
    if record := build.record_pages.get(source):
        page.meta.update(record_front_matter(record, build.templates[record.template]))
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig) -> str:
    """Fill the slots, give record pages their title, which Markdown never sees, and write the files beside a page."""
    build = build_state.current()
    record = build.record_pages.get(page.file.src_uri)
    if record:
        page.title = escape(record.title)  # Markup, since the theme escapes titles in some places only.
        page.meta["section"] = escape(record.section)
    if translation := build.site.translations.get(str(page.meta.get("language"))):
        page.title = escape(translation.name)
    view = build.view(page.url)
    gone = render_retired_on_page(
        view
    )  # Before the slots are filled, since its file counts for the version in one of them.
    filled = f"{build.fill_slots(style_written_tables(html), view)}{gone}"
    _refuse_personal_numbers(page, record, filled)
    written = str(page.meta.get("description") or "")
    page.meta["description"] = escape(description(build.site, filled, written=written, record=record))
    content = parse(filled)
    folder = Path(config.site_dir) / _url(page.file)
    folder.mkdir(parents=True, exist_ok=True)
    for table in tables_of(content):
        with (folder / table_file(table.get("id", ""))).open("wb") as file:
            write_table(table, file)
    for name, (picture, source) in view.pictures.items():
        (folder / name).write_text(svg(view, picture, source), encoding="utf-8")
    title = Markup(str(page.title or "")).striptags()  # Of records escaped, of written pages Markdown's.
    is_listed, is_introduced = not page.meta.get("noindex"), page.meta.get("search") == "introduction"
    if is_listed or is_introduced:
        path = tuple(str(above.title) for above in reversed(list(page.ancestors)))
        language, called = (translation.tag, f"{title} ({translation.title})") if translation else ("", title)
        sections = tuple(split_sections(filled)[: 1 if is_introduced else None])
        build.indexed[page.file.src_uri] = IndexedPage(_url(page.file), called, path, sections, language)
    if is_listed:
        plain = PlainPage(_url(page.file), title, Markup(page.meta["description"]).unescape())
        build.plain_pages.append(plain)
        (Path(config.site_dir) / plain.file).write_text(page_markdown(title, content), encoding="utf-8")
    return filled


def on_env(env: Any, files: Files) -> Any:
    """Stop before a page is written if one calls a macro wrongly or a word leads nowhere; help the templates."""
    build = build_state.current()
    env.auto_reload = False
    env.filters["translated"] = translated
    env.globals["menu_lines"] = menu.lines
    env.globals["section_around"] = menu.section_around
    env.globals["languages"] = create_languages(build.site, build.routes, build.urls)
    env.globals["identity"] = build.identity
    env.globals["summary_year"] = next(iter(summary_years(build.site)), None)
    build.problems += groups_without_member(build.site, build.indexed.values())
    if build.problems:
        _stop(build.problems)
    put_into_handbook([file.page for file in files.documentation_pages() if file.page], build)
    return env


def on_page_context(context: Any, page: Page, nav: Navigation) -> Any:
    """Put around a page's text what belongs there."""
    context.update(page_context(page, nav, build_state.current()))
    return context


def on_post_page(output: str, page: Page) -> str:
    """Finish the page, and let go of what it needed."""
    build = build_state.current()
    build.forget_view(page.url)
    page.content = None
    translation = build.site.translations.get(str(page.meta.get("language")))
    return _finished(output, translation.tag if translation else "", page.canonical_url or "")


def on_post_template(output: str, name: str) -> str:
    """Finish the page for lost readers, which is a template of the theme."""
    return _finished(output) if name.endswith(".html") else output


def on_post_build(config: MkDocsConfig) -> None:
    """Write what the search loads, what hosts and robots read, and the form."""
    build, folder = build_state.current(), Path(config.site_dir)
    prune_theme(folder / "assets", build.classes)
    (folder / SEARCH_INDEX).parent.mkdir(exist_ok=True)
    with (folder / SEARCH_INDEX).open("w", encoding="utf-8") as file:
        pages = build.indexed.values()
        file.writelines(create_index(build.site, build.routes, pages, answers_about_site(build.identity)))
    other_scripts = other_scripts_file(word_groups(build.site), build.indexed.values())
    (folder / OTHER_SCRIPTS).write_text(other_scripts, encoding="utf-8")
    policy = headers((FORM_FOLDER, FORM_POLICY) if build.form else None)
    (folder / "_headers").write_text(policy, encoding="utf-8")
    about, packed = (config.site_name, config.site_description or ""), (DATA_PACKAGE, WORKBOOK)
    (folder / LLMS).write_text(llms_txt(*about, build.plain_pages, packed, build.urls), encoding="utf-8")
    (folder / "robots.txt").write_text(robots(build.urls), encoding="utf-8")
    if build.page_days:
        (folder / SITEMAP).write_text(sitemap(dict(sorted(build.page_days.items()))), encoding="utf-8")
    if build.form:
        try:
            write_form(build.site, build.form, Path(config.config_file_path).parent, folder / FORM_FOLDER)
        except FormError as error:
            raise Abort(str(error)) from None


def _refuse_personal_numbers(page: Page, record: RecordPage | None, html: str) -> None:
    """Note what looks personal only once a page is drawn: marks, macros or line ends stand inside it."""
    build = build_state.current()
    file = f"docs/{record.template if record else page.file.src_uri}"
    if any(problem.rule == "personal-number" and problem.place.file == file for problem in build.problems):
        return
    for _, _, message in personal_numbers(html_texts(html)):
        build.problems.append(Problem(Place(file), f"{DRAWN} {message}", "personal-number"))


def _finished(html: str, language: str = "", address: str = "") -> str:
    """Return a page repaired, with the policy that a preview leaves out: its server puts a script into each page.

    `language` is the tag of a page in another language; `address` its whole address, where the site has one.
    """
    build = build_state.current()
    html = repaired(html, build.identity.on_paper, language, address)
    build.classes |= classes_of(html)
    return html if build.is_preview else with_policy(html)


def _stop(problems: Iterable[Problem]) -> None:
    found = set(problems)
    raise Abort(f"{report(found)}\n고칠 곳이 {len(found)}군데 있어 사이트를 만들지 않았습니다.")


def _url(file: File) -> str:
    return "" if file.url in (".", "./") else file.url
