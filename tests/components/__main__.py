"""`make components`: every component of the site on one page, for those who work on its look."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.reader import launch
from tests.components.collect import take, write
from tests.conftest import DEPARTMENT_NAMES, DEPARTMENTS, LIBRARY
from tests.site.built import PROJECT, build, copy_department

PAGE = PROJECT / ".components"


def main() -> None:
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        folder = Path(made)
        sites = {name: build(copy_department(folder / name, DEPARTMENTS / name)) for name in DEPARTMENT_NAMES}
        sites["official"] = build(copy_department(folder / "official", LIBRARY), OFFICIAL_SITE="true")
        write(PAGE, take(launch(playwright), sites), sites["health-center"])
    print(f"{PAGE / 'index.html'}을(를) 브라우저로 열어 보세요.")


if __name__ == "__main__":
    main()
