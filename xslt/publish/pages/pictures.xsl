<?xml version="1.0" encoding="UTF-8"?>
<!--
  Pictures as SVG, made when the site is made: each with a title and a description, and beside it a table that says the same
  (WAI, "Complex Images"). All are as wide as a phone's column and grow with the page; colours and type come from its style sheet.
  In an interface that runs from right to left the pictures do, too.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:svg="http://www.w3.org/2000/svg" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- The width of every drawing, in units of its own. -->
  <xsl:variable name="e:width" as="xs:double" select="360"/>

  <xsl:variable name="e:mirrored" as="xs:boolean" select="h:direction($h:interface-language) eq 'rtl'"/>

  <!-- A picture with its table. A row is a map: label, value (a number or words), and perhaps href. -->
  <xsl:function name="e:picture" as="element(figure)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="picture" as="element()"/>
    <xsl:param name="rows" as="map(xs:string, item())*"/>
    <figure class="chart {$key}">
      <figcaption>{h:say(concat('picture.', $key))} <span class="chart-note" id="page:{$key}.desc">{h:say(concat('picture.', $key, '.text'))}</span></figcaption>
      <xsl:sequence select="$picture"/>
      <details>
        <summary>{h:say('picture.table')}</summary>
        <table>
          <xsl:for-each select="$rows">
            <tr>
              <th scope="row"><xsl:sequence select="e:link(?href, ?label)"/></th>
              <td>{if (?value instance of xs:integer) then h:number(?value) else ?value}</td>
            </tr>
          </xsl:for-each>
        </table>
      </details>
    </figure>
  </xsl:function>

  <!-- The outermost element of a picture. -->
  <xsl:function name="e:drawing" as="element(svg:svg)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:param name="shapes" as="element()*"/>
    <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {$e:width} {e:round($height)}"
        aria-labelledby="page:{$key}.title page:{$key}.desc">
      <title id="page:{$key}.title">{h:say(concat('picture.', $key))}</title>
      <xsl:sequence select="$shapes"/>
    </svg>
  </xsl:function>

  <!-- A coordinate with one decimal: the same on every machine. -->
  <xsl:function name="e:round" as="xs:string">
    <xsl:param name="value" as="xs:double"/>
    <xsl:sequence select="string(round(xs:decimal($value), 1))"/>
  </xsl:function>

  <!-- A coordinate from the side where lines begin. -->
  <xsl:function name="e:across" as="xs:string">
    <xsl:param name="x" as="xs:double"/>
    <xsl:sequence select="e:round(if ($e:mirrored) then $e:width - $x else $x)"/>
  </xsl:function>

  <!-- A text that begins, or ends, at a distance from the side where lines begin. -->
  <xsl:function name="e:words" as="element(svg:text)">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="x" as="xs:double"/>
    <xsl:param name="y" as="xs:double"/>
    <xsl:param name="ends" as="xs:boolean"/>
    <xsl:param name="words" as="xs:string"/>
    <text xmlns="http://www.w3.org/2000/svg" class="{$class} {if ($ends eq $e:mirrored) then 'start' else 'end'}" x="{e:across($x)}" y="{e:round($y)}">{$words}</text>
  </xsl:function>

  <!-- Bars from the side: a label, a bar, a number. -->
  <xsl:function name="e:bars" as="element(figure)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="rows" as="map(xs:string, item())*"/>
    <xsl:variable name="most" as="xs:double" select="max(($rows?value ! xs:double(.), 1))"/>
    <xsl:variable name="shapes" as="element()*">
      <xsl:for-each select="$rows">
        <xsl:variable name="y" as="xs:double" select="(position() - 1) * 38"/>
        <xsl:variable name="length" as="xs:double" select="max((300 * ?value div $most, 1))"/>
        <xsl:sequence select="e:words('label', 0, $y + 15, false(), e:fit(?label, 284))"/>
        <rect xmlns="http://www.w3.org/2000/svg" class="bar" x="{if ($e:mirrored) then e:across($length) else 0}" y="{e:round($y + 21)}" width="{e:round($length)}" height="7"/>
        <xsl:sequence select="e:words('number', $length + 7, $y + 29, false(), h:number(?value))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="e:picture($key, e:drawing($key, 38 * count($rows) - 6, $shapes), $rows)"/>
  </xsl:function>

  <!-- Columns side by side, for years; a year is written where there is room. -->
  <xsl:function name="e:columns" as="element(figure)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="rows" as="map(xs:string, item())+"/>
    <xsl:variable name="most" as="xs:double" select="max(($rows?value ! xs:double(.), 1))"/>
    <xsl:variable name="step" as="xs:double" select="min(($e:width div count($rows), 36))"/>
    <xsl:variable name="every" as="xs:integer" select="(1, 2, 5, 10, 20, 50, 100)[. * $step ge 34 or . = 100][1]"/>
    <xsl:variable name="thick" as="xs:double" select="min(($step * 0.7, 14))"/>
    <xsl:variable name="shapes" as="element()*">
      <line xmlns="http://www.w3.org/2000/svg" class="axis" x1="{e:across(0)}" x2="{e:across($step * count($rows))}" y1="72" y2="72"/>
      <xsl:for-each select="$rows">
        <xsl:variable name="height" as="xs:double" select="54 * ?value div $most"/>
        <xsl:variable name="x" as="xs:double" select="((position() - 0.5) * $step) ! (if ($e:mirrored) then $e:width - . else .)"/>
        <xsl:if test="?value gt 0">
          <rect xmlns="http://www.w3.org/2000/svg" class="bar" x="{e:round($x - $thick div 2)}" y="{e:round(72 - $height)}" width="{e:round($thick)}" height="{e:round($height)}"/>
          <xsl:if test="$step ge 18">
            <text xmlns="http://www.w3.org/2000/svg" class="number middle" x="{e:round($x)}" y="{e:round(67 - $height)}">{?value}</text>
          </xsl:if>
        </xsl:if>
        <xsl:if test="(xs:integer(?label) - (if ($every le 2) then xs:integer($rows[1]?label) else 0)) mod $every = 0">
          <text xmlns="http://www.w3.org/2000/svg" class="label middle" x="{e:round(min((max(($x, 15)), $e:width - 15)))}" y="88">{?label}</text>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="e:picture($key, e:drawing($key, 92, $shapes), $rows[?value gt 0])"/>
  </xsl:function>

  <xsl:function name="e:shorten" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="length" as="xs:integer"/>
    <xsl:sequence select="if (string-length($words) le $length) then $words else concat(normalize-space(substring($words, 1, $length - 1)), '…')"/>
  </xsl:function>

  <!-- How wide words are, in units of a drawing, at most: type of 12.5 units, whose letters are narrow, wide, capital or as others. -->
  <xsl:function name="e:extent" as="xs:double">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="sum(string-to-codepoints($words) ! (
        if (. ge 11904 and . lt 64256) then 12.9e0
        else let $letter := codepoints-to-string(.) return
          if (matches($letter, '[fijlrtI .,:;''’()-]')) then 4.9e0
          else if (matches($letter, '[mwMW@—…]')) then 11.8e0
          else if (matches($letter, '\p{Lu}')) then 8.9e0 else 7.4e0))"/>
  </xsl:function>

  <!-- As much of words as has room. -->
  <xsl:function name="e:fit" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="room" as="xs:double"/>
    <xsl:sequence select="
        if (e:extent($words) le $room) then $words
        else e:shorten($words, xs:integer(floor($room * string-length($words) div e:extent($words))))"/>
  </xsl:function>

  <!--
    A list of names with an arc between two that belong together, thicker the more often (an arc diagram): names stay in lines that
    can be read at any width. Pairs are maps: from, to, weight, words. Who has to do with one another stands together.
  -->
  <xsl:function name="e:arcs" as="element(figure)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)"/>
    <xsl:param name="pairs" as="map(xs:string, item())+"/>
    <xsl:variable name="groups" as="array(xs:string)*" select="e:groups(sort(distinct-values(($pairs?from, $pairs?to)), (), $names), $pairs)"/>
    <xsl:variable name="at" as="map(xs:string, xs:double)" select="
        map:merge(for $number in 1 to count($groups), $place in 1 to array:size($groups[$number])
          return map{$groups[$number]($place): 24e0 * ($place + sum($groups[position() lt $number] ! array:size(.)) - 1) + 14 * $number - 2}
        )" xmlns:array="http://www.w3.org/2005/xpath-functions/array"/>
    <!-- Names end where the longest does, and leave the arcs some room. -->
    <xsl:variable name="shown" as="map(xs:string, xs:string)" select="map:merge($at ! map:keys(.) ! map{.: e:fit($names(.), 240)})"/>
    <xsl:variable name="edge" as="xs:double" select="max($shown?* ! e:extent(.))"/>
    <xsl:variable name="shapes" as="element()*">
      <xsl:for-each select="$pairs">
        <xsl:variable name="ends" as="xs:double+" select="sort(($at(?from), $at(?to)))"/>
        <xsl:variable name="high" as="xs:double" select="($ends[2] - $ends[1]) div 2"/>
        <path xmlns="http://www.w3.org/2000/svg" class="tie" stroke-width="{e:round(min((1 + (?weight - 1) * 0.8, 6)))}"
            d="M{e:across($edge + 10)},{e:round($ends[1])}A{e:round(min(($high, $e:width - $edge - 14)))},{e:round($high)} 0 0 {if ($e:mirrored) then 0 else 1} {e:across($edge + 10)},{e:round($ends[2])}"/>
      </xsl:for-each>
      <xsl:for-each select="map:keys($at) => sort((), $at)">
        <circle xmlns="http://www.w3.org/2000/svg" class="node" cx="{e:across($edge + 10)}" cy="{e:round($at(.))}" r="3.5"/>
        <xsl:sequence select="e:words('label', $edge, $at(.) + 4, true(), $shown(.))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="e:picture($key, e:drawing($key, max($at?*) + 12, $shapes),
        $pairs ! map{'label': concat($names(?from), ' – ', $names(?to)), 'value': ?words})"/>
  </xsl:function>

  <!-- Names that hang together by pairs, in groups: the largest first, each in the given order. -->
  <xsl:function name="e:groups" as="array(xs:string)*">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:param name="pairs" as="map(xs:string, item())*"/>
    <xsl:if test="exists($names)">
      <xsl:variable name="group" as="xs:string+" select="e:reach($names[1], $pairs)"/>
      <xsl:sequence select="sort((array{$names[. = $group]}, e:groups($names[not(. = $group)], $pairs)), (), function($one) { -array:size($one) })"
          xmlns:array="http://www.w3.org/2005/xpath-functions/array"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="e:reach" as="xs:string+">
    <xsl:param name="known" as="xs:string+"/>
    <xsl:param name="pairs" as="map(xs:string, item())*"/>
    <xsl:variable name="more" as="xs:string+" select="distinct-values(($known, $pairs[?from = $known]?to, $pairs[?to = $known]?from))"/>
    <xsl:sequence select="if (count($more) = count($known)) then $known else e:reach($more, $pairs)"/>
  </xsl:function>
</xsl:stylesheet>
