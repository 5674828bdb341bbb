"""Explain every rule in Korean, for the guide in CONTRIBUTING.md."""

from __future__ import annotations

from collections.abc import Mapping

from macros.checks import COMPARISON_RULES, OTHER_RULES, describe_rule, rule_id

# Rules that are not functions: those of a file's form, and those that only a build or a command can apply.
FORM: Mapping[str, str] = {
    "yaml": "들여 쓴 칸, 쌍점(:), 따옴표, 괄호가 맞아야 합니다. 앞뒤 줄의 모양을 보고 맞춰 주세요.",
    "encoding": "파일은 UTF-8(BOM 없음)로 저장해야 합니다. 메모장에서는 ‘다른 이름으로 저장’에서 고를 수 있습니다.",
    "unseen-sign": "눈에 보이지 않는 글자는 쓸 수 없습니다. 다른 곳에서 붙여 넣은 글에 섞인 것이니 지워 주세요.",
    "empty-file": "빈 파일은 둘 수 없습니다. 내용을 적거나 파일을 지워 주세요.",
    "unknown-file": "자료 파일은 정해진 자리와 이름에만 둘 수 있습니다.",
    "special-file": "자료와 페이지의 글은 보통 파일에, 눈에 보이는 이름으로 두어야 합니다. 링크는 둘 수 없습니다.",
    "missing-file": "단위와 분류 용어, 출처, 조직의 파일은 꼭 있어야 하고, 표에는 table.yml이 있어야 합니다.",
    "table": "table.yml의 칸, 식, 줄, 그림은 서로 맞아야 합니다. 식과 그림에는 그 표에 있는 칸만 적습니다.",
    "duplicate-key": "한 묶음에서 같은 이름은 한 번만 적을 수 있습니다. 하나만 남겨 주세요.",
    "unknown-key": "정해진 이름만 적을 수 있습니다. 비슷한 이름을 알려 드리니 오타인지 확인해 주세요.",
    "missing": "꼭 있어야 하는 값이 없거나 이름만 있습니다. 값을 적거나, 문서에 없으면 줄을 지워 주세요.",
    "value": "칸마다 적을 수 있는 값이 정해져 있습니다. 수에는 쉼표와 단위를 빼고, 날짜는 2023-10-31처럼 적습니다.",
    "date": "날짜는 달력에 있는 날이어야 합니다.",
    "needless-declaration": "declared에 적은 차이는 실제로 있어야 합니다. 값이 고쳐졌으면 그 설명을 지워 주세요.",
}
PAGES: Mapping[str, str] = {
    "macro": "페이지에 쓴 매크로의 이름과 값이 맞아야 합니다. 아래의 매크로 목록을 보아 주세요.",
    "front-matter": "페이지 맨 위의 설정(--- 두 줄 사이)에는 정해진 이름과 값만 적을 수 있습니다.",
    "page-address": "페이지와 파일마다 주소가 다르고, 서버나 윈도우가 쓰는 이름(index, aux, con)이 아니어야 합니다.",
    "missing-attachment": "링크와 사진의 file은 docs/files/ 아래에 있는 파일이어야 합니다.",
    "search-group-without-member": "비슷한 말 묶음에는 사이트에 나오는 말이 하나는 있어야 합니다.",
    "hard-word": "이용자가 보는 글에는 어려운 말을 피합니다. 알림일 뿐이어서 그대로 두어도 됩니다.",
    "retired": "지우거나 id를 바꾼 기록은 data/retired.yml에 이유와 함께 적고, 적은 것은 빼지 않습니다.",
    "format": "자료 파일의 모양은 모두 같아야 합니다. ‘make fmt’가 맞춰 드립니다.",
}


def explain_rules() -> Mapping[str, Mapping[str, str]]:
    """Return the guide's headings, and under each the Korean explanation of its rules by their ids."""
    return {
        "인쇄된 합계와 비율": {rule_id(rule): describe_rule(rule) for rule in COMPARISON_RULES},
        "값의 뜻과 이어진 곳": {rule_id(rule): describe_rule(rule) for rule in OTHER_RULES},
        "파일의 모양": FORM,
        "페이지와 화면": PAGES,
    }
