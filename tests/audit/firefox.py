"""Firefox ESR draws the pages, answers a search and opens the menus; no tool of ours drives it otherwise."""

from __future__ import annotations

import os
import shutil
import subprocess

from tests.audit.tools import MODULES
from tests.browser.server import serve
from tests.site.built import PROJECT, BuiltSite

WALK = PROJECT / "tests" / "audit" / "firefox.cjs"


def check_firefox(site: BuiltSite, pages: tuple[str, ...]) -> list[str]:
    """What is wrong there, a line each."""
    query = site.page("").root.find_class("hero-questions")[0][0].text_content()
    with serve(site.folder) as address:
        done = subprocess.run(
            ["node", str(WALK), str(shutil.which("firefox-esr")), address, query, *pages],
            capture_output=True,
            text=True,
            env={**os.environ, "NODE_PATH": str(MODULES)},
        )
    return [*done.stdout.splitlines(), *(done.stderr.splitlines()[:5] if done.returncode else [])]
