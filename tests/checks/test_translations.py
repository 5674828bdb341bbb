"""Words in another language are of records and figures that are there."""

from __future__ import annotations

from tests.conftest import Department

FILE = "translations/en.yml"
WORDS = """\
tag: en
title: English
name: Library Division
summary: The division runs the library.
figures:
  - {key: budget, name: Budget}
  - {table: personnel, key: current, name: Staff}
names:
  - {of: cities/riverside, name: Riverside}
"""


def test_words_of_what_is_there_are_fine(department: Department) -> None:
    department.write(FILE, WORDS)
    assert department.problems() == []


def test_a_figure_is_a_column_of_its_table_or_of_the_budget(department: Department) -> None:
    department.write(FILE, WORDS.replace("key: current", "key: curent").replace("key: budget", "key: current"))
    assert department.problems() == [
        "data/translations/en.yml:6:11: 'current'은(는) 없는 칸입니다. (가능한 값: budget, spent, required, rate) "
        "[translated-figure]",
        "data/translations/en.yml:7:29: 'curent'은(는) 없는 칸입니다. 혹시 'current'인가요? "
        "(가능한 값: quota, current, gap) [translated-figure]",
    ]


def test_a_name_is_of_a_record_that_is_there(department: Department) -> None:
    department.write(FILE, WORDS.replace("cities/riverside", "cities/riversde"))
    assert department.problems() == [
        "data/translations/en.yml:9:10: 'cities/riversde'은(는) 없는 기록입니다. 혹시 'cities/riverside'인가요? "
        "(가능한 값: cities/riverside) [unknown-reference]"
    ]
