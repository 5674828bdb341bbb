"""Invented programs: the same ones year after year, each continuing that of the year before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from macros.models.spending import execution_rate
from tests.synthetic import texts, words
from tests.synthetic.size import Size
from tests.synthetic.texts import Entry


@dataclass(frozen=True)
class Slot:
    """What stays the same of a program over the years."""

    number: int

    @property
    def field(self) -> tuple[str, str]:
        return list(words.FIELDS.items())[self.number % len(words.FIELDS)]

    @property
    def id(self) -> str:
        again = self._round // len(words.ACTIONS)
        return f"{self.field[0]}-{self._action[0]}" + (f"-{again + 1}" if again else "")

    @property
    def title(self) -> str:
        quality = words.QUALITIES[(self.number + self._round // len(words.ACTIONS)) % len(words.QUALITIES)]
        return f"{quality} {self.field[1]} {self._action[1]}"

    @property
    def tells_of_cities(self) -> bool:
        return self.number == 0

    @property
    def _round(self) -> int:
        return self.number // len(words.FIELDS)

    @property
    def _action(self) -> tuple[str, str]:
        return list(words.ACTIONS.items())[self._round % len(words.ACTIONS)]


def slots(size: Size, year: int) -> list[Slot]:
    return [Slot(number) for number in range(size.programs_of(year))]


def money(slot: Slot, year: int, seed: int) -> tuple[int, int]:
    """Budget and what was spent of it, in thousands of won."""
    random = Random(f"{seed} money {year} {slot.id}")
    budget = random.randint(2_000, 900_000)
    return budget, int(budget * random.uniform(0.55, 0.99))


def program(size: Size, slot: Slot, year: int, seed: int, cities: list[str]) -> Entry:
    random = Random(f"{seed} program {year} {slot.id}")
    field = slot.field[1]
    planned = year not in size.reported
    document = f"work-report-{min(year, size.reported[-1])}"
    entry: Entry = {
        "title": slot.title,
        "order": slot.number % 999 + 1,
        "kind": random.choice(("main", "main", "focus")),
        "lead": f"team-{slot.number % size.teams + 1}",
    }
    if not planned:
        entry["budget_line"] = f"line-{slot.number % size.teams + 1}"
    section = f"{'Ⅲ' if planned else 'Ⅱ'}-{slot.number + 1} {slot.title}"
    entry["source"] = {"document": document, "section": section, "page": slot.number // 2 + 5}
    if year != size.years[0]:
        entry["continues"] = [f"{year - 1}/{slot.id}"]
    entry["purpose"] = texts.purpose(random, field)
    entry["overview"] = _own_ids("overview", texts.lines(random, field, random.randint(1, 3)))
    entry["plans" if planned else "results"] = list(_groups(random, slot, cities))
    if planned:
        entry["schedule"] = _own_ids("schedule", texts.lines(random, field, 2))
        entry["money"] = {"unit": "thousand-won", "required": money(slot, year, seed)[0], "funding": "district"}
    else:
        entry["further_plans"] = _own_ids("further", texts.lines(random, field, random.randint(1, 2)))
        entry["money"] = _spending(slot, year, seed)
    return entry


def _groups(random: Random, slot: Slot, cities: list[str]) -> Iterator[Entry]:
    for number, heading in enumerate(random.sample(words.GROUPS, random.randint(2, 4)), 1):
        lines = texts.lines(random, slot.field[1], random.randint(2, 4), details=True)
        group: Entry = {"id": f"group-{number}", "title": heading, "items": _own_ids(f"group-{number}", lines)}
        if number == 1 and slot.tells_of_cities:
            group |= {"title": "국내 교류", "about": ["cities"]}
            for line in group["items"]:
                line["about"] = [f"cities/{random.choice(cities)}"]
        yield group
    if slot.number % 5 == 2:
        yield {"id": "courses", "title": "교육 과정", "table": "courses", "rows": list(texts.trainings(random))}
    if slot.number % 19 == 3:
        yield texts.cycle(random, slot.field[1])


def _own_ids(prefix: str, lines: list[Entry]) -> list[Entry]:
    """Ids that stand once in the file."""
    for line in lines:
        line["id"] = f"{prefix}-{line['id']}"
        _own_ids(prefix, line.get("items", []))
    return lines


def _spending(slot: Slot, year: int, seed: int) -> Entry:
    budget, spent = money(slot, year, seed)
    rate = {"rate": execution_rate(spent, budget)}
    return {"unit": "thousand-won", "budget": budget, "spent": spent, "funding": "district", "printed": rate}
