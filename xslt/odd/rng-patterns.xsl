<?xml version="1.0" encoding="UTF-8"?>
<!-- Content models, data types and attributes as RELAX NG patterns. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs tk">


  <xsl:mode name="pattern" on-no-match="fail"/>
  <xsl:mode name="attribute" on-no-match="fail"/>

  <!-- ........ content ........ -->

  <xsl:template match="sequence" mode="pattern" as="element()">
    <xsl:variable name="content" as="element()*">
      <xsl:apply-templates select="*" mode="pattern"/>
    </xsl:variable>
    <xsl:variable name="pattern" as="element()">
      <xsl:choose>
        <xsl:when test="@preserveOrder = 'false' and count($content) gt 1">
          <interleave>
            <xsl:sequence select="$content"/>
          </interleave>
        </xsl:when>
        <xsl:otherwise>
          <group>
            <xsl:sequence select="$content"/>
          </group>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:sequence select="tk:repeated($pattern, .)"/>
  </xsl:template>

  <xsl:template match="alternate" mode="pattern" as="element()">
    <xsl:variable name="pattern" as="element()">
      <choice>
        <xsl:apply-templates select="*" mode="pattern"/>
      </choice>
    </xsl:variable>
    <xsl:sequence select="tk:repeated($pattern, .)"/>
  </xsl:template>

  <xsl:template match="elementRef | classRef | macroRef" mode="pattern" as="element()">
    <xsl:variable name="pattern" as="element()">
      <ref name="{@key}"/>
    </xsl:variable>
    <xsl:sequence select="tk:repeated($pattern, .)"/>
  </xsl:template>

  <xsl:template match="textNode" mode="pattern" as="element()">
    <text/>
  </xsl:template>

  <xsl:template match="empty" mode="pattern" as="element()">
    <empty/>
  </xsl:template>

  <xsl:template match="anyElement" mode="pattern" as="element()">
    <xsl:variable name="pattern" as="element()">
      <ref name="{tk:any-name(.)}"/>
    </xsl:variable>
    <xsl:sequence select="tk:repeated($pattern, .)"/>
  </xsl:template>

  <xsl:template match="valList" mode="pattern" as="element()">
    <choice>
      <xsl:apply-templates select="valItem" mode="pattern"/>
      <xsl:if test="not(@type = 'closed')">
        <data type="token"/>
      </xsl:if>
    </choice>
  </xsl:template>

  <xsl:template match="valItem" mode="pattern" as="element()+">
    <value>
      <xsl:value-of select="(altIdent, @ident)[1]"/>
    </value>
    <xsl:sequence select="tk:documentation(.)"/>
  </xsl:template>

  <!-- ........ data types ........ -->

  <xsl:template match="dataRef[@key]" mode="pattern" as="element()">
    <xsl:variable name="facets" as="element()*" select="tk:facets(.)"/>
    <xsl:variable name="primitive" as="element(dataRef)?" select="tk:primitive(.)"/>
    <xsl:variable name="pattern" as="element()">
      <xsl:choose>
        <xsl:when test="exists($facets) and $primitive">
          <data type="{$primitive/@name}">
            <xsl:sequence select="tk:facets($primitive), $facets"/>
          </data>
        </xsl:when>
        <xsl:otherwise>
          <ref name="{@key}"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:sequence select="tk:repeated($pattern, .)"/>
  </xsl:template>

  <xsl:template match="dataRef[@name]" mode="pattern" as="element()">
    <xsl:variable name="pattern" as="element()">
      <data type="{@name}">
        <xsl:sequence select="tk:facets(.)"/>
      </data>
    </xsl:variable>
    <xsl:sequence select="tk:repeated($pattern, .)"/>
  </xsl:template>

  <xsl:function name="tk:facets" as="element()*">
    <xsl:param name="reference" as="element(dataRef)"/>
    <xsl:for-each select="$reference/@restriction">
      <param name="pattern">
        <xsl:value-of select="."/>
      </param>
    </xsl:for-each>
    <xsl:for-each select="$reference/dataFacet">
      <param name="{@name}">
        <xsl:value-of select="@value"/>
      </param>
    </xsl:for-each>
  </xsl:function>

  <!-- ........ attributes ........ -->

  <xsl:template match="classRef" mode="attribute" as="element()">
    <ref name="{@key}.attributes"/>
  </xsl:template>

  <xsl:template match="attList[@org = 'choice']" mode="attribute" as="element()">
    <choice>
      <xsl:apply-templates select="*" mode="attribute"/>
    </choice>
  </xsl:template>

  <xsl:template match="attList" mode="attribute" as="element()">
    <group>
      <xsl:apply-templates select="*" mode="attribute"/>
    </group>
  </xsl:template>

  <xsl:template match="attDef[@usage = 'req']" mode="attribute" as="element()">
    <xsl:sequence select="tk:attribute(.)"/>
  </xsl:template>

  <xsl:template match="attDef" mode="attribute" as="element()">
    <optional>
      <xsl:sequence select="tk:attribute(.)"/>
    </optional>
  </xsl:template>

  <xsl:function name="tk:attribute" as="element()">
    <xsl:param name="definition" as="element(attDef)"/>
    <attribute name="{($definition/altIdent, $definition/@ident)[1]}">
      <xsl:copy-of select="$definition/@ns"/>
      <xsl:if test="$definition/defaultVal and not($definition/@usage = 'req')">
        <xsl:attribute name="a:defaultValue" select="$definition/defaultVal"/>
      </xsl:if>
      <xsl:sequence select="tk:documentation($definition)"/>
      <xsl:sequence select="tk:value-pattern($definition)"/>
    </attribute>
  </xsl:function>

  <xsl:function name="tk:value-pattern" as="element()">
    <xsl:param name="definition" as="element(attDef)"/>
    <xsl:variable name="item" as="element()">
      <xsl:choose>
        <xsl:when test="$definition/valList[@type = 'closed']">
          <xsl:apply-templates select="$definition/valList" mode="pattern"/>
        </xsl:when>
        <xsl:when test="$definition/valList">
          <choice>
            <xsl:apply-templates select="$definition/valList/valItem" mode="pattern"/>
            <xsl:apply-templates select="tk:datatype($definition)" mode="pattern"/>
          </choice>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="tk:datatype($definition)" mode="pattern"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="tk:is-list($definition)">
        <list>
          <xsl:sequence select="tk:repeated($item, $definition/datatype)"/>
        </list>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$item"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
