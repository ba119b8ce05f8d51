<?xml version="1.0" encoding="UTF-8"?>
<!--
  What BibTeX and BibLaTeX share: fields, names, addresses, and text in which TeX's special characters are commands, so
  that no title can end a field or run a macro.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="things.xsl"/>

  <!-- Braced commands, because BibTeX counts braces, escaped ones too, and a command would eat the space after it. -->
  <xsl:variable name="cite:tex" as="map(xs:string, xs:string)" select="
      map {
        '\': '{\textbackslash}', '{': '{\textbraceleft}', '}': '{\textbraceright}',
        '^': '{\textasciicircum}', '~': '{\textasciitilde}',
        '&lt;': '{\textless}', '&gt;': '{\textgreater}', '|': '{\textbar}',
        '$': '\$', '&amp;': '\&amp;', '#': '\#', '%': '\%', '_': '\_'
      }"/>

  <!-- One entry: its fields, a line each. -->
  <xsl:function name="cite:bibtex-entry" as="xs:string">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="id" as="xs:string?"/>
    <xsl:param name="fields" as="xs:string*"/>
    <xsl:sequence select="'@' || $type || '{' || cite:bibtex-key($id) || ',&#10;' || string-join($fields, ',&#10;') || '&#10;}&#10;'"/>
  </xsl:function>

  <!-- A title keeps its capitals: styles would lower them without the second pair of braces. -->
  <xsl:function name="cite:bibtex-title" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value ! ('  ' || $name || ' = {{' || cite:tex(.) || '}}')"/>
  </xsl:function>

  <!-- A field whose value BibTeX takes literally: an address, a DOI, a date. -->
  <xsl:function name="cite:bibtex-literal" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value ! ('  ' || $name || ' = {' || cite:bibtex-url(.) || '}')"/>
  </xsl:function>

  <xsl:function name="cite:bibtex-field" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value ! ('  ' || $name || ' = {' || cite:tex(.) || '}')"/>
  </xsl:function>

  <!-- "Family, Suffix, Given and …"; braces make one word of a literal name, of one without a given name, of "and". -->
  <xsl:function name="cite:bibtex-names" as="xs:string?">
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
  <xsl:function name="cite:bibtex-key" as="xs:string">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="replace(($id, 'transcript')[1], '[^\p{L}\p{N}._:+\-]', '-')"/>
  </xsl:function>

</xsl:stylesheet>
