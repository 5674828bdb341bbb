"""The form's page in the site, and the policy that it alone needs."""

from __future__ import annotations

import subprocess
from pathlib import Path

from macros.form.config import Admin, config
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


class BundleError(Exception):
    """The form's programs could not be put together; the message is Korean."""


def write_form(site: Site, settings: Admin, root: Path, built: Path) -> None:
    """Write the form into the folder of the built site, with programs that npm brings now.

    `root` is the project's; BundleError if the programs cannot be had.
    """
    folder = built / FOLDER
    folder.mkdir(exist_ok=True)
    source = root / "overrides" / "admin"
    page = (source / "page.html").read_text(encoding="utf-8")
    (folder / "index.html").write_text(with_policy(page, POLICY), encoding="utf-8")
    (folder / "config.json").write_text(config(site, settings), encoding="utf-8")
    done = subprocess.run([source / "bundle.sh", folder], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise BundleError(f"/admin/ 양식을 만들지 못했습니다.\n{done.stdout.strip()}")
