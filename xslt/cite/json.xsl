<?xml version="1.0" encoding="UTF-8"?>
<!-- JSON as a file for people, too: keys in an order of ours, which serialize() does not promise. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:array="http://www.w3.org/2005/xpath-functions/array"
  exclude-result-prefixes="#all">

  <!-- A value as JSON; keys not in the order given come last, by name. -->
  <xsl:function name="cite:json" as="xs:string">
    <xsl:param name="value" as="item()"/>
    <xsl:param name="order" as="xs:string*"/>
    <xsl:param name="indent" as="xs:string"/>
    <xsl:variable name="deeper" as="xs:string" select="$indent || '  '"/>
    <xsl:variable name="parts" as="xs:string*" select="
        if ($value instance of map(*)) then
          cite:keys($value, $order) ! (cite:json-string(.) || ': ' || cite:json($value(.), $order, $deeper))
        else if ($value instance of array(*)) then array:flatten($value ! array:for-each(., function ($one) {cite:json($one, $order, $deeper)}))
        else ()"/>
    <xsl:sequence select="
        if ($value instance of map(*)) then cite:bracketed('{', $parts, '}', $indent)
        else if ($value instance of array(*)) then cite:bracketed('[', $parts, ']', $indent)
        else if ($value instance of xs:string) then cite:json-string($value)
        else string($value)"/>
  </xsl:function>

  <xsl:function name="cite:keys" as="xs:string*">
    <xsl:param name="map" as="map(*)"/>
    <xsl:param name="order" as="xs:string*"/>
    <xsl:sequence select="$order[map:contains($map, .)], sort(map:keys($map)[not(. = $order)])"/>
  </xsl:function>

  <!-- On one line what fits there. -->
  <xsl:function name="cite:bracketed" as="xs:string" visibility="private">
    <xsl:param name="open" as="xs:string"/>
    <xsl:param name="parts" as="xs:string*"/>
    <xsl:param name="close" as="xs:string"/>
    <xsl:param name="indent" as="xs:string"/>
    <xsl:variable name="line" as="xs:string" select="string-join($parts, ', ')"/>
    <xsl:sequence select="
        if (string-length($line) le 100 and not(contains($line, '&#10;'))) then $open || $line || $close
        else $open || string-join($parts ! ('&#10;' || $indent || '  ' || .), ',') || '&#10;' || $indent || $close"/>
  </xsl:function>

  <!-- "\/" is legal and hard to read; "<" is escaped so that no title can close a script element. -->
  <xsl:function name="cite:json-string" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="escaped" as="xs:string" select="
        if (not(matches($text, '[\\&quot;&lt;&#9;&#10;&#13;&#x7F;]'))) then $text
        else $text => replace('\\', '\\\\') => replace('&quot;', '\\&quot;') => replace('&lt;', '\\u003C')
          => replace('&#9;', '\\t') => replace('&#10;', '\\n') => replace('&#13;', '\\r') => replace('&#x7F;', '\\u007F')"/>
    <xsl:sequence select="'&quot;' || $escaped || '&quot;'"/>
  </xsl:function>

</xsl:stylesheet>
