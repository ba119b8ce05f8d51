<?xml version="1.0" encoding="UTF-8"?>
<!--
  What no other module knows: the words are shown all the same, and the element is reported by xsl:message as
  "unhandled: NAME ID", once a name. Nothing of a text is ever dropped in silence.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all" expand-text="yes">

  <!-- What is said in text: every element of tei:text. -->
  <xsl:mode name="h:text" on-no-match="text-only-copy"/>

  <xsl:template match="*" mode="h:text" as="element()">
    <xsl:variable name="name" as="xs:string" select="name()"/>
    <xsl:if test="not(preceding::*[name() = $name][ancestor::tei:text] | ancestor::*[name() = $name])">
      <xsl:message>unhandled: {$name}{@xml:id ! concat(' ', .)}</xsl:message>
    </xsl:if>
    <xsl:element name="{if (h:in-structure(.) or h:holds-blocks(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="'unhandled'"/>
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
