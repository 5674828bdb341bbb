"""Hard words in what readers see are named with the plain ones, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.__main__ import main
from tests.conftest import Department

GLOSSARY = """\
terms:
  - {id: improve, term: 제고, plain: 높임}
  - {id: visitor, term: 내방 민원인, plain: 방문하신 구민}
  - {id: transfer, term: 전보, plain: 자리 옮김}
  - {id: quota, term: 정수, plain: 정해진 대수, meaning: 가지기로 정해 놓은 대수입니다.}
  - {id: district-funds, term: 구비, plain: 구 예산}
  - {id: sister, term: 자매도시, plain: 인연을 맺은 도시, kept: true}
"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    return folder


def warnings(department: Department, docs: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What is said, without the last line; the command itself always ends well."""
    assert main(["plain", "--data", str(department.data), "--docs", str(docs)]) == 0
    return [line for line in capsys.readouterr().out.splitlines() if line.endswith("[hard-word]")]


def found(department: Department, docs: Path, text: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The words that are named in a page with this text."""
    department.write("glossary.yml", GLOSSARY)
    (docs / "page.md").write_text(text, encoding="utf-8")
    return [warning.split("'")[1] for warning in warnings(department, docs, capsys)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("만족도를 제고하여 드립니다.", "제고하여"),
        ("만족도가 제고되었습니다.", "제고되었습니다"),
        ("만족도의 제고.", "제고"),
        ("만족도 제고를 위한 일입니다.", "제고를"),
        ("내방하신 분을 모십니다.", "내방하신"),
        ("익일까지 알려 드립니다.", "익일까지"),
        ("점검 회의를 열었습니다. 시설을 모니터링합니다.", "모니터링합니다"),
        ("전보를 알렸습니다.", "전보를"),
    ],
)
def test_a_hard_word_is_found_however_it_is_inflected(
    department: Department, docs: Path, capsys: pytest.CaptureFixture[str], text: str, word: str
) -> None:
    assert found(department, docs, text, capsys) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "전보다 나아졌습니다.",
        "정수기를 들였습니다.",
        "서류를 구비하여 오세요.",
        "자매도시와 오갑니다.",
        "# 만족도 제고",
        "`제고`라고 적습니다.",
        "{{ table('제고') }}",
        "[만족도](제고.md)",
        "만족도 제고(높임)를 위한 일입니다.",
        "제고는 높임을 뜻합니다.",
        "정수는 가지기로 정해진 수입니다. 올해 정수가 늘었습니다.",
    ],
)
def test_other_words_headings_code_and_explained_words_are_left_alone(
    department: Department, docs: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    assert found(department, docs, text, capsys) == []


def test_a_warning_has_the_place_and_the_plain_word(
    department: Department, docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    department.write("glossary.yml", GLOSSARY)
    department.replace("organization.yml", "summary: 책을 빌려 드립니다.", "summary: 책 읽는 힘을 제고합니다.")
    (docs / "page.md").write_text("---\ntitle: 제고\n---\n\n금번 행사입니다.\n", encoding="utf-8")
    assert warnings(department, docs, capsys) == [
        "data/organization.yml:13:22: '제고합니다'는 어려운 말입니다. "
        "쉬운 말로 바꾸거나 곁에 적어 주세요: 높임 [hard-word]",
        "docs/page.md:5:1: '금번'은 어려운 말입니다. 쉬운 말로 바꾸거나 곁에 적어 주세요: 이번 [hard-word]",
    ]


def test_every_place_in_a_text_of_several_lines_is_named(
    department: Department, docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    department.replace(
        "programs/2030/night-library.yml",
        "purpose: 일이 늦게 끝나는 시민도 책을 볼 수 있게 하려는 사업입니다.",
        "purpose: >-\n  서비스를 제고하고\n  읽는 힘을 제고하려는 사업입니다.",
    )
    places = [warning.partition(": ")[0] for warning in warnings(department, docs, capsys)]
    assert places == ["data/programs/2030/night-library.yml:8:8", "data/programs/2030/night-library.yml:9:9"]


def test_a_pull_request_shows_the_warning_at_its_line(
    department: Department, docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (docs / "page.md").write_text("금번 행사입니다.\n", encoding="utf-8")
    assert main(["plain", "--format", "github", "--data", str(department.data), "--docs", str(docs)]) == 0
    assert capsys.readouterr().out.splitlines()[0] == (
        "::warning file=docs/page.md,line=1,col=1,title=hard-word::"
        "'금번'은 어려운 말입니다. 쉬운 말로 바꾸거나 곁에 적어 주세요: 이번"
    )


def test_titles_items_and_the_glossary_itself_keep_the_words_of_the_office(
    department: Department, docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    department.write("glossary.yml", GLOSSARY)
    department.replace("programs/2030/night-library.yml", "title: 밤 개관", "title: 독서 환경 제고")
    department.replace("organization.yml", "name: 책 대출", "name: 서비스 제고")
    assert warnings(department, docs, capsys) == []


def test_data_that_cannot_be_read_is_no_reason_to_fail(
    department: Department, docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    department.write("organization.yml", "teams: [\n")
    assert main(["plain", "--data", str(department.data), "--docs", str(docs)]) == 0
    assert capsys.readouterr().out == (
        "자료를 읽을 수 없어 어려운 말을 찾지 않았습니다. 'make check'로 먼저 확인해 주세요.\n"
    )
