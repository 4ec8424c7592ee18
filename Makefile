# The commands of Minh Điểm; `make` alone lists them.

PYTHON ?= python3
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install
# The lock files are whole, so that nothing is left to resolve: a release of today changes nothing.
WHEELS := $(PIP) --no-deps --require-hashes --only-binary :all:
SDIST := $(PIP) --no-deps --require-hashes --no-build-isolation --use-pep517 --no-cache-dir

# durable-rules sets CFLAGS itself and so loses the optimisation Python is built with; CPPFLAGS come through.
# It also calls PyEval_CallObject, which Python 3.13 dropped.
ENGINE_FLAGS := -O3 -fno-strict-overflow -DNDEBUG
RENAMED_CALL := -DPyEval_CallObject=PyObject_CallObject

TEST := $(BIN)/pytest --numprocesses auto --dist worksteal
MEASURED := tests/methodology tests/rules tests/service tests/tools
CATALOGUES := $(wildcard methodology/wording/catalogues/*.po)

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command 'make lock' $(ARGS)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help install cluster run test postgresql coverage lint format bench soak texts lock clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo '  PYTHON=python3.12 chooses the interpreter (3.11, 3.12 or 3.13), ARGS="…" is passed on'

install: $(VENV)/.project ## make .venv and install what running needs

cluster: install ## install what work over several machines needs as well
	$(WHEELS) --requirement requirements/cluster.lock

run: install ## start the service and print its address
	@exec $(BIN)/minhdiem serve $(ARGS)

test: $(VENV)/.dev postgresql ## run all tests
	$(TEST) $(ARGS)

postgresql:
	@requirements/postgresql

coverage: $(VENV)/.dev postgresql ## measure what of the packages the tests run
	$(TEST) -m 'not apart and not soak' --cov --cov-report= $(MEASURED)
	$(BIN)/coverage report --include='methodology/*,rules/*' --fail-under=100
	$(BIN)/coverage report --include='service/*' --fail-under=97

lint: $(VENV)/.dev $(VENV)/.bench ## check style, types and the direction of imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo --cache-dir build/import-linter

format: $(VENV)/.dev ## bring the style into order
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/.bench postgresql ## measure speed; writes build/bench.json
	$(BIN)/python -m tests.benchmarks $(ARGS)

soak: $(VENV)/.dev postgresql ## try laws on very many cases; evaluate 100,000 times and watch the memory
	$(TEST) -m soak
	$(BIN)/python -m tests.soak $(ARGS)

texts: $(VENV)/.dev ## bring the catalogues up to date with the texts in the code
	@mkdir -p build
	$(BIN)/pybabel --quiet extract --mapping pyproject.toml --output build/texts.pot --add-location file \
		methodology rules service
	for catalogue in $(CATALOGUES); do \
		$(BIN)/pybabel --quiet update --input-file build/texts.pot --output-file $$catalogue \
			--locale $$(basename $$catalogue .po) --no-fuzzy-matching --ignore-obsolete --width 100 \
		&& sed -i -E '/^"(POT-Creation-Date|PO-Revision-Date|Report-Msgid-Bugs-To|Last-Translator|Language-Team|Generated-By):/d' \
			$$catalogue; \
	done

lock: $(VENV)/.dev ## pin the dependencies again; ARGS=--upgrade takes newer ones
	$(COMPILE) pyproject.toml --output-file requirements/run.lock
	$(COMPILE) --group build --output-file requirements/build.lock
	$(COMPILE) --group engine --constraint requirements/run.lock --output-file requirements/engine.lock
	$(COMPILE) pyproject.toml --extra cluster --constraint requirements/run.lock --output-file requirements/cluster.lock
	$(COMPILE) pyproject.toml --extra dev --extra cluster --constraint requirements/cluster.lock --output-file requirements/dev.lock
	$(COMPILE) pyproject.toml --extra bench --constraint requirements/dev.lock --output-file requirements/bench.lock

clean: ## remove .venv and everything that was made
	rm -rf $(VENV) build .hypothesis *.egg-info

# Naming an interpreter other than the one .venv was made with makes .venv anew.
ifneq ($(origin PYTHON),file)
ifneq ($(shell $(PYTHON) --version 2>&1 || true),$(shell cat $(VENV)/.python 2>&1))
.PHONY: $(VENV)/.python
endif
endif

$(VENV)/.python:
	@requirements/check $(PYTHON)
	$(PYTHON) -m venv --clear $(VENV)
	@$(PYTHON) --version > $@

$(VENV)/.run: $(VENV)/.python requirements/build.lock requirements/engine.lock requirements/run.lock
	@echo 'Installing into $(VENV): this takes a minute or two the first time'
	$(WHEELS) --requirement requirements/build.lock
	CPPFLAGS="$(ENGINE_FLAGS) $(if $(filter 3.13.%,$(shell cat $<)),$(RENAMED_CALL)) $(CPPFLAGS)" \
		$(SDIST) --requirement requirements/engine.lock
	$(BIN)/python -W ignore -c 'import durable.engine'
	$(WHEELS) --requirement requirements/run.lock
	@touch $@

$(VENV)/.project: $(VENV)/.run pyproject.toml
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.project requirements/dev.lock
	$(WHEELS) --requirement requirements/dev.lock
	@touch $@

$(VENV)/.bench: $(VENV)/.project requirements/bench.lock
	$(WHEELS) --requirement requirements/bench.lock
	@touch $@
