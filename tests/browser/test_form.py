"""What a clerk saves in the form changes what was changed in the files and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser

from macros.checks import load_site
from macros.mkdocs.form_page import POLICY
from macros.mkdocs.security_policy import POLICY as PAGE_POLICY
from tests.browser.form import Form, WorkingTree, opened
from tests.browser.reader import reading
from tests.browser.server import serve
from tests.conftest import LIBRARY
from tests.site.built import PROJECT, BuiltSite, build, copy_department, search_index

pytestmark = pytest.mark.browser

SETTINGS = {
    "SITE_URL": "https://report.example/",
    "REPOSITORY_URL": "https://github.com/office/report",
    "SIGN_IN_URL": "https://sign-in.example",
}


@pytest.fixture(scope="module")
def site_with_form(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of the library with the form."""
    project = copy_department(tmp_path_factory.mktemp("site-with-form"), LIBRARY)
    (project / ".venv").symlink_to(PROJECT / ".venv")  # The form's packages are there.
    return build(project, **SETTINGS)


@pytest.fixture(scope="module")
def opened_tree(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[WorkingTree, str]]:
    """Where the form of a working tree is served."""
    tree = WorkingTree.begin(tmp_path_factory.mktemp("tree"))
    with opened(tree) as address:
        yield tree, address


@pytest.fixture
def tree(opened_tree: tuple[WorkingTree, str]) -> WorkingTree:
    tree, _ = opened_tree
    tree.forget_changes()
    return tree


@pytest.fixture
def form(browser: Browser, opened_tree: tuple[WorkingTree, str], tree: WorkingTree) -> Iterator[Form]:
    """The form, which must ask no other host."""
    _, address = opened_tree
    with reading(browser, address, look=None) as reader:
        yield Form(reader.page, address)
        assert reader.record.foreign == []


def test_one_changed_figure_is_one_changed_line(form: Form, tree: WorkingTree) -> None:
    form.open("budgets/entries/2025")
    form.unfold("감염병 관리")
    form.field("예산액").fill("640001")
    form.save()
    assert tree.changes() == ["data/budgets/2025.yml", "-    budget: 640000", "+    budget: 640001"]


def test_a_file_can_be_saved_again(form: Form, tree: WorkingTree) -> None:
    form.open("budgets/entries/2025")
    form.unfold("보건기관 확충")
    form.field("예산액").fill("1")
    form.save()
    form.open("budgets/entries/2025")
    form.unfold("보건기관 확충")
    form.field("집행액").fill("950001")
    form.save()
    assert tree.changes() == [
        "data/budgets/2025.yml",
        "-    budget: 1200000",
        "-    spent: 950000",
        "+    budget: 1",
        "+    spent: 950001",
    ]


def test_folded_items_show_names_and_not_ids(form: Form, tree: WorkingTree) -> None:
    form.open("figures-personnel/entries/2025")
    form.unfold("일반직 보건")
    form.field("현원").fill("14")
    form.save()
    (file, old, new) = tree.changes()
    assert file == "data/tables/personnel/2025.yml"
    assert old.replace("current: 13", "current: 14")[1:] == new[1:]


def test_a_figure_deep_in_a_program_is_one_changed_line(form: Form, tree: WorkingTree) -> None:
    form.open("programs-2025/entries/healthy-life")
    assert form.field("파일 이름").input_value() == "healthy-life"
    form.unfold("주민이 이끄는 걷기 모임")
    form.unfold("걷기 모임 운영")
    form.unfold("참여")
    form.page.get_by_label("값", exact=True).locator("visible=true").fill("487")
    form.save()
    assert tree.changes() == [
        "data/programs/2025/healthy-life.yml",
        "-          - {id: members, name: 참여, value: 486, unit: people, bound: about}",
        "+          - {id: members, name: 참여, value: 487, unit: people, bound: about}",
    ]


def test_an_item_added_to_a_list_is_one_new_line_in_the_style_of_the_others(form: Form, tree: WorkingTree) -> None:
    form.open("glossary/entries/glossary")
    form.add("낱말")
    form.field("id").fill("overtime")
    form.field("낱말").fill("초과근무")
    form.field("쉬운 말").fill("정한 시간보다 더 일함")
    form.save()
    assert tree.changes() == [
        "data/glossary.yml",
        "+  - {id: overtime, term: 초과근무, plain: 정한 시간보다 더 일함}",
    ]


