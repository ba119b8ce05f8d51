<?xml version="1.0" encoding="UTF-8"?>
<!-- What the header and standOff know about an event: the one place that knows where each fact stands. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all">

  <xsl:function name="h:title" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="titles" as="element(tei:title)*" select="$tei/tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title"/>
    <xsl:sequence select="
        (($titles[@type = 'main'], $titles, $tei/tei:text//tei:head) ! normalize-space()[. ne ''], string($tei/@xml:id))[1]"/>
  </xsl:function>

  <xsl:function name="h:event" as="element(tei:event)?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="($tei/tei:standOff/tei:listEvent/tei:event)[1]"/>
  </xsl:function>

  <xsl:function name="h:setting" as="element(tei:setting)?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="($tei/tei:teiHeader/tei:profileDesc/tei:settingDesc/tei:setting)[1]"/>
  </xsl:function>

  <!-- When the event was or began, as the file writes it. -->
  <xsl:function name="h:when" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="event" as="element()?" select="h:event($tei)"/>
    <xsl:sequence select="
        ($event/@when, $event/@from, $event/@notBefore, h:setting($tei)/tei:date/(@when, @from), $tei/tei:text//tei:dateline//tei:date/@when)[1]
        /string()"/>
  </xsl:function>

  <xsl:function name="h:until" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="(h:event($tei)/(@to, @notAfter), h:setting($tei)/tei:date/@to)[1]/string()"/>
  </xsl:function>

  <xsl:function name="h:clock" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="(h:setting($tei)/tei:time/@when ! h:time(.), h:when($tei) ! h:time(.))[1]"/>
  </xsl:function>

  <xsl:function name="h:place" as="element(tei:place)?">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="places" as="element(tei:place)*" select="$tei/tei:teiHeader/tei:profileDesc/tei:settingDesc/tei:listPlace/tei:place"/>
    <xsl:variable name="pointer" as="xs:string?" select="(h:event($tei)/@where, h:setting($tei)/tei:placeName/@ref)[1]"/>
    <xsl:sequence select="(h:pointed($pointer, $tei)[self::tei:place], $places)[1]"/>
  </xsl:function>

  <!-- Name, settlement and country of a place, outermost last, none twice. -->
  <xsl:function name="h:place-parts" as="xs:string*">
    <xsl:param name="place" as="element()?"/>
    <xsl:sequence select="
        distinct-values(($place/(tei:placeName, tei:settlement, tei:region)/normalize-space(), $place/tei:country/h:country(.))[. ne ''])"/>
  </xsl:function>

  <xsl:function name="h:country" as="xs:string">
    <xsl:param name="country" as="element(tei:country)"/>
    <xsl:sequence select="(normalize-space($country)[. ne ''], string($country/@key))[1]"/>
  </xsl:function>

  <!-- Persons and groups that take part. -->
  <xsl:function name="h:participants" as="element()*">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="$tei/tei:teiHeader/tei:profileDesc/tei:particDesc//(tei:person | tei:personGrp)"/>
  </xsl:function>

  <!-- The name of a person, group, organisation or place, in the interface's language where there are several. -->
  <xsl:function name="h:name" cache="yes" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$entry/(tei:persName | tei:orgName | tei:placeName | tei:name)"/>
    <xsl:variable name="chosen" as="element()?" select="($names[not(@xml:lang)], $names[@xml:lang = $h:interface-language], $names)[1]"/>
    <xsl:sequence select="
        (normalize-space($chosen)[. ne ''], $entry/self::tei:personGrp/@role ! h:say-or(concat('group.', .), .),
         string($entry/@xml:id))[1]"/>
  </xsl:function>

  <xsl:function name="h:turns-of" as="element(tei:sp)*">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="key('h:by-pointer', $entry/@xml:id, root($entry))[self::tei:sp]"/>
  </xsl:function>

  <!-- The role names of a turn: what its @ana leads to. -->
  <xsl:function name="h:roles" as="xs:string*">
    <xsl:param name="turn" as="element()"/>
    <xsl:sequence select="$turn/@ana ! h:role-names(., root($turn))"/>
  </xsl:function>

  <!-- The same for pointers; many turns have the same, so they are remembered. -->
  <xsl:function name="h:role-names" cache="yes" as="xs:string*">
    <xsl:param name="pointers" as="xs:string"/>
    <xsl:param name="root" as="node()"/>
    <xsl:variable name="categories" as="element(tei:category)*" select="h:pointed($pointers, $root)[self::tei:category]"/>
    <!-- In the order of the document and each once, as a path gives them; one alone has no order. -->
    <xsl:sequence select="
        (if (count($categories) gt 1) then $categories/. else $categories) ! tei:catDesc[1] ! normalize-space()"/>
  </xsl:function>

  <xsl:function name="h:documents" as="element(tei:bibl)*">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="$tei/tei:standOff/tei:listBibl[@type = 'signedDocuments']/tei:bibl"/>
  </xsl:function>

  <xsl:function name="h:speeches" as="xs:integer">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="count($tei/tei:text//tei:sp)"/>
  </xsl:function>

  <!-- The words of the turns, as the header counts them; else without their labels and what editors added. -->
  <xsl:function name="h:words" as="xs:integer">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="
        ($tei/tei:teiHeader/tei:fileDesc/tei:extent/tei:measure[@unit = 'words']/@quantity[. castable as xs:integer] ! xs:integer(.),
         count($tei/tei:text//tei:sp//text()[not(ancestor::tei:speaker or ancestor::*[@resp])] ! tokenize(.)))[1]"/>
  </xsl:function>

  <!-- One sentence about the transcript: its abstract, else the first paragraph of its summary. -->
  <xsl:function name="h:abstract" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="
        ($tei/tei:teiHeader/tei:profileDesc/tei:abstract, $tei/tei:text/tei:front/tei:div[@type = 'summary']/tei:p)[normalize-space()][1]
        ! normalize-space()"/>
  </xsl:function>
</xsl:stylesheet>
