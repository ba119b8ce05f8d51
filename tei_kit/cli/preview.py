"""`tei-kit preview`: an edition looked at while it is being made."""

import argparse
import time
from pathlib import Path

from tei_kit.model.errors import ExitCode

SUMMARY = "Serve a corpus as an edition on this machine, make it anew on every save, and show the check's findings in the pages."
EXAMPLES = """examples:
  tei-kit preview corpus/              then open the address that is printed
  tei-kit preview corpus/ --port 8000

Nobody else can reach it: it listens on 127.0.0.1 alone. Stop it with Ctrl-C.

exit codes: 0 stopped, 2 could not run
"""

#: Seconds between two looks at the corpus.
_PAUSE = 0.3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "corpus", nargs="?", default=".", metavar="CORPUS", help="the corpus folder (default: this one)"
    )
    parser.add_argument("--port", type=int, default=0, help="the port of 127.0.0.1 (default: any that is free)")


def run(options: argparse.Namespace) -> ExitCode:
    """Serve until Ctrl-C."""
    from tei_kit.model.errors import TeiKitError
    from tei_kit.publish import preview

    corpus = Path(options.corpus)
    if not (corpus / "transcripts").is_dir():
        raise TeiKitError(f"{corpus}: no folder transcripts/ in it", "Name the folder that holds transcripts/.")
    with preview.serving(corpus, options.port) as (shown, address):
        print(f"Preview at {address} (Ctrl-C stops it)", flush=True)
        try:
            while True:
                if shown.refresh():
                    noun = "line" if len(shown.findings) == 1 else "lines"
                    print(f"made {shown.number}, {len(shown.findings)} {noun} of findings", flush=True)
                time.sleep(_PAUSE)
        except KeyboardInterrupt:
            print("stopped")
    return ExitCode.CLEAN
