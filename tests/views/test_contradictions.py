"""What a person found not to fit together is told in the ledger, and on the pages of what it is about."""

from __future__ import annotations

from macros.records.pages import Routes
from macros.views.consistency import consistency_summary, contradiction_list
from macros.views.facilities import facility_differences
from macros.views.page_view import View
from macros.views.programs import program_money
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said

FILE = "contradictions.yml"
OPEN_AT_NIGHT = """\
contradictions:
  - id: closed-at-night
    title: 밤에 닫는 도서관의 밤 도서관
    about: [programs/2030/night-library, facilities/reading-room]
    reason: 종합열람실은 밤에 닫는다고 적혀 있습니다.
"""


def test_the_ledger_gives_the_reason_and_leads_to_the_records(department: Department) -> None:
    department.write(FILE, OPEN_AT_NIGHT)
    root = drawn(department, contradiction_list, here="about/consistency/")
    assert root.xpath("//li/@id") == ["closed-at-night"]
    assert said(root, ".//li[@id]/strong | .//li[@id]/span") == [
        "밤에 닫는 도서관의 밤 도서관",
        "종합열람실은 밤에 닫는다고 적혀 있습니다.",
    ]
    links = root.xpath(".//li[@id]//li/a")
    assert [(link.text_content(), link.get("href")) for link in links] == [
        ("2030년 밤에 여는 도서관", "../../programs/2030/night-library/"),
        ("시설 › 종합열람실", "../../buildings/#reading-room"),
    ]


def test_what_was_computed_and_what_was_read_are_counted_apart(department: Department) -> None:
    department.write(FILE, OPEN_AT_NIGHT)
    department.replace("budgets/2030.yml", "rate: 50.3", "rate: 50.5")
    excuse = "{rule: printed-rate, difference: 0.2, reason: 반올림을 달리했습니다.}"
    department.append("budgets/2030.yml", f"declared:\n  - {excuse}\n")
    root = drawn(department, consistency_summary, here="about/consistency/")
    assert said(root, ".//p[not(@class)]") == [
        "다시 계산해서 찾은 차이는 1건입니다. 보고서에 인쇄된 값을 고치지 않고 그대로 두었습니다.",
        "계산으로는 찾을 수 없어 보고서를 읽고 찾은 모순은 따로 1건입니다.",
    ]


def test_pages_of_the_records_lead_to_the_ledger(department: Department) -> None:
    department.write(FILE, OPEN_AT_NIGHT)
    for macro, arguments in ((facility_differences, ()), (program_money, (2030, "night-library"))):
        caution = drawn(department, macro, *arguments).xpath(".//*[@class='caution']//a")
        assert [(link.text_content(), link.get("href")) for link in caution] == [
            ("밤에 닫는 도서관의 밤 도서관", "about/consistency/#closed-at-night")
        ]
    assert drawn(department, program_money, 2030, "book-swap").xpath(".//*[@class='caution']") == []


def test_without_the_ledger_the_reason_stands_on_the_page(department: Department) -> None:
    department.write(FILE, OPEN_AT_NIGHT)
    site = department.site()
    html = facility_differences(View(site, Routes(site, {"buildings/"}), "buildings/"))
    assert "밤에 닫는 도서관의 밤 도서관: 종합열람실은 밤에 닫는다고 적혀 있습니다." in html.striptags()


def test_a_record_that_is_not_there_is_refused(department: Department) -> None:
    department.write(FILE, OPEN_AT_NIGHT.replace("facilities/reading-room", "facilities/reading-rom"))
    assert department.problems() == [
        "data/contradictions.yml:4:42: 'facilities/reading-rom'은(는) 없는 기록입니다. 혹시 "
        "'facilities/reading-room'인가요? (가능한 값: facilities/hill, facilities/main-library, "
        "facilities/reading-room) [unknown-reference]"
    ]
