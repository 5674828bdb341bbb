"""Invented departments are like real ones: checked, of the size asked for, and always the same."""

from __future__ import annotations

from pathlib import Path
from statistics import median

import pytest

from macros.checks import load_site
from macros.reading.yaml_file import YamlFile
from macros.records.pages import record_pages
from macros.records.read_facts import read_file_facts
from tests.synthetic.__main__ import write
from tests.synthetic.department import files
from tests.synthetic.size import WRITTEN, Size


@pytest.mark.parametrize("pages", [42, 200])
def test_an_invented_department_passes_every_check_and_has_the_pages_asked_for(pages: int, tmp_path: Path) -> None:
    write(pages, seed=1, folder=tmp_path / "data")
    site = load_site(tmp_path / "data")
    assert WRITTEN + sum(1 for _ in record_pages(site)) == pages


def test_the_same_seed_writes_the_same_bytes_and_another_one_does_not() -> None:
    assert list(files(60, seed=7)) == list(files(60, seed=7))
    assert list(files(60, seed=7)) != list(files(60, seed=8))


def test_a_program_goes_on_year_after_year() -> None:
    size = Size.of(200)
    assert size.years == tuple(range(2015, 2025))
    written = dict(files(200, seed=1))
    assert "continues:\n- 2023/city-exchange-operation\n" in written["programs/2024/city-exchange-operation.yml"]


def test_a_program_holds_about_as_much_as_one_of_the_report_this_site_began_with() -> None:
    programs = [(name, text) for name, text in files(200, seed=1) if name.startswith("programs/")]
    held = median(len(read_file_facts(YamlFile(f"data/{name}", text.encode()))) for name, text in programs)
    assert 85 <= held <= 105, "of the report's, 86 and on average 94"


def test_a_department_too_small_for_its_written_pages_is_refused() -> None:
    with pytest.raises(ValueError, match="42개 이상"):
        Size.of(20)
