"""Lock the dependencies by version and hash, without the address of any registry (`make lock`)."""

import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
COMPILE = [
    *(sys.executable, "-m", "piptools", "compile", "--quiet", "--generate-hashes", "--strip-extras", "--allow-unsafe"),
    *("--no-emit-index-url", "--no-emit-trusted-host", "--no-emit-find-links", "--no-emit-options"),
    *("--no-header", "--no-annotate", "--upgrade"),
]


def main() -> None:
    """Write run.txt and dev.txt."""
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    # `make` installs the checkout without build isolation, so the build's own needs are locked too.
    run = [*project["project"]["dependencies"], *project["build-system"]["requires"], "editables"]
    groups = project["dependency-groups"]
    for name, wanted in {"run": run, "dev": [*run, *groups["test"], *groups["lint"]]}.items():
        wants = HERE / f"{name}.in"
        wants.write_text("\n".join(sorted(set(wanted))) + "\n", encoding="utf-8")
        subprocess.run([*COMPILE, str(wants), "-o", str(HERE / f"{name}.txt")], check=True)  # noqa: S603 - our own arguments
        wants.unlink()


if __name__ == "__main__":
    main()
