"""A small server of a built site on this machine, as a careful host would serve it."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".webmanifest"}


class Handler(BaseHTTPRequestHandler):
    """Answers with the files of one folder, and with its 404.html for whatever is not there."""

    protocol_version = "HTTP/1.1"
    folder: Path
    compress = False
    extra_headers: tuple[tuple[str, str], ...] = ()
    sent: list[tuple[str, int]]

    def do_GET(self) -> None:
        path = (self.folder / unquote(urlsplit(self.path).path).lstrip("/")).resolve()
        if path.is_dir():
            path /= "index.html"
        found = path.is_relative_to(self.folder) and path.is_file()
        self._send(200 if found else 404, path if found else self.folder / "404.html")

    def _send(self, status: int, path: Path) -> None:
        zipped = self.compress and path.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _body(path, zipped)
        self.sent.append((self.path, len(body)))
        self.send_response(status)
        self.send_header("Content-Type", _content_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "public, max-age=600")
        if zipped:
            self.send_header("Content-Encoding", "gzip")
        for name, value in self.extra_headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: the tests tell what is wrong."""


class Server(ThreadingHTTPServer):
    """Threads that end with the process; a browser that hangs up early is no news."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        pass


@lru_cache(maxsize=2000)
def _body(path: Path, zipped: bool) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0) if zipped else path.read_bytes()


def _content_type(path: Path) -> str:
    kind = {".woff2": "font/woff2"}.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if path.suffix in COMPRESSED else kind


def headers_for_all(folder: Path) -> tuple[tuple[str, str], ...]:
    """What the site's `_headers` file asks a host to send with every page."""
    file = folder / "_headers"
    if not file.is_file():
        return ()
    found, pattern = [], ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line[:1] not in (" ", "\t", "#", ""):
            pattern = line.strip()
        elif pattern == "/*" and ":" in line and not line.lstrip().startswith("#"):
            name, value = line.split(":", 1)
            found.append((name.strip(), value.strip()))
    return tuple(found)


@contextmanager
def serve(
    folder: Path, *, compress: bool = False, sent: list[tuple[str, int]] | None = None, handler: type[Handler] = Handler
) -> Iterator[str]:
    """The address of a server that runs while the block does, and notes in `sent` how many bytes went out for what."""
    own = {
        "folder": folder.resolve(),
        "compress": compress,
        "extra_headers": headers_for_all(folder),
        "sent": sent if sent is not None else [],
    }
    server = Server(("127.0.0.1", 0), type("SiteHandler", (handler,), own))
    # The seconds between two looks at whether it is to end, which whoever ends it waits for.
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
