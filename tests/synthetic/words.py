"""Word lists that invented departments are written with. None of them names a real place or person."""

from __future__ import annotations

FIELDS = {
    "city-exchange": "친선도시 교류",
    "office-buildings": "청사 시설",
    "visitor-guides": "민원 안내",
    "libraries": "작은도서관",
    "childcare": "어린이 돌봄",
    "senior-jobs": "어르신 일자리",
    "markets": "전통시장",
    "alley-shops": "골목 상점",
    "street-trees": "가로수",
    "sewers": "하수관로",
    "bicycle-roads": "자전거길",
    "parks": "동네 공원",
    "gymnasiums": "체육시설",
    "parking": "공영주차장",
    "recycling": "재활용품 수거",
    "street-cleaning": "거리 청소",
    "safety-checks": "시설물 안전",
    "snow-removal": "겨울철 제설",
    "rain-pumps": "빗물펌프장",
    "clean-air": "대기질",
    "carbon": "탄소중립 실천",
    "lifelong-learning": "평생학습",
    "young-founders": "청년 창업",
    "single-households": "1인 가구",
    "multicultural-families": "다문화 가족",
    "mobility": "장애인 이동",
    "dementia": "치매 예방",
    "vaccination": "예방접종",
    "walking": "건강 걷기",
    "no-smoking": "금연 환경",
    "food-safety": "식품 위생",
    "local-tax": "지방세 납부",
    "land-survey": "토지 측량",
    "building-permits": "건축 인허가",
    "school-roads": "어린이 통학로",
    "village-buses": "마을버스",
    "illegal-parking": "불법 주정차",
    "pets": "반려동물",
    "city-farms": "도시 텃밭",
    "festivals": "문화 축제",
    "street-concerts": "거리 공연",
    "residents-councils": "주민자치회",
    "volunteers": "자원봉사",
    "civil-defense": "민방위",
    "open-information": "정보공개",
    "public-data": "공공데이터",
    "computers": "전산 장비",
    "archives": "기록물",
    "contracts": "계약 업무",
    "budgeting": "주민참여예산",
    "audit": "자체 감사",
    "legal-advice": "무료 법률 상담",
    "newsletter": "구정 소식지",
    "fair-personnel": "공정한 인사",
    "staff-training": "직원 교육",
    "staff-welfare": "후생복지",
}

ACTIONS = {
    "operation": "운영",
    "expansion": "확대",
    "improvement": "개선",
    "inspection": "점검",
    "repair": "정비",
    "support": "지원",
    "strengthening": "강화",
    "promotion": "홍보",
    "survey": "실태조사",
    "consulting": "상담",
}

QUALITIES = (
    *("안전하고 쾌적한", "찾아가는", "함께하는", "구민이 체감하는", "내실 있는", "알기 쉬운", "빈틈없는"),
    *("지속 가능한", "촘촘한", "모두를 위한", "현장 중심의", "소통하고 공감하는", "미래를 준비하는", "투명한"),
)

PEOPLE = (
    *("구민", "어르신", "어린이와 보호자", "청년", "장애인", "다자녀 가정", "소상공인", "신규 임용직원", "희망 직원"),
    *("취약계층", "임산부", "주민자치위원", "자원봉사자", "통장", "전입 세대", "민원 담당 직원"),
)

WORKS = (
    *("추진 계획 수립 및 대상자 선정", "현장 점검 및 미흡한 사항 시정", "설명회 개최 및 의견 수렴"),
    *("노후 시설 교체 및 보수", "안내 책자 제작 및 배부", "전문가 자문단 구성·운영", "유관기관 업무협약 체결"),
    *("만족도 조사 실시 및 결과 반영", "우수사례 발굴 및 공유", "온라인 신청 창구 개설", "담당 직원 역량 강화 교육"),
    *("시범 사업 운영 및 성과 분석", "야간·휴일 상담 창구 운영", "안전사고 예방을 위한 합동 점검"),
    *("보조금 교부 및 정산", "공모 신청 및 선정 심사", "관련 조례 개정 검토", "자율 참여 동아리 지원"),
)

