"""What is printed of the year before, and how much more or less there is now, by the rule that finds it wrong."""

from __future__ import annotations

from tests.checks.spoilt import Spoilt

BUDGET = "budgets/2030.yml"
EVENINGS = "programs/2030/night-library.yml"
COLLECTIONS = "budget: 100, spent: 51, printed: {rate: 51.0}"
GREW = "previous: 80, budget: 100, spent: 51, printed: {rate: 51.0, growth: %s, growth_rate: %s}"

GROWTH: dict[str, list[Spoilt]] = {
    "printed-growth": [
        Spoilt(
            "a budget grew by something else",
            [(BUDGET, COLLECTIONS, GREW % (30, "25.0"))],
            [
                "data/budgets/2030.yml:7:104: 2030년 예산 장서 확충 전년 대비 증감: 적힌 값은 30백만원, 계산한 값은 "
                "20백만원입니다. 10백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 "
                "고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: printed-growth, difference: 10과 이유를 적어 "
                "주세요. [printed-growth]",
            ],
        ),
        Spoilt(
            "its rate is another one",
            [(BUDGET, COLLECTIONS, GREW % (20, "20.00"))],
            [
                "data/budgets/2030.yml:7:121: 2030년 예산 장서 확충 전년 대비 증감률: 적힌 값은 20.00%, 계산한 값은 "
                "25.00%입니다. 5.00% 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 고쳐 "
                "주세요. 문서에 인쇄된 대로라면 declared에 rule: printed-growth, difference: -5.00과 이유를 적어 "
                "주세요. [printed-growth]",
            ],
        ),
        Spoilt(
            "the whole grew by something else",
            [
                (BUDGET, "rate: 50.3", "rate: 50.3, previous: 280, growth: 21, growth_rate: 7"),
                (BUDGET, "budget: 200,", "previous: 200, budget: 200,"),
                (BUDGET, "budget: 100,", "previous: 80, budget: 100,"),
            ],
            [
                "data/budgets/2030.yml:4:71: 2030년 예산 전년 대비 증감: 적힌 값은 21백만원, 계산한 값은 "
                "20백만원입니다. "
                "1백만원 다르며, 두 값이 같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: "
                "printed-growth, difference: 1과 이유를 적어 주세요. [printed-growth]",
            ],
        ),
        Spoilt(
            "a program's money grew by something else",
            [
                (EVENINGS, "budget: 120, spent: 60,", "previous: 100, budget: 120, spent: 60,"),
                (EVENINGS, "printed: {rate: 50.0}", "printed: {rate: 50.0, growth: 15}"),
            ],
            [
                "data/programs/2030/night-library.yml:18:131: 2030년 밤에 여는 도서관 전년 대비 증감: 적힌 값은 "
                "15백만원, 계산한 값은 20백만원입니다. 5백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 18줄에 "
                "있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: printed-growth, difference: "
                "-5와 이유를 적어 주세요. [printed-growth]",
            ],
        ),
    ],
    "rate-of-nothing": [
        Spoilt(
            "of no budget in the year before there is no rate",
            [
                (
                    BUDGET,
                    COLLECTIONS,
                    COLLECTIONS.replace("budget", "previous: 0, budget").replace("}", ", growth_rate: 100}"),
                )
            ],
            [
                "data/budgets/2030.yml:7:108: 전년도 예산액이 0이어서 증감률이 없습니다. growth_rate를 지워 주세요. "
                "[rate-of-nothing]"
            ],
        ),
    ],
}
