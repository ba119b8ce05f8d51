<?xml version="1.0" encoding="UTF-8"?>
<!--
  BibLaTeX (manual, sections 2.1 and 2.2), UTF-8: @unpublished, the kind with eventtitle, eventdate and venue; @misc for a
  signed document, since the standard styles know no treaty; @dataset for a corpus.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="tex.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:variable name="cite:biblatex-types" as="map(xs:string, xs:string)" select="map {'document': 'misc', 'corpus': 'dataset'}"/>

  <!-- The languages that babel knows, by their codes; others keep the code in "language". -->
  <xsl:variable name="cite:babel" as="map(xs:string, xs:string)" select="
      map {
        'ar': 'arabic', 'bg': 'bulgarian', 'ca': 'catalan', 'cs': 'czech', 'da': 'danish', 'de': 'ngerman', 'el': 'greek',
        'en': 'english', 'es': 'spanish', 'et': 'estonian', 'fi': 'finnish', 'fr': 'french', 'he': 'hebrew', 'hr': 'croatian',
        'hu': 'magyar', 'it': 'italian', 'ja': 'japanese', 'lt': 'lithuanian', 'lv': 'latvian', 'nl': 'dutch', 'pl': 'polish',
        'pt': 'portuguese', 'ro': 'romanian', 'ru': 'russian', 'sk': 'slovak', 'sl': 'slovene', 'sr': 'serbian', 'sv': 'swedish',
        'tr': 'turkish', 'uk': 'ukrainian'
      }"/>

  <xsl:template match="/" as="text()">
    <xsl:value-of select="
        cite:things(.) ! cite:bibtex-entry(($cite:biblatex-types(.?kind), 'unpublished')[1], .?id, cite:biblatex(.))" separator="&#10;"/>
  </xsl:template>

  <xsl:function name="cite:biblatex" as="xs:string*">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="babel" as="xs:string?" select="$thing?language ! $cite:babel(tokenize(., '-')[1])"/>
    <xsl:variable name="document" as="xs:boolean" select="$thing?kind eq 'document'"/>
    <xsl:sequence select="
        cite:bibtex-names('author', $thing?authors),
        cite:bibtex-title('title', $thing?title),
        cite:bibtex-title('origtitle', $thing?original-title),
        cite:bibtex-names('translator', $thing?translators),
        cite:bibtex-names('editor', $thing?editors),
        cite:bibtex-field('type', $thing?genre),
        cite:bibtex-field('number', $thing?number),
        cite:bibtex-field('howpublished', string-join(($thing?container-title, $thing?collection-title), ', ')[. ne '']),
        cite:bibtex-title('eventtitle', $thing?event-title),
        cite:bibtex-literal('eventdate', string-join($thing?event-date, '/')[. ne '']),
        cite:bibtex-field('venue', $thing?event-place[not($document)]),
        cite:bibtex-field('location', $thing?event-place[$document]),
        cite:bibtex-field('publisher', $thing?publisher),
        cite:bibtex-literal('date', $thing?issued),
        cite:bibtex-literal('doi', $thing?doi),
        cite:bibtex-literal('url', $thing?url),
        cite:bibtex-literal('urldate', $thing?accessed),
        cite:bibtex-field('langid', $babel),
        cite:bibtex-field('language', $thing?language[empty($babel)])"/>
  </xsl:function>

</xsl:stylesheet>
