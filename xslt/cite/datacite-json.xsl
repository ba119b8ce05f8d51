<?xml version="1.0" encoding="UTF-8"?>
<!-- DataCite 4.6 as JSON; of several things a list. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
  xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="datacite.xsl"/>
  <xsl:import href="json.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="text()">
    <xsl:variable name="records" as="map(*)*" select="cite:things(.) ! cite:datacite(.)"/>
    <xsl:variable name="several" as="xs:boolean" select="exists(tei:teiCorpus) and not($whole)"/>
    <xsl:value-of select="(if ($several) then array {$records} else $records) ! (cite:json(., $cite:datacite-order, '') || '&#10;')"/>
  </xsl:template>

</xsl:stylesheet>
