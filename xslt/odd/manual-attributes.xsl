<?xml version="1.0" encoding="UTF-8"?>
<!-- The attributes of an element or a class: its own in full, those of whole classes folded. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd" xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:function name="tk:attributes-entry" as="element()*">
    <xsl:param name="spec" as="element()"/>
    <xsl:variable name="own" as="element(attDef)*" select="$spec/attList//attDef"/>
    <xsl:variable name="classes" as="element(classRef)*" select="$spec/attList/classRef"/>
    <xsl:if test="exists(($own, $classes))">
      <dt>Attributes</dt>
      <dd>
        <xsl:if test="exists($own)">
          <dl class="attributes">
            <xsl:apply-templates select="$own" mode="manual-attribute"/>
          </dl>
        </xsl:if>
        <xsl:if test="exists($classes)">
          <p class="inherited">
            <xsl:text>{if (exists($own)) then 'And ' else ''}</xsl:text>
            <xsl:for-each select="$classes/tk:class(root(.), @key)/attList//attDef">
              <xsl:if test="position() gt 1">, </xsl:if>
              <a href="#{ancestor::classSpec/@ident}"><code>@{tk:shown-name(.)}</code></a>
            </xsl:for-each>
          </p>
        </xsl:if>
      </dd>
    </xsl:if>
  </xsl:function>

  <xsl:mode name="manual-attribute" on-no-match="fail"/>

  <xsl:template match="attDef" mode="manual-attribute" as="element()+">
    <dt><code>@{tk:shown-name(.)}</code><xsl:text> </xsl:text><span class="usage {@usage}">{if (@usage = 'req') then 'required' else if (@usage = 'rec') then 'recommended' else 'optional'}</span></dt>
    <dd>
      <p>{normalize-space(tk:english(desc))}</p>
      <p class="type"><xsl:sequence select="tk:type-in-words(.)"/></p>
      <xsl:if test="valList">
        <ul class="values">
          <xsl:for-each select="valList/valItem">
            <li><code>{tk:shown-name(.)}</code><xsl:for-each select="tk:english((desc, gloss))">: {normalize-space(.)}</xsl:for-each></li>
          </xsl:for-each>
        </ul>
      </xsl:if>
    </dd>
  </xsl:template>

  <xsl:function name="tk:type-in-words" as="node()*">
    <xsl:param name="definition" as="element(attDef)"/>
    <xsl:variable name="many" as="xs:string"
        select="if (tk:is-list($definition)) then 'One or more, separated by spaces: ' else ''"/>
    <xsl:choose>
      <xsl:when test="$definition/valList[@type = 'closed']">
        <xsl:text>{$many}One of</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>{$many}</xsl:text>
        <xsl:apply-templates select="$definition/datatype/dataRef" mode="readable"/>
        <xsl:if test="empty($definition/datatype/dataRef)">
          <i>text</i>
        </xsl:if>
        <xsl:text>{if ($definition/valList) then '; suggested are' else ''}</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="$definition/defaultVal"> (<code>{.}</code> where it is not said)</xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
