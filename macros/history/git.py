"""Read git: the day of each file, the data at a revision, and the commits that changed it."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.models.load import Files, is_data

# What pages are made of; git takes several times as long to go through all other folders too.
_PAGE_FOLDERS = ("docs", "data")


@dataclass(frozen=True)
class FileChange:
    """A data file of a commit: its path, its former path and the name of its blob; empty where there is none."""

    path: str
    former: str
    blob: str


@dataclass(frozen=True)
class Commit:
    """A commit that changed data files; `time` is in ISO form with its zone."""

    name: str
    time: str
    files: tuple[FileChange, ...]


class RevisionError(Exception):
    """Git cannot be asked, or has no such revision; the message is Korean."""


def last_changes(root: Path) -> Mapping[str, str]:
    """Return the ISO day of the last commit of each file that pages are made of, by its path from `root`.

    Empty without git, without commits, or in a shallow clone. A file with uncommitted changes has no day.
    """
    try:
        if is_shallow(root):
            return {}
        log = _git(root, "log", "--format=day:%cs", "--name-only", "--relative", "--", *_PAGE_FOLDERS).decode()
        edited = _git(root, "diff", "--name-only", "--relative", "HEAD", "--", *_PAGE_FOLDERS).decode()
    except (RevisionError, subprocess.CalledProcessError):
        return {}
    days: dict[str, str] = {}
    day = ""
    for line in log.splitlines():
        if line.startswith("day:"):
            day = line.removeprefix("day:")
        elif line:
            days.setdefault(line, day)
    for file in edited.splitlines():
        days.pop(file, None)
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


def read_commits(root: Path, folder: str = "data") -> tuple[Commit, ...] | None:
    """Return every commit that changed data files, oldest first; None without git or in a shallow clone."""
    try:
        if is_shallow(root):
            return None
        form = ("--reverse", "--first-parent", "-m", "--raw", "--no-abbrev", "--find-renames", "--format=commit %H %cI")
        log = _git(root, "log", *form, "--relative", "--", folder).decode()
    except (RevisionError, subprocess.CalledProcessError):
        return None
    return tuple(_parse_log(log)) or None


def is_shallow(root: Path) -> bool:
    """Whether the repository is a clone without its whole history."""
    return _git(root, "rev-parse", "--is-shallow-repository").strip() != b"false"


def read_blobs(root: Path, blobs: Iterable[str]) -> dict[str, bytes]:
    """Return the content of each blob by its name."""
    names = list(dict.fromkeys(blobs))
    stream = io.BytesIO(_git(root, "cat-file", "--batch", stdin="\n".join(names).encode()))
    contents = {}
    for name in names:
        size = int(stream.readline().split()[2])
        contents[name] = stream.read(size)
        stream.read(1)
    return contents


def _parse_log(log: str) -> Iterator[Commit]:
    for block in re.split("^commit ", log, flags=re.MULTILINE)[1:]:
        head, *rows = block.splitlines()
        name, time = head.split()
        changes = (_file_change(row) for row in rows if row.startswith(":"))
        yield Commit(name, time, tuple(change for change in changes if is_data(Path(change.path))))


def _file_change(row: str) -> FileChange:
    """Parse a row of git's raw format: `:100644 100644 BLOB BLOB R086<tab>former path<tab>path`."""
    state, *paths = row.split("\t")
    blob = state.split()[3]
    deleted = set(blob) == {"0"}
    return FileChange(paths[-1], paths[0] if len(paths) == 2 else "", "" if deleted else blob)


def _commit(root: Path, revision: str) -> str:
    """Return the full hash of a revision's commit; RevisionError if there is none."""
    try:
        _git(root, "rev-parse", "--git-dir")
    except subprocess.CalledProcessError:
        raise RevisionError("git 저장소가 아니어서 앞선 판을 볼 수 없습니다.") from None
    # Behind --end-of-options, no revision is taken for an option.
    verify = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    try:
        return _git(root, *verify).decode().strip()
    except subprocess.CalledProcessError:
        raise RevisionError(f"'{revision}' 판을 찾을 수 없습니다. 가지 이름이나 커밋 번호를 확인해 주세요.") from None


def _content(tar: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = tar.extractfile(member)
    assert file is not None
    return file.read()


def _git(root: Path, *arguments: str, stdin: bytes = b"") -> bytes:
    try:
        command = ["git", "-c", "core.quotepath=off", *arguments]
        return subprocess.run(command, cwd=root, input=stdin, capture_output=True, check=True).stdout
    except FileNotFoundError:
        raise RevisionError("git이 없어 앞선 판을 볼 수 없습니다. git을 설치해 주세요.") from None
