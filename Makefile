VENV := .venv
PYTHON_HERE := $(VENV)/bin/python
INSTALLED := $(VENV)/installed

.PHONY: words help pictures pages run test shared check examples drills soak mutants bench build clean packages

help:           ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

run: $(INSTALLED)      ## the program with its practice store: no account needed, nothing leaves this computer
	@if [ "$$(uname)" = Darwin ] || [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	    exec $(PYTHON_HERE) main.py --practice; \
	fi; \
	echo "There is no screen here for the window, so the practice store's orders are downloaded in the terminal."; \
	$(PYTHON_HERE) main.py --practice download; status=$$?; \
	if [ $$status -eq 1 ]; then \
	    echo "The download is done, and something needs attention. See it with: $(PYTHON_HERE) main.py --practice orders --state held"; \
	    exit 0; \
	fi; \
	exit $$status

# Each core gets a row of files and, when it is done, the end of another's: whole files would leave one core alone with the last long
# one. Every test has its folder, its servers on free ports and its window in its own process, so none minds who runs beside it.
test: $(INSTALLED)     ## every test, on all cores, without a screen; VENV=.venv-newest takes another Python's environment
	@$(PYTHON_HERE) -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

# What chance makes up (test_random_*) tries many examples of a run and no statement that the others don't: make test has it.
shared: $(INSTALLED)   ## storage and journeys once more, with their ledger in PostgreSQL: needs initdb and pg_ctl
	@$(PYTHON_HERE) -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal --ledger postgresql \
	    --ignore-glob='*/test_random_*' tests/storage tests/journeys

check: $(INSTALLED)    ## ruff and mypy
	@$(PYTHON_HERE) -m ruff check .; ruff=$$?; $(PYTHON_HERE) -m mypy && exit $$ruff

# The gate tries little of what chance may find; these try much of it, and a workflow runs them each night.
examples: $(INSTALLED) ## thousands of random examples where make test tries a few: an hour or more
	@OMNI_DESKTOP_TEST_EFFORT=$${EFFORT:-30} $(PYTHON_HERE) -m pytest --numprocesses auto --maxprocesses 4 -o timeout=9000 \
	    tests/core tests/web tests/journeys/test_generated_money.py tests/journeys/test_random_faults.py \
	    tests/journeys/test_random_splits.py tests/journeys/test_random_updates.py

drills: $(INSTALLED)   ## hundreds of kills at random moments, and every restart ends with each order once
	@OMNI_DESKTOP_TEST_EFFORT=$${EFFORT:-20} $(PYTHON_HERE) -m pytest -n 0 -o timeout=18000 tests/journeys/test_killed.py

soak: $(INSTALLED)     ## the suite again and again (TIMES=20) while every core is busy beside it: no test may need luck
	@$(PYTHON_HERE) tools/soak.py --times $${TIMES:-20}

mutants: $(INSTALLED)  ## breaks lines of core and of what writes, one at a time, and lists those that no test noticed
	@$(PYTHON_HERE) -m pip install --quiet --disable-pip-version-check --editable '.[mutants]'
	@$(PYTHON_HERE) tools/mutants.py $(WHERE)

bench: $(INSTALLED)    ## every measurement in bench/, one after the other
	@for measurement in bench/[!_]*.py; do \
	    [ -e "$$measurement" ] || continue; \
	    echo "== $$measurement"; \
	    $(PYTHON_HERE) "$$measurement" || exit; \
	done

build: $(INSTALLED)    ## the program as one folder, dist/omni-desktop, and a try of it: no Python needed where it goes
	@tools/system-packages --tests
	@$(PYTHON_HERE) -m pip install --quiet --disable-pip-version-check --editable '.[build]'
	@$(PYTHON_HERE) -m PyInstaller --noconfirm --log-level WARN pyinstaller.spec
	@$(PYTHON_HERE) -m pytest -m built tests/journeys/test_built_program.py
	@du -sh dist/omni-desktop

pictures: $(INSTALLED) ## the window in its states, into docs/pictures
	@$(PYTHON_HERE) tools/pictures.py

pages: $(INSTALLED)    ## the parts of docs/ that come from the code: the rooms, the tables of the settings
	@$(PYTHON_HERE) tools/pages.py

words: $(INSTALLED)    ## the window's texts for other languages: brings resources/translations up to the code
	@$(PYTHON_HERE) tools/translations.py

clean:          ## removes what tests and checks leave behind, and keeps .venv
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .coverage.* htmlcov build dist mutants *.egg-info
	@find . -path "./.venv*" -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

packages:
	@tools/system-packages

$(INSTALLED): pyproject.toml | packages
	@if ! $(PYTHON_HERE) -m pip --version >/dev/null 2>&1; then \
	    for python in $${PYTHON:-python3} python3.14 python3.13 python3.12 python3.11; do \
	        "$$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null && break; \
	        python=; \
	    done; \
	    if [ -z "$$python" ]; then echo "Python 3.11 to 3.14 is needed, and none was found." >&2; exit 1; fi; \
	    echo "Making $(VENV) with $$("$$python" --version)"; \
	    "$$python" -m venv $(VENV) || exit; \
	fi
	@echo "Installing what pyproject.toml names into $(VENV)"
	@$(PYTHON_HERE) -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
