<?xml version="1.0" encoding="UTF-8"?>
<!-- Every page for search engines (sitemaps.org protocol 0.9). The source is the edition; it must know its address. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
    xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="document-node()" as="element()">
    <xsl:variable name="base" as="xs:string" select="e:edition/@base-url"/>
    <urlset>
      <xsl:for-each select="e:edition/e:page[not(@kind = ('missing', 'search'))]">
        <url>
          <loc>{$base}{@file[. ne 'index.html']}</loc>
        </url>
      </xsl:for-each>
      <xsl:for-each select="e:edition/e:transcript">
        <url>
          <loc>{$base}{@id}.html</loc>
          <xsl:for-each select="(@changed, @issued)[. castable as xs:date][1]">
            <lastmod>{.}</lastmod>
          </xsl:for-each>
        </url>
      </xsl:for-each>
    </urlset>
  </xsl:template>
</xsl:stylesheet>
