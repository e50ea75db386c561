PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# What runs for minutes is left out at a desk; `make test TESTS=` runs all, as continuous integration does.
TESTS ?= -m "not slow"

.PHONY: demo test install clean

install: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -c "import sys; sys.exit('Python 3.11 or newer is needed: make PYTHON=python3.11') if sys.version_info < (3, 11) else None"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

demo: install
	$(BIN)/cosim run scenarios/mannheim_1_winter_day

test: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n 2 $(TESTS)

clean:
	rm -rf $(VENV) runs .pytest_cache .mypy_cache .ruff_cache
