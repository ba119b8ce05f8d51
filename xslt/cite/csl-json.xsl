<?xml version="1.0" encoding="UTF-8"?>
<!-- CSL-JSON (CSL 1.0.2, csl-data.json): a list of items. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="csl.xsl"/>
  <xsl:import href="json.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="text()">
    <xsl:value-of select="cite:json(array {cite:things(.) ! cite:csl-item(.)}, ($cite:csl-order, $cite:csl-parts), ''), ''" separator="&#10;"/>
  </xsl:template>

</xsl:stylesheet>
