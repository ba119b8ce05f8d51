"""What the tests of formatted citations share: citeproc-js, the judge, and citations to render."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

# Test folders are no packages: this one's modules are found beside it, the sample beside the tests of the stylesheets.
sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "xslt" / "cite"))

NODE = Path(__file__).resolve().parent / "node"

#: Runs a script of tests/cite/node with JSON as its standard input, and returns the JSON that it prints.
Script = Callable[[str, Any], Any]


@pytest.fixture(scope="session")
def node() -> Script:
    """Node with the judges' packages; skips where they are missing."""
    program = shutil.which("node")
    if not program or not (NODE / "node_modules").is_dir():
        pytest.skip("the judges from npm are missing: run `npm ci` in tests/cite/node")

    def run(script: str, data: Any) -> Any:
        done = subprocess.run(
            [program, str(NODE / script)], input=json.dumps(data), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run