PLAIN_WORKS = (
    *(
        "계획을 세우고 도와드릴 분을 정했습니다",
        "현장을 살펴 모자란 점을 바로잡습니다",
        "설명회를 열어 의견을 듣습니다",
    ),
    *("낡은 시설을 바꾸고 고칩니다", "안내 책자를 만들어 나누어 드립니다", "잘 아는 분들께 조언을 듣습니다"),
    *("다른 기관과 함께 일하기로 약속합니다", "얼마나 만족하시는지 여쭙고 다음 일에 담습니다"),
    *("잘한 일을 찾아 널리 알립니다", "인터넷으로도 신청하실 수 있게 합니다", "먼저 조금 해 보고 나아진 점을 살핍니다"),
)

GROUPS = (
    *("운영 현황", "시설 환경 개선", "홍보 및 참여 확대", "찾아가는 서비스 제공", "안전 관리 강화"),
    *("협력 체계 구축", "맞춤형 지원", "점검 및 평가", "시민 의견 반영"),
)

COURSES = (
    *("직무 전문 교육", "신규직원 길잡이 과정", "친절 교육", "디지털 활용 과정", "힐링 아카데미", "독서 토론"),
    *("외국어 회화", "보고서 작성 과정", "공공언어 바르게 쓰기", "안전 체험 교육"),
)

LESSONS = (
    *("민원 응대 기법과 사례 나누기", "법령의 이해와 실무 적용", "숲 체험을 통한 재충전", "자료 분석의 기초와 실습"),
    *("글쓰기 원칙과 다듬기", "응급 처치와 대피 요령", "조직 적응과 선후배 만남", "최신 흐름을 다루는 강연"),
)

DUTIES = ("계획 수립", "예산 편성 및 집행", "시설 관리", "민원 처리", "통계 작성", "위원회 운영", "교육 및 홍보")

COUNTED = (
    ("people", "지원 인원", "person", 4000),
    ("times", "실시 횟수", "time", 60),
    ("cases", "처리 건수", "case", 9000),
    ("places", "점검 장소", "place", 300),
    ("items", "보급 대수", "item", 500),
    ("amount", "지원 금액", "won", 900000),
)

PERIODS = ("1월~12월", "2월~10월", "3월", "4월~6월", "5. 8.", "7.1.", "9. 21.", "상반기", "하반기", "1분기", "분기별")
RHYTHMS = ("연중", "수시", "매월", "10월 중", "상반기(5월)", "3월, 9월")

CITY_NAMES = {
    "haneul": "하늘",
    "pureun": "푸른",
    "dallae": "달래",
    "solbat": "솔밭",
    "mulgil": "물길",
    "baram": "바람",
    "gureum": "구름",
    "namu": "나무",
    "haeteul": "해뜰",
    "deulkkot": "들꽃",
    "saebyeok": "새벽",
    "onnuri": "온누리",
}
CITY_KINDS = {"si": "시", "gun": "군", "gu": "구"}
REGIONS = ("동쪽도", "서쪽도", "남쪽도", "북쪽도", "섬나라", "강나라")

ROOMS = ("민원실", "상담실", "회의실", "강당", "전산실", "기록관", "어린이집", "체력단련실", "북카페", "보건실")

TERMS = (
    ("quota", "정원", "정해진 자리 수"),
    ("current-staff", "현원", "지금 있는 사람 수"),
    ("staff-gap", "과부족", "모자라거나 남는 인원"),
    ("spent-amount", "집행액", "쓴 돈"),
    ("execution-rate", "집행률", "쓴 비율"),
    ("required-budget", "소요예산", "필요하다고 본 돈"),
    ("budget-line", "단위사업", "예산을 나눈 묶음"),
    ("district-funds", "구비", "구 예산"),
    ("improve", "제고", "높임"),
    ("old", "노후", "낡음"),
    ("monitoring", "모니터링", "점검"),
    ("annual-leave", "연가", "해마다 쓰는 휴가"),
)
