"""A change of the data is told in the words of its readers, and only if it is one for them."""

from __future__ import annotations

import json

from macros.cli.diff_contents import meaning
from macros.cli.diff_report import as_json, as_markdown, as_text
from macros.history.diff import State, compare_states
from macros.models.load import files_under
from macros.records.read_facts import read_facts
from tests.cli.conftest import DOCS, MeaningOf
from tests.conftest import Department

BUDGET = "budgets/2030.yml"
FACILITIES = "facilities.yml"
CITIES = "cities.yml"
VOCABULARY = "vocabulary.yml"


def test_a_changed_figure_is_told_with_its_unit_its_share_its_total_and_its_pages(
    department: Department, meaning_of: MeaningOf
) -> None:
    department.replace(BUDGET, "budget: 300, spent: 151, rate: 50.3", "budget: 300, spent: 161, rate: 53.7")
    department.replace(BUDGET, "spent: 100, printed: {rate: 50.0}", "spent: 110, printed: {rate: 55.0}")
    assert as_text(meaning_of()).split("\n\n") == [
        "기록: 수정 2\n알림: 잘못 옮긴 값을 고치신 것이면 그 이유를 data/errata.yml의 errata 아래에 적어 주세요. "
        "예: - {value: budgets/2030/printed/spent, was: 151, reason: 이유}",
        "수정: 2030년 예산\n"
        "  집행액 계 인쇄된 값: 151백만원 → 161백만원(10백만원 늘어남, 6.6%) [data/budgets/2030.yml:4]\n"
        "  집행률(%) 인쇄된 값: 50.3% → 53.7%(3.4% 늘어남, 6.8%) [data/budgets/2030.yml:4]",
        "수정: 2030년 예산 › 대출 서비스\n"
        "  집행액: 100백만원 → 110백만원(10백만원 늘어남, 10.0%) [data/budgets/2030.yml:6]\n"
        "  집행률(%) 인쇄된 값: 50.0% → 55.0%(5.0% 늘어남, 10.0%) [data/budgets/2030.yml:6]",
        "인쇄된 합계와 비율\n"
        "  2030년 예산 집행액 계: 인쇄된 값 151백만원 → 161백만원, 계산한 값 151백만원 → 161백만원(맞습니다)\n"
        "  2030년 예산 집행률: 인쇄된 값 50.3% → 53.7%, 계산한 값 50.3% → 53.7%(맞습니다)\n"
        "  2030년 예산 대출 서비스 집행률: 인쇄된 값 50.0% → 55.0%, 계산한 값 50.0% → 55.0%(맞습니다)\n"
        "  2030년 예산 대출 서비스 집행액(이 사이트가 연결한 사업의 합): "
        "인쇄된 값 100백만원 → 110백만원, 계산한 값 60백만원(맞습니다)",
        "달라지는 페이지 5개\n"
        "  예산(budget/): 달라집니다\n"
        "  한 해 업무를 숫자로 봅니다(첫 화면): 달라집니다\n"
        "  2030년 예산(budget/2030/): 달라집니다\n"
        "  2030년 합계 검증(about/consistency/2030/): 달라집니다\n"
        "  2030년 한 장 요약(summary/2030/): 달라집니다\n",
    ]


def test_reformatting_and_comments_are_nothing_to_readers(department: Department, meaning_of: MeaningOf) -> None:
    text = (department.data / CITIES).read_text(encoding="utf-8")
    department.write(CITIES, "# 새 설명\n\n" + text.replace("{id: riverside, ", "{id:   'riverside',   "))
    department.replace(BUDGET, "rate: 50.3", "rate: 50.30")
    assert as_text(meaning_of()) == "이용자에게 달라지는 것이 없습니다.\n"


