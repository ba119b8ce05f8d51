<?xml version="1.0" encoding="UTF-8"?>
<!--
  A record for each transcript as an OAI static repository (Specification for an OAI Static Repository, Open Archives Initiative,
  2004): one file that a gateway serves over OAI-PMH. The source is the edition, which must know its address.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.openarchives.org/OAI/2.0/static-repository"
    xmlns:oai="http://www.openarchives.org/OAI/2.0/" xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="xs e" expand-text="yes">

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="document-node()" as="element()">
    <xsl:variable name="edition" as="element(e:edition)" select="e:edition"/>
    <Repository>
      <Identify>
        <oai:repositoryName>{$edition/@title}</oai:repositoryName>
        <oai:baseURL>{$edition/@base-url}oai.xml</oai:baseURL>
        <oai:protocolVersion>2.0</oai:protocolVersion>
        <oai:adminEmail>{$edition/@contact}</oai:adminEmail>
        <oai:earliestDatestamp>{min(($edition/e:transcript ! e:stamp(.), '9999-12-31'))}</oai:earliestDatestamp>
        <oai:deletedRecord>no</oai:deletedRecord>
        <oai:granularity>YYYY-MM-DD</oai:granularity>
      </Identify>
      <ListMetadataFormats>
        <oai:metadataFormat>
          <oai:metadataPrefix>oai_dc</oai:metadataPrefix>
          <oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>
          <oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>
        </oai:metadataFormat>
      </ListMetadataFormats>
      <ListRecords metadataPrefix="oai_dc">
        <xsl:apply-templates select="$edition/e:transcript"/>
      </ListRecords>
    </Repository>
  </xsl:template>

  <xsl:template match="e:transcript" as="element()">
    <xsl:variable name="edition" as="element(e:edition)" select=".."/>
    <oai:record>
      <oai:header>
        <oai:identifier>oai:{replace($edition/@base-url, '^https?://([^/:]+).*$', '$1')}:{@id}</oai:identifier>
        <oai:datestamp>{e:stamp(.)}</oai:datestamp>
      </oai:header>
      <oai:metadata>
        <oai_dc:dc>
          <dc:title xml:lang="{(@language[. ne ''], 'und')[1]}">{@title}</dc:title>
          <xsl:for-each select="e:participant[@group = 'false'][xs:integer(@turns) gt 0]"><dc:creator>{@name}</dc:creator></xsl:for-each>
          <xsl:for-each select="e:topic"><dc:subject>{@name}</dc:subject></xsl:for-each>
          <xsl:for-each select="e:abstract"><dc:description>{.}</dc:description></xsl:for-each>
          <xsl:for-each select="$edition/@publisher[. ne '']"><dc:publisher>{.}</dc:publisher></xsl:for-each>
          <xsl:for-each select="@when[. ne '']"><dc:date>{.}</dc:date></xsl:for-each>
          <dc:type>Text</dc:type>
          <dc:format>application/tei+xml</dc:format>
          <dc:identifier>{$edition/@base-url}{@id}.html</dc:identifier>
          <xsl:for-each select="@source[. ne '']"><dc:source>{.}</dc:source></xsl:for-each>
          <xsl:for-each select="e:language"><dc:language>{@tag}</dc:language></xsl:for-each>
          <xsl:for-each select="@place[. ne '']"><dc:coverage>{.}</dc:coverage></xsl:for-each>
          <xsl:for-each select="@licence[. ne '']"><dc:rights>{.}</dc:rights></xsl:for-each>
        </oai_dc:dc>
      </oai:metadata>
    </oai:record>
  </xsl:template>

  <!-- The day on which a record last changed. -->
  <xsl:function name="e:stamp" as="xs:string">
    <xsl:param name="transcript" as="element(e:transcript)"/>
    <xsl:sequence select="(($transcript/@changed, $transcript/@issued)[. castable as xs:date] ! substring(., 1, 10), '1970-01-01')[1]"/>
  </xsl:function>
</xsl:stylesheet>
