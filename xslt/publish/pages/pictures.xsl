<?xml version="1.0" encoding="UTF-8"?>
<!--
  Pictures as SVG, made when the site is made: each with a title and a description, and beside it a table that says the same
  (WAI, "Complex Images"). Colours and type come from the page's style sheet.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:math="http://www.w3.org/2005/xpath-functions/math"
    xmlns:svg="http://www.w3.org/2000/svg" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- A picture with its table. A row is a map: label, value (a number or words), and perhaps href. -->
  <xsl:function name="e:picture" as="element(figure)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="picture" as="element()"/>
    <xsl:param name="rows" as="map(xs:string, item())*"/>
    <figure class="chart {$key}">
      <figcaption id="page:{$key}">{h:say(concat('picture.', $key))}</figcaption>
      <div class="drawing" tabindex="0" role="group" aria-labelledby="page:{$key}">
        <xsl:sequence select="$picture"/>
      </div>
      <details>
        <summary>{h:say('picture.table')}</summary>
        <table>
          <xsl:for-each select="$rows">
            <tr>
              <th scope="row"><xsl:sequence select="e:link(?href, ?label)"/></th>
              <td>{?value}</td>
            </tr>
          </xsl:for-each>
        </table>
      </details>
    </figure>
  </xsl:function>

  <!-- The outermost element of a picture. -->
  <xsl:function name="e:drawing" as="element()">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:param name="shapes" as="element()*"/>
    <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {e:round($width)} {e:round($height)}" width="{e:round($width)}" height="{e:round($height)}"
        aria-labelledby="page:{$key}.title page:{$key}.desc">
      <title id="page:{$key}.title">{h:say(concat('picture.', $key))}</title>
      <desc id="page:{$key}.desc">{h:say(concat('picture.', $key, '.text'))}</desc>
      <xsl:sequence select="$shapes"/>
    </svg>
  </xsl:function>

  <!-- A coordinate with one decimal: the same on every machine. -->
  <xsl:function name="e:round" as="xs:string">
    <xsl:param name="value" as="xs:double"/>
    <xsl:sequence select="string(xs:decimal(round($value, 1)))"/>
  </xsl:function>

  <!-- Bars from the side, longest possible 300 wide: a label, a bar, a number. -->
  <xsl:function name="e:bars" as="element(figure)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="rows" as="map(xs:string, item())*"/>
    <xsl:variable name="most" as="xs:double" select="max(($rows?value ! xs:double(.), 1))"/>
    <xsl:variable name="shapes" as="element()*">
      <xsl:for-each select="$rows">
        <xsl:variable name="y" as="xs:double" select="(position() - 1) * 30"/>
        <xsl:variable name="length" as="xs:double" select="max((300 * ?value div $most, 1))"/>
        <text xmlns="http://www.w3.org/2000/svg" class="label" x="0" y="{e:round($y + 12)}">{e:shorten(?label, 52)}</text>
        <rect xmlns="http://www.w3.org/2000/svg" class="bar" x="0" y="{e:round($y + 16)}" width="{e:round($length)}" height="6"/>
        <text xmlns="http://www.w3.org/2000/svg" class="number" x="{e:round($length + 6)}" y="{e:round($y + 23)}">{h:number(?value)}</text>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="e:picture($key, e:drawing($key, 360, 30 * count($rows), $shapes), $rows)"/>
  </xsl:function>

  <!-- Columns side by side, for years. -->
  <xsl:function name="e:columns" as="element(figure)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="rows" as="map(xs:string, item())*"/>
    <xsl:variable name="most" as="xs:double" select="max(($rows?value ! xs:double(.), 1))"/>
    <xsl:variable name="step" as="xs:double" select="max((min((720 div count($rows), 44)), 14))"/>
    <xsl:variable name="every" as="xs:integer" select="if ($step ge 34) then 1 else 5"/>
    <xsl:variable name="shapes" as="element()*">
      <line xmlns="http://www.w3.org/2000/svg" class="axis" x1="0" x2="{e:round($step * count($rows))}" y1="100" y2="100"/>
      <xsl:for-each select="$rows">
        <xsl:variable name="height" as="xs:double" select="80 * ?value div $most"/>
        <xsl:variable name="x" as="xs:double" select="(position() - 1) * $step"/>
        <rect xmlns="http://www.w3.org/2000/svg" class="bar" x="{e:round($x + 2)}" y="{e:round(100 - $height)}" width="{e:round($step - 4)}" height="{e:round($height)}"/>
        <xsl:if test="?value gt 0 and $step ge 20">
          <text xmlns="http://www.w3.org/2000/svg" class="number middle" x="{e:round($x + $step div 2)}" y="{e:round(96 - $height)}">{?value}</text>
        </xsl:if>
        <xsl:if test="(position() - 1) mod $every = 0">
          <text xmlns="http://www.w3.org/2000/svg" class="label middle" x="{e:round($x + $step div 2)}" y="116">{?label}</text>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="e:picture($key, e:drawing($key, max(($step * count($rows), 60)), 122, $shapes), $rows)"/>
  </xsl:function>

  <xsl:function name="e:shorten" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="length" as="xs:integer"/>
    <xsl:sequence select="if (string-length($words) le $length) then $words else concat(substring($words, 1, $length - 1), '…')"/>
  </xsl:function>

  <!-- Things on a circle, a line between two that belong together, thicker the more often. Pairs are maps: from, to, weight. -->
  <xsl:function name="e:network" as="element(figure)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)"/>
    <xsl:param name="order" as="xs:string*"/>
    <xsl:param name="pairs" as="map(xs:string, item())*"/>
    <xsl:variable name="count" as="xs:integer" select="count($order)"/>
    <xsl:variable name="radius" as="xs:double" select="max((90, $count * 8))"/>
    <xsl:variable name="middle" as="xs:double+" select="$radius + 200, $radius + 24"/>
    <xsl:variable name="place" as="function(xs:string) as xs:double+" select="
        function($name) { let $angle := 2 * math:pi() * (index-of($order, $name)[1] - 1) div $count - math:pi() div 2
          return ($middle[1] + $radius * math:cos($angle), $middle[2] + $radius * math:sin($angle)) }"/>
    <xsl:variable name="shapes" as="element()*">
      <xsl:for-each select="$pairs">
        <xsl:variable name="from" as="xs:double+" select="$place(?from)"/>
        <xsl:variable name="to" as="xs:double+" select="$place(?to)"/>
        <line xmlns="http://www.w3.org/2000/svg" class="tie" x1="{e:round($from[1])}" y1="{e:round($from[2])}" x2="{e:round($to[1])}" y2="{e:round($to[2])}"
            stroke-width="{e:round(min((1 + (?weight - 1) * 0.8, 7)))}"/>
      </xsl:for-each>
      <xsl:for-each select="$order">
        <xsl:variable name="at" as="xs:double+" select="$place(.)"/>
        <xsl:variable name="side" as="xs:string" select="if (abs($at[1] - $middle[1]) lt 4) then 'middle' else if ($at[1] gt $middle[1]) then 'start' else 'end'"/>
        <circle xmlns="http://www.w3.org/2000/svg" class="node" cx="{e:round($at[1])}" cy="{e:round($at[2])}" r="4"/>
        <text xmlns="http://www.w3.org/2000/svg" class="label {$side}" x="{e:round($at[1] + (if ($side = 'start') then 9 else if ($side = 'end') then -9 else 0))}"
            y="{e:round($at[2] + (if ($side ne 'middle') then 4 else if ($at[2] lt $middle[2]) then -10 else 18))}">{e:shorten($names(.), 28)}</text>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="rows" as="map(xs:string, item())*" select="
        $pairs ! map{'label': concat($names(?from), ' – ', $names(?to)), 'value': ?words}"/>
    <xsl:sequence select="e:picture($key, e:drawing($key, 2 * $middle[1], 2 * $middle[2], $shapes), $rows)"/>
  </xsl:function>
</xsl:stylesheet>
