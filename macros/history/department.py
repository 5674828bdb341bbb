"""Which department some data is of, told by the id of its root office."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from macros.models.site import Site

ORGANIZATION = "data/organization.yml"


def root_office(organization: Mapping[str, Any]) -> str:
    """Return the id of the root office in the values of an organization file of any format; empty if it has none."""
    offices, department = organization.get("offices"), organization.get("department")
    if isinstance(offices, tuple):
        department = next((each for each in offices if isinstance(each, dict) and "parent" not in each), None)
    return str(department.get("id", "")) if isinstance(department, dict) else ""


def is_same_department(old: Site, new: Site) -> bool:
    """Whether two states of the data are of the same department."""
    before, after = (root_office(site.files[site.organization.path].value) for site in (old, new))
    return before == after
