<?xml version="1.0" encoding="UTF-8"?>
<!-- Languages and the direction of their scripts. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all">

  <!-- Languages written from right to left when the tag names no script, and the scripts that are (Unicode
       Bidi_Class R or AL, in living use). -->
  <xsl:variable name="h:rtl-languages" as="xs:string+" select="
      'ar', 'arc', 'arz', 'ary', 'acm', 'apc', 'ckb', 'dv', 'fa', 'he', 'ks', 'mzn', 'nqo', 'pnb', 'prs', 'ps', 'sd', 'syr', 'ug',
      'ur', 'yi'"/>
  <xsl:variable name="h:rtl-scripts" as="xs:string+" select="
      'arab', 'aran', 'hebr', 'syrc', 'thaa', 'nkoo', 'adlm', 'rohg', 'mand', 'samr'"/>

  <!-- "rtl" or "ltr" for a BCP 47 tag; a script subtag (four letters) decides, else the language. -->
  <xsl:function name="h:direction" as="xs:string">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:variable name="language" as="xs:string" select="lower-case($tag)"/>
    <xsl:choose>
      <xsl:when test="not(contains($language, '-'))">
        <xsl:sequence select="if ($language = $h:rtl-languages) then 'rtl' else 'ltr'"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="subtags" as="xs:string+" select="tokenize($language, '-')"/>
        <xsl:variable name="script" as="xs:string?" select="tail($subtags)[matches(., '^[a-z]{4}$')][1]"/>
        <xsl:sequence select="
            if ($script = $h:rtl-scripts or (empty($script) and $subtags[1] = $h:rtl-languages)) then 'rtl' else 'ltr'"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Whether a tag is one of a language. Most are a few small letters; to try the type for each costs ten times as much. -->
  <xsl:function name="h:is-language" as="xs:boolean">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="
        (string-length($tag) = (2, 3) and translate($tag, 'abcdefghijklmnopqrstuvwxyz', '') eq '') or $tag castable as xs:language"/>
  </xsl:function>

  <!-- The language in force at a node. -->
  <xsl:function name="h:language-at" as="xs:string?">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/ancestor-or-self::*[@xml:lang][1]/@xml:lang[h:is-language(.)]/string()"/>
  </xsl:function>

  <!-- The attributes lang and dir, where an element changes its language. -->
  <xsl:function name="h:language" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@xml:lang">
      <xsl:sequence select="h:language-attributes(h:language-at($element))"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="h:language-attributes" as="attribute()*">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:for-each select="$tag">
      <xsl:attribute name="lang" select="."/>
      <xsl:attribute name="dir" select="h:direction(.)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A language's name in the interface's words, else as the header gives it, else its tag. A tag with a region or script
       ("pt-BR") is known best by the header. -->
  <xsl:function name="h:language-name" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="context" as="node()"/>
    <xsl:variable name="languages" as="element(tei:language)*"
        select="root($context)/tei:TEI/tei:teiHeader/tei:profileDesc/tei:langUsage/tei:language"/>
    <xsl:sequence select="
        ($languages[contains($tag, '-')][@ident = $tag]/normalize-space(), h:say-or(concat('language.', tokenize($tag, '-')[1]), ''),
         $languages[@ident = $tag]/normalize-space(), $tag)[. ne ''][1]"/>
  </xsl:function>
</xsl:stylesheet>
