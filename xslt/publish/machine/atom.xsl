<?xml version="1.0" encoding="UTF-8"?>
<!--
  The transcripts published or changed last, for feed readers (RFC 4287). The source is the edition, which must know its address.
  Dates are those of the transcripts: the same corpus gives the same feed.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.w3.org/2005/Atom"
    xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:variable name="e:most" as="xs:integer" select="30"/>

  <xsl:template match="document-node()" as="element()">
    <xsl:variable name="edition" as="element(e:edition)" select="e:edition"/>
    <xsl:variable name="latest" as="element(e:transcript)*" select="
        sort($edition/e:transcript, (), function($one) { e:updated($one), string($one/@id) }) => reverse()"/>
    <feed xml:lang="{$edition/@language}">
      <title>{$edition/@title}</title>
      <xsl:for-each select="$edition/@description[normalize-space()]"><subtitle>{normalize-space()}</subtitle></xsl:for-each>
      <id>{$edition/@base-url}</id>
      <link rel="self" type="application/atom+xml" href="{$edition/@base-url}feed.atom"/>
      <link rel="alternate" type="text/html" href="{$edition/@base-url}"/>
      <updated>{($latest[1] ! e:updated(.), '1970-01-01T00:00:00Z')[1]}</updated>
      <author><name>{($edition/@publisher[normalize-space()], $edition/@title)[1]}</name></author>
      <xsl:for-each select="$latest[position() le $e:most]">
        <entry>
          <title xml:lang="{@language}">{@title}</title>
          <id>{$edition/@base-url}{@id}.html</id>
          <link rel="alternate" type="text/html" href="{$edition/@base-url}{@id}.html"/>
          <updated>{e:updated(.)}</updated>
          <xsl:for-each select="e:participant[@group = 'false'][xs:integer(@turns) gt 0]">
            <contributor><name>{@name}</name></contributor>
          </xsl:for-each>
          <xsl:for-each select="e:topic">
            <category term="{@name}"/>
          </xsl:for-each>
          <xsl:for-each select="e:abstract">
            <summary xml:lang="{../@language}">{.}</summary>
          </xsl:for-each>
        </entry>
      </xsl:for-each>
    </feed>
  </xsl:template>

  <!-- When a transcript was last changed in the edition; a day has no better moment than its first. -->
  <xsl:function name="e:updated" as="xs:string">
    <xsl:param name="transcript" as="element(e:transcript)"/>
    <xsl:variable name="day" as="xs:string?" select="($transcript/@changed, $transcript/@issued)[. castable as xs:date][1] ! substring(., 1, 10)"/>
    <xsl:sequence select="concat(($day, '1970-01-01')[1], 'T00:00:00Z')"/>
  </xsl:function>
</xsl:stylesheet>
