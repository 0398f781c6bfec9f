# The project's chores. From any folder ./just RECIPE; with .venv activated, just RECIPE.

set positional-arguments

# List the recipes
default:
    @just --list --unsorted

# All that CI runs
check: test lint coverage docs

# Run the tests, or some of them: just test tests/rules -k veto
test *ARGS:
    pytest --numprocesses auto --cov --cov-report= "$@"

# Form, style, types, and which layer may import which
lint:
    ruff format --check
    ruff check
    mypy
    lint-imports

# After the tests: every branch of the pure core was taken
coverage:
    coverage report --fail-under=100 --skip-covered \
        --include='src/tellers/model/*,src/tellers/rules/*,src/tellers/meeting/*'

# Build the docs into docs/_build/html; a warning is an error
docs:
    sphinx-build --nitpicky --fail-on-warning --keep-going --quiet docs docs/_build/html

# Put the code into form, and mend what ruff can mend
fmt:
    ruff check --fix
    ruff format

# Rewrite the golden files; read the diff as you would prose
golden *ARGS:
    pytest --snapshot-update "$@"

# Write requirements.lock again: just lock --upgrade takes newer releases
lock *ARGS:
    uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
        --generate-hashes --no-annotate --custom-compile-command './just lock' \
        --quiet --output-file requirements.lock "$@"

# Tell the story of a day
story DAY="2025-02-24":
    tellers story "$1"
