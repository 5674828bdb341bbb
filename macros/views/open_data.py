"""The page of open data: which files there are, who maintains them, and what is in each column."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from macros.exports.json_file import encode_row
from macros.exports.publication import keeping_of
from macros.exports.published_files import ARCHIVE, FOLDER, TABLE_FORMATS, WHOLE_FILES, schema_address, table_address
from macros.exports.table import Column, Table
from macros.korean import formatting
from macros.models.organization import Office
from macros.models.subjects import SUBJECTS
from macros.models.types import PartialDate
from macros.models.upkeep import Keeping
from macros.records.pages import API
from macros.views.page_view import View
from macros.views.table import Row, table, text

TYPES = {
    "string": "글",
    "integer": "정수",
    "number": "수",
    "boolean": "예·아니요",
    "date": "날짜",
    "any": "글이나 수",
}


def terms_of_use(view: View) -> Markup:
    """자료를 어떤 조건으로 쓸 수 있는지 보여 줍니다. 예: `{{ terms_of_use() }}`"""
    return view.render("terms_of_use.html.j2")


def whole_data(view: View) -> Markup:
    """모든 자료를 한꺼번에 받는 파일들을 보여 줍니다. 예: `{{ whole_data() }}`"""
    rows = [
        Row(
            Markup('<a href="%s" download>%s</a>') % (view.href(whole.address), whole.title),
            (whole.purpose, _size(view, whole.address)),
        )
        for whole in WHOLE_FILES
        if whole.address in view.exports.files
    ]
    return table(view, "whole-data", (), "한꺼번에 받는 파일", text("파일", "쓰임", "형식과 크기"), rows)


def data_snapshots(view: View) -> Markup:
    """날짜를 정해 보관한 이전 자료가 있으면 보여 줍니다. 예: `{{ data_snapshots() }}`"""
    archive = ARCHIVE.removeprefix(FOLDER)
    days = [
        (PartialDate.parse(date.fromisoformat(day)).in_words, f"{FOLDER}{day}/{archive}")
        for day in view.exports.snapshots
    ]
    return view.render("data_snapshots.html.j2", days=days)


def data_catalog(view: View) -> Markup:
    """내려받을 수 있는 자료의 목록을 표로 보여 줍니다. 예: `{{ data_catalog() }}`"""
    rows = [_catalogue_row(view, each, keeping_of(view.site, each)) for each in _filled(view)]
    columns = text("자료", "분류", "공표 주기", "시기", "담당", "형식과 크기")
    about = [view.site.upkeep] if view.site.upkeep else []
    return table(view, "open-data", about, f"공개 자료 {len(rows)}개", columns, rows)


def data_requests(view: View) -> Markup:
    """공개 자료를 프로그램과 엑셀에서 읽는 예시를 보여 줍니다. 예: `{{ data_requests() }}`"""
    base = view.urls.base or "https://사이트.주소/"
    if not (tables := _filled(view)):
        return Markup("")
    table = tables[0]
    address, name = table_address(table.name, "csv"), table.name.replace("-", "_")
    url = f"{base}{address}"
    requests = (
        ("curl", f"curl --remote-name {url}\ncurl --remote-name {base}{ARCHIVE}"),
        ("파이썬(pandas)", f'import pandas as pd\n\n{name} = pd.read_csv("{url}")'),
        ("R", f'{name} = read.csv("{url}", fileEncoding = "UTF-8-BOM")'),
        ("DuckDB", f"SELECT * FROM read_csv('{url}');"),
    )
    return view.render("data_requests.html.j2", table=table, address=address, base=base, requests=requests)


def data_api(view: View) -> Markup:
    """공개 자료마다 주소와 항목, 예시를 보여 줍니다. 예: `{{ data_api() }}`"""
    return view.render("data_api.html.j2", tables=_filled(view), columns=_columns, example=_example, files=_files)


def _filled(view: View) -> list[Table]:
    """Return the tables with rows; the files of the others lie empty at their addresses."""
    return [exported for exported in view.exports.tables if exported.rows]


def _catalogue_row(view: View, exported: Table, keeping: Keeping | None) -> Row:
    title = Markup.escape(exported.title)
    if view.routes.has(API):
        title = Markup('<a href="%s">%s</a>') % (view.href(f"{API}#{exported.name}"), exported.title)
    office = view.site.get(Office, "office", keeping.office) if keeping else None
    names = {subject.title: view.site.subject_names.get(subject.name) for subject in SUBJECTS}
    cells = (
        names.get(exported.subject) or exported.subject,
        (keeping and keeping.frequency) or "",
        ", ".join(f"{year}년" for year in exported.years),
        view.link(office, office.name) if office else "",
        Markup("<br>").join(_table_file(view, exported, kind) for kind in TABLE_FORMATS),
    )
    return Row(title, cells)


def _table_file(view: View, exported: Table, kind: str) -> Markup:
    address = table_address(exported.name, kind)
    return Markup('<a href="%s" download><span class="heard">%s </span>%s</a>') % (
        view.href(address),
        exported.title,
        _size(view, address),
    )


def _size(view: View, address: str) -> str:
    """`CSV(1.2킬로바이트)`."""
    return f"{address.rpartition('.')[2].upper()}({formatting.file_size(view.exports.files[address].size)})"


def _files(view: View, exported: Table) -> Iterator[tuple[str, str]]:
    """Yield what each file of a table is, and its address."""
    for kind in TABLE_FORMATS:
        yield kind.upper(), table_address(exported.name, kind)
    yield "JSON 스키마", schema_address(exported.name)


def _columns(view: View, exported: Table) -> Markup:
    rows = [
        Row(Markup("<code>%s</code>") % column.key, (column.title, _type(column), column.unit, _told(view, column)))
        for column in exported.columns
    ]
    caption = f"{exported.title}: 칸 {len(rows)}개"
    return table(view, f"columns-{exported.name}", (), caption, text("이름", "제목", "형식", "단위", "설명"), rows)


def _told(view: View, column: Column) -> Markup | str:
    """Return what a column is about, and the table whose records it names."""
    referred = next((table for table in _filled(view) if table.name == column.refers_to), None)
    if referred is None:
        return column.description
    link = Markup('<a href="#%s">%s</a>') % (referred.name, referred.title)
    return Markup("%s ‘%s’ 표의 <code>record</code>입니다.") % (column.description, link)


def _type(column: Column) -> str:
    kind = TYPES[column.type]
    return f"{kind} 여럿" if column.many else kind


def _example(view: View, exported: Table) -> str:
    """Return the first row as the JSON has it."""
    return json.dumps(json.loads(encode_row(exported, exported.rows[0])), ensure_ascii=False, indent=2)
