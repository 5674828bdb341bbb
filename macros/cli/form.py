"""`form`: opens the form on this machine, which saves into the data files of the working tree."""

from __future__ import annotations

import signal
import sys
from argparse import Namespace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.cli import Commands, check
from macros.form.decap_server import FormServer, saver
from macros.form.npm_packages import FormError
from macros.mkdocs.form_page import write_form
from macros.models.load import files_under, read_site

# The project's folder, as for every command.
ROOT = Path()


def add(commands: Commands) -> None:
    parser = commands.add_parser("form", help="양식을 열어 이 컴퓨터의 자료 파일을 고칩니다")
    parser.add_argument("--port", type=int, default=8010, help="양식을 열 포트(기본값: 8010)")
    parser.add_argument("--data", type=Path, default=Path("data"), help="자료 폴더(기본값: data)")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Serve the form until Ctrl+C, and check the data before and each time that a file is saved.

    Wrong data is told and does not keep the form from opening, since it is there to mend it.
    """
    data: Path = options.data
    check_again = partial(check.run, Namespace(data=data, format="text"))
    check_again()
    site, _ = read_site(files_under(data), data.name)
    if site is None:
        return 1
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with TemporaryDirectory() as folder, saver(ROOT, data.resolve().parent) as port:
            write_form(site, None, ROOT, Path(folder))
            with FormServer(Path(folder), options.port, port, check_again) as server:
                own = f"http://localhost:{server.server_port}/"
                print(f"양식을 열었습니다: {own} (끝내려면 Ctrl+C를 누르세요)", flush=True)
                server.serve_forever()
    except FormError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("양식을 닫았습니다.")
    return 0
