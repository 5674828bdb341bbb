"""Offices that do not fit together, or that a year cannot name, by the rule that finds them."""

from __future__ import annotations

from tests.checks.spoilt import Spoilt

EVENINGS = "programs/2030/night-library.yml"
ORGANIZATION = "organization.yml"
EVENINGS = "programs/2030/night-library.yml"
LAST = "      - {id: collecting, name: 자료 수집, plain: 책을 사는 일}\n"
MAPS = "  - {id: map-team, name: 지도팀, kind: team, parent: library, DATES, became: [archive-team]}\n"
ATLAS = "  - {id: atlas-team, name: 도감팀, kind: team, parent: map-team}\n"
READING = "    parent: library\n    summary: 책을 빌려"
ARCHIVE = "    parent: library\n    summary: 책을 모"


def maps(dates: str, more: str = "") -> tuple[str, str, str]:
    """Add an office that is there at these dates, and more offices."""
    return (ORGANIZATION, LAST, LAST + MAPS.replace("DATES", dates) + more)


OFFICES: dict[str, list[Spoilt]] = {
    "printed-count": [
        Spoilt(
            "more offices are printed than there are",
            [(ORGANIZATION, "{offices: 2}", "{offices: 4}")],
            [
                "data/organization.yml:8:24: 도서관과 바로 아래 부서 수: 적힌 값은 4개, 계산한 값은 2개입니다. 2개 "
                "다르며, "
                "두 값이 같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: printed-count, "
                "difference: 2와 이유를 적어 주세요. [printed-count]"
            ],
        ),
        Spoilt(
            "an office that is gone is printed with the others",
            [maps("until: 2029"), (ORGANIZATION, "{offices: 2}", "{offices: 3}")],
            [
                "data/organization.yml:8:24: 도서관과 바로 아래 부서 수: 적힌 값은 3개, 계산한 값은 2개입니다. 1개 "
                "다르며, "
                "두 값이 같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: printed-count, "
                "difference: 1과 이유를 적어 주세요. [printed-count]"
            ],
        ),
    ],
    "parent-order": [
        Spoilt(
            "an office before its parent",
            [
                (ORGANIZATION, READING, READING.replace("library", "archive-team")),
                (ORGANIZATION, "{offices: 2}", "{offices: 1}"),
            ],
            [
                "data/organization.yml:12:13: 'archive-team'은(는) 뒤(17줄)에 적혀 있습니다. 그것을 이 줄보다 앞에 "
                "적어 "
                "주세요. [parent-order]"
            ],
        ),
        Spoilt(
            "an office in itself",
            [
                (ORGANIZATION, ARCHIVE, ARCHIVE.replace("library", "archive-team")),
                (ORGANIZATION, "{offices: 2}", "{offices: 1}"),
            ],
            [
                "data/organization.yml:20:13: 'archive-team'의 parent가 자기 자신입니다. 이것이 든 곳의 id를 적어 "
                "주세요. "
                "[parent-order]"
            ],
        ),
    ],
    "one-root": [
        Spoilt(
            "two offices above all",
            [
                (ORGANIZATION, ARCHIVE, ARCHIVE.replace("    parent: library\n", "")),
                (ORGANIZATION, "{offices: 2}", "{offices: 1}"),
            ],
            [
                "data/organization.yml:17:5: 맨 위의 부서는 4줄의 도서관과나 이 부서 하나여야 합니다. 이 부서의 "
                "parent에 "
                "윗부서의 id를 적어 주세요. [one-root]"
            ],
        ),
        Spoilt(
            "the office above all is gone",
            [
                (ORGANIZATION, "    kind: department\n", "    kind: department\n    until: 2032\n"),
                (ORGANIZATION, READING, f"    until: 2032\n{READING}"),
                (ORGANIZATION, ARCHIVE, f"    until: 2032-06\n{ARCHIVE}"),
                (ORGANIZATION, "{offices: 2}", "{offices: 0}"),
            ],
            [
                "data/organization.yml:7:12: 맨 위의 부서는 지금 있는 부서여야 합니다. 이 줄을 지워 주세요. [one-root]",
            ],
        ),
    ],
    "office-dates": [
        Spoilt(
            "an office ends before it began",
            [maps("since: 2029-07, until: 2029-06-30")],
            [
                "data/organization.yml:24:83: 마지막 날이 생긴 날보다 이릅니다. since나 until을 고쳐 주세요. "
                "[office-dates]"
            ],
        ),
        Spoilt(
            "an office outlives its parent",
            [maps("until: 2031-06-30", ATLAS)],
            [
                "data/organization.yml:25:53: 지도팀은 2031년 6월 30일까지 있던 부서입니다. 지금의 윗부서를 parent에 "
                "적거나, 이 부서의 마지막 날을 until에 적어 주세요. [office-dates]"
            ],
        ),
        Spoilt(
            "an office that is there has an heir",
            [maps("since: 2030"), (ORGANIZATION, "{offices: 2}", "{offices: 3}")],
            [
                "data/organization.yml:24:73: became은 없어진 부서에 적습니다. 마지막 날을 until에 적거나 이 줄을 지워 "
                "주세요. [office-dates]"
            ],
        ),
    ],
    "office-of-the-year": [
        Spoilt(
            "a program is of a year after its office",
            [maps("until: 2029-06-30"), (EVENINGS, "lead: reading-team", "lead: map-team")],
            [
                "data/programs/2030/night-library.yml:4:7: 지도팀은 2029년 6월 30일까지 있던 부서입니다. 2030년 "
                "일을 맡은 "
                "부서의 id를 적어 주세요. (이어받은 부서: archive-team(자료팀)) [office-of-the-year]"
            ],
        ),
        Spoilt(
            "a partner is named in a year before it was there",
            [
                (ORGANIZATION, "    phone: 000", "    since: 2031-07-01\n    phone: 000"),
                (EVENINGS, "lead: reading-team", "lead: archive-team\npartners: [reading-team]"),
            ],
            [
                "data/programs/2030/night-library.yml:5:12: 독서팀은 2031년 7월 1일에 생긴 부서입니다. 2030년 일을 "
                "맡은 "
                "부서의 id를 적어 주세요. [office-of-the-year]"
            ],
        ),
    ],
    "partner-twice": [
        Spoilt(
            "a partner leads the program too",
            [(EVENINGS, "lead: reading-team", "lead: reading-team\npartners: [archive-team, reading-team]")],
            [
                "data/programs/2030/night-library.yml:5:26: 'reading-team' 부서는 lead에 이미 있습니다. 한 번만 적어 "
                "주세요. [partner-twice]"
            ],
        ),
        Spoilt(
            "a partner is named twice",
            [(EVENINGS, "lead: reading-team", "lead: reading-team\npartners: [archive-team, archive-team]")],
            [
                "data/programs/2030/night-library.yml:5:26: 'archive-team' 부서는 partners에 이미 있습니다. 한 번만 "
                "적어 "
                "주세요. [partner-twice]"
            ],
        ),
    ],
}
