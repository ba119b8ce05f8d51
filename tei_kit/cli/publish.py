"""`tei-kit publish`: a corpus as a static edition."""

import argparse
import gc
import sys
from pathlib import Path

from tei_kit.cli import workers
from tei_kit.cli.progress import track
from tei_kit.model.errors import ExitCode

SUMMARY = "Turn a corpus into a static edition: a front page, a page for each transcript, and files to download."
EXAMPLES = """examples:
  tei-kit publish corpus/ -o site/     make the edition, then open site/index.html
  tei-kit publish                      the corpus in this folder, to site/

The corpus has transcripts/*.xml, registers/*.xml and tei-kit.toml. A site that 'publish' made before is replaced
in one step when everything is ready; any other folder is left alone.

exit codes: 0 published, 2 could not run
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "corpus", nargs="?", default=".", metavar="CORPUS", help="the corpus folder (default: this one)"
    )
    parser.add_argument(
        "-o", "--output", default="site", metavar="FOLDER", help="where the site is written (default: site)"
    )
    workers.add_argument(parser)


def run(options: argparse.Namespace) -> ExitCode:
    """Publish and say where to look."""
    from tei_kit.publish.run import prepared, publish
    from tei_kit.workers import opened

    # Nearly everything that is made stays until the end: to look for cycles in it time and again takes a fifteenth of an edit.
    gc.set_threshold(100_000)
    corpus = Path(options.corpus)
    with opened(options.workers) as place, prepared(place, corpus) as crew:
        site = publish(corpus, Path(options.output), track, crew)
    for warning in site.warnings:
        print(f"tei-kit: {warning}", file=sys.stderr)
    noun = "transcript" if site.transcripts == 1 else "transcripts"
    print(f"{site.transcripts} {noun} published, {site.files} files: open {site.folder / 'index.html'}")
    return ExitCode.CLEAN
