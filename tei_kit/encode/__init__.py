"""From a raw transcript to a draft in TEI: pages, paragraphs, labels, people, text."""

from tei_kit.encode.run import Draft, Request, run

__all__ = ["Draft", "Request", "run"]
