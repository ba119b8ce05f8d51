<?xml version="1.0" encoding="UTF-8"?>
<!-- What the whole edition knows of a thing: its transcripts, by key. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all">

  <xsl:key name="e:turns" match="e:turn" use="tokenize(@who)"/>
  <xsl:key name="e:part" match="e:participant" use="@key"/>
  <xsl:key name="e:mentions" match="e:mention" use="@key"/>
  <xsl:key name="e:signed" match="e:signature" use="@person, @party"/>
  <xsl:key name="e:transcript" match="e:transcript" use="@id"/>
  <xsl:key name="e:about" match="e:transcript" use="
      e:topic/concat('topic ', @key), e:language/concat('language ', @tag), @type/concat('type ', .),
      e:year(@when) ! concat('year ', .), concat('place ', @place-key), e:place/concat('place ', @key)"/>

  <!-- The transcripts under a heading of a list: a year, a kind of event, a language, a topic, a place. -->
  <xsl:function name="e:transcripts" as="element(e:transcript)*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="key('e:about', concat($kind, ' ', $key), $edition)"/>
  </xsl:function>

  <xsl:function name="e:year" as="xs:string?">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="$when[matches(., '^\d{4}')] ! substring(., 1, 4)"/>
  </xsl:function>

  <!-- "2019–2031" -->
  <xsl:function name="e:years" as="xs:string?">
    <xsl:param name="transcripts" as="element(e:transcript)*"/>
    <xsl:variable name="years" as="xs:string*" select="distinct-values($transcripts/@when ! e:year(.))"/>
    <xsl:sequence select="if (count($years) gt 1) then concat($years[1], '–', $years[last()]) else $years"/>
  </xsl:function>

  <!-- An entry of a register. -->
  <xsl:function name="e:entry" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="($registers ! key('h:by-id', $key, .))[1]"/>
  </xsl:function>

  <!-- A kind of event in words. -->
  <xsl:function name="e:type-name" as="xs:string">
    <xsl:param name="type" as="xs:string"/>
    <xsl:sequence select="h:say-or(concat('event.', $type), translate($type, '-_', '  '))"/>
  </xsl:function>

  <!-- With a capital letter, for headings. -->
  <xsl:function name="e:capital" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="concat(upper-case(substring($words, 1, 1)), substring($words, 2))"/>
  </xsl:function>
</xsl:stylesheet>
