"""What keeps people from reading and using a page: at every width, in every palette, small or large.

A page is opened once and looked at in all these ways, since opening it is what takes the time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tests.browser.axe import axe_findings
from tests.browser.reader import WIDTHS, Reader

# 320 px is also 400 % zoom of a usual window.
NARROWEST = 320
WIDEST = WIDTHS[0]
LARGEST = 150


def page_faults(reader: Reader, url: str, looks: Mapping[int, Sequence[str]]) -> Iterator[str]:
    """Yield what is wrong with a page in the narrowest window and at some widths, at each of which axe looks at it in
    some palettes: what axe finds, what is wider than the window, in large text too, what scrolls inside without a
    name or the focus, and tables that do not wrap on a phone. What the browser says is in the reader's record."""
    reader.resize(NARROWEST)
    reader.visit(url)
    yield from (f"{NARROWEST}px: {line}" for line in reader.run("sideways"))
    # What is folded away is only ever wider once it is opened.
    reader.open_all_details()
    for width in (NARROWEST, *looks):
        reader.resize(width)
        found = [*reader.run("sideways"), *reader.run("scroll_regions")]
        yield from (f"{width}px: {line}" for line in [*found, *axe_findings(reader, looks.get(width, ()))])
    reader.switch_size(LARGEST)
    for width in (WIDEST, NARROWEST):
        reader.resize(width)
        yield from (f"{width}px, {LARGEST}%: {line}" for line in reader.run("sideways"))
    yield from (f"{NARROWEST}px, {LARGEST}%: {line}" for line in reader.run("moved_tables"))
    reader.scroll_to_the_end()
