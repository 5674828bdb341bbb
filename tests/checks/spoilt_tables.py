"""Tables whose rows, cells or figures do not fit, by the rule that finds them."""

from __future__ import annotations

from tests.checks.spoilt import Spoilt

TABLE = "tables/personnel/table.yml"
FIGURES = "tables/personnel/2030.yml"
ROWS = (
    "rows:\n  - {id: librarian, name: 사서직}\n"
    "  - {id: librarian-senior, parent: librarian, name: 수석}\n"
    "  - {id: librarian-junior, parent: librarian, name: 주임}\n"
)
"""The rows that the table declares."""

TABLES: dict[str, list[Spoilt]] = {
    "printed-formula": [
        Spoilt(
            "a printed difference that is not the one of its figures",
            [(FIGURES, "printed: {gap: 0}", "printed: {gap: 2}")],
            [
                "data/tables/personnel/2030.yml:7:65: 2030년 인력 사서직 수석 과부족: 적힌 값은 2명, 계산한 값은 "
                "0명입니다. 2명 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 고쳐 주세요. "
                "문서에 인쇄된 대로라면 declared에 rule: printed-formula, difference: 2와 이유를 적어 주세요. "
                "[printed-formula]",
            ],
        ),
        Spoilt(
            "a figure that is not the one of the total",
            [(FIGURES, "librarian-junior, quota: 3", "librarian-junior, quota: 4")],
            [
                "data/tables/personnel/2030.yml:4:18: 2030년 인력 정원: 적힌 값은 5명, 계산한 값은 6명입니다. 1명 "
                "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄, 8줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 "
                "인쇄된 대로라면 declared에 rule: printed-sum, difference: -1과 이유를 적어 주세요. [printed-sum]",
                "data/tables/personnel/2030.yml:4:38: 2030년 인력 과부족: 적힌 값은 1명, 계산한 값은 0명입니다. 1명 "
                "다르며, 두 값이 같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: "
                "printed-formula, difference: 1과 이유를 적어 주세요. [printed-formula]",
                "data/tables/personnel/2030.yml:6:38: 2030년 인력 사서직 정원: 적힌 값은 5명, 계산한 값은 6명입니다. "
                "1명 "
                "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄, 8줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 "
                "인쇄된 대로라면 declared에 rule: printed-sum, difference: -1과 이유를 적어 주세요. [printed-sum]",
                "data/tables/personnel/2030.yml:6:58: 2030년 인력 사서직 과부족: 적힌 값은 1명, 계산한 값은 "
                "0명입니다. 1명 "
                "다르며, 두 값이 같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: "
                "printed-formula, difference: 1과 이유를 적어 주세요. [printed-formula]",
                "data/tables/personnel/2030.yml:8:65: 2030년 인력 사서직 주임 과부족: 적힌 값은 1명, 계산한 값은 "
                "0명입니다. 1명 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 8줄에 있습니다. 틀린 값을 고쳐 주세요. "
                "문서에 인쇄된 대로라면 declared에 rule: printed-formula, difference: 1과 이유를 적어 주세요. "
                "[printed-formula]",
            ],
        ),
    ],
    "table-row": [
        Spoilt(
            "a row that is not declared",
            [(FIGURES, "librarian-junior", "librarian-junor")],
            [
                "data/tables/personnel/2030.yml:6:3: librarian-junior(주임) 줄이 없습니다. 줄을 적어 주세요. 없어진 "
                "줄이면 table.yml의 그 줄에 until: 2029처럼 적어 주세요. [table-row]",
                "data/tables/personnel/2030.yml:6:38: 2030년 인력 사서직 정원: 적힌 값은 5명, 계산한 값은 2명입니다. "
                "3명 "
                "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
                "대로라면 declared에 rule: printed-sum, difference: 3과 이유를 적어 주세요. [printed-sum]",
                "data/tables/personnel/2030.yml:6:50: 2030년 인력 사서직 현원: 적힌 값은 6명, 계산한 값은 2명입니다. "
                "4명 "
                "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
                "대로라면 declared에 rule: printed-sum, difference: 4와 이유를 적어 주세요. [printed-sum]",
                "data/tables/personnel/2030.yml:6:58: 2030년 인력 사서직 과부족: 적힌 값은 1명, 계산한 값은 "
                "0명입니다. 1명 "
                "다르며, 두 값이 같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: "
                "printed-formula, difference: 1과 이유를 적어 주세요. [printed-formula]",
                "data/tables/personnel/2030.yml:8:10: 'librarian-junor'은(는) table.yml에 없는 줄입니다. 혹시 "
                "'librarian-junior'인가요? (가능한 값: librarian, librarian-senior, librarian-junior) 새로 생긴 줄이면 "
                "table.yml의 rows에 먼저 적어 주세요. [table-row]",
            ],
        ),
        Spoilt(
            "a row of the year is missing",
            [(TABLE, "name: 주임}", "name: 주임}\n  - {id: librarian-intern, parent: librarian, name: 수습}")],
            [
                "data/tables/personnel/2030.yml:6:3: librarian-intern(수습) 줄이 없습니다. 줄을 적어 주세요. 없어진 "
                "줄이면 table.yml의 그 줄에 until: 2029처럼 적어 주세요. [table-row]",
            ],
        ),
        Spoilt(
            "a row that is not there in the year",
            [(TABLE, "{id: librarian, name: 사서직}", "{id: librarian, name: 사서직, until: 2029}")],
            [
                "data/tables/personnel/2030.yml:6:10: '사서직' 줄은 2030년에 없는 줄입니다. table.yml의 since와 "
                "until을 확인해 주세요. [table-row]",
            ],
        ),
        Spoilt(
            "a row that brings its own name belongs to one that is not there",
            [
                (TABLE, ROWS, ""),
                (FIGURES, "{id: librarian, printed", "{id: librarian, name: 사서직, printed"),
                (FIGURES, "librarian-senior,", "librarian-senior, name: 수석, parent: librarian,"),
                (FIGURES, "librarian-junior,", "librarian-junior, name: 주임, parent: libarian,"),
            ],
            [
                "data/tables/personnel/2030.yml:6:49: 2030년 인력 사서직 정원: 적힌 값은 5명, 계산한 값은 2명입니다. "
                "3명 "
                "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
                "대로라면 declared에 rule: printed-sum, difference: 3과 이유를 적어 주세요. [printed-sum]",
                "data/tables/personnel/2030.yml:6:61: 2030년 인력 사서직 현원: 적힌 값은 6명, 계산한 값은 2명입니다. "
                "4명 "
                "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
                "대로라면 declared에 rule: printed-sum, difference: 4와 이유를 적어 주세요. [printed-sum]",
                "data/tables/personnel/2030.yml:6:69: 2030년 인력 사서직 과부족: 적힌 값은 1명, 계산한 값은 "
                "0명입니다. 1명 "
                "다르며, 두 값이 같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: "
                "printed-formula, difference: 1과 이유를 적어 주세요. [printed-formula]",
                "data/tables/personnel/2030.yml:8:46: 'libarian'은(는) 이 줄보다 앞에 없는 줄입니다. 혹시 "
                "'librarian'인가요? (가능한 값: librarian, librarian-senior) [table-row]",
            ],
        ),
        Spoilt(
            "a row that brings its own name belongs to itself",
            [
                (TABLE, ROWS, ""),
                (FIGURES, "{id: librarian, printed", "{id: librarian, name: 사서직, printed"),
                (FIGURES, "librarian-senior,", "librarian-senior, name: 수석, parent: librarian-senior,"),
                (FIGURES, "librarian-junior,", "librarian-junior, name: 주임, parent: librarian,"),
            ],
            [
                "data/tables/personnel/2030.yml:6:49: 2030년 인력 사서직 정원: 적힌 값은 5명, 계산한 값은 3명입니다. "
                "2명 "
                "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 8줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
                "대로라면 declared에 rule: printed-sum, difference: 2와 이유를 적어 주세요. [printed-sum]",
                "data/tables/personnel/2030.yml:6:61: 2030년 인력 사서직 현원: 적힌 값은 6명, 계산한 값은 4명입니다. "
                "2명 "
                "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 8줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
                "대로라면 declared에 rule: printed-sum, difference: 2와 이유를 적어 주세요. [printed-sum]",
                "data/tables/personnel/2030.yml:7:46: 'librarian-senior'은(는) 이 줄보다 앞에 없는 줄입니다. 혹시 "
                "'librarian'인가요? (가능한 값: librarian) [table-row]",
            ],
        ),
    ],
    "computed-cell": [
        Spoilt(
            "a figure of a row that is added up",
            [(FIGURES, "{id: librarian, printed: {quota: 5, ", "{id: librarian, quota: 5, printed: {")],
            [
                "data/tables/personnel/2030.yml:6:21: '사서직' 줄은 딸린 줄을 더해 계산하므로 '정원' 칸을 적지 "
                "않습니다. 인쇄된 소계이면 printed: {quota: …}로 적어 주세요. [computed-cell]",
            ],
        ),
    ],
    "cell-outside-years": [
        Spoilt(
            "a column that is not there in the year",
            [
                (
                    TABLE,
                    "title: 현원, unit: visitor, total: sum}",
                    "title: 현원, unit: visitor, total: sum, since: 2031}",
                )
            ],
            [
                "data/tables/personnel/2030.yml:7:38: '현원' 칸은 2030년에 없는 칸입니다. table.yml의 since와 until을 "
                "확인해 주세요. [cell-outside-years]",
                "data/tables/personnel/2030.yml:8:38: '현원' 칸은 2030년에 없는 칸입니다. table.yml의 since와 until을 "
                "확인해 주세요. [cell-outside-years]",
            ],
        ),
    ],
    "mixed-units": [
        Spoilt(
            "rows of two units are added up",
            [
                (TABLE, "plain: 정해진 자리, unit: visitor", "plain: 정해진 자리"),
                (TABLE, "name: 수석}", "name: 수석, unit: visitor}"),
                (TABLE, "name: 주임}", "name: 주임, unit: book}"),
            ],
            [
                "data/tables/personnel/table.yml:5:50: '정원' 칸의 줄마다 단위가 달라 더할 수 없습니다. total을 "
                "지우거나 단위를 맞춰 주세요. [mixed-units]",
            ],
        ),
    ],
    "decimals-of-figure": [
        Spoilt(
            "halves where whole ones are counted",
            [
                (FIGURES, "quota: 2, current: 2, printed: {gap: 0}", "quota: 2.5, current: 2, printed: {gap: -0.5}"),
                (FIGURES, "quota: 3, current: 4, printed: {gap: 1}", "quota: 2.5, current: 4, printed: {gap: 1.5}"),
            ],
            [
                "data/tables/personnel/2030.yml:7:35: '정원' 칸에 '2.5'가 있습니다. 이 칸에는 소수 없이 적습니다. "
                "반올림하지 말고, 문서에 그렇게 적혀 있으면 단위나 칸의 decimals를 늘려 주세요. [decimals-of-figure]",
                "data/tables/personnel/2030.yml:8:35: '정원' 칸에 '2.5'가 있습니다. 이 칸에는 소수 없이 적습니다. "
                "반올림하지 말고, 문서에 그렇게 적혀 있으면 단위나 칸의 decimals를 늘려 주세요. [decimals-of-figure]",
            ],
        ),
        Spoilt(
            "hundredths where tenths are allowed",
            [
                (TABLE, "plain: 정해진 자리,", "plain: 정해진 자리, decimals: 1,"),
                (FIGURES, "quota: 2, current: 2, printed: {gap: 0}", "quota: 2.25, current: 2, printed: {gap: -0.25}"),
                (FIGURES, "quota: 3, current: 4, printed: {gap: 1}", "quota: 2.75, current: 4, printed: {gap: 1.25}"),
            ],
            [
                "data/tables/personnel/2030.yml:7:35: '정원' 칸에 '2.25'가 있습니다. 이 칸에는 소수 1자리까지 "
                "적습니다. 반올림하지 말고, 문서에 그렇게 적혀 있으면 단위나 칸의 decimals를 늘려 주세요. "
                "[decimals-of-figure]",
                "data/tables/personnel/2030.yml:8:35: '정원' 칸에 '2.75'가 있습니다. 이 칸에는 소수 1자리까지 "
                "적습니다. 반올림하지 말고, 문서에 그렇게 적혀 있으면 단위나 칸의 decimals를 늘려 주세요. "
                "[decimals-of-figure]",
            ],
        ),
    ],
}
