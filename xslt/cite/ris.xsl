<?xml version="1.0" encoding="UTF-8"?>
<!--
  RIS (Reference Manager's tagged format), UTF-8, lines ending with CR LF. TY is SLIDE, which reference managers take for a
  presentation: the one kind of theirs with an event. Its one date is the event's; the publication's is in a note. A
  signed document is GEN, since none of the kinds is a treaty; a corpus is DATA.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="things.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:variable name="cite:ris-types" as="map(xs:string, xs:string)" select="map {'document': 'GEN', 'corpus': 'DATA'}"/>

  <xsl:template match="/" as="text()">
    <xsl:value-of select="cite:things(.) ! string-join((cite:ris(.), ''), '&#13;&#10;')" separator="&#13;&#10;"/>
  </xsl:template>

  <!-- The lines of a record. -->
  <xsl:function name="cite:ris" as="xs:string+">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="date" as="xs:string?" select="($thing?event-date, $thing?issued)[1]"/>
    <xsl:variable name="last" as="xs:string?" select="$thing?event-date[2] ! ('until ' || cite:day(.))"/>
    <xsl:variable name="published" as="xs:string?" select="$thing[exists(?event-date) and ?kind ne 'document']?issued ! ('published ' || cite:day(.))"/>
    <xsl:sequence select="
        'TY  - ' || ($cite:ris-types($thing?kind), 'SLIDE')[1],
        cite:ris-line('ID', $thing?id),
        cite:ris-line('TI', $thing?title),
        $thing?authors ! cite:ris-line('AU', cite:undivided(.)),
        $thing?translators ! cite:ris-line('A4', cite:undivided(.)),
        $thing?editors ! cite:ris-line('ED', cite:undivided(.)),
        cite:ris-line('T2', $thing?event-title),
        cite:ris-line('CY', $thing?event-place),
        cite:ris-line('DA', $date ! cite:ris-date(.)),
        cite:ris-line('PY', $date ! substring(., 1, 4)),
        cite:ris-line('M3', $thing?genre),
        cite:ris-line('IS', $thing?number),
        cite:ris-line('PB', $thing?publisher),
        cite:ris-line('N1', string-join(($last, $thing?container-title, $thing?collection-title, $published), ', ')[. ne '']),
        cite:ris-line('AB', $thing?abstract),
        $thing?subjects ! cite:ris-line('KW', .),
        cite:ris-line('DO', $thing?doi),
        (: A semicolon would begin another address. :)
        cite:ris-line('UR', $thing?url ! replace(., ';', '%3B')),
        cite:ris-line('Y2', $thing?accessed ! cite:ris-date(.)),
        cite:ris-line('LA', $thing?language),
        'ER  - '"/>
  </xsl:function>

  <xsl:function name="cite:ris-line" as="xs:string?" visibility="private">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value ! ($tag || '  - ' || .)"/>
  </xsl:function>

  <!-- YYYY/MM/DD; the slashes stay where month or day is unknown. -->
  <xsl:function name="cite:ris-date" as="xs:string" visibility="private">
    <xsl:param name="date" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string+" select="tokenize($date, '-')"/>
    <xsl:sequence select="string-join(for $i in 1 to 3 return ($parts[$i], '')[1], '/')"/>
  </xsl:function>

</xsl:stylesheet>
