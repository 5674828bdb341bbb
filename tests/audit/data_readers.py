"""Programs that nobody here wrote read the open data: pandas, DuckDB, R, and a client made from the OpenAPI file."""

from __future__ import annotations

import json
import shlex
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.audit.tools import READERS
from tests.browser.server import serve
from tests.site.built import PROJECT, BuiltSite

SCRIPTS = PROJECT / "tests" / "audit" / "readers"
PYTHON = READERS / "bin" / "python"
EXAMPLE = "https://사이트.주소/"
"""The address in the requests of the guide while the site has none."""


def check_readers(site: BuiltSite) -> list[str]:
    """What these programs read otherwise than the files say, a line each."""
    folder = site.folder / "data" / "v1"
    with tempfile.TemporaryDirectory() as made, serve(site.folder) as address:
        (Path(made) / "expected.tsv").write_text("".join(_expected(folder)), encoding="utf-8")
        generate = [str(READERS / "bin" / "openapi-python-client"), "generate", "--meta", "none", "--fail-on-warning"]
        client, settings = str(Path(made) / "made_client"), Path(made) / "settings.yml"
        settings.write_text("post_hooks: []\n", encoding="utf-8")  # Nobody reads the made program.
        return [
            *_said(str(PYTHON), str(SCRIPTS / "tables.py"), str(folder)),
            *_said("Rscript", str(SCRIPTS / "tables.R"), str(folder), f"{made}/expected.tsv"),
            *_failed(
                *(*generate, "--config", str(settings)),
                *("--path", str(folder / "openapi.json"), "--output-path", client),
            ),
            *_said(str(PYTHON), str(SCRIPTS / "client.py"), client, f"{address}data/v1", str(folder / "index.json")),
            *_requests(site, address),
        ]


def _expected(folder: Path) -> Iterator[str]:
    """Yield a line for each column, for R, which reads no JSON by itself."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    rows = {file["path"]: file.get("rows") for file in index["files"]}
    for table in (resource for resource in package["resources"] if resource.get("type") == "table"):
        for field in table["schema"]["fields"]:
            yield f"{table['path']}\t{rows[table['path']]}\t{field['name']}\t{field['type']}\n"


def _requests(site: BuiltSite, address: str) -> Iterator[str]:
    """Run the requests of the guide; DuckDB reads the file, since it would fetch what it needs for addresses."""
    code = {
        heading.text: heading.getnext().text_content()
        for heading in site.page("data/api/").root.xpath("//h3[@id]")
        if heading.getnext() is not None and heading.getnext().tag == "pre"
    }
    yield from _failed(str(PYTHON), "-c", code["파이썬(pandas)"].replace(EXAMPLE, address))
    yield from _failed("Rscript", "-e", code["R"].replace(EXAMPLE, address))
    query = code["DuckDB"].replace(EXAMPLE, f"{site.folder}/")
    yield from _failed(str(PYTHON), "-c", f"import duckdb; assert duckdb.sql({query!r}).fetchall()")


def _said(*command: str) -> list[str]:
    done = subprocess.run(command, capture_output=True, text=True)
    return [*done.stdout.splitlines(), *_failure(command, done)]


def _failed(*command: str) -> list[str]:
    return _failure(command, subprocess.run(command, capture_output=True, text=True))


def _failure(command: tuple[str, ...], done: subprocess.CompletedProcess[str]) -> list[str]:
    if not done.returncode:
        return []
    return [f"{shlex.join(command)[:200]}: {(done.stderr or done.stdout).strip().splitlines()[-1:]}"]
