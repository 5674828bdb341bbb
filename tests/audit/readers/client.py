"""Reads every table with a client that openapi-python-client made: client.py folder-of-client address index.json."""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from pathlib import Path

made, address, index = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
sys.path.insert(0, str(made.parent))
client = importlib.import_module(made.name).Client(base_url=address, raise_on_unexpected_status=True)
rows = {file["path"]: file["rows"] for file in json.loads(index.read_text(encoding="utf-8"))["files"] if "rows" in file}
for kind in ("json", "csv"):
    package = importlib.import_module(f"{made.name}.api.{kind}")
    names = [module.name for module in pkgutil.iter_modules(package.__path__)]
    if len(names) != sum(path.endswith(kind) for path in rows):
        print(f"openapi-python-client: {kind} 파일을 읽는 함수가 {len(names)}개입니다.")
    for name in names:
        path = f"{name.removesuffix(f'_{kind}').replace('_', '-')}.{kind}"
        read = importlib.import_module(f"{package.__name__}.{name}").sync(client=client)
        if kind == "json" and len(read) != rows[path]:
            print(f"openapi-python-client: {path}: {rows[path]}줄 대신 {len(read)}줄입니다.")
        if kind == "csv" and not read:
            print(f"openapi-python-client: {path}: 읽은 것이 없습니다.")
