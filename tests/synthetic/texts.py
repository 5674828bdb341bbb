"""Sentences and lines as an office writes them, put together from the word lists."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from macros.korean.particles import particle
from tests.synthetic import words

Entry = dict[str, Any]

# How often a line has each, so that a program holds about as much as one of the report that this site began with:
# on average 94 facts, among them 17 titles, 12 plain sentences, 5 periods and 5 figures.
PLAIN, PERIOD, QUANTITIES, DETAILS = 0.8, 0.3, 0.2, 0.1


def purpose(random: Random, field: str) -> str:
    people, others = random.sample(words.PEOPLE, 2)
    quality = random.choice(words.QUALITIES)
    who = f"{particle(people, '과/와')} {particle(others, '이/가')}"
    return (
        f"{who} {particle(field, '을/를')} 더 편리하게 누리도록 살피고, "
        f"{quality} 행정으로 불편을 줄이며 모자란 점을 해마다 고쳐 나가려는 사업입니다."
    )


def summary(random: Random, fields: list[str]) -> str:
    return f"{', '.join(fields)}에 관한 일을 맡아 {random.choice(words.PEOPLE)}의 어려움을 살핍니다."


def lines(random: Random, field: str, count: int, *, details: bool = False) -> list[Entry]:
    """Items of a list, each with an id of its own."""
    chosen = random.sample(words.WORKS, count)
    return [_line(random, field, f"line-{number}", work, details) for number, work in enumerate(chosen, 1)]


def values(random: Random) -> list[Entry]:
    return [_quantity(random, *counted) for counted in random.sample(words.COUNTED, random.choice((1, 1, 2)))]


def period(random: Random) -> str:
    return random.choice((*words.PERIODS, *words.RHYTHMS))


def trainings(random: Random) -> Iterator[Entry]:
    for number, course in enumerate(random.sample(words.COURSES, random.randint(2, 5)), 1):
        yield {
            "id": f"course-{number}",
            "name": course,
            "period": period(random),
            "times": values(random),
            "audience": random.choice(words.PEOPLE),
            "contents": random.sample(words.LESSONS, random.randint(1, 2)),
        }


def cycle(random: Random, field: str) -> Entry:
    months = sorted(random.sample(range(1, 13), random.randint(3, 6)))
    rows = [
        {"id": f"month-{month}", "period": f"{month}월", "actions": random.sample(words.WORKS, random.randint(1, 2))}
        for month in months
    ]
    return {"id": "every-year", "title": f"{field} 한 해 흐름", "table": "cycle", "rows": rows}


def _line(random: Random, field: str, id: str, work: str, details: bool) -> Entry:
    line: Entry = {"id": id, "title": f"{random.choice(words.PEOPLE)} 대상 {field} {work}"}
    if random.random() < PLAIN:
        line["plain"] = f"{particle(field, '을/를')} 위해 {random.choice(words.PLAIN_WORKS)}."
    if random.random() < PERIOD:
        line["period"] = period(random)
    if random.random() < QUANTITIES:
        line["values"] = values(random)
    if details and random.random() < DETAILS:
        line["items"] = [_line(random, field, f"{id}-{n}", work, False) for n, work in _numbered(random, 2)]
    return line


def _numbered(random: Random, count: int) -> Iterator[tuple[int, str]]:
    return enumerate(random.sample(words.WORKS, count), 1)


def _quantity(random: Random, id: str, name: str, unit: str, most: int) -> Entry:
    value = random.randint(2, most)
    quantity: Entry = {"id": id, "name": name, "value": value, "unit": unit}
    if value > 3 and random.random() < 0.15:
        first = random.randint(1, value - 1)
        parts = (("first-half", "상반기", first), ("second-half", "하반기", value - first))
        quantity["parts"] = [{"id": id, "name": word, "value": part} for id, word, part in parts]
    elif random.random() < 0.2:
        quantity["bound"] = random.choice(("at-most", "at-least", "about", "total"))
    return quantity
