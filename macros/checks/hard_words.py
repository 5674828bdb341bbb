"""Hard words that any Korean office is asked to write more plainly, each with a plain one.

A department's own words are in its glossary, which comes first.
"""

from __future__ import annotations

from collections.abc import Mapping

HARD_WORDS: Mapping[str, str] = {
    "거버넌스": "함께 꾸리는 틀",
    "금번": "이번",
    "금회": "이번",
    "내방": "방문",
    "도모": "꾀함",
    "동년": "같은 해",
    "로드맵": "단계별 계획",
    "만전": "빈틈없음",
    "명기": "분명히 적음",
    "벤치마킹": "본받아 배우기",
    "모니터링": "점검",
    "송부": "보냄",
    "수범": "모범",
    "시달": "알림",
    "원스톱": "한곳에서 처리",
    "이첩": "넘김",
    "익년": "다음 해",
    "익월": "다음 달",
    "익일": "다음 날",
    "인센티브": "혜택",
    "일환": "하나",
    "저감": "줄임",
    "적시": "제때",
    "제고": "높임",
    "제반": "여러",
    "징구": "받음",
    "차년도": "다음 해",
    "패러다임": "생각의 틀",
    "필히": "반드시",
    "함양": "기름",
    "홈페이지": "누리집",
}
