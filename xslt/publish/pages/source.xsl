<?xml version="1.0" encoding="UTF-8"?>
<!-- The TEI file of a transcript as a page to read: its lines as they are, in colours, each xml:id a link to what it names. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The transcript, and its file, line by line as it stands (publish/source.py). -->
  <xsl:param name="tei" as="document-node()?" select="()"/>
  <xsl:param name="lines" as="document-node()?" select="()"/>

  <xsl:template match="e:page[@kind = 'source']" mode="e:title" as="xs:string">
    <xsl:sequence select="concat(@key, '.xml')"/>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'source']" mode="e:kicker" as="element(a)">
    <a href="{@key}.html"><bdi>{h:title($tei/*)}</bdi></a>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'source']" mode="e:standfirst" as="element(p)">
    <p class="tally"><a href="{@key}.xml" type="application/tei+xml" download="{@key}.xml">{h:say('source.download')}</a></p>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'source']" mode="e:content" as="element(pre)">
    <pre class="source" lang="en" dir="ltr" tabindex="0" role="region" aria-label="{h:say('source.view')}"><code>
      <xsl:for-each select="$lines/e:lines/e:line">
        <span class="line" id="page:L{position()}"><xsl:apply-templates mode="e:source"/><xsl:text>&#10;</xsl:text></span>
      </xsl:for-each>
    </code></pre>
  </xsl:template>

  <xsl:mode name="e:source" on-no-match="text-only-copy"/>

  <xsl:template match="e:tag" mode="e:source" as="element(b)"><b>{.}</b></xsl:template>

  <xsl:template match="e:attributes" mode="e:source" as="element(i)"><i>{.}</i></xsl:template>

  <xsl:template match="e:aside" mode="e:source" as="element(em)"><em>{.}</em></xsl:template>

  <xsl:template match="e:id" mode="e:source" as="element()">
    <xsl:variable name="shown" as="element()?" select="h:by-id(., $tei/*)[h:is-shown(.)]"/>
    <xsl:choose>
      <xsl:when test="exists($shown)"><a href="{$tei/*/@xml:id}.html{h:fragment(.)}">{.}</a></xsl:when>
      <xsl:otherwise><i>{.}</i></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
