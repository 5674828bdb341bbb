"""A former format's titles hold for the files that have it, and today's for all others."""

from __future__ import annotations

from macros.records.field_tree import Field, FieldTree, has_key_of_first_alone, merge_trees

FORMER_ITEM = FieldTree({"label": Field("무엇"), "value": Field("값", unit="명")}, named_by="label")
PRESENT_ITEM = FieldTree({"name": Field("이름"), "value": Field("수")})
FORMER = FieldTree({"title": Field("제목"), "things": Field("목록", FORMER_ITEM)})
PRESENT = FieldTree({"title": Field("이름"), "things": Field("것", PRESENT_ITEM), "scope": Field("범위")})


def test_one_key_of_the_former_format_alone_tells_that_a_file_has_it() -> None:
    assert has_key_of_first_alone({"title": "가", "things": ({"value": 1}, {"label": "나"})}, FORMER, PRESENT)
    assert not has_key_of_first_alone({"title": "가", "things": ({"name": "나", "value": 1},)}, FORMER, PRESENT)
    assert not has_key_of_first_alone({"title": "가", "unknown": {"label": "나"}}, FORMER, PRESENT)


def test_the_first_tree_has_the_say_where_both_know_a_key() -> None:
    merged = merge_trees(FORMER, PRESENT)
    inside = merged.fields["things"].inside
    assert inside is not None
    assert {key: field.title for key, field in merged.fields.items()} == {
        "title": "제목",
        "things": "목록",
        "scope": "범위",
    }
    assert {key: field.title for key, field in inside.fields.items()} == {
        "label": "무엇",
        "name": "이름",
        "value": "값",
    }
    assert (inside.named_by, inside.fields["value"].unit) == ("label", "명")


def test_trees_that_hold_themselves_are_merged_once() -> None:
    one, other = FieldTree(), FieldTree()
    one.fields["items"], other.fields["items"] = Field("가", one), Field("나", other)
    merged = merge_trees(one, other)
    assert merged.fields["items"].inside is merged
