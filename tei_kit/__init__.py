"""Encode, check and publish transcripts of official events as TEI/XML."""

__version__ = "0.1.0"
