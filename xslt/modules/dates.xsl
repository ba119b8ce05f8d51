<?xml version="1.0" encoding="UTF-8"?>
<!-- Machine dates (TEI att.datable.w3c) in words. What is no date is shown as it stands. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all">

  <!-- "7 November 2019" for a date or a date with time; "November 2019", "2019" for shorter ones. -->
  <xsl:function name="h:date" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:variable name="day" as="xs:string" select="replace($when, 'T.*$', '')"/>
    <xsl:sequence select="
        if ($day castable as xs:date) then h:date-in-words(xs:date($day), 'date.day')
        else if ($day castable as xs:gYearMonth) then h:date-in-words(xs:date(concat($day, '-01')), 'date.month')
        else $when"/>
  </xsl:function>

  <!-- Our own names of months: the XSLT processor knows those of English only. A month without a day may have another form. -->
  <xsl:function name="h:date-in-words" as="xs:string">
    <xsl:param name="date" as="xs:date"/>
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:variable name="months" as="xs:string" select="if ($pattern = 'date.month') then h:say-or('months.alone', h:say('months')) else h:say('months')"/>
    <xsl:variable name="day" as="xs:string" select="(h:say-or('date.first', '')[. ne ''][day-from-date($date) = 1], string(day-from-date($date)))[1]"/>
    <xsl:sequence select="
        h:say($pattern) => replace('\{d\}', $day) => replace('\{m\}', tokenize($months, '\|')[month-from-date($date)])
        => replace('\{y\}', string(year-from-date($date)))"/>
  </xsl:function>

  <!-- "7 November 2019 to 9 November 2019" -->
  <xsl:function name="h:date-range" as="xs:string">
    <xsl:param name="from" as="xs:string"/>
    <xsl:param name="to" as="xs:string?"/>
    <xsl:sequence select="string-join((h:date($from), $to[. ne $from] ! h:date(.)), concat(' ', h:say('date.to'), ' '))"/>
  </xsl:function>

  <!-- "17:00", "10:00 (UTC+02:00)", for a time or a date with time; nothing for a date. -->
  <xsl:function name="h:time" as="xs:string?">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:variable name="time" as="xs:string?" select="$when[contains(., ':')] ! replace(., '^.*T', '')"/>
    <xsl:if test="$time castable as xs:time">
      <xsl:variable name="zone" as="xs:string" select="format-time(xs:time($time), '[Z]')"/>
      <xsl:sequence select="
          concat(format-time(xs:time($time), '[H01]:[m01]'), $zone[. ne ''] ! concat(' (UTC', if (. eq '+00:00') then '' else ., ')'))"/>
    </xsl:if>
  </xsl:function>

  <!-- The value for HTML's time/@datetime, where ours is one. -->
  <xsl:function name="h:datetime" as="attribute(datetime)?">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:if test="
        $when[not(starts-with(., '-')) and
          (. castable as xs:date or . castable as xs:dateTime or . castable as xs:gYearMonth or . castable as xs:gYear or . castable as xs:time)]
        and matches($when, '^(\d{4}(-\d\d(-\d\d)?)?|(\d{4}-\d\d-\d\dT)?\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z)?)$')
        and not(matches($when, '^\d\d:.*([+-]|Z)'))">
      <xsl:attribute name="datetime" select="$when"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
