<?xml version="1.0" encoding="UTF-8"?>
<!-- Which pictures stand where, and the numbers in them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <!-- A network with more names than this is a knot that tells nobody anything: the strongest are shown. -->
  <xsl:variable name="e:crowd" as="xs:integer" select="24"/>

  <!-- The corpus over time, with the empty years between. -->
  <xsl:template name="e:front-pictures" as="element()*">
    <xsl:variable name="facets" as="element(e:facet)*" select="$e:edition/e:facet[@kind = 'year']"/>
    <xsl:variable name="years" as="xs:integer*" select="$facets/@key ! xs:integer(.)"/>
    <xsl:if test="count($years) gt 1">
      <xsl:sequence select="e:columns('time', for $year in min($years) to max($years) return map:merge((
          map{'label': string($year), 'value': xs:integer(($facets[xs:integer(@key) = $year]/@count, 0)[1])}, e:href('year', string($year)) ! map{'href': .})))"
          xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    </xsl:if>
  </xsl:template>

  <!-- Above the people: who spoke with whom. Above the places: a map. -->
  <xsl:template name="e:register-picture" as="element()*">
    <xsl:context-item as="element(e:page)" use="required"/>
    <xsl:if test="@kind = 'people'">
      <xsl:variable name="pairs" as="map(xs:string, item())*">
        <xsl:for-each select="$e:edition/e:tie">
          <xsl:sort select="-xs:integer(@weight)"/>
          <xsl:sort select="@from"/>
          <xsl:sort select="@to"/>
          <xsl:sequence select="map{'from': string(@from), 'to': string(@to), 'weight': xs:integer(@weight), 'words': e:shorten(@where, 160)}"/>
        </xsl:for-each>
      </xsl:variable>
      <xsl:sequence select="e:ties('talks', $pairs, $e:edition/e:tie ! (map{string(@from): string(@from-name)}, map{string(@to): string(@to-name)}))"/>
    </xsl:if>
    <xsl:if test="@kind = 'places'">
      <xsl:sequence select="e:map('map', $e:edition/e:page[@kind = 'place'] ! e:entry(@key))"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="e:documents-picture" as="element()*">
    <xsl:sequence select="e:ties('parties', e:pairs($e:edition//e:document, function($one) { distinct-values($one/e:signature[@party-name ne ''] ! e:party-key(.)) }),
        $e:edition//e:signature ! map{e:party-key(.): e:party-name(.)})"/>
  </xsl:template>

  <xsl:template name="e:thing-picture" as="element()*">
    <xsl:context-item as="element(e:page)" use="required"/>
    <xsl:if test="@kind = 'place'">
      <xsl:sequence select="e:map('place', e:entry(@key))"/>
    </xsl:if>
  </xsl:template>

  <!-- Pairs that occur together in some things, those first that most often do. -->
  <xsl:function name="e:pairs" as="map(xs:string, item())*">
    <xsl:param name="things" as="element()*"/>
    <xsl:param name="members" as="function(element()) as xs:string*"/>
    <xsl:for-each-group composite="yes" group-by="?from, ?to" select="
        for $thing in $things, $one in $members($thing), $two in $members($thing)[. gt $one]
        return map{'from': $one, 'to': $two, 'where': string($thing/@title)}">
      <xsl:sort select="-count(current-group())"/>
      <xsl:sort select="?from"/>
      <xsl:sort select="?to"/>
      <xsl:sequence select="map{'from': ?from, 'to': ?to, 'weight': count(current-group()), 'words': e:shorten(string-join(current-group()?where, '; '), 160)}"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Pairs as a network. -->
  <xsl:function name="e:ties" as="element(figure)?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="pairs" as="map(xs:string, item())*"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:variable name="order" as="xs:string*" select="distinct-values($pairs ! (?from, ?to))[position() le $e:crowd]"/>
    <xsl:if test="exists($pairs)">
      <xsl:sequence select="e:arcs($key, map:merge($names), $pairs[?from = $order and ?to = $order])" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
