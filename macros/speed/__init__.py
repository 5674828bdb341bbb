"""What makes a build quicker and leaves every page as it is; the remedies that have a name can be left out."""

from __future__ import annotations

import os

OFF = "OFFICE_SPEED_OFF"
"""Environment variable with the names of remedies to do without, parted by commas; for measuring and proof."""

REMEDIES = (
    "collector",
    "libyaml",
    "listing",
    "markdown",
    "menu",
    "sheets",
    "slots",
    "templates",
)


def is_on(remedy: str) -> bool:
    return remedy not in os.environ.get(OFF, "").split(",")
