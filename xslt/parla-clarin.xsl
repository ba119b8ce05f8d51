<?xml version="1.0" encoding="UTF-8"?>
<!--
  One transcript in Parla-CLARIN (Erjavec and Pančur, "Parla-CLARIN: a TEI schema for corpora of parliamentary proceedings"): turns are u,
  their paragraphs seg; labels, marks and everything else between are notes. Ids stay what they are, so that addresses hold.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns="http://www.tei-c.org/ns/1.0"
    xmlns:p="urn:tei-kit:parla" exclude-result-prefixes="#all" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:strip-space elements="TEI text front body back div sp list standOff"/>

  <xsl:mode on-no-match="shallow-copy"/>

  <!-- The schemas that the file names are those of another encoding. -->
  <xsl:template match="processing-instruction('xml-model')" as="empty-sequence()"/>

  <!-- The header stays as it is: Parla-CLARIN is TEI. What stands off the text is not part of it. -->
  <xsl:template match="standOff" as="empty-sequence()"/>

  <xsl:template match="text" as="element(text)">
    <text>
      <xsl:copy-of select="@xml:lang"/>
      <body>
        <xsl:apply-templates select="front, body, back" mode="p:body"/>
      </body>
    </text>
  </xsl:template>

  <xsl:mode name="p:body" on-no-match="fail"/>

  <xsl:template match="front | back | body" mode="p:body" as="element(div)*">
    <xsl:for-each-group select="*" group-adjacent="exists(self::div)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:apply-templates select="current-group()" mode="p:body"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="p:division(current-group())"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template match="div" mode="p:body" as="element(div)">
    <div>
      <xsl:copy-of select="@xml:id, @xml:lang"/>
      <xsl:attribute name="type" select="if (.//sp) then 'debateSection' else 'commentSection'"/>
      <xsl:apply-templates select="*" mode="p:division"/>
    </div>
  </xsl:template>

  <!-- Loose blocks become a division of their own. -->
  <xsl:function name="p:division" as="element(div)">
    <xsl:param name="blocks" as="element()+"/>
    <div type="{if ($blocks/descendant-or-self::sp) then 'debateSection' else 'commentSection'}">
      <xsl:apply-templates select="$blocks" mode="p:division"/>
    </div>
  </xsl:function>

  <xsl:mode name="p:division" on-no-match="fail"/>

  <xsl:template match="head" mode="p:division" as="element(note)">
    <xsl:sequence select="p:note(., 'heading')"/>
  </xsl:template>

  <xsl:template match="sp" mode="p:division" as="element()+">
    <xsl:for-each select="speaker, note">
      <xsl:sequence select="p:note(., local-name())"/>
    </xsl:for-each>
    <u>
      <xsl:copy-of select="@xml:id, @who, @ana, @xml:lang"/>
      <xsl:for-each select="* except (speaker, note)">
        <xsl:apply-templates select="." mode="p:utterance"/>
      </xsl:for-each>
    </u>
  </xsl:template>

  <xsl:template match="gap" mode="p:division" as="element(gap)">
    <xsl:sequence select="p:gap(.)"/>
  </xsl:template>

  <xsl:template match="kinesic | vocal | incident" mode="p:division" as="element()">
    <xsl:sequence select="p:mark(.)"/>
  </xsl:template>

  <xsl:template match="div" mode="p:division" as="element(div)">
    <xsl:apply-templates select="." mode="p:body"/>
  </xsl:template>

  <!-- Everything else of a page keeps its words as a note. -->
  <xsl:template match="*" mode="p:division" as="element(note)?">
    <xsl:sequence select="p:note(., local-name())[normalize-space()]"/>
  </xsl:template>

  <xsl:mode name="p:utterance" on-no-match="fail"/>

  <xsl:template match="kinesic | vocal | incident" mode="p:utterance" as="element()">
    <xsl:sequence select="p:mark(.)"/>
  </xsl:template>

  <xsl:template match="gap" mode="p:utterance" as="element(gap)">
    <xsl:sequence select="p:gap(.)"/>
  </xsl:template>

  <xsl:template match="list" mode="p:utterance" as="element(seg)*">
    <xsl:for-each select="head, item">
      <xsl:sequence select="p:segment(.)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="*" mode="p:utterance" as="element(seg)">
    <xsl:sequence select="p:segment(.)"/>
  </xsl:template>

  <xsl:function name="p:segment" as="element(seg)">
    <xsl:param name="block" as="element()"/>
    <seg>
      <xsl:copy-of select="$block/@xml:id, $block/@xml:lang"/>
      <xsl:apply-templates select="$block/node()" mode="p:words"/>
    </seg>
  </xsl:function>

  <xsl:function name="p:note" as="element(note)">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="type" as="xs:string"/>
    <note type="{$type}">
      <xsl:copy-of select="$element/@xml:id, $element/@xml:lang"/>
      <xsl:value-of select="normalize-space($element)"/>
    </note>
  </xsl:function>

  <xsl:function name="p:mark" as="element()">
    <xsl:param name="mark" as="element()"/>
    <xsl:element name="{local-name($mark)}" namespace="http://www.tei-c.org/ns/1.0">
      <xsl:copy-of select="$mark/@xml:id, $mark/@type"/>
      <desc><xsl:value-of select="(normalize-space($mark)[. ne ''], string($mark/@type))[1]"/></desc>
    </xsl:element>
  </xsl:function>

  <xsl:function name="p:gap" as="element(gap)">
    <xsl:param name="gap" as="element()"/>
    <gap reason="{($gap/@reason, 'omitted')[1]}"/>
  </xsl:function>

  <!-- Words: names keep what they lead to, other markup gives way. -->
  <xsl:mode name="p:words" on-no-match="text-only-copy"/>

  <xsl:template match="persName | orgName | placeName | date" mode="p:words" as="element()">
    <xsl:copy>
      <xsl:copy-of select="@ref, @when"/>
      <xsl:value-of select="normalize-space()"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="kinesic | vocal | incident" mode="p:words" as="element()">
    <xsl:sequence select="p:mark(.)"/>
  </xsl:template>

  <xsl:template match="gap" mode="p:words" as="element(gap)">
    <xsl:sequence select="p:gap(.)"/>
  </xsl:template>
</xsl:stylesheet>
