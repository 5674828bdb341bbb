"""The examples of CONTRIBUTING.md and README.md, which are of this report, say what is true."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from macros.checks import check, checked_site, compare_figures
from macros.exports.data_tables import create_data_tables
from macros.models.load import files_under, read_site
from macros.models.subjects import SUBJECTS, subject_at
from macros.reading.problems import DataError, Problem
from macros.reading.yaml_file import YamlFile
from macros.records.pages import Routes, record_pages
from macros.search.direct_answers import create_answers

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n# (👍|👎) (data/\S+) ?(\S*)[^\n]*\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def problems_with(name: str, fragment: str) -> list[Problem]:
    """What is wrong with a file of the office once the names of `fragment` are written as there."""
    files = dict(files_under(ROOT / "data"))
    read = YamlFile(name, files.get(name, b"{}\n"))  # Of errata, a department may have none.
    replaced = YamlFile(name, fragment.encode()).value
    kept = "".join(_part(read, key) for key in read.value if key not in replaced)
    files[name] = f"{kept}{fragment}".encode()
    site, problems = read_site(files)
    found = [*problems, *(check(site) if site else ())]
    return [problem for problem in found if problem.place.file == name]


def _part(file: YamlFile, key: str) -> str:
    """The lines of a name at the left edge, with its value."""
    first = file.root.nearest(key).key_line
    later = [node.key_line for node in file.root.children if node.key_line > first]
    return "".join(f"{line}\n" for line in file.text.splitlines()[first - 1 : min(later, default=100_000) - 1])


FORM = {"yaml", "value", "missing", "unknown-key", "date", "personal-number"}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example[0]} {example[1]} {example[2]}".strip())
def test_good_examples_pass_and_bad_ones_break_the_named_rule(
    example: tuple[str, str, str, str],
) -> None:
    verdict, name, rule, fragment = example
    rules = {problem.rule for problem in problems_with(name, fragment)}
    if verdict == "👍":
        assert rules & FORM == set()
    else:
        assert rule in rules


def test_there_is_a_good_and_a_bad_example_for_every_subject() -> None:
    shown = {(verdict, found[0].name) for verdict, name, _, _ in EXAMPLES if (found := subject_at(name[5:]))}
    assert shown == {(verdict, subject.name) for subject in SUBJECTS for verdict in "👍👎"}


def test_the_first_example_of_a_change_needs_no_other_change() -> None:
    ((old, new),) = re.findall(r"예: `(value: \d+)`을 `(value: \d+)`로", GUIDE)
    files = {name: content.decode() for name, content in files_under(ROOT / "data").items()}
    assert sum(text.count(f"{old},") for text in files.values()) == 1
    changed = {name: text.replace(f"{old},", f"{new},").encode() for name, text in files.items()}
    assert checked_site(changed).files.keys() == files.keys()


def test_the_sample_error_of_the_readme_is_what_is_printed() -> None:
    (sample,) = re.findall(r"^```text\n(data/.*)\n```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    start, end = sample.split("…")
    name = "data/tables/personnel/2023.yml"
    files = dict(files_under(ROOT / "data"))
    printed = b"printed: {quota: 42, current: 41"
    assert printed in files[name]
    with pytest.raises(DataError) as error:
        checked_site({**files, name: files[name].replace(printed, printed.replace(b"41", b"40"))})
    assert str(error.value).startswith(start)
    assert str(error.value).endswith(end)


STEPS = re.findall(r"^    ```yaml\n    # [12]️⃣ (data/\S+)\n(.*?)^    ```$", GUIDE, re.MULTILINE | re.DOTALL)


def test_the_walk_through_of_a_new_table_gives_all_it_promises(tmp_path: Path) -> None:
    files = dict(files_under(ROOT / "data"))
    files |= {name: dedent(text).encode() for name, text in STEPS}
    site = checked_site(files)
    assert [page.url for page in record_pages(site)].count("inspections/2023/") == 1
    exported = {table.name: table for table in create_data_tables(site)}["inspections"]
    assert [column.title for column in exported.columns if column.key == "rate"] == ["조치율(%)"]
    answers = [answer for answer in create_answers(site, Routes(site)) if "소방시설" in answer.names]
    assert [answer.text for answer in answers] == [
        "2023년 시설 점검 소방시설은 점검 12회, 지적 6건, 조치 4건, 조치율 66.7%입니다."
    ]
    compared = [each for each in compare_figures(site).all if each.place.file == "data/tables/inspections/2023.yml"]
    assert [(each.label, each.holds) for each in compared] == [
        ("2023년 시설 점검", True),
        ("2023년 시설 점검 지적", True),
        ("2023년 시설 점검 조치", True),
        ("2023년 시설 점검 조치율", True),
        ("2023년 시설 점검 소방시설 조치율", True),
    ]
