<?xml version="1.0" encoding="UTF-8"?>
<!--
  EndNote XML, as EndNote exports and imports it (it has no published specification; the names and numbers of reference
  types are those of EndNote 20). A transcript is a Conference Paper: its secondary title is the meeting.
-->
<xsl:stylesheet version="3.0" expand-text="yes" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="things.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="style"/>
  <xsl:mode on-no-match="fail"/>

  <!-- kind → number and name of EndNote's reference type. -->
  <xsl:variable name="cite:endnote-types" as="map(xs:string, xs:string+)" select="
      map {'document': ('13', 'Generic'), 'corpus': ('59', 'Dataset')}"/>

  <xsl:template match="/" as="element(xml)">
    <xml>
      <records>
        <xsl:for-each select="cite:things(.)"><xsl:sequence select="cite:endnote(., position())"/></xsl:for-each>
      </records>
    </xml>
  </xsl:template>

  <xsl:function name="cite:endnote" as="element(record)">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:variable name="type" as="xs:string+" select="($cite:endnote-types($thing?kind), ('47', 'Conference Paper'))[position() le 2]"/>
    <xsl:variable name="date" as="xs:string?" select="($thing?event-date, $thing?issued)[1]"/>
    <record>
      <source-app name="tei-kit">tei-kit</source-app>
      <rec-number>{$number}</rec-number>
      <ref-type name="{$type[2]}">{$type[1]}</ref-type>
      <xsl:sequence select="
          cite:endnote-group('contributors', (
            cite:endnote-group('authors', $thing?authors ! cite:endnote-field('author', cite:undivided(.))),
            cite:endnote-group('secondary-authors', $thing?editors ! cite:endnote-field('author', cite:undivided(.))),
            cite:endnote-group('subsidiary-authors', $thing?translators ! cite:endnote-field('author', cite:undivided(.))))),
          cite:endnote-group('titles', (
            cite:endnote-field('title', $thing?title),
            cite:endnote-field('secondary-title', ($thing?event-title, $thing?container-title)[1]),
            cite:endnote-field('tertiary-title', string-join(($thing?container-title, $thing?collection-title), ', ')[. ne '']))),
          cite:endnote-group('keywords', $thing?subjects ! cite:endnote-field('keyword', .)),
          cite:endnote-group('dates', (
            cite:endnote-field('year', $date ! substring(., 1, 4)),
            cite:endnote-group('pub-dates', cite:endnote-field('date', $date ! cite:day(.))))),
          cite:endnote-field('pub-location', $thing?event-place),
          cite:endnote-field('publisher', $thing?publisher),
          cite:endnote-field('label', $thing?id),
          cite:endnote-field('number', $thing?number),
          cite:endnote-field('abstract', $thing?abstract),
          cite:endnote-field('work-type', $thing?genre),
          cite:endnote-field('notes', $thing[exists(?event-date) and ?kind ne 'document']?issued ! ('Published ' || cite:day(.))),
          cite:endnote-group('urls', cite:endnote-group('related-urls', cite:endnote-field('url', $thing?url))),
          cite:endnote-field('electronic-resource-num', $thing?doi),
          cite:endnote-field('access-date', $thing?accessed ! cite:day(.)),
          cite:endnote-field('language', $thing?language)"/>
    </record>
  </xsl:function>

  <!-- EndNote keeps the face of every text. -->
  <xsl:function name="cite:endnote-field" as="element()?" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:for-each select="$value">
      <xsl:element name="{$name}"><style face="normal" font="default" size="100%">{.}</style></xsl:element>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="cite:endnote-group" as="element()?" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="content" as="element()*"/>
    <xsl:where-populated>
      <xsl:element name="{$name}"><xsl:sequence select="$content"/></xsl:element>
    </xsl:where-populated>
  </xsl:function>

</xsl:stylesheet>
