"""Tables that pages write in Markdown, made to look like those that macros draw."""

from __future__ import annotations

import re

_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_OPENING = '<div class="table-scroll" role="region" aria-label="표" tabindex="0">'
_ALIGNED = re.compile(r'<(t[hd]) style="text-align: (\w+);">')


def style_written_tables(html: str) -> str:
    """Return HTML whose plain tables scroll and look like the site's own; styles in them would be blocked."""
    return _TABLE.sub(lambda table: _styled(table[1]), html)


def _styled(rows: str) -> str:
    aligned = _ALIGNED.sub(lambda cell: f'<{cell[1]} class="number">' if cell[2] == "right" else f"<{cell[1]}>", rows)
    headed = aligned.replace("<th", '<th scope="col"').replace('<th scope="col"ead', "<thead")
    return f'{_OPENING}<table class="data">{headed}</table></div>'
