"""The option --workers, which every command has that works over many files."""

import argparse


def add_argument(parser: argparse.ArgumentParser) -> None:
    """Declare the option."""
    parser.add_argument(
        "--workers",
        default="",
        metavar="WHERE",
        help="how many processes (default: as many as pay), or dask, or dask://HOST:PORT (docs/scaling.md)",
    )
