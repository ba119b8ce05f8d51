<?xml version="1.0" encoding="UTF-8"?>
<!-- The text of a transcript from which the white space that modules/space.xsl names was taken before; text.xsl is for all others. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:t="urn:tei-kit:text" exclude-result-prefixes="#all">

  <xsl:import href="../modules/unhandled.xsl"/>
  <xsl:import href="../modules/messages.xsl"/>
  <xsl:import href="../modules/identity.xsl"/>
  <xsl:import href="../modules/languages.xsl"/>
  <xsl:import href="../modules/dates.xsl"/>
  <xsl:import href="../modules/links.xsl"/>
  <xsl:import href="../modules/record.xsl"/>
  <xsl:import href="../modules/blocks.xsl"/>
  <xsl:import href="../modules/turns.xsl"/>
  <xsl:import href="../modules/facts.xsl"/>
  <xsl:import href="../modules/documents.xsl"/>
  <xsl:import href="../modules/names.xsl"/>
  <xsl:import href="../modules/citation.xsl"/>
  <xsl:import href="../modules/text/facts.xsl"/>
  <xsl:import href="../modules/text/blocks.xsl"/>
  <xsl:import href="../modules/text/inline.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:mode on-no-match="fail" use-accumulators="#all"/>

  <xsl:template match="document-node()" as="xs:string">
    <xsl:variable name="tei" as="element()" select="(tei:TEI, *)[1]"/>
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:if test="not($tei/tei:text/tei:front/tei:div[@type = 'summary']/tei:head)">
        <xsl:sequence select="h:title($tei)"/>
      </xsl:if>
      <xsl:apply-templates select="$tei/tei:text/tei:front" mode="t:block"/>
      <xsl:sequence select="t:facts($tei)"/>
      <xsl:apply-templates select="$tei/tei:text/node()[not(self::tei:front or self::tei:back)]" mode="t:block"/>
      <xsl:sequence select="t:documents($tei)"/>
      <xsl:apply-templates select="$tei/tei:text/tei:back" mode="t:block"/>
      <xsl:sequence select="concat(h:say('cite'), ': ', h:citation($tei))"/>
    </xsl:variable>
    <xsl:sequence select="concat(string-join($blocks[normalize-space()], '&#10;&#10;'), '&#10;')"/>
  </xsl:template>
</xsl:stylesheet>
