# What people and machines do in this project. The first run of any target sets everything up.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
CODE := $(wildcard engine bots tests benchmarks)
# The first Python that is new enough; asked only when the environment has to be made.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	echo "$$python"; break; fi; done)
# What the checks write goes here, and to no other place in the clone.
BUILD := build
export HYPOTHESIS_STORAGE_DIRECTORY := $(CURDIR)/$(BUILD)/hypothesis

.PHONY: help setup demo demo-slack test e2e pictures lint policy bench simulate docs check-generated lock clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1|\2/' | \
		while IFS='|' read -r target text; do printf '  make %-16s %s\n' "$$target" "$$text"; done

setup: $(VENV)/.tools ## the Python environment, OPA and Regal; done once, by every target

$(VENV)/.ready: requirements.lock pyproject.toml
	@if [ -z "$(PYTHON)" ]; then \
		echo 'Python 3.11 of nieuwer ontbreekt. / Python 3.11 or newer is missing: install it, or run "make PYTHON=<path> …".' >&2; \
		exit 1; fi
	@echo 'De Python-omgeving wordt gemaakt (eenmalig). / The Python environment is being made (once).' >&2
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# The doctor finds OPA and Regal, and builds them where they are not there.
$(VENV)/.tools: $(VENV)/.ready $(wildcard tools/*/go.mod tools/*/go.sum)
	@$(BIN)/toetssteen doctor >&2
	@touch $@

demo: setup ## judge the examples, decide on one, and see what two dates of the law change
	@$(BIN)/toetssteen demo --then 2026-12-03 --then 2027-12-03
	@case "$${TOETSSTEEN_LANG:-nl}" in \
		en) echo 'The same in a chat, to click through in your browser: make demo-slack' ;; \
		*) echo 'Hetzelfde in een chat, om door te klikken in je browser: make demo-slack' ;; esac

test: setup ## every test that needs no browser
	$(BIN)/python -m pytest --numprocesses=2 --dist=worksteal $(TEST)

e2e: setup ## the tests in a browser; fetches Chromium and the peers where they are not there
	@$(BIN)/python -m tests.e2e.parts
	$(BIN)/python -m pytest tests/e2e $(E2E)

pictures: setup ## the pictures of docs/pictures anew, from what the tests in a browser see
	@$(BIN)/python -m tests.e2e.parts
	$(BIN)/python -m pytest tests/e2e/test_story.py --pictures docs/pictures

demo-slack: setup ## the same in a browser: a chat to click through, with the examples in it
	@$(BIN)/python -m tests.e2e.parts peers
	@$(BIN)/python -m tests.e2e.demo $(SLACK)

lint: setup ## style, types, the rooms' walls, the dependencies
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy $(CODE)
	$(BIN)/lint-imports --cache-dir $(BUILD)/import-linter
	$(BIN)/deptry engine bots

policy: setup ## the policies: format, types, annotations, tests with coverage, Regal
	$(BIN)/toetssteen policy check
	$(BIN)/toetssteen policy test
	$(BIN)/toetssteen policy lint

bench: setup ## the speed, as ratios, into build/benchmarks.json
	$(BIN)/python -m benchmarks $(BENCH)

# The day of the expected verdicts, so that equal policies give equal figures.
simulate: setup ## how much an interview asks about each example, into build/simulation.md
	@mkdir -p $(BUILD)
	@$(BIN)/python -m toetssteen.cli.simulate 2026-11-24 examples >$(BUILD)/simulation.md
	@cat $(BUILD)/simulation.md

docs: setup ## write docs/generated anew
	$(BIN)/python -m toetssteen.cli.generated docs/generated
	$(BIN)/python -m toetssteen_bots.slack.manifest docs/generated/slack

check-generated: setup ## docs/generated is what `make docs` would write
	@rm -rf $(BUILD)/generated
	@$(BIN)/python -m toetssteen.cli.generated $(BUILD)/generated
	@$(BIN)/python -m toetssteen_bots.slack.manifest $(BUILD)/generated/slack
	@diff -r docs/generated $(BUILD)/generated || { echo 'docs/generated is not current: run "make docs".' >&2; exit 1; }

lock: $(VENV)/.ready ## requirements.lock anew, for what pyproject.toml asks (newer: make lock LOCK=--upgrade)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
		--group dev --group build --output-file requirements.lock $(LOCK) pyproject.toml

clean: ## throw away what was made in the clone, not the cache outside it
	rm -rf $(VENV) $(BUILD)
