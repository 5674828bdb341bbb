"""The site's one stylesheet holds all its parts, in the order in which they are named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.mkdocs.site_files import stylesheet

STYLES = Path(__file__).parents[2] / "overrides/styles"


def test_each_import_is_replaced_by_its_part() -> None:
    parts = {"site.css": '/* all */\n@import "a.css";\n@import "b.css";\n', "a.css": "a {}\n", "b.css": "b {}\n"}
    assert stylesheet(parts) == "/* all */\na {}\n\nb {}\n\n"


def test_a_part_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match=re.escape("b.css")):
        stylesheet({"site.css": '@import "b.css";'})


def test_every_part_is_imported_once() -> None:
    imported = re.findall(r'@import "([^"]+)";', (STYLES / "site.css").read_text(encoding="utf-8"))
    assert sorted(["site.css", *imported]) == sorted(path.name for path in STYLES.iterdir())
