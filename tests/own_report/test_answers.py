"""What the search answers directly from this report."""

from __future__ import annotations

from tests.search.engine import Engine

OUTSIDE = "(보고서 밖, 총무과 확인 전)"
TELEPHONE = f"영등포구청 대표전화: 02-2670-3114{OUTSIDE}"
ANSWERS = {
    "청소과는 몇 층인가요": f"청소과는 별관 2층에 있습니다. 주소는 서울특별시 영등포구 선유동1로 80입니다{OUTSIDE}.",
    "청소과": f"청소과는 별관 2층에 있습니다. 주소는 서울특별시 영등포구 선유동1로 80입니다{OUTSIDE}.",
    "직원 수": "2023년 인력 현원은 모두 41명입니다.",
    "총무과 직원 몇 명": "2023년 인력 현원은 모두 41명입니다.",
    "정원": "2023년 인력 정원은 모두 42명입니다.",
    "인력": "2023년 인력은 정원 42명, 현원 41명, 과부족 △1명입니다.",
    "일반직 6급": "2023년 인력 일반직 6급은 정원 10명, 현원 7명, 과부족 △3명입니다.",
    "공용차량은 몇 대인가요?": "2023년 공용차량 대수는 모두 232대입니다.",
    "관용차": "2023년 공용차량 대수는 모두 232대입니다.",
    "승합": "2023년 공용차량 승합의 대수는 27대입니다.",
    "공용차량 정수": "2023년 공용차량 정수는 226대입니다.",
    "예산 집행률": "2023년 예산 집행률은 82.7%입니다.",
    "2023년 예산은 얼마인가요": "2023년 예산은 1,165억 6,710만 원입니다.",
    "dPtks": "2023년 예산은 1,165억 6,710만 원입니다.",
    "주차문화과": "주차문화과는 주차문화과 1층에 있습니다.",
    "총무ㄱ": "총무과는 구청의 행사와 청사, 직원의 인사와 교육·복지, 친선도시와의 교류를 맡습니다.",
    "구청 건물 담당": f"본관, 보건소, 별관청사 관리는 총무팀이 맡습니다. {TELEPHONE}",
    "공용차량은 누가 담당하나요": f"공용차량 관리는 총무팀이 맡습니다. {TELEPHONE}",
    "총무팀": "총무팀은 구청의 행사와 건물, 공용차량, 야간·휴일 당직을 맡습니다.",
    "총무팀 전화번호": f"총무팀의 전화번호는 자료에 없습니다. {TELEPHONE}",
}


def test_a_query_that_names_a_figure_is_answered_from_the_data(engine: Engine) -> None:
    found = engine.ask_all(list(ANSWERS))
    said = [result.answer["text"] if result.answer else None for result in found]
    assert dict(zip(ANSWERS, said, strict=True)) == ANSWERS


def test_an_answer_tells_its_day_or_none_and_its_page_comes_first(engine: Engine) -> None:
    rate, staff = engine.ask_all(["집행률", "정원"])
    assert rate.answer
    assert staff.answer
    assert (rate.answer["day"], rate.urls[0]) == ("2023. 10. 31. 기준", "budget/2023/")
    assert (staff.answer["day"], staff.urls[0]) == ("기준일 미기재", "personnel/2023/")


def test_a_query_that_asks_for_more_than_a_figure_gets_no_answer(engine: Engine) -> None:
    found = engine.ask_all(["청소과 예산", "2019년 예산", "정원 가꾸기"])
    assert [result.answer for result in found] == [None, None, None]


def test_a_name_of_a_duty_gets_no_answer(engine: Engine) -> None:
    (building,) = engine.ask_all(["구청 건물"])
    assert (building.answer, building.urls[0]) == (None, "buildings/")


def test_a_name_of_several_rows_is_answered_with_their_sum(engine: Engine) -> None:
    size, grade = engine.ask_all(["중형", "7급은 몇 명인가요"])
    assert size.answer
    assert grade.answer
    assert size.answer["text"] == "2023년 공용차량 중형의 대수는 88대입니다(승용, 승합과 화물을 더한 값)."
    sums = "정원 20명, 현원 16명, 과부족 △4명"
    assert grade.answer["text"] == f"2023년 인력 7급은 {sums}입니다(일반직, 관리운영직과 별정직․임기제를 더한 값)."


def test_no_figure_answers_for_another_year_or_another_question(engine: Engine) -> None:
    years = ["2024년 예산은 얼마예요", "2024년 직원 수", "2024년 교육 예산이 얼마인가요"]
    questions = ["예산이 늘었나요", "예산 얼마 남았어요", "임차 비용 얼마", "웨어러블캠 가격", "청소과 담당자 이름"]
    said = {found.asked: (found.answer or {}).get("text", "") for found in engine.ask_all([*years, *questions])}
    assert said == dict.fromkeys([*years, *questions], "")


def test_the_institution_is_reached_by_a_word_that_only_asks(engine: Engine) -> None:
    telephone, address, night = engine.ask_all(["전화번호", "주소", "밤에 전화하는 데"])
    assert telephone.answer
    assert address.answer
    assert night.answer
    assert telephone.answer["text"] == TELEPHONE
    assert address.answer["text"] == f"본관의 주소는 서울특별시 영등포구 당산로 123(당산동3가)입니다{OUTSIDE}."
    assert night.answer["text"] == f"야간·휴일 당직실: 02-2670-3000{OUTSIDE}"


def test_what_is_planned_or_not_known_is_said_so(engine: Engine) -> None:
    hours, age, plan = engine.ask_all(
        ["보건소 몇 시에 열어요", "보건소는 지은 지 몇 년 됐나요", "자기계발비 1인당 얼마 줘요?"]
    )
    assert hours.answer
    assert age.answer
    assert plan.answer
    assert hours.answer["text"] == f"이곳의 전화번호와 여는 때는 자료에 없습니다. {TELEPHONE}"
    assert age.answer["text"] == "보건소는 1994. 9. 1.에 준공했습니다."
    assert plan.answer["text"] == "2023년 향후 계획, 자기계발비 지원의 지원 금액은 1인 20만 원 상당입니다."


def test_a_whole_word_is_not_taken_for_a_slip(engine: Engine) -> None:
    assert [found.pages for found in engine.ask_all(["회식", "회식 장소"])] == [[], []]


def test_words_of_one_page_are_found_though_no_section_has_both(engine: Engine) -> None:
    assert engine.ask("예산 엑셀").urls[0] == "data/"
