"""The least that a site of data costs in Python: read the YAML, fill one template, write the page."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml
from jinja2 import Environment

# Everything that a record holds, as rows of its fields.
PAGE = """{% macro rows(value) %}
{% if value is mapping %}
<table>{% for name, inner in value.items() %}<tr><th scope="row">{{ name }}</th><td>{{ rows(inner) }}</td></tr>
{% endfor %}</table>
{% elif value is sequence and value is not string %}
{% for inner in value %}{{ rows(inner) }}
{% endfor %}
{% else %}{{ value }}{% endif %}
{% endmacro %}
<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><main><h1>{{ title }}</h1>{{ rows(record) }}</main></body></html>
"""


def main(data: Path, site: Path) -> None:
    template = Environment(autoescape=True).from_string(PAGE)
    for path in sorted(data.rglob("*.yml")):
        record = yaml.load(path.read_bytes(), yaml.CSafeLoader)
        page = site / path.relative_to(data).with_suffix("") / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(template.render(title=record.get("title", path.stem), record=record), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
