"""Checking against anyone's schema: what a document, a catalog or the user names, instead of our own.

`plan.associated` says what applies, `against.findings` applies it. docs/foreign-schemas.md tells the user what is done,
docs/adr/0006-foreign-schemas.md why.
"""
