"""Readers see which values no document prints, and why."""

from __future__ import annotations

from lxml import html

from macros.views.data_tables import table_figures
from macros.views.organization import office_summary
from macros.views.origins import added_table, origin_table
from macros.views.programs import program_summary
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said
from tests.views.test_tables import rows

FIGURES, EVENINGS = "tables/personnel/2030.yml", "programs/2030/night-library.yml"


def listed(department: Department, origin: str) -> list[list[str]]:
    return rows(drawn(department, origin_table, origin), f"origin-{origin}")[1:]


def test_corrections_stand_beside_what_is_printed(department: Department) -> None:
    department.replace(
        "organization.yml", "{id: lending, name: 책 대출,", "{id: lending, name: 책 대출, printed: {name: 책대출},"
    )
    assert listed(department, "corrected") == [
        ["조직 › 독서팀 › 책 대출 › 담당 업무", "책대출", "책 대출", "띄어쓰기를 바로잡았습니다."]
    ]


def test_a_wording_that_is_no_mistake_is_told_as_none(department: Department) -> None:
    department.replace(
        "organization.yml",
        "phone: 000-123-4567",
        "phone: 000-123-4567, printed: {phone: 4567~4569}".replace(", ", "\n    "),
    )
    printed = "'2030. 3.~5.(한 번 연장 가능)'"
    department.replace(EVENINGS, "purpose:", f"period: 2030. 3.~5.\nprinted: {{period: {printed}}}\npurpose:")
    assert listed(department, "corrected") == [
        ["조직 › 독서팀 › 전화", "4567~4569", "000-123-4567", "문서에 줄여 적힌 수를 풀어 적었습니다."],
        [
            "2030년 밤에 여는 도서관 › 사업 기간",
            *("2030. 3.~5.(한 번 연장 가능)", "2030. 3.~5.", "문서의 글 가운데 일부만 적었습니다."),
        ],
    ]
    team = drawn(department, office_summary, "reading-team")
    assert said(team, ".//div[dt='전화']/dd") == ["000-123-4567 (문서에는 ‘4567~4569’)"]
    program = drawn(department, program_summary, 2030, "night-library")
    assert said(program, ".//div[dt='사업 기간']/dd") == ["2030. 3.~5. (문서에는 ‘2030. 3.~5.(한 번 연장 가능)’)"]


def test_inferred_values_have_their_reason_and_a_mark(department: Department) -> None:
    inferred = "origin: {quota: inferred}, notes: {quota: 합계에서 뺐습니다.}"
    department.replace(FIGURES, "quota: 3, current: 4, ", f"quota: 3, current: 4, {inferred}, ")
    assert listed(department, "inferred") == [
        ["2030년 인력 › 사서직 주임 › 정원", "3명", "합계에서 뺐습니다."],
    ]
    junior = rows(drawn(department, table_figures, "personnel", 2030), "personnel-2030")[2]
    assert junior == ["사서직 주임", "3 추정", "4", "1"]


def test_a_department_without_such_values_says_so(department: Department) -> None:
    assert said(drawn(department, origin_table, "inferred"), "./p") == ["그런 값이 없습니다."]


def test_what_the_site_adds_is_counted_by_kind(department: Department) -> None:
    shown = rows(drawn(department, added_table), "origin-added")
    assert shown[0] == ["덧붙인 것", "개수"]
    told = "목적 사업의 목적을 쉬운 말로 다시 적은 것입니다. 문서의 글이 있으면 그 아래에서 보실 수 있습니다."
    assert shown[2] == [told, "3"]


def test_what_is_translated_is_counted_together(department: Department) -> None:
    words = "tag: en\ntitle: English\nname: Library Division\nsummary: It runs the library.\n"
    department.write("translations/en.yml", f"{words}names:\n  - {{of: cities/riverside, name: Riverside}}\n")
    shown = rows(drawn(department, added_table), "origin-added")
    assert shown[-1] == ["다른 언어 다른 언어의 페이지에 쓰려고 옮긴 이름과 설명입니다.", "3"]


def purpose(root: html.HtmlElement) -> list[str]:
    return [" ".join(part.text_content().split()) for part in root.xpath("./p[@class='lead'] | ./details")]


def test_the_printed_purpose_is_one_press_away(department: Department) -> None:
    plain = purpose(drawn(department, program_summary, 2030, "night-library"))
    department.replace(EVENINGS, "purpose:", "printed: {purpose: 야간 개관을 통한 이용 편의 증진}\npurpose:")
    shown = purpose(drawn(department, program_summary, 2030, "night-library"))
    assert shown == [*plain, "문서에 적힌 목적 야간 개관을 통한 이용 편의 증진"]
