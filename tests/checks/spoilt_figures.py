"""Figures that do not fit each other, by the rule that finds them."""

from __future__ import annotations

from tests.checks.spoilt import Spoilt

ORGANIZATION = "organization.yml"
CITIES = "cities.yml"
EVENINGS = "programs/2030/night-library.yml"
SWAPS = "programs/2030/book-swap.yml"


FIGURES: dict[str, list[Spoilt]] = {
    "city-count": [
        Spoilt(
            "fewer cities are listed than are printed",
            [(CITIES, "nearby: 1", "nearby: 3")],
            [
                "data/cities.yml:2:19: 이웃 도시 수: 적힌 값은 3곳, 계산한 값은 1곳입니다. 2곳 다르며, 두 "
                "값이 같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: city-count, "
                "difference: 2와 이유를 적어 주세요. [city-count]",
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
                    "            {id: novels, name: 소설, value: 100},\n"
                    "            {id: poems, name: 시집, value: 148}]}",
                )
            ],
            [
                "data/programs/2030/book-swap.yml:18:44: 2030년 책 바꿔 읽기 봄 책 바꾸기 바꾼 책: 적힌 값은 300권, "
                "계산한 값은 "
                "248권입니다. 52권 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 19줄, 20줄에 있습니다. 틀린 값을 "
                "고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: quantity-parts, difference: 52와 이유를 적어 "
                "주세요. [quantity-parts]",
            ],
        ),
    ],
}
