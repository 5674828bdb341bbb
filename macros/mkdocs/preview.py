"""The preview: MkDocs' own server and builds, with a mistake shown in the page that is asked for."""

from __future__ import annotations

import re
import socket
import sys
import tempfile
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from wsgiref.util import FileWrapper

from jinja2 import Environment, PackageLoader, StrictUndefined
from mkdocs.livereload import LiveReloadServer

from macros.mkdocs.run_mkdocs import CONFIG, BuildError, build_site, read_config

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]

_PLACE = re.compile(r"(?P<place>(?:data/|docs/|mkdocs\.yml)\S*?:\d+(?::\d+)?): (?P<text>.*)")


def serve(host: str, port: int) -> None:
    """Serve the site until somebody stops it, and build it anew after each change.

    Raises OSError if the address cannot be had, and BuildError if `mkdocs.yml` is wrong to begin with.
    """
    socket.create_server((host, port)).close()  # MkDocs would find out that it cannot be had after the first build.
    with tempfile.TemporaryDirectory(prefix="mkdocs_") as folder:
        config = read_config(Path(folder))
        preview = _Preview(folder)
        mount = urlsplit(config.site_url or "/").path or "/"
        server = LiveReloadServer(preview.build, host, port, root=folder, mount_path=mount)
        server.error_handler = preview.error_page
        server.set_app(_guarded(server.serve_request, {host, *LOOPBACK}))
        preview.url = server.url
        config.plugins.on_startup(command="serve", dirty=False)
        for path in (config.docs_dir, CONFIG, *config.watch):
            server.watch(path)
        try:
            preview.build()
            print(f"{server.url} 에서 미리 보실 수 있습니다. 끝내시려면 Ctrl+C를 누르세요.", file=sys.stderr)
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()


def _guarded(application: Application, hosts: Collection[str]) -> Application:
    """Return an application that answers only reading requests to one of `hosts`.

    Otherwise a page from elsewhere could read the preview under a name of its own that leads to this machine.
    """

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        name = re.sub(r":\d+$", "", environ.get("HTTP_HOST", ""))
        if name in hosts and environ["REQUEST_METHOD"] in ("GET", "HEAD"):
            environ["PATH_INFO"] = environ["PATH_INFO"].replace("\0", "")  # No file's name can hold it.
            body = application(environ, start_response)
        else:
            start_response("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8")])
            body = ["미리 보기는 이 컴퓨터에서 읽기만 할 수 있습니다.\n".encode()]
        if environ["REQUEST_METHOD"] != "HEAD":
            return body
        if isinstance(body, FileWrapper):
            body.close()
        return []

    return answer


class _Preview:
    """Builds the site into a folder, and knows what was wrong in the last build."""

    def __init__(self, folder: str) -> None:
        self.url = ""
        self._folder = Path(folder)
        self._mistakes = ""

    def build(self) -> None:
        """Build the site; where that fails, take its pages away, so that `error_page` stands in for each."""
        try:
            config = read_config(self._folder)
            config.site_url = self.url
            build_site(config, serve_url=self.url)
            self._mistakes = ""
        except BuildError as error:
            self._mistakes = str(error)
            print(error, file=sys.stderr)
            for page in self._folder.rglob("*.html"):
                page.unlink()

    def error_page(self, code: int) -> bytes | None:
        """Return what the server answers with where it has no page for an address."""
        if self._mistakes:
            return mistakes_page(self._mistakes).encode()
        page = self._folder / f"{code}.html"
        return page.read_bytes() if page.is_file() else None


def mistakes_page(message: str) -> str:
    """Return an HTML page with each problem of a message at its file and line, and the other lines as they are."""
    lines = [(line, _PLACE.fullmatch(line)) for line in message.splitlines()]
    problems = [(match["place"], match["text"]) for _, match in lines if match]
    others = "\n".join(line for line, match in lines if not match).strip()
    environment = Environment(loader=PackageLoader("macros.mkdocs"), autoescape=True, undefined=StrictUndefined)
    return environment.get_template("mistakes.html.j2").render(problems=problems, others=others)
