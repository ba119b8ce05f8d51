<?xml version="1.0" encoding="UTF-8"?>
<!-- A small map of places: the coasts as a sketch, a net of meridians and parallels, a dot a place, and names that do not overlap. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:svg="http://www.w3.org/2000/svg"
    xmlns:math="http://www.w3.org/2005/xpath-functions/math" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="land.xsl"/>

  <!--
    The least that is shown, in degrees: nearer, the sketched coasts would tell untruths. One place alone needs coasts around it to be known by,
    and inland they are far.
  -->
  <xsl:variable name="e:least" as="map(xs:string, xs:double)" select="map{'map': 36e0, 'place': 100e0}"/>

  <xsl:function name="e:map" as="element(figure)?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="places" as="element()*"/>
    <xsl:variable name="points" as="map(xs:string, item())*" select="$places ! e:point(.)"/>
    <xsl:if test="exists($points)">
      <xsl:variable name="view" as="map(xs:string, xs:double)" select="e:view($points?longitude, $points?latitude, $e:least($key))"/>
      <xsl:variable name="shapes" as="element()*">
        <svg xmlns="http://www.w3.org/2000/svg" width="{$e:width}" height="{e:round($view?height)}">
          <rect class="sea" width="100%" height="100%"/>
          <xsl:sequence select="e:land($view), e:net($view), e:dots($view, $points)"/>
        </svg>
      </xsl:variable>
      <xsl:sequence select="e:picture($key, e:drawing($key, $view?height, $shapes), $points)"/>
    </xsl:if>
  </xsl:function>

  <!--
    What is shown: west and north edge, and units of the drawing a degree ("x", "y"). Degrees of longitude are as wide as they are
    in the middle of the map (equidistant cylindrical projection with that standard parallel).
  -->
  <xsl:function name="e:view" as="map(xs:string, xs:double)">
    <xsl:param name="longitudes" as="xs:double+"/>
    <xsl:param name="latitudes" as="xs:double+"/>
    <xsl:param name="least" as="xs:double"/>
    <xsl:variable name="middle" as="xs:double" select="(min($latitudes) + max($latitudes)) div 2"/>
    <xsl:variable name="stretch" as="xs:double" select="min((1 div math:cos(abs($middle) * math:pi() div 180), 2.2))"/>
    <xsl:variable name="wide" as="xs:double" select="
        max((max($longitudes) - min($longitudes) + 14, $least, (max($latitudes) - min($latitudes) + 10) * $stretch * $e:width div 280))"/>
    <xsl:variable name="x" as="xs:double" select="$e:width div min(($wide, 360))"/>
    <xsl:variable name="height" as="xs:double" select="
        min((max(((max($latitudes) - min($latitudes) + 10) * $x * $stretch, 190)), 180 * $x * $stretch))"/>
    <xsl:variable name="high" as="xs:double" select="$height div ($x * $stretch)"/>
    <xsl:sequence select="map{'x': $x, 'y': $x * $stretch, 'height': $height,
        'west': max(((min($longitudes) + max($longitudes)) div 2 - min(($wide, 360)) div 2, -180)) ! min((., 180 - min(($wide, 360)))),
        'north': min((max(($middle + $high div 2, -90 + $high)), 90))}"/>
  </xsl:function>

  <!-- The coasts that reach into the view; they are drawn in degrees. -->
  <xsl:function name="e:land" as="element(svg:g)">
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:variable name="east" as="xs:double" select="$view?west + $e:width div $view?x"/>
    <xsl:variable name="south" as="xs:double" select="$view?north - $view?height div $view?y"/>
    <g xmlns="http://www.w3.org/2000/svg" class="land" transform="scale({e:scale($view?x)} {e:scale(-$view?y)}) translate({e:scale(-$view?west)} {e:scale(-$view?north)})">
      <xsl:for-each select="$e:coasts">
        <xsl:variable name="pairs" as="xs:string*" select="tokenize(.)[contains(., ',')]"/>
        <xsl:variable name="x" as="xs:double*" select="$pairs ! xs:double(substring-before(., ','))"/>
        <xsl:variable name="y" as="xs:double*" select="$pairs ! xs:double(substring-after(., ','))"/>
        <xsl:if test="min($x) lt $east and max($x) gt $view?west and min($y) lt $view?north and max($y) gt $south">
          <path d="M{normalize-space()}Z"/>
        </xsl:if>
      </xsl:for-each>
    </g>
  </xsl:function>

  <xsl:function name="e:scale" as="xs:string">
    <xsl:param name="value" as="xs:double"/>
    <xsl:sequence select="string(round(xs:decimal($value), 3))"/>
  </xsl:function>

  <!-- Meridians and parallels, at most seven across. -->
  <xsl:function name="e:net" as="element()*">
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:variable name="step" as="xs:integer" select="e:step($view)"/>
    <xsl:for-each select="(-180 to 180)[. mod $step = 0]">
      <xsl:variable name="x" as="xs:double" select="(. - $view?west) * $view?x"/>
      <xsl:if test="$x gt 0 and $x lt $e:width">
        <line xmlns="http://www.w3.org/2000/svg" class="grid" x1="{e:round($x)}" x2="{e:round($x)}" y1="0" y2="{e:round($view?height)}"/>
        <xsl:if test="$x lt $e:width - 44">
          <text xmlns="http://www.w3.org/2000/svg" class="number" x="{e:round($x + 3)}" y="{e:round($view?height - 5)}">{e:degrees(., 'east', 'west')}</text>
        </xsl:if>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="e:parallels($view)">
      <line xmlns="http://www.w3.org/2000/svg" class="grid" x1="0" x2="{$e:width}" y1="{e:round(?y)}" y2="{e:round(?y)}"/>
      <xsl:if test="?y gt 14 and ?y lt $view?height - 20">
        <text xmlns="http://www.w3.org/2000/svg" class="number" x="4" y="{e:round(?y - 4)}">{e:degrees(?degrees, 'north', 'south')}</text>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- How far apart the lines of the net are, in degrees. -->
  <xsl:function name="e:step" as="xs:integer">
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:sequence select="(5, 10, 20, 30, 60)[$e:width div $view?x div . le 7][1]"/>
  </xsl:function>

  <!-- The parallels in the view: degrees, y. -->
  <xsl:function name="e:parallels" as="map(xs:string, item())*">
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:variable name="step" as="xs:integer" select="e:step($view)"/>
    <xsl:sequence select="
        (-90 to 90)[. mod $step = 0] ! map{'degrees': ., 'y': ($view?north - .) * $view?y}[?y gt 0 and ?y lt $view?height]"/>
  </xsl:function>

  <!-- "30° W" -->
  <xsl:function name="e:degrees" as="xs:string">
    <xsl:param name="degrees" as="xs:integer"/>
    <xsl:param name="positive" as="xs:string"/>
    <xsl:param name="negative" as="xs:string"/>
    <xsl:sequence select="if ($degrees = 0) then '0°' else concat(abs($degrees), '° ', h:say(concat('map.', if ($degrees gt 0) then $positive else $negative)))"/>
  </xsl:function>

  <!-- A dot for each place, a name where there is room for one; names that would lie on others are left to the table. -->
  <xsl:function name="e:dots" as="element()*">
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:param name="points" as="map(xs:string, item())+"/>
    <xsl:variable name="dots" as="map(xs:string, item())*">
      <xsl:for-each-group select="$points ! map:merge((., map{'x': (?longitude - $view?west) * $view?x, 'y': ($view?north - ?latitude) * $view?y}))"
          group-by="round(?x div 3), round(?y div 3)" composite="yes">
        <xsl:sequence select="map:put(current-group()[1], 'name', string-join((e:shorten(?label, 28), concat('+', count(current-group()) - 1)[. ne '+0']), ' '))"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:for-each select="$dots">
      <circle xmlns="http://www.w3.org/2000/svg" class="node" cx="{e:round(?x)}" cy="{e:round(?y)}" r="2.8"/>
    </xsl:for-each>
    <!-- No name lies on a dot, or on the number of a parallel. -->
    <xsl:variable name="taken" as="map(xs:string, item())*" select="
        $dots ! e:box('', ?x - 5, ?y - 5, 10, 10, .), e:parallels($view) ! e:box('', 0, ?y - 16, 52, 16, .)"/>
    <xsl:for-each select="fold-left($dots, $taken, function($boxes, $dot) { $boxes, e:room($dot, $boxes, $view?height) })[?name ne '']">
      <xsl:if test="abs(?y + 7 - ?dot?y) gt 9">
        <line xmlns="http://www.w3.org/2000/svg" class="leader" x1="{e:round(?dot?x)}" y1="{e:round(?dot?y)}"
            x2="{e:round(if (?x gt ?dot?x) then ?x - 2 else ?x + ?width + 2)}" y2="{e:round(?y + 7)}"/>
      </xsl:if>
      <text xmlns="http://www.w3.org/2000/svg" class="label {if (?x gt ?dot?x) then 'start' else 'end'}"
          x="{e:round(if (?x gt ?dot?x) then ?x else ?x + ?width)}" y="{e:round(?y + 11)}">{?name}</text>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="e:box" as="map(xs:string, item())">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="x" as="xs:double"/>
    <xsl:param name="y" as="xs:double"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:param name="dot" as="map(xs:string, item())"/>
    <xsl:sequence select="map{'name': $name, 'x': $x, 'y': $y, 'width': $width, 'height': $height, 'dot': $dot}"/>
  </xsl:function>

  <!-- The first room for a name: beside its dot, right or left, else some lines above or below. -->
  <xsl:function name="e:room" as="map(xs:string, item())?">
    <xsl:param name="dot" as="map(xs:string, item())"/>
    <xsl:param name="boxes" as="map(xs:string, item())*"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:variable name="width" as="xs:double" select="e:extent($dot?name)"/>
    <xsl:variable name="rooms" as="map(xs:string, item())*" select="
        for $line in (0, -14, 14, -28, 28, -42, 42), $right in (true(), false())
        return e:box($dot?name, $dot?x + (if ($right) then 8 else -8 - $width) + (if ($line = 0) then 0 else if ($right) then 8 else -8),
          $dot?y - 7 + $line, $width, 14, $dot)"/>
    <xsl:sequence select="
        $rooms[?x gt 2 and ?x + ?width lt $e:width - 2 and ?y gt 2 and ?y lt $height - 30]
          [let $room := . return every $box in $boxes satisfies
            ($room?x gt $box?x + $box?width or $room?x + $width lt $box?x or $room?y ge $box?y + $box?height or $room?y + 14 le $box?y)][1]"/>
  </xsl:function>

  <!-- A place with coordinates (TEI geo: latitude, longitude). -->
  <xsl:function name="e:point" as="map(xs:string, item())?">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="numbers" as="xs:double*" select="
        $place/tei:location/tei:geo[1] ! tokenize(translate(., ',', ' '))[. castable as xs:double] ! xs:double(.)"/>
    <xsl:if test="count($numbers) = 2 and abs($numbers[1]) le 90 and abs($numbers[2]) le 180">
      <xsl:sequence select="map:merge((map{'label': e:name($place), 'value': normalize-space($place/tei:location/tei:geo[1]), 'latitude': $numbers[1], 'longitude': $numbers[2]},
          e:href('place', $place/@xml:id) ! map{'href': .}))"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
