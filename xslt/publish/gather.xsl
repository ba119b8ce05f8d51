<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the site must know of a transcript beside its own page, as one element of the edition's index:
  e:transcript (id, title, when, until, clock, place, type, language, speeches, words) with e:abstract, e:participant and e:document.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="xs tei h" expand-text="yes">

  <xsl:import href="../html.xsl"/>

  <xsl:output method="xml" indent="no" omit-xml-declaration="yes" use-character-maps=""/>

  <xsl:template match="document-node()" as="element(e:transcript)" priority="1">
    <xsl:for-each select="*">
      <e:transcript id="{@xml:id}" title="{h:title(.)}" when="{h:when(.)}" until="{h:until(.)}" clock="{h:clock(.)}"
          place="{string-join(h:place-parts(h:place(.)), ', ')}" type="{h:event(.)/@type}"
          language="{h:language-at((tei:text, .)[1])}" speeches="{h:speeches(.)}" words="{h:words(.)}">
        <xsl:for-each select="h:abstract(.)">
          <e:abstract>{.}</e:abstract>
        </xsl:for-each>
        <xsl:apply-templates select="h:participants(.), h:documents(.)" mode="e:entry"/>
      </e:transcript>
    </xsl:for-each>
  </xsl:template>

  <xsl:mode name="e:entry" on-no-match="fail"/>

  <!-- The same person in two transcripts is one by the register's address. -->
  <xsl:template match="tei:person | tei:personGrp" mode="e:entry" as="element(e:participant)">
    <xsl:variable name="turns" as="element()*" select="h:turns-of(.)"/>
    <e:participant key="{(@sameAs/string(), concat(root(.)/*/@xml:id, '#', @xml:id))[1]}" name="{h:name(.)}" turns="{count($turns)}"
        sort="{h:sort-name(.)}" first="{$turns[1] ! h:id(.)}" group="{exists(self::tei:personGrp)}"
        office="{tei:affiliation[1]/tei:roleName[1]/normalize-space()}"/>
  </xsl:template>

  <!-- The name to sort by: the family name where the file or the register tells it. -->
  <xsl:function name="h:sort-name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="registered" as="element()?" select="$entry/@sameAs ! h:entry(substring-after(., '#'), $entry)"/>
    <xsl:variable name="surname" as="element()?" select="(($entry, $registered)/tei:persName[not(@xml:lang)]/tei:surname)[1]"/>
    <xsl:sequence select="string-join(($surname ! normalize-space(), h:name($entry)), ' ')"/>
  </xsl:function>

  <xsl:template match="tei:bibl" mode="e:entry" as="element(e:document)">
    <e:document id="{h:id(.)}" title="{h:document-title(.)}" type="{@type}" status="{@status}"
        when="{tei:date[@when][1]/@when}" parties="{string-join(distinct-values(tei:respStmt/tei:orgName ! normalize-space()), '; ')}"/>
  </xsl:template>
</xsl:stylesheet>
