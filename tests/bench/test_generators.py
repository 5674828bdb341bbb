"""Each generator that is compared makes a site."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.bench.generators import GENERATORS, Generator
from tests.conftest import DEPARTMENTS


@pytest.mark.parametrize("generator", [one for one in GENERATORS if not one.serves], ids=lambda one: one.name)
def test_each_generator_makes_a_site(generator: Generator, tmp_path: Path) -> None:
    project, site = tmp_path / "project", tmp_path / "site"
    generator.prepare(project, DEPARTMENTS / "library")
    subprocess.run([*generator.command, str(site)], cwd=project, check=True, capture_output=True)
    assert list(site.rglob("*.html"))
