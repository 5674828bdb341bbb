"""Styles lose what only their writers read, and the theme's what no page can use."""

from __future__ import annotations

import pytest

from macros.mkdocs.stylesheets import minify, prune

WRITTEN = """
/* a
   remark */
.path > li,
.path
  a::before {
  content: "a, b";
  margin: 0 1px;
}

@media print {
  a {
    color: red;
  }
}
"""


def test_remarks_and_line_ends_go_and_words_stay_apart() -> None:
    left = '.path > li,.path a::before {content: "a, b";margin: 0 1px;}@media print {a {color: red;}}'
    assert minify(WRITTEN) == left


@pytest.mark.parametrize(
    ("styles", "left"),
    [
        ("a{b:c}", "a{b:c}"),
        (".there{b:c}.gone{b:c}", ".there{b:c}"),
        (".gone,.there,.there .gone{b:c}", ".there{b:c}"),
        ("@media print{.gone{b:c}}a{b:c}", "a{b:c}"),
        ("@supports (x:y){@media print{.gone{b:c}}}", ""),
        ("@keyframes turn{0%{b:c}to{b:c}}", "@keyframes turn{0%{b:c}to{b:c}}"),
        ("a:not(.gone){b:c}", "a:not(.gone){b:c}"),
        (".there:is(.gone,a:not(.gone)),p{b:c}", ".there:is(.gone,a:not(.gone)),p{b:c}"),
        ("@font-face{src:url(a.woff2)}", "@font-face{src:url(a.woff2)}"),
    ],
)
def test_selectors_of_classes_that_nobody_names_go(styles: str, left: str) -> None:
    assert prune(styles, ["there md-grid", 'classList.add("open")']) == left
