<?xml version="1.0" encoding="UTF-8"?>
<!-- The event of a citation: its title, when and where it was. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
  xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="people.xsl"/>

  <xsl:function name="cite:event" as="map(xs:string, item()*)">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:param name="title" as="xs:string?"/>
    <xsl:variable name="event" as="element(tei:event)?" select="($tei/tei:standOff/tei:listEvent/tei:event)[1]"/>
    <xsl:variable name="setting" as="element(tei:setting)?" select="($tei/tei:teiHeader/tei:profileDesc/tei:settingDesc/tei:setting)[1]"/>
    <xsl:variable name="date" as="xs:string*" select="cite:period($event)"/>
    <xsl:variable name="moments" as="xs:string*" select="cite:moments($event)"/>
    <xsl:variable name="place" as="element(tei:place)?"
      select="cite:place(($event/@where, $setting/tei:placeName/@ref)[1], $tei)"/>
    <xsl:sequence select="
        map {
          'event-name': cite:words($event/(tei:eventName, tei:label)[1]),
          'event-type': cite:line(translate($event/@type, '-_', '  ')),
          'event-title': cite:event-title($event, $title),
          'event-place': cite:event-place($place, $setting),
          'event-date': if (exists($date)) then $date else cite:period($setting/tei:date[1]),
          'event-moments': if (exists($moments)) then $moments else cite:moments($setting/tei:date[1]),
          'event-country': cite:line($place/tei:country[1]/@key),
          'event-geo': cite:line($place/tei:location/tei:geo[1])[matches(., '^-?\d+(\.\d+)?[ ,]+-?\d+(\.\d+)?$')],
          'event-place-same-as': cite:same-as($place)?same-as
        }"/>
  </xsl:function>

  <xsl:function name="cite:place" as="element(tei:place)?">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:sequence select="key('cite:id', $pointer ! substring-after(tokenize(.)[1], '#'), $tei)[self::tei:place][1]"/>
  </xsl:function>

  <!-- APA prints place and date only beside an event's title; where that is the transcript's, the kind of event stands for it. -->
  <xsl:function name="cite:event-title" as="xs:string?" visibility="private">
    <xsl:param name="event" as="element(tei:event)?"/>
    <xsl:param name="title" as="xs:string?"/>
    <xsl:variable name="name" as="xs:string?" select="cite:words($event/(tei:eventName, tei:label)[1])"/>
    <xsl:variable name="type" as="xs:string?" select="cite:line(translate($event/@type, '-_', '  '))"/>
    <xsl:sequence select="
        if (exists($name) and not(lower-case($name) eq lower-case($title))) then $name else $type ! cite:capital(.)"/>
  </xsl:function>

  <xsl:function name="cite:capital" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

  <!-- "Quay Hall, Port Ansel, Merrow": the setting's words, and the settlement and country that they leave out. -->
  <xsl:function name="cite:event-place" as="xs:string?" visibility="private">
    <xsl:param name="place" as="element(tei:place)?"/>
    <xsl:param name="setting" as="element(tei:setting)?"/>
    <xsl:variable name="words" as="xs:string?"
      select="(cite:words($setting/tei:placeName[1]), cite:words($place/tei:placeName[1]), cite:words($setting/tei:name[@type = 'place'][1]))[1]"/>
    <xsl:sequence select="cite:whole-place($words, $place)"/>
  </xsl:function>

  <xsl:function name="cite:whole-place" as="xs:string?">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:param name="place" as="element(tei:place)?"/>
    <xsl:variable name="wider" as="xs:string*" select="distinct-values($place/(tei:settlement, tei:country[1]) ! cite:words(.))"/>
    <xsl:sequence select="string-join(($words, $wider[not(contains($words, .))]), ', ')[. ne '']"/>
  </xsl:function>

</xsl:stylesheet>
