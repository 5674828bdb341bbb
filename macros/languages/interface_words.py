"""The words around a page in another language: what its buttons, its notice and its foot are called.

They stand in templates in Korean, which is how they are found here. A language that is not known keeps them.
"""

from __future__ import annotations

from collections.abc import Mapping

_LANGUAGES = ("en", "zh", "ja")

_WORDS: Mapping[str, tuple[str, str, str]] = {
    "검색": ("Search", "搜索", "検索"),
    "검색어": ("Search words", "搜索词", "検索語"),
    "무엇을 찾으세요?": ("Search this site", "搜索本网站", "サイト内を検索"),
    "지우기": ("Clear", "清除", "消去"),
    "닫기": ("Close", "关闭", "閉じる"),
    "찾아보기": ("Find", "查找", "さがす"),
    "메뉴": ("Menu", "菜单", "メニュー"),
    "첫 화면": ("Home (in Korean)", "首页（韩文）", "トップ(韓国語)"),
    "화면 설정": ("Display", "显示设置", "表示設定"),
    "화면 색": ("Colours", "颜色", "画面の色"),
    "기기 설정대로": ("As on this device", "跟随设备", "端末の設定"),
    "밝게": ("Light", "浅色", "明るい"),
    "어둡게": ("Dark", "深色", "暗い"),
    "고대비": ("High contrast", "高对比度", "高コントラスト"),
    "글자 크기": ("Text size", "文字大小", "文字の大きさ"),
    "작게": ("Small", "小", "小"),
    "보통": ("Normal", "标准", "標準"),
    "조금 크게": ("Larger", "稍大", "やや大"),
    "크게": ("Large", "大", "大"),
    "아주 크게": ("Very large", "特大", "特大"),
    "현재 위치": ("You are here", "当前位置", "現在位置"),
    "다른 언어": ("Languages", "语言", "言語"),
    "비공식": ("Unofficial", "非官方", "非公式"),
    "왜 비공식인가요": ("Why unofficial?", "为什么是非官方？", "なぜ非公式?"),
    "자세히": ("More", "详情", "詳しく"),
    "업무보고 기준": ("from the yearly work report", "依据年度工作报告", "年次業務報告による"),
    "운영": ("Run by", "运营", "運営"),
    "운영자 미정": ("operator not decided", "运营者未定", "運営者は未定"),
    "공식 여부": ("Status", "性质", "位置づけ"),
    "공식 홈페이지가 아닙니다.": (
        "This is not the official website of the office. It presents the work report so that everybody can read it.",
        "本网站不是该机关的官方网站，只是把工作报告整理出来供大家查阅。",
        "官庁の公式サイトではありません。業務報告をだれでも読めるようにまとめたものです。",
    ),
    "공식 안내": ("Official website", "官方网站", "公式サイト"),
    "확인하실 곳": ("Please confirm with", "核实途径", "ご確認先"),
    "이 사이트": ("This site", "本网站", "このサイト"),
    "한국어 누리집": ("The whole site, in Korean", "完整网站（韩文）", "サイト全体(韓国語)"),
    "이 페이지 정보": ("About the data of this page", "本页资料信息", "このページの資料情報"),
    "출처": ("Sources", "来源", "出典"),
    "업무 담당": ("Contact", "联系方式", "担当"),
    "이 페이지에서 할 수 있는 일": ("What you can do here", "本页操作", "このページでできること"),
    "찾던 내용이 있었나요?": (
        "Did you find what you looked for?",
        "您找到需要的内容了吗？",
        "お探しの内容はありましたか?",
    ),
    "예": ("Yes", "是", "はい"),
    "아니요": ("No", "否", "いいえ"),
    "없으면 전화로 물어보기": ("If not, ask by telephone", "没有找到请打电话", "なければ電話で尋ねる"),
    "누르시면 전자우편이 열리고, 보내셔야 갑니다.": (
        "This opens a letter in Korean, which goes only when you send it.",
        "点击后会打开韩文邮件，由您发送后才会送达。",
        "押すと韓国語のメールが開きます。送信するまで届きません。",
    ),
    "누르시면 저장소에 쓰는 화면이 열리고, 올리셔야 갑니다.": (
        "This opens a form in Korean at the repository, which goes only when you submit it.",
        "点击后会打开资料库的韩文填写页面，由您提交后才会送达。",
        "押すと保管庫の韓国語の入力画面が開きます。投稿するまで届きません。",
    ),
    "수정 제안": ("Suggest a change", "建议修改", "修正を提案"),
    "본문으로 가기": ("Skip to the text", "跳到正文", "本文へ"),
    "안내하는 글이어서 따로 밝힐 출처가 없습니다.": (
        "This page guides readers and has no sources of its own.",
        "本页为说明性内容，没有另外的来源。",
        "案内のページで、特に示す出典はありません。",
    ),
    "보고서 밖": ("not from the report", "非报告内容", "報告書以外"),
    "확인 전": ("not confirmed yet", "尚未确认", "未確認"),
    "자세한 출처": ("Sections", "详细来源", "詳しい出典"),
    "기준일": ("Figures as of", "基准日", "基準日"),
    "그 밖의 자료: 보고서에 적혀 있지 않습니다.": (
        "Other data: the report gives no day.",
        "其他资料：报告中没有写明日期。",
        "その他の資料: 報告書に日付がありません。",
    ),
    "최종 수정일": ("Last changed", "最后修改日", "最終更新日"),
    "데이터 버전": ("Version of the data", "数据版本", "データの版"),
    "인용하기": ("Cite", "引用", "引用"),
    "이용 조건": ("Terms of use", "使用条件", "利用条件"),
    "아직 정해지지 않았습니다. 쓰시기 전에 담당 부서에 물어봐 주세요.": (
        "Not decided yet. Please ask the office before you use the data.",
        "尚未确定。使用前请向主管部门咨询。",
        "まだ決まっていません。ご利用の前に担当部署にお尋ねください。",
    ),
    "이 자료가 바뀐 기록": ("Changes of this data", "本资料的修改记录", "この資料の変更履歴"),
    "오류 신고": ("Report a mistake", "报告错误", "誤りを知らせる"),
}


def translated(korean: str, tag: object) -> str:
    """Return a word of the frame in the language of a page; the Korean one without a tag, or if it is not known."""
    base = str(tag or "").partition("-")[0]
    known = _WORDS.get(korean)
    return known[_LANGUAGES.index(base)] if known and base in _LANGUAGES else korean
