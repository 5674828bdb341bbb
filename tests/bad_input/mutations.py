"""Seeded mutations of a folder of data: bytes, signs, keys, nesting, types, names, whole and special files."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unicodedata import category, normalize

import yaml

from macros.checks import load_site
from macros.reading.problems import DataError
from tests.conftest import LIBRARY
from tests.site.built import run_mkdocs

SIGNS = (
    *"ab가-:[]{},\"'&*!|>%@#? \n\t\r0.~\\`<",
    *"\x00\x07\x1b\x7f\x85\xa0\xad\u0301\u115f\u200b\u200d\u202e\u2028\u2800\u3000\u3164\ufe0f\ufeff\uffff\U000e0041",
    *(
        "❤️",
        "👩‍👩‍👧",
        "𝟘",
        "１",
        "△",
        "\r\n",
        "\n\n",
        " #",
        ": ",
        "- ",
        "---\n",
        "...\n",
        "%YAML 9.9\n",
        "{{ x }}",
        "</script>",
    ),
)
KEYS = (
    "",
    "id",
    "name",
    "year",
    "date",
    "kind",
    "parent",
    "table",
    "rows",
    "values",
    "printed",
    "notes",
    "declared",
    "__class__",
    "model_config",
    "한글",
    "1",
    "null",
)
SCALARS = (
    *(None, True, False, 0, -1, 1, 7, 10**13, 10**30, -(10**30), 0.1, 1e300, float("inf"), float("nan"), "", " ", "\n"),
    *(
        "a\n::warning::x",
        "0x1F",
        "1_000",
        "1,000",
        "12:30",
        "1e999",
        "yes",
        "~",
        "=",
        "<<",
        "2023-02-30",
        "9999-12-31",
        "0000",
    ),
    *(
        "index",
        "aux",
        "reading-team",
        "library",
        "librarian-junior",
        "personnel",
        "cities/riverside",
        "won",
        "2월",
        "연중",
        "13월",
        "2030/night-library",
        "a" * 5000,
        "가 " * 3000,
        "../../etc",
    ),
    *(
        "<b>",
        "{{ 7 * 7 }}",
        "{% raw %}",
        "<!--view:0-->",
        "[a](javascript:x)",
        "☃",
        "reader@naver.com",
        "010-0000-0000",
    ),
)
RAW_SCALARS = (
    "!!int four",
    "!!float .inf",
    "!!python/name:os.system",
    "&a [*a]",
    "*b",
    ".inf",
    "0o17",
    "9" * 5000,
    "1e-999999999",
)
NAMES = (
    *(
        b"\xff\xfe.yml",
        b"a\n::warning::x.yml",
        b"a\x1b[31m.yml",
        b"index.yml",
        b"AUX.yml",
        b".hidden.yml",
        b"a b.yml",
        b"-.yml",
    ),
    *(
        b"2030.yaml",
        b"2030.YML",
        b"0000.yml",
        b"9999.yml",
        b"2030",
        b"a" * 200 + b".yml",
        "이름.yml".encode(),
        b"%2e.yml",
    ),
    *(normalize("NFD", "이름.yml").encode(), "a\u200b.yml".encode(), b"{year}.yml", b"CON", b"organization.yml"),
)

Mutator = Callable[[random.Random, Path, Path], None]
"""Changes a file, or others of its folder of data."""


def mutate(data: Path, seed: int) -> str:
    """Change a folder of data once or twice, the same way for the same seed; return what was done."""
    choose = random.Random(seed)
    done = []
    for _ in range(choose.choice((1, 1, 2))):
        file = choose.choice(sorted(path for path in data.rglob("*.yml") if path.is_file() and not path.is_symlink()))
        mutator = MUTATORS[seed % len(MUTATORS)] if not done else choose.choice(MUTATORS)
        mutator(choose, data, file)
        done.append(f"{mutator.__name__.strip('_')} {os.fsencode(file.relative_to(data))!r}")
    return f"seed {seed}: {', '.join(done)}"


def find_faults(data: Path) -> tuple[list[str], bool]:
    """Return what is wrong with how a folder of data is answered, and whether it passes the checks."""
    try:
        with _no_longer_than(20):
            load_site(data)
    except DataError as error:
        lines = [str(problem) for problem in error.problems]
        return [line for line in lines if not _has_place(line, data)] + ["no problem"] * (not lines), False
    except Exception as error:  # Whatever else ends in a traceback.
        return [f"{type(error).__name__}: {error}"], False
    return [], True


def write_mutated(project: Path, seed: int) -> str:
    """Make the data of a project that of the library department, mutated; return what was done."""
    shutil.rmtree(project / "data", ignore_errors=True)
    shutil.copytree(LIBRARY, project / "data")
    return mutate(project / "data", seed)


def try_mutations(folder: Path, seeds: Iterable[int]) -> tuple[list[str], list[int]]:
    """Return the faults of all mutations, and the seeds of those that pass the checks; they are made in a folder."""
    faults, passing = [], []
    for seed in seeds:
        what = write_mutated(folder, seed)
        found, passes = find_faults(folder / "data")
        faults += [f"{what}: {fault}" for fault in found]
        passing += [seed] * passes
    return faults, passing


def build_mutations(project: Path, seeds: Iterable[int]) -> list[str]:
    """Return what went wrong where a project is built with mutated data."""
    faults = []
    for seed in seeds:
        what = write_mutated(project, seed)
        done = run_mkdocs(project)
        faults += [f"{what}: {done.stdout}"] if done.returncode else []
    return faults


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the steps to every value inside `value`."""
    if not isinstance(value, dict | list):
        return []
    steps = list(value) if isinstance(value, dict) else list(range(len(value)))
    return [found for step in steps for found in ((*path, step), *paths(value[step], (*path, step)))]


