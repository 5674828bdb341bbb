# 사이트를 만들고 점검하는 명령입니다. 처음 실행하면 필요한 것을 스스로 설치합니다.

PYTHON := .venv/bin/python
export NO_MKDOCS_2_WARNING := 1
.DEFAULT_GOAL := build

.PHONY: help build serve form check export snapshot new-year test pr-check pr-meaning pr-comment search bench-search components bench audit upstream vulnerabilities links lint fmt fmt-check guide schema fonts lock setup clean

help: ## 할 수 있는 일을 보여 줍니다.
	@sed -n 's/^\([a-z-]*\):[^=]*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

build: setup ## site/ 폴더에 사이트를 만듭니다. 잘못이 있으면 앞서 만든 것을 그대로 둡니다.
	@$(PYTHON) -m macros build

serve: setup ## 미리 봅니다. 자료, 매크로, 글, 꾸밈을 고치면 화면이 따라 바뀝니다.
	@$(PYTHON) -m macros serve

form: setup ## 양식을 열어 빈칸을 채우며 자료 파일을 고칩니다. 계정이 필요 없습니다.
	@.ci/setup admin
	@$(PYTHON) -m macros form

check: setup ## 자료만 점검하고, 글에 있는 어려운 말을 알립니다.
	@$(PYTHON) -m macros retired
	@$(PYTHON) -m macros check
	@$(PYTHON) -m macros plain

TO ?= export

export: setup ## 공개 자료(CSV, JSON, 엑셀)만 export/ 폴더에 만듭니다. 다른 폴더는 TO=폴더로 정합니다.
	@$(PYTHON) -m macros export --to $(TO)

snapshot: setup ## 오늘의 공개 자료를 docs/에 그대로 떠 둡니다. 예: make snapshot DAY=2026-11-29
	@test "$(DAY)" || { echo '날을 적어 주세요. 예: make snapshot DAY=2026-11-29'; exit 1; }
	@$(PYTHON) -m macros export --snapshot $(DAY)

new-year: setup ## 새해의 자료 파일을 빈칸으로 만듭니다. 예: make new-year YEAR=2024 FROM=2023
	@test "$(YEAR)" -a "$(FROM)" || { echo '만들 해와 바탕이 되는 해를 적어 주세요. 예: make new-year YEAR=2024 FROM=2023'; exit 1; }
	@$(PYTHON) -m macros new-year $(YEAR) --from $(FROM)

test: lint ## 모든 점검을 합니다.
	@.ci/setup browser
	@.ci/setup publish
	$(PYTHON) -m pytest -n auto --dist worksteal

# 풀 리퀘스트에서 쓰는 것. .github/workflows/의 단계들입니다.

# A pull request is checked out as its merge, whose first parent is the branch it goes to.
pr-check pr-meaning: BASE ?= HEAD^1

pr-check: setup ## 자료를 점검하고, 잘못과 말없이 없앤 기록, 어려운 말을 풀 리퀘스트의 그 줄에 보입니다.
	@$(PYTHON) -m macros check --format github
	@$(PYTHON) -m macros retired $(BASE) --format github
	@$(PYTHON) -m macros plain --format github

pr-meaning: setup ## 이용자에게 달라지는 것을 .pr/meaning.md에 적습니다. 예: make pr-meaning BASE=main
	@mkdir -p .pr
	@$(PYTHON) -m macros diff $(BASE) HEAD --format markdown > .pr/meaning.md 2> .pr/refused || cat .pr/refused >> .pr/meaning.md
	@cat .pr/meaning.md

pr-comment: ## .pr/meaning.md를 풀 리퀘스트의 글 하나로 둡니다. 설치하는 것이 없습니다.
	@.ci/comment .pr/meaning.md

search: ## 검색 프로그램(overrides/search/)을 고친 뒤 다시 묶습니다.
	@.ci/setup search
	overrides/search/bundle.sh overrides/assets

