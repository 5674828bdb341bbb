"""The files that the repository's host reads: of the right form, with the least rights, and nothing to inject into."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

PROJECT = Path(__file__).parents[2]
HOST = PROJECT / ".github"
WORKFLOWS = sorted((HOST / "workflows").glob("*.yml"))

SCHEMAS = [
    *(("vendor.github-workflows", path) for path in WORKFLOWS),
    *(("custom.github-workflows-require-timeout", path) for path in WORKFLOWS),
    ("vendor.github-issue-forms", HOST / "ISSUE_TEMPLATE" / "correction.yml"),
    ("vendor.github-issue-config", HOST / "ISSUE_TEMPLATE" / "config.yml"),
    ("vendor.dependabot", HOST / "dependabot.yml"),
]

# What each job may do beside reading the code; every other right is taken away.
RIGHTS = {
    ("check.yml", "data"): {"contents": "read"},
    ("check.yml", "meaning"): {"contents": "read"},
    ("check.yml", "site"): {"contents": "read"},
    ("test.yml", "test"): {"contents": "read"},
    ("comment.yml", "comment"): {"actions": "read", "contents": "read", "pull-requests": "write"},
    ("publish.yml", "build"): {"contents": "read"},
    ("publish.yml", "deploy"): {"pages": "write", "id-token": "write"},
    ("weekly.yml", "upstream"): {"contents": "read"},
    ("weekly.yml", "vulnerabilities"): {"contents": "read"},
    ("weekly.yml", "links"): {"contents": "read"},
}

INSTALL = "apt-get update -qq && apt-get install -y -qq ca-certificates git make python3-venv"


def workflow(path: Path) -> dict[Any, Any]:
    read: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return read


def jobs() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path in WORKFLOWS:
        for name, job in workflow(path)["jobs"].items():
            yield path.name, name, job


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    for file, name, job in jobs():
        for step in job["steps"]:
            yield f"{file} {name}", step


@pytest.mark.parametrize(("schema", "path"), SCHEMAS, ids=lambda value: getattr(value, "name", value))
def test_each_file_has_the_form_that_its_host_publishes(schema: str, path: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_each_job_has_its_rights_and_no_more() -> None:
    assert {(file, name): job["permissions"] for file, name, job in jobs()} == RIGHTS
    assert [path.name for path in WORKFLOWS if workflow(path)["permissions"] != {}] == []


def test_each_action_is_pinned_to_a_commit_with_its_version_beside_it() -> None:
    for path in WORKFLOWS:
        for line in path.read_text(encoding="utf-8").splitlines():
            if "uses:" in line:
                assert re.search(r"uses: [\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), f"{path.name}: {line}"


def test_each_container_is_the_same_image_pinned_by_its_digest() -> None:
    images = {job["container"] for _, _, job in jobs() if "container" in job}
    assert [bool(re.fullmatch(r"debian:12@sha256:[0-9a-f]{64}", image)) for image in images] == [True]


def test_no_expression_stands_in_a_command() -> None:
    assert [where for where, step in steps() if "${{" in step.get("run", "")] == []


def test_no_checkout_leaves_a_key_behind_or_takes_another_version_than_its_own() -> None:
    checkouts = [(where, step["with"]) for where, step in steps() if "actions/checkout@" in step.get("uses", "")]
    assert len(checkouts) == len(RIGHTS) - 1
    assert [where for where, options in checkouts if options["persist-credentials"] is not False] == []
    assert [where for where, options in checkouts if {"ref", "repository", "token"} & set(options)] == []


def test_code_that_nobody_reviewed_runs_without_secrets() -> None:
    for path in WORKFLOWS:
        read = workflow(path)
        # YAML 1.1 reads the word `on` as true.
        if "pull_request" in read[True]:
            text = path.read_text(encoding="utf-8")
            assert "secrets." not in text
            assert "github.token" not in text
            assert {right for job in read["jobs"].values() for right in job["permissions"].values()} == {"read"}
    assert [path.name for path in WORKFLOWS if "pull_request_target" in workflow(path)[True]] == []


def test_every_command_but_installing_make_itself_is_tried_here() -> None:
    commands = {step["run"] for where, step in steps() if "run" in step and not where.startswith("weekly.yml")}
    assert commands == {"make pr-check", "make pr-meaning", "make pr-comment", "make build", ".ci/run", INSTALL}
    assert _targets(commands) <= _targets_of_make()


def test_commands_that_ask_other_hosts_run_weekly_each_in_its_own_job() -> None:
    weekly = [(where, step["run"]) for where, step in steps() if "run" in step and where.startswith("weekly.yml")]
    assert weekly == [
        ("weekly.yml upstream", INSTALL),
        ("weekly.yml upstream", "make upstream"),
        ("weekly.yml vulnerabilities", "make vulnerabilities"),
        ("weekly.yml links", "make links"),
    ]
    assert _targets({command for _, command in weekly}) <= _targets_of_make()
    assert [name for file, name, job in jobs() if file == "weekly.yml" and "needs" in job] == []


def _targets(commands: set[str]) -> set[str]:
    return {command.removeprefix("make ") for command in commands if command.startswith("make ")}


def _targets_of_make() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def test_the_whole_history_is_there_where_days_of_change_are_shown() -> None:
    building = [(file, name) for file, name, job in jobs() if {"run": "make build"}.items() <= _runs(job)]
    for file, name in building:
        checkout = workflow(HOST / "workflows" / file)["jobs"][name]["steps"][0]
        assert checkout["with"]["fetch-depth"] == 0, (file, name)
    assert building == [("check.yml", "site"), ("publish.yml", "build")]


def _runs(job: dict[str, Any]) -> set[tuple[str, str]]:
    return {("run", step["run"]) for step in job["steps"] if "run" in step}


def test_the_comment_follows_the_check_and_takes_what_it_left() -> None:
    check, comment = (workflow(HOST / "workflows" / name) for name in ("check.yml", "comment.yml"))
    assert comment[True]["workflow_run"]["workflows"] == [check["name"]]
    left = check["jobs"]["meaning"]["steps"][-1]["with"]
    taken = comment["jobs"]["comment"]["steps"][1]["with"]
    assert (left["name"], left["path"]) == (taken["name"], f"{taken['path']}/meaning.md")


def test_dependabot_watches_every_folder_with_locked_packages() -> None:
    updates = yaml.safe_load((HOST / "dependabot.yml").read_text(encoding="utf-8"))["updates"]
    watched = {
        update["package-ecosystem"]: sorted(update.get("directories", [update.get("directory")])) for update in updates
    }
    locks = [path for top in ("overrides", "tests") for path in (PROJECT / top).rglob("package-lock.json")]
    assert watched == {
        "github-actions": ["/"],
        "pip": ["/"],
        "npm": sorted(f"/{lock.parent.relative_to(PROJECT).as_posix()}" for lock in locks),
    }


def test_every_setting_of_the_readme_reaches_the_published_site() -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    settings = re.findall(r"^\| `([A-Z_]+)` \|", readme, re.MULTILINE)
    (build,) = (step for where, step in steps() if where == "publish.yml build" and step.get("run") == "make build")
    assert {*settings} - {*build["env"]} == {"REPOSITORY_BRANCH"}, "this branch is the one that is published"
