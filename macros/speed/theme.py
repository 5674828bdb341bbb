"""The theme's templates compiled by another process, while this one still loads what reads the data.

Otherwise each process that draws pages would compile all of them, which takes a tenth of the time of a small site.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from jinja2 import meta
from mkdocs.theme import Theme

from macros.speed import is_on
from macros.speed.aside import aside, has_room
from macros.speed.compiled import Code, Compiled


def ask(command: str, theme: Theme) -> Callable[[], Code]:
    """Have the templates compiled for a build; what it returns brings them, or none where there is no other process."""
    if command == "build" and has_room() and is_on("theme"):
        return aside(partial(compile_templates, theme))
    return dict


def compile_templates(theme: Theme) -> Code:
    """The templates that MkDocs writes pages with, and all that those name, compiled as the theme has it.

    It is not known here what plugins set in `on_env` of how templates are compiled; ours set nothing.
    """
    environment, compiled = theme.get_env(), Compiled()
    assert environment.loader
    pending = ["main.html", *sorted(theme.static_templates)]
    for name in pending:
        try:
            source, file, _ = environment.loader.get_source(environment, name)
            tree = environment.parse(source, name, file)
            bucket = compiled.get_bucket(environment, name, file, source)
            bucket.code = environment.compile(tree, name, file)
        except Exception:  # Whoever draws with it says what is wrong; it may be that nobody does.
            continue
        compiled.set_bucket(bucket)
        named = filter(None, meta.find_referenced_templates(tree))  # None stands for a name made up on the way.
        pending.extend(sorted(set(named).difference(pending)))
    return compiled.code
