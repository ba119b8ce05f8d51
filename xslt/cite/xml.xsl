<?xml version="1.0" encoding="UTF-8"?>
<!-- What formats in XML share. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <!-- An attribute, when there is a value for it. -->
  <xsl:function name="cite:attribute" as="attribute()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:for-each select="$value">
      <xsl:attribute name="{$name}" select="."/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
