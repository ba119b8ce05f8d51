"""`python -m tei_kit` is `tei-kit`."""

from tei_kit.cli import program

program()
