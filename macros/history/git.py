"""Read git: the day of each file, the data at a revision, and the commits that changed it."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from macros.models.load import Files, is_data
from macros.reading.file_errors import reason
from macros.reading.unseen_signs import with_signs_seen

# What pages are made of; git takes several times as long to go through all other folders too.
_PAGE_FOLDERS = ("docs", "data")


# The trailer `Changes-for-readers: none` says that a commit changes nothing for readers.
_TRAILER = "%(trailers:key=Changes-for-readers,valueonly,separator=%x2C)"
_NONE = b"none"


@dataclass(frozen=True)
class FileChange:
    """A data file of a commit: its path, its former path and the name of its blob; empty where there is none."""

    path: str
    former: str
    blob: str


@dataclass(frozen=True)
class Commit:
    """A commit that changed data files; `time` is in the time zone that was asked for.

    One that only moves data to another format is not `for_readers`, as it says in a trailer.
    """

    name: str
    time: datetime
    files: tuple[FileChange, ...]
    for_readers: bool = True


class GitError(Exception):
    """Git failed; the message is Korean, with git's own words."""


class RevisionError(GitError):
    """Git cannot be asked, or has no such revision; the message is Korean."""


def find_history_gap(root: Path) -> str:
    """Return in Korean why git knows no history, or not all of it; empty if it does.

    Raises GitError where there is a repository that git cannot read.
    """
    if shutil.which("git") is None:
        return "git이 설치되어 있지 않아"
    try:
        is_shallow = _git(root, "rev-parse", "--is-shallow-repository").strip() != b"false"
    except GitError as error:
        around = (root.resolve(), *root.resolve().parents)
        if "not a git repository (or any" in str(error) and not any(os.path.lexists(at / ".git") for at in around):
            return "git 저장소가 아니어서"
        raise
    if is_shallow:
        return "저장소가 얕게 복제되어(git clone --depth)"
    if not _git(root, "rev-list", "--max-count=1", "--all"):
        return "아직 커밋이 없어"
    # So it is too where a setting or GIT_DIR leads git to another folder or repository.
    return "" if _git(root, "ls-tree", "HEAD", "--", "data") else "git 저장소의 커밋에 자료 파일이 없어"


def last_changes(root: Path, zone: tzinfo) -> dict[str, str]:
    """Return the ISO day of the last commit of each file that pages are made of, by its path from `root`.

    Commits that change nothing for readers do not count; a file that came with one has the day of the commit before.
    A file with uncommitted changes has no day. Raises GitError where git fails.
    """
    log = _git(root, "log", "-z", f"--format=:%ct {_TRAILER}", "--name-only", "--relative", "--", *_PAGE_FOLDERS)
    days: dict[str, str] = {}
    days_before: dict[str, str] = {}
    waiting: set[str] = set()
    day = ""
    for token in log.split(b"\0"):
        path = token.removeprefix(b"\n")
        if match := re.fullmatch(rb":(-?\d*) (.*)", path):
            day = "" if match[2] == _NONE else _time(match[1], zone).date().isoformat()
            if day:
                days_before = dict.fromkeys(waiting, day) | days_before
                waiting.clear()
        elif path and (name := _name(path)):
            waiting.add(name) if not day else days.setdefault(name, day)
    days = days_before | days
    if days and not _git(root, "ls-files", "--", *_PAGE_FOLDERS):
        raise GitError("git이 지금의 파일을 하나도 알지 못합니다(.git/index). git reset을 실행해 주세요.")
    for path in _git(root, "diff", "-z", "--name-only", "--relative", "HEAD", "--", *_PAGE_FOLDERS).split(b"\0"):
        days.pop(_name(path), None)
    return days


def newest_day(days: Mapping[str, str], files: Iterable[str]) -> str:
    """Return the latest day of some files; empty if one of them has none."""
    own_days = [days.get(file, "") for file in files]
    return max(own_days, default="") if all(own_days) else ""


def files_at(root: Path, revision: str, folder: str = "data") -> Files:
    """Return every data file of a revision by its path; none if the revision has no such folder."""
    commit = _commit(root, revision)
    if not _git(root, "ls-tree", "-d", commit, "--", folder):
        return {}
    archive = _git(root, "archive", "--format=tar", commit, "--", folder)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        members = [member for member in tar.getmembers() if member.isfile() and is_data(Path(member.name))]
        return {m.name: _content(tar, m) for m in sorted(members, key=lambda member: member.name)}


def renames(root: Path, base: str, head: str | None, folder: str = "data") -> dict[str, str]:
    """Return the former path of each data file that was renamed; a `head` of None is the working tree."""
    revisions = [_commit(root, base)] + ([_commit(root, head)] if head else [])
    listed = _git(root, "diff", "--name-status", "--find-renames", "--diff-filter=R", "-z", *revisions, "--", folder)
    fields = listed.decode().split("\0")[:-1]
    return dict(zip(fields[2::3], fields[1::3], strict=True))