def test_a_new_record_is_told_once_with_all_that_is_in_it(department: Department, meaning_of: MeaningOf) -> None:
    department.append(
        CITIES, "  - {id: hilltop, name: 언덕시, region: 새빛도, kind: nearby, relation: reading-partner}\n"
    )
    department.replace(CITIES, "nearby: 1", "nearby: 2")
    found = meaning_of()
    assert [(record.kind, record.record, record.name) for record in found.difference.records] == [
        ("changed", "cities", "도시"),
        ("added", "cities/hilltop", "도시 › 언덕시"),
    ]
    assert "수정: 도시\n  이웃 인쇄된 값: 1곳 → 2곳(1곳 늘어남, 100.0%) [data/cities.yml:2]\n" in as_text(found)
    assert "추가: 도시 › 언덕시\n  도시 이름: 언덕시 [data/cities.yml:5]\n" in as_text(found)
    assert ("cities/hilltop/", "added") in [(page.url, page.kind) for page in found.pages]


def test_a_long_record_that_is_gone_is_told_in_one_line(department: Department, meaning_of: MeaningOf) -> None:
    department.delete("programs/2030/book-swap.yml")
    found = meaning_of()
    assert [(record.kind, record.record) for record in found.difference.records] == [
        ("removed", "programs/2030/book-swap")
    ]
    assert ("programs/2030/book-swap/", "removed") in [(page.url, page.kind) for page in found.pages]
    assert "\n\n삭제: 2030년 책 바꿔 읽기\n  값 19개를 지웠습니다. [data/programs/2030/book-swap.yml:2]\n\n" in as_text(
        found
    )


def test_the_page_of_a_retired_record_is_told_as_gone(department: Department, meaning_of: MeaningOf) -> None:
    department.delete("programs/2030/book-swap.yml")
    department.write(
        "retired.yml",
        "records:\n"
        "  - id: programs/2030/book-swap\n"
        "    name: 책 바꿔 읽기\n"
        "    address: programs/2030/book-swap/\n"
        "    retired: 2031-01-02\n"
        "    reason: 더 하지 않습니다.\n",
    )
    assert "  책 바꿔 읽기(programs/2030/book-swap/): 없어지고, 이유를 적은 페이지가 남습니다\n" in as_text(
        meaning_of()
    )


def test_the_choices_of_a_field_are_told_in_korean(department: Department, meaning_of: MeaningOf) -> None:
    department.append("sources.yml", "  - {id: news, name: 새 기사, kind: press}\n")
    department.replace("programs/2030/book-swap.yml", "value: 300,", "value: 300, bound: at-least,")
    text = as_text(meaning_of())
    assert "  종류: 언론 [data/sources.yml:9]\n" in text
    assert "한도 새로 적음: 이상 [" in text


def test_a_renamed_file_keeps_its_records(department: Department, meaning_of: MeaningOf) -> None:
    old, new = "programs/2030/book-swap.yml", "programs/2030/swapping-books.yml"
    department.write(new, (department.data / old).read_bytes())
    department.delete(old)
    found = meaning_of(renamed={f"data/{new}": f"data/{old}"})
    assert found.difference.records == ()
    assert found.notes == (f"파일 이름이 바뀌었습니다: data/{old} → data/{new}",)


def test_a_room_that_moves_to_another_floor_is_changed_and_not_gone(
    department: Department, meaning_of: MeaningOf
) -> None:
    department.replace(FACILITIES, "floor: 2", "floor: 3")
    text = as_text(meaning_of())
    assert "층: 2 → 3 [data/facilities.yml:12]" in text
    assert "없어진" not in text


def test_of_a_list_it_is_told_what_came_and_what_went(department: Department) -> None:
    department.replace(CITIES, "relation: reading-partner}", "relation: reading-partner, aliases: [물가, 강가]}")
    before = files_under(department.data)
    department.replace(CITIES, "aliases: [물가, 강가]", "aliases: [강가, 냇가]")
    assert "관련 검색어: 추가 냇가, 삭제 물가 [data/cities.yml:4]" in as_text(
        meaning(before, files_under(department.data), DOCS)
    )
    department.replace(CITIES, "aliases: [강가, 냇가]", "aliases: [강가, 물가]")
    told = as_text(meaning(before, files_under(department.data), DOCS))
    assert "관련 검색어: 순서 변경 [data/cities.yml:4]" in told


