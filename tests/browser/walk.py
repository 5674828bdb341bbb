"""A walk through a page with the Tab key."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.browser.reader import Reader

# No page of this site has as many places to stop at; a walk that gets here goes round in circles.
TOO_MANY = 700
ENOUGH = 12


@dataclass
class Walk:
    """The stops in the order in which the Tab key came to them, and what is wrong with each."""

    stops: list[str] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)

    @property
    def shortened(self) -> list[str]:
        """The first findings of many, as when a whole page lies under an open drawer."""
        more = len(self.findings) - ENOUGH
        return [*self.findings[:ENOUGH], f"and {more} more"] if more > 1 else self.findings


def walk(reader: Reader) -> Walk:
    """From where the focus is now, to the end of the page, and on until a stop comes again."""
    reader.run("remember_unfocused")
    walked, seen, outside = Walk(), set(), 0
    while len(walked.stops) < TOO_MANY:
        reader.page.keyboard.press("Tab")
        stop = reader.run("stop")
        if stop is None:
            outside += 1
            if outside > 1 or not walked.stops:
                break
            continue
        if stop["number"] in seen:
            break
        seen.add(stop["number"])
        walked.stops.append(stop["name"])
        walked.findings += [f"{stop['name']} {wrong}" for wrong in stop["wrong"]]
    else:
        walked.findings.append(f"the walk does not end after {TOO_MANY} stops")
    return walked
