<?xml version="1.0" encoding="UTF-8"?>
<!--
  The meta elements of a page's head that reference managers read (Zotero's "Embedded Metadata" translator, Google
  Scholar's inclusion guidelines). citation_* alone makes a journal article; the z: names make it the presentation that it
  is. No DC.type, which would beat them, and no date but the event's, because a presentation has one.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="things.xsl"/>

  <xsl:function name="cite:meta" as="element(meta)*">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="spoken" as="xs:boolean" select="not($thing?kind = ('document', 'corpus'))"/>
    <xsl:sequence select="
        cite:meta-tag('citation_title', $thing?title),
        $thing?authors ! cite:meta-tag('citation_author', cite:meta-name(.)),
        $thing?editors ! cite:meta-tag('citation_editor', cite:meta-name(.)),
        $thing?translators ! cite:meta-tag('citation_translator', cite:meta-name(.)),
        ($thing?event-date, $thing?issued)[1] ! cite:meta-tag('citation_publication_date', translate(., '-', '/')),
        cite:meta-tag('citation_abstract', $thing?abstract),
        cite:meta-tag('citation_language', $thing?language),
        cite:meta-tag('citation_public_url', $thing?url),
        cite:meta-tag('citation_doi', $thing?doi),
        cite:meta-tag('z:itemType', if ($spoken) then 'presentation' else if ($thing?kind eq 'corpus') then 'dataset' else 'document'),
        cite:meta-tag('z:presentationType', $thing[$spoken]?genre),
        cite:meta-tag('z:meetingName', $thing[$spoken]?event-title),
        cite:meta-tag('z:place', $thing[$spoken]?event-place),
        cite:meta-tag('DC.publisher', $thing?publisher),
        cite:meta-tag('DC.rights', ($thing?licence-url, $thing?licence)[1]),
        $thing?subjects ! cite:meta-tag('citation_keywords', .)"/>
  </xsl:function>

  <!-- A semicolon at its end keeps Zotero from taking "van der Berg, Anna Maria" for two people. -->
  <xsl:function name="cite:meta-name" as="xs:string" visibility="private">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="undivided" as="xs:string" select="cite:undivided($name)"/>
    <xsl:sequence select="$undivided || ';'[matches($undivided, ' [^,]*, [^,]* ')]"/>
  </xsl:function>

  <xsl:function name="cite:meta-tag" as="element(meta)?" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:for-each select="$value">
      <meta name="{$name}" content="{.}"/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
