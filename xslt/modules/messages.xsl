<?xml version="1.0" encoding="UTF-8"?>
<!--
  The words of the user interface. A language is one module in messages/ with one map; this module chooses.
  To add one: copy messages/en.xsl, translate, import it here, and name it in $h:languages and $h:spoken. A project sets single words in
  its configuration, which wins over all.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all">

  <xsl:import href="messages/en.xsl"/>
  <xsl:import href="messages/ru.xsl"/>
  <xsl:import href="messages/de.xsl"/>
  <xsl:import href="messages/fr.xsl"/>
  <xsl:import href="messages/es.xsl"/>
  <xsl:import href="messages/ar.xsl"/>

  <!-- BCP 47 tag of the wished language of the interface. -->
  <xsl:param name="interface-language" as="xs:string" select="'en'"/>

  <!-- A JSON object: the project's own words by key. -->
  <xsl:param name="messages" as="xs:string" select="'{}'"/>

  <!-- The languages that there are. -->
  <xsl:variable name="h:languages" as="xs:string+" select="'en', 'ru', 'de', 'fr', 'es', 'ar'"/>

  <!-- The language that the interface really speaks. -->
  <xsl:variable name="h:interface-language" as="xs:string" select="(tokenize($interface-language, '-')[1], 'en')[. = $h:languages][1]"/>

  <!-- The words of that language: the maps of the others are never made, and none is copied into another. -->
  <xsl:variable name="h:spoken" as="map(xs:string, xs:string)">
    <xsl:choose>
      <xsl:when test="$h:interface-language = 'ru'"><xsl:sequence select="$h:messages-ru"/></xsl:when>
      <xsl:when test="$h:interface-language = 'de'"><xsl:sequence select="$h:messages-de"/></xsl:when>
      <xsl:when test="$h:interface-language = 'fr'"><xsl:sequence select="$h:messages-fr"/></xsl:when>
      <xsl:when test="$h:interface-language = 'es'"><xsl:sequence select="$h:messages-es"/></xsl:when>
      <xsl:when test="$h:interface-language = 'ar'"><xsl:sequence select="$h:messages-ar"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="$h:messages-en"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- The project's own words. -->
  <xsl:variable name="h:own-messages" as="map(xs:string, xs:string)" select="parse-json($messages)"/>

  <!-- What is said for a key: by the project, in the language, in English where the language has no word yet. -->
  <xsl:function name="h:message" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="($h:own-messages($key), $h:spoken($key), $h:messages-en($key))[1]"/>
  </xsl:function>

  <!-- The words for a key; a key without words is a mistake of ours and shows itself. -->
  <xsl:function name="h:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="(h:message($key), $key)[1]"/>
  </xsl:function>

  <!-- The words for a key, or the given words where there is no such key: names of open lists. -->
  <xsl:function name="h:say-or" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="otherwise" as="xs:string"/>
    <xsl:sequence select="(h:message($key), $otherwise)[1]"/>
  </xsl:function>

  <!-- A number with its noun: "1 speech", "15 speeches". -->
  <xsl:function name="h:count" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <!-- Arabic says "two speeches" in one word, without the number. -->
    <xsl:sequence select="
        h:say-or(concat('count.', h:plural($number, $h:interface-language)), '{n} {noun}')
        => replace('{n}', h:number($number), 'q') => replace('{noun}', h:noun($number, $noun), 'q')"/>
  </xsl:function>

  <xsl:function name="h:number" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="
        if ($number lt 1000) then string($number)
        else concat(h:number($number idiv 1000), h:say('number.group'), substring(string(1000 + $number mod 1000), 2))"/>
  </xsl:function>

  <!-- The noun in the form that its number asks for. -->
  <xsl:function name="h:noun" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:sequence select="h:say-or(concat($noun, '.', h:plural($number, $h:interface-language)), h:say(concat($noun, '.other')))"/>
  </xsl:function>

  <!-- The plural category of a whole number (Unicode CLDR, Language Plural Rules, cardinal). -->
  <xsl:function name="h:plural" as="xs:string">
    <xsl:param name="n" as="xs:integer"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="
        if ($language = 'ru') then
          (if ($n mod 10 = 1 and $n mod 100 ne 11) then 'one'
           else if ($n mod 10 = (2 to 4) and not($n mod 100 = (12 to 14))) then 'few' else 'many')
        else if ($language = 'ar') then
          (if ($n = 0) then 'zero' else if ($n = 1) then 'one' else if ($n = 2) then 'two'
           else if ($n mod 100 = (3 to 10)) then 'few' else if ($n mod 100 = (11 to 99)) then 'many' else 'other')
        else if ($n = 1 or ($n = 0 and $language = 'fr')) then 'one' else 'other'"/>
  </xsl:function>
</xsl:stylesheet>
