"""What MkDocs says of links is told in Korean."""

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
        ("Something else.", "Something else."),
    ],
)
def test_a_broken_link_is_told_in_korean(said: str, told: str) -> None:
    assert in_korean(said) == told
