<?xml version="1.0" encoding="UTF-8"?>
<!--
  What a note or a parenthesis in the text cites, as JSON: an item of CSL, and of paragraphs their numbers as the locator (CSL 1.0.2,
  "Locators"), which a bibliography's entry has in its title.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="csl.xsl"/>
  <xsl:import href="json.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="text()">
    <xsl:value-of select="cite:json(array {cite:things(.) ! cite:note(.)}, ('item', 'locator'), '')"/>
  </xsl:template>

  <xsl:function name="cite:note" as="map(xs:string, item())">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="before" as="xs:integer" select="string-length($thing?title) - string-length(', ' || $thing?locator)"/>
    <xsl:sequence select="
        if (empty($thing?locator)) then map {'item': cite:csl-item($thing)}
        else map {
          'item': cite:csl-item(map:put($thing, 'title', substring($thing?title, 1, $before))),
          'locator': replace($thing?locator, '^\D+', '')
        }"/>
  </xsl:function>

</xsl:stylesheet>
