"""Exchanges stand at their months, and plans and things without a month apart."""

from __future__ import annotations

from macros.views.charts.timeline import city_exchanges, exchange_list
from tests.conftest import Department
from tests.views.charts.drawn import drawn, findings, said

PLAN = "programs/2031/night-library.yml"
SWAPS = "programs/2030/book-swap.yml"


def test_an_exchange_stands_at_its_month_with_its_kind_and_city(department: Department) -> None:
    root = drawn(department, exchange_list, here="cities/")
    assert said(root, ".//h3") == ["2030년"]
    assert findings(root) == ["2030년에 도시와 오간 일은 이웃 1가지입니다."]
    assert said(root, ".//ol/li") == ["4월 이웃 봄 책 바꾸기 4. 5. 새빛도 물가시"]
    assert root.xpath(".//ol//a/@href") == ["../programs/2030/book-swap/#spring-swap", "riverside/"]
    assert said(root, ".//p") == ["이 일들이 적힌 사업: 책 바꿔 읽기"]


def test_plans_and_things_without_a_month_stand_apart(department: Department) -> None:
    department.append(
        SWAPS,
        "      - {id: letters, title: 편지 나누기}\n"
        "      - {id: halves, title: 반기 모임, period: 상반기, cities: [riverside]}\n"
        "      - {id: twice, title: 두 번 모임, period: '8월, 10월', cities: [riverside]}\n"
        "further_plans:\n"
        "  - {id: winter-swap, title: 겨울 책 바꾸기, period: 12월, cities: [riverside]}\n"
        "  - {id: visits, title: 서로 찾아가기, period: 연중}\n",
    )
    root = drawn(department, exchange_list)
    assert findings(root) == [
        "2030년에 도시와 오간 일은 이웃 3가지, 그 밖 1가지이고, 계획은 이웃 1가지, 그 밖 1가지입니다."
    ]
    assert said(root, ".//ol/li/span") == ["4월", "8월", "12월"]
    assert said(root, ".//ol/li[3]//li") == ["이웃 계획 겨울 책 바꾸기 12월 새빛도 물가시"]
    assert said(root, ".//*[@class='timeline-apart']//li") == [
        "편지 나누기",
        "이웃 반기 모임 상반기 새빛도 물가시",
        "계획 서로 찾아가기 연중",
    ]
    assert len(root.xpath(".//*[contains(@class, 'mark-hollow')]")) == 2


def test_a_group_tells_the_kind_that_its_items_do_not(department: Department) -> None:
    department.replace(SWAPS, "        cities: [riverside]\n", "")
    assert findings(drawn(department, exchange_list)) == ["2030년에 도시와 오간 일은 1가지입니다."]
    department.replace(SWAPS, "    exchange: true\n", "    exchange: true\n    city_kind: nearby\n")
    assert findings(drawn(department, exchange_list)) == ["2030년에 도시와 오간 일은 이웃 1가지입니다."]


def test_an_unknown_kind_of_city_is_refused(department: Department) -> None:
    department.replace(SWAPS, "    exchange: true\n", "    exchange: true\n    city_kind: near\n")
    assert department.problems() == [
        "data/programs/2030/book-swap.yml:12:16: 'near'은(는) 없는 도시 구분입니다. "
        "혹시 'nearby'인가요? (가능한 값: nearby) [unknown-reference]"
    ]


def test_a_city_has_its_own_timeline_without_the_kind(department: Department) -> None:
    root = drawn(department, city_exchanges, "riverside", here="cities/riverside/")
    assert findings(root) == ["2030년에 새빛도 물가시와 오간 일은 1가지입니다."]
    assert said(root, ".//ol/li") == ["4월 봄 책 바꾸기 4. 5. 새빛도 물가시"]


def test_only_plans_are_called_plans(department: Department) -> None:
    department.replace(PLAN, "period: 상반기}", "period: 상반기, exchange: true, items: [{id: a, title: 나들이}]}")
    root = drawn(department, exchange_list)
    assert findings(root)[1:] == ["2031년에 도시와 오갈 계획은 1가지입니다."]


def test_no_exchange_is_said_in_words(department: Department) -> None:
    department.replace(SWAPS, "        cities: [riverside]\n", "")
    department.replace(SWAPS, "    exchange: true\n", "")
    assert said(drawn(department, exchange_list), ".//p") == ["도시와 오간 일은 자료에 없습니다."]
    assert said(drawn(department, city_exchanges, "riverside"), ".//p") == [
        "새빛도 물가시와 오간 일은 자료에 없습니다."
    ]
