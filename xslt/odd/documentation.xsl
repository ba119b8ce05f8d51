<?xml version="1.0" encoding="UTF-8"?>
<!-- What an editor shows when the pointer rests on a name. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs tk">

  <!-- English where there is a choice of languages, else what comes first. -->
  <xsl:function name="tk:english" as="element()?">
    <xsl:param name="candidates" as="element()*"/>
    <xsl:sequence select="($candidates[not(@xml:lang) or lang('en')], $candidates)[1]"/>
  </xsl:function>

  <!-- "(gloss) description", as TEI's own schemas have it; empty when neither is there. -->
  <xsl:function name="tk:explanation" as="xs:string">
    <xsl:param name="spec" as="element()"/>
    <xsl:variable name="gloss" as="xs:string" select="normalize-space(tk:english($spec/gloss))"/>
    <xsl:variable name="desc" as="xs:string" select="normalize-space(tk:english($spec/desc))"/>
    <xsl:sequence select="string-join(($gloss[. != ''] ! ('(' || . || ')'), $desc[. != '']), ' ')"/>
  </xsl:function>

  <xsl:function name="tk:documentation" as="element(a:documentation)?">
    <xsl:param name="spec" as="element()"/>
    <xsl:variable name="text" as="xs:string" select="tk:explanation($spec)"/>
    <xsl:if test="$text != ''">
      <a:documentation>
        <xsl:value-of select="$text"/>
      </a:documentation>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
