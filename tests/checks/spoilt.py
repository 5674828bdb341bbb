"""How data is spoilt for a rule to find."""

from __future__ import annotations

from dataclasses import dataclass

EVENINGS = "programs/2030/night-library.yml"


@dataclass(frozen=True)
class Spoilt:
    """What is wrong, the edits that make it so (file, old, new), and every problem that is found."""

    what: str
    edits: list[tuple[str, str, str]]
    problems: list[str]


CYCLE = """\
    cycle:
      title: 해마다 하는 일
      steps:
        - {id: first, period: PERIOD, actions: [알리기]}
        - {id: second, period: PERIOD, actions: [열기]}
        - {id: third, period: PERIOD, actions: [닫기]}
    items:
"""


def cycle(*periods: str) -> tuple[str, str, str]:
    """The edit that gives the evenings a yearly cycle; its steps stand on lines 15 to 17."""
    text = CYCLE
    for period in periods:
        text = text.replace("PERIOD", period, 1)
    return (EVENINGS, "    items:\n", text)
