<?xml version="1.0" encoding="UTF-8"?>
<!-- Dublin Core as OAI-PMH 2.0 carries it (oai_dc, "Unqualified Dublin Core"): the fifteen elements, nothing qualified. -->
<xsl:stylesheet version="3.0" expand-text="yes" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="xs cite">

  <xsl:import href="things.xsl"/>
  <xsl:import href="xml.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="dc:title dc:creator"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="element(oai_dc:dc)">
    <xsl:sequence select="cite:things(.)[1] ! cite:dublin-core(.)"/>
  </xsl:template>

  <xsl:function name="cite:dublin-core" as="element(oai_dc:dc)">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <oai_dc:dc>
      <xsl:for-each select="$thing?title"><dc:title><xsl:sequence select="cite:attribute('xml:lang', ($thing?title-language, $thing?language)[1])"/>{.}</dc:title></xsl:for-each>
      <xsl:for-each select="$thing?authors"><dc:creator>{cite:inverted(.)}</dc:creator></xsl:for-each>
      <xsl:for-each select="$thing?subjects"><dc:subject>{.}</dc:subject></xsl:for-each>
      <xsl:for-each select="$thing?abstract"><dc:description>{.}</dc:description></xsl:for-each>
      <xsl:for-each select="$thing?publisher"><dc:publisher>{.}</dc:publisher></xsl:for-each>
      <xsl:for-each select="$thing?translators, $thing?editors, $thing?signatories"><dc:contributor>{cite:inverted(.)}</dc:contributor></xsl:for-each>
      <xsl:for-each select="$thing?issued"><dc:date>{.}</dc:date></xsl:for-each>
      <dc:type>{if ($thing?kind eq 'corpus') then 'Collection' else 'Text'}</dc:type>
      <xsl:for-each select="$thing?genre"><dc:type>{.}</dc:type></xsl:for-each>
      <xsl:for-each select="$thing?url, $thing?doi ! ('https://doi.org/' || .), $thing?number"><dc:identifier>{.}</dc:identifier></xsl:for-each>
      <xsl:for-each select="$thing?source?url, $thing?source[empty(?url)]?title"><dc:source>{.}</dc:source></xsl:for-each>
      <xsl:for-each select="$thing?language"><dc:language>{.}</dc:language></xsl:for-each>
      <xsl:for-each select="$thing?container-title, $thing?container?url, $thing?collection-title"><dc:relation>{.}</dc:relation></xsl:for-each>
      <xsl:for-each select="$thing?event-place, string-join($thing?event-date, '/')[. ne '']"><dc:coverage>{.}</dc:coverage></xsl:for-each>
      <xsl:for-each select="$thing?licence-url, $thing[empty(?licence-url)]?licence"><dc:rights>{.}</dc:rights></xsl:for-each>
    </oai_dc:dc>
  </xsl:function>

</xsl:stylesheet>
