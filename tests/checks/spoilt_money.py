"""Money that does not add up or makes no sense, by the rule that finds it."""

from __future__ import annotations

from tests.checks.spoilt import Spoilt

BUDGET = "budgets/2030.yml"
EVENINGS = "programs/2030/night-library.yml"
VOCABULARY = "vocabulary.yml"

MONEY: dict[str, list[Spoilt]] = {
    "printed-sum": [
        Spoilt(
            "the printed budget is not the sum of its lines",
            [
                (
                    BUDGET,
                    "budget: 300",
                    "budget: 305",
                ),
            ],
            [
                "data/budgets/2030.yml:4:19: 2030년 예산액 계: 적힌 값은 305백만원, 계산한 값은 300백만원입니다. "
                "5백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 6줄, 7줄에 있습니다. 틀린 값을 고쳐 주세요. "
                "문서에 인쇄된 대로라면 declared에 rule: printed-sum, difference: 5와 이유를 적어 주세요. "
                "[printed-sum]",
            ],
        ),
        Spoilt(
            "the printed spending is not the sum of its lines",
            [
                (
                    BUDGET,
                    "spent: 151",
                    "spent: 1150",
                ),
            ],
            [
                "data/budgets/2030.yml:4:31: 2030년 예산 집행액 계: 적힌 값은 1,150백만원, 계산한 값은 "
                "151백만원입니다. 999백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 6줄, 7줄에 있습니다. "
                "틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: printed-sum, difference: 999와 "
                "이유를 적어 주세요. [printed-sum]",
            ],
        ),
        Spoilt(
            "a subtotal is not the sum of the lines below",
            [
                (
                    BUDGET,
                    "{id: lending-service, name: 대출 서비스, budget: 200, spent: 100, printed: {rate: 50.0}}",
                    "{id: services, name: 봉사, printed: {budget: 201, rate: 50.0}}\n  - {id: lending-service, "
                    "parent: services, name: 대출 서비스, budget: 200, spent: 100}",
                ),
            ],
            [
                "data/budgets/2030.yml:6:48: 2030년 예산 봉사 예산액: 적힌 값은 201백만원, 계산한 값은 "
                "200백만원입니다. "
                "1백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 고쳐 주세요. "
                "문서에 인쇄된 대로라면 declared에 rule: printed-sum, difference: 1과 이유를 적어 주세요. "
                "[printed-sum]",
            ],
        ),
    ],
    "printed-rate": [
        Spoilt(
            "a rate and its figures stand on one line",
            [
                (
                    BUDGET,
                    "rate: 51.0",
                    "rate: 51.1",
                ),
            ],
            [
                "data/budgets/2030.yml:7:76: 2030년 예산 장서 확충 집행률: 적힌 값은 51.1%, 계산한 값은 51.0%입니다. "
                "0.1% 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 "
                "인쇄된 대로라면 declared에 rule: printed-rate, difference: 0.1과 이유를 적어 주세요. "
                "[printed-rate]",
            ],
        ),
        Spoilt(
            "the whole rate is not the spending by the budget",
            [
                (
                    BUDGET,
                    "rate: 50.3",
                    "rate: 50.5",
                ),
            ],
            [
                "data/budgets/2030.yml:4:42: 2030년 예산 집행률: 적힌 값은 50.5%, 계산한 값은 50.3%입니다. 0.2% "
                "다르며, 두 값이 같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: "
                "printed-rate, difference: 0.2와 이유를 적어 주세요. [printed-rate]",
            ],
        ),
        Spoilt(
            "a line's rate is not its spending by its budget",
            [
                (
                    BUDGET,
                    "spent: 51, printed: {rate: 51.0}",
                    "\n     spent: 51, printed: {rate: 53.2}",
                ),
            ],
            [
                "data/budgets/2030.yml:8:33: 2030년 예산 장서 확충 집행률: 적힌 값은 53.2%, 계산한 값은 51.0%입니다. "
                "2.2% 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄, 8줄에 있습니다. 틀린 값을 고쳐 주세요. "
                "문서에 인쇄된 대로라면 declared에 rule: printed-rate, difference: 2.2와 이유를 적어 주세요. "
                "[printed-rate]",
            ],
        ),
        Spoilt(
            "a program's rate is not its spending by its budget",
            [
                (
                    EVENINGS,
                    "spent: 60,",
                    "\n  spent: 60,",
                ),
                (
                    EVENINGS,
                    "rate: 50.0",
                    "rate: 45.8",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:19:64: 2030년 밤에 여는 도서관 집행률: 적힌 값은 45.8%, "
                "계산한 값은 50.0%입니다. 4.2% 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 18줄, 19줄에 "
                "있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: printed-rate, "
                "difference: -4.2와 이유를 적어 주세요. [printed-rate]",
            ],
        ),
        Spoilt(
            "the rate of one funding is not its spending by its budget",
            [
                (
                    EVENINGS,
                    "budget: 120, spent: 60, funding: city",
                    "budget: 120, spent: 60, by_funding: [{funding: city, budget: 120, spent: 60, printed: {rate: "
                    "51.0}}]",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:18:121: 2030년 밤에 여는 도서관 시비 집행률: 적힌 값은 "
                "51.0%, 계산한 값은 50.0%입니다. 1.0% 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 18줄에 "
                "있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: printed-rate, "
                "difference: 1.0과 이유를 적어 주세요. [printed-rate]",
            ],
        ),
    ],
    "printed-remaining": [
        Spoilt(
            "what is left is not the budget without the spending",
            [
                (
                    BUDGET,
                    "{rate: 51.0}",
                    "{rate: 51.0, remaining: 48}",
                ),
            ],
            [
                "data/budgets/2030.yml:7:93: 2030년 예산 장서 확충 쓰지 않은 돈: 적힌 값은 48백만원, 계산한 값은 "
                "49백만원입니다. 1백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 "
                "고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: printed-remaining, difference: -1과 이유를 "
                "적어 주세요. [printed-remaining]",
            ],
        ),
        Spoilt(
            "what is carried over counts too",
            [
                (
                    BUDGET,
                    "budget: 100, spent: 51,",
                    "budget: 100, spent: 51, carried_in: 10, carried_out: 5,",
                ),
                (
                    BUDGET,
                    "{rate: 51.0}",
                    "{rate: 51.0, remaining: 49}",
                ),
            ],
            [
                "data/budgets/2030.yml:7:125: 2030년 예산 장서 확충 쓰지 않은 돈: 적힌 값은 49백만원, 계산한 값은 "
                "54백만원입니다. 5백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 "
                "고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: printed-remaining, difference: -5와 이유를 "
                "적어 주세요. [printed-remaining]",
            ],
        ),
    ],
    "budget-changes": [
        Spoilt(
            "the first budget and its changes are not the budget",
            [
                (
                    BUDGET,
                    "budget: 100, spent: 51,",
                    "initial: 90, changes: [{id: first, name: 제1회 추경, budget: 15}, {id: second, name: 제2회 "
                    "추경, budget: -6}], budget: 100, spent: 51,",
                ),
            ],
            [
                "data/budgets/2030.yml:7:147: 2030년 예산 장서 확충 예산액(본예산과 추경의 합): 적힌 값은 100백만원, "
                "계산한 값은 99백만원입니다. 1백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. "
                "틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: budget-changes, difference: 1과 "
                "이유를 적어 주세요. [budget-changes]",
            ],
        ),
    ],
    "funding-sum": [
        Spoilt(
            "fundings pay less than the budget",
            [
                (
                    EVENINGS,
                    "budget: 120, spent: 60, funding: city",
                    "budget: 120, spent: 60,\n  by_funding: [{funding: city, budget: 80, spent: 40}, {funding: "
                    "national, budget: 30, spent: 20}]",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:18:36: 2030년 밤에 여는 도서관 예산액(재원별 합): 적힌 값은 "
                "120백만원, 계산한 값은 110백만원입니다. 10백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 "
                "19줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: funding-sum, "
                "difference: 10과 이유를 적어 주세요. [funding-sum]",
            ],
        ),
        Spoilt(
            "fundings paid more than was spent",
            [
                (
                    EVENINGS,
                    "budget: 120, spent: 60, funding: city",
                    "budget: 120, spent: 60,\n  by_funding: [{funding: city, budget: 80, spent: 50}, {funding: "
                    "national, budget: 40, spent: 20}]",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:18:48: 2030년 밤에 여는 도서관 집행액(재원별 합): 적힌 값은 "
                "60백만원, 계산한 값은 70백만원입니다. 10백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 "
                "19줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: funding-sum, "
                "difference: -10과 이유를 적어 주세요. [funding-sum]",
            ],
        ),
        Spoilt(
            "fundings pay less than a line's budget",
            [
                (
                    BUDGET,
                    "budget: 100, spent: 51,",
                    "budget: 100, spent: 51,\n     by_funding: [{funding: city, budget: 99}],",
                ),
            ],
            [
                "data/budgets/2030.yml:7:44: 2030년 예산 장서 확충 예산액(재원별 합): 적힌 값은 100백만원, 계산한 값은 "
                "99백만원입니다. 1백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 8줄에 있습니다. 틀린 값을 "
                "고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: funding-sum, difference: 1과 이유를 적어 "
                "주세요. [funding-sum]",
            ],
        ),
        Spoilt(
            "fundings pay less than one year's budget",
            [
                (
                    EVENINGS,
                    "budget: 120, spent: 60, funding: city",
                    "budget: 120, spent: 60, funding: city, total: 300,\n  by_year: [{period: ~2029, budget: 180, "
                    "by_funding: [{funding: city, budget: 170}]}, {period: 2030, budget: 120}]",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:19:37: 2030년 밤에 여는 도서관 ~2029 예산액(재원별 합): 적힌 "
                "값은 180백만원, 계산한 값은 170백만원입니다. 10백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 "
                "값은 19줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: funding-sum, "
                "difference: 10과 이유를 적어 주세요. [funding-sum]",
            ],
        ),
    ],
    "funding-percent": [
        Spoilt(
            "percentages are less than the whole",
            [
                (
                    EVENINGS,
                    "funding: city",
                    "\n  by_funding: [{funding: city, percent: 50}, {funding: national, percent: 45}]",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:19:15: 2030년 밤에 여는 도서관 부담 비율(재원별 합): 적힌 값은 "
                "95%, 계산한 값은 100%입니다. 5% 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 19줄에 있습니다. 틀린 "
                "값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: funding-percent, difference: -5와 이유를 "
                "적어 주세요. [funding-percent]",
            ],
        ),
        Spoilt(
            "a percentage is not that of its amount",
            [
                (
                    BUDGET,
                    "budget: 100, spent: 51,",
                    "budget: 100, spent: 51,\n     by_funding: [{funding: city, budget: 67, percent: 66.5}, {funding: "
                    "national, budget: 33, percent: 33}],",
                ),
            ],
            [
                "data/budgets/2030.yml:8:56: 2030년 예산 장서 확충 시비 부담 비율: 적힌 값은 66.5%, 계산한 값은 "
                "67.0%입니다. 0.5% 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 8줄, 7줄에 있습니다. 틀린 값을 고쳐 "
                "주세요. 문서에 인쇄된 대로라면 declared에 rule: funding-percent, difference: -0.5와 이유를 적어 "
                "주세요. [funding-percent]",
            ],
        ),
    ],
    "year-sum": [
        Spoilt(
            "years are less than the whole",
            [
                (
                    EVENINGS,
                    "budget: 120, spent: 60, funding: city",
                    "budget: 120, spent: 60, funding: city, total: 320,\n  by_year: [{period: ~2029, budget: 180}, "
                    "{period: 2030, budget: 120}]",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:18:74: 2030년 밤에 여는 도서관 총사업비(연도별 합): 적힌 "
                "값은 320백만원, 계산한 값은 300백만원입니다. 20백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 "
                "값은 19줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: year-sum, "
                "difference: 20과 이유를 적어 주세요. [year-sum]",
            ],
        ),
    ],
    "own-year": [
        Spoilt(
            "the program's own year is not its budget",
            [
                (
                    EVENINGS,
                    "budget: 120, spent: 60, funding: city",
                    "budget: 120, spent: 60, funding: city, total: 300,\n  by_year: [{period: ~2029, budget: 100}, "
                    "{period: 2030, budget: 110}, {period: 2031~, budget: 90}]",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:18:36: 2030년 밤에 여는 도서관 예산액(2030년에 나눈 돈): "
                "적힌 값은 120백만원, 계산한 값은 110백만원입니다. 10백만원 다르며, 두 값이 같아야 합니다. 계산에 "
                "쓴 값은 19줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: own-year, "
                "difference: 10과 이유를 적어 주세요. [own-year]",
            ],
        ),
    ],
    "overspending": [
        Spoilt(
            "more was spent than there was",
            [
                (
                    BUDGET,
                    "budget: 100, spent: 51,",
                    "budget: 100, spent: 101,",
                ),
                (
                    BUDGET,
                    "rate: 51.0",
                    "rate: 101.0",
                ),
                (
                    BUDGET,
                    "spent: 151, rate: 50.3",
                    "spent: 201, rate: 67.0",
                ),
            ],
            [
                "data/budgets/2030.yml:7:56: 2030년 예산 장서 확충 집행액(예산액과 전년도 이월의 합까지): 적힌 값은 "
                "101백만원, 계산한 값은 100백만원입니다. 1백만원 다르며, 계산한 값이 적힌 값보다 작지 않아야 "
                "합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 "
                "rule: overspending, difference: 1과 이유를 적어 주세요. [overspending]",
            ],
        ),
        Spoilt(
            "more was spent than there was with what came from the year before",
            [
                (
                    EVENINGS,
                    "budget: 120, spent: 60, funding: city",
                    "budget: 120, carried_in: 10, spent: 131, funding: city",
                ),
                (
                    EVENINGS,
                    "rate: 50.0",
                    "rate: 109.2",
                ),
                (
                    EVENINGS,
                    "budget_line: lending-service\n",
                    "",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:17:64: 2030년 밤에 여는 도서관 집행액(예산액과 전년도 이월의 "
                "합까지): 적힌 값은 131백만원, 계산한 값은 130백만원입니다. 1백만원 다르며, 계산한 값이 적힌 "
                "값보다 작지 않아야 합니다. 계산에 쓴 값은 17줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
                "대로라면 declared에 rule: overspending, difference: 1과 이유를 적어 주세요. [overspending]",
            ],
        ),
    ],
    "budget-line-budget": [
        Spoilt(
            "programs have more than the budget line they belong to",
            [
                (
                    EVENINGS,
                    "budget: 120",
                    "budget: 222",
                ),
                (
                    EVENINGS,
                    "rate: 50.0",
                    "rate: 27.0",
                ),
            ],
            [
                "data/budgets/2030.yml:6:49: 2030년 예산 대출 서비스 예산액(이 사이트가 연결한 사업의 합): 적힌 값은 "
                "200백만원, 계산한 값은 222백만원입니다. 22백만원 다르며, 계산한 값이 적힌 값을 넘지 않아야 "
                "합니다. 계산에 쓴 값은 data/programs/2030/night-library.yml 18줄에 있습니다. 틀린 값을 고쳐 "
                "주세요. 문서에 인쇄된 대로라면 declared에 rule: budget-line-budget, difference: -22와 이유를 적어 "
                "주세요. [budget-line-budget]",
            ],
        ),
    ],
    "budget-line-spent": [
        Spoilt(
            "programs spent more than the budget line they belong to",
            [
                (
                    EVENINGS,
                    "spent: 60",
                    "spent: 102",
                ),
                (
                    EVENINGS,
                    "rate: 50.0",
                    "rate: 85.0",
                ),
            ],
            [
                "data/budgets/2030.yml:6:61: 2030년 예산 대출 서비스 집행액(이 사이트가 연결한 사업의 합): 적힌 값은 "
                "100백만원, 계산한 값은 102백만원입니다. 2백만원 다르며, 계산한 값이 적힌 값을 넘지 않아야 합니다. "
                "계산에 쓴 값은 data/programs/2030/night-library.yml 18줄에 있습니다. 틀린 값을 고쳐 주세요. "
                "문서에 인쇄된 대로라면 declared에 rule: budget-line-spent, difference: -2와 이유를 적어 주세요. "
                "[budget-line-spent]",
            ],
        ),
    ],
    "budget-line-parent": [
        Spoilt(
            "a line belongs to one that is not there",
            [
                (
                    BUDGET,
                    "budget: 100, spent: 51,",
                    "parent: colections, budget: 100, spent: 51,",
                ),
            ],
            [
                "data/budgets/2030.yml:7:44: 'colections'은(는) 이 줄보다 앞에 없는 줄입니다. (가능한 값: "
                "lending-service) [budget-line-parent]",
            ],
        ),
        Spoilt(
            "a line belongs to itself",
            [
                (
                    BUDGET,
                    "budget: 100, spent: 51,",
                    "parent: collections, budget: 100, spent: 51,",
                ),
            ],
            [
                "data/budgets/2030.yml:7:44: 'collections'은(는) 이 줄보다 앞에 없는 줄입니다. (가능한 값: "
                "lending-service) [budget-line-parent]",
            ],
        ),
    ],
    "subtotal-written": [
        Spoilt(
            "a line with lines below has amounts of its own",
            [
                (
                    BUDGET,
                    "lending-service, name: 대출 서비스, budget: 200, spent: 100",
                    "services, name: 봉사, budget: 200, funding: city",
                ),
                (
                    BUDGET,
                    "- {id: collections",
                    "- {id: lending-service, parent: services, name: 대출 서비스, budget: 200, spent: 100}\n  - "
                    "{id: collections",
                ),
            ],
            [
                "data/budgets/2030.yml:6:30: '봉사' 줄은 딸린 줄을 더해 계산하므로 'budget'을(를) 적지 않습니다. "
                "인쇄된 소계이면 printed: {budget: …}로 적어 주세요. [subtotal-written]",
                "data/budgets/2030.yml:6:43: '봉사' 줄은 딸린 줄을 더해 계산하므로 'funding'을(를) 적지 않습니다. "
                "지워 주세요. [subtotal-written]",
            ],
        ),
    ],
    "money-missing": [
        Spoilt(
            "a program's money is no amount",
            [
                (
                    EVENINGS,
                    "budget: 120, spent: 60, funding: city",
                    "funding: city",
                ),
                (
                    EVENINGS,
                    ", printed: {rate: 50.0}",
                    "",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:18:8: 돈이 없습니다. budget(예산액)이나 required(소요예산)를 "
                "적어 주세요. [money-missing]",
            ],
        ),
    ],
    "share-of-nothing": [
        Spoilt(
            "fundings split an amount that is not there",
            [
                (
                    EVENINGS,
                    "budget: 120, spent: 60, funding: city",
                    "budget: 120, spent: 60, by_funding: [{funding: city, budget: 120, required: 150}]",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:18:104: 나누기 전의 소요예산이 없습니다. by_funding 위에 "
                "required도 적어 주세요. [share-of-nothing]",
            ],
        ),
        Spoilt(
            "a funding stands twice",
            [
                (
                    EVENINGS,
                    "budget: 120, spent: 60, funding: city",
                    "budget: 120, spent: 60, by_funding: [{funding: city, budget: 100}, {funding: city, budget: 20}]",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:18:105: 'city' 재원을 18줄에서 이미 썼습니다. 두 줄을 하나로 "
                "모아 주세요. [share-of-nothing]",
            ],
        ),
    ],
    "rate-of-nothing": [
        Spoilt(
            "a rate of no budget is printed",
            [
                (
                    EVENINGS,
                    "budget: 120, spent: 60",
                    "budget: 0, spent: 0",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:18:99: 예산액이 0이어서 집행률이 없습니다. rate를 지워 "
                "주세요. [rate-of-nothing]",
            ],
        ),
    ],
    "budget-of-offices": [
        Spoilt(
            "a budget has no lines",
            [
                (
                    BUDGET,
                    "lines:\n  - {id: lending-service, name: 대출 서비스, budget: 200, spent: 100, printed: {rate: "
                    "50.0}}\n  - {id: collections, name: 장서 확충, budget: 100, spent: 51, printed: {rate: "
                    "51.0}}\n",
                    "",
                ),
                (
                    EVENINGS,
                    "budget_line: lending-service\n",
                    "",
                ),
            ],
            [
                "data/budgets/2030.yml:1:1: 'lines'(단위사업 목록)에 단위사업을 하나 이상 적어 주세요. "
                "[budget-of-offices]",
            ],
        ),
    ],
    "decimals-of-amount": [
        Spoilt(
            "an amount has more decimals than its unit",
            [
                (
                    EVENINGS,
                    "budget: 120, spent: 60",
                    "budget: 120.5, spent: 60",
                ),
                (
                    EVENINGS,
                    "rate: 50.0",
                    "rate: 49.8",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:18:36: '120.5'가 있습니다. 백만원 단위의 돈은 소수 없이 "
                "적습니다. 반올림하지 말고, 문서에 그렇게 적혀 있으면 vocabulary.yml에서 million-won의 decimals를 "
                "늘려 주세요. [decimals-of-amount]",
            ],
        ),
        Spoilt(
            "an amount has more decimals than its unit allows",
            [
                (
                    VOCABULARY,
                    "won: 1000000",
                    "won: 1000000, decimals: 1",
                ),
                (
                    EVENINGS,
                    "budget: 120, spent: 60",
                    "budget: 120.05, spent: 60",
                ),
            ],
            [
                "data/programs/2030/night-library.yml:18:36: '120.05'가 있습니다. 백만원 단위의 돈은 소수 "
                "1자리까지 적습니다. 반올림하지 말고, 문서에 그렇게 적혀 있으면 vocabulary.yml에서 million-won의 "
                "decimals를 늘려 주세요. [decimals-of-amount]",
            ],
        ),
    ],
}
