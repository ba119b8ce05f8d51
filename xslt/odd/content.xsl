<?xml version="1.0" encoding="UTF-8"?>
<!-- Content models: references to what is not there are taken out, class references that are more than a choice are
     written out (TEI P5, 23.5.1). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">


  <xsl:mode name="content" on-no-match="shallow-copy"/>

  <xsl:template match="text()" mode="content" as="text()?"/>

  <xsl:template match="valList//text()" mode="content" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="elementRef[not(tk:element(root(.), @key))]" mode="content" as="empty-sequence()"/>

  <!-- Never means not at all. -->
  <xsl:template match="*[@maxOccurs = '0']" mode="content" priority="2" as="empty-sequence()"/>

  <xsl:template match="macroRef" mode="content" as="element()?">
    <xsl:choose>
      <xsl:when test="tk:macro(root(.), @key)">
        <xsl:copy-of select="."/>
      </xsl:when>
      <xsl:when test="tk:data(root(.), @key)">
        <dataRef>
          <xsl:copy-of select="@*"/>
        </dataRef>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="sequence | alternate" mode="content" as="element()?">
    <xsl:variable name="content" as="element()*">
      <xsl:apply-templates select="*" mode="content"/>
    </xsl:variable>
    <xsl:if test="exists($content)">
      <xsl:copy>
        <xsl:copy-of select="@*, $content"/>
      </xsl:copy>
    </xsl:if>
  </xsl:template>

  <xsl:template match="classRef" mode="content" as="element()?">
    <xsl:variable name="class" as="element(classSpec)?" select="tk:class(root(.), @key)"/>
    <xsl:variable name="members" as="element(elementSpec)*" select="$class ! tk:members(.)"/>
    <xsl:variable name="chosen" as="element(elementSpec)*" select="
        $members[not(current()/@include) or @ident = tokenize(current()/@include)]
                [not(@ident = tokenize(current()/@except))]"/>
    <xsl:choose>
      <xsl:when test="empty($chosen)"/>
      <xsl:when test="not(@include or @except) and (not(@expand) or @expand = 'alternate')">
        <xsl:copy>
          <xsl:copy-of select="@* except @expand"/>
        </xsl:copy>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="tk:expanded(., $chosen)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="tk:expanded" as="element()">
    <xsl:param name="reference" as="element(classRef)"/>
    <xsl:param name="members" as="element(elementSpec)+"/>
    <xsl:variable name="expand" as="xs:string" select="($reference/@expand, 'alternate')[1]"/>
    <xsl:element name="{if ($expand = 'alternate') then 'alternate' else 'sequence'}">
      <xsl:copy-of select="$reference/(@minOccurs, @maxOccurs, @tk:at)"/>
      <xsl:for-each select="$members">
        <elementRef key="{@ident}">
          <xsl:if test="contains($expand, 'Optional')">
            <xsl:attribute name="minOccurs" select="0"/>
          </xsl:if>
          <xsl:if test="contains($expand, 'Repeatable')">
            <xsl:attribute name="maxOccurs" select="'unbounded'"/>
          </xsl:if>
        </elementRef>
      </xsl:for-each>
    </xsl:element>
  </xsl:function>
</xsl:stylesheet>