def test_a_new_program_is_a_file_that_the_checks_pass(form: Form, tree: WorkingTree) -> None:
    form.open("programs-2026/new")
    form.field("사업 이름").fill("밤에 여는 진료실")
    form.field("순서").fill("6")
    form.choose("종류", "main")
    form.choose("담당 부서", "의약팀")
    form.choose("자료", "health-report-2025")
    form.field("목적").fill("늦게 오시는 분도 일을 보실 수 있게 합니다.")
    form.press_save()
    form.page.get_by_text("파일 이름 은(는) 필수입니다.").wait_for()
    form.field("파일 이름").fill("night-clinic")
    form.save()
    assert tree.changes() == [
        "data/programs/2026/night-clinic.yml",
        "+# yaml-language-server: $schema=../../../.vscode/schemas/programs.json",
        "+# 2026년 사업입니다.",
        "+# 수와 시기는 문장에 쓰지 말고 values와 period 칸에 적어 주세요. 화면의 문장은 그 칸에서 만들어집니다.",
        "+",
        "+title: 밤에 여는 진료실",
        "+order: 6",
        "+kind: main",
        "+lead: medicine-team",
        "+source: {document: health-report-2025}",
        "+purpose: 늦게 오시는 분도 일을 보실 수 있게 합니다.",
    ]
    assert "2026/night-clinic" in load_site(tree.folder / "data").programs


def test_every_button_of_the_form_has_a_name(form: Form) -> None:
    form.open("budgets/entries/2025")
    form.page.get_by_text("감염병 관리").wait_for()
    form.page.evaluate(AXE_SCRIPT)
    rules = {"runOnly": {"type": "rule", "values": ["button-name", "aria-command-name", "label"]}}
    assert form.page.evaluate("async options => (await axe.run(options)).violations", rules) == []


def test_signing_in_asks_the_server_of_the_settings_and_nobody_else(
    browser: Browser, site_with_form: BuiltSite
) -> None:
    with serve(site_with_form.folder) as address, reading(browser, address, look=None) as reader:
        reader.page.context.route("https://sign-in.example/**", lambda route: route.fulfill(body=""))
        reader.page.goto(f"{address}admin/")
        with reader.page.expect_popup() as popup:
            reader.page.get_by_role("button", name="GitHub").click()
        popup.value.wait_for_url("https://sign-in.example/**")
        asked = urlsplit(popup.value.url)
        assert (asked.netloc, asked.path) == ("sign-in.example", "/auth")
        assert parse_qs(asked.query)["provider"] == ["github"]
        assert reader.record.foreign == []


def test_the_foot_of_a_page_leads_to_its_data_in_the_form(site_with_form: BuiltSite) -> None:
    page = site_with_form.page("personnel/2030/")
    edits = page.root.xpath("//section[@class='page-foot']//details[summary='수정 제안']//a")
    links = {link.text: link.get("href") for link in edits}
    assert links == {
        "이 페이지의 글": "https://github.com/office/report/edit/main/docs/tables/_year.md#L1",
        "2030년 인력 (양식)": "../../admin/#/collections/figures-personnel/entries/2030",
        "자료 파일 data/tables/personnel/table.yml (양식)": "../../admin/#/collections/tables/entries/personnel",
    }


def test_the_form_alone_has_a_policy_of_its_own(site_with_form: BuiltSite) -> None:
    policies = {
        page.url: page.root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        for page in site_with_form.pages
    }
    assert policies.pop("admin/") == [POLICY]
    assert {policy for found in policies.values() for policy in found} == {PAGE_POLICY}
    headers = (site_with_form.folder / "_headers").read_text(encoding="utf-8")
    assert "/*\n  Content-Security-Policy: frame-ancestors 'none'\n" in headers
    assert f"/admin/*\n  Content-Security-Policy: {POLICY}\n" in headers


def test_neither_search_nor_sitemap_know_the_form_and_robots_leave_it(site_with_form: BuiltSite) -> None:
    page = site_with_form.page("admin/").root
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex, nofollow"]
    assert "admin/" not in (site_with_form.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert "admin/" not in [page["url"] for page in search_index(site_with_form)["pages"]]


def test_without_the_settings_nothing_of_the_form_is_built(site: BuiltSite) -> None:
    assert not (site.folder / "admin").exists()
