"""Whatever a value holds appears to the reader exactly as typed, and is never markup."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from unicodedata import normalize

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.config import load_config

from macros.checks import load_site
from macros.mkdocs import build_state
from macros.models.organization import Organization
from macros.models.site import Site
from macros.reading.problems import Place
from macros.reading.unseen_signs import unseen_signs
from macros.reading.yaml_file import YamlFile
from macros.records.pages import Routes
from macros.records.urls import Urls
from macros.views.organization import office_summary, organization_chart
from tests.site.built import PROJECT, BuiltSite, build, copy_department, plain, search_index

NASTY = (
    "가|나 <script>alert(1)</script> <b>굵게</b> {{ 7*7 }} {% if %} {# 글 #} `코드` ```` **별** _밑줄_ "
    "[고리](x.md) ![그림](y) &amp; &lt; \"'\\ $1 \\1 <!--view:0--> </title></td> 😀 한글 #제목 { #id }"
)
LIBRARY = PROJECT / "tests" / "departments" / "library"


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A site whose names and titles hold everything that some layer could take for its own."""
    project = copy_department(tmp_path_factory.mktemp("nasty"), LIBRARY)
    summary = f"첫 줄\n{NASTY}"
    _set(project / "data/organization.yml", lambda data: data["offices"][1].update(name=NASTY, summary=summary))
    _set(project / "data/organization.yml", lambda data: data["offices"][1]["duties"][0].update(name=NASTY))
    _set(project / "data/programs/2030/book-swap.yml", lambda data: data.update(title=NASTY, purpose=NASTY))
    _set(project / "data/programs/2030/book-swap.yml", lambda data: data["results"][0].update(title=NASTY))
    _set(project / "data/cities.yml", lambda data: data["cities"][0].update(name=NASTY))
    _set(project / "data/facilities.yml", lambda data: data["facilities"][1].update(name=NASTY))
    _set(project / "data/sources.yml", lambda data: data["documents"][0].update(name=NASTY))
    return build(project)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "organization/",
        "organization/reading-team/",
        "programs/2030/",
        "programs/2030/book-swap/",
        "cities/",
        "cities/riverside/",
        "buildings/",
        "where-to-go/",
        "about/sources/",
    ],
)
def test_a_page_shows_the_value_as_it_was_typed(nasty: BuiltSite, url: str) -> None:
    assert plain(NASTY) in nasty.page(url).text


def test_the_value_stands_in_headings_titles_and_menus_too(nasty: BuiltSite) -> None:
    page = nasty.page("organization/reading-team/")
    assert plain(page.root.xpath("string(//h1)")) == plain(NASTY)
    assert plain(page.root.findtext("head/title") or "") == plain(f"{NASTY} - 새빛시 도서관과 사이트")
    menu = page.root.xpath("//nav[@id='site-menu']//a")
    assert plain(NASTY) in [plain(link.text_content()) for link in menu]


def test_no_value_becomes_an_element(nasty: BuiltSite) -> None:
    scripts = [script for page in nasty.pages for script in page.root.xpath("//script[not(@type)]")]
    assert scripts
    assert [script for script in scripts if script.text_content()] == []
    assert [page.url for page in nasty.pages if page.article.xpath(".//b[text()='굵게']")] == []


def test_lines_of_a_longer_text_stay_apart(nasty: BuiltSite) -> None:
    lead = nasty.page("organization/reading-team/").article.find_class("lead")[0]
    assert lead.text_content() == f"첫 줄\n{NASTY}"


def test_the_search_index_finds_the_value_as_text(nasty: BuiltSite) -> None:
    found = [text for page in search_index(nasty)["pages"] for _, _, _, text in page["sections"]]
    assert any(NASTY in text for text in found)


def test_machines_are_told_the_value_as_it_was_typed(nasty: BuiltSite) -> None:
    page = nasty.page("organization/reading-team/")
    (block,) = page.root.xpath("//script[@type='application/ld+json']/text()")
    team, way = json.loads(block)["@graph"]
    assert (team["name"], team["description"]) == (NASTY, f"첫 줄\n{NASTY}")
    assert plain(way["itemListElement"][-1]["name"]) == plain(NASTY)
    assert page.root.xpath("//meta[@property='og:title']/@content") == [plain(NASTY)]
    (told,) = page.root.xpath("//meta[@name='description']/@content")
    assert plain(f"첫 줄 {NASTY}").startswith(told.removesuffix("…"))


class _Text(HTMLParser):
    """The text of HTML, character by character."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def _text_of(html: str) -> str:
    reader = _Text()
    reader.feed(html)
    reader.close()
    return "".join(reader.found)


def is_kept(text: str) -> bool:
    """Whether the data keeps a text as it is: signs that nobody can see are refused, and others made NFC."""
    return normalize("NFC", text) == text and not list(unseen_signs(text))


SITE = load_site(LIBRARY)
HERE = Place("docs/organization/index.md")
EXTENSIONS = load_config(str(PROJECT / "mkdocs.yml"))
LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn"))
LINES = st.text(LETTERS).filter(lambda text: text.strip() == text and len(text.splitlines()) == 1 and is_kept(text))
PROSE = st.text(LETTERS | st.just("\n")).filter(lambda text: bool(text.strip()) and is_kept(text))


@settings(max_examples=150, deadline=None)
@given(line=LINES, prose=PROSE)
def test_any_text_survives_from_yaml_to_page(line: str, prose: str) -> None:
    organization = _through_yaml(line, prose)
    build = build_state.set_current(
        build_state.Build(_with(organization), Routes(_with(organization)), Urls("", "office"))
    )
    view = build.view("organization/")
    slots = build.slot(organization_chart(view), view, HERE) + "\n\n" + build.slot(office_summary(view), view, HERE)
    page = Markdown(extensions=EXTENSIONS["markdown_extensions"], extension_configs=EXTENSIONS["mdx_configs"]).convert(
        f"# 제목\n\n{slots}\n"
    )
    shown = _text_of(build.fill_slots(page, view))
    assert line in shown
    assert prose in shown


def _through_yaml(line: str, prose: str) -> Organization:
    """An organization whose team name and summary went through a file."""
    data = yaml.safe_load((LIBRARY / "organization.yml").read_text(encoding="utf-8"))
    data["offices"][1]["name"] = line
    data["offices"][0]["summary"] = prose
    text = yaml.safe_dump(data, allow_unicode=True)
    file = YamlFile("library/organization.yml", text.encode("utf-8"))
    organization = Organization.model_validate(file.value)
    organization.set_node(file.root)
    return organization


def _with(organization: Organization) -> Site:
    return Site(organization=organization, vocabulary=SITE.vocabulary, sources=SITE.sources, files=SITE.files)


def _set(path: Path, change: object) -> None:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert callable(change)
    change(data)
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
