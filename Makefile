# One environment, .venv; a stamp in it, named by the checksum of what was installed, makes every later run instant.
# Words that this file prints are for the people of an office, so they are Vietnamese.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site serve desk test test-core test-long lint bench bench-check screenshots paper-pictures review-pictures first-story-pictures lock clean

# The notices of MkDocs and Material about MkDocs 2, which this project does not use.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

# Commands are started hundreds of times by the tests, and would compile every module anew each time.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
ARGS ?=
PYTEST_ARGS ?=
# One process a core; each has whole files, so that what a file builds is built once.
WORKERS ?= -n 2 --dist loadfile
LOCK_ARGS ?=
SYSTEM_DEPS := chromium fonts nginx pdf rsync shellcheck systemd wrk

VENV := .venv
BIN := $(VENV)/bin
UV ?= $(BIN)/uv
checksum = $(firstword $(shell cat pyproject.toml requirements/$(1).txt 2>/dev/null | cksum))
BENCH := .bench
PEERS := $(BENCH)/.peers-$(firstword $(shell cksum requirements/bench.txt 2>/dev/null))
RUNTIME := $(VENV)/.thidua-runtime-$(call checksum,runtime)
DEV := $(VENV)/.thidua-dev-$(call checksum,dev)

help: ## in trang trợ giúp này
	@echo 'Cách dùng: make LỆNH [PYTHON=/đường/dẫn/python3] [ARGS="…"]'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile

site: $(RUNTIME) ## cài đặt (lần đầu), kiểm tra bài và dựng trang web vào site/
	$(BIN)/thidua build $(ARGS)

serve: $(RUNTIME) ## xem thử trang web trên máy này, tự dựng lại khi bài thay đổi
	$(BIN)/thidua serve $(ARGS)

desk: $(RUNTIME) ## viết bài trong trình duyệt: bàn biên tập trên máy này
	@scripts/system-deps node
	$(BIN)/thidua desk $(ARGS)

test: $(DEV) system-deps lint ## chạy mọi phép kiểm tra mã nguồn, cần Chromium
	$(BIN)/pytest $(WORKERS) $(PYTEST_ARGS)

test-core: $(DEV) ## chỉ chạy những phép thử không cần trình duyệt, máy chủ web hay phần mềm văn phòng
	$(BIN)/pytest $(WORKERS) -m 'not browser and not office and not server and not long' $(PYTEST_ARGS)

test-long: SYSTEM_DEPS += node office
test-long: $(DEV) system-deps ## chạy mọi phép thử, kể cả dạng dài
	$(BIN)/pytest -m '' $(PYTEST_ARGS)

lint: $(DEV) ## soát mã nguồn: ruff, mypy, import-linter
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

# Hugo and the like are no dependency of ours; they get an environment of their own when they are asked for.
bench: $(DEV) $(PEERS) ## đo tốc độ dựng bên cạnh Hugo và MkDocs (ARGS="1000 --runs 1": số bài, số lượt)
	@rm -rf $(BENCH)/work
	$(BIN)/python scripts/bench/run.py $(BENCH)/work $(ARGS) --hugo $(BENCH)/venv

bench-check: $(DEV) $(PEERS) ## đo tốc độ kiểm tra bên cạnh python-frontmatter và pydantic
	@rm -rf $(BENCH)/work
	$(BIN)/python scripts/bench/check.py $(BENCH)/work $(ARGS) --peer $(BENCH)/venv

screenshots: $(DEV) system-deps ## chụp ảnh các trang
	$(BIN)/python scripts/screenshots.py $(ARGS)

paper-pictures: SYSTEM_DEPS += office
paper-pictures: $(DEV) system-deps ## làm lại ảnh các văn bản trong hướng dẫn
	$(BIN)/python scripts/paper_pictures.py

review-pictures: $(DEV) system-deps ## làm lại ảnh bản tóm tắt duyệt bài và Phiếu duyệt trong hướng dẫn
	$(BIN)/python scripts/review_pictures.py

first-story-pictures: SYSTEM_DEPS += office
first-story-pictures: $(DEV) system-deps ## làm lại ảnh của “Bài đầu tiên trong năm phút” trong hướng dẫn
	$(BIN)/python scripts/first_story_pictures.py

# Keeps the locked versions that still fit; LOCK_ARGS=--upgrade takes the newest.
lock: $(if $(filter $(BIN)/uv,$(UV)),$(DEV)) ## khóa lại phiên bản các thư viện (LOCK_ARGS=--upgrade để nâng cấp)
	$(call compile,runtime,pyproject.toml --group build)
	$(call compile,dev,pyproject.toml --group dev --constraint requirements/runtime.txt)
	$(call compile,bench,--group bench --constraint requirements/runtime.txt)
	@! grep -nE '://|^-' requirements/*.txt

clean: ## xóa những gì đã dựng ra; giữ lại .venv
	rm -rf site site.* releases .thidua dist screenshots .mypy_cache .pytest_cache .ruff_cache \
		.hypothesis .import_linter_cache .bench

.PHONY: system-deps
system-deps:
	@scripts/system-deps $(SYSTEM_DEPS)

$(RUNTIME):
	$(call install,runtime)
	@touch $@

# The development set holds the runtime one, version for version.
$(DEV):
	$(call install,dev)
	@touch $@ $(RUNTIME)

$(PEERS):
	@rm -rf $(BENCH) && mkdir $(BENCH) && $(BIN)/python -m venv $(BENCH)/venv
	@$(BENCH)/venv/bin/python -m pip install --quiet --disable-pip-version-check \
		--only-binary :all: --require-hashes --requirement requirements/bench.txt
	@touch $@

# Wheels only: installing runs no foreign code and needs no compiler.
define install
	@$(usable) || { $(acceptable) && $(PYTHON) -m venv --clear $(VENV); }
	@echo 'Đang cài các thư viện vào $(VENV), lần đầu mất vài phút…'
	@rm -f $(VENV)/.thidua-*
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--only-binary :all: --require-hashes --requirement requirements/$(1).txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--no-deps --no-build-isolation --editable .
endef

new_enough := import sys; sys.exit(sys.version_info < (3, 11))
usable = { $(BIN)/python -c '$(new_enough)' && $(BIN)/python -m pip --version; } >/dev/null 2>&1
acceptable = { command -v "$(PYTHON)" >/dev/null || { \
		echo 'Không tìm thấy “$(PYTHON)”. Thi đua cần Python 3.11 trở lên; nếu Python nằm ở nơi khác, xin gõ: make $(or $(MAKECMDGOALS),site) PYTHON=/đường/dẫn/python3' >&2; exit 2; }; \
	$(PYTHON) -c '$(new_enough)' || { \
		echo "Thi đua cần Python 3.11 trở lên, còn “$(PYTHON)” là `$(PYTHON) -V 2>&1`. Xin cài bản mới hơn, hoặc chỉ rõ: make $(or $(MAKECMDGOALS),site) PYTHON=/đường/dẫn/python3.11" >&2; exit 2; }; \
	$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo 'Python này thiếu phần “venv”. Trên Debian và Ubuntu, xin gõ: sudo apt-get install python3-venv' >&2; exit 2; }; }

define compile
	$(UV) pip compile $(2) --output-file requirements/$(1).txt --quiet $(LOCK_ARGS) \
		--universal --python-version 3.11 --generate-hashes --no-header --no-annotate --only-binary :all:
	@{ echo '# Made by `make lock` from pyproject.toml; not edited by hand.'; cat requirements/$(1).txt; } \
		> requirements/$(1).txt.new
	@mv requirements/$(1).txt.new requirements/$(1).txt
endef
