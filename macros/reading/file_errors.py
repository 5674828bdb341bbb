"""Why a file could not be read or written, or a program not started, in Korean."""

from __future__ import annotations

import errno

from macros.reading.unseen_signs import with_signs_seen

_REASONS = {
    errno.EACCES: "읽거나 쓸 권한이 없습니다",
    errno.EEXIST: "같은 이름의 파일이 이미 있습니다",
    errno.EFBIG: "파일이 너무 커서 더 쓸 수 없습니다",
    errno.EISDIR: "파일이 아니라 폴더입니다",
    errno.ELOOP: "링크가 제자리로 돌아옵니다",
    errno.EMFILE: "한꺼번에 연 파일이 너무 많습니다",
    errno.ENAMETOOLONG: "이름이 너무 깁니다",
    errno.ENOENT: "그런 파일이나 폴더가 없습니다",
    errno.ENOEXEC: "실행할 수 있는 프로그램이 아닙니다",
    errno.ENOSPC: "디스크가 가득 찼습니다",
    errno.ENOTDIR: "폴더가 아닙니다",
    errno.EPERM: "읽거나 쓸 권한이 없습니다",
    errno.EROFS: "읽을 수만 있는 디스크입니다",
}


def reason(error: OSError) -> str:
    """Return why the system refused, without a stop; in the system's words where we have none."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


def file_error(error: OSError) -> str:
    """Return one line: the file or program, as far as it is known, and why the system refused it."""
    file = error.filename.decode(errors="replace") if isinstance(error.filename, bytes) else error.filename
    return f"{with_signs_seen(str(file))}: {reason(error)}." if file else f"{reason(error)}."
