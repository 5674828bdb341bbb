"""The library department, with something for every rule to look at."""

from __future__ import annotations

import pytest

from tests.conftest import Department

VOCABULARY = "vocabulary.yml"
VEHICLES = "vehicles/2030.yml"
VEHICLE_WORDS = """\
vehicle_kinds:
  - {id: book-bus, name: 책버스}
vehicle_sizes:
  - {id: small, name: 소형}
  - {id: large, name: 대형}
"""
BOOK_BUSES = """\
source: {document: library-report-2030, section: 3. 차, page: 5}
quota: 6
awaiting_deregistration: 1
published: {count: 7}
kinds:
  - kind: book-bus
    published: {count: 7}
    sizes:
      - {size: small, count: 4}
      - {size: large, count: 3}
"""


@pytest.fixture
def department(department: Department) -> Department:
    """The library, which has bought book buses."""
    department.append(VOCABULARY, VEHICLE_WORDS)
    department.write(VEHICLES, BOOK_BUSES)
    return department
