<?xml version="1.0" encoding="UTF-8"?>
<!-- The few words that a citation says itself, in the language of what is cited; English where we have none. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:cite="urn:tei-kit:cite"
  exclude-result-prefixes="#all">

  <xsl:import href="dates.xsl"/>

  <!-- language → remarks (what a turn of a named speaker is called), paragraph, paragraphs. -->
  <xsl:variable name="cite:terms" as="map(xs:string, map(xs:string, xs:string))" select="
      map {
        'en': map {'remarks': 'Remarks', 'paragraph': 'para.', 'paragraphs': 'paras.'},
        'de': map {'remarks': 'Redebeitrag', 'paragraph': 'Abs.', 'paragraphs': 'Abs.'},
        'es': map {'remarks': 'Intervención', 'paragraph': 'párr.', 'paragraphs': 'párrs.'},
        'fr': map {'remarks': 'Intervention', 'paragraph': 'par.', 'paragraphs': 'par.'},
        'ru': map {'remarks': 'Выступление', 'paragraph': 'абз.', 'paragraphs': 'абз.'}
      }"/>

  <xsl:function name="cite:term" as="xs:string">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="language" as="xs:string?"/>
    <xsl:sequence select="$cite:terms(cite:term-language($language))($term)"/>
  </xsl:function>

  <!-- The language that a term is found in. -->
  <xsl:function name="cite:term-language" as="xs:string">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:sequence select="(tokenize($language, '-')[1][map:contains($cite:terms, .)], 'en')[1]"/>
  </xsl:function>

</xsl:stylesheet>
