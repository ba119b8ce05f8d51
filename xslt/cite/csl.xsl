<?xml version="1.0" encoding="UTF-8"?>
<!--
  Items of CSL (CSL 1.0.2, csl-data.json, "Item types" and "Variables"). A transcript and what is said in it are "speech":
  "hearing" would print "testimony of", and "webpage" loses the event in Chicago's styles. No "references" and no
  "source": styles print them as they stand.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" exclude-result-prefixes="#all">

  <xsl:import href="things.xsl"/>

  <!-- The keys of an item in the order in which files have them; map:keys() promises none. -->
  <xsl:variable name="cite:csl-order" as="xs:string+" select="
      'id', 'type', 'title', 'original-title', 'author', 'translator', 'editor', 'genre', 'number', 'event-title', 'event-place', 'event-date',
      'container-title', 'collection-title', 'publisher', 'issued', 'accessed', 'DOI', 'URL', 'language'"/>

  <xsl:variable name="cite:csl-parts" as="xs:string+"
    select="'family', 'given', 'non-dropping-particle', 'suffix', 'static-ordering', 'literal', 'date-parts'"/>

  <xsl:function name="cite:csl-type" as="xs:string">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:sequence select="
        if ($thing?kind eq 'corpus') then 'dataset'
        else if ($thing?kind ne 'document') then 'speech'
        else if ($thing?treaty) then 'treaty' else 'document'"/>
  </xsl:function>

  <!-- One item; what is not known has no key. -->
  <xsl:function name="cite:csl-item" as="map(xs:string, item()*)">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:sequence select="
        map:merge((
          map {'id': ($thing?id, 'transcript')[1], 'type': cite:csl-type($thing)},
          ('title', 'original-title', 'genre', 'number', 'event-title', 'event-place', 'container-title', 'collection-title', 'publisher', 'language')
            ! (for $key in . return $thing($key) ! map:entry($key, .)),
          map {'author': 'authors', 'translator': 'translators', 'editor': 'editors'}
            => map:for-each(function ($key, $from) {$thing($from)[1] ! map:entry($key, array {$thing($from) ! cite:csl-name(.)})}),
          ('event-date', 'issued', 'accessed') ! (for $key in . return $thing($key)[1] ! map:entry($key, cite:csl-date($thing($key)))),
          $thing?doi ! map:entry('DOI', .),
          $thing?url ! map:entry('URL', .)
        ))"/>
  </xsl:function>

  <xsl:function name="cite:csl-name" as="map(xs:string, item())" visibility="private">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="parts" as="map(xs:string, xs:string)" select="map:remove($name, ('alternate', 'same-as', 'nature', 'static-ordering'))"/>
    <xsl:sequence select="map:merge(($parts, map {'static-ordering': true()}[exists($name?static-ordering)]))"/>
  </xsl:function>

  <xsl:function name="cite:csl-date" as="map(xs:string, array(*))" visibility="private">
    <xsl:param name="dates" as="xs:string+"/>
    <xsl:sequence select="map {'date-parts': array {$dates ! array {cite:date-parts(.)}}}"/>
  </xsl:function>

</xsl:stylesheet>
