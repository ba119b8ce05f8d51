"""From a citation's data to what stands in a bibliography, and to files of many citations."""
