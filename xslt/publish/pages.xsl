<?xml version="1.0" encoding="UTF-8"?>
<!--
  Every page of a site that is not a transcript's. The source is e:page (kind, key, file); a kind of page is three templates:
  its title (mode e:title), what stands above it in small (e:kicker), and its content (e:content).
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="site.xsl"/>
  <xsl:import href="pages/shell.xsl"/>
  <xsl:import href="pages/index.xsl"/>
  <xsl:import href="pages/lists.xsl"/>
  <xsl:import href="pages/front.xsl"/>
  <xsl:import href="pages/names.xsl"/>
  <xsl:import href="pages/entries.xsl"/>
  <xsl:import href="pages/documents.xsl"/>
  <xsl:import href="pages/events.xsl"/>
  <xsl:import href="pages/about.xsl"/>
  <xsl:import href="pages/editorial.xsl"/>
  <xsl:import href="pages/missing.xsl"/>
  <xsl:import href="pages/source.xsl"/>
  <xsl:import href="pages/pictures.xsl"/>
  <xsl:import href="pages/map.xsl"/>
  <xsl:import href="pages/charts.xsl"/>

  <xsl:template match="document-node()" as="element(html)" priority="1">
    <xsl:apply-templates select="e:page" mode="e:page"/>
  </xsl:template>
</xsl:stylesheet>
