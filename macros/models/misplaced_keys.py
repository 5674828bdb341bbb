"""Where what a key says would be written, for keys that a record does not have."""

from __future__ import annotations

from collections.abc import Mapping

CHANGES = frozenset(["change", "change_rate", "increase", "decrease", "difference", "growth", "증감", "증감률"])
CHANGE_OF_YEARS = "이전 연도와 비교한 증감은 두 해의 자료에서 계산해 보여 드리므로 적지 않습니다."

HOMES: Mapping[str, str] = {
    word: home
    for words, home in (
        ("published", "문서에 인쇄된 수는 printed에 적습니다."),
        ("quantities quantity amount count figures number", "수는 values에 하나씩 적습니다."),
        ("label", "이름은 name에 적습니다."),
        ("details subitems children lines_of", "딸린 줄은 items에 적습니다."),
        ("unexplained warning", "조심할 점은 caution에 적습니다."),
        ("counts basis", "무엇을 센 수인지는 scope에 적습니다."),
        ("remark remarks memo comment", "덧붙인 말은 note에 적습니다."),
        ("team teams department", "맡은 부서는 lead에, 함께하는 부서는 partners에 적습니다."),
        ("columns rows table tables schema", "표는 tables 폴더에 적고, 사업에 든 표는 table과 rows로 적습니다."),
        ("target actual achievement goal kpi indicator", "목표와 실적은 indicators에 적습니다."),
        ("address phone hours closed operator location tel", "곳의 주소와 전화, 여는 때는 facilities.yml에 적습니다."),
        ("park parks library trail sites", "시설은 facilities.yml에 kind와 함께 적습니다."),
        ("national provincial city district subsidy funding_mix", "재원별로 나눈 돈은 money의 by_funding에 적습니다."),
        ("required spent", "돈은 money에 적습니다."),
        ("execution", "쓴 돈은 spent에 적습니다."),
        ("carryover", "이월한 돈은 carried_in(전년도에서)과 carried_out(다음 연도로)에 적습니다."),
        ("supplementary revised", "추경은 initial(본예산)과 함께 changes에 적습니다."),
        ("url link file attachment attachments website", "링크와 붙임 파일은 links에 적습니다."),
        ("photo image picture images", "사진은 photos에 적습니다."),
        ("date start end begin when time months", "시기는 문서에 적힌 대로 period에 적습니다."),
        ("cities buildings facilities city building facility", "관련 기록은 about에 cities/seaside처럼 적습니다."),
        ("background progress", "추진경위는 history에 적습니다."),
        ("issues countermeasures obstacles", "문제점과 대책은 problems에 적습니다."),
        (" ".join(CHANGES), CHANGE_OF_YEARS),
    )
    for word in words.split()
}
"""Where what a key says would be written, for keys that are close to none of a record's own."""
