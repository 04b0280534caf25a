# make run       the program on a sample office; without a display, the same job into out/
# make test      ruff, mypy, every test, the wheel installed elsewhere and started
# make test-all  the same with each of Python 3.11, 3.12 and 3.13 that is on PATH
# make coverage  the tests with every line counted, slower
# make faults    long fault counts     make bench    side-by-side timings     make clean
# PYTHON=… picks the interpreter, VENV=… the private environment, ARGS=… goes to pytest.

SHELL := /bin/sh
VENV  ?= .venv
BIN   := $(VENV)/bin
PIP   := $(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt
RUN   := $(VENV)/.ready-run
DEV   := $(VENV)/.ready-dev

# 3.11 to 3.13, able to make an environment of its own (Debian splits that off as python3-venv).
SUITS := import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))

.PHONY: run test test-all coverage faults bench clean
.DELETE_ON_ERROR:

run: $(RUN)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; \
	then $(BIN)/cooling-desktop --sample; \
	else echo "No display: doing the same job into out/"; $(BIN)/cooling-desktop demo --out out; fi

# pytest comes last and alone: its closing line is the last line.
test: $(DEV)
	@$(BIN)/python --version
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto $(ARGS)

coverage: $(DEV)
	$(BIN)/python -m pytest -n auto --cov --cov-report=term $(ARGS)

test-all:
	@ran=; failed=; absent=; \
	for version in 3.11 3.12 3.13; do \
	    if python$$version -c '$(SUITS)' 2>/dev/null; then \
	        if $(MAKE) --no-print-directory test PYTHON=python$$version VENV=.venv-$$version; \
	        then ran="$$ran $$version"; else failed="$$failed $$version"; fi; \
	    else absent="$$absent $$version"; fi; \
	done; \
	echo "Python passed:$${ran:- none}; failed:$${failed:- none}; not on PATH:$${absent:- none}"; \
	[ -z "$$failed" ] && [ -n "$$ran" ]

# pytest's 5 means that nothing is marked so; -o lifts the two minutes that a usual test may take.
faults: $(DEV)
	@FUZZ=1 $(BIN)/python -m pytest -m faults -o timeout=3600 $(ARGS) || { status=$$?; [ $$status -eq 5 ] || exit $$status; }

bench: $(DEV)
	@for script in bench/bench_*.py; do \
	    [ -e "$$script" ] || continue; echo "== $$script"; $(BIN)/python "$$script" || exit 1; \
	done

clean:
	rm -rf .venv .venv-3.* out build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find cooling_desktop ui resources tests bench -name __pycache__ -prune -exec rm -rf {} +

# Stamps: a second run installs nothing unless one of these files changed.
# setuptools, which 3.11 alone puts there, goes: nothing declares it. Build tools come pinned from constraints.txt into the environment itself, so no build isolation fetches others.
$(RUN): pyproject.toml constraints.txt
	@set -e; python=; \
	for candidate in $(PYTHON) $(if $(PYTHON),,python3 python3.13 python3.12 python3.11 python); do \
	    if "$$candidate" -c '$(SUITS)' 2>/dev/null; then python=$$candidate; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
	    echo "No suitable Python found$(if $(PYTHON), ($(PYTHON))): install Python 3.11, 3.12 or 3.13" \
	        "with venv (Debian: sudo apt-get install python3 python3-venv), then run make again."; exit 1; fi; \
	echo "Making $(VENV) with $$("$$python" --version) (once; a minute or two) ..."; \
	rm -rf $(VENV); "$$python" -m venv $(VENV)
	@$(PIP) pip
	@$(BIN)/python -m pip uninstall -qq --yes setuptools
	@$(PIP) hatchling editables
	@$(PIP) --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q cooling_desktop ui resources
	@touch $@

$(DEV): $(RUN)
	@echo "Adding the tools for tests ..."
	@$(PIP) --no-build-isolation --editable '.[dev]'
	@touch $@
