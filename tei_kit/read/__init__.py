"""From bytes to documents, with positions that an editor can go to."""
