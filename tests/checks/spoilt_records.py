"""Keys that any record may have, and indicators, that do not fit, by the rule that finds them."""

from __future__ import annotations

from tests.checks.spoilt import Spoilt

FIGURES = "tables/personnel/2030.yml"
SWAP = "programs/2030/book-swap.yml"
EVENINGS = "programs/2030/night-library.yml"
PLAN = "programs/2031/night-library.yml"
VOCABULARY = "vocabulary.yml"


RECORDS: dict[str, list[Spoilt]] = {
    "named-key": [
        Spoilt(
            "an unknown key under printed",
            [(FIGURES, "printed: {gap: 0}}", "printed: {gop: 0}}")],
            [
                "data/tables/personnel/2030.yml:7:60: 'gop'은(는) 이 기록에 없는 이름입니다. 혹시 'gap'인가요? "
                "(가능한 값: id, quota, current, as_of, note, scope, gap) [named-key]",
            ],
        ),
        Spoilt(
            "an unknown key under notes",
            [(FIGURES, "printed: {gap: 0}}", "notes: {gop: 글}}")],
            [
                "data/tables/personnel/2030.yml:7:58: 'gop'은(는) 이 기록에 없는 이름입니다. 혹시 'gap'인가요? "
                "(가능한 값: id, quota, current, as_of, note, scope, gap) [named-key]",
            ],
        ),
        Spoilt(
            "a change from the year before under printed",
            [(FIGURES, "printed: {gap: 0}}", "printed: {change: -135}}")],
            [
                "data/tables/personnel/2030.yml:7:60: 'change'은(는) 이 기록에 없는 이름입니다. 이전 연도와 비교한 "
                "증감은 두 해의 자료에서 계산해 보여 드리므로 적지 않습니다. (가능한 값: id, quota, current, "
                "as_of, note, scope, gap) [named-key]",
            ],
        ),
        Spoilt(
            "a source of a key that is not written",
            [(EVENINGS, "purpose:", "sources: {schedule: {document: library-report-2030}}\npurpose:")],
            [
                "data/programs/2030/night-library.yml:7:11: 'schedule'은(는) 이 기록에 적지 않은 칸입니다. schedule에 "
                "값을 적거나 이 줄을 지워 주세요. [named-key]",
            ],
        ),
    ],
    "printed-value": [
        Spoilt(
            "a text where a figure is compared",
            [(FIGURES, "printed: {gap: 0}}", 'printed: {gap: "없음(1)"}}')],
            [
                "data/tables/personnel/2030.yml:7:65: printed의 'gap' 칸에 '없음(1)'이 있습니다. 수를 적어 주세요. "
                "쉼표와 단위는 빼 주세요. [printed-value]",
            ],
        ),
        Spoilt(
            "a triangle for less than nothing",
            [(FIGURES, "printed: {gap: 0}}", "printed: {gap: △3}}")],
            [
                "data/tables/personnel/2030.yml:7:65: printed의 'gap' 칸에 '△3'이 있습니다. 수를 적어 주세요. 쉼표와 "
                "단위는 빼 주세요. △3은 -3처럼 적습니다. [printed-value]",
            ],
        ),
        Spoilt(
            "a printed figure that is the written one",
            [(FIGURES, "printed: {gap: 0}}", "printed: {quota: 2}}")],
            [
                "data/tables/personnel/2030.yml:7:67: 인쇄된 '2'가 적은 값과 같습니다. 문서와 다르게 적었을 때만 "
                "printed에 적어 주세요. [printed-value]",
            ],
        ),
    ],
    "reason-of-inference": [
        Spoilt(
            "an inferred value without a reason",
            [(EVENINGS, "purpose:", "origin: {order: inferred}\npurpose:")],
            [
                "data/programs/2030/night-library.yml:7:17: 'order'은(는) 추정한 값입니다. 그 이유를 notes의 "
                "order에 적어 주세요. [reason-of-inference]",
            ],
        ),
    ],
    "source-of-value": [
        Spoilt(
            "a value from a document that is not there",
            [(EVENINGS, "purpose:", "sources: {results: {document: libary-report-2030}}\npurpose:")],
            [
                "data/programs/2030/night-library.yml:7:31: 'libary-report-2030'은 없는 자료입니다. 혹시 "
                "'library-report-2030'인가요? (가능한 값: library-report-2030) [source-of-value]",
            ],
        ),
    ],
    "unknown-subject": [
        Spoilt(
            "a name for a subject that is not there",
            [(VOCABULARY, "units:\n", "subjects:\n  - {id: facilites, name: 도서관}\nunits:\n")],
            [
                "data/vocabulary.yml:3:10: 'facilites'은(는) 없는 주제입니다. 혹시 'facilities'인가요? (가능한 값: "
                "vocabulary, sources, organization, tables, figures, facilities, budgets, programs, "
                "cities, contradictions, errata, translations, glossary, search, upkeep, retired, personnel) "
                "[unknown-subject]",
            ],
        ),
    ],
    "printed-achievement": [
        Spoilt(
            "an achievement that is not what was reached of the target",
            [
                (
                    EVENINGS,
                    "purpose:",
                    "indicators: [{id: loans, name: 대출 권수, unit: book, by_year: [{year: 2030, target: 80, actual: "
                    "100, printed: {achievement: 120.0}}]}]\npurpose:",
                )
            ],
            [
                "data/programs/2030/night-library.yml:7:122: 2030년 밤에 여는 도서관 대출 권수 달성률: 적힌 값은 "
                "120.0%, 계산한 값은 "
                "125.0%입니다. 5.0% 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 고쳐 "
                "주세요. 문서에 인쇄된 대로라면 declared에 rule: printed-achievement, difference: -5.0과 이유를 적어 "
                "주세요. [printed-achievement]",
            ],
        ),
        Spoilt(
            "of what should be less, an achievement the wrong way round",
            [
                (
                    EVENINGS,
                    "purpose:",
                    "indicators: [{id: loans, name: 대출 권수, unit: book, better: less, by_year: [{year: 2029, "
                    "target: 80, actual: 100, printed: {achievement: 125.0}}]}]\npurpose:",
                )
            ],
            [
                "data/programs/2030/night-library.yml:7:136: 2029년 밤에 여는 도서관 대출 권수 달성률: 적힌 값은 "
                "125.0%, 계산한 값은 "
                "80.0%입니다. 45.0% 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 고쳐 "
                "주세요. 문서에 인쇄된 대로라면 declared에 rule: printed-achievement, difference: 45.0과 이유를 적어 "
                "주세요. [printed-achievement]",
            ],
        ),
    ],
    "printed-change": [
        Spoilt(
            "a change that is not the difference from the year before",
            [
                (
                    EVENINGS,
                    "purpose:",
                    "indicators: [{id: loans, name: 대출 권수, unit: book, by_year: [{year: 2029, actual: 90}, {year: "
                    "2030, actual: 100, printed: {change: 11}}]}]\npurpose:",
                )
            ],
            [
                "data/programs/2030/night-library.yml:7:131: 2030년 밤에 여는 도서관 대출 권수 증감: 적힌 값은 11권, "
                "계산한 값은 "
                "10권입니다. 1권 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄에 있습니다. 틀린 값을 고쳐 주세요. "
                "문서에 인쇄된 대로라면 declared에 rule: printed-change, difference: 1과 이유를 적어 주세요. "
                "[printed-change]",
            ],
        ),
    ],
    "indicator-year-twice": [
        Spoilt(
            "a year that a program and the one it continues tell differently",
            [
                (
                    EVENINGS,
                    "purpose:",
                    "indicators: [{id: loans, name: 대출 권수, unit: book, by_year: [{year: 2030, target: 80, actual: "
                    "100}]}]\npurpose:",
                ),
                (
                    PLAN,
                    "purpose:",
                    "indicators: [{id: loans, name: 대출 권수, unit: book, by_year: [{year: 2030, target: 80, actual: "
                    "101}, {year: 2031, target: 110}]}]\npurpose:",
                ),
            ],
            [
                "data/programs/2031/night-library.yml:7:61: '대출 권수' 지표의 2030년 목표와 실적이 "
                "data/programs/2030/night-library.yml 7줄과 다릅니다. 한 곳에만 적거나 같게 고쳐 주세요. "
                "[indicator-year-twice]",
            ],
        ),
    ],
    "value-without-unit": [
        Spoilt(
            "a value of which nobody knows what it counts",
            [(SWAP, "value: 300, unit: book", "value: 300")],
            [
                "data/programs/2030/book-swap.yml:18:13: 'unit'(단위) 칸이 없습니다. vocabulary.yml에 있는 단위의 id를 "
                "적어 주세요. [value-without-unit]",
            ],
        ),
    ],
    "decimals-of-value": [
        Spoilt(
            "a value and its end of which the unit knows no decimals",
            [(SWAP, "value: 300, unit", "value: 300.5, to: 301.25, unit")],
            [
                "data/programs/2030/book-swap.yml:18:44: '300.5'가 있습니다. 권 단위의 수는 소수 없이 적습니다. "
                "반올림하지 말고, 문서에 그렇게 적혀 있으면 vocabulary.yml에서 book의 decimals를 늘려 주세요. "
                "[decimals-of-value]",
                "data/programs/2030/book-swap.yml:18:55: '301.25'가 있습니다. 권 단위의 수는 소수 없이 적습니다. "
                "반올림하지 말고, 문서에 그렇게 적혀 있으면 vocabulary.yml에서 book의 decimals를 늘려 주세요. "
                "[decimals-of-value]",
            ],
        ),
        Spoilt(
            "parts of a value with more decimals than its unit",
            [
                (
                    SWAP,
                    "value: 300, unit: book",
                    "value: 300, unit: book, parts: [{id: a, name: 소설, value: 299.5}, {id: b, name: 시, value: 0.5}]",
                )
            ],
            [
                "data/programs/2030/book-swap.yml:18:94: '299.5'가 있습니다. 권 단위의 수는 소수 없이 적습니다. "
                "반올림하지 말고, 문서에 그렇게 적혀 있으면 vocabulary.yml에서 book의 decimals를 늘려 주세요. "
                "[decimals-of-value]",
                "data/programs/2030/book-swap.yml:18:126: '0.5'가 있습니다. 권 단위의 수는 소수 없이 적습니다. "
                "반올림하지 말고, 문서에 그렇게 적혀 있으면 vocabulary.yml에서 book의 decimals를 늘려 주세요. "
                "[decimals-of-value]",
            ],
        ),
        Spoilt(
            "a target and what was reached with more decimals than the unit",
            [
                (
                    SWAP,
                    "order: 2\n",
                    "order: 2\nindicators:\n"
                    "  - {id: lent, name: 바꾼 책, unit: book, by_year: [{year: 2030, target: 7.5, actual: 8.25}]}\n",
                )
            ],
            [
                "data/programs/2030/book-swap.yml:5:71: '7.5'가 있습니다. 권 단위의 수는 소수 없이 적습니다. "
                "반올림하지 말고, 문서에 그렇게 적혀 있으면 vocabulary.yml에서 book의 decimals를 늘려 주세요. "
                "[decimals-of-value]",
                "data/programs/2030/book-swap.yml:5:84: '8.25'가 있습니다. 권 단위의 수는 소수 없이 적습니다. "
                "반올림하지 말고, 문서에 그렇게 적혀 있으면 vocabulary.yml에서 book의 decimals를 늘려 주세요. "
                "[decimals-of-value]",
            ],
        ),
    ],
}
