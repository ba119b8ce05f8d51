<?xml version="1.0" encoding="UTF-8"?>
<!-- The TEI file of a transcript as a page to read: its lines as they are, each xml:id a link to what it names. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The transcript, and its file's text, line by line as it stands. -->
  <xsl:param name="tei" as="document-node()?" select="()"/>
  <xsl:param name="text" as="xs:string" select="''"/>

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
      <xsl:for-each select="tokenize($text, '\n')">
        <span class="line" id="page:L{position()}"><xsl:sequence select="e:line(., $tei/*)"/><xsl:text>&#10;</xsl:text></span>
      </xsl:for-each>
    </code></pre>
  </xsl:template>

  <!-- A line: its ids are links, the rest is text. -->
  <xsl:function name="e:line" as="node()*">
    <xsl:param name="line" as="xs:string"/>
    <xsl:param name="tei" as="element()"/>
    <xsl:analyze-string select="$line" regex="xml:id=&quot;([^&quot;]+)&quot;">
      <xsl:matching-substring>
        <xsl:variable name="id" as="xs:string" select="regex-group(1)"/>
        <xsl:variable name="shown" as="element()?" select="h:by-id($id, $tei)[h:is-shown(.)]"/>
        <xsl:text>xml:id="</xsl:text>
        <xsl:choose>
          <xsl:when test="exists($shown)"><a href="{$tei/@xml:id}.html{h:fragment($id)}">{$id}</a></xsl:when>
          <xsl:otherwise>{$id}</xsl:otherwise>
        </xsl:choose>
        <xsl:text>"</xsl:text>
      </xsl:matching-substring>
      <xsl:non-matching-substring>{.}</xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>
</xsl:stylesheet>
