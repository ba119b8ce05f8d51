<?xml version="1.0" encoding="UTF-8"?>
<!--
  RIS (Reference Manager's tagged format), UTF-8, lines ending with CR LF. TY is SLIDE, which reference managers take for a
  presentation: the one kind of theirs with an event. Its one date is the event's; the publication's is in a note.
-->
<xsl:stylesheet version="3.0" expand-text="yes" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
  xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="parameters.xsl"/>
  <xsl:import href="model.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="text()*">
    <xsl:value-of select="cite:ris(cite:work(tei:TEI, $edition-title, $persons)), ''" separator="&#13;&#10;"/>
  </xsl:template>

  <!-- The lines of a record. -->
  <xsl:function name="cite:ris" as="xs:string+">
    <xsl:param name="work" as="map(xs:string, item()+)"/>
    <xsl:variable name="date" as="xs:string?" select="($work?event-date, $work?issued)[1]"/>
    <xsl:sequence select="
        'TY  - SLIDE',
        cite:ris-line('ID', $work?id),
        cite:ris-line('TI', $work?title),
        $work?authors ! cite:ris-line('AU', cite:ris-name(.)),
        $work?translators ! cite:ris-line('A4', cite:ris-name(.)),
        $work?editors ! cite:ris-line('ED', cite:ris-name(.)),
        cite:ris-line('T2', $work?event-title),
        cite:ris-line('CY', $work?event-place),
        cite:ris-line('DA', $date ! cite:ris-date(.)),
        cite:ris-line('PY', $date ! substring(., 1, 4)),
        cite:ris-line('M3', $work?genre),
        cite:ris-line('PB', $work?publisher),
        cite:ris-line('N1', string-join(($work?container-title, $work?issued ! ('published ' || cite:day(.))), ', ')[. ne '']),
        cite:ris-line('DO', $work?doi),
        cite:ris-line('UR', $work?url),
        cite:ris-line('LA', $work?language),
        'ER  - '"/>
  </xsl:function>

  <xsl:function name="cite:ris-line" as="xs:string?" visibility="private">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value ! ($tag || '  - ' || .)"/>
  </xsl:function>

  <!-- "Family, Given, Suffix"; a comma divides, so a literal name may have none. -->
  <xsl:function name="cite:ris-name" as="xs:string" visibility="private">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="
        if (exists($name?literal)) then cite:line(translate($name?literal, ',', ' '))
        else string-join((string-join(($name?non-dropping-particle, $name?family), ' '), $name?given, $name?suffix)
          ! translate(., ',', ' '), ', ')"/>
  </xsl:function>

  <!-- YYYY/MM/DD; the slashes stay where month or day is unknown. -->
  <xsl:function name="cite:ris-date" as="xs:string" visibility="private">
    <xsl:param name="date" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string+" select="tokenize($date, '-')"/>
    <xsl:sequence select="string-join(for $i in 1 to 3 return ($parts[$i], '')[1], '/')"/>
  </xsl:function>

</xsl:stylesheet>
