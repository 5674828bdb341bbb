"""Areas of what stands in a place are added up, unless the place has its own."""

from __future__ import annotations

from tests.conftest import Department

FACILITIES = "facilities.yml"
BARN = "  - {id: barn, name: 헛간, kind: building, parent: hill, floor_area_m2: 10}\n"


def test_the_printed_area_is_that_of_the_buildings_together(department: Department) -> None:
    department.append(FACILITIES, BARN)
    assert department.problems() == [
        "data/facilities.yml:4:83: 언덕 자리 건물 면적 계: 적힌 값은 900.5㎡, 계산한 값은 910.5㎡입니다. 10.0㎡ "
        "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 9줄, 13줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
        "대로라면 declared에 rule: printed-sum, difference: -10.0과 이유를 적어 주세요. [printed-sum]"
    ]


def test_a_difference_is_declared_by_the_place_itself(department: Department) -> None:
    department.append(FACILITIES, BARN)
    excuse = "declared: [{rule: printed-sum, difference: -10, reason: 헛간은 빠져 있습니다.}]}"
    department.replace(FACILITIES, "printed: {floor_area_m2: 900.5}}", f"printed: {{floor_area_m2: 900.5}}, {excuse}")
    assert department.problems() == []


def test_rooms_count_only_where_the_building_has_no_area_of_its_own(department: Department) -> None:
    department.replace(FACILITIES, "floor: 2}", "floor: 2, floor_area_m2: 900.5}")
    assert department.problems() == []
    department.replace(FACILITIES, "    floor_area_m2: 900.5\n", "")
    assert department.problems() == []


def test_a_written_area_may_be_printed_otherwise(department: Department) -> None:
    department.replace(FACILITIES, "    floors: {", "    printed: {floor_area_m2: '900,5'}\n    floors: {")
    assert department.problems() == []