def test_another_order_is_told(department: Department, meaning_of: MeaningOf) -> None:
    text = (department.data / BUDGET).read_text(encoding="utf-8").splitlines(keepends=True)
    department.write(BUDGET, "".join([*text[:-2], text[-1], text[-2]]))
    found = meaning_of()
    assert [(record.kind, record.name) for record in found.difference.records] == [("reordered", "2030년 예산")]


def test_lists_in_another_order_are_told_in_the_order_of_the_file(
    department: Department, meaning_of: MeaningOf
) -> None:
    books, visitors = "  - {id: book, name: 권}\n", "  - {id: visitor, name: 명}\n"
    city, nation = "  - {id: city, name: 시비}\n", "  - {id: national, name: 국비}\n"
    department.replace(VOCABULARY, books + visitors, visitors + books)
    department.replace(VOCABULARY, city + nation, nation + city)
    found = meaning_of().difference.records
    assert [(record.kind, record.place.line) for record in found] == [("reordered", 3), ("reordered", 7)]


def test_records_come_in_the_order_of_the_files_even_where_all_values_stand_in_records_inside(
    department: Department,
) -> None:
    files = department.site().files
    told = compare_states(State.of(()), State.of(read_facts(files.values()))).records
    assert [f"data/{record.record}.yml" for record in told] == list(files)


def test_a_change_that_breaks_a_sum_is_told_with_the_sum(department: Department, meaning_of: MeaningOf) -> None:
    department.replace(BUDGET, "budget: 100, spent: 51", "budget: 101, spent: 51")
    found = meaning_of()
    assert found.notes[0].startswith("뒤의 자료에 고칠 곳이 3군데 있어, 어느 페이지가 달라지는지 알려 드리지 못합니다.")
    assert "2030년 예산액 계: 인쇄된 값 300백만원, 계산한 값 300백만원 → 301백만원(맞지 않습니다)" in as_text(found)


def test_whatever_a_value_holds_the_comment_shows_it_as_typed(department: Department, meaning_of: MeaningOf) -> None:
    department.replace(CITIES, "name: 물가시", "name: '<img> @someone #1 a/b#2 www.a.kr [a](b) ``c`` *d* | e'")
    assert as_markdown(meaning_of()).splitlines() == [
        "` 기록: 수정 1 `",
        "` 알림: 잘못 옮긴 값을 고치신 것이면 그 이유를 data/errata.yml의 errata 아래에 적어 주세요. "
        "예: - {value: cities/riverside/name, was: 물가시, reason: 이유} `",
        "",
        "### ``` 수정: 도시 › <img> @someone #1 a/b#2 www.a.kr [a](b) ``c`` *d* | e ```",
        "- ``` 도시 이름: 물가시 → <img> @someone #1 a/b#2 www.a.kr [a](b) ``c`` *d* | e [data/cities.yml:4] ```",
        "",
        "### 달라지는 페이지 3개",
        "- ` 도시(cities/): 달라집니다 `",
        "- ` 책 바꿔 읽기(programs/2030/book-swap/): 달라집니다 `",
        "- ``` 새빛도 <img> @someone #1 a/b#2 www.a.kr [a](b) ``c`` *d* | e(cities/riverside/): 달라집니다 ```",
    ]


def test_programs_get_the_same_as_objects(department: Department, meaning_of: MeaningOf) -> None:
    department.replace(CITIES, "name: 물가시", "name: 냇가시")
    (record,) = json.loads(as_json(meaning_of()))["records"]
    assert record == {
        "kind": "changed",
        "id": "cities/riverside",
        "subject": "도시",
        "name": "도시 › 냇가시",
        "file": "data/cities.yml",
        "line": 4,
        "changes": [
            {
                "id": "cities/riverside/name",
                "field": "도시 이름",
                "old": "물가시",
                "new": "냇가시",
                "file": "data/cities.yml",
                "line": 4,
            }
        ],
    }
