"""The ledger as data says of every printed figure what it was compared with, and how it came out."""

from __future__ import annotations

from typing import Any

from macros.checks import describe_comparison_rule
from macros.exports.comparisons_table import create_comparisons_table
from tests.conftest import Department


def ledger(department: Department) -> dict[str, dict[str, Any]]:
    """The rows by their id, each by the keys of its columns."""
    table = create_comparisons_table(department.site(), lambda model: f"{model.display_name}에서")
    rows = [dict(zip([column.key for column in table.columns], row, strict=True)) for row in table.rows]
    return {row["id"]: row for row in rows}


def test_a_row_says_all_of_one_comparison(department: Department) -> None:
    assert ledger(department)["budgets/2030/collections/rate/printed-rate"] == {
        "id": "budgets/2030/collections/rate/printed-rate",
        "subject": "예산",
        "year": 2030,
        "record": "budgets/2030/collections",
        "label": "2030년 예산 장서 확충 집행률",
        "printed": 51,
        "computed": 51,
        "difference": 0,
        "unit": "%",
        "relation": "equal",
        "verdict": "matches",
        "basis": "report",
        "reason": None,
        "rule": "printed-rate",
        "rule_text": describe_comparison_rule("printed-rate"),
        "source": "도서관과 업무보고 · 4. 예산",
        "page": 6,
        "link": "장서 확충에서",
    }


def test_what_rests_on_our_links_is_told_from_what_is_printed(department: Department) -> None:
    rows = ledger(department).values()
    assert {row["rule"] for row in rows if row["basis"] == "links"} == {"budget-line-budget", "budget-line-spent"}
    linked = ledger(department)["budgets/2030/lending-service/spent/budget-line-spent"]
    assert (linked["relation"], linked["verdict"], linked["difference"]) == ("at-most", "within", 40)


def test_differences_of_one_rule_in_one_record_keep_apart(department: Department) -> None:
    printed = "\nprinted: {quota: 5, current: 6"
    department.replace("tables/personnel/2030.yml", printed, "\nprinted: {quota: 7, current: 9")
    department.append(
        "tables/personnel/2030.yml",
        "declared:\n"
        "  - {rule: printed-sum, difference: 3, reason: 현원이 다릅니다.}\n"
        "  - {rule: printed-sum, difference: 2, reason: 정원이 다릅니다.}\n",
    )
    told = [
        (row["id"], row["printed"], row["computed"], row["reason"])
        for row in ledger(department).values()
        if row["verdict"] == "differs"
    ]
    assert told == [
        ("tables/personnel/2030/quota/printed-sum", 7, 5, "정원이 다릅니다."),
        ("tables/personnel/2030/current/printed-sum", 9, 6, "현원이 다릅니다."),
    ]


def test_an_id_stays_when_another_comparison_is_gone(department: Department) -> None:
    before = ledger(department).keys()
    department.replace("tables/personnel/2030.yml", ", printed: {gap: 0}", "")
    gone = "tables/personnel/2030/librarian-senior/gap/printed-formula"
    assert ledger(department).keys() == before - {gone}


def test_money_of_a_program_is_told_at_its_program(department: Department) -> None:
    row = ledger(department)["programs/2030/night-library/money/rate/printed-rate"]
    assert (row["record"], row["label"]) == ("programs/2030/night-library", "2030년 밤에 여는 도서관 집행률")
