"""The probe, translated to Python: an XSLT stylesheet that only says whether it finds anything, as a module (docs/adr/0018)."""
