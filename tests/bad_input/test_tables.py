"""What is wrong in a table, its figures or its rows is told with its place and what to do."""

from __future__ import annotations

import pytest

from tests.conftest import Department

TABLE = "tables/personnel/table.yml"
FIGURES = "tables/personnel/2030.yml"
SWAPS = "programs/2030/book-swap.yml"

WRONG: dict[str, tuple[str, str, str, list[str]]] = {
    "a printed gap that is not the one of the formula": (
        FIGURES,
        "printed: {gap: 1}}",
        "printed: {gap: -1}}",
        [
            "data/tables/personnel/2030.yml:8:65: 2030년 인력 사서직 주임 과부족: 적힌 값은 -1명, 계산한 값은 "
            "1명입니다. 2명 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 8줄에 있습니다. 틀린 값을 고쳐 주세요. "
            "문서에 인쇄된 대로라면 declared에 rule: printed-formula, difference: -2와 이유를 적어 주세요. "
            "[printed-formula]",
        ],
    ),
    "a printed total that is not the sum": (
        FIGURES,
        "printed: {quota: 5, current: 6, gap: 1}\nrows",
        "printed: {quota: 5, current: 8, gap: 1}\nrows",
        [
            "data/tables/personnel/2030.yml:4:30: 2030년 인력 현원: 적힌 값은 8명, 계산한 값은 6명입니다. 2명 "
            "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄, 8줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 "
            "인쇄된 대로라면 declared에 rule: printed-sum, difference: 2와 이유를 적어 주세요. [printed-sum]",
        ],
    ),
    "a printed subtotal that is not the sum": (
        FIGURES,
        "librarian, printed: {quota: 5",
        "librarian, printed: {quota: 7",
        [
            "data/tables/personnel/2030.yml:6:38: 2030년 인력 사서직 정원: 적힌 값은 7명, 계산한 값은 5명입니다. 2명 "
            "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄, 8줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 "
            "인쇄된 대로라면 declared에 rule: printed-sum, difference: 2와 이유를 적어 주세요. [printed-sum]",
        ],
    ),
    "a column that is not declared": (
        FIGURES,
        "quota: 2, current: 2",
        "quota: 2, curent: 2",
        [
            "data/tables/personnel/2030.yml:7:38: 'curent'은(는) 모르는 이름입니다. 혹시 'current'인가요? "
            "(가능한 값: id, quota, current, printed, notes, origin, sources, source, as_of, scope, caution, "
            "note, links, photos, declared) [unknown-key]",
        ],
    ),
    "a word for a number": (
        FIGURES,
        "quota: 2, current: 2",
        "quota: 2, current: two",
        [
            "data/tables/personnel/2030.yml:7:47: 'current'(현원) 칸에 'two'이(가) 있습니다. 수를 적어 주세요. "
            "쉼표와 단위는 빼 주세요. 문서에 수가 없으면 이 칸을 지우고 notes: {current: 'two'}처럼 남겨 주세요. "
            "[value]",
        ],
    ),
    "a dash for a number": (
        FIGURES,
        "quota: 2, current: 2",
        "quota: 2, current: '-'",
        [
            "data/tables/personnel/2030.yml:7:47: 'current'(현원) 칸에 '-'이(가) 있습니다. 수를 적어 주세요. "
            "쉼표와 단위는 빼 주세요. 0이라는 뜻이면 0을 적어 주세요. 문서가 0을 모두 그렇게 인쇄했으면 rows와 나란히 "
            "zero: '-'를 적습니다. 수가 없다는 뜻이면 이 칸을 지우고 notes: {current: '-'}처럼 남겨 주세요. [value]",
        ],
    ),
    "a change from the year before": (
        FIGURES,
        "quota: 2, current: 2",
        "quota: 2, current: 2, change: -1",
        [
            "data/tables/personnel/2030.yml:7:50: 'change'은(는) 모르는 이름입니다. 이전 연도와 비교한 증감은 두 해의 "
            "자료에서 계산해 보여 드리므로 적지 않습니다. (가능한 값: id, quota, current, printed, notes, origin, "
            "sources, source, as_of, scope, caution, note, links, photos, declared) [unknown-key]",
        ],
    ),
    "a comma in a number": (
        FIGURES,
        "quota: 2, current: 2",
        "quota: 1,200, current: 2",
        [
            "data/tables/personnel/2030.yml:7:37: '200' 앞에 쉼표가 있습니다. 수에는 쉼표를 빼 주세요. [unknown-key]",
        ],
    ),
    "a value that is worked out": (
        FIGURES,
        "quota: 2, current: 2",
        "quota: 2, current: 2, gap: 0",
        [
            "data/tables/personnel/2030.yml:7:50: 'gap'(과부족)은(는) 계산하는 값이어서 적지 않습니다. 인쇄된 "
            "값이면 printed에 적어 주세요. [unknown-key]",
        ],
    ),
    "a cell without a value": (
        FIGURES,
        "quota: 2, current: 2",
        "quota: , current: 2",
        [
            "data/tables/personnel/2030.yml:7:35: 'quota'(정원) 칸이 비어 있습니다. 값을 적어 주세요. 문서에 "
            "없으면 줄을 지워 주세요. [missing]",
        ],
    ),
    "a row that is a word": (
        FIGURES,
        "rows:\n",
        "rows:\n  - 사서직\n",
        [
            "data/tables/personnel/2030.yml:6:5: 'rows'(줄 목록) 칸에 '사서직'이 있습니다. '이름: 값'을 들여 써서 "
            "적어 주세요. [value]",
        ],
    ),
    "a row that is empty": (
        FIGURES,
        "rows:\n",
        "rows:\n  -\n",
        [
            "data/tables/personnel/2030.yml:6:4: 'rows'(줄 목록) 칸이 비어 있습니다. 값을 적어 주세요. 문서에 "
            "없으면 줄을 지워 주세요. [missing]",
        ],
    ),
    "a formula of another kind": (
        TABLE,
        "formula: current - quota",
        "formula: current * quota",
        [
            "data/tables/personnel/table.yml:7:51: 식은 'men + women + unknown'처럼 칸을 몇이든 +나 -로 잇거나 "
            "'spent / budget'처럼 나누어 적어 주세요. [table]",
        ],
    ),
    "a formula over a column that is not there": (
        TABLE,
        "formula: current - quota",
        "formula: curent - quota",
        [
            "data/tables/personnel/table.yml:7:51: 'curent'은(는) 이 표에 없는 칸입니다. 혹시 'current'인가요? "
            "(가능한 값: name, quota, current, gap) [table]",
        ],
    ),
    "a formula in a circle": (
        TABLE,
        "formula: current - quota",
        "formula: current - gap",
        [
            "data/tables/personnel/table.yml:7:51: 이 식을 따라가면 'gap' 칸으로 돌아옵니다. 식을 고쳐 주세요. [table]",
        ],
    ),
    "a formula over text": (
        TABLE,
        "formula: current - quota",
        "formula: name - quota",
        [
            "data/tables/personnel/table.yml:7:51: 'name'은(는) 수가 아닌 칸이어서 셈할 수 없습니다. [table]",
        ],
    ),
    "a chart of a column that is not there": (
        TABLE,
        "columns: [quota, current]",
        "columns: [quota, curent]",
        [
            "data/tables/personnel/table.yml:12:39: 'curent'은(는) 이 표에 없는 칸입니다. 혹시 'current'인가요? "
            "(가능한 값: name, quota, current, gap) [table]",
        ],
    ),
    "a column with hyphens": (
        TABLE,
        "id: current, title",
        "id: current-staff, title",
        [
            "data/tables/personnel/table.yml:6:10: 'id' 칸에 'current-staff'이(가) 있습니다. 영문 소문자로 "
            "시작하고, 낱말 사이는 밑줄(_)로 이어 주세요. 예: floor_area. [value]",
        ],
    ),
    "a total of names": (
        TABLE,
        "title: 직급}",
        "title: 직급, total: sum}",
        [
            "data/tables/personnel/table.yml:4:5: 'name' 칸은 줄의 이름을 적는 칸이어서 종류, 단위, 식, 합을 "
            "적지 않습니다. [table]",
        ],
    ),
    "a row whose parent is not there": (
        TABLE,
        "librarian-junior, parent: librarian",
        "librarian-junior, parent: libarian",
        [
            "data/tables/personnel/table.yml:11:36: 'libarian'은(는) 이 줄보다 앞에 없는 줄입니다. 혹시 "
            "'librarian'인가요? (가능한 값: librarian, librarian-senior) [table]",
        ],
    ),
    "rows that name no table": (
        SWAPS,
        "    items:\n",
        "    rows: []\n    items:\n",
        [
            "data/programs/2030/book-swap.yml:9:5: rows 위에 table: training처럼 어느 표의 줄인지 적어 주세요. [value]",
        ],
    ),
    "a sign for noughts where no table is named": (
        SWAPS,
        "    items:\n",
        "    zero: '-'\n    items:\n",
        [
            "data/programs/2030/book-swap.yml:9:5: zero 위에 table: training처럼 어느 표의 줄인지 적어 주세요. [value]",
        ],
    ),
    "rows of a table that is not there": (
        SWAPS,
        "    items:\n",
        "    table: nosuch\n    rows: [{id: a}]\n    items:\n",
        [
            "data/programs/2030/book-swap.yml:12:12: 'nosuch'은(는) 없는 표입니다. (가능한 값: personnel) "
            "[unknown-reference]",
        ],
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_in_a_table_is_told_where_it_stands(department: Department, what: str) -> None:
    file, old, new, problems = WRONG[what]
    department.replace(file, old, new)
    assert department.problems() == problems


def test_figures_without_a_table_ask_for_it(department: Department) -> None:
    department.write("tables/cars/2030.yml", "source: {document: library-report-2030}\nrows: []\n")
    assert department.problems() == [
        "data/tables/cars/2030.yml:1:1: data/tables/cars/table.yml 파일이 없습니다. 표에 어떤 칸이 있는지 그 파일에 "
        "먼저 적어 주세요. [missing-file]"
    ]


def test_a_broken_table_is_told_alone_and_its_figures_wait(department: Department) -> None:
    department.replace(TABLE, "title: 인력\n", "titel: 인력\n")
    assert [problem.partition(":")[0] for problem in department.problems()] == [f"data/{TABLE}"]


def test_a_word_in_place_of_several_figures_belongs_in_a_note(department: Department) -> None:
    department.write(
        "tables/fees/table.yml",
        "title: 요금\ncolumns:\n  - {id: name, title: 시설}\n  - {id: fee, title: 요금, type: values}\n",
    )
    department.write(
        "tables/fees/2030.yml",
        "source: {document: library-report-2030, section: 2. 요금}\nrows:\n  - {id: hall, name: 강당, fee: 무상}\n",
    )
    assert department.problems() == [
        "data/tables/fees/2030.yml:3:31: 'fee'(요금) 칸에 '무상'이 있습니다. '- '로 시작하는 목록으로 적어 주세요. "
        "문서에 수가 없으면 이 칸을 지우고 notes: {fee: '무상'}처럼 남겨 주세요. [value]"
    ]
