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
      <xsl:sequence select="e:map($e:edition/e:page[@kind = 'place'] ! e:entry(@key), true())"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="e:documents-picture" as="element()*">
    <xsl:sequence select="e:ties('parties', $e:edition//e:document, function($one) { distinct-values($one/e:signature/@party-name[. ne '']) },
        $e:edition//e:signature ! map{string(@party-name): string(@party-name)})"/>
  </xsl:template>

  <xsl:template name="e:thing-picture" as="element()*">
    <xsl:context-item as="element(e:page)" use="required"/>
    <xsl:if test="@kind = 'place'">
      <xsl:sequence select="e:map(e:entry(@key), false())"/>
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
      <xsl:sequence select="e:network($key, map:merge($names), sort($order, (), function($one) { map:merge($names)($one) }), $pairs[?from = $order and ?to = $order])"
          xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    </xsl:if>
  </xsl:function>

  <!-- Places by their coordinates, in equal degrees, on a grid of ten or fewer degrees. There is no coast line: no map of others is shipped. -->
  <xsl:function name="e:map" as="element(figure)?">
    <xsl:param name="places" as="element()*"/>
    <xsl:param name="named" as="xs:boolean"/>
    <xsl:variable name="points" as="map(xs:string, item())*" select="$places ! e:point(.)"/>
    <xsl:if test="exists($points)">
      <xsl:variable name="west" as="xs:double" select="max((min($points?longitude) - 15, -180))"/>
      <xsl:variable name="east" as="xs:double" select="min((max($points?longitude) + 15, 180))"/>
      <xsl:variable name="north" as="xs:double" select="min((max($points?latitude) + 8, 90))"/>
      <xsl:variable name="south" as="xs:double" select="max((min($points?latitude) - 8, -90))"/>
      <xsl:variable name="scale" as="xs:double" select="480 div ($east - $west)"/>
      <xsl:variable name="height" as="xs:double" select="($north - $south) * $scale * 1.4"/>
      <xsl:variable name="shapes" as="element()*">
        <rect xmlns="http://www.w3.org/2000/svg" class="sea" x="0" y="0" width="480" height="{e:round($height)}"/>
        <xsl:for-each select="(-18 to 18) ! (. * 10)">
          <xsl:if test=". gt $west and . lt $east">
            <xsl:variable name="x" as="xs:double" select="(. - $west) * $scale"/>
            <line xmlns="http://www.w3.org/2000/svg" class="grid" x1="{e:round($x)}" x2="{e:round($x)}" y1="0" y2="{e:round($height)}"/>
            <text xmlns="http://www.w3.org/2000/svg" class="number" x="{e:round($x + 3)}" y="{e:round($height - 5)}">{abs(.)}° {if (. lt 0) then 'W' else 'E'}</text>
          </xsl:if>
          <xsl:if test=". gt $south and . lt $north">
            <xsl:variable name="y" as="xs:double" select="($north - .) * $scale * 1.4"/>
            <line xmlns="http://www.w3.org/2000/svg" class="grid" x1="0" x2="480" y1="{e:round($y)}" y2="{e:round($y)}"/>
            <text xmlns="http://www.w3.org/2000/svg" class="number" x="4" y="{e:round($y - 4)}">{abs(.)}° {if (. lt 0) then 'S' else 'N'}</text>
          </xsl:if>
        </xsl:for-each>
        <xsl:for-each select="$points">
          <xsl:variable name="x" as="xs:double" select="(?longitude - $west) * $scale"/>
          <xsl:variable name="y" as="xs:double" select="($north - ?latitude) * $scale * 1.4"/>
          <circle xmlns="http://www.w3.org/2000/svg" class="node" cx="{e:round($x)}" cy="{e:round($y)}" r="5"/>
          <text xmlns="http://www.w3.org/2000/svg" class="label {if ($x gt 380) then 'end' else 'start'}" x="{e:round($x + (if ($x gt 380) then -9 else 9))}" y="{e:round($y + 4)}">{?label}</text>
        </xsl:for-each>
      </xsl:variable>
      <xsl:sequence select="e:picture('map', e:drawing('map', 480, $height, $shapes), $points)"/>
    </xsl:if>
  </xsl:function>

  <!-- A place with coordinates (TEI geo: latitude, longitude). -->
  <xsl:function name="e:point" as="map(xs:string, item())?">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="numbers" as="xs:double*" select="
        $place/tei:location/tei:geo[1] ! tokenize(translate(., ',', ' '))[. castable as xs:double] ! xs:double(.)"/>
    <xsl:if test="count($numbers) = 2 and abs($numbers[1]) le 90 and abs($numbers[2]) le 180">
      <xsl:sequence select="map{'label': e:name($place), 'value': normalize-space($place/tei:location/tei:geo[1]), 'latitude': $numbers[1], 'longitude': $numbers[2]}"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
