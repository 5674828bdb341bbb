"""The measurements as a table for people, and the figures that follow from them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import log
from statistics import median
from typing import Protocol

from tests.bench.generators import HUGO, OURS, UNSHARED
from tests.bench.measured import Cost, Weight, middle

COLUMNS = (
    "만든 쪽",
    "CPU(초)",
    "시간(초)",
    "Hugo의 몇 배(CPU)",
    "Hugo의 몇 배(시간)",
    "메모리(MB)",
    "모두 더한 메모리(MB)",
    "한 쪽(바이트)",
    "한 쪽(gz 바이트)",
)


BY_TWOS = "둘씩 번갈아 재어 견준 값의 중앙값입니다. 위의 표와 달리, 더 여러 번 잰 것까지 모두 셉니다."
SHARED = "파일, 변경 기록, 프로그램이 읽는 설명을 모두 뺐을 때보다 얼마나 더 드는지입니다. 10%보다 적어야 합니다."


class Built(Protocol):
    generator: str
    size: int
    costs: list[Cost]
    together: float
    weight: Weight


def report(
    built: Sequence[Built], waits: Mapping[tuple[str, int], float], missing: Sequence[str], runs: int, command: str
) -> str:
    lines = [
        f"`{command}`로 만든 표입니다. 같은 자료를 한 번에 하나씩 번갈아 {runs}번 만들어, 가운데 값을 적었습니다.",
        "‘공개 자료 없이’는 파일(CSV, JSON, 엑셀)만이 아니라 git에서 읽는 변경 기록과 프로그램이 읽는 설명(JSON-LD)도",
        "뺀 것입니다. 지어낸 자료에는 변경 기록이 없습니다.",
        "파이썬이 처음에 옮겨 두는 프로그램(`__pycache__`)은 보통 때처럼 남겨 둔 채 잽니다.",
        "빠르기는 기계와 그때의 형편에 따라 다르므로 줄끼리 견주어 보세요.",
        "번마다 앞서 만든 것을 다른 곳으로 옮겨 두고 처음부터 만듭니다(지우면 한동안 새 파일이 느리게 써집니다).",
        "지어낸 자료는 `tests/synthetic`에서 만들고, Hugo의 틀은 `tests/bench/hugo`에 있습니다.",
        "지어낸 사업 하나에는 이 저장소의 사업 하나만큼 적혀 있습니다(값 94개쯤).",
        "지어낸 자료에서 Hugo의 쪽은 차림표와 맨 아래까지 우리 쪽과 낱말이 같습니다. 다만 공개 자료 파일, 찾기,",
        "점검한 결과, 바뀐 내용, 그림과 그 설명, 자료 파일의 줄 번호는 만들지 않습니다(`tests/site/test_bench.py`에",
        "모두 있습니다). 이 저장소의 자료에서는 지어낸 자료에 없는 칸(도시의 현지 이름 등)도 빠집니다.",
        "메모리는 가장 큰 프로그램 하나가 쓴 것이고, ‘모두 더한 메모리’는 함께 도는 프로그램의 메모리를 0.05초마다",
        "더해 본 것 가운데 가장 큰 값입니다(리눅스에서만). 더해 보는 동안은 느려지므로, 시간은 그때 재지 않았습니다.",
        "방법을 하나씩 끈 것은 200쪽까지, Material 그대로는 `--stock-most`에 적은 쪽(기본값 200)까지만 잽니다. 더 크면",
        "오래 걸립니다. ‘빠르게 하는 것 없이’와 Material에서는 표와 목록의 HTML도 Markdown을 거칩니다.",
        *(f"{name}: 이 기계에 없어 재지 않았습니다." for name in missing),
    ]
    for size in dict.fromkeys(one.size for one in built):
        lines += ["", f"## {_title(size)}", "", *_table([one for one in built if one.size == size], runs)]
    if beside := list(_beside(built, OURS, HUGO, "{:.2f}".format)):
        lines += ["", "## Hugo의 몇 배", "", BY_TWOS, "", *beside]
    if shares := list(_beside(built, OURS, UNSHARED, lambda times: f"{times - 1:+.1%}")):
        lines += ["", "## 공개 자료를 만드는 데 드는 것", "", SHARED, BY_TWOS, "", *shares]
    if growth := list(_growth(built, runs)):
        lines += ["", "## 쪽이 늘 때", "", "쪽이 열 배가 되면 CPU의 시간이 열 배가 될 때 1입니다.", "", *growth]
    lines += ["", "## 미리 보기", "", "수 하나를 고치고 나서 화면에 나올 때까지의 시간(초)입니다.", "", *_waits(waits)]
    return "\n".join(lines) + "\n"


def _title(size: int) -> str:
    return f"지어낸 자료 {size:,}쪽" if size else "이 저장소의 자료"


def _table(built: Sequence[Built], runs: int) -> Iterator[str]:
    """Of each what it cost in the rounds that all took part in."""
    hugo = next((middle(one.costs[:runs]) for one in built if one.generator == HUGO), None)
    yield f"| | {' | '.join(COLUMNS)} |"
    yield f"|---|{'--:|' * len(COLUMNS)}"
    for one in built:
        cost, weight = middle(one.costs[:runs]), one.weight
        cells = (
            f"{weight.pages:,}",
            f"{cost.cpu:.1f}",
            f"{cost.wall:.1f}",
            f"{cost.cpu / hugo.cpu:.2f}" if hugo else "",
            f"{cost.wall / hugo.wall:.2f}" if hugo else "",
            f"{cost.memory:.0f}",
            f"{one.together:.0f}" if one.together else "",
            f"{weight.raw:,.0f}",
            f"{weight.packed:,.0f}",
        )
        yield f"| {one.generator} | {' | '.join(cells)} |"


def _beside(built: Sequence[Built], name: str, other: str, told: Callable[[float], str]) -> Iterator[str]:
    """How many times as much one generator costs as another, each build against the other's of the same round."""
    pairs = [
        (_title(one.size), [*zip(one.costs, two.costs, strict=False)])
        for one in built
        for two in built
        if (one.generator, two.generator) == (name, other) and one.size == two.size
    ]
    if pairs:
        yield from ["| | 견준 횟수 | CPU | 시간 |", "|---|--:|--:|--:|"]
    for title, costs in pairs:
        cpu = median(one.cpu / two.cpu for one, two in costs)
        wall = median(one.wall / two.wall for one, two in costs)
        yield f"| {title} | {len(costs)} | {told(cpu)} | {told(wall)} |"


def _growth(built: Sequence[Built], runs: int) -> Iterator[str]:
    """The exponent of processor time between the two largest invented departments."""
    sizes = sorted({one.size for one in built if one.size})[-2:]
    if len(sizes) < 2:
        return
    yield f"| | {sizes[0]:,}쪽에서 {sizes[1]:,}쪽으로 |"
    yield "|---|--:|"
    for name in dict.fromkeys(one.generator for one in built):
        cpu = {one.size: middle(one.costs[:runs]).cpu for one in built if one.generator == name}
        if all(size in cpu for size in sizes):
            yield f"| {name} | {log(cpu[sizes[1]] / cpu[sizes[0]]) / log(sizes[1] / sizes[0]):.2f} |"


def _waits(waits: Mapping[tuple[str, int], float]) -> Iterator[str]:
    sizes = dict.fromkeys(size for _, size in waits)
    yield f"| | {' | '.join(_title(size) for size in sizes)} |"
    yield f"|---|{'--:|' * len(sizes)}"
    for name in (OURS, HUGO):
        if any(name == one for one, _ in waits):
            yield f"| {name} | {' | '.join(f'{waits[name, size]:.1f}' for size in sizes)} |"
