"""What several tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("tellers", deadline=None)  # no test hangs on how fast a machine is
settings.load_profile("tellers")

REPOSITORY = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """Find the real source files: in $TELLERS_DATA, or in ../shared/data beside the repository."""
    folder = Path(os.environ.get("TELLERS_DATA") or REPOSITORY.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip(f"no source files in {folder}: set TELLERS_DATA to the folder that holds them")
    return folder
