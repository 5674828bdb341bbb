"""The bundled engine, asked in Node about a site's own index."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.site.built import PROJECT, BuiltSite

ENGINE = PROJECT / "overrides" / "assets" / "search-worker.js"
ASK = Path(__file__).parent / "ask.mjs"


@dataclass(frozen=True)
class Found:
    """What the box would show for one query."""

    asked: str
    answer: dict[str, str] | None = None
    pages: list[dict[str, Any]] = field(default_factory=list)
    only: list[str] = field(default_factory=list)
    nearest: list[str] = field(default_factory=list)
    unanswered: bool = False

    @property
    def urls(self) -> list[str]:
        """Addresses of the pages found, best first."""
        return [page["sections"][0]["url"].partition("#")[0] for page in self.pages]

    @property
    def marked(self) -> set[str]:
        """The words that are marked anywhere in the results."""
        runs = [run for page in self.pages for section in page["sections"] for line in section["lines"] for run in line]
        titles = [run for page in self.pages for run in page["title"]]
        return {text for text, mark in [*runs, *titles] if mark}


@dataclass(frozen=True)
class Engine:
    """The engine with the index of a built site, or of any other file."""

    index: Path

    @classmethod
    def of(cls, site: BuiltSite) -> Engine:
        return cls(site.folder / "search" / "search_index.js")

    def ask_all(self, queries: list[str]) -> list[Found]:
        node = shutil.which("node")
        assert node, "Node.js가 없습니다. 먼저 실행해 주세요: .ci/setup browser"
        done = subprocess.run(
            [node, str(ASK), str(ENGINE), str(self.index), str(self.index.with_name("other_scripts.js"))],
            input=json.dumps(queries),
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return [Found(**found) for found in json.loads(done.stdout)]

    def ask(self, query: str) -> Found:
        return self.ask_all([query])[0]
