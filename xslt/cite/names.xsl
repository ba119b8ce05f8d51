<?xml version="1.0" encoding="UTF-8"?>
<!--
  Names of citations, as maps with the keys of CSL-JSON's name variable (CSL 1.0.2, "Name Fields"): family, given,
  non-dropping-particle, suffix; or literal, for a name that has no such parts or whose parts are not known.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:key name="cite:id" match="*[@xml:id]" use="@xml:id"/>

  <!-- Languages whose speakers put the family name first: two words of them are not "Given Family". -->
  <xsl:variable name="cite:family-first" as="xs:string+" select="('hu', 'ja', 'km', 'ko', 'vi', 'zh')"/>

  <!-- One line of text: breaks of any kind, controls too (U+0085, U+2028), would end a line of RIS or BibTeX. -->
  <xsl:function name="cite:line" as="xs:string?">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="normalize-space(replace($text, '[\p{Cc}\p{Zl}\p{Zp}]', ' '))[. ne '']"/>
  </xsl:function>

  <!-- What an element says, in one line, without editors' notes. -->
  <xsl:function name="cite:words" as="xs:string?">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="cite:line(string-join($element//text()[not(ancestor::tei:note)]))"/>
  </xsl:function>

  <!-- The name of a person, whose parts the register may know better than the transcript. -->
  <xsl:function name="cite:person" as="map(xs:string, xs:string)?">
    <xsl:param name="person" as="element(tei:person)"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:variable name="entry" as="element()?"
      select="$persons ! key('cite:id', substring-after($person/@sameAs, '#'), .)[self::tei:person][1]"/>
    <xsl:variable name="names" as="element(tei:persName)*" select="$person/tei:persName, $entry/tei:persName"/>
    <xsl:sequence select="($names[tei:surname], $names)[1] ! cite:name(.)"/>
  </xsl:function>

  <!-- The name in a persName, name or orgName. -->
  <xsl:function name="cite:name" as="map(xs:string, xs:string)?">
    <xsl:param name="name" as="element()"/>
    <xsl:choose>
      <xsl:when test="cite:words($name/tei:surname[1])">
        <xsl:variable name="parts" as="map(xs:string, xs:string?)" select="
            map {
              'family': cite:all($name/tei:surname),
              'given': cite:all($name/tei:forename),
              'non-dropping-particle': cite:all($name/tei:nameLink),
              'suffix': cite:all($name/tei:genName)
            }"/>
        <xsl:sequence select="map:merge(map:keys($parts)[exists($parts(.))] ! map:entry(., $parts(.)))"/>
      </xsl:when>
      <xsl:when test="$name/self::tei:persName">
        <xsl:sequence select="cite:words($name) ! cite:split(., $name/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="cite:words($name) ! map {'literal': .}"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="cite:all" as="xs:string?" visibility="private">
    <xsl:param name="parts" as="element()*"/>
    <xsl:sequence select="string-join($parts ! cite:words(.), ' ')[. ne '']"/>
  </xsl:function>

  <!-- A name without markup: two words with capitals are "Given Family"; of any other the parts cannot be known. -->
  <xsl:function name="cite:split" as="map(xs:string, xs:string)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="language" as="xs:string?"/>
    <xsl:variable name="words" as="xs:string+" select="tokenize($name)"/>
    <xsl:sequence select="
        if (count($words) eq 2 and (every $word in $words satisfies matches($word, '^\p{Lu}[\p{L}\p{M}’''.\-]*$'))
            and not(tokenize($language, '-')[1] = $cite:family-first))
        then map {'given': $words[1], 'family': $words[2]}
        else map {'literal': $name}"/>
  </xsl:function>

  <!-- "Given particle Family, Suffix", as it stands in running text. -->
  <xsl:function name="cite:full-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="
        string-join((string-join(($name?given, $name?non-dropping-particle, $name?family, $name?literal), ' '), $name?suffix), ', ')"/>
  </xsl:function>

</xsl:stylesheet>
