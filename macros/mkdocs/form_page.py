"""The form's page, and the policy that it alone needs."""

from __future__ import annotations

from pathlib import Path

from macros.form.decap_config import Admin, config
from macros.form.npm_packages import SOURCE, write_programs
from macros.mkdocs.security_policy import with_policy
from macros.models.site import Site

FOLDER = "admin"


def _policy(connect: str = "", images: str = "") -> str:
    """Return a policy: the form makes functions and styles as it runs, and sends to where it saves alone."""
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            f"img-src 'self' data: blob:{images}",
            "font-src 'self' data:",
            f"connect-src 'self' blob:{connect}",
            "base-uri 'none'",
            "form-action 'self'",
        ]
    )


POLICY = _policy(" https://api.github.com", " https://avatars.githubusercontent.com")
"""Of a form that saves to GitHub."""

LOCAL_POLICY = _policy()
"""Of a form that saves on the machine that it comes from."""


def write_form(site: Site, settings: Admin | None, root: Path, folder: Path) -> None:
    """Write the form into a folder, with programs that npm brings if they are not there yet.

    `root` is the project's; without `settings` the form saves on this machine. FormError if npm fails.
    """
    folder.mkdir(exist_ok=True)
    page = (root / SOURCE / "page.html").read_text(encoding="utf-8")
    policy = POLICY if settings else LOCAL_POLICY
    (folder / "index.html").write_text(with_policy(page, policy), encoding="utf-8")
    (folder / "config.json").write_text(config(site, settings), encoding="utf-8")
    write_programs(root, folder)
