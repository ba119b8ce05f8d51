<?xml version="1.0" encoding="UTF-8"?>
<!--
  Pointers of a transcript as links of a page. A target is hostile until shown harmless: only http, https, mailto, and
  relative addresses without a scheme become links; everything else stays text.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all">

  <!-- The address to link to, or nothing. Only the first of several targets is followed. -->
  <xsl:function name="h:href" as="xs:string?">
    <xsl:param name="target" as="xs:string?"/>
    <xsl:param name="context" as="node()"/>
    <xsl:variable name="first" as="xs:string?" select="tokenize($target)[1]"/>
    <xsl:sequence select="
        if (empty($first)) then ()
        else if (starts-with($first, '#')) then h:local-href(substring($first, 2), $context)
        else if (matches($first, '^(https?://[^/\\]|mailto:.)', 'i')) then h:harmless($first)
        else if (matches($first, '^[^:/\\?#][^:\\]*$')) then h:relative-href($first)
        else ()"/>
  </xsl:function>

  <!-- A link inside the page: to what is shown there. -->
  <xsl:function name="h:local-href" as="xs:string?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="context" as="node()"/>
    <xsl:variable name="found" as="element()?" select="h:by-id($id, $context)"/>
    <xsl:sequence select="$found[h:is-shown(.)] ! h:fragment($id)"/>
  </xsl:function>

  <!-- Whether the page has an anchor for an element: all of the text, the signed documents, the participants. -->
  <xsl:function name="h:is-shown" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        exists(h:id($element)) and exists($element
          [ancestor::tei:text or self::tei:text or self::tei:bibl[parent::tei:listBibl[@type = 'signedDocuments']]
           or self::tei:person[parent::tei:listPerson] or self::tei:personGrp[parent::tei:listPerson]])"/>
  </xsl:function>

  <!-- A relative address: kept in a page that stands alone. The site's pages know better (xslt/publish/page.xsl). -->
  <xsl:function name="h:relative-href" as="xs:string?">
    <xsl:param name="target" as="xs:string"/>
    <xsl:sequence select="h:harmless($target)"/>
  </xsl:function>

  <!-- Characters that have no place in an address are escaped (RFC 3986); no quotation mark, space or bracket is left. -->
  <xsl:function name="h:harmless" as="xs:string">
    <xsl:param name="target" as="xs:string"/>
    <xsl:sequence select="iri-to-uri($target) => replace('\[', '%5B') => replace('\]', '%5D') => replace('''', '%27')"/>
  </xsl:function>
</xsl:stylesheet>
