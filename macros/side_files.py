"""What lies beside the pages: what the search loads, what hosts and robots read, and what changed in the data."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mkdocs.exceptions import Abort

from macros.admin.page import FOLDER as ADMIN_FOLDER
from macros.admin.page import POLICY as ADMIN_POLICY
from macros.admin.page import BundleError, write_admin
from macros.build import Build
from macros.exports.changes import create_change_files
from macros.exports.output import write_file
from macros.metadata.robots import robots
from macros.metadata.sitemap import FILE as SITEMAP
from macros.metadata.sitemap import sitemap
from macros.page_html import headers
from macros.search.index import FILE as INDEX_FILE
from macros.search.index import index_pieces


def write_side_files(under_way: Build, days: Mapping[str, str], project: Path, folder: Path) -> None:
    """Write them below a folder; `days` are those of the last change of the pages, by their whole address."""
    index = folder / INDEX_FILE
    index.parent.mkdir(exist_ok=True)
    with index.open("w", encoding="utf-8") as file:
        file.writelines(index_pieces(under_way.site, under_way.routes, under_way.found.indexed.values()))
    policy = headers((ADMIN_FOLDER, ADMIN_POLICY) if under_way.admin else None)
    (folder / "_headers").write_text(policy, encoding="utf-8")
    (folder / "robots.txt").write_text(robots(under_way.addresses), encoding="utf-8")
    if days:
        (folder / SITEMAP).write_text(sitemap(days), encoding="utf-8")
    if under_way.admin:
        try:
            write_admin(under_way.site, under_way.admin, project, folder)
        except BundleError as error:
            raise Abort(str(error)) from None


def write_change_files(under_way: Build, folder: Path) -> None:
    """Write below a folder what changed in the data."""
    department = under_way.site.organization.department
    for address, content in create_change_files(under_way.past.changelog, department, under_way.addresses).items():
        write_file(folder / address, content)
