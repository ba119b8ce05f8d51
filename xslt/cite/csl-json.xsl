<?xml version="1.0" encoding="UTF-8"?>
<!--
  CSL-JSON (CSL 1.0.2, csl-data.json): a list of one item of type "speech". "hearing" would print "testimony of", and
  "webpage" loses the event in Chicago's styles. No "references" and no "source": styles print them as they stand.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
  xmlns:cite="urn:tei-kit:cite" xmlns:map="http://www.w3.org/2005/xpath-functions/map" exclude-result-prefixes="#all">

  <xsl:import href="parameters.xsl"/>
  <xsl:import href="model.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="text()">
    <xsl:variable name="item" as="map(xs:string, item()*)" select="cite:csl-item(cite:work(tei:TEI, $edition-title, $persons))"/>
    <xsl:variable name="json" as="xs:string" select="serialize([$item], map {'method': 'json', 'indent': true()})"/>
    <!-- "\/" is legal and hard to read; no "/" is without its "\". -->
    <xsl:value-of select="replace($json, '\\/', '/'), ''" separator="&#10;"/>
  </xsl:template>

  <!-- One item; what is not known has no key. -->
  <xsl:function name="cite:csl-item" as="map(xs:string, item()*)">
    <xsl:param name="work" as="map(xs:string, item()+)"/>
    <xsl:sequence select="
        map:merge((
          map:entry('id', ($work?id, 'transcript')[1]),
          map:entry('type', 'speech'),
          $work?title ! map:entry('title', .),
          cite:csl-names('author', $work?authors),
          cite:csl-names('translator', $work?translators),
          cite:csl-names('editor', $work?editors),
          $work?genre ! map:entry('genre', .),
          $work?event-title ! map:entry('event-title', .),
          $work?event-place ! map:entry('event-place', .),
          cite:csl-date('event-date', $work?event-date),
          $work?container-title ! map:entry('container-title', .),
          $work?publisher ! map:entry('publisher', .),
          cite:csl-date('issued', $work?issued),
          $work?doi ! map:entry('DOI', .),
          $work?url ! map:entry('URL', .),
          $work?language ! map:entry('language', .)
        ))"/>
  </xsl:function>

  <xsl:function name="cite:csl-names" as="map(xs:string, array(*))?" visibility="private">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="map:entry($key, array {$names})[exists($names)]"/>
  </xsl:function>

  <xsl:function name="cite:csl-date" as="map(xs:string, map(*))?" visibility="private">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="dates" as="xs:string*"/>
    <xsl:sequence select="
        map:entry($key, map {'date-parts': array {$dates ! array {cite:date-parts(.)}}})[exists($dates)]"/>
  </xsl:function>

</xsl:stylesheet>
