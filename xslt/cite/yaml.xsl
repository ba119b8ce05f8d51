<?xml version="1.0" encoding="UTF-8"?>
<!-- YAML 1.2 in block style; strings are JSON's, which are YAML's double-quoted ones. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array" exclude-result-prefixes="#all">

  <xsl:import href="json.xsl"/>

  <!-- A map or an array as lines, without the indentation of the first. -->
  <xsl:function name="cite:yaml" as="xs:string">
    <xsl:param name="value" as="item()"/>
    <xsl:param name="order" as="xs:string*"/>
    <xsl:param name="indent" as="xs:string"/>
    <xsl:variable name="lines" as="xs:string*" select="
        if ($value instance of map(*)) then cite:keys($value, $order) ! (. || ':' || cite:yaml-value($value(.), $order, $indent || '  '))
        else array:flatten($value ! array:for-each(., function ($one) {'- ' || cite:yaml($one, $order, $indent || '  ')}))"/>
    <xsl:sequence select="
        if ($value instance of map(*) or $value instance of array(*)) then string-join($lines, '&#10;' || $indent)
        else cite:json($value, $order, '')"/>
  </xsl:function>

  <!-- What stands after a key: lists of numbers stay in one line. -->
  <xsl:function name="cite:yaml-value" as="xs:string" visibility="private">
    <xsl:param name="value" as="item()"/>
    <xsl:param name="order" as="xs:string*"/>
    <xsl:param name="indent" as="xs:string"/>
    <xsl:sequence select="
        if ($value instance of array(*) and not(array:get($value[array:size(.) gt 0], 1) instance of map(*))) then ' ' || cite:json($value, $order, $indent)
        else if ($value instance of map(*) or $value instance of array(*)) then '&#10;' || $indent || cite:yaml($value, $order, $indent)
        else ' ' || cite:json($value, $order, $indent)"/>
  </xsl:function>

</xsl:stylesheet>
