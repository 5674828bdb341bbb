"""What MkDocs says of pages, links and the menu is told in Korean."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.mkdocs.run_mkdocs import BuildError, in_korean, read_config

PAGE = "Doc file 'a/b.md' contains"
NONE = "링크가 가리키는 곳이 없습니다."


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
            "docs/a/b.md: '/c/' 링크는 페이지 파일이 있는 자리에서부터 적어야 합니다.",
        ),
        (
            "Excluding 'README.md' from the site because it conflicts with 'index.md'.",
            "docs/README.md: 주소가 같은 docs/index.md 파일이 있습니다. 하나를 지우거나 이름을 바꿔 주세요.",
        ),
        (
            'The following pages exist in the docs directory, but are not included in the "nav" configuration:\n'
            "  - a.md\n  - b/c.md",
            "docs/a.md: 메뉴에 없는 페이지입니다. mkdocs.yml의 nav에 적어 주세요.\n"
            "docs/b/c.md: 메뉴에 없는 페이지입니다. mkdocs.yml의 nav에 적어 주세요.",
        ),
        (
            "A reference to 'a.md' is included in the 'nav' configuration, which is not found in the documentation "
            "files.",
            "mkdocs.yml: nav에 적은 docs/a.md 파일이 없습니다. 이름을 고치거나 그 줄을 지워 주세요.",
        ),
        (
            "Config value 'site_name': Required configuration not provided.",
            "mkdocs.yml의 site_name: 꼭 있어야 하는 설정입니다. 적어 주세요.",
        ),
        (
            "Config value 'docs_dir': The path '/a/dcos' isn't an existing directory.",
            "mkdocs.yml의 docs_dir: 그런 폴더나 파일이 없습니다. 이름을 확인해 주세요.",
        ),
        (
            "Config value 'foo': Unrecognised configuration name: foo",
            "mkdocs.yml의 foo: 모르는 설정입니다. 이름을 고치거나 지워 주세요.",
        ),
        (
            "Config value 'nav': Expected nav item to be a string or dict, got None",
            "mkdocs.yml의 nav: '- 제목: 파일' 모양이 아닌 줄이 있습니다. 쌍점과 들여 쓴 칸을 확인해 주세요.",
        ),
        (
            "Config value 'site_name': Expected type: <class 'str'> but received: <class 'int'>",
            "mkdocs.yml의 site_name: 글이나 참·거짓의 자리에 다른 것이 있습니다. "
            "수처럼 보이는 글은 따옴표로 감싸 주세요.",
        ),
        ("Config value 'theme': Something else.", "mkdocs.yml의 theme: Something else."),
        ("Something else.", "Something else."),
    ],
)
def test_a_warning_is_told_in_korean(said: str, told: str) -> None:
    assert in_korean(said) == told


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (None, "mkdocs.yml 파일이 없습니다. 프로젝트의 맨 위 폴더에서 실행해 주세요."),
        (
            "",
            "mkdocs.yml의 site_name: 꼭 있어야 하는 설정입니다. 적어 주세요.\n"
            "설정이 맞지 않아 사이트를 만들지 않았습니다.",
        ),
        ("- a\n", "mkdocs.yml: '이름: 값' 모양이 아닙니다. 첫 줄부터 '이름: 값'으로 적어 주세요."),
        (
            "site_name: 이름\n".encode("cp949"),
            "mkdocs.yml: 글자를 UTF-8로 읽을 수 없습니다. UTF-8로 다시 저장해 주세요.",
        ),
    ],
)
def test_a_broken_mkdocs_yml_is_told_in_korean(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str | bytes | None, told: str
) -> None:
    (tmp_path / "docs").mkdir()
    if written is not None:
        (tmp_path / "mkdocs.yml").write_bytes(written if isinstance(written, bytes) else written.encode())
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BuildError) as error:
        read_config(tmp_path / "site")
    assert str(error.value) == told
