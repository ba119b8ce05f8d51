<?xml version="1.0" encoding="UTF-8"?>
<!-- The TEI file of a transcript as a page to read: its lines as they are, in colours, each xml:id a link to what it names. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The transcript, and the sign where its file will stand, line by line and in colours (publish/source.py). -->
  <xsl:param name="tei" as="document-node()?" select="()"/>
  <xsl:param name="lines" as="xs:string" select="''"/>

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
    <pre class="source" lang="en" dir="ltr" tabindex="0" role="region" aria-label="{h:say('source.view')}"><code>{$lines}</code></pre>
  </xsl:template>
</xsl:stylesheet>
