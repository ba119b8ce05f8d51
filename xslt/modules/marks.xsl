<?xml version="1.0" encoding="UTF-8"?>
<!-- Marks in a transcript that are not speech: omissions, applause and other sounds, acts, notes, breaks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all" expand-text="yes">

  <!-- An omission: the sign that the source prints, and what it means, in words. A source's or editor's own words win. -->
  <xsl:template match="tei:gap" mode="h:text" as="element()">
    <xsl:element name="{h:phrase(., if (h:in-structure(.)) then 'p' else 'span')}">
      <xsl:attribute name="class" select="'omission'"/>
      <xsl:sequence select="h:anchor(.)"/>
      <xsl:if test="normalize-space(@rend)">
        <bdi class="sign">{normalize-space(@rend)}</bdi>
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:element name="{h:phrase(., 'span')}">
        <xsl:attribute name="class" select="'meaning'"/>
        <xsl:sequence select="if (tei:desc) then h:language(tei:desc[1]) else h:language-attributes($h:interface-language)"/>
        <xsl:choose>
          <xsl:when test="tei:desc">
            <xsl:apply-templates select="tei:desc" mode="h:text"/>
          </xsl:when>
          <xsl:otherwise>{h:say-or(concat('gap.', @reason), h:say('gap'))}</xsl:otherwise>
        </xsl:choose>
      </xsl:element>
      <xsl:apply-templates select="node() except tei:desc" mode="h:text"/>
    </xsl:element>
  </xsl:template>

  <!-- Applause, laughter, a signing: as printed; brackets are added where the source has none, so that nobody takes it
       for speech. -->
  <xsl:template match="tei:kinesic | tei:vocal | tei:incident | tei:pause | tei:shift | tei:writing | tei:stage" mode="h:text"
      as="element()">
    <xsl:variable name="bare" as="xs:boolean" select="not(matches(normalize-space(), '^[\(\[].*[\)\]]$'))"/>
    <xsl:element name="{h:phrase(., if (h:in-structure(.)) then 'p' else 'span')}">
      <xsl:attribute name="class" select="string-join(('mark', local-name(), @type[. castable as xs:NMTOKEN]), ' ')"/>
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:if test="$bare">[</xsl:if>
      <xsl:apply-templates mode="h:text"/>
      <xsl:if test="not(normalize-space())">{h:say-or(concat('mark.', (@type, local-name())[1]), string((@type, local-name())[1]))}</xsl:if>
      <xsl:if test="$bare">]</xsl:if>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:desc" mode="h:text" as="node()*">
    <xsl:apply-templates mode="h:text"/>
  </xsl:template>

  <!-- A note by the source or, with @resp, by an editor. -->
  <xsl:template match="tei:note" mode="h:text" as="element()">
    <xsl:element name="{if (h:in-structure(.)) then 'div' else h:phrase(., 'span')}">
      <xsl:attribute name="class" select="string-join(('note', 'editorial'[current()/@resp]), ' ')"/>
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:milestone[h:is-empty(.)]" mode="h:text" as="element()?">
    <xsl:choose>
      <xsl:when test="h:in-structure(.)">
        <p class="break">
          <xsl:sequence select="h:anchor(.)"/>
          <xsl:value-of select="(normalize-space(@rend)[. ne ''], '* * *')[1]"/>
        </p>
      </xsl:when>
      <xsl:when test="normalize-space(@rend)">
        <span class="break">
          <xsl:sequence select="h:anchor(.)"/>
          <xsl:value-of select="normalize-space(@rend)"/>
        </span>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
