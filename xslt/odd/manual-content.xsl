<?xml version="1.0" encoding="UTF-8"?>
<!-- Content models as people read them, and who may stand in whom. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd" xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:mode name="readable" on-no-match="fail"/>

  <xsl:function name="tk:shown-name" as="xs:string">
    <xsl:param name="spec" as="element()"/>
    <xsl:sequence select="string(($spec/altIdent, $spec/@ident)[1])"/>
  </xsl:function>

  <xsl:function name="tk:link" as="element(html:a)">
    <xsl:param name="spec" as="element()"/>
    <a href="#{$spec/@ident}"><code>{tk:shown-name($spec)}</code></a>
  </xsl:function>

  <!-- ........ the model ........ -->

  <xsl:function name="tk:readable" as="node()*">
    <xsl:param name="content" as="element(content)"/>
    <xsl:choose>
      <xsl:when test="empty($content/*) or $content/empty">
        <i>nothing</i>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$content/*" mode="readable"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="tk:how-often" as="xs:string">
    <xsl:param name="particle" as="element()"/>
    <xsl:variable name="range" as="xs:string" select="($particle/@minOccurs, 1)[1] || '-' || ($particle/@maxOccurs, 1)[1]"/>
    <xsl:sequence select="
        if ($range = '1-1') then '' else if ($range = '0-1') then '?' else if ($range = '0-unbounded') then '*'
        else if ($range = '1-unbounded') then '+' else '{' || replace(replace($range, 'unbounded', ''), '-', ',') || '}'"/>
  </xsl:function>

  <xsl:template match="sequence | alternate" mode="readable" as="node()*">
    <xsl:variable name="bare" as="xs:boolean" select="parent::content and tk:how-often(.) = '' or count(*) = 1"/>
    <xsl:variable name="sign" as="xs:string"
        select="if (self::alternate) then ' | ' else if (@preserveOrder = 'false') then ' &amp; ' else ', '"/>
    <xsl:if test="not($bare)">(</xsl:if>
    <xsl:for-each select="*">
      <xsl:if test="position() gt 1">{$sign}</xsl:if>
      <xsl:apply-templates select="." mode="readable"/>
    </xsl:for-each>
    <xsl:if test="not($bare)">)</xsl:if>
    <xsl:text>{tk:how-often(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="elementRef" mode="readable" as="node()*">
    <xsl:sequence select="tk:link(tk:element(root(.), @key))"/>
    <xsl:text>{tk:how-often(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="classRef | macroRef | dataRef[@key]" mode="readable" as="node()*">
    <a href="#{@key}"><code>{@key}</code></a>
    <xsl:text>{tk:how-often(.)}</xsl:text>
    <xsl:sequence select="tk:facets-in-words(.)"/>
  </xsl:template>

  <xsl:template match="dataRef" mode="readable" as="node()*">
    <code>xs:{@name}</code>
    <xsl:sequence select="tk:facets-in-words(.)"/>
  </xsl:template>

  <xsl:function name="tk:facets-in-words" as="node()*">
    <xsl:param name="reference" as="element()"/>
    <xsl:for-each select="$reference/@restriction">
      <xsl:text> matching </xsl:text>
      <code class="pattern">{tk:printable(.)}</code>
    </xsl:for-each>
    <xsl:for-each select="$reference/dataFacet">
      <xsl:text> {@name} </xsl:text>
      <code>{@value}</code>
    </xsl:for-each>
  </xsl:function>

  <!-- Characters that few fonts have are shown by their numbers. -->
  <xsl:function name="tk:printable" as="xs:string">
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:sequence select="string-join(string-to-codepoints($pattern)
        ! (if (. ge 55000) then '&amp;#' || . || ';' else codepoints-to-string(.)))"/>
  </xsl:function>

  <xsl:template match="textNode" mode="readable" as="node()*">
    <i>text</i>
  </xsl:template>

  <xsl:template match="empty" mode="readable" as="node()*">
    <i>nothing</i>
  </xsl:template>

  <xsl:template match="anyElement" mode="readable" as="node()*">
    <i>any element</i>
    <xsl:text>{@require ! (' of ' || .)}{@except ! (' but ' || .)}{tk:how-often(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="valList" mode="readable" as="node()*">
    <xsl:for-each select="valItem">
      <xsl:if test="position() gt 1"> | </xsl:if>
      <code>{tk:shown-name(.)}</code>
      <xsl:for-each select="tk:english(desc)"> ({normalize-space(.)})</xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- ........ relatives ........ -->

  <!-- Each element's children by name, worked out once. -->
  <xsl:variable name="tk:child-names" as="map(xs:string, xs:string*)" select="
      map:merge(/schemaSpec/elementSpec ! map { string(@ident): tk:names-in(content) => distinct-values() })"/>

  <!-- And its parents: the same the other way round. -->
  <xsl:variable name="tk:parent-names" as="map(xs:string, xs:string*)" select="
      map:merge(map:for-each($tk:child-names, function($parent, $children) { $children ! map { .: $parent } }),
                map { 'duplicates': 'combine' })"/>

  <xsl:function name="tk:names-in" as="xs:string*">
    <xsl:param name="content" as="element(content)?"/>
    <xsl:sequence select="
        $content//elementRef/string(@key),
        $content//classRef/tk:class(root($content), @key)/content//elementRef/string(@key),
        $content//macroRef/tk:macro(root($content), @key)/tk:names-in(content)"/>
  </xsl:function>

  <xsl:function name="tk:children" as="element(elementSpec)*">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xsl:sequence select="$tk:child-names($spec/@ident) ! tk:element(root($spec), .)"/>
  </xsl:function>

  <xsl:function name="tk:parents" as="element(elementSpec)*">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xsl:sequence select="$tk:parent-names($spec/@ident) ! tk:element(root($spec), .)"/>
  </xsl:function>
</xsl:stylesheet>
