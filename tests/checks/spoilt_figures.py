"""Figures that do not fit each other, by the rule that finds them."""

from __future__ import annotations

from tests.checks.spoilt import Spoilt

PERSONNEL = "personnel/2030.yml"
BUDGET = "budgets/2030.yml"
BUILDINGS = "buildings.yml"
VEHICLES = "vehicles/2030.yml"
CITIES = "cities.yml"
EVENINGS = "programs/2030/night-library.yml"
SWAPS = "programs/2030/book-swap.yml"


FIGURES: dict[str, list[Spoilt]] = {
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
    "budget-line-budget": [
        Spoilt(
            "programs have more than the budget line they belong to",
            [(EVENINGS, "budget: 120", "budget: 222"), (EVENINGS, "rate: 50.0", "rate: 27.0")],
            [
                "data/budgets/2030.yml:6:49: 2030년 대출 서비스 예산액(이 누리집에서 이은 사업의 합): 적힌 값은 "
                "200백만원, 계산한 값은 222백만원입니다. 22백만원 다르며, 계산한 값이 적힌 값을 넘지 않아야 합니다. "
                "계산에 쓴 값은 data/programs/2030/night-library.yml 18줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 "
                "인쇄된 대로라면 declared에 rule: budget-line-budget, difference: -22와 까닭을 적어 주세요. "
                "[budget-line-budget]",
            ],
        ),
    ],
    "budget-line-spent": [
        Spoilt(
            "programs spent more than the budget line they belong to",
            [(EVENINGS, "spent: 60", "spent: 102"), (EVENINGS, "rate: 50.0", "rate: 85.0")],
            [
                "data/budgets/2030.yml:6:61: 2030년 대출 서비스 집행액(이 누리집에서 이은 사업의 합): 적힌 값은 "
                "100백만원, 계산한 값은 102백만원입니다. 2백만원 다르며, 계산한 값이 적힌 값을 넘지 않아야 합니다. "
                "계산에 쓴 값은 data/programs/2030/night-library.yml 18줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 "
                "인쇄된 대로라면 declared에 rule: budget-line-spent, difference: -2와 까닭을 적어 주세요. "
                "[budget-line-spent]",
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
                    "            {id: novels, name: 소설, value: 100, unit: book},\n"
                    "            {id: poems, name: 시집, value: 148, unit: book}]}",
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
}
