<?xml version="1.0" encoding="UTF-8"?>
<!--
  Names of citations, as maps. Their first keys are those of CSL-JSON's name variable (CSL 1.0.2, "Name Fields"): family,
  given, non-dropping-particle, suffix, static-ordering ("true" for a family name that comes first in print, too); or
  literal, for a name that has no such parts or whose parts are not known. Three keys are for formats that identify people:
  nature ("person" or "organisation", as the element says), alternate (the name in another script) and same-as (addresses in authority files, separated by spaces).
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="words.xsl"/>

  <xsl:key name="cite:id" match="*[@xml:id]" use="@xml:id"/>

  <!-- Languages whose speakers put the family name first: two words of them are not "Given Family". -->
  <xsl:variable name="cite:family-first" as="xs:string+" select="('hu', 'ja', 'km', 'ko', 'vi', 'zh')"/>

  <!-- idno/@type → what stands before the identifier in its address. -->
  <xsl:variable name="cite:authorities" as="map(xs:string, xs:string)" select="
      map {
        'wikidata': 'http://www.wikidata.org/entity/', 'viaf': 'https://viaf.org/viaf/', 'orcid': 'https://orcid.org/',
        'isni': 'https://isni.org/isni/', 'gnd': 'https://d-nb.info/gnd/', 'ror': 'https://ror.org/',
        'geonames': 'https://sws.geonames.org/'
      }"/>

  <!-- The breaks and controls that an XML document can hold and normalize-space() does not know (U+0085, U+2028 …), and a space
       for each. Written out: for literals translate() makes its table once, not once a call. -->
  <xsl:variable name="cite:breaks" as="xs:string" select="
      '&#x7F;&#x80;&#x81;&#x82;&#x83;&#x84;&#x85;&#x86;&#x87;&#x88;&#x89;&#x8A;&#x8B;&#x8C;&#x8D;&#x8E;&#x8F;&#x90;&#x91;&#x92;&#x93;&#x94;&#x95;&#x96;&#x97;&#x98;&#x99;&#x9A;&#x9B;&#x9C;&#x9D;&#x9E;&#x9F;&#x2028;&#x2029;'"/>
  <xsl:variable name="cite:blanks" as="xs:string" select="'                                   '"/>

  <!-- One line of text: breaks of any kind, controls too, would end a line of RIS or BibTeX. Without a regular expression: a
       citation asks for sixty of them. -->
  <xsl:function name="cite:line" as="xs:string?">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="normalize-space(translate($text, $cite:breaks, $cite:blanks))[. ne '']"/>
  </xsl:function>

  <!-- What an element says, in one line, without editors' notes. -->
  <xsl:function name="cite:words" as="xs:string?">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="cite:line(string-join($element//text()[not(ancestor::tei:note)]))"/>
  </xsl:function>

  <!-- The language of an element: a BCP 47 tag. -->
  <xsl:function name="cite:language" as="xs:string?">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="cite:line($element/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
  </xsl:function>

  <!-- The name of a person, whose parts the register may know better than the transcript. -->
  <xsl:function name="cite:person" as="map(xs:string, xs:string)?">
    <xsl:param name="person" as="element(tei:person)"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:variable name="entry" as="element()?"
      select="$persons ! key('cite:id', substring-after($person/@sameAs, '#'), .)[self::tei:person][1]"/>
    <xsl:variable name="names" as="element(tei:persName)*" select="($person/tei:persName, $entry/tei:persName)[cite:words(.)]"/>
    <xsl:variable name="language" as="xs:string?" select="cite:language($person/ancestor::tei:TEI[1]/tei:text) ! tokenize(., '-')[1]"/>
    <!-- Of several spellings the one in the transcript's language, of those the one with its parts. -->
    <xsl:variable name="same" as="element(tei:persName)*" select="$names[tokenize(cite:language(.), '-')[1] = $language]"/>
    <xsl:variable name="chosen" as="element(tei:persName)?" select="($same[tei:surname], $same, $names[tei:surname], $names)[1]"/>
    <xsl:variable name="other" as="xs:string?" select="
        ($names[not(tokenize(cite:language(.), '-')[1] = tokenize(cite:language($chosen), '-')[1])] ! cite:words(.))[. ne cite:words($chosen)][1]"/>
    <xsl:sequence select="
        $chosen ! cite:name(.) ! map:merge((., map:entry('alternate', $other)[exists($other)], cite:same-as(($person, $entry))))"/>
  </xsl:function>

  <!-- Addresses of persons, organisations or places in authority files. -->
  <xsl:function name="cite:same-as" as="map(xs:string, xs:string)?">
    <xsl:param name="entries" as="element()*"/>
    <xsl:variable name="addresses" as="xs:string*" select="
        for $idno in $entries/tei:idno, $value in cite:line($idno)[not(contains(., ' '))]
        return if (matches($value, '^https?://')) then $value
          else $cite:authorities(lower-case($idno/@type)) ! (. || $value)"/>
    <xsl:sequence select="map:entry('same-as', string-join(distinct-values($addresses), ' '))[exists($addresses)]"/>
  </xsl:function>

  <!-- The name in a persName, name or orgName. -->
  <xsl:function name="cite:name" as="map(xs:string, xs:string)?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="nature" as="xs:string?" select="'person'[$name/self::tei:persName], 'organisation'[$name/self::tei:orgName]"/>
    <xsl:sequence select="cite:name-parts($name) ! map:merge((., $nature ! map {'nature': .}))"/>
  </xsl:function>

  <xsl:function name="cite:name-parts" as="map(xs:string, xs:string)?" visibility="private">
    <xsl:param name="name" as="element()"/>
    <xsl:choose>
      <xsl:when test="cite:words($name/tei:surname[1])">
        <xsl:variable name="parts" as="map(xs:string, xs:string?)" select="
            map {
              'family': cite:all($name/tei:surname),
              'given': cite:all($name/tei:forename),
              'non-dropping-particle': cite:all($name/tei:nameLink),
              'suffix': cite:all($name/tei:genName),
              'static-ordering': 'true'[cite:keeps-order($name)]
            }"/>
        <xsl:sequence select="map:merge(map:keys($parts)[exists($parts(.))] ! map:entry(., $parts(.)))"/>
      </xsl:when>
      <!-- "Elizabeth II": what is a forename says that the rest is no family name. -->
      <xsl:when test="$name/tei:forename">
        <xsl:sequence select="cite:words($name) ! map {'literal': .}"/>
      </xsl:when>
      <xsl:when test="$name/self::tei:persName">
        <xsl:sequence select="cite:words($name) ! cite:split(., cite:language($name))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="cite:words($name) ! map {'literal': .}"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- "Xi Jinping": family name first in the markup and in the language. "Putin Vladimir" is an index's order only. -->
  <xsl:function name="cite:keeps-order" as="xs:boolean" visibility="private">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="
        $name/tei:surname[1] &lt;&lt; $name/tei:forename[1] and tokenize(cite:language($name), '-')[1] = $cite:family-first"/>
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
            and not(matches($words[2], '^[IVX]+$')) and not(tokenize($language, '-')[1] = $cite:family-first))
        then map {'given': $words[1], 'family': $words[2]}
        else map {'literal': $name}"/>
  </xsl:function>

  <!-- "Given particle Family, Suffix", as it stands in running text. -->
  <xsl:function name="cite:full-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="family" as="xs:string*" select="$name?non-dropping-particle, $name?family"/>
    <xsl:variable name="parts" as="xs:string*" select="
        if ($name?static-ordering) then ($family, $name?given) else ($name?given, $family, $name?literal)"/>
    <xsl:sequence select="string-join((string-join($parts, ' '), $name?suffix), ', ')"/>
  </xsl:function>

  <!-- "particle Family, Given, Suffix", as formats without parts of names take it; a comma divides, so no part has one. -->
  <xsl:function name="cite:inverted" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="
        if (exists($name?literal)) then cite:line(translate($name?literal, ',', ' '))
        else string-join((string-join(($name?non-dropping-particle, $name?family), ' '), $name?given, $name?suffix)
          ! translate(., ',', ' '), ', ')"/>
  </xsl:function>

  <!--
    The same for programs that divide names themselves: a comma at its end keeps a name of several words whole (EndNote's way
    to enter a "corporate author"; Zotero, pandoc and others split it at its last space without).
  -->
  <xsl:function name="cite:undivided" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="inverted" as="xs:string" select="cite:inverted($name)"/>
    <xsl:sequence select="if (contains($inverted, ' ') and not(contains($inverted, ','))) then $inverted || ',' else $inverted"/>
  </xsl:function>

</xsl:stylesheet>
