"""What is published of the search is what its modules say."""

from __future__ import annotations

import gzip
import subprocess
from pathlib import Path

import pytest

from tests.site.built import PROJECT

ASSETS = PROJECT / "overrides" / "assets"
NAMES = ("search-worker.js", "search-box.js", "search-worker.LICENSE")
MOST_BYTES = {"search-worker.js": 16_384, "search-box.js": 4_096}


def test_the_committed_bundles_are_those_of_the_modules_beside_them(tmp_path: Path) -> None:
    subprocess.run([str(PROJECT / "overrides" / "search" / "bundle.sh"), str(tmp_path)], check=True)
    old = [name for name in NAMES if (tmp_path / name).read_bytes() != (ASSETS / name).read_bytes()]
    assert old == [], "묶은 파일이 낡았습니다. 실행해 주세요: make search"


@pytest.mark.parametrize(("name", "most"), MOST_BYTES.items())
def test_the_engine_and_the_box_stay_small(name: str, most: int) -> None:
    assert len(gzip.compress((ASSETS / name).read_bytes(), 9)) <= most


def test_no_lock_file_holds_an_address_to_download_from() -> None:
    patterns = ("requirements.txt", "overrides/*/*-lock.json", "tests/*/*-lock.json")
    locks = [lock for pattern in patterns for lock in PROJECT.glob(pattern)]
    assert len(locks) == 5
    assert [lock.name for lock in locks if "http" in "".join(_sources(lock))] == []


def _sources(lock: Path) -> list[str]:
    lines = lock.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if any(word in line for word in ('"resolved"', "index-url", "find-links"))]
