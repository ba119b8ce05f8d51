<?xml version="1.0" encoding="UTF-8"?>
<!--
  CSL-JSON (CSL 1.0.2, csl-data.json): a list of one item of type "speech". "hearing" would print "testimony of", and
  "webpage" loses the event in Chicago's styles. No "references" and no "source": styles print them as they stand.
-->
<xsl:stylesheet version="3.0" expand-text="yes" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
  xmlns:cite="urn:tei-kit:cite" xmlns:fn="http://www.w3.org/2005/xpath-functions" exclude-result-prefixes="#all">

  <xsl:import href="parameters.xsl"/>
  <xsl:import href="model.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="text()*">
    <!-- The XML form keeps the order of the keys, which a map does not promise. -->
    <xsl:variable name="items" as="element(fn:array)">
      <fn:array>
        <fn:map>
          <xsl:sequence select="cite:csl-item(cite:work(tei:TEI, $edition-title, $persons))"/>
        </fn:map>
      </fn:array>
    </xsl:variable>
    <!-- Serialised again for an indentation that people can read; "\/" is legal and hard to read, and no "/" is without its "\". -->
    <xsl:variable name="json" as="xs:string"
      select="serialize(parse-json(xml-to-json($items)), map {'method': 'json', 'indent': true()})"/>
    <xsl:value-of select="replace($json, '\\/', '/'), ''" separator="&#10;"/>
  </xsl:template>

  <xsl:function name="cite:csl-item" as="element()*">
    <xsl:param name="work" as="map(xs:string, item()+)"/>
    <fn:string key="id">{($work?id, 'transcript')[1]}</fn:string>
    <fn:string key="type">speech</fn:string>
    <xsl:sequence select="
        cite:csl-string('title', $work?title),
        cite:csl-names('author', $work?authors),
        cite:csl-names('translator', $work?translators),
        cite:csl-names('editor', $work?editors),
        cite:csl-string('genre', $work?genre),
        cite:csl-string('event-title', $work?event-title),
        cite:csl-string('event-place', $work?event-place),
        cite:csl-date('event-date', $work?event-date),
        cite:csl-string('container-title', $work?container-title),
        cite:csl-string('publisher', $work?publisher),
        cite:csl-date('issued', $work?issued),
        cite:csl-string('DOI', $work?doi),
        cite:csl-string('URL', $work?url),
        cite:csl-string('language', $work?language)"/>
  </xsl:function>

  <xsl:function name="cite:csl-string" as="element(fn:string)?" visibility="private">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:for-each select="$value">
      <fn:string key="{$key}">{.}</fn:string>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="cite:csl-names" as="element(fn:array)?" visibility="private">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:where-populated>
      <fn:array key="{$key}">
        <xsl:for-each select="$names">
          <xsl:variable name="name" as="map(xs:string, xs:string)" select="."/>
          <fn:map>
            <xsl:sequence select="
                ('family', 'given', 'non-dropping-particle', 'suffix', 'literal') ! cite:csl-string(., $name(.))"/>
          </fn:map>
        </xsl:for-each>
      </fn:array>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="cite:csl-date" as="element(fn:map)?" visibility="private">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="dates" as="xs:string*"/>
    <xsl:if test="exists($dates)">
      <fn:map key="{$key}">
        <fn:array key="date-parts">
          <xsl:for-each select="$dates">
            <fn:array>
              <xsl:for-each select="cite:date-parts(.)">
                <fn:number>{.}</fn:number>
              </xsl:for-each>
            </fn:array>
          </xsl:for-each>
        </fn:array>
      </fn:map>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
