<?xml version="1.0" encoding="UTF-8"?>
<!--
  The words of the user interface. A language is one module in messages/ with one map; this module chooses.
  To add one: copy messages/en.xsl, translate, import it here, and name it in $h:all-messages.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all">

  <xsl:import href="messages/en.xsl"/>

  <!-- BCP 47 tag of the wished language of the interface. -->
  <xsl:param name="interface-language" as="xs:string" select="'en'"/>

  <xsl:variable name="h:all-messages" as="map(xs:string, map(xs:string, xs:string))" select="map{'en': $h:messages-en}"/>

  <!-- The language that the interface really speaks. -->
  <xsl:variable name="h:interface-language" as="xs:string" select="
      (tokenize($interface-language, '-')[1], 'en')[map:contains($h:all-messages, .)][1]"/>

  <!-- The words for a key; a key without words is a mistake of ours and shows itself. -->
  <xsl:function name="h:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="($h:all-messages($h:interface-language)($key), $h:messages-en($key), $key)[1]"/>
  </xsl:function>

  <!-- The words for a key, or the given words where there is no such key: names of open lists. -->
  <xsl:function name="h:say-or" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="otherwise" as="xs:string"/>
    <xsl:sequence select="($h:all-messages($h:interface-language)($key), $h:messages-en($key), $otherwise)[1]"/>
  </xsl:function>

  <!-- A number with its noun: "1 speech", "15 speeches". -->
  <xsl:function name="h:count" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:sequence select="
        concat(format-integer($number, '#,##0'), ' ', h:say(concat($noun, if ($number eq 1) then '.one' else '.other')))"/>
  </xsl:function>
</xsl:stylesheet>
