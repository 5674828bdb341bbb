"""Files of the exports: their addresses and media types, and their size and checksum once written.

What is published below `FOLDER` stays; another form of it gets another folder.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple

FOLDER = "data/v1/"
WORKBOOK = f"{FOLDER}all.xlsx"
DATA_PACKAGE = f"{FOLDER}datapackage.json"
CALENDAR = f"{FOLDER}calendar.ics"
CATALOG = f"{FOLDER}catalog.jsonld"
CHANGES_JSON = f"{FOLDER}changes.json"
CHANGES_SCHEMA = f"{FOLDER}schema/changes.json"
FEED = f"{FOLDER}feed.xml"
ARCHIVE = f"{FOLDER}all.zip"
OPENAPI = f"{FOLDER}openapi.json"
INDEX = f"{FOLDER}index.json"

TABLE_FORMATS = ("csv", "json")

MEDIA_TYPES = {
    "csv": "text/csv",
    "ics": "text/calendar",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/atom+xml",
    "zip": "application/zip",
}


class WholeFile(NamedTuple):
    """A file about all of the data: its address, what it is, and what it is for."""

    address: str
    title: str
    purpose: str


WHOLE_FILES = (
    WholeFile(WORKBOOK, "모든 표를 담은 엑셀 파일", "표마다 한 장씩 있습니다. ‘모든 값’ 표만 빠져 있습니다."),
    WholeFile(
        ARCHIVE, "모든 파일을 담은 묶음", "모든 표의 CSV와 JSON, 스키마, 엑셀 파일, 자료 설명서가 들어 있습니다."
    ),
    WholeFile(CALENDAR, "사업 일정 달력", "휴대전화나 컴퓨터의 달력에 담거나 구독하는 파일입니다(iCalendar)."),
    WholeFile(DATA_PACKAGE, "자료 설명서", "프로그램이 읽는 설명입니다(Data Package 2)."),
    WholeFile(INDEX, "파일 목록", "모든 파일의 이름, 크기, 줄 수, 확인값을 적은 목록입니다."),
    WholeFile(OPENAPI, "주소 설명서", "프로그램을 만드는 도구가 읽는 설명입니다(OpenAPI 3.1)."),
    WholeFile(CATALOG, "자료 목록 파일", "자료를 모으는 사이트가 읽는 목록입니다(DCAT-AP 3)."),
    WholeFile(CHANGES_JSON, "바뀐 내용", "자료를 처음 실은 날부터 바뀐 값이 모두 있습니다."),
    WholeFile(CHANGES_SCHEMA, "바뀐 내용의 JSON 스키마", "바뀐 내용의 칸마다 형식과 뜻이 있습니다."),
    WholeFile(FEED, "변경 알림", "피드 구독 프로그램이 읽는 가장 새로운 내용입니다(Atom)."),
)
"""Files that are no table's, in the order in which pages and index have them."""


def table_address(name: str, format: str) -> str:
    """Return the address of a table's file; `format` is csv or json."""
    return f"{FOLDER}{name}.{format}"


def schema_address(name: str) -> str:
    """Return the address of the JSON Schema of a table's JSON."""
    return f"{FOLDER}schema/{name}.json"


def media_type(address: str) -> str:
    """Return the media type of a file by its extension."""
    return MEDIA_TYPES[extension(address)]


def extension(address: str) -> str:
    """Return `csv` for `data/v1/teams.csv`."""
    return address.rpartition(".")[2]


def snapshot_of(address: str) -> str:
    """Return the day of the snapshot that a file belongs to: `2026-11-29` of `data/v1/2026-11-29/all.zip`, or empty."""
    match = re.match(rf"{FOLDER}(\d{{4}}-\d{{2}}-\d{{2}})/", address)
    return match[1] if match else ""


def find_snapshots(addresses: Iterable[str]) -> tuple[str, ...]:
    """Return the days of the snapshots among some files, newest first."""
    return tuple(sorted({day for address in addresses if (day := snapshot_of(address))}, reverse=True))


@dataclass(frozen=True)
class PublishedFile:
    """A written file: its size in bytes, and its SHA-256 in hexadecimal."""

    size: int
    sha256: str


def write_file(path: Path, write: Callable[[BinaryIO], object]) -> PublishedFile:
    """Have `write` fill a file, and make its folder where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w+b") as file:
        write(file)
        size = file.tell()
        file.seek(0)
        return PublishedFile(size, hashlib.file_digest(file, "sha256").hexdigest())
