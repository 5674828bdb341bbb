"""Key figures stand in the order of the report, each with its year, a picture of the data and a sentence."""

from __future__ import annotations

from lxml import html

from macros.views.key_figures import MOST_FIGURES, MOST_KINDS, MOST_SEATS, key_figures
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said

TABLE = "title: {title}\ncolumns: [{{id: name, title: 이름}}, {{id: count, title: 수, unit: book, total: sum}}]\n"
FIGURES = "source: {{document: library-report-2030, section: {section}}}\nrows: [{{id: one, name: 하나, count: 1}}]\n"
STAFF = "tables/personnel/2030.yml"
BUDGET = "budgets/2030.yml"


def card(department: Department, title: str) -> html.HtmlElement:
    (found,) = drawn(department, key_figures).xpath(f".//li[h3/a='{title}' or starts-with(h3, '{title}')]")
    return found


def words(card: html.HtmlElement) -> list[str]:
    """The title with the year, the figure, and what stands below."""
    return said(card, "./h3 | ./p")


def bar(card: html.HtmlElement) -> list[str]:
    svgs = card.xpath("./*[@class='key-bar']/svg")
    return [f"{svg.get('class').removeprefix('fill-')} {svg.get('width')}" for svg in svgs]


def write_staff(department: Department, quota: float, current: float) -> None:
    source = "source: {document: library-report-2030, section: 2. 인력, page: 4}\n"
    senior = f"  - {{id: librarian-senior, quota: {quota}, current: {current}}}\n"
    department.write(STAFF, f"{source}rows:\n{senior}  - {{id: librarian-junior, quota: 0, current: 0}}\n")


def write_books(department: Department, kind: str, *counts: int, values: str = "") -> None:
    head = TABLE.format(title="책") + f"chart: {{kind: {kind}, columns: [count]}}\n"
    rows = "".join(f"  - {{id: kind-{n}, name: 갈래{n}, count: {count}}}\n" for n, count in enumerate(counts, 1))
    department.write("tables/books/table.yml", head)
    department.write(
        "tables/books/2030.yml", f"source: {{document: library-report-2030, section: 3-9}}\n{values}rows:\n{rows}"
    )


def test_a_few_figures_stand_in_the_order_of_the_report(department: Department) -> None:
    for id, section in (("awards", "9. 수상"), ("gifts", "10. 기증"), ("chairs", "5-10 의자"), ("desks", "5-2 책상")):
        department.write(f"tables/{id}/table.yml", TABLE.format(title=section.split()[1]))
        department.write(f"tables/{id}/2030.yml", FIGURES.format(section=section))
    root = drawn(department, key_figures)
    titles = said(root, ".//h3/a")
    assert titles == ["예산 집행률", "인력 현원", "책상 수", "의자 수", "수상 수", "도시"]
    assert len(titles) == MOST_FIGURES
    assert "자료에 없음" not in root.text_content()


def test_each_leads_to_its_page_and_tells_its_year_or_day(department: Department) -> None:
    root = drawn(department, key_figures)
    assert root.xpath(".//h3/a/@href") == ["budget/2030/", "personnel/", "cities/"]
    assert said(root, ".//*[@class='key-year']") == ["2030. 9. 30. 기준", "2030. 10. 1. 기준", "2030년 보고서"]


def test_a_rate_is_a_filled_bar(department: Department) -> None:
    budget = card(department, "예산 집행률")
    assert words(budget) == ["예산 집행률 2030. 9. 30. 기준", "50.3%", "예산 3억 원 가운데 1억 5,100만 원을 썼습니다."]
    assert bar(budget) == ["real 50.3%", "soft 49.7%"]


def test_a_plan_tells_its_sum_without_a_bar(department: Department) -> None:
    source = "source: {document: library-report-2030, section: 4. 예산, page: 6}\n"
    lines = "lines: [{id: lending-service, name: 대출, required: 40000}, {id: collections, name: 책, required: 1}]\n"
    department.write(BUDGET, f"{source}unit: million-won\n{lines}")
    for program in ("2030/night-library", "2030/book-swap", "2031/night-library"):
        department.delete(f"programs/{program}.yml")
    plan = card(department, "소요예산")
    assert words(plan) == ["소요예산 2030년", "약 400억 원", "단위사업 2개의 돈을 더한 것입니다."]
    assert bar(plan) == []


