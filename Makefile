# Each target makes what it needs: `make demo` or `make test` may be the first thing typed.

PYTHON ?= python3
DB ?= demo/tracker.db

.PHONY: demo serve test test-slow test-next gate gate-pin lint bench docs clean

demo: .venv/ready
	@.venv/bin/tracker demo demo

serve: .venv/ready
	@.venv/bin/tracker --db $(DB) serve

test: .venv/ready
	.venv/bin/python -m pytest -m "not slow"

test-slow: .venv/ready
	.venv/bin/python -m pytest -m slow -rs

test-next: .venv-next/ready
	.venv-next/bin/python -m pytest -m datasette

gate: .venv/ready
	.venv/bin/python -m benchmarks.gate

gate-pin: .venv/ready
	.venv/bin/python -m benchmarks.gate --pin

lint: .venv/ready
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy

bench: .venv/ready
	.venv/bin/python -m benchmarks

docs: .venv/ready
	cd tests && ../.venv/bin/python -m support.cli_docs
	cd tests && ../.venv/bin/python -m support.tuning_docs

# The versions that were tested, whatever is newest today.
.venv/ready: pyproject.toml .ci/constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "tracker needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	@echo "Setting up .venv (half a minute, once)"
	@$(PYTHON) -m venv .venv
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	@.venv/bin/python -m pip install --quiet --constraint .ci/constraints.txt --editable . --group dev
	@touch $@

.venv-next/ready: pyproject.toml .ci/constraints-next.txt
	@echo "Setting up .venv-next (half a minute, once)"
	@$(PYTHON) -m venv .venv-next
	@.venv-next/bin/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	@.venv-next/bin/python -m pip install --quiet --pre --constraint .ci/constraints-next.txt --editable . pytest hypothesis warcio fastwarc
	@touch $@

clean:
	rm -rf .venv .venv-next demo .mypy_cache .pytest_cache .ruff_cache
