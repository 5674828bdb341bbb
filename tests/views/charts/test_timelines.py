"""Exchanges stand at their months, and plans and things without a month apart."""

from __future__ import annotations

from macros.views.charts.timeline import city_exchanges, exchange_list
from tests.conftest import Department
from tests.views.charts.drawn import drawn, findings, said

PLAN = "programs/2031/night-library.yml"
SWAPS = "programs/2030/book-swap.yml"


def test_an_exchange_stands_at_its_month_below_its_heading(department: Department) -> None:
    root = drawn(department, exchange_list, here="cities/")
    assert said(root, ".//h3") == ["2030년"]
    assert findings(root) == ["2030년 교류 실적은 이웃 도시와 책 바꾸기 1건입니다."]
    assert said(root, ".//ol/li") == ["4월 이웃 도시와 책 바꾸기 봄 책 바꾸기 4. 5. 새빛도 물가시"]
    assert root.xpath(".//ol//a/@href") == ["../programs/2030/book-swap/#spring-swap", "riverside/"]
    assert said(root, ".//p") == ["이 일들이 적힌 사업: 책 바꿔 읽기"]


def test_plans_and_things_without_a_month_stand_apart(department: Department) -> None:
    department.append(
        SWAPS,
        "      - {id: letters, title: 편지 나누기}\n"
        "      - {id: halves, title: 반기 모임, period: 상반기, about: [cities/riverside]}\n"
        "      - {id: twice, title: 두 번 모임, period: '8월, 10월', about: [cities/riverside]}\n"
        "further_plans:\n"
        "  - {id: winter-swap, title: 겨울 책 바꾸기, period: 12월, about: [cities, cities/riverside]}\n"
        "  - {id: feast, title: 책 잔치, period: 연중}\n",
    )
    root = drawn(department, exchange_list)
    assert findings(root) == ["2030년 교류 실적은 이웃 도시와 책 바꾸기 4건이며 계획은 1건입니다."]
    assert said(root, ".//ol/li/span") == ["4월", "8월", "12월"]
    assert said(root, ".//ol/li[3]//li") == ["계획 겨울 책 바꾸기 새빛도 물가시"]
    assert said(root, ".//*[@class='timeline-apart']//li") == [
        "이웃 도시와 책 바꾸기 편지 나누기",
        "이웃 도시와 책 바꾸기 반기 모임 상반기 새빛도 물가시",
    ]
    assert said(root, ".//*[@class='chart-legend']/li") == ["이웃", "한 도시로 정해지지 않은 교류", "속이 비면 계획"]
    assert len(root.xpath(".//*[@class='exchange']/../*[contains(@class, 'mark-hollow')]")) == 1


def test_what_is_about_one_city_alone_stands_with_that_city(department: Department) -> None:
    department.append(SWAPS, "      - {id: gift, title: 물가시에서 온 책, period: 6월, about: [cities/riverside]}\n")
    department.replace(SWAPS, "    about: [cities]\n", "")
    assert findings(drawn(department, exchange_list)) == []
    root = drawn(department, city_exchanges, "riverside")
    assert said(root, ".//ol/li") == ["4월 봄 책 바꾸기 4. 5. 새빛도 물가시", "6월 물가시에서 온 책 새빛도 물가시"]


def test_a_city_has_its_own_timeline_without_headings(department: Department) -> None:
    root = drawn(department, city_exchanges, "riverside", here="cities/riverside/")
    assert findings(root) == ["2030년 새빛도 물가시 관련 실적은 1건입니다."]
    assert said(root, ".//ol/li") == ["4월 봄 책 바꾸기 4. 5."]


def test_only_plans_are_called_plans(department: Department) -> None:
    department.replace(PLAN, "period: 상반기}", "period: 상반기, about: [cities], items: [{id: a, title: 나들이}]}")
    root = drawn(department, exchange_list)
    assert findings(root)[1:] == ["2031년 교류 계획은 여는 날 늘리기 1건입니다."]


def test_no_exchange_is_said_in_words(department: Department) -> None:
    department.replace(SWAPS, "        about: [cities/riverside]\n", "")
    department.replace(SWAPS, "    about: [cities]\n", "")
    assert said(drawn(department, exchange_list), ".//p") == ["교류 실적과 계획은 자료에 없습니다."]
    assert said(drawn(department, city_exchanges, "riverside"), ".//p") == [
        "새빛도 물가시 관련 실적과 계획은 자료에 없습니다."
    ]
