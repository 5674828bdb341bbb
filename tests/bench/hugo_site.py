"""The same department for Hugo: its own small theme, a stub for each page, and our data as it is."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data as split_front_matter
from mkdocs.utils.yaml import yaml_load

from macros.checks import load_site
from macros.models.program import Program
from macros.models.site import Site
from macros.records.pages import RecordPage, record_pages
from tests.bench.hugo_menu import hugo_menu, places
from tests.site.built import PROJECT

THEME = Path(__file__).with_name("hugo")
MACRO = re.compile(r"{{ (\w+)\(\) }}")


def write_hugo_site(project: Path, data: Path, docs: Path) -> None:
    """A folder that `hugo` builds from."""
    shutil.copytree(THEME, project)
    shutil.copytree(data, project / "data")
    site = load_site(data)
    settings = yaml_load((PROJECT / "mkdocs.yml").read_bytes())
    pages = list(record_pages(site))
    menu = hugo_menu(settings["nav"], pages)
    (project / "data/menu.json").write_text(json.dumps(menu, ensure_ascii=False), encoding="utf-8")
    _write_config(project, site, settings["site_name"])
    stands = places(settings["nav"], pages)
    for source, front, text in [*_written(docs), *_of_records(pages)]:
        if source in stands:
            _write_page(project, source, {**front, **stands[source]}, text)


def _write_config(project: Path, site: Site, title: str) -> None:
    config = project / "config.toml"
    lines = [f"title = {_quoted(title)}", config.read_text(encoding="utf-8")]
    for name, words in _words(site).items():
        lines += [f"[params.{name}]", *(f"{_quoted(id)} = {_quoted(word)}" for id, word in words.items()), ""]
    config.write_text("\n".join(lines), encoding="utf-8")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


Stub = tuple[str, dict[str, Any], str]
"""Path of a page, what is written above its text, and its text."""


def _written(docs: Path) -> Iterator[Stub]:
    for path in sorted(docs.rglob("*.md")):
        if not path.name.startswith("_"):
            body, front = split_front_matter(path.read_text(encoding="utf-8"))
            title = next(line[2:] for line in body.splitlines() if line.startswith("# "))
            text = body.replace(f"# {title}\n", "", 1)
            yield path.relative_to(docs).as_posix(), {"title": title, "needs": front.get("needs", "")}, text


def _of_records(pages: list[RecordPage]) -> Iterator[Stub]:
    for page in pages:
        front = {"title": page.title, **page.variables, "file": page.model.place().file}
        if isinstance(page.model, Program):
            front |= {"layout": "year"} if page.opens_section else {"team": page.model.team}
        yield page.source, front, ""


def _write_page(project: Path, source: str, front: dict[str, Any], text: str) -> None:
    path = project / "content" / source.replace("index.md", "_index.md")
    path.parent.mkdir(parents=True, exist_ok=True)
    stub = json.dumps(front, ensure_ascii=False, default=str)
    path.write_text(f"{stub}\n\n{''.join(_prose(text))}", encoding="utf-8")


def _prose(text: str) -> Iterator[str]:
    """The text with our macros as the theme's shortcodes; those that it has none of are left out."""
    for line in text.splitlines(keepends=True):
        called = MACRO.fullmatch(line.strip())
        if called and (THEME / f"layouts/shortcodes/{called[1]}.html").exists():
            yield f"{{{{< {called[1]} >}}}}\n"
        elif "{{" not in line and "{%" not in line:
            yield re.sub(r"\((\.\./)*([\w/-]+)\.md\)", r"(/\2/)", line)


def _words(site: Site) -> dict[str, dict[str, str]]:
    """Names by id, which our models look up."""
    words = site.vocabulary
    cities = site.cities.cities if site.cities else ()
    lines = {f"{year}/{line.id}": line.name for year, budget in site.budgets.items() for line in budget.unit_programs}
    return {
        "units": {word.id: word.name for word in (*words.units, *words.money_units)},
        "kinds": {word.id: word.explained for word in words.program_kinds},
        "vehicles": {word.id: word.name for word in (*words.vehicle_kinds, *words.vehicle_sizes)},
        "grades": {grade.id: grade.name for group in words.job_groups for grade in group.grades},
        "groups": {group.id: group.name for group in words.job_groups},
        "relations": {word.id: word.explained for word in words.relations},
        "citykinds": {word.id: word.name for word in words.city_kinds},
        "fundings": {word.id: word.explained for word in words.fundings},
        "teams": {team.id: team.name for team in site.organization.teams},
        "cities": {city.id: city.full_name for city in cities},
        "documents": {document.id: document.name for document in site.sources.documents},
        "lines": lines,
    }
