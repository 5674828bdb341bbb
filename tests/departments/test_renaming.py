"""No table has a part in the code: another id changes addresses, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.conftest import DEPARTMENTS
from tests.site.built import BuiltSite, build, copy_department


def test_a_site_with_other_ids_of_tables_has_the_same_pages(
    tmp_path: Path, department_site: Callable[[str], BuiltSite]
) -> None:
    """In the department with tables of most kinds."""
    project = copy_department(tmp_path, DEPARTMENTS / "health-center")
    ids = sorted(folder.name for folder in (project / "data/tables").iterdir())
    renamed = {id: f"renamed-{number}" for number, id in enumerate(ids, 1)}
    rename_tables(project / "data", renamed)
    before = {moved(page.url, renamed): counted(page.text) for page in department_site("health-center").pages}
    after = {page.url: counted(page.text) for page in build(project).pages}
    assert after.keys() == before.keys()
    assert [url for url in before if before[url] != after[url]] == []


def rename_tables(data: Path, renamed: Mapping[str, str]) -> None:
    """Give the folders of tables other names, also where other files name them."""
    for id, other in renamed.items():
        (data / "tables" / id).rename(data / "tables" / other)
    for path in data.rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        for id, other in renamed.items():
            text = re.sub(rf"\b(table|subject): {id}\b", rf"\1: {other}", text)
            text = re.sub(rf"\btables/{id}(?![\w-])", f"tables/{other}", text)
        path.write_text(text, encoding="utf-8")


def moved(url: str, renamed: Mapping[str, str]) -> str:
    first, slash, rest = url.partition("/")
    return f"{renamed.get(first, first)}{slash}{rest}"


def counted(text: str) -> int:
    """How many Korean words a page has; what else differs is the ids in addresses."""
    return len(re.findall(r"[가-힣]+", text))
