"""The form at `/admin/`, for people who want neither an editor nor a file: Decap CMS over the data files.

What it shows is made from the same schemas that editors get. `decap_config` tells it what to show, `mkdocs.form_page`
writes it into the site, and the programs that run in the browser are in `overrides/admin/`.
"""
