<?xml version="1.0" encoding="UTF-8"?>
<!--
  CSL-YAML, as pandoc reads it: the items of CSL-JSON under "references". Every string is double-quoted, where YAML 1.2
  (section 7.3.1) and JSON agree: no title can become a number, a date, an alias or a new key.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="csl.xsl"/>
  <xsl:import href="yaml.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="text()">
    <xsl:variable name="references" as="map(*)" select="map {'references': array {cite:things(.) ! cite:csl-item(.)}}"/>
    <xsl:value-of select="'---', cite:yaml($references, ($cite:csl-order, $cite:csl-parts), ''), '...', ''" separator="&#10;"/>
  </xsl:template>

</xsl:stylesheet>
