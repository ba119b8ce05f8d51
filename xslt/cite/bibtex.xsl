<?xml version="1.0" encoding="UTF-8"?>
<!--
  Classic BibTeX, UTF-8: an @misc, since none of its kinds knows an event. Values stand in braces, where TeX's special
  characters are written as commands, so that no title can end a field or run a macro.
-->
<xsl:stylesheet version="3.0" expand-text="yes" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
  xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="parameters.xsl"/>
  <xsl:import href="model.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <!-- Braced commands, because BibTeX counts braces, escaped ones too, and a command would eat the space after it. -->
  <xsl:variable name="cite:tex" as="map(xs:string, xs:string)" select="
      map {
        '\': '{\textbackslash}', '{': '{\textbraceleft}', '}': '{\textbraceright}',
        '^': '{\textasciicircum}', '~': '{\textasciitilde}',
        '&lt;': '{\textless}', '&gt;': '{\textgreater}', '|': '{\textbar}',
        '$': '\$', '&amp;': '\&amp;', '#': '\#', '%': '\%', '_': '\_'
      }"/>

  <xsl:variable name="cite:months" as="xs:string+"
    select="('jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec')"/>

  <xsl:template match="/" as="text()*">
    <xsl:variable name="work" as="map(xs:string, item()+)" select="cite:work(tei:TEI, $edition-title, $persons)"/>
    <xsl:value-of select="'@misc{' || cite:bibtex-key($work?id) || ','"/>
    <xsl:value-of select="'&#10;' || string-join(cite:bibtex($work), ',&#10;') || '&#10;}&#10;'"/>
  </xsl:template>

  <!-- The fields of an entry. -->
  <xsl:function name="cite:bibtex" as="xs:string+">
    <xsl:param name="work" as="map(xs:string, item()+)"/>
    <xsl:variable name="event" as="xs:string"
      select="string-join(($work?event-title, $work?event-place, cite:days($work?event-date)), ', ')"/>
    <xsl:variable name="issued" as="xs:integer*" select="$work?issued ! cite:date-parts(.)"/>
    <xsl:sequence select="
        cite:bibtex-names('author', $work?authors),
        $work?title ! ('  title = {{' || cite:tex(.) || '}}'),
        cite:bibtex-names('translator', $work?translators),
        cite:bibtex-names('editor', $work?editors),
        cite:bibtex-field('howpublished', string-join(($work?genre, $work?container-title), ', ')),
        cite:bibtex-field('publisher', $work?publisher),
        cite:bibtex-field('year', $work?issued ! substring(., 1, 4)),
        $cite:months[$issued[2]] ! ('  month = ' || .),
        cite:bibtex-field('note', $event[. ne '']),
        $work?doi ! ('  doi = {' || cite:bibtex-url(.) || '}'),
        $work?url ! ('  url = {' || cite:bibtex-url(.) || '}'),
        cite:bibtex-field('language', $work?language)"/>
  </xsl:function>

  <xsl:function name="cite:bibtex-field" as="xs:string?" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value ! ('  ' || $name || ' = {' || cite:tex(.) || '}')"/>
  </xsl:function>

  <!-- "Family, Suffix, Given and …"; braces make one word of a literal name, of one without a given name, of "and". -->
  <xsl:function name="cite:bibtex-names" as="xs:string?" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:variable name="all" as="xs:string*" select="
        for $one in $names return
          if (empty($one?given)) then '{' || cite:tex(cite:full-name($one)) || '}'
          else string-join((
            string-join(($one?non-dropping-particle, $one?family) ! cite:bibtex-part(.), ' '),
            ($one?suffix, $one?given) ! cite:bibtex-part(.)), ', ')"/>
    <xsl:sequence select="string-join($all, ' and ')[. ne ''] ! ('  ' || $name || ' = {' || . || '}')"/>
  </xsl:function>

  <xsl:function name="cite:bibtex-part" as="xs:string" visibility="private">
    <xsl:param name="part" as="xs:string"/>
    <xsl:sequence select="
        if (matches($part, ',|(^|\s)and(\s|$)', 'i')) then '{' || cite:tex($part) || '}' else cite:tex($part)"/>
  </xsl:function>

  <!-- Text that TeX prints as it is: no commands, and no ligatures, which make one dash of two hyphens. -->
  <xsl:function name="cite:tex" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="escaped" as="xs:string"
      select="string-join(string-to-codepoints($text) ! codepoints-to-string(.) ! ($cite:tex(.), .)[1])"/>
    <!-- Twice, because matches do not overlap. -->
    <xsl:sequence select="$escaped => cite:unjoined() => cite:unjoined()"/>
  </xsl:function>

  <xsl:function name="cite:unjoined" as="xs:string" visibility="private">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="$text => replace('--', '-{}-') => replace('''''', '''{}''') => replace('([`?!])`', '$1{}`')"/>
  </xsl:function>

  <!-- \url takes its characters literally, except what ends a field: those are percent-encoded. -->
  <xsl:function name="cite:bibtex-url" as="xs:string" visibility="private">
    <xsl:param name="url" as="xs:string"/>
    <xsl:sequence select="$url => replace('\{', '%7B') => replace('\}', '%7D') => replace('\\', '%5C') => replace(' ', '%20')"/>
  </xsl:function>

  <!-- A key may hold letters, digits and few signs. -->
  <xsl:function name="cite:bibtex-key" as="xs:string" visibility="private">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="replace(($id, 'transcript')[1], '[^\p{L}\p{N}._:+\-]', '-')"/>
  </xsl:function>

</xsl:stylesheet>
