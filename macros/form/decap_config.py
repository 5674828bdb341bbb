"""What the form shows and where it saves: a pure function of the site and the settings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from macros.form.decap_fields import PATTERNS, fields_of
from macros.models.editor_schema import create_schemas, schema_line, schema_path
from macros.models.program import Program
from macros.models.site import Site
from macros.models.subjects import SUBJECTS, Subject, subject_at
from macros.models.table import Table
from macros.models.types import ID_PATTERN
from macros.records.edit_links import Repository, SettingError

Config = dict[str, Any]

SAVE_AT = "/api/v1"
"""Where a form that saves on this machine sends what it saves; decap-server listens there."""

_GITHUB = "github.com"

_COMMITS = {
    "create": "{{collection}}: {{slug}} 추가",
    "update": "{{collection}}: {{slug}} 수정",
    "delete": "{{collection}}: {{slug}} 삭제",
}

_FILE_NAME = {
    "name": "id",
    "label": "파일 이름",
    "hint": "새 사업을 더할 때 영문 소문자와 붙임표로 적습니다. 페이지의 주소가 되므로 나중에 바꾸지 않습니다.",
    "widget": "file-name",
    "required": True,
    "pattern": [ID_PATTERN, "영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요."],
}


@dataclass(frozen=True)
class Admin:
    """Where the form saves to, and the server that lets staff sign in there."""

    owner_and_name: str
    branch: str
    sign_in: str


def admin(repository: Repository | None, sign_in: str) -> Admin | None:
    """Return the settings of the form; None while nobody could sign in. SettingError for what cannot work."""
    if not sign_in:
        return None
    if repository is None:
        raise SettingError("SIGN_IN_URL(mkdocs.yml의 extra.sign_in): 양식을 만들려면 REPOSITORY_URL도 정해 주세요.")
    kept = urlsplit(repository.url)
    helper = urlsplit(sign_in)
    if kept.netloc != _GITHUB:
        raise SettingError(f"mkdocs.yml의 extra.sign_in: 양식은 {_GITHUB}의 저장소에만 저장할 수 있습니다.")
    if helper.scheme != "https" or not helper.netloc or helper.path.strip("/"):
        raise SettingError(
            f"mkdocs.yml의 extra.sign_in: 로그인을 돕는 서버의 주소를 https://sign-in.example.kr처럼 적어 주세요. "
            f"지금은 '{sign_in}'입니다."
        )
    return Admin(kept.path.strip("/"), repository.branch, sign_in.rstrip("/"))


def config(site: Site, settings: Admin | None) -> str:
    """Return JSON: `cms` for Decap, `patterns` that its fields name, and in `starts` how a new file begins.

    Without `settings` the form saves through the server that it comes from, into the files of that machine.
    """
    collections = list(_collections(site))
    cms = {
        "load_config_file": False,
        "backend": _github(settings) if settings else {"name": "proxy", "proxy_url": SAVE_AT},
        "locale": "ko",
        "publish_mode": "editorial_workflow" if settings else "simple",
        # Decap wants a folder for pictures; the library that would fill it is switched off.
        "media_folder": "data",
        "media_library": {"name": "none"},
        "show_preview_links": False,
        "editor": {"preview": False},
        "slug": {"encoding": "ascii"},
        "collections": collections,
    }
    starts = {f"programs-{year}": _start(year) for year in site.programs.years}
    return (
        json.dumps({"cms": cms, "patterns": PATTERNS, "starts": starts}, ensure_ascii=False, separators=(",", ":"))
        + "\n"
    )


def entry_address(name: str) -> str:
    """Return where the form opens a data file, behind the `#` of its address: `/collections/budgets/entries/2023`."""
    found = subject_at(name.partition("/")[2])
    assert found, name
    subject, address = found
    part = address.get("table") or (address.get("year") if "id" in address else None)
    collection = f"{subject.name}-{part}" if part else subject.name
    return f"/collections/{collection}/entries/{_entry_name(subject, name)}"


def _entry_name(subject: Subject, name: str) -> str:
    """Return what the form calls a data file among those of its collection."""
    path = Path(name)
    return path.parent.name if subject.model is Table else path.stem


def _github(settings: Admin) -> Config:
    return {
        "name": "github",
        "repo": settings.owner_and_name,
        "branch": settings.branch,
        "base_url": settings.sign_in,
        "commit_messages": _COMMITS,
    }


def _collections(site: Site) -> Iterator[Config]:
    schemas = create_schemas(site.tables.values(), site)
    for subject in SUBJECTS:
        names = sorted(name for name in site.files if subject.pattern.fullmatch(name.partition("/")[2]))
        by_schema: dict[str, list[str]] = {}
        for name in names:
            by_schema.setdefault(schema_path(name.partition("/")[2]) or "", []).append(name)
        for path, alike in by_schema.items():
            fields = _as_in(list(site.files[alike[-1]].value), fields_of(schemas[path]))
            if subject.model is Program:
                yield from (_folder(year, fields) for year in site.programs.years)
            else:
                yield _files(subject, schemas[path]["title"], alike, fields)


def _as_in(keys: list[str], fields: list[Config]) -> list[Config]:
    """Return fields in the order of a file's keys; others follow the one before them in the model."""
    places: dict[str, tuple[int, int]] = {}
    place = (-1, 0)
    for name in (field["name"] for field in fields):
        place = (keys.index(name), 0) if name in keys else (place[0], place[1] + 1)
        places[name] = place
    return sorted(fields, key=lambda field: places[field["name"]])


def _files(subject: Subject, title: str, names: list[str], fields: list[Config]) -> Config:
    """Return the collection of the files that have the same fields, the newest first."""
    _, collection, _, _ = entry_address(names[0]).removeprefix("/").split("/")
    files = [_file(subject, title, name, fields) for name in reversed(names)]
    return {"name": collection, "label": title, "format": collection, "files": files}


def _file(subject: Subject, title: str, name: str, fields: list[Config]) -> Config:
    entry = _entry_name(subject, name)
    label = f"{entry}년 {title}" if "year" in subject.pattern.groupindex else title
    return {"name": entry, "label": label, "file": name, "fields": fields}


def _folder(year: int, fields: list[Config]) -> Config:
    return {
        "name": f"programs-{year}",
        "label": f"{year}년 사업",
        "label_singular": "사업",
        "folder": f"data/programs/{year}",
        "create": True,
        "delete": False,
        "slug": "{{fields.id}}",
        "identifier_field": "title",
        "summary": "{{title}}",
        "sortable_fields": ["order", "title"],
        "format": f"programs-{year}",
        "extension": "yml",
        "fields": [_FILE_NAME, *fields],
    }


def _start(year: int) -> str:
    line = schema_line(f"programs/{year}/new.yml")
    return (
        f"{line}\n# {year}년 사업입니다.\n"
        "# 수와 시기는 문장에 쓰지 말고 values와 period 칸에 적어 주세요. 화면의 문장은 그 칸에서 만들어집니다.\n\n"
    )
