# Each target is enough by itself on a machine with Python >= 3.11, make and git.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help site test lint schemas bench bench-full lock clean

help: ## say what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-10s %s\n", $$1, $$2 }'

site: $(VENV)/run.stamp ## check the corpus and publish it to site/
	$(BIN)/tei-kit check corpus/
	$(BIN)/tei-kit publish corpus/ -o site/

test: $(VENV)/dev.stamp ## run every test
	$(BIN)/python -m pytest -n $(WORKERS) $(PYTEST)

lint: $(VENV)/dev.stamp ## ruff, mypy --strict, the layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

schemas: $(VENV)/run.stamp ## compile schemas/event.odd into everything derived from it
	$(BIN)/tei-kit schema compile schemas/event.odd -o schemas --force

bench: $(VENV)/dev.stamp bench/node/node_modules ## measure us beside the peers, in ten minutes, into bench/RESULTS.md
	$(BIN)/python bench/run.py

bench-full: $(VENV)/dev.stamp bench/node/node_modules ## the same with what takes an hour
	$(BIN)/python bench/run.py --full

lock: $(VENV)/dev.stamp ## lock the dependencies anew, by version and hash
	$(BIN)/python requirements/lock.py

clean: ## remove what make made
	rm -rf $(VENV) site dist

# A peer; without npm it is named as missing.
bench/node/node_modules: bench/node/package-lock.json
	@if command -v npm >/dev/null; then cd bench/node && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error && touch node_modules; fi

# --no-deps: the lock file has named everything already.
$(VENV)/%.stamp: requirements/%.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "tei-kit needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
