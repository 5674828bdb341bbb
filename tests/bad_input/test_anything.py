"""Nothing that a file may hold causes a traceback."""

from __future__ import annotations

import datetime

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bad_input.mutations import paths
from tests.conftest import LIBRARY, Department

FILES = sorted(path.relative_to(LIBRARY).as_posix() for path in LIBRARY.rglob("*.yml"))
SIGNS = "ab:-[]{},\"'&*!|>%@#? \n\t1.~"

# One folder serves all examples of a test: each of them puts back what it changed.
anything = settings(deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _is_answered(department: Department, name: str, content: bytes) -> None:
    before = (department.data / name).read_bytes()
    department.write(name, content)
    department.problems()  # raises anything but a DataError
    department.write(name, before)


@anything
@given(name=st.sampled_from(FILES), content=st.binary())
def test_no_bytes_cause_a_traceback(department: Department, name: str, content: bytes) -> None:
    _is_answered(department, name, content)


@anything
@given(name=st.sampled_from(FILES), content=st.text(st.characters(codec="utf-8")) | st.text(SIGNS))
def test_no_text_causes_a_traceback(department: Department, name: str, content: str) -> None:
    _is_answered(department, name, content.encode())


@anything
@given(
    name=st.sampled_from(FILES),
    at=st.integers(0, 2000),
    lost=st.integers(0, 5),
    typed=st.text(st.characters(codec="utf-8"), max_size=4) | st.text(SIGNS, max_size=6),
)
def test_no_slip_of_the_keyboard_causes_a_traceback(
    department: Department, name: str, at: int, lost: int, typed: str
) -> None:
    text = (LIBRARY / name).read_text(encoding="utf-8")
    at %= len(text)
    _is_answered(department, name, (text[:at] + typed + text[at + lost :]).encode())


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.dates(min_value=datetime.date(1000, 1, 1))
    | st.text(st.characters(codec="utf-8"), max_size=10)
    | st.sampled_from(["reading-team", "won", "2월", "연중", "2030/night-library"])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "name", "date", "int", "kind", "parts", "quota"]), inner, max_size=3)
    ),
    max_leaves=5,
)


@anything
@given(name=st.sampled_from(FILES), choose=st.data())
def test_no_value_in_a_wrong_place_causes_a_traceback(department: Department, name: str, choose: st.DataObject) -> None:
    content = yaml.safe_load((LIBRARY / name).read_bytes())
    *outer, last = choose.draw(st.sampled_from(paths(content)))
    holder = content
    for step in outer:
        holder = holder[step]
    if choose.draw(st.booleans(), label="another value"):
        holder[last] = choose.draw(VALUES)
    elif isinstance(holder, list):
        holder.append(holder.pop(last))
    else:
        key = choose.draw(st.sampled_from(sorted(holder)) | st.text("abc", max_size=3))
        holder[key] = holder.pop(last)
    _is_answered(department, name, yaml.safe_dump(content, allow_unicode=True).encode())
