"""Relative and whole addresses of what the site holds, and URNs while the site has no address."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid5

from macros.models.organization import Organization

# Any number would do, but another one would change every URN.
_NAMESPACE = UUID("5a1c0f0e-2b4d-4c5e-9f3a-6d1b7e8c9a20")


def relative_url(here: str, there: str) -> str:
    """Return the relative address from one page to another; both from the root, with a slash behind a page's."""
    folders, steps = here.split("/")[:-1], there.split("/")
    shared = 0
    for own, other in zip(folders, steps[:-1], strict=False):
        if own != other:
            break
        shared += 1
    return "../" * (len(folders) - shared) + "/".join(steps[shared:]) or "./"


@dataclass(frozen=True)
class Urls:
    """`base` is the address of the first page with a slash behind it, or empty; `owner` is the office's own."""

    base: str = ""
    owner: str = ""

    def absolute(self, url: str) -> str | None:
        """Return the whole address of a `url` from the root; None while the site has none."""
        return f"{self.base}{url}" if self.base else None

    def id(self, url: str) -> str:
        """Return a unique, permanent id for a `url` from the root: its whole address, or else a URN."""
        return self.absolute(url) or uuid5(_NAMESPACE, f"{self.owner}/{url}").urn


def create_urls(site_url: str | None, organization: Organization) -> Urls:
    """Return the addresses of an organization's site, whose `site_url` may be empty."""
    base = f"{site_url.rstrip('/')}/" if site_url else ""
    return Urls(base, f"{organization.part_of}/{organization.root.id}")
