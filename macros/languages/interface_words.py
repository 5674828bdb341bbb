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
    "담당": ("Contact", "联系方式", "担当"),
    "이 페이지에서 할 수 있는 일": ("What you can do here", "本页操作", "このページでできること"),
    "찾던 내용이 있었나요?": (
        "Did you find what you looked for?",
        "您找到需要的内容了吗？",
        "お探しの内容はありましたか?",
    ),
    "예": ("Yes", "是", "はい"),
    "아니요": ("No", "否", "いいえ"),
    "없으면 전화로 물어보기": ("If not, ask by telephone", "没有找到请打电话", "なければ電話で尋ねる"),
    "오류 신고": ("Report a mistake", "报告错误", "誤りを知らせる"),
}


def translated(korean: str, tag: object) -> str:
    """Return a word of the frame in the language of a page; the Korean one without a tag, or if it is not known."""
    base = str(tag or "").partition("-")[0]
    known = _WORDS.get(korean)
    return known[_LANGUAGES.index(base)] if known and base in _LANGUAGES else korean
