"""A yearly cycle: its steps one after another, what happens in each and what is made public."""

from __future__ import annotations

from markupsafe import Markup

from macros.models.program import Cycle, CycleStep
from macros.views.page_view import View


def cycle_picture(view: View, cycle: Cycle, *, program: Markup | str = "") -> Markup:
    """The steps in their order; away from the page that is their home, with a link to its `program`."""
    return view.render(
        "charts/cycle.html.j2",
        cycle=cycle,
        caption=_caption(cycle),
        period=lambda step: _period(cycle, step),
        program=program,
    )


def _period(cycle: Cycle, step: CycleStep) -> str:
    before = cycle.begins_before and step is cycle.steps[0]
    return f"앞선 해 {step.period}" if before else str(step.period)


def _caption(cycle: Cycle) -> str:
    """`앞선 해 12월부터 7월까지 5단계이고, 그 가운데 3단계에 공개하는 것이 적혀 있습니다.`"""
    first, last = _period(cycle, cycle.steps[0]), _period(cycle, cycle.steps[-1])
    steps = f"{first}부터 {last}까지 {len(cycle.steps)}단계"
    public = sum(bool(step.publishes) for step in cycle.steps)
    if not public:
        return f"{steps}입니다. 공개하는 것은 자료에 없습니다."
    return f"{steps}이고, 그 가운데 {public}단계에 공개하는 것이 적혀 있습니다."
