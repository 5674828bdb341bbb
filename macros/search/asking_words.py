"""Words that people ask or beg with, whatever the department, by what they ask for.

A direct answer is given only to those who ask for what it tells; beside other words they hardly count in what is found.
A department adds its own in `search.yml`, which ask for nothing in particular; foreign ones are in `foreign_words.txt`.
"""

from __future__ import annotations

from collections.abc import Mapping

FIGURE, MONEY, WHERE, WHEN, WHO, WHAT, RATE = "figure", "money", "where", "when", "who", "what", "rate"
UNTOLD = "untold"
"""What nothing answers: what is yet to come, and which of many is the most."""

_WORDS = {
    FIGURE: """
        몇, 몇대, 몇명, 몇곳, 몇개, 몇번, 몇건, 몇사람, 몇가지, 몇군데, 얼마, 얼매, 얼마나, 수, 개수, 갯수,
        규모, 숫자, 합계
    """,
    MONEY: "돈, 금액, 비용, 가격, 액수, 요금",
    WHERE: """
        몇층, 층, 층수, 어디, 어데, 워디, 어디에, 어디서, 어디로, 위치, 장소, 주소, 길, 가는길, 찾아가는, 찾아가,
        오시는길
    """,
    WHEN: """
        언제, 언제부터, 언제까지, 날짜, 시간, 시각, 기간, 기한, 시기, 며칠, 몇시, 몇월, 몇년, 운영시간,
        이용시간, 개방시간, 영업시간, 여는시간, 여는때, 문여는, 문닫는, 여나요, 닫나요, 쉬는날, 쉬나요, 휴관일,
        휴무일
    """,
    WHO: """
        누가, 누구, 담당, 담당자, 담당부서, 담당팀, 담당과, 맡은, 맡는, 맡는곳, 소관, 어느팀, 어느과, 어느부서,
        무슨팀, 무슨과, 연락처, 전화, 전화번호, 번호, 문의, 문의처
    """,
    WHAT: "뜻, 무슨뜻, 의미, 무슨말, 하는일, 무슨일, 업무, 소개, 설명, 뭐, 뭔, 뭐예요, 무엇",
    RATE: "비율, 몇비율, 퍼센트, 몇퍼센트, 프로, 몇프로",
    UNTOLD: "내년, 다음해, 제일, 젤",
    "": """
        대, 명, 개, 번, 총, 모두, 전체, 전부, 다해서, 합쳐서, 사람, 올해, 작년, 지난해, 이번, 지금, 현재, 왜,
        어떻게, 어떤, 어느, 무슨, 방법, 법, 절차, 서류, 자격, 조건, 알려, 알려줘, 알려주세요, 보여, 보여줘, 줘,
        찾기, 좀, 궁금, 궁금해요, 싶어요, 추천, 안내, 정보, 목록, 자료, 현황, 관련, 대한, 대해, 대해서, 신청,
        이용, 사용, 예약, 접수, 등록, 가입, 참가, 참여, 조회, 요청, 대여, 대관, 빌리기, 하는, 되는, 있는, 받는,
        받을, 할, 있어요, 한달, 한달에, 일년에, 하루에, 사이트, 거, 것, 게, 데, 곳, 때, 점, 줄, 중, 일하,
        근무하, 다니, 도와주, 알아보, 갖고, 맡고, 가려, 보고, 쓰고, 이거, 여기, 거기, 얼마씩, 팀,
        과, 있는교, 한, 그, 저, 다, 더, 제, 내, 우리, 혹시, 저희, 요즘, 생긴, 바뀐, 급한 일, 새로, 실제로,
        다시, 만들, 필요, 필요한, 안에, 빌리는, 빌려, 걸, 뭘, 어디다, 때문에, 한명당, 지
    """,
}

ASKING_WORDS: Mapping[str, tuple[str, ...]] = {
    kind: tuple(word.strip() for word in words.split(",")) for kind, words in _WORDS.items()
}
