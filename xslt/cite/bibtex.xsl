<?xml version="1.0" encoding="UTF-8"?>
<!-- Classic BibTeX, UTF-8: an @misc, since none of its kinds knows an event, a treaty or a corpus. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="tex.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:variable name="cite:months" as="xs:string+"
    select="('jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec')"/>

  <xsl:template match="/" as="text()">
    <xsl:value-of select="cite:things(.) ! cite:bibtex-entry('misc', .?id, cite:bibtex(.))" separator="&#10;"/>
  </xsl:template>

  <!-- The fields of an entry. -->
  <xsl:function name="cite:bibtex" as="xs:string*">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="event" as="xs:string"
      select="string-join(($thing?number, $thing?event-title, $thing?event-place, cite:days($thing?event-date)), ', ')"/>
    <xsl:variable name="issued" as="xs:integer*" select="$thing?issued ! cite:date-parts(.)"/>
    <xsl:variable name="seen" as="xs:string?" select="$thing?accessed ! ('Accessed ' || cite:day(.))"/>
    <xsl:sequence select="
        cite:bibtex-names('author', $thing?authors),
        cite:bibtex-title('title', $thing?title),
        cite:bibtex-names('translator', $thing?translators),
        cite:bibtex-names('editor', $thing?editors),
        cite:bibtex-field('howpublished', string-join(($thing?genre, $thing?container-title, $thing?collection-title), ', ')),
        cite:bibtex-field('publisher', $thing?publisher),
        cite:bibtex-field('year', $thing?issued ! substring(., 1, 4)),
        $cite:months[$issued[2]] ! ('  month = ' || .),
        cite:bibtex-field('note', string-join(($event[. ne ''], $seen), '. ')[. ne '']),
        cite:bibtex-literal('doi', $thing?doi),
        cite:bibtex-literal('url', $thing?url),
        cite:bibtex-field('language', $thing?language)"/>
  </xsl:function>

</xsl:stylesheet>
