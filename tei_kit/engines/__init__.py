"""The only importers of foreign XML machinery: lxml, saxonche, jing."""
