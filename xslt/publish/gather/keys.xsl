<?xml version="1.0" encoding="UTF-8"?>
<!-- One key for one thing, whichever transcript speaks of it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all">

  <!-- The key of what a pointer leads to; nothing where it leads to nothing that we know. -->
  <xsl:function name="e:key" as="xs:string?">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:param name="context" as="node()"/>
    <xsl:variable name="first" as="xs:string?" select="tokenize($pointer)[1]"/>
    <xsl:variable name="id" as="xs:string" select="substring-after($first, '#')"/>
    <xsl:sequence select="
        if (starts-with($first, '#')) then h:by-id($id, $context) ! e:key-of(.)
        else $id[. ne ''][e:registered(.)]"/>
  </xsl:function>

  <!-- The key of an entry of the transcript's own lists. -->
  <xsl:function name="e:key-of" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="same" as="xs:string?" select="$entry/@sameAs ! substring-after(tokenize(.)[1], '#')[. ne '']"/>
    <xsl:sequence select="($same[e:registered(.)], concat(root($entry)/*/@xml:id, '#', $entry/@xml:id))[1]"/>
  </xsl:function>

  <xsl:function name="e:registered" as="xs:boolean">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="exists($registers ! key('h:by-id', $id, .))"/>
  </xsl:function>

  <!-- The name to sort by: the family name where the file or the register tells it. -->
  <xsl:function name="h:sort-name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="registered" as="element()?" select="$entry/@sameAs ! h:entry(substring-after(., '#'), $entry)"/>
    <xsl:variable name="surname" as="element()?" select="(($entry, $registered)/tei:persName[not(@xml:lang)]/tei:surname)[1]"/>
    <xsl:sequence select="string-join(($surname ! normalize-space(), h:name($entry)), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