def _has_place(line: str, data: Path) -> bool:
    match = re.fullmatch(r"(?P<file>data/.+?):(?P<line>[1-9]\d*):[1-9]\d*: \S.* \[[a-z-]+\]", line)
    if match is None or any(category(sign) in {"Cc", "Cs", "Zl", "Zp"} for sign in line):
        return False
    file = data.parent / match["file"]
    return not file.is_file() or int(match["line"]) <= file.read_bytes().count(b"\n") + 1


@contextmanager
def _no_longer_than(seconds: int) -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TimeoutError(f"no answer within {seconds} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _bytes(choose: random.Random, data: Path, file: Path) -> None:
    content = bytearray(file.read_bytes())
    for _ in range(choose.randint(1, 4)):
        at, lost = choose.randint(0, len(content)), choose.choice((0, 0, 1, 1, 30))
        content[at : at + lost] = choose.randbytes(choose.choice((0, 1, 1, 4)))
    file.write_bytes(content)


def _signs(choose: random.Random, data: Path, file: Path) -> None:
    text = file.read_bytes().decode(errors="replace")
    at, lost = choose.randint(0, len(text)), choose.choice((0, 0, 1))
    typed = "".join(choose.choices(SIGNS, k=choose.randint(1, 3)))
    file.write_bytes((text[:at] + typed + text[at + lost :]).encode(errors="replace"))


def _raw_value(choose: random.Random, data: Path, file: Path) -> None:
    lines = file.read_bytes().decode(errors="replace").split("\n")
    at = choose.randrange(len(lines))
    value = choose.choice(
        [*RAW_SCALARS, *map(str, SCALARS), "[" * 2000, "{a: " * 300, "- " * 300, '"\\u200b"', '"\\ud800"']
    )
    lines[at] = re.sub(r": .*", lambda _: f": {value}", lines[at], count=1)
    file.write_bytes("\n".join(lines).encode(errors="replace"))


def _lines(choose: random.Random, data: Path, file: Path) -> None:
    lines = file.read_bytes().split(b"\n")
    at, other = choose.randrange(len(lines)), choose.randrange(len(lines))
    kind = choose.randrange(4)
    if kind == 0:
        del lines[at]
    elif kind == 1:
        lines.insert(other, lines[at])
    elif kind == 2:
        lines[at], lines[other] = lines[other], lines[at]
    else:
        lines[at] = choose.choice((b"  ", b"\t", b"\xc2\xa0", b"\xe3\x80\x80")) + lines[at]
    file.write_bytes(b"\n".join(lines))


def _type(choose: random.Random, data: Path, file: Path) -> None:
    def change(holder: Any, last: Any) -> None:
        holder[last] = choose.choice(SCALARS)

    _change_value(choose, file, change)


def _figure(choose: random.Random, data: Path, file: Path) -> None:
    def change(holder: Any, last: Any) -> None:
        value = holder[last]
        if isinstance(value, str):
            holder[last] = value + choose.choice(("x", "가", " 나", "❤️", "-2", " & <b>", "|", "#1"))
        elif isinstance(value, int | float):
            holder[last] = value + choose.choice((1, -1, 0.5, 10**6))

    _change_value(choose, file, change)


def _key(choose: random.Random, data: Path, file: Path) -> None:
    def change(holder: Any, last: Any) -> None:
        value = holder.pop(last)
        if isinstance(holder, dict):
            holder[choose.choice([*KEYS, *SCALARS, *holder])] = value
        else:
            holder.insert(choose.randint(0, len(holder)), value)

    _change_value(choose, file, change)


def _nesting(choose: random.Random, data: Path, file: Path) -> None:
    def change(holder: Any, last: Any) -> None:
        value = holder[last]
        deep: Any = value
        for _ in range(choose.choice((60, 300))):
            deep = [deep] if choose.random() < 0.5 else {"a": deep}
        holder[last] = choose.choice(
            ([value], {"a": value}, [], {}, [value, value], {"id": value, "name": value}, deep)
        )

    _change_value(choose, file, change)


def _subtree(choose: random.Random, data: Path, file: Path) -> None:
    other = choose.choice(sorted(path for path in data.rglob("*.yml") if path.is_file()))
    content = _loaded(other)
    found = content
    for step in choose.choice(paths(content) or [()]):
        found = found[step]

    def change(holder: Any, last: Any) -> None:
        holder[last] = found

    _change_value(choose, file, change)


def _name(choose: random.Random, data: Path, file: Path) -> None:
    folder = choose.choice([file.parent, data, *(path for path in sorted(data.rglob("*")) if path.is_dir())])
    target = os.path.join(os.fsencode(folder), choose.choice(NAMES))
    if target != os.fsencode(file) and not os.path.isdir(target):
        (shutil.move if choose.random() < 0.5 else shutil.copyfile)(os.fsencode(file), target)


def _whole(choose: random.Random, data: Path, file: Path) -> None:
    content = file.read_bytes()
    other = choose.choice(sorted(path for path in data.rglob("*.yml") if path.is_file())).read_bytes()
    text = content.decode(errors="replace")
    file.write_bytes(
        choose.choice(
            (
                *(
                    b"",
                    b"\n",
                    b"#\n",
                    b"---\n",
                    b"null\n",
                    b"[]\n",
                    b"{}\n",
                    b"1\n",
                    b"a\n",
                    b"\x00" * 100,
                    b"a: " * 1000,
                ),
                *(other, content + other, content * 2, content[: choose.randint(0, len(content))], content[::-1]),
                *(content.replace(b"\n", b"\r\n"), content.replace(b"\n", b"\r"), b"\xef\xbb\xbf" + content),
                *(text.encode("utf-16"), text.encode("cp949", errors="replace"), normalize("NFD", text).encode()),
                *(choose.randbytes(500), b"x: y\n" * 3000, b"- [[[[" * 500, b"a" * 100_000),
            )
        )
    )
    if choose.random() < 0.1:
        file.unlink()


def _special(choose: random.Random, data: Path, file: Path) -> None:
    target = choose.choice((file, file, data / "cities.yml", file.parent / "2031.yml", data / "more"))
    if target.exists() or target.is_symlink():
        target.unlink()
    kind = choose.randrange(5)
    if kind == 0:
        os.mkfifo(target)
    elif kind == 1:
        target.mkdir()
        (target / "a.yml").write_text("a: 1\n", encoding="utf-8")
    else:
        target.symlink_to(("nowhere.yml", "/dev/zero", target.name)[kind - 2])


def _loaded(file: Path) -> Any:
    """Return the values of a file; a mapping if another mutation has broken it."""
    try:
        return yaml.safe_load(file.read_bytes()) or {"a": 1}
    except (yaml.YAMLError, ValueError, RecursionError):
        return {"a": 1}


def _change_value(choose: random.Random, file: Path, change: Callable[[Any, Any], None]) -> None:
    content = _loaded(file)
    if steps := paths(content):
        *outer, last = choose.choice(steps)
        holder = content
        for step in outer:
            holder = holder[step]
        change(holder, last)
    file.write_bytes(yaml.safe_dump(content, allow_unicode=choose.random() < 0.8, sort_keys=False).encode())


MUTATORS: tuple[Mutator, ...] = (
    *(_bytes, _signs, _raw_value, _lines, _type, _figure, _key, _nesting, _subtree, _name, _whole, _special),
)
