"""The programs that the audit runs (.ci/setup audit installs them)."""

from __future__ import annotations

from tests.site.built import PROJECT

READERS = PROJECT / ".venv" / "readers"
"""A Python environment with other people's readers of data."""
MODULES = PROJECT / ".venv" / "audit" / "node_modules"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"
