"""Every rule finds what it is there for, says so in one line, and finds nothing else."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from macros.checks import COMPARISONS, rule_id
from macros.checks.rules import KIND_NAMES, RULES
from macros.load import load_site
from macros.models.base import Model
from macros.models.program import Quantity
from macros.models.site import Site
from macros.problems import DataError, Place, Problem
from tests.conftest import Department

DATA = Path(__file__).parents[1] / "data"

VOCABULARY = "vocabulary.yml"
SOURCES = "sources.yml"
ORGANIZATION = "organization.yml"
PERSONNEL = "personnel/2030.yml"
BUDGET = "budgets/2030.yml"
BUILDINGS = "buildings.yml"
VEHICLES = "vehicles/2030.yml"
CITIES = "cities.yml"
EVENINGS = "programs/2030/night-library.yml"
SWAPS = "programs/2030/book-swap.yml"
PLAN = "programs/2031/night-library.yml"

VEHICLE_WORDS = """\
vehicle_kinds:
  - {id: book-bus, name: 책버스}
vehicle_sizes:
  - {id: small, name: 소형}
  - {id: large, name: 대형}
"""
BOOK_BUSES = """\
source: {document: library-report-2030, section: 3. 차, page: 5}
quota: 6
awaiting_deregistration: 1
published: {count: 7}
kinds:
  - kind: book-bus
    published: {count: 7}
    sizes:
      - {size: small, count: 4}
      - {size: large, count: 3}
"""
REPORT_OF_2032 = "  - {id: library-report-2032, name: 2032년 업무보고, kind: report, reporting_year: 2032}\n"
PLAN_OF_2033 = "  - {id: library-plan-2033, name: 2033년 업무계획, kind: report, plan_year: 2033}\n"


@pytest.fixture
def department(department: Department) -> Department:
    """The library, which has bought book buses."""
    department.append(VOCABULARY, VEHICLE_WORDS)
    department.write(VEHICLES, BOOK_BUSES)
    return department


@dataclass(frozen=True)
class Spoilt:
    """What is wrong, the edits that make it so (file, old, new), and every problem that is found."""

    what: str
    edits: list[tuple[str, str, str]]
    problems: list[str]


CYCLE = """\
    cycle:
      title: 해마다 하는 일
      steps:
        - {id: first, period: PERIOD, actions: [알리기]}
        - {id: second, period: PERIOD, actions: [열기]}
        - {id: third, period: PERIOD, actions: [닫기]}
    items:
