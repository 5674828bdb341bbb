"""How long a reader of the preview waits for a figure that has changed."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

OURS = (sys.executable, "-m", "macros", "serve", "--address", "127.0.0.1:{port}")
HUGO = ("hugo", "server", "--quiet", "--bind", "127.0.0.1", "--port", "{port}", "--baseURL", "http://127.0.0.1/")
PATIENCE = 900.0
NUMBERS = (701, 702, 703)
"""What the figure is changed to, one after another."""
_PAGE = re.compile(r"page: \d+")


def seconds_until_served(command: tuple[str, ...], project: Path) -> float:
    """From the change of a printed page's number in a program's file until the program's page shows it; the median."""
    file = min((project / "data/programs/2023").glob("*.yml"))
    with _server(command, project) as address:
        page = f"{address}programs/2023/{file.stem}/"
        _wait(page, "쪽")
        return median(_seconds(file, number, page) for number in NUMBERS)


def _seconds(file: Path, number: int, page: str) -> float:
    text = _PAGE.sub(f"page: {number}", file.read_text(encoding="utf-8"), count=1)
    start = time.monotonic()
    file.write_text(text, encoding="utf-8")
    _wait(page, f"{number}쪽")
    return time.monotonic() - start


@contextmanager
def _server(command: tuple[str, ...], project: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": str(project), "NO_MKDOCS_2_WARNING": "1"}
    with (project / "served.log").open("w") as log:
        filled = [part.format(port=port) for part in command]
        server = subprocess.Popen(filled, cwd=project, env=environment, stdout=log, stderr=log)
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(timeout=60)


def _wait(address: str, expected: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                if expected in answer.read().decode("utf-8"):
                    return
        except OSError:
            pass
        time.sleep(0.05)
    raise TimeoutError(f"{expected!r} never came at {address}")
