"""The form's page in the site, and the policy that it alone needs."""

from __future__ import annotations

from pathlib import Path

from macros.form.config import Admin, config
from macros.form.programs import SOURCE, write_programs
from macros.mkdocs.security_policy import with_policy
from macros.models.site import Site

FOLDER = "admin"

# The form makes functions and styles as it runs, and talks to the git host that it saves to; to nobody else.
POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob: https://avatars.githubusercontent.com",
        "font-src 'self' data:",
        "connect-src 'self' blob: https://api.github.com",
        "base-uri 'none'",
        "form-action 'self'",
    ]
)


def write_form(site: Site, settings: Admin, root: Path, built: Path) -> None:
    """Write the form into the folder of the built site, with programs that npm brings if they are not there yet.

    `root` is the project's; FormError if npm fails.
    """
    folder = built / FOLDER
    folder.mkdir(exist_ok=True)
    page = (root / SOURCE / "page.html").read_text(encoding="utf-8")
    (folder / "index.html").write_text(with_policy(page, POLICY), encoding="utf-8")
    (folder / "config.json").write_text(config(site, settings), encoding="utf-8")
    write_programs(root, folder)
