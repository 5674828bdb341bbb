"""MkDocs' server, made to draw a page when it is asked for, and to survive what stops a build."""

from __future__ import annotations

import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

from mkdocs.__main__ import cli
from mkdocs.commands import serve
from mkdocs.plugins import BasePlugin

from macros.preview.program import Program, ProgramChanged, begin_anew  # isort: skip - it looks at files first
from macros.history import journal
from macros.preview.frame import can_draw_pages
from macros.preview.site import PreviewedSite


def preview(address: str | None) -> None:
    """Serve the site at `host:port` until somebody stops it."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # So that nothing is left behind.
    if callable(getattr(serve, "build", None)):
        _serve_ahead()
    else:
        print("이 MkDocs에서는 잘못을 화면에 보여 드리지 못합니다. 잘못은 이 창에 나옵니다.", file=sys.stderr)
    arguments = ["serve", "--livereload", *(["--dev-addr", address] if address else [])]
    try:
        cli(arguments, standalone_mode=False)
    except ProgramChanged:
        begin_anew()


def _serve_ahead() -> None:
    """Have MkDocs' server build a previewed site, and ask it for every answer."""
    if not can_draw_pages():
        print("이 MkDocs에서는 쪽을 하나씩 만들지 못해, 고칠 때마다 모두 새로 만듭니다.", file=sys.stderr)
    site = PreviewedSite(serve.build, draws_ahead=can_draw_pages())  # type: ignore[attr-defined]
    program = Program()

    def build(config: Any, **options: Any) -> None:
        program.follow()
        config.plugins["previewed"] = _Serving(site)
        if commits := journal(Path(config.config_file_path).parent):
            config.watch.append(str(commits))  # Pages tell when they changed, and what did.
        site.renew(config)

    serve.build = build  # type: ignore[attr-defined]


class _Serving(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Stands between the server and its readers."""

    def __init__(self, site: PreviewedSite) -> None:
        self._site = site

    def on_serve(self, server: Any, config: Any, builder: Any) -> Any:
        # The server reloads its readers' pages once a file that it watches has changed.
        bell = Path(tempfile.mkdtemp(prefix="bell_"))
        server.watch(str(bell))
        self._site.open(server, bell)
        return server

    def on_shutdown(self) -> None:
        self._site.close()
