"""This department's own move to tables, facilities and offices lost no record and no line of the change log."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from macros.history.change_log import read_history
from macros.history.changes import Entry
from macros.models.load import files_under
from macros.reading.yaml_file import YamlFile
from macros.records.former_format import present_id
from macros.records.read_facts import read_facts
from tests.site.built import OWN_DATA, PROJECT

IDS = Path(__file__).with_name("former_ids.txt")
"""Every record before the move, one a line; behind those that have no successor stands `gone`."""

LOG = Path(__file__).with_name("former_log.txt")
"""The entries before the move: the time, the number of lines, and the start of a digest of these lines."""

FORMER_WORDS = {
    r" 새로 적음: ": ": 없음 → ",
    r" 지움: (.*)$": r": \1 → 없음",
    r"(^|: )추가: ": r"\1더함: ",
    r"(^|: )삭제: ": r"\1지움: ",
    r"(^|: )수정: ": r"\1바뀜: ",
    r"(^|: )이동: ": r"\1옮김: ",
    r": 추가 ": ": 더함 ",
    r"(: |, )삭제 ": r"\1뺌 ",
    r" 수정(?=$| 외 )": " 고침",
    r" 외 (\d+)건$": r" 외 \1가지",
    r"순서 변경": "차례 바뀜",
    r"검색 동의어": "검색에 쓰는 말",
    r"삭제된 기록": "없어진 기록",
    r"층 정보 없음": "층 자료에 없음",
    r"(?<=종류: )홈페이지": "누리집",
    r"(?<=· )이유(?=: )": "까닭",
}
"""What the site says now, and the words that the digests were made of."""


def test_every_record_before_the_move_is_one_now_or_known_to_be_gone() -> None:
    files = [YamlFile(name, content) for name, content in files_under(OWN_DATA).items()]
    now = {record for fact in read_facts(files) for record in fact.records}
    lines = IDS.read_text(encoding="utf-8").splitlines()
    lost = [id for id in (line.removesuffix(" gone") for line in lines) if present_id(id) not in now]
    assert lost == [line.removesuffix(" gone") for line in lines if line.endswith(" gone")]


def test_the_change_log_before_the_move_is_told_as_it_was() -> None:
    history = read_history(PROJECT, ZoneInfo("Asia/Seoul"))
    if history.changelog is None:
        pytest.skip(history.gap)
    former = LOG.read_text(encoding="utf-8").splitlines()
    assert [_digest(entry) for entry in history.changelog[-len(former) :]] == former


def _digest(entry: Entry) -> str:
    lines = [entry.title]
    for record in entry.records:
        lines += [f"{record.subject}: {record.text}", *(value.text for value in record.values)]
    digest = sha256("\n".join(map(_in_former_words, lines)).encode()).hexdigest()
    return f"{entry.time} {len(lines)} {digest[:12]}"


def _in_former_words(line: str) -> str:
    for pattern, former in FORMER_WORDS.items():
        line = re.sub(pattern, former, line)
    return line
