"""`python -m tests.synthetic`: writes the data of an invented department of any size."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.synthetic.department import files


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.synthetic", description="지어낸 부서의 자료를 만듭니다.")
    parser.add_argument("--pages", type=int, required=True, help="사이트의 쪽 수(40 이상)")
    parser.add_argument("--seed", type=int, default=1, help="같은 수이면 같은 자료가 됩니다(기본값: 1)")
    parser.add_argument("--to", type=Path, required=True, help="자료를 둘 새 폴더")
    options = parser.parse_args()
    if options.to.exists():
        parser.error(f"{options.to} 폴더가 이미 있습니다. 다른 이름을 적어 주세요.")
    try:
        write(options.pages, options.seed, options.to)
    except ValueError as error:
        parser.error(str(error))
    return 0


def write(pages: int, seed: int, folder: Path) -> None:
    """Write every file of the department below `folder`, as its `data/`."""
    for name, text in files(pages, seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
