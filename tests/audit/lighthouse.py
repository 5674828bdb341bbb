"""Lighthouse on some pages of a site: its scores and times."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, fields
from pathlib import Path
from statistics import median
from typing import Any

from tests.audit.tools import LIGHTHOUSE
from tests.browser.reader import CHROMIUM_OPTIONS

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True)
class Result:
    """One measurement, or the medians of several. Times are ms."""

    performance: float
    accessibility: float
    best_practices: float
    seo: float
    largest_paint: float
    blocking: float
    shift: float


def medians(results: list[Result]) -> Result:
    return Result(**{field.name: median(getattr(one, field.name) for one in results) for field in fields(Result)})


def run(address: str) -> dict[str, Any]:
    """The report of one run with the settings for phones, in a browser that knows nothing yet."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [
            *("node", str(LIGHTHOUSE), address, "--quiet", "--no-enable-error-reporting"),
            *("--output=json", f"--output-path={report}"),
            "--only-categories=performance,accessibility,best-practices,seo",
            f"--chrome-flags=--headless=new {' '.join(CHROMIUM_OPTIONS[:-1])}",
        ]
        environment = {**os.environ, "CHROME_PATH": shutil.which("chromium") or ""}
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        assert done.returncode == 0, done.stdout
        found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
        assert not found.get("runtimeError"), found["runtimeError"]
        return found


def read(report: dict[str, Any]) -> Result:
    """The figures of a report."""
    audits = report["audits"]
    return Result(
        *(round(100 * report["categories"][name]["score"]) for name in CATEGORIES),
        largest_paint=audits["largest-contentful-paint"]["numericValue"],
        blocking=audits["total-blocking-time"]["numericValue"],
        shift=round(audits["cumulative-layout-shift"]["numericValue"], 4),
    )


def shortcomings(report: dict[str, Any]) -> list[str]:
    """The audits that cost a point in the categories that must be full."""
    wanted = [ref["id"] for name in CATEGORIES[1:] for ref in report["categories"][name]["auditRefs"] if ref["weight"]]
    audits = (report["audits"][name] for name in wanted)
    return [f"{audit['id']}: {audit['title']}" for audit in audits if (audit["score"] or 0) < 1 and _applies(audit)]


def _applies(audit: dict[str, Any]) -> bool:
    return audit["scoreDisplayMode"] not in ("notApplicable", "manual", "informative")