def test_who_is_there_sits_on_seats_and_empty_ones_are_outlined(department: Department) -> None:
    write_staff(department, 5, 3)
    staff = card(department, "인력 현원")
    assert words(staff) == ["인력 현원 2030년", "3명", "정원 5명보다 2명 적습니다."]
    assert [seat.get("class") for seat in staff.xpath(".//*[@class='seats']/i")] == [None] * 3 + ["is-empty"] * 2


def test_more_than_the_places_are_all_seats(department: Department) -> None:
    write_staff(department, 3, 4)
    staff = card(department, "인력 현원")
    assert words(staff)[-1] == "정원 3명보다 1명 많습니다."
    assert [seat.get("class") for seat in staff.xpath(".//*[@class='seats']/i")] == [None] * 4
    write_staff(department, 4, 4)
    assert words(card(department, "인력 현원"))[-1] == "정원 4명과 같습니다."


def test_halves_have_no_seats(department: Department) -> None:
    department.replace("vocabulary.yml", "{id: visitor, name: 명}", "{id: visitor, name: 명, decimals: 1}")
    write_staff(department, 4.5, 3.5)
    staff = card(department, "인력 현원")
    assert words(staff)[1:] == ["3.5명", "정원 4.5명보다 1명 적습니다."]
    assert bar(staff) == ["real 77.8%", "soft 22.2%"]


def test_too_many_seats_are_a_bar(department: Department) -> None:
    write_staff(department, MOST_SEATS, 30)
    assert len(card(department, "인력 현원").xpath(".//*[@class='seats']/i")) == MOST_SEATS
    write_staff(department, 80, 60)
    staff = card(department, "인력 현원")
    assert (staff.find_class("seats"), bar(staff)) == ([], ["real 75.0%", "soft 25.0%"])


def test_a_table_of_kinds_is_a_strip_the_largest_first(department: Department) -> None:
    write_books(department, "bars", 20, 50, 30)
    books = card(department, "책 수")
    assert words(books) == [
        "책 수 2030년",
        "100권",
        "갈래2 50권 · 갈래3 30권 · 갈래1 20권",
        "갈래2가 50.0%로 가장 많습니다.",
    ]
    assert bar(books) == ["real 50.0%", "real 30.0%", "real 20.0%"]


def test_the_smallest_of_many_kinds_are_one(department: Department) -> None:
    write_books(department, "stacked", *range(10, 20))
    books = card(department, "책 수")
    assert len(bar(books)) == MOST_KINDS
    assert words(books)[2].endswith("갈래6 15권 · 그 밖 5개 60권")


def test_what_the_document_takes_apart_is_told(department: Department) -> None:
    parts = "[{id: lent, name: 빌려준 책, value: 30}, {id: kept, name: 있는 책, value: 20}]"
    values = f"values: [{{id: whole, name: 총, value: 50, unit: book, parts: {parts}}}]\n"
    write_books(department, "bars", 20, 30, values=values)
    assert words(card(department, "책 수"))[-1] == "빌려준 책 30권, 있는 책 20권입니다."


def test_kinds_of_nothing_have_no_strip(department: Department) -> None:
    write_books(department, "bars", 7, 0)
    books = card(department, "책 수")
    assert (words(books), bar(books)) == (["책 수 2030년", "7권"], [])


def test_cities_are_symbols_of_their_kind_with_what_was_done(department: Department) -> None:
    cities = card(department, "도시")
    assert words(cities)[:3] == ["도시 2030년 보고서", "1곳", "이웃 1곳"]
    assert len(cities.xpath(".//*[@class='key-symbols']//*[local-name()='svg']")) == 1


def test_money_is_told_as_people_say_it(department: Department) -> None:
    department.write("tables/fees/table.yml", TABLE.format(title="요금").replace("unit: book", "unit: million-won"))
    figures = FIGURES.format(section="9. 요금").replace("count: 1", "count: 9769")
    department.write("tables/fees/2030.yml", figures)
    fees = card(department, "요금 수")
    assert words(fees)[1] == "97억 6,900만 원"
    assert said(fees, ".//*[@class='key-figure']/small") == ["억", "만 원"]
