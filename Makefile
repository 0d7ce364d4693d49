# The commands that the documents show; `make help` lists them. Everything is set up in .venv; nothing else is touched.

VENV := .venv
BIN := $(shell packaging/environment_programs.sh $(VENV))
DEMO := demo
TOUR := build/tour
PACKAGING := build/packaging-environment
PACKAGING_BIN := $(shell packaging/environment_programs.sh $(PACKAGING))

# The first target is what `make` alone does.
.PHONY: demo help bench test test-quick test-gpu test-hostile test-soak check format install app bench-gui tour recipe-pictures translations package smoke-test lock clean

demo: $(VENV)/installed ## restore two sample photos, without a network; what make alone does
	$(BIN)/python packaging/demo.py $(DEMO)

help: ## every target, with one line
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

bench: $(VENV)/installed ## every preset beside the faithful one on this machine, a quarter of an hour on two cores
	$(BIN)/pgdiff-desktop bench

test: $(VENV)/installed-dev ## all tests, the slow ones included
	$(BIN)/python -m pytest

test-quick: $(VENV)/installed-dev ## the tests with fakes only
	$(BIN)/python -m pytest -m "not slow"

test-gpu: $(VENV)/installed-dev ## what a graphics card computes beside the processor, and how fast; ten minutes at most
	$(BIN)/python -m tests.gpu.check_card --json build/card.json

test-hostile: $(VENV)/installed-dev ## 2,000 hostile inputs with memory watched, and 100 kills, from seeds; a quarter of an hour on two cores
	$(BIN)/python -m tests.hostile.run --count 2000 --json build/hostile.json
	$(BIN)/python -m tests.hostile.kill --kills 100 --json build/kills.json

test-soak: $(VENV)/installed-dev ## 300 photos opened in the window, 20 of them large, with memory watched; six minutes on two cores
	PHOTOS_OF_SOAK_TEST=300 $(BIN)/python -m pytest tests/gui/test_memory.py

check: $(VENV)/installed-dev ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/installed-dev ## mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

install: $(VENV)/installed ## the command pgdiff-desktop in .venv

app: $(VENV)/installed ## run the application from this checkout
	$(BIN)/pgdiff-desktop

translations: $(VENV)/installed-dev ## texts of the window into resources/translations, and compiled
	$(BIN)/python packaging/translations.py

bench-gui: $(VENV)/installed-dev ## start of the window, a stroke on 50 megapixels, an album of 10,000 photos, memory with 60 megapixels
	$(BIN)/python packaging/bench_gui_start.py
	$(BIN)/python packaging/bench_gui_stroke.py
	$(BIN)/python packaging/bench_gui_album.py
	$(BIN)/python packaging/bench_gui_memory.py

tour: $(VENV)/installed-dev ## walk through the window on a screen of Xvfb; pictures into resources/tour
	PGDIFF_DESKTOP_HOME=$(TOUR)/home xvfb-run -a -s "-screen 0 1600x1000x24" \
		$(BIN)/python -m tests.gui.tour $(TOUR)/album $(TOUR)/exported resources/tour
	$(BIN)/python packaging/first_steps.py

recipe-pictures: $(VENV)/installed ## what each recipe does, before and after, into resources/recipes
	$(BIN)/python packaging/recipe_pictures.py

package: $(PACKAGING)/installed ## the frozen folder, and what people download, into dist
	$(PACKAGING_BIN)/python packaging/build.py

smoke-test: ## the frozen folder without a network, three starts of its window
	python3 packaging/smoke_test.py dist/pgdiff-desktop/pgdiff-desktop --offline --starts 3

lock: ## newer versions of what is packed, and their hashes, into packaging/lock; needs uv
	python3 packaging/lock.py

clean: ## remove .venv and everything that was made
	rm -rf $(VENV) $(DEMO) build dist

$(BIN)/python:
	packaging/make_environment.sh $(VENV)

$(VENV)/installed: pyproject.toml | $(BIN)/python
	packaging/system_libraries.sh
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/installed-dev: pyproject.toml | $(BIN)/python
	packaging/system_libraries.sh
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@ $(VENV)/installed

$(PACKAGING)/installed: pyproject.toml packaging/make_build_environment.sh $(wildcard packaging/lock/*.txt)
	packaging/system_libraries.sh
	packaging/make_build_environment.sh $(PACKAGING)
	touch $@
