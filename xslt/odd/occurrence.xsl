<?xml version="1.0" encoding="UTF-8"?>
<!-- How often: minOccurs and maxOccurs as RELAX NG, which has only once, optional, some and any. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns="http://relaxng.org/ns/structure/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs tk">

  <xsl:function name="tk:min" as="xs:integer">
    <xsl:param name="particle" as="element()"/>
    <xsl:sequence select="xs:integer(($particle/@minOccurs, '1')[1])"/>
  </xsl:function>

  <!-- The empty sequence is "unbounded". -->
  <xsl:function name="tk:max" as="xs:integer?">
    <xsl:param name="particle" as="element()"/>
    <xsl:variable name="value" as="xs:string" select="string(($particle/@maxOccurs, '1')[1])"/>
    <xsl:sequence select="if ($value = 'unbounded') then () else xs:integer($value)"/>
  </xsl:function>

  <xsl:function name="tk:repeated" as="element()">
    <xsl:param name="pattern" as="element()"/>
    <xsl:param name="particle" as="element()"/>
    <xsl:sequence select="tk:times($pattern, tk:min($particle), tk:max($particle))"/>
  </xsl:function>

  <xsl:function name="tk:times" as="element()">
    <xsl:param name="pattern" as="element()"/>
    <xsl:param name="min" as="xs:integer"/>
    <xsl:param name="max" as="xs:integer?"/>
    <xsl:choose>
      <xsl:when test="$max = 0">
        <empty/>
      </xsl:when>
      <xsl:when test="$min = 1 and $max = 1">
        <xsl:sequence select="$pattern"/>
      </xsl:when>
      <xsl:when test="$min = 0 and $max = 1">
        <optional>
          <xsl:sequence select="$pattern"/>
        </optional>
      </xsl:when>
      <xsl:when test="$min = 0 and empty($max)">
        <zeroOrMore>
          <xsl:sequence select="$pattern"/>
        </zeroOrMore>
      </xsl:when>
      <xsl:when test="$min = 1 and empty($max)">
        <oneOrMore>
          <xsl:sequence select="$pattern"/>
        </oneOrMore>
      </xsl:when>
      <!-- Copies that must be there stand side by side, the others one in the other: one look decides. -->
      <xsl:when test="$min = 0">
        <optional>
          <xsl:sequence select="$pattern, tk:times($pattern, 0, $max - 1)"/>
        </optional>
      </xsl:when>
      <xsl:otherwise>
        <group>
          <xsl:sequence select="
              (1 to $min - (if (empty($max)) then 1 else 0)) ! $pattern,
              if (empty($max)) then tk:times($pattern, 1, ())
              else if ($max gt $min) then tk:times($pattern, 0, $max - $min)
              else ()"/>
        </group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
