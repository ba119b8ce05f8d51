<?xml version="1.0" encoding="UTF-8"?>
<!--
  CITATION.cff (Citation File Format 1.2.0), mostly of a corpus. Its authors are required: the edition's, else its
  publisher as an entity. The licence stands as an SPDX identifier where there is one, else as its address.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="things.xsl"/>
  <xsl:import href="licences.xsl"/>
  <xsl:import href="yaml.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:variable name="cite:cff-order" as="xs:string+" select="
      'cff-version', 'message', 'type', 'title', 'abstract', 'authors', 'keywords', 'date-released', 'doi', 'url', 'license', 'license-url',
      'name', 'family-names', 'given-names', 'name-particle', 'name-suffix'"/>

  <xsl:template match="/" as="text()">
    <xsl:value-of select="cite:yaml(cite:cff(cite:things(.)[1]), $cite:cff-order, ''), ''" separator="&#10;"/>
  </xsl:template>

  <xsl:function name="cite:cff" as="map(xs:string, item())">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="spdx" as="xs:string?" select="cite:spdx($thing?licence-url)"/>
    <xsl:variable name="authors" as="map(*)*" select="$thing?authors ! cite:cff-agent(.)"/>
    <xsl:sequence select="
        cite:known(map {
          'cff-version': '1.2.0',
          'message': 'If you use these transcripts, please cite them as below.',
          'type': 'dataset',
          'title': ($thing?title, 'Untitled')[1],
          'abstract': $thing?abstract,
          'authors': array {if (exists($authors)) then $authors else map {'name': ($thing?publisher, 'Unknown')[1]}},
          'keywords': array {$thing?subjects}[exists($thing?subjects)],
          'date-released': $thing?issued[. castable as xs:date],
          'doi': $thing?doi[matches(., '^10\.\d{4,9}(\.\d+)?/[A-Za-z0-9:/_;\-.()\[\]\\]+$')],
          'url': $thing?url,
          'license': $spdx,
          'license-url': $thing?licence-url[empty($spdx)]
        })"/>
  </xsl:function>

  <!-- A person with the parts of the name, or an entity with one name. -->
  <xsl:function name="cite:cff-agent" as="map(xs:string, xs:string)" visibility="private">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="
        if ($name?literal) then map {'name': $name?literal}
        else cite:known(map {
          'family-names': $name?family, 'given-names': $name?given, 'name-particle': $name?non-dropping-particle,
          'name-suffix': $name?suffix, 'orcid': tokenize($name?same-as)[matches(., '^https://orcid\.org/\d{4}-\d{4}-\d{4}-\d{3}[0-9X]$')][1]
        })"/>
  </xsl:function>

</xsl:stylesheet>
