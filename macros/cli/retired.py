"""`retired`: looks for records that are missing and not listed in `data/retired.yml`."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from macros.checks import load_site
from macros.cli import Commands
from macros.cli.skeletons.writing import Fields, blank, dump
from macros.history.git import GitError, RevisionError, files_at
from macros.history.missing_records import MissingRecord, find_missing_records, find_unlisted_retired
from macros.models.load import read_site
from macros.models.site import Site
from macros.reading.problems import DataError, Place, Problem, annotation

NEWEST = "HEAD"
DATA = Path("data")

ADVICE = """\
삭제된 기록이 {count}건 있습니다. data/retired.yml의 records 아래에 다음 줄을 더하고, 빈칸을 채워 주세요.
옮겨 간 기록이 있으면 'moved_to: 그 기록의 긴 id'도 적어 주세요. 실수로 지웠으면 자료를 되살려 주세요."""

KEPT = """\
data/retired.yml에서 삭제된 기록 {count}건이 빠졌습니다. 한번 쓴 id는 다른 기록에 다시 쓰지 않으므로, 다음 id의 줄을
되살려 주세요. 그 기록을 되살리신 것이면 이름을 앞서와 같게 적어 주세요."""


def add(commands: Commands) -> None:
    parser = commands.add_parser("retired", help="말없이 삭제된 기록이 있는지 이전 버전과 비교합니다")
    parser.add_argument("base", metavar="앞", nargs="?", default=NEWEST, help="이전 버전입니다(기본값: 마지막 커밋)")
    parser.add_argument(
        "--format", choices=("text", "github"), default="text", help="github이면 풀 리퀘스트에도 보입니다"
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    try:
        old, _ = read_site(files_at(Path(), options.base))
        new = load_site(DATA)
    except RevisionError as error:
        print(error, file=sys.stderr)
        # Data that no git keeps has no earlier state to be held to.
        return 0 if options.base == NEWEST else 1
    except GitError as error:
        print(error, file=sys.stderr)
        return 1
    except DataError:
        # What is wrong is told by `check`, which runs next to this.
        print("자료에 고칠 곳이 있어, 삭제된 기록은 아직 살피지 않았습니다.")
        return 0
    told = list(_told(old, new)) if old else []
    for message in told:
        if options.format == "github":
            print(annotation(Problem(Place("data/retired.yml"), message, "retired")))
        print(message)
    return 1 if told else 0


def _told(old: Site, new: Site) -> Iterator[str]:
    """Yield what is missing from the data, and from the list of retired records, each with what to write."""
    if found := find_missing_records(old, new):
        yield f"{ADVICE.format(count=len(found))}\n{dump([_entry(gone) for gone in found])}".rstrip("\n")
    if missing := find_unlisted_retired(old, new):
        yield "\n".join([KEPT.format(count=len(missing)), *(f"  {gone.id}" for gone in missing)])


def _entry(gone: MissingRecord) -> Fields:
    """Return what to write of a record that is gone, with blanks for what only people know."""
    return {
        "id": gone.id,
        "name": gone.name,
        "address": gone.address,
        "retired": blank("없앤 날입니다. 2026-01-31처럼 적습니다."),
        "moved_to": gone.moved_to,
        "reason": blank("이용자에게 보이는 이유입니다."),
    }
