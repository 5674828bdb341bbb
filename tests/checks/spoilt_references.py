"""Names that lead nowhere or to two places, by the rule that finds them."""

from __future__ import annotations

from tests.checks.spoilt import Spoilt

VOCABULARY = "vocabulary.yml"
SOURCES = "sources.yml"
ORGANIZATION = "organization.yml"
PERSONNEL = "tables/personnel/2030.yml"
PERSONNEL_COLUMNS = "tables/personnel/table.yml"
FACILITIES = "facilities.yml"
CITIES = "cities.yml"
EVENINGS = "programs/2030/night-library.yml"
SWAPS = "programs/2030/book-swap.yml"
PLAN = "programs/2031/night-library.yml"


REFERENCES: dict[str, list[Spoilt]] = {
    "unknown-reference": [
        Spoilt(
            "office",
            [(EVENINGS, "lead: reading-team", "lead: readng-team")],
            [
                "data/programs/2030/night-library.yml:4:7: 'readng-team'은(는) 없는 부서입니다. 혹시 "
                "'reading-team'인가요? (가능한 값: library, reading-team, archive-team) [unknown-reference]",
            ],
        ),
        Spoilt(
            "office_kind",
            [(ORGANIZATION, "kind: department", "kind: departmnt")],
            [
                "data/organization.yml:6:11: 'departmnt'은(는) 없는 부서 종류입니다. 혹시 'department'인가요? "
                "(가능한 값: "
                "department, team) [unknown-reference]",
            ],
        ),
        Spoilt(
            "document",
            [(PERSONNEL, "document: library-report-2030", "document: library-report-2020")],
            [
                "data/tables/personnel/2030.yml:1:20: 'library-report-2020'은 없는 자료입니다. 혹시 "
                "'library-report-2030'인가요? (가능한 값: library-report-2030) [unknown-reference]",
            ],
        ),
        Spoilt(
            "city",
            [
                (PERSONNEL_COLUMNS, "rows:", "  - {id: town, title: 도시, type: city}\nrows:"),
                (PERSONNEL, "current: 4,", "current: 4, town: hillside,"),
            ],
            [
                "data/tables/personnel/2030.yml:8:56: 'hillside'은(는) 없는 도시입니다. (가능한 값: riverside) "
                "[unknown-reference]",
            ],
        ),
        Spoilt(
            "address",
            [(SWAPS, "about: [cities/riverside]", "about: [cities/riverside, cities/hillside]")],
            [
                "data/programs/2030/book-swap.yml:16:35: 'cities/hillside'은(는) 없는 기록입니다. 혹시 "
                "'cities/riverside'인가요? (가능한 값: cities/riverside) [unknown-reference]",
            ],
        ),
        Spoilt(
            "table",
            [(SWAPS, "    about: [cities]", "    table: personel\n    about: [cities]")],
            [
                "data/programs/2030/book-swap.yml:11:12: 'personel'은(는) 없는 표입니다. 혹시 'personnel'인가요? "
                "(가능한 값: personnel) [unknown-reference]",
            ],
        ),
        Spoilt(
            "facility",
            [(FACILITIES, "parent: main-library", "parent: main-libary")],
            [
                "data/facilities.yml:12:57: 'main-libary'은(는) 없는 시설입니다. 혹시 'main-library'인가요? "
                "(가능한 값: hill, main-library, reading-room) [unknown-reference]",
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
            "budget_line",
            [(EVENINGS, "budget_line: lending-service", "budget_line: collection")],
            [
                "data/programs/2030/night-library.yml:5:14: 'collection'은(는) 없는 단위사업입니다. 혹시 "
                "'collections'인가요? (가능한 값: lending-service, collections) [unknown-reference]",
            ],
        ),
        Spoilt(
            "unit",
            [(SWAPS, "unit: book", "unit: books")],
            [
                "data/programs/2030/book-swap.yml:18:55: 'books'은(는) 없는 단위입니다. 혹시 'book'인가요? (가능한 "
                "값: book, visitor, million-won) [unknown-reference]",
            ],
        ),
        Spoilt(
            "money_unit",
            [(EVENINGS, "unit: million-won", "unit: won")],
            [
                "data/programs/2030/night-library.yml:18:15: 'won'은(는) 없는 금액 단위입니다. (가능한 값: "
                "million-won) [unknown-reference]",
            ],
        ),
        Spoilt(
            "funding",
            [(EVENINGS, "funding: city", "funding: town")],
            [
                "data/programs/2030/night-library.yml:18:61: 'town'은(는) 없는 재원입니다. (가능한 값: city, "
                "national) [unknown-reference]",
            ],
        ),
        Spoilt(
            "facility_kind",
            [(FACILITIES, "kind: room", "kind: rooms")],
            [
                "data/facilities.yml:12:43: 'rooms'은(는) 없는 시설 종류입니다. 혹시 'room'인가요? "
                "(가능한 값: site, building, room) [unknown-reference]",
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
            [(CITIES, "printed: {nearby: 1}\n", ""), (CITIES, "kind: nearby", "kind: near")],
            [
                "data/cities.yml:3:51: 'near'은(는) 없는 도시 구분입니다. 혹시 'nearby'인가요? (가능한 값: nearby) "
                "[unknown-reference]",
            ],
        ),
        Spoilt(
            "relation",
            [(CITIES, "relation: reading-partner", "relation: sister")],
            [
                "data/cities.yml:4:69: 'sister'은(는) 없는 관계입니다. (가능한 값: reading-partner) "
                "[unknown-reference]",
            ],
        ),
    ],
    "parent-order": [
        Spoilt(
            "a building before the land that it stands on",
            [
                (
                    FACILITIES,
                    "  - {id: hill,",
                    "  - {id: tower, name: 탑, kind: building, parent: hill}\n  - {id: hill,",
                ),
            ],
            [
                "data/facilities.yml:4:50: 'hill'은(는) 뒤(5줄)에 적혀 있습니다. 그것을 이 줄보다 앞에 적어 주세요. "
                "[parent-order]",
            ],
        ),
        Spoilt(
            "two that stand in each other",
            [(FACILITIES, "kind: site, land", "kind: site, parent: main-library, land")],
            [
                "data/facilities.yml:4:49: 'main-library'은(는) 뒤(5줄)에 적혀 있습니다. 그것을 이 줄보다 앞에 "
                "적어 주세요. [parent-order]",
            ],
        ),
        Spoilt(
            "one that stands in itself",
            [(FACILITIES, "parent: main-library", "parent: reading-room")],
            [
                "data/facilities.yml:12:57: 'reading-room'의 parent가 자기 자신입니다. 이것이 든 곳의 id를 적어 "
                "주세요. [parent-order]",
            ],
        ),
    ],
    "floor-of-building": [
        Spoilt(
            "a floor above the roof",
            [(FACILITIES, "floor: 2", "floor: 4")],
            [
                "data/facilities.yml:12:78: 4층이 적혀 있지만 큰도서관은 지하 1층~지상 3층입니다. floor나 그 건물의 "
                "floors를 고쳐 주세요. [floor-of-building]",
            ],
        ),
        Spoilt(
            "a floor below the basement",
            [(FACILITIES, "floor: 2", "floor: -2")],
            [
                "data/facilities.yml:12:78: 지하 2층이 적혀 있지만 큰도서관은 지하 1층~지상 3층입니다. floor나 그 "
                "건물의 floors를 고쳐 주세요. [floor-of-building]",
            ],
        ),
        Spoilt(
            "a floor of no building",
            [(FACILITIES, "parent: main-library, floor: 2", "floor: 2")],
            [
                "data/facilities.yml:12:56: 어느 건물의 층인지 알 수 없습니다. parent에 건물의 id를 적어 주세요. "
                "[floor-of-building]",
            ],
        ),
    ],
    "reserved-address": [
        Spoilt(
            "an office",
            [(ORGANIZATION, "id: archive-team", "id: index"), (SWAPS, "lead: archive-team", "lead: index")],
            [
                "data/organization.yml:17:9: 'index'은(는) 서버나 윈도우가 따로 쓰는 이름이어서 페이지의 주소로 쓸 수 "
                "없습니다. 다른 이름을 지어 주세요. [reserved-address]",
            ],
        ),
        Spoilt(
            "a city",
            [(CITIES, "id: riverside", "id: aux"), (SWAPS, "cities/riverside", "cities/aux")],
            [
                "data/cities.yml:4:10: 'aux'은(는) 서버나 윈도우가 따로 쓰는 이름이어서 페이지의 주소로 쓸 수 "
                "없습니다. 다른 이름을 지어 주세요. [reserved-address]",
            ],
        ),
    ],
    "duplicate-id": [
        Spoilt(
            "two duties of one file",
            [(ORGANIZATION, "id: collecting", "id: lending")],
            [
                "data/organization.yml:23:14: 'lending' id를 16줄에서 이미 썼습니다. 다른 id를 지어 주세요. "
                "[duplicate-id]",
            ],
        ),
        Spoilt(
            "two facilities",
            [(FACILITIES, "floor: 2}", "floor: 2}\n  - {id: hill, name: 언덕, kind: site}")],
            [
                "data/facilities.yml:13:10: 'hill' id를 4줄에서 이미 썼습니다. 다른 id를 지어 주세요. [duplicate-id]",
            ],
        ),
        Spoilt(
            "two rows of one table",
            [(PERSONNEL, "- {id: librarian-senior,", "- {id: librarian-senior}\n  - {id: librarian-senior,")],
            [
                "data/tables/personnel/2030.yml:8:10: 'librarian-senior' id를 7줄에서 이미 썼습니다. 두 줄을 하나로 "
                "모아 주세요. [duplicate-id]",
            ],
        ),
        Spoilt(
            "two figures of one line",
            [
                (
                    SWAPS,
                    "          - {id: books,",
                    "          - {id: books, name: 나눈 책, value: 3, unit: book}\n          - {id: books,",
                )
            ],
            [
                "data/programs/2030/book-swap.yml:19:18: 'books' id를 18줄에서 이미 썼습니다. 다른 id를 지어 주세요. "
                "[duplicate-id]",
            ],
        ),
        Spoilt(
            "two documents",
            [
                (
                    SOURCES,
                    "    plan_years: [2031]\n",
                    "    plan_years: [2031]\n  - {id: library-report-2030, name: 다른 자료, kind: press}\n",
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
                "data/vocabulary.yml:8:10: 'city' id를 7줄에서 이미 썼습니다. 다른 id를 지어 주세요. [duplicate-id]",
            ],
        ),
    ],
}
