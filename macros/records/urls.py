"""Whole addresses of what the site holds, and names for the same things while the site has no address."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid5

from macros.models.organization import Department

# Any other number would do; names made from this one stay what they are.
_NAMES = UUID("5a1c0f0e-2b4d-4c5e-9f3a-6d1b7e8c9a20")


def relative_url(here: str, there: str) -> str:
    """The relative way from one address to another; both from the root, and that of a page ends in a slash."""
    above, steps = here.split("/")[:-1], there.split("/")
    shared = 0
    for own, other in zip(above, steps[:-1], strict=False):
        if own != other:
            break
        shared += 1
    return "../" * (len(above) - shared) + "/".join(steps[shared:]) or "./"


@dataclass(frozen=True)
class Urls:
    """`base` is the address of the first page, ending in a slash, or empty; `owner` tells offices apart."""

    base: str = ""
    owner: str = ""

    def absolute(self, url: str) -> str | None:
        """The address of what lies at `url` from the root; None while the site has none."""
        return f"{self.base}{url}" if self.base else None

    def id(self, url: str) -> str:
        """A name that no other thing has and that stays: the whole address, or else a URN."""
        return self.absolute(url) or uuid5(_NAMES, f"{self.owner}/{url}").urn


def urls_of(site_url: str | None, department: Department) -> Urls:
    """Addresses below the `site_url` of the settings, which may be empty."""
    base = f"{site_url.rstrip('/')}/" if site_url else ""
    return Urls(base, f"{department.parent}/{department.id}")