"""


def cycle(*periods: str) -> tuple[str, str, str]:
    """The edit that gives the evenings a yearly cycle; its steps stand on lines 15 to 17."""
    text = CYCLE
    for period in periods:
        text = text.replace("PERIOD", period, 1)
    return (EVENINGS, "    items:\n", text)


SPOILT: dict[str, list[Spoilt]] = {
    "team-count": [
        Spoilt(
            "more teams are printed than there are",
            [(ORGANIZATION, "teams: 2}", "teams: 4}")],
            [
                "data/organization.yml:7:20: 팀 수: 적힌 값은 4개, 계산한 값은 2개입니다. 2개 다르며, 두 값이 "
                "같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: team-count, "
                "difference: 2와 까닭을 적어 주세요. [team-count]",
            ],
        ),
    ],
    "personnel-gap": [
        Spoilt(
            "a grade's gap is not its people without its posts",
            [(PERSONNEL, "published: {gap: 0}", "published: {gap: -2}")],
            [
                "data/personnel/2030.yml:9:74: 2030년 사서직 수석 과부족: 적힌 값은 -2명, 계산한 값은 0명입니다. 2명 "
                "다르며, 두 값이 같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: "
                "personnel-gap, difference: -2와 까닭을 적어 주세요. [personnel-gap]",
            ],
        ),
    ],
    "personnel-group": [
        Spoilt(
            "a group's printed posts are not the sum of its grades",
            [(PERSONNEL, "    published: {quota: 5,", "    published: {quota: 7,")],
            [
                "data/personnel/2030.yml:7:24: 2030년 사서직 정원: 적힌 값은 7명, 계산한 값은 5명입니다. 2명 다르며, "
                "두 값이 같아야 합니다. 계산에 쓴 값은 9줄, 10줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
                "대로라면 declared에 rule: personnel-group, difference: 2와 까닭을 적어 주세요. [personnel-group]",
            ],
        ),
        Spoilt(
            "a group's printed gap is not that of its sums",
            [(PERSONNEL, "gap: 1}\n    grades", "gap: -1}\n    grades")],
            [
                "data/personnel/2030.yml:7:44: 2030년 사서직 과부족: 적힌 값은 -1명, 계산한 값은 1명입니다. 2명 "
                "다르며, 두 값이 같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: "
                "personnel-group, difference: -2와 까닭을 적어 주세요. [personnel-group]",
            ],
        ),
    ],
    "personnel-total": [
        Spoilt(
            "the printed people are not the sum of all grades",
            [(PERSONNEL, "current: 6, gap: 1}\ngroups", "current: 8, gap: 1}\ngroups")],
            [
                "data/personnel/2030.yml:4:32: 2030년 전체 현원: 적힌 값은 8명, 계산한 값은 6명입니다. 2명 다르며, "
                "두 값이 같아야 합니다. 계산에 쓴 값은 9줄, 10줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
                "대로라면 declared에 rule: personnel-total, difference: 2와 까닭을 적어 주세요. [personnel-total]",
            ],
        ),
    ],
    "floor-area": [
        Spoilt(
            "the printed floor area is not the sum of the buildings",
            [(BUILDINGS, "published: {floor_area_m2: 900.5}", "published: {floor_area_m2: 905}")],
            [
                "data/buildings.yml:7:32: 언덕 자리 건물 면적 계: 적힌 값은 905㎡, 계산한 값은 900.5㎡입니다. 4.5㎡ "
                "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 11줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 "
                "인쇄된 대로라면 declared에 rule: floor-area, difference: 4.5와 까닭을 적어 주세요. [floor-area]",
            ],
        ),
    ],
    "vehicle-kind": [
        Spoilt(
            "a printed subtotal is not the sum of its sizes",
            [(VEHICLES, "    published: {count: 7}", "    published: {count: 9}")],
            [
                "data/vehicles/2030.yml:7:24: 2030년 책버스 소계: 적힌 값은 9대, 계산한 값은 7대입니다. 2대 다르며, "
                "두 값이 같아야 합니다. 계산에 쓴 값은 9줄, 10줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
                "대로라면 declared에 rule: vehicle-kind, difference: 2와 까닭을 적어 주세요. [vehicle-kind]",
            ],
        ),
    ],
    "vehicle-total": [
        Spoilt(
            "the printed total is not the sum of all kinds",
            [(VEHICLES, "quota: 6", "quota: 8"), (VEHICLES, "{count: 7}\nkinds", "{count: 9}\nkinds")],
            [
                "data/vehicles/2030.yml:4:20: 2030년 공용차량 총계: 적힌 값은 9대, 계산한 값은 7대입니다. 2대 다르며, "
                "두 값이 같아야 합니다. 계산에 쓴 값은 9줄, 10줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
                "대로라면 declared에 rule: vehicle-total, difference: 2와 까닭을 적어 주세요. [vehicle-total]",
            ],
        ),
    ],
    "vehicle-quota": [
        Spoilt(
            "the total is not the quota with the vehicles that await deregistration",
            [(VEHICLES, "quota: 6", "quota: 4")],
            [
                "data/vehicles/2030.yml:4:20: 2030년 공용차량 총계(정수와 말소대기의 합): 적힌 값은 7대, 계산한 값은 "
                "5대입니다. 2대 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 2줄, 3줄에 있습니다. 틀린 값을 고쳐 "
                "주세요. 문서에 인쇄된 대로라면 declared에 rule: vehicle-quota, difference: 2와 까닭을 적어 주세요. "
                "[vehicle-quota]",
            ],
        ),
    ],
    "budget-total": [
        Spoilt(
            "the printed budget is not the sum of its lines",
            [(BUDGET, "budget: 300", "budget: 305")],
            [
                "data/budgets/2030.yml:4:21: 2030년 예산액 계: 적힌 값은 305백만원, 계산한 값은 300백만원입니다. "
                "5백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 6줄, 7줄에 있습니다. 틀린 값을 고쳐 "
                "주세요. 문서에 인쇄된 대로라면 declared에 rule: budget-total, difference: 5와 까닭을 적어 주세요. "
                "[budget-total]",
            ],
        ),
        Spoilt(
            "the printed spending is not the sum of its lines",
            [(BUDGET, "spent: 151", "spent: 1150")],
            [
                "data/budgets/2030.yml:4:33: 2030년 집행액 계: 적힌 값은 1,150백만원, 계산한 값은 151백만원입니다. "
                "999백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 6줄, 7줄에 있습니다. 틀린 값을 고쳐 "
                "주세요. 문서에 인쇄된 대로라면 declared에 rule: budget-total, difference: 999와 까닭을 적어 주세요. "
                "[budget-total]",
            ],
        ),
    ],
    "budget-rate": [
        Spoilt(
            "a rate and its figures stand on one line",
            [(BUDGET, "rate: 51.0", "rate: 51.1")],
            [
                "data/budgets/2030.yml:7:78: 2030년 장서 확충 집행률: 적힌 값은 51.1%, 계산한 값은 51.0%입니다. 0.1% "
                "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 "
                "인쇄된 대로라면 declared에 rule: budget-rate, difference: 0.1과 까닭을 적어 주세요. [budget-rate]",
            ],
        ),
        Spoilt(
            "the whole rate is not the spending by the budget",
            [(BUDGET, "rate: 50.3", "rate: 50.5")],
            [
                "data/budgets/2030.yml:4:44: 2030년 전체 집행률: 적힌 값은 50.5%, 계산한 값은 50.3%입니다. 0.2% "
                "다르며, 두 값이 같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: "
                "budget-rate, difference: 0.2와 까닭을 적어 주세요. [budget-rate]",
            ],
        ),
        Spoilt(
            "a line's rate is not its spending by its budget",
            [(BUDGET, "spent: 51, published: {rate: 51.0}", "\n     spent: 51, published: {rate: 53.2}")],
            [
                "data/budgets/2030.yml:8:35: 2030년 장서 확충 집행률: 적힌 값은 53.2%, 계산한 값은 51.0%입니다. 2.2% "
                "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄, 8줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 "
                "인쇄된 대로라면 declared에 rule: budget-rate, difference: 2.2와 까닭을 적어 주세요. [budget-rate]",
            ],
        ),
    ],
    "program-rate": [
        Spoilt(
            "a program's rate is not its spending by its budget",
            [(EVENINGS, "spent: 60,", "\n  spent: 60,"), (EVENINGS, "rate: 50.0", "rate: 45.8")],
            [
                "data/programs/2030/night-library.yml:19:66: 2030년 밤에 여는 도서관 집행률: 적힌 값은 45.8%, 계산한 "
                "값은 50.0%입니다. 4.2% 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 18줄, 19줄에 있습니다. 틀린 "
                "값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: program-rate, difference: -4.2와 까닭을 "
                "적어 주세요. [program-rate]",
            ],
        ),
    ],
    "unit-program-budget": [
        Spoilt(
            "programs have more than the budget line they belong to",
            [(EVENINGS, "budget: 120", "budget: 222"), (EVENINGS, "rate: 50.0", "rate: 27.0")],
            [
                "data/budgets/2030.yml:6:49: 2030년 대출 서비스 예산액(이 누리집에서 이은 사업의 합): 적힌 값은 "
                "200백만원, 계산한 값은 222백만원입니다. 22백만원 다르며, 계산한 값이 적힌 값을 넘지 않아야 합니다. "
                "계산에 쓴 값은 data/programs/2030/night-library.yml 18줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 "
                "인쇄된 대로라면 declared에 rule: unit-program-budget, difference: -22와 까닭을 적어 주세요. "
                "[unit-program-budget]",
            ],
        ),
    ],
    "unit-program-spent": [
        Spoilt(
            "programs spent more than the budget line they belong to",
            [(EVENINGS, "spent: 60", "spent: 102"), (EVENINGS, "rate: 50.0", "rate: 85.0")],
            [
                "data/budgets/2030.yml:6:61: 2030년 대출 서비스 집행액(이 누리집에서 이은 사업의 합): 적힌 값은 "
                "100백만원, 계산한 값은 102백만원입니다. 2백만원 다르며, 계산한 값이 적힌 값을 넘지 않아야 합니다. "
                "계산에 쓴 값은 data/programs/2030/night-library.yml 18줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 "
                "인쇄된 대로라면 declared에 rule: unit-program-spent, difference: -2와 까닭을 적어 주세요. "
                "[unit-program-spent]",
            ],
        ),
    ],
    "city-count": [
        Spoilt(
            "fewer cities are listed than are printed",
            [(CITIES, "count: 1", "count: 3")],
            [
                "data/cities.yml:3:27: 이웃 친선도시 수: 적힌 값은 3곳, 계산한 값은 1곳입니다. 2곳 다르며, 두 "
                "값이 같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: city-count, "
                "difference: 2와 까닭을 적어 주세요. [city-count]",
            ],
        ),
    ],
    "quantity-parts": [
        Spoilt(
            "a figure is not the sum of its parts",
            [
                (
                    SWAPS,
                    "value: 300, unit: book}",
                    "value: 300, unit: book, parts: [\n"
                    "            {id: novels, label: 소설, value: 100, unit: book},\n"
                    "            {id: poems, label: 시집, value: 148, unit: book}]}",
                )
            ],
            [
                "data/programs/2030/book-swap.yml:18:45: 2030년 봄 책 바꾸기 바꾼 책: 적힌 값은 300권, 계산한 값은 "
                "248권입니다. 52권 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 19줄, 20줄에 있습니다. 틀린 값을 "
                "고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: quantity-parts, difference: 52와 까닭을 적어 "
                "주세요. [quantity-parts]",
            ],
        ),
    ],
    "building-age": [
        Spoilt(
            "a building is said to be older than it was",
            [(SWAPS, "        cities:", "        building_age: {building: main-library, years: 31}\n        cities:")],
            [
                "data/programs/2030/book-swap.yml:16:55: 2030년 계획에 적힌 큰도서관 햇수: 적힌 값은 31년, 계산한 "
                "값은 29년입니다. 2년 다르며, 두 값이 같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
                "대로라면 declared에 rule: building-age, difference: 2와 까닭을 적어 주세요. [building-age]",
            ],
        ),
        Spoilt(
            "a building is not as old as it is said to be at least",
            [
                (
                    SWAPS,
                    "        cities:",
                    "        building_age: {building: main-library, years: 31, bound: at-least}\n        cities:",
                )
            ],
            [
                "data/programs/2030/book-swap.yml:16:55: 2030년 계획에 적힌 큰도서관 햇수: 적힌 값은 31년, 계산한 "
                "값은 29년입니다. 2년 다르며, 계산한 값이 적힌 값보다 작지 않아야 합니다. 틀린 값을 고쳐 주세요. "
                "문서에 인쇄된 대로라면 declared에 rule: building-age, difference: 2와 까닭을 적어 주세요. "
                "[building-age]",
            ],
        ),
    ],
    "unknown-reference": [
        Spoilt(
            "team",
            [(EVENINGS, "team: reading-team", "team: readng-team")],
            [
                "data/programs/2030/night-library.yml:4:7: 'readng-team'은(는) 없는 팀입니다. 혹시 "
                "'reading-team'인가요? (가능한 값: reading-team, archive-team) [unknown-reference]",
            ],
        ),
        Spoilt(
            "document",
            [(PERSONNEL, "document: library-report-2030", "document: library-report-2020")],
            [
                "data/personnel/2030.yml:1:20: 'library-report-2020'은 없는 자료입니다. 혹시 "
                "'library-report-2030'인가요? (가능한 값: library-report-2030) [unknown-reference]",
            ],
        ),
        Spoilt(
            "city",
            [(SWAPS, "cities: [riverside]", "cities: [riverside, hillside]")],
            [
                "data/programs/2030/book-swap.yml:16:29: 'hillside'은(는) 없는 도시입니다. (가능한 값: riverside) "
                "[unknown-reference]",
            ],
        ),
        Spoilt(
            "building",
            [(SWAPS, "cities: [riverside]", "buildings: [small-library]")],
            [
                "data/programs/2030/book-swap.yml:16:21: 'small-library'은(는) 없는 건물입니다. 혹시 "
                "'main-library'인가요? (가능한 값: main-library) [unknown-reference]",
            ],
        ),
        Spoilt(
            "program",
            [(PLAN, "[2030/night-library]", "[2030/night-libary]")],
            [
                "data/programs/2031/night-library.yml:6:13: '2030/night-libary'은(는) 없는 사업입니다. 혹시 "
                "'2030/night-library'인가요? (가능한 값: 2030/book-swap, 2030/night-library, 2031/night-library) "
                "[unknown-reference]",
            ],
        ),
        Spoilt(
            "unit_program",
            [(EVENINGS, "unit_program: lending-service", "unit_program: collection")],
            [
                "data/programs/2030/night-library.yml:5:15: 'collection'은(는) 없는 단위사업입니다. 혹시 "
                "'collections'인가요? (가능한 값: lending-service, collections) [unknown-reference]",
            ],
        ),
        Spoilt(
            "unit",
            [(SWAPS, "unit: book", "unit: books")],
            [
                "data/programs/2030/book-swap.yml:18:56: 'books'은(는) 없는 단위입니다. 혹시 'book'인가요? (가능한 "
                "값: book, visitor) [unknown-reference]",
            ],
        ),
        Spoilt(
            "money_unit",
            [(EVENINGS, "unit: million-won", "unit: won")],
            [
                "data/programs/2030/night-library.yml:18:16: 'won'은(는) 없는 금액 단위입니다. (가능한 값: "
                "million-won) [unknown-reference]",
            ],
        ),
        Spoilt(
            "funding",
            [(EVENINGS, "funding: city", "funding: town")],
            [
                "data/programs/2030/night-library.yml:18:62: 'town'은(는) 없는 재원입니다. (가능한 값: city, "
                "national) [unknown-reference]",
            ],
        ),
        Spoilt(
            "job_group",
            [(PERSONNEL, "group: librarian\n", "group: librarians\n")],
            [
                "data/personnel/2030.yml:6:12: 'librarians'은(는) 없는 직군입니다. 혹시 'librarian'인가요? (가능한 "
                "값: librarian) [unknown-reference]",
            ],
        ),
        Spoilt(
            "grade",
            [(PERSONNEL, "grade: librarian-junior", "grade: librarian-novice")],
            [
                "data/personnel/2030.yml:10:17: 'librarian-novice'은(는) 없는 직급입니다. 혹시 "
                "'librarian-junior'인가요? (가능한 값: librarian-senior, librarian-junior) [unknown-reference]",
            ],
        ),
        Spoilt(
            "vehicle_kind",
            [(VEHICLES, "kind: book-bus", "kind: book-van")],
            [
                "data/vehicles/2030.yml:6:11: 'book-van'은(는) 없는 차종입니다. 혹시 'book-bus'인가요? (가능한 값: "
                "book-bus) [unknown-reference]",
            ],
        ),
        Spoilt(
            "vehicle_size",
            [(VEHICLES, "size: large", "size: huge")],
            [
                "data/vehicles/2030.yml:10:16: 'huge'은(는) 없는 차 크기입니다. (가능한 값: small, large) "
                "[unknown-reference]",
            ],
        ),
        Spoilt(
            "occupant_kind",
            [(BUILDINGS, "kind: room", "kind: rooms")],
            [
                "data/buildings.yml:17:55: 'rooms'은(는) 없는 입주 종류입니다. 혹시 'room'인가요? (가능한 값: room) "
                "[unknown-reference]",
            ],
        ),
        Spoilt(
            "program_kind",
            [(EVENINGS, "kind: yearly", "kind: weekly")],
            [
                "data/programs/2030/night-library.yml:3:7: 'weekly'은(는) 없는 사업 종류입니다. (가능한 값: yearly) "
                "[unknown-reference]",
            ],
        ),
        Spoilt(
            "city_kind",
            [(CITIES, "published:\n  - {kind: nearby, count: 1}\n", ""), (CITIES, "kind: nearby", "kind: near")],
            [
                "data/cities.yml:3:51: 'near'은(는) 없는 도시 구분입니다. 혹시 'nearby'인가요? (가능한 값: nearby) "
                "[unknown-reference]",
            ],
        ),
        Spoilt(
            "relation",
            [(CITIES, "relation: reading-partner", "relation: sister")],
            [
                "data/cities.yml:5:69: 'sister'은(는) 없는 관계입니다. (가능한 값: reading-partner) "
                "[unknown-reference]",
            ],
        ),
    ],
    "grade-outside-group": [
        Spoilt(
            "a grade is counted in another job group",
            [
                (
                    VOCABULARY,
                    "occupant_kinds:",
                    "  - {id: driver, name: 운전직, grades: [{id: driver-senior, name: 반장}]}\noccupant_kinds:",
                ),
                (PERSONNEL, "grade: librarian-senior", "grade: driver-senior"),
            ],
            [
                "data/personnel/2030.yml:9:17: 'driver-senior'은(는) 사서직의 직급이 아닙니다. 혹시 "
                "'librarian-senior'인가요? (가능한 값: librarian-senior, librarian-junior) [grade-outside-group]",
            ],
        ),
    ],
    "duplicate-id": [
        Spoilt(
            "two duties of one file",
            [(ORGANIZATION, "id: collecting", "id: lending")],
            [
                "data/organization.yml:19:14: 'lending' id를 14줄에서 이미 썼습니다. 다른 id를 지어 주세요. "
                "[duplicate-id]",
            ],
        ),
        Spoilt(
            "a site and a building",
            [(BUILDINGS, "id: main-library", "id: hill")],
            [
                "data/buildings.yml:9:13: 'hill' id를 4줄에서 이미 썼습니다. 다른 id를 지어 주세요. [duplicate-id]",
            ],
        ),
        Spoilt(
            "one grade counted twice",
            [
                (
                    PERSONNEL,
                    "      - {grade: librarian-junior,",
                    "      - {grade: librarian-senior, quota: 0, current: 0}\n      - {grade: librarian-junior,",
                )
            ],
            [
                "data/personnel/2030.yml:10:17: 'librarian-senior' id를 9줄에서 이미 썼습니다. 두 줄을 하나로 모아 "
                "주세요. [duplicate-id]",
            ],
        ),
        Spoilt(
            "one vehicle size counted twice",
            [(VEHICLES, "{size: large, count: 3}", "{size: small, count: 3}")],
            [
                "data/vehicles/2030.yml:10:16: 'small' id를 9줄에서 이미 썼습니다. 두 줄을 하나로 모아 주세요. "
                "[duplicate-id]",
            ],
        ),
        Spoilt(
            "two figures of one line",
            [
                (
                    SWAPS,
                    "          - {id: books,",
                    "          - {id: books, label: 나눈 책, value: 3, unit: book}\n          - {id: books,",
                )
            ],
            [
                "data/programs/2030/book-swap.yml:19:18: 'books' id를 18줄에서 이미 썼습니다. 다른 id를 지어 주세요. "
                "[duplicate-id]",
            ],
        ),
        Spoilt(
            "a time and a figure of one training",
            [
                (
                    EVENINGS,
                    "budget: {unit: million-won, budget: 120",
                    "    trainings:\n      - id: class\n        name: 독서 교실\n"
                    "        sessions: [{id: first, period: 4월}]\n"
                    "        audience_quantities: [{id: first, label: 인원, value: 9, unit: visitor}]\n"
                    "budget: {unit: million-won, budget: 120",
                )
            ],
            [
                "data/programs/2030/night-library.yml:22:36: 'first' id를 21줄에서 이미 썼습니다. 다른 id를 지어 "
                "주세요. [duplicate-id]",
            ],
        ),
        Spoilt(
            "two documents",
            [
                (
                    SOURCES,
                    "    plan_year: 2031\n",
                    "    plan_year: 2031\n  - {id: library-report-2030, name: 다른 자료, kind: press}\n",
                )
            ],
            [
                "data/sources.yml:9:10: 'library-report-2030' id를 2줄에서 이미 썼습니다. 다른 id를 지어 주세요. "
                "[duplicate-id]",
            ],
        ),
        Spoilt(
            "two words of one list",
            [(VOCABULARY, "{id: national,", "{id: city, name: 도비}\n  - {id: national,")],
            [
                "data/vocabulary.yml:9:10: 'city' id를 8줄에서 이미 썼습니다. 다른 id를 지어 주세요. [duplicate-id]",
            ],
        ),
        Spoilt(
            "one grade in two job groups",
            [
                (
                    VOCABULARY,
                    "occupant_kinds:",
                    "  - {id: driver, name: 운전직, grades: [{id: librarian-senior, name: 반장}]}\noccupant_kinds:",
                )
            ],
            [
                "data/vocabulary.yml:16:43: 'librarian-senior' id를 14줄에서 이미 썼습니다. 다른 id를 지어 주세요. "
                "[duplicate-id]",
            ],
        ),
    ],
    "personal-number": [
        Spoilt(
            "a mobile telephone number",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: 010-0000-0000")],
            [
                "data/organization.yml:12:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number with full-width digits",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: ０１０－００００－００００")],
            [
                "data/organization.yml:12:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number as it is dialled from abroad",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: +82 10 0000 0000")],
            [
                "data/organization.yml:12:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number in a comment",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: 000-123-4567 # 010.0000.0000")],
            [
                "data/organization.yml:12:27: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a resident number",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다(000101-0000000).")],
            [
                "data/organization.yml:17:22: 주민등록번호처럼 보이는 수가 있습니다. 바로 지워 주세요. "
                "[personal-number]",
            ],
        ),
        Spoilt(
            "a resident number without its hyphen",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다(0001010000000).")],
            [
                "data/organization.yml:17:22: 주민등록번호처럼 보이는 수가 있습니다. 바로 지워 주세요. "
                "[personal-number]",
            ],
        ),
    ],
    "period-outside-year": [
        Spoilt(
            "a period ends before it starts",
            [(EVENINGS, "period: 3월~11월", "period: 11월~3월")],
            [
                "data/programs/2030/night-library.yml:11:13: '11월~3월'의 시작이 끝보다 늦습니다. 시작과 끝을 확인해 "
                "주세요. [period-outside-year]",
            ],
        ),
        Spoilt(
            "a period is in another year",
            [(EVENINGS, "period: 3월~11월", "period: ’29. 3.")],
            [
                "data/programs/2030/night-library.yml:11:13: '’29. 3.'의 해가 이 기록의 해(2030년)와 다릅니다. 해를 "
                "확인해 주세요. [period-outside-year]",
            ],
        ),
        Spoilt(
            "a period goes on into another year",
            [(EVENINGS, "period: 3월~11월", "period: ’30. 11. ~ ’31. 2.")],
            [
                "data/programs/2030/night-library.yml:11:13: '’30. 11. ~ ’31. 2.'의 해가 이 기록의 해(2030년)와 "
                "다릅니다. 해를 확인해 주세요. [period-outside-year]",
            ],
        ),
        Spoilt(
            "a day that the year lacks",
            [(EVENINGS, "period: 3월~11월", "period: 2. 29.")],
            [
                "data/programs/2030/night-library.yml:11:13: '2. 29.'에 2030년 달력에 없는 날이 있습니다. 날짜를 "
                "확인해 주세요. [period-outside-year]",
            ],
        ),
        Spoilt(
            "one of two periods ends before it starts",
            [(EVENINGS, "period: 매주 수요일", "period: 6월, 12월~3월")],
            [
                "data/programs/2030/night-library.yml:15:17: '6월, 12월~3월'의 시작이 끝보다 늦습니다. 시작과 끝을 "
                "확인해 주세요. [period-outside-year]",
            ],
        ),
    ],
    "cycle-order": [
        Spoilt(
            "a step is earlier than the one before it",
            [cycle("1월", "3월", "2월")],
            [
                "data/programs/2030/night-library.yml:17:31: '2월' 단계가 앞 단계보다 이릅니다. 달 순서대로 적어 "
                "주세요. [cycle-order]",
            ],
        ),
        Spoilt(
            "only December may come first",
            [cycle("11월", "3월", "5월")],
            [
                "data/programs/2030/night-library.yml:16:32: '3월' 단계가 앞 단계보다 이릅니다. 달 순서대로 적어 "
                "주세요. [cycle-order]",
            ],
        ),
        Spoilt(
            "December comes first only once",
            [cycle("12월", "3월", "1월")],
            [
                "data/programs/2030/night-library.yml:17:31: '1월' 단계가 앞 단계보다 이릅니다. 달 순서대로 적어 "
                "주세요. [cycle-order]",
            ],
        ),
        Spoilt(
            "December comes first only once, and not twice",
            [cycle("12월", "12월", "1월")],
            [
                "data/programs/2030/night-library.yml:16:32: '12월' 단계가 앞 단계보다 이릅니다. 달 순서대로 적어 "
                "주세요. [cycle-order]",
                "data/programs/2030/night-library.yml:17:31: '1월' 단계가 앞 단계보다 이릅니다. 달 순서대로 적어 "
                "주세요. [cycle-order]",
            ],
        ),
        Spoilt(
            "a step ends before it starts",
            [cycle("1월", "3월", "11월~4월")],
            [
                "data/programs/2030/night-library.yml:17:31: '11월~4월'의 시작이 끝보다 늦습니다. 시작과 끝을 확인해 "
                "주세요. [cycle-order]",
            ],
        ),
    ],
    "results-missing": [
        Spoilt(
            "a year has been reported on and its program has no results",
            [(SOURCES, "    plan_year: 2031\n", "    plan_year: 2031\n" + REPORT_OF_2032)],
            [
                "data/programs/2031/night-library.yml:1:1: 2032년 실적까지 나왔으니 2031년 사업에는 results(추진 "
                "실적)를 적어 주세요. [results-missing]",
            ],
        ),
        Spoilt(
            "a year has been reported on and nothing of its budget was spent",
            [
                (SOURCES, "    plan_year: 2031\n", "    plan_year: 2031\n" + REPORT_OF_2032),
                (PLAN, "plans:", "results:"),
                (BUDGET, ", spent: 51", ""),
                (EVENINGS, " spent: 60,", ""),
            ],
            [
                "data/budgets/2030.yml:7:5: 2032년 실적까지 나왔으니 2030년 예산의 spent(집행액)를 적어 주세요. "
                "[results-missing]",
                "data/programs/2030/night-library.yml:18:9: 2032년 실적까지 나왔으니 2030년 사업의 spent(집행액)를 "
                "적어 주세요. [results-missing]",
            ],
        ),
    ],
    "earlier-program": [
        Spoilt(
            "a program continues one of its own year",
            [(PLAN, "[2030/night-library]", "[2031/night-library]")],
            [
                "data/programs/2031/night-library.yml:6:13: '2031/night-library' 사업은 2031년보다 앞선 해의 사업이 "
                "아닙니다. 앞선 해의 사업을 적어 주세요. [earlier-program]",
            ],
        ),
    ],
    "year-outside-source": [
        Spoilt(
            "the source tells of other years",
            [
                (SOURCES, "    plan_year: 2031\n", "    plan_year: 2031\n" + PLAN_OF_2033),
                (PERSONNEL, "document: library-report-2030", "document: library-plan-2033"),
            ],
            [
                "data/personnel/2030.yml:1:20: 이 파일은 2030년 자리에 있지만, 출처인 'library-plan-2033'의 연도는 "
                "2033년입니다. 출처나 파일의 자리를 확인해 주세요. [year-outside-source]",
            ],
        ),
        Spoilt(
            "the source tells of two other years",
            [
                (
                    SOURCES,
                    "    plan_year: 2031\n",
                    "    plan_year: 2031\n" + PLAN_OF_2033.replace("plan_year", "reporting_year: 2029, plan_year"),
                ),
                (PERSONNEL, "document: library-report-2030", "document: library-plan-2033"),
            ],
            [
                "data/personnel/2030.yml:1:20: 이 파일은 2030년 자리에 있지만, 출처인 'library-plan-2033'의 연도는 "
                "2029년, 2033년입니다. 출처나 파일의 자리를 확인해 주세요. [year-outside-source]",
            ],
        ),
    ],
}

CASES = [(rule, spoilt) for rule in SPOILT for spoilt in SPOILT[rule]]


@pytest.mark.parametrize(("rule", "spoilt"), CASES, ids=[f"{rule}: {spoilt.what}" for rule, spoilt in CASES])
def test_a_rule_finds_what_is_spoilt_and_nothing_else(department: Department, rule: str, spoilt: Spoilt) -> None:
    for name, old, new in spoilt.edits:
        department.replace(name, old, new)
    assert department.problems() == spoilt.problems
    assert any(problem.endswith(f"[{rule}]") for problem in spoilt.problems)


def test_every_rule_is_tried_above() -> None:
    assert sorted(SPOILT) == sorted(rule_id(rule.__name__) for rule in (*COMPARISONS, *RULES))


def test_every_kind_of_reference_is_tried_above() -> None:
    assert sorted(spoilt.what for spoilt in SPOILT["unknown-reference"]) == sorted(KIND_NAMES)


@pytest.mark.parametrize("rule", [*COMPARISONS, *RULES], ids=lambda rule: rule_id(rule.__name__))
def test_a_rule_says_what_it_demands_in_a_korean_sentence(rule: Callable[[Site], object]) -> None:
    demand = (rule.__doc__ or "").partition("\n")[0]
    assert re.search("[가-힣]", demand)
    assert demand.endswith("다.")


# What is allowed


def test_the_library_with_book_buses_meets_every_rule(department: Department) -> None:
    assert department.problems() == []


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(cycle("12월", "1월", "5월"), id="a cycle begins in the December before its year"),
        pytest.param(cycle("’29. 12.", "1월", "5월"), id="a cycle begins in a December that is given with its year"),
        pytest.param(cycle("1월", "수시", "5월"), id="a step of a cycle comes at any time"),
        pytest.param((ORGANIZATION, "phone: 000-123-4567", "phone: 02-123-4567"), id="an office telephone number"),
        pytest.param((BUDGET, "spent: 100, published: {rate: 50.0}", "spent: 100"), id="a rate that is not printed"),
        pytest.param((BUILDINGS, "    published: {floor_area_m2: 900.5}\n", ""), id="a sum that is not printed"),
    ],
)
def test_what_no_rule_forbids_is_no_problem(department: Department, edit: tuple[str, str, str]) -> None:
    department.replace(*edit)
    assert department.problems() == []


# Differences that stand in the document itself


def declare(department: Department, rule: str, difference: str) -> None:
    """Excuse a difference of the budget; the name of the rule stands on line 9."""
    excuse = f"{{rule: {rule}, difference: {difference}, reason: 보고서에 그렇게 인쇄되어 있습니다.}}"
    department.append(BUDGET, f"declared:\n  - {excuse}\n")


@pytest.mark.parametrize(
    ("rule", "old", "new", "difference"),
    [
        ("budget-total", "budget: 300", "budget: 305", "5"),
        ("budget-total", "spent: 151", "spent: 149", "-2"),
        ("budget-rate", "rate: 50.3", "rate: 50.5", "0.2"),
    ],
)
def test_a_declared_difference_is_no_problem(
    department: Department, rule: str, old: str, new: str, difference: str
) -> None:
    department.replace(BUDGET, old, new)
    declare(department, rule, difference)
    assert department.problems() == []


def test_a_declared_difference_excuses_no_other(department: Department) -> None:
    department.replace(BUDGET, "budget: 300", "budget: 305")
    department.replace(BUDGET, "spent: 151", "spent: 153")
    declare(department, "budget-total", "5")
    assert department.problems() == [
        "data/budgets/2030.yml:4:33: 2030년 집행액 계: 적힌 값은 153백만원, 계산한 값은 151백만원입니다. 2백만원 "
        "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 6줄, 7줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
        "대로라면 declared에 rule: budget-total, difference: 2와 까닭을 적어 주세요. [budget-total]"
    ]


def test_a_declaration_excuses_one_figure_only(department: Department) -> None:
    department.replace(BUDGET, "budget: 300", "budget: 302")
    department.replace(BUDGET, "spent: 151", "spent: 153")
    declare(department, "budget-total", "2")
    assert department.problems() == [
        "data/budgets/2030.yml:4:33: 2030년 집행액 계: 적힌 값은 153백만원, 계산한 값은 151백만원입니다. 2백만원 "
        "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 6줄, 7줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
        "대로라면 declared에 rule: budget-total, difference: 2와 까닭을 적어 주세요. [budget-total]"
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "excuse"),
    [
        (
            ORGANIZATION,
            "teams: 2}",
            "teams: 4}",
            "{rule: team-count, difference: 2, reason: 그렇게 인쇄되어 있습니다.}",
        ),
        (CITIES, "count: 1", "count: 3", "{rule: city-count, difference: 2, reason: 그렇게 인쇄되어 있습니다.}"),
    ],
)
def test_every_file_with_printed_figures_may_declare_a_difference(
    department: Department, name: str, old: str, new: str, excuse: str
) -> None:
    department.replace(name, old, new)
    department.append(name, f"declared:\n  - {excuse}\n")
    assert department.problems() == []


def test_a_difference_that_is_not_the_declared_one_is_still_a_problem(department: Department) -> None:
    department.replace(BUDGET, "budget: 300", "budget: 305")
    declare(department, "budget-total", "4")
    assert department.problems() == [
        "data/budgets/2030.yml:4:21: 2030년 예산액 계: 적힌 값은 305백만원, 계산한 값은 300백만원입니다. 5백만원 "
        "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 6줄, 7줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
        "대로라면 declared에 rule: budget-total, difference: 5와 까닭을 적어 주세요. [budget-total]",
        "data/budgets/2030.yml:9:12: 'budget-total' 규칙에 차이 4인 곳이 없어 이 설명은 필요 없습니다. "
        "declared에서 지우거나 차이를 확인해 주세요. [needless-declaration]",
    ]


def test_a_declaration_of_another_file_excuses_nothing(department: Department) -> None:
    department.replace(CITIES, "count: 1", "count: 3")
    declare(department, "city-count", "2")
    assert department.problems() == [
        "data/budgets/2030.yml:9:12: 'city-count' 규칙에 차이 2인 곳이 없어 이 설명은 필요 없습니다. "
        "declared에서 지우거나 차이를 확인해 주세요. [needless-declaration]",
        *SPOILT["city-count"][0].problems,
    ]


def test_a_declaration_without_a_difference_is_a_problem(department: Department) -> None:
    declare(department, "budget-total", "5")
    assert department.problems() == [
        "data/budgets/2030.yml:9:12: 'budget-total' 규칙에 차이 5인 곳이 없어 이 설명은 필요 없습니다. "
        "declared에서 지우거나 차이를 확인해 주세요. [needless-declaration]"
    ]


def test_a_declaration_of_an_unknown_rule_gets_the_nearest_one_and_all_others(department: Department) -> None:
    declare(department, "budget-totl", "5")
    rules = ", ".join(rule_id(rule.__name__) for rule in COMPARISONS)
    assert department.problems() == [
        "data/budgets/2030.yml:9:12: 'budget-totl' 규칙은 없습니다. 혹시 'budget-total'인가요? "
        f"(가능한 값: {rules}) [needless-declaration]"
    ]


# The data of this repository


def summed_figures(site: Site) -> Iterator[Place]:
    """The place of every figure that is added up, or is printed as a sum."""
    yield from places(site.organization.published, "teams")
    if site.buildings:
        for ground in site.buildings.sites:
            yield from places(ground.published, "floor_area_m2")
            for building in ground.buildings if ground.published else ():
                yield from places(building, "floor_area_m2")
    for city_count in site.cities.published if site.cities else ():
        yield from places(city_count, "count")
    for personnel in site.personnel.values():
        yield from places(personnel.published, "quota", "current", "gap")
        for group in personnel.groups:
            yield from places(group.published, "quota", "current", "gap")
            for grade in group.grades:
                yield from places(grade.published, "gap")
                if personnel.published or group.published or grade.published:
                    yield from places(grade, "quota", "current")
    for vehicles in site.vehicles.values():
        yield from places(vehicles.published, "count")
        if vehicles.published and vehicles.quota is not None:
            yield from places(vehicles, "quota", "awaiting_deregistration")
        for kind in vehicles.kinds:
            yield from places(kind.published, "count")
            for size in kind.sizes if vehicles.published or kind.published else ():
                yield from places(size, "count")
    for budget in site.budgets.values():
        fields = ("budget",) if budget.spent is None else ("budget", "spent")
        yield from places(budget.published, *fields)
        for line in budget.unit_programs if budget.published else ():
            yield from places(line, *fields)
    for program in site.programs.values():
        for quantity in program.walk():
            if isinstance(quantity, Quantity) and quantity.parts:
                yield from places(quantity, "value")
                for part in quantity.parts:
                    yield from places(part, "value")


def places(holder: Model | None, *fields: str) -> Iterator[Place]:
    if holder is not None:
        yield from (holder.place(field) for field in fields if getattr(holder, field) is not None)


@pytest.mark.parametrize(
    "subject", ["organization", "personnel", "buildings", "vehicles", "budgets", "programs", "cities"]
)
def test_each_figure_of_a_sum_that_is_off_by_one_is_found_at_its_line(tmp_path: Path, subject: str) -> None:
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    figures = [place for place in summed_figures(load_site(data)) if place.file.startswith(f"data/{subject}")]
    assert figures
    assert [str(place) for place in figures if not is_found(data, place)] == []


def is_found(data: Path, place: Place) -> bool:
    """Whether the checks name the line of `place` while its figure is one too high."""
    file = data.parent / place.file
    text = file.read_text(encoding="utf-8")
    file.write_text(raised_by_one(text, place), encoding="utf-8")
    try:
        load_site(data)
    except DataError as error:
        return any(names(problem, place) for problem in error.problems)
    finally:
        file.write_text(text, encoding="utf-8")
    return False


def raised_by_one(text: str, place: Place) -> str:
    lines = text.splitlines(keepends=True)
    line, start = lines[place.line - 1], place.column - 1
    figure = re.compile(r"-?\d+(\.\d+)?").match(line, start)
    assert figure, f"no figure stands at {place}"
    lines[place.line - 1] = f"{line[:start]}{Decimal(figure[0]) + 1}{line[figure.end() :]}"
    return "".join(lines)


def names(problem: Problem, place: Place) -> bool:
    """Whether a problem stands on the line of `place`, or lists it among the lines that were added up."""
    listed = re.search("계산에 쓴 값은 (.+)에 있습니다", problem.message)
    lines = listed[1].split(", ") if listed else []
    return problem.place.file == place.file and (problem.place.line == place.line or f"{place.line}줄" in lines)
