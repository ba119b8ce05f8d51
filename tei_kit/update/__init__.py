"""A changed source into a draft that was edited: a three-way merge of former draft, edited file and new draft."""

from tei_kit.update.run import Update, update

__all__ = ["Update", "update"]
