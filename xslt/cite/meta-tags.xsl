<?xml version="1.0" encoding="UTF-8"?>
<!-- The meta elements of meta.xsl as a piece of HTML, for pages that other programs make. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="meta.xsl"/>

  <xsl:output method="html" version="5.0" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="node()*">
    <xsl:for-each select="cite:things(.)[1] ! cite:meta(.)">
      <xsl:sequence select="."/>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
