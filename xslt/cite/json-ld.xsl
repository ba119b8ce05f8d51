<?xml version="1.0" encoding="UTF-8"?>
<!-- JSON-LD 1.1 with the vocabulary of schema.org: one object, or of several things a graph. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
  xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="schema-org.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="text()">
    <xsl:variable name="things" as="map(*)*" select="
        if (tei:TEI and $anchor eq '') then cite:schema(cite:things(.), cite:signed(tei:TEI)) else cite:things(.) ! cite:schema(., ())"/>
    <xsl:value-of select="cite:json-ld($things), ''" separator="&#10;"/>
  </xsl:template>

</xsl:stylesheet>
