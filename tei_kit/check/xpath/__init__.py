"""What the probe in Python is made of: XPath's axes over lxml's tree, and XPath's functions (docs/adr/0018).

`schema.python` translates the rules into calls of these. Each does exactly what XPath 3.1 and XSLT 3.0 say, or raises
`Doubt`; then Saxon is asked. Sequences are lists, and a string of several nodes, an error in XPath, is a doubt.
"""
