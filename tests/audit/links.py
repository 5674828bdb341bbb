"""`make links`: asks each link that leads off the site whether it still leads anywhere."""

from __future__ import annotations

import re
import socket
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urldefrag

import requests
from lxml import html
from markdown import markdown

from tests.site.built import PROJECT, BuiltSite

GUIDES = ("README.md", "CONTRIBUTING.md")
# Where the links of pages are written: folders and files of the project.
WRITTEN_IN = ("data/**/*.yml", "docs/**/*.md", "overrides/**/*.html", "mkdocs.yml", *GUIDES)

TIMEOUT = 20
PAUSE = 10
AT_ONCE = 8
GONE = (404, 410)


@dataclass(frozen=True)
class Answer:
    """What is known of a link; the remark says in Korean what to do, and is empty where there is nothing to do."""

    remark: str = ""
    gone: bool = False
    # Whether a later try may tell more.
    unsure: bool = False


def main(site: Path, project: Path = PROJECT) -> int:
    """Print a line for each link with a remark; 1 where one is gone."""
    links = outside_links(site, project)
    if not links:
        print("바깥 링크가 없습니다.")
        return 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = dict(zip(links, pool.map(ask, links), strict=True))
    for link, answer in answers.items():
        if answer.remark:
            print(f"{', '.join(links[link])}: {link} {answer.remark}")
    gone = sum(answer.gone for answer in answers.values())
    unsure = sum(answer.unsure for answer in answers.values())
    print(f"바깥 링크 {len(links)}개 가운데 {gone}개가 없어졌고, {unsure}개는 확인하지 못했습니다.")
    return 1 if gone else 0


def outside_links(site: Path, project: Path) -> dict[str, list[str]]:
    """Each link of the pages and guides, without its fragment, and where it is written: `file:line`, or a page."""
    pages = {page.path.relative_to(site.parent).as_posix(): page.root for page in BuiltSite(site).pages}
    for guide in GUIDES:
        text = (project / guide).read_text(encoding="utf-8")
        pages[guide] = html.fromstring(markdown(text, extensions=["fenced_code", "tables"]))
    first_page: dict[str, str] = {}
    for name, root in pages.items():
        for link in root.xpath("//a/@href"):
            if link.startswith(("http://", "https://")):
                first_page.setdefault(urldefrag(link).url, name)
    lines = list(_lines(project))
    return {link: _written(link, lines) or [page] for link, page in sorted(first_page.items())}


def _lines(project: Path) -> Iterator[tuple[str, str]]:
    """Each line in which a link may be written, with its place."""
    for path in sorted(path for pattern in WRITTEN_IN for path in project.glob(pattern)):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            yield f"{path.relative_to(project).as_posix()}:{number}", line


def _written(link: str, lines: list[tuple[str, str]]) -> list[str]:
    whole = re.compile(re.escape(link) + r"""(?=[\s"'<>)\]},#]|$)""")
    return [place for place, line in lines if whole.search(line)]


def ask(link: str) -> Answer:
    """Ask for the head alone, then for all where a server does not like that, and once more after a while."""
    answer = _try("HEAD", link)
    if answer.gone or answer.unsure:
        answer = _try("GET", link)
    if answer.unsure:
        time.sleep(PAUSE)
        answer = _try("GET", link)
    return answer


def _try(method: str, link: str) -> Answer:
    try:
        with requests.request(method, link, timeout=TIMEOUT, allow_redirects=True, stream=True) as response:
            return _answer(response)
    except requests.exceptions.InvalidURL:
        return Answer("주소가 잘못 적혀 있습니다. 바르게 고쳐 주세요.", gone=True)
    except requests.RequestException as error:
        return _no_answer(error)


def _answer(response: requests.Response) -> Answer:
    if response.status_code in GONE:
        remark = f"없는 페이지입니다({response.status_code}). 새 주소로 고치거나 링크를 지워 주세요."
        return Answer(remark, gone=True)
    if not response.ok:
        return _unsure(f"서버가 {response.status_code}번으로 답해")
    if response.history and response.history[0].is_permanent_redirect:
        return Answer(f"옮겨진 페이지입니다. 새 주소로 고쳐 주세요: {response.url}")
    return Answer()


def _no_answer(error: requests.RequestException) -> Answer:
    lookup = next((cause for cause in _causes(error) if isinstance(cause, socket.gaierror)), None)
    if lookup and lookup.errno != socket.EAI_AGAIN:
        return Answer("없는 사이트입니다. 새 주소로 고치거나 링크를 지워 주세요.", gone=True)
    if isinstance(error, requests.Timeout):
        return _unsure(f"{TIMEOUT}초 안에 답이 없어")
    if isinstance(error, requests.exceptions.SSLError):
        return _unsure("보안 인증서를 믿을 수 없어")
    return _unsure("서버에 연결되지 않아")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or error.__context__


def _unsure(why: str) -> Answer:
    return Answer(f"{why} 확인하지 못했습니다. 브라우저로 열어 봐 주세요.", unsure=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
