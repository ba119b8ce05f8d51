"""Write docs/messages.md: the twelve classic mistakes in our words, beside those of xmllint, jing and xmlschema."""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from peers import BIN, ROOT, SCHEMAS, jing

sys.path.insert(0, str(ROOT / "tests" / "check"))

from test_classic import MISTAKES, SOURCE, broken

TWELVE = (
    "unknown element",
    "missing attribute of the grammar",
    "unknown attribute",
    "bad date",
    "value not in the list",
    "dangling pointer",
    "duplicate id",
    "text not allowed",
    "missing child",
    "wrong order",
    "wrong namespace",
    "not well-formed",
)


#: Its command line says valid or not, so its library is asked.
_XMLSCHEMA = """
import sys, xmlschema
try:
    for error in xmlschema.XMLSchema(sys.argv[1]).iter_errors(sys.argv[2]):
        print(error.path, error.reason)
except Exception as error:
    print(error)
"""


def words(command: list[str], file: Path, root: Path) -> str:
    """Return what a program says of a file, without the paths of this machine."""
    done = subprocess.run([*command, str(file)], capture_output=True, text=True, check=False)
    said = re.sub(rf"(file:)?/*{re.escape(str(file))}", "x.xml", done.stdout + done.stderr).replace(str(root), "")
    lines = [line for line in said.splitlines() if line.strip(" ^") and "fails to validate" not in line]
    if "tei-kit" in command[0]:
        lines = [line for finding in map(json.loads, lines) for line in (_said(finding), finding["hint"]) if line]
    return "<br>".join(escape(line.strip()) for line in lines[:4])[:900] or "*nothing*"


def _said(finding: dict[str, Any]) -> str:
    start, end = (f"{finding[side]['line']}:{finding[side]['column']}" for side in ("start", "end"))
    return f"{start} to {end}: {finding['code']} {finding['severity']}: {finding['message']}"


def escape(line: str) -> str:
    """Return a line as the cell of a Markdown table has it."""
    line = line.replace("{http://www.tei-c.org/ns/1.0}", "{…}")
    return line.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")


def main() -> None:
    """Write the table."""
    peers = {
        "tei-kit": [
            str(BIN / "tei-kit"),
            "check",
            "--quiet",
            "--isolated",
            "--output-format",
            "json",
            "--ignore",
            "TK2,TK8",
        ],
        "xmllint (XSD)": ["xmllint", "--noout", "--schema", str(SCHEMAS / "event.xsd")],
        "jing (RELAX NG)": jing().split(),
        "xmlschema": [sys.executable, "-c", _XMLSCHEMA, str(SCHEMAS / "event.xsd")],
    }
    source = (ROOT / SOURCE).read_text(encoding="utf-8")
    lines = [
        "# Messages",
        "",
        "What four programs say of twelve classic mistakes, each made in the same transcript. Made by `bench/messages.py`.",
        "A dangling pointer is beyond the three others: no grammar sees it.",
        "",
    ]
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / Path(SOURCE).name
        for title in TWELVE:
            file.write_text(broken(source, MISTAKES[title]), encoding="utf-8")
            lines += [f"## {title.capitalize()}", "", "| program | says |", "|---|---|"]
            for peer, command in peers.items():
                own = ["TK2,TK8" if part == "TK2,TK8" and title != "dangling pointer" else part for part in command]
                own = [
                    "TK201,TK202,TK209,TK8" if part == "TK2,TK8" and title == "dangling pointer" else part
                    for part in own
                ]
                lines.append(f"| {peer} | {words(own, file, ROOT)} |")
            lines.append("")
    (ROOT / "docs" / "messages.md").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
