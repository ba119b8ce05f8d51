<?xml version="1.0" encoding="UTF-8"?>
<!-- Running words of plain text, and the marks among them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:t="urn:tei-kit:text" exclude-result-prefixes="#all">

  <xsl:mode name="t:inline" on-no-match="text-only-copy"/>

  <!-- Stands for a line break until white space has been normalised: a private-use character that no text needs. -->
  <xsl:variable name="t:line-break" as="xs:string" select="'&#xE00A;'"/>

  <!-- A text that uses the private character itself must not gain line breaks from it. -->
  <xsl:template match="text()" mode="t:inline" as="xs:string">
    <xsl:sequence select="if (contains(., $t:line-break)) then translate(., $t:line-break, '&#xFFFD;') else string()"/>
  </xsl:template>

  <xsl:template match="*" mode="t:inline" as="item()*">
    <xsl:apply-templates mode="t:inline"/>
  </xsl:template>

  <xsl:template match="tei:lb[h:is-empty(.)]" mode="t:inline" as="xs:string">
    <xsl:sequence select="$t:line-break"/>
  </xsl:template>

  <xsl:template match="tei:gap" mode="t:inline" as="xs:string">
    <xsl:sequence select="
        string-join((@rend ! normalize-space()[. ne ''],
          if (tei:desc) then concat('[', normalize-space(tei:desc[1]), ']')
          else if (normalize-space(@rend)) then () else concat('[', h:say-or(concat('gap.', @reason), h:say('gap')), ']'),
          (node() except tei:desc[1]) ! normalize-space()[. ne '']), ' ')"/>
  </xsl:template>

  <xsl:template match="tei:kinesic | tei:vocal | tei:incident | tei:pause | tei:stage" mode="t:inline" as="xs:string">
    <xsl:variable name="words" as="xs:string" select="
        (normalize-space()[. ne ''], h:say-or(concat('mark.', (@type, local-name())[1]), string((@type, local-name())[1])))[1]"/>
    <xsl:sequence select="if (matches($words, '^[\(\[].*[\)\]]$')) then $words else concat('[', $words, ']')"/>
  </xsl:template>

  <xsl:template match="tei:milestone[h:is-empty(.)]" mode="t:inline" as="xs:string">
    <xsl:sequence select="(normalize-space(@rend)[. ne ''], '* * *')[1]"/>
  </xsl:template>

  <xsl:template match="tei:note[@resp]" mode="t:inline" as="xs:string">
    <xsl:sequence select="concat(' [', normalize-space(), '] ')"/>
  </xsl:template>
</xsl:stylesheet>
