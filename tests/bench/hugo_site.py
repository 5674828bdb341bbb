"""The same department for Hugo: its own small theme, a stub for each page, and our data as it is."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from mkdocs.utils.meta import get_data as split_front_matter

from macros.load import load_site
from macros.models.program import Program
from macros.models.site import Site
from macros.routes import record_pages

THEME = Path(__file__).with_name("hugo")


def write_hugo_site(project: Path, data: Path, docs: Path) -> None:
    """A folder that `hugo` builds from."""
    shutil.copytree(THEME, project)
    shutil.copytree(data, project / "data")
    site = load_site(data)
    with (project / "config.toml").open("a", encoding="utf-8") as config:
        for name, words in _words(site).items():
            lines = [f"{json.dumps(id)} = {json.dumps(word, ensure_ascii=False)}" for id, word in words.items()]
            config.write("\n".join(["", f"[params.{name}]", *lines, ""]))
    for written in docs.rglob("*.md"):
        if not written.name.startswith("_"):
            _write_page(project, written.relative_to(docs).as_posix(), {}, written.read_text(encoding="utf-8"))
    for page in record_pages(site):
        front = {"title": page.title, **page.variables}
        if isinstance(page.model, Program):
            front |= {"weight": page.model.order, "team": page.model.team}
        elif page.template.endswith("_year.md"):
            front["file"] = page.model.place().file.removeprefix("data/").removesuffix(".yml").split("/")
        _write_page(project, page.source, front, "")


def _write_page(project: Path, source: str, front: dict[str, object], text: str) -> None:
    body, _ = split_front_matter(text)
    prose = "\n".join(line for line in body.splitlines() if "{{" not in line and "{%" not in line)
    title = next((line[2:] for line in prose.splitlines() if line.startswith("# ")), source)
    path = project / "content" / source.replace("index.md", "_index.md")
    path.parent.mkdir(parents=True, exist_ok=True)
    stub = json.dumps({"title": title, **front}, ensure_ascii=False, default=str)
    path.write_text(f"{stub}\n\n{prose.replace(f'# {title}', '', 1)}", encoding="utf-8")


def _words(site: Site) -> dict[str, dict[str, str]]:
    """Names by id, which our models look up."""
    cities = site.cities.cities if site.cities else ()
    lines = {line.id: line.name for budget in site.budgets.values() for line in budget.unit_programs}
    return {
        "units": {unit.id: unit.name for unit in site.vocabulary.units},
        "kinds": {kind.id: kind.explained for kind in site.vocabulary.program_kinds},
        "teams": {team.id: team.name for team in site.organization.teams},
        "cities": {city.id: city.full_name for city in cities},
        "documents": {document.id: document.name for document in site.sources.documents},
        "lines": lines,
    }
