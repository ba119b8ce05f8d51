<?xml version="1.0" encoding="UTF-8"?>
<!-- Which pictures stand where, and the numbers in them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <!-- A network with more names than this is a knot that tells nobody anything: the strongest are shown. -->
  <xsl:variable name="e:crowd" as="xs:integer" select="24"/>

  <!-- The corpus over time, with the empty years between. -->
  <xsl:template name="e:front-pictures" as="element()*">
    <xsl:variable name="years" as="xs:integer*" select="$e:edition/e:transcript/e:year(@when) ! xs:integer(.)"/>
    <xsl:if test="count(distinct-values($years)) gt 1">
      <xsl:sequence select="e:columns('time', (min($years) to max($years)) ! map:merge((
          map{'label': string(.), 'value': count(index-of($years, .))}, e:href('year', string(.)) ! map{'href': .})))"
          xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    </xsl:if>
  </xsl:template>

  <!-- Above the people: who spoke with whom. Above the places: a map. -->
  <xsl:template name="e:register-picture" as="element()*">
    <xsl:context-item as="element(e:page)" use="required"/>
    <xsl:if test="@kind = 'people'">
      <xsl:sequence select="e:ties('talks', $e:edition/e:transcript, function($one) { $one/e:participant[@group = 'false'][xs:integer(@turns) gt 0]/@key/string() },
          $e:edition//e:participant ! map{string(@key): string(@name)})"/>
    </xsl:if>
    <xsl:if test="@kind = 'places'">
      <xsl:sequence select="e:map($e:edition/e:page[@kind = 'place'] ! e:entry(@key))"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="e:documents-picture" as="element()*">
    <xsl:sequence select="e:ties('parties', $e:edition//e:document, function($one) { distinct-values($one/e:signature[@party-name ne ''] ! e:party-key(.)) },
        $e:edition//e:signature ! map{e:party-key(.): e:party-name(.)})"/>
  </xsl:template>

  <xsl:template name="e:thing-picture" as="element()*">
    <xsl:context-item as="element(e:page)" use="required"/>
    <xsl:if test="@kind = 'place'">
      <xsl:sequence select="e:map(e:entry(@key))"/>
    </xsl:if>
  </xsl:template>

  <!-- Pairs that occur together in some things, as a network. -->
  <xsl:function name="e:ties" as="element(figure)?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="things" as="element()*"/>
    <xsl:param name="members" as="function(element()) as xs:string*"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:variable name="pairs" as="map(xs:string, item())*">
      <xsl:for-each-group composite="yes" group-by="?from, ?to" select="
          for $thing in $things, $one in $members($thing), $two in $members($thing)[. gt $one]
          return map{'from': $one, 'to': $two, 'where': string($thing/@title)}">
        <xsl:sort select="-count(current-group())"/>
        <xsl:sort select="?from"/>
        <xsl:sort select="?to"/>
        <xsl:sequence select="map{'from': ?from, 'to': ?to, 'weight': count(current-group()), 'words': e:shorten(string-join(current-group()?where, '; '), 160)}"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:variable name="order" as="xs:string*" select="distinct-values($pairs ! (?from, ?to))[position() le $e:crowd]"/>
    <xsl:if test="exists($pairs)">
      <xsl:sequence select="e:arcs($key, map:merge($names), $pairs[?from = $order and ?to = $order])" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