def has_uncommitted(root: Path, folder: str = "data") -> bool:
    """Whether data files differ from the last commit, or are new."""
    return bool(_git(root, "status", "--porcelain", "--", folder))


def read_commits(root: Path, zone: tzinfo, folder: str = "data") -> tuple[Commit, ...]:
    """Return every commit that changed data files, oldest first; GitError where git fails."""
    form = ("--reverse", "--first-parent", "-m", "--raw", "--no-abbrev", "--find-renames", "-z")
    log = _git(root, "log", *form, f"--format=%H %ct {_TRAILER}", "--relative", "--", folder)
    return tuple(_parse_log(log, zone))


def read_blobs(root: Path, blobs: Iterable[str]) -> dict[str, bytes]:
    """Return the content of each blob by its name."""
    names = list(dict.fromkeys(blobs))
    stream = io.BytesIO(_git(root, "cat-file", "--batch", stdin="\n".join(names).encode()))
    contents = {}
    for name in names:
        header = stream.readline().split()
        if len(header) != 3:
            raise GitError(f"git 저장소에 {name} 파일이 없습니다. 저장소를 다시 복제해 주세요.")
        size = int(header[2])
        contents[name] = stream.read(size)
        stream.read(1)
    return contents


def _parse_log(log: bytes, zone: tzinfo) -> Iterator[Commit]:
    """Parse commits and the rows of git's raw format, all separated by NUL."""
    tokens = iter(log.split(b"\0"))
    commits: list[tuple[str, datetime, list[FileChange], bool]] = []
    for token in tokens:
        token = token.strip(b"\n")
        if token.startswith(b":"):
            change = _file_change(token, tokens)
            if change.path and is_data(Path(change.path)):
                commits[-1][2].append(change)
        elif token:
            name, time, trailer = token.split(b" ", 2)
            commits.append((name.decode(), _time(time, zone), [], trailer != _NONE))
    return (Commit(name, time, tuple(files), for_readers) for name, time, files, for_readers in commits)


def _file_change(row: bytes, paths: Iterator[bytes]) -> FileChange:
    """Parse `:100644 100644 BLOB BLOB R086` and the path behind it, or the former path and the path."""
    *_, blob, status = row.decode().split(" ")
    former = _name(next(paths)) if status[0] in "RC" else ""
    deleted = set(blob) == {"0"}
    return FileChange(_name(next(paths)), former, "" if deleted else blob)


def _name(path: bytes) -> str:
    """Return a path as text; empty for one that is not UTF-8, which no data file may have."""
    try:
        return path.decode()
    except UnicodeDecodeError:
        return ""


def _time(seconds: bytes, zone: tzinfo) -> datetime:
    try:
        return datetime.fromtimestamp(int(seconds), zone)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, zone)  # As git shows a time that it cannot read.


def _commit(root: Path, revision: str) -> str:
    """Return the full hash of a revision's commit; RevisionError if there is none."""
    if shutil.which("git") is None:
        raise RevisionError("git이 없어 이전 버전을 볼 수 없습니다. git을 설치해 주세요.")
    try:
        _git(root, "rev-parse", "--git-dir")
    except GitError as error:
        if "not a git repository" in str(error):
            raise RevisionError("git 저장소가 아니어서 이전 버전을 볼 수 없습니다.") from None
        raise
    # Behind --end-of-options, no revision is taken for an option.
    verify = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    try:
        return _git(root, *verify).decode().strip()
    except GitError:
        typed = with_signs_seen(revision)
        raise RevisionError(f"'{typed}' 버전을 찾을 수 없습니다. 브랜치 이름이나 커밋 번호를 확인해 주세요.") from None


def _content(tar: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = tar.extractfile(member)
    assert file is not None
    return file.read()


# So that no configuration changes what git prints.
_PLAIN = (
    "core.quotepath=off",
    "log.showRoot=true",
    "log.showSignature=false",
    "diff.renameLimit=0",
    "diff.orderFile=/dev/null",
    "color.ui=false",
)


def _git(root: Path, *arguments: str, stdin: bytes = b"") -> bytes:
    """Return what a command of git prints; GitError with its last words where it fails."""
    command = ["git", *(part for setting in _PLAIN for part in ("-c", setting)), *arguments]
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_REPLACE_OBJECTS": "1"}
    environment.pop("GIT_WORK_TREE", None)  # The project is where it is.
    try:
        done = subprocess.run(command, cwd=root, input=stdin, capture_output=True, env=environment)
    except OSError as error:
        raise GitError(f"git을 실행하지 못했습니다: {reason(error)}.") from None
    if done.returncode < 0:
        raise GitError(f"git {arguments[0]} 명령이 도중에 멈추었습니다(신호 {-done.returncode}).")
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines() or [f"종료 상태 {done.returncode}"]
        raise GitError(f"git {arguments[0]} 명령이 실패했습니다: {lines[0]}")
    return done.stdout
