"""Pictures of people and vehicles find what a reader would look for."""

from __future__ import annotations

import pytest
from macros.views.charts.personnel import personnel_chart
from macros.views.charts.vehicles import vehicle_chart

from tests.conftest import Department
from tests.views.charts.conftest import Draw

PERSONNEL = "personnel/2030.yml"
VEHICLES = "vehicles/2030.yml"
SOURCE = "source: {document: library-report-2030, section: 4. 예산, page: 6}\n"
VEHICLE_WORDS = """\
vehicle_kinds:
  - {id: book-bus, name: 책버스}
  - {id: cart, name: 수레}
vehicle_sizes:
  - {id: small, name: 소형}
  - {id: large, name: 대형}
"""


def _personnel(*grades: str) -> str:
    listed = "\n".join(f"      - {{{grade}}}" for grade in grades)
    return f"{SOURCE}groups:\n  - group: librarian\n    grades:\n{listed}\n"


def _vehicles(text: str) -> str:
    return SOURCE + text


@pytest.mark.parametrize(
    ("grades", "finding"),
    [
        (
            ["grade: librarian-senior, quota: 4, current: 2", "grade: librarian-junior, quota: 3, current: 4"],
            "2030년 정원 7명에 현원은 6명입니다. 사람이 가장 많이 모자라는 직급은 사서직 수석(2명)이고, "
            "정원을 가장 많이 넘는 직급은 사서직 주임(1명)입니다.",
        ),
        (
            ["grade: librarian-senior, quota: 3, current: 2", "grade: librarian-junior, quota: 5, current: 4"],
            "2030년 정원 8명에 현원은 6명입니다. 사람이 가장 많이 모자라는 직급은 사서직 수석·주임(1명씩)입니다.",
        ),
        (
            ["grade: librarian-senior, quota: 3, current: 3", "grade: librarian-junior, quota: 5, current: 5"],
            "2030년 정원 8명에 현원은 8명입니다. 직급마다 정원과 현원이 같습니다.",
        ),
        (["grade: librarian-senior, quota: 3, current: 1"], "2030년 정원 3명에 현원은 1명입니다."),
    ],
)
def test_the_personnel_finding_fits_its_figures(
    department: Department, draw: Draw, grades: list[str], finding: str
) -> None:
    department.write(PERSONNEL, _personnel(*grades))
    assert draw(personnel_chart).finding == finding


def test_grades_without_posts_and_people_stand_in_the_table_alone(department: Department, draw: Draw) -> None:
    empty, over = "grade: librarian-senior, quota: 0, current: 0", "grade: librarian-junior, quota: 0, current: 2"
    department.write(PERSONNEL, _personnel(empty, over))
    picture = draw(personnel_chart)
    assert picture.rows == [("주임", "2명 많음", ["정원 0명", "현원 2명"], ["100.0%"])]
    assert picture.about.endswith("(기준일 자료에 없음). 둘 다 0명인 직급은 아래 표에만 있습니다.")
    department.write(PERSONNEL, _personnel(empty))
    assert draw(personnel_chart).root.find("figure") is None


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "quota: 5\nkinds:\n  - {kind: book-bus, sizes: [{size: small, count: 4}, {size: large, count: 2}]}\n"
            "  - {kind: cart, sizes: [{size: small, count: 1}]}\n",
            "2030년 공용차량 7대 가운데 책버스가 6대로 가장 많습니다. 정해진 대수(정수)는 5대입니다.",
        ),
        (
            "kinds:\n  - {kind: book-bus, sizes: [{size: small, count: 3}]}\n"
            "  - {kind: cart, sizes: [{size: small, count: 3}]}\n",
            "2030년 공용차량 6대는 차종마다 3대로 같습니다.",
        ),
        (
            "kinds:\n  - {kind: book-bus, sizes: [{size: small, count: 3}]}\n"
            "  - {kind: cart, sizes: [{size: small, count: 0}]}\n",
            "2030년 공용차량 3대는 모두 책버스입니다.",
        ),
    ],
)
def test_the_vehicle_finding_fits_its_figures(department: Department, draw: Draw, text: str, finding: str) -> None:
    department.append("vocabulary.yml", VEHICLE_WORDS)
    department.write(VEHICLES, _vehicles(text))
    assert draw(vehicle_chart).finding == finding


def test_vehicles_are_parted_by_size_on_one_scale(department: Department, draw: Draw) -> None:
    department.append("vocabulary.yml", VEHICLE_WORDS)
    sizes = "[{size: small, count: 6}, {size: large, count: 2}]"
    one = "[{size: small, count: 2}, {size: large, count: 0}]"
    kinds = f"kinds:\n  - {{kind: book-bus, sizes: {sizes}}}\n  - {{kind: cart, sizes: {one}}}\n"
    department.write(VEHICLES, _vehicles(kinds))
    picture = draw(vehicle_chart)
    assert picture.rows == [
        ("책버스", "8대", ["소형 6대", "대형 2대"], ["75.0%", "25.0%"]),
        ("수레", "2대", ["소형 2대"], ["25.0%"]),
    ]
    assert picture.about.endswith(" 0대인 것은 아래 표에만 있습니다.")
    department.write(VEHICLES, _vehicles("kinds:\n  - {kind: cart, sizes: [{size: small, count: 0}]}\n"))
    assert draw(vehicle_chart).root.find("figure") is None
