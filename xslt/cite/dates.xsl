<?xml version="1.0" encoding="UTF-8"?>
<!--
  Dates of citations: a date is a string YYYY, YYYY-MM or YYYY-MM-DD, a period is two of them.
  Most formats know no time of day, so W3C dates (TEI P5, att.datable.w3c) are cut at "T"; cite:moment keeps it.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <!-- The day, month or year of a W3C date; nothing when the calendar has no such day. -->
  <xsl:function name="cite:date" as="xs:string?">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:variable name="pattern" as="xs:string" select="'^\s*(\d{4}(-\d{2}(-\d{2})?)?)([TZ+\-].*)?\s*$'"/>
    <xsl:variable name="date" as="xs:string?" select="$value[matches(., $pattern)] ! replace(., $pattern, '$1')"/>
    <xsl:sequence select="$date[. castable as xs:date or . castable as xs:gYearMonth or . castable as xs:gYear]"/>
  </xsl:function>

  <!-- A W3C date with its time and zone, where it has them and they are right; else the date. -->
  <xsl:function name="cite:moment" as="xs:string?">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:variable name="moment" as="xs:string?" select="$value ! normalize-space()"/>
    <xsl:sequence select="if ($moment castable as xs:dateTime) then $moment else cite:date($moment)"/>
  </xsl:function>

  <!-- When a dated element begins and ends, as exactly as it says. -->
  <xsl:function name="cite:moments" as="xs:string*">
    <xsl:param name="dated" as="element()?"/>
    <xsl:sequence select="
        distinct-values((cite:moment($dated/(@when, @from, @notBefore)[1]), cite:moment($dated[not(@when)]/(@to, @notAfter)[1])))"/>
  </xsl:function>

  <!-- The date of a dated element, or the first and last day of its period. -->
  <xsl:function name="cite:period" as="xs:string*">
    <xsl:param name="dated" as="element()?"/>
    <xsl:variable name="from" as="xs:string?" select="cite:date($dated/(@when, @from, @notBefore)[1])"/>
    <xsl:variable name="to" as="xs:string?" select="cite:date($dated[not(@when)]/(@to, @notAfter)[1])"/>
    <xsl:sequence select="distinct-values(($from, $to))"/>
  </xsl:function>

  <xsl:variable name="cite:month-names" as="xs:string+" select="
      'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'"/>

  <!-- "7 November 2019", "November 2019" or "2019", of a date as cite:date gives it. Without format-date(), which takes longer than
       all the rest of a citation's line. -->
  <xsl:function name="cite:day" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:variable name="numbers" as="xs:string+" select="tokenize($date, '-')"/>
    <xsl:sequence select="
        string-join((number($numbers[3])[. = .], $cite:month-names[position() = number($numbers[2])], $numbers[1]) ! string(), ' ')"/>
  </xsl:function>

  <!-- A date or period in words. -->
  <xsl:function name="cite:days" as="xs:string?">
    <xsl:param name="dates" as="xs:string*"/>
    <xsl:sequence select="string-join($dates ! cite:day(.), ' – ')[. ne '']"/>
  </xsl:function>

  <!-- The numbers of a date: year, month, day, as many as are known. -->
  <xsl:function name="cite:date-parts" as="xs:integer*">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="tokenize($date, '-') ! xs:integer(.)"/>
  </xsl:function>

</xsl:stylesheet>
