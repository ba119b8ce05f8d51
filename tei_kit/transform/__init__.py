"""From a document to what people and programs read: the catalogue of formats, and how each is made."""
