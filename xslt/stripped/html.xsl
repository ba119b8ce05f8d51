<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a transcript from which the white space that modules/space.xsl names was taken before; html.xsl is for all others. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all">

  <!-- First, so that every other module beats it. -->
  <xsl:import href="../modules/unhandled.xsl"/>
  <xsl:import href="../modules/messages.xsl"/>
  <xsl:import href="../modules/identity.xsl"/>
  <xsl:import href="../modules/languages.xsl"/>
  <xsl:import href="../modules/dates.xsl"/>
  <xsl:import href="../modules/links.xsl"/>
  <xsl:import href="../modules/record.xsl"/>
  <xsl:import href="../modules/blocks.xsl"/>
  <xsl:import href="../modules/inline.xsl"/>
  <xsl:import href="../modules/marks.xsl"/>
  <xsl:import href="../modules/turns.xsl"/>
  <xsl:import href="../modules/facts.xsl"/>
  <xsl:import href="../modules/contents.xsl"/>
  <xsl:import href="../modules/documents.xsl"/>
  <xsl:import href="../modules/names.xsl"/>
  <xsl:import href="../modules/apparatus.xsl"/>
  <xsl:import href="../modules/citation.xsl"/>
  <xsl:import href="../modules/cite.xsl"/>
  <xsl:import href="../modules/page.xsl"/>
  <xsl:import href="../modules/serialise.xsl"/>

  <xsl:mode on-no-match="fail" use-accumulators="#all"/>

  <xsl:template match="document-node()" as="element(html)">
    <xsl:call-template name="h:page"/>
  </xsl:template>
</xsl:stylesheet>
