"""`plain`: warns of hard words in what readers see; never an error."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from macros.checks.hard_words import find_hard_words_in_data, find_hard_words_in_page
from macros.cli import Commands
from macros.models.load import files_under, read_site
from macros.reading.folder import read_pages
from macros.reading.problems import annotation, report


def add(commands: Commands) -> None:
    parser = commands.add_parser("plain", help="이용자가 보는 글에서 어려운 말을 찾아 알립니다")
    parser.add_argument("--data", type=Path, default=Path("data"), help="자료 폴더(기본값: data)")
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="페이지의 글이 있는 폴더(기본값: docs)")
    parser.add_argument(
        "--format", choices=("text", "github"), default="text", help="github이면 풀 리퀘스트의 그 줄에도 보입니다"
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    site, _ = read_site(files_under(options.data), options.data.name)
    if site is None:
        print("자료를 읽을 수 없어 어려운 말을 찾지 않았습니다. 'make check'로 먼저 확인해 주세요.")
        return 0
    found = [*find_hard_words_in_data(site)]
    for name, text in read_pages(options.docs).items():
        found.extend(find_hard_words_in_page(name, text, site))
    if options.format == "github":
        for problem in sorted(set(found)):
            print(annotation(problem, "warning"))
    if found:
        print(report(found))
        print(f"어려운 말이 {len(set(found))}군데 있습니다. 그대로 두어도 사이트는 만들어집니다.")
    else:
        print("어려운 말이 없습니다.")
    return 0
