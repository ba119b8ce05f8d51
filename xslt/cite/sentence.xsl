<?xml version="1.0" encoding="UTF-8"?>
<!-- The suggested citation: one line of plain text for a page's "cite" box. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="model.xsl"/>

  <!-- How many names are printed before the rest become "et al." -->
  <xsl:variable name="cite:most-names" as="xs:integer" select="3"/>

  <!--
    A work of cite:work as text, after the pattern of the Chicago Manual's bibliography (authors, title, event, edition,
    publisher, date, address). What is not known leaves no trace.
  -->
  <xsl:function name="cite:sentence" as="xs:string">
    <xsl:param name="work" as="map(xs:string, item()+)"/>
    <xsl:variable name="sentences" as="xs:string*" select="
        cite:names($work?authors),
        $work?title ! ('“' || . || '”'),
        $work?genre || string-join($work?translators ! cite:full-name(.), ', ')[. ne ''] ! (', translated by ' || .),
        string-join(($work?event-title, $work?event-place, cite:days($work?event-date)), ', '),
        string-join(distinct-values(($work?container-title, $work?publisher, $work?issued ! cite:day(.))), ', ')"/>
    <xsl:sequence select="
        string-join(($sentences[. ne ''] ! cite:stop(.), ($work?doi ! ('https://doi.org/' || .), $work?url)[1]), ' ')"/>
  </xsl:function>

  <xsl:function name="cite:names" as="xs:string?" visibility="private">
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:variable name="all" as="xs:string*" select="$names ! cite:full-name(.)"/>
    <xsl:sequence select="
        if (count($all) gt $cite:most-names) then $all[1] || ' et al.'
        else if (count($all) gt 1) then string-join($all[position() lt last()], ', ') || ' and ' || $all[last()]
        else $all"/>
  </xsl:function>

  <!-- End a sentence once: inside closing quotation marks, and not after a mark that ends it already. -->
  <xsl:function name="cite:stop" as="xs:string" visibility="private">
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:sequence select="
        if (matches($sentence, '[.!?…]”?$')) then $sentence
        else if (ends-with($sentence, '”')) then replace($sentence, '”$', '.”')
        else $sentence || '.'"/>
  </xsl:function>

</xsl:stylesheet>