bench-search: ## 검색을 Material의 검색, Pagefind와 나란히 재고 표를 새로 씁니다.
	@.ci/setup bench-search
	$(PYTHON) -m tests.search

components: ## 화면을 이루는 부분을 화면 색과 상태마다 한 페이지에 모아 .components/에 만듭니다.
	@.ci/setup browser
	@$(PYTHON) -m tests.components

bench: setup ## 사이트를 만드는 시간과 메모리를 Material과 나란히 재고 표를 새로 씁니다(10분쯤).
	$(PYTHON) -m tests.bench

audit: ## 빌드를 죽여 보고, HTML 검사기, axe, Lighthouse, 파이어폭스, 리브레오피스, pandas, R로 더 오래(20분쯤) 점검합니다.
	@.ci/setup audit
	$(PYTHON) -m tests.audit

# 바깥에서 달라진 것을 살핍니다. 매주 .github/workflows/weekly.yml이 실행합니다.

upstream: ## 새로 나온 MkDocs, Material, mkdocs-macros로 만들어 보고, 브라우저를 뺀 시험을 합니다.
	@.ci/upstream

vulnerabilities: setup ## 정해 둔 파이썬 패키지에 알려진 보안 약점이 있는지 봅니다.
	$(PYTHON) -m pip install --quiet uv
	.venv/bin/uv tool run pip-audit --strict --disable-pip --require-hashes --requirement requirements.txt

links: build ## 사이트와 안내서의 바깥 링크가 살아 있는지 하나씩 확인합니다.
	@$(PYTHON) -m tests.audit.links site

lint: fmt-check
	$(PYTHON) -m ruff check macros tests overrides/make-assets .ci/comment
	$(PYTHON) -m mypy
	$(PYTHON) -m macros guide --check
	$(PYTHON) -m macros schema --check

fmt: setup ## 자료와 코드의 모양을 맞춥니다. 값과 설명(#)은 그대로입니다.
	$(PYTHON) -m macros fmt
	$(PYTHON) -m ruff check --fix macros tests overrides/make-assets
	$(PYTHON) -m ruff format macros tests overrides/make-assets .ci/comment

fmt-check: setup ## 자료와 코드의 모양이 맞는지 봅니다.
	$(PYTHON) -m macros fmt --check
	$(PYTHON) -m ruff format --check macros tests overrides/make-assets .ci/comment

guide: setup ## CONTRIBUTING.md의 규칙 풀이와 매크로 목록을 새로 씁니다.
	$(PYTHON) -m macros guide

schema: setup ## 편집기가 자료 파일을 거들 때 읽는 것(.vscode/schemas/)을 새로 씁니다.
	$(PYTHON) -m macros schema

FONT := pretendard-gov-1.3.9

fonts: build ## 사이트에 쓰인 글자로 글꼴 파일을 새로 만듭니다. 다른 부서의 자료를 넣었을 때 한 번 합니다.
	@.ci/setup browser
	@mkdir -p .venv/fonts && cd .venv/fonts && { [ -d package ] || { npm pack --silent pretendard-gov@1.3.9 && tar -xzf $(FONT).tgz; }; }
	$(PYTHON) overrides/make-assets/fonts.py .venv/fonts/package site

lock: setup ## requirements.txt를 pyproject.toml에 맞추어 새로 씁니다.
	$(PYTHON) -m pip install --quiet uv
	.venv/bin/uv pip compile pyproject.toml --extra dev --universal --generate-hashes --upgrade --quiet \
	  --custom-compile-command "make lock" --output-file requirements.txt
	.venv/bin/uv pip compile tests/audit/readers/requirements.in --universal --generate-hashes --upgrade --quiet \
	  --custom-compile-command "make lock" --output-file tests/audit/readers/requirements.txt

setup:
	@.ci/setup

clean: ## 만든 것을 지웁니다.
	rm -rf site .site-* .components .venv
