"""What MkDocs says of pages, links and the menu is told in Korean."""

from __future__ import annotations

import pytest

from macros.mkdocs.run_mkdocs import in_korean

PAGE = "Doc file 'a/b.md' contains"
NONE = "링크가 가리키는 쪽이나 자리가 없습니다."


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            f"{PAGE} a link 'c.md', but the target 'a/c.md' is not found among documentation files.",
            f"docs/a/b.md: 'c.md' {NONE}",
        ),
        (
            f"{PAGE} a link 'c.md', but the target 'a/c.md' is not found among documentation files. "
            "Did you mean '../c.md'?",
            f"docs/a/b.md: 'c.md' {NONE} 혹시 '../c.md'인가요?",
        ),
        (f"{PAGE} a link '#x', but there is no such anchor on this page.", f"docs/a/b.md: '#x' {NONE}"),
        (
            f"{PAGE} a link 'c.md#x', but the doc 'c.md' does not contain an anchor '#x'.",
            f"docs/a/b.md: 'c.md#x' {NONE}",
        ),
        (
            f"{PAGE} an unrecognized relative link 'c/', it was left as is. Did you mean 'c.md'?",
            f"docs/a/b.md: 'c/' {NONE} 혹시 'c.md'인가요?",
        ),
        (
            f"{PAGE} an absolute link '/c/', it was left as is.",
            "docs/a/b.md: '/c/' 링크는 쪽의 파일이 있는 자리에서부터 적어야 합니다.",
        ),
        (
            "Excluding 'README.md' from the site because it conflicts with 'index.md'.",
            "docs/README.md: 주소가 같은 docs/index.md 파일이 있습니다. 하나를 지우거나 이름을 바꿔 주세요.",
        ),
        (
            'The following pages exist in the docs directory, but are not included in the "nav" configuration:\n'
            "  - a.md\n  - b/c.md",
            "docs/a.md: 메뉴에 없는 쪽입니다. mkdocs.yml의 nav에 적어 주세요.\n"
            "docs/b/c.md: 메뉴에 없는 쪽입니다. mkdocs.yml의 nav에 적어 주세요.",
        ),
        (
            "A reference to 'a.md' is included in the 'nav' configuration, which is not found in the documentation "
            "files.",
            "mkdocs.yml: nav에 적은 docs/a.md 파일이 없습니다. 이름을 고치거나 그 줄을 지워 주세요.",
        ),
        ("Something else.", "Something else."),
    ],
)
def test_a_warning_is_told_in_korean(said: str, told: str) -> None:
    assert in_korean(said) == told
