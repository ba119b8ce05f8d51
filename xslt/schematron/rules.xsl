<?xml version="1.0" encoding="UTF-8"?>
<!-- Patterns, rules and variables: a pattern is a mode, a rule a template of it, earlier rules having the higher priority. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:tk="urn:tei-kit:schematron" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  exclude-result-prefixes="#all">

  <xsl:template match="sch:pattern" mode="tk:compile" as="element()+">
    <out:mode name="{tk:mode(.)}" on-no-match="deep-skip"/>
    <xsl:apply-templates select="sch:rule" mode="tk:compile"/>
  </xsl:template>

  <xsl:template match="sch:rule" mode="tk:compile" as="element()">
    <xsl:if test="not(normalize-space(@context))">
      <xsl:sequence select="tk:refuse('a rule has no context')"/>
    </xsl:if>
    <out:template match="{tk:expression(@context)}" mode="{tk:mode(..)}" priority="{count(following-sibling::sch:rule)}"
      as="element()*">
      <xsl:apply-templates select="sch:let | xsl:variable" mode="tk:compile"/>
      <xsl:if test="$fired-rules">
        <svrl:fired-rule context="{tk:literal(@context)}">
          <xsl:sequence select="tk:attribute('id', @id), tk:attribute('flag', @flag), tk:attribute('role', @role)"/>
        </svrl:fired-rule>
      </xsl:if>
      <xsl:apply-templates select="sch:assert | sch:report" mode="tk:compile"/>
    </out:template>
  </xsl:template>

  <xsl:template match="sch:let" mode="tk:compile" as="element()">
    <out:variable name="{tk:variable(.)}">
      <xsl:sequence select="@as"/>
      <xsl:choose>
        <xsl:when test="@value">
          <xsl:attribute name="select" select="tk:expression(@value)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="node()"/>
        </xsl:otherwise>
      </xsl:choose>
    </out:variable>
  </xsl:template>

  <xsl:template match="sch:rule/xsl:variable" mode="tk:compile" as="element()">
    <xsl:sequence select="."/>
  </xsl:template>

  <!--
    The name of a variable. Variables of a pattern become global, so that contexts can use them; where two patterns use the same
    name, the number of the pattern is added.
  -->
  <xsl:function name="tk:variable" as="xs:string">
    <xsl:param name="let" as="element(sch:let)"/>
    <xsl:variable name="shared" as="xs:boolean" select="$let/parent::sch:pattern and
      count($let/ancestor::sch:schema/(sch:let | sch:pattern/sch:let)[@name eq $let/@name]) gt 1"/>
    <xsl:sequence select="$let/@name || (if ($shared) then '.' || tk:mode($let/..) else '')"/>
  </xsl:function>

  <!-- An XPath expression of the schema, its references to renamed variables renamed. -->
  <xsl:function name="tk:expression" as="xs:string">
    <xsl:param name="source" as="attribute()"/>
    <xsl:variable name="renamed" as="element(sch:let)*"
      select="$source/ancestor::sch:pattern/sch:let[tk:variable(.) ne @name]"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="$source" regex="{$tk:opaque}|\$([\i-[:]][\c-[:]]*)">
        <xsl:matching-substring>
          <xsl:variable name="let" as="element(sch:let)?" select="$renamed[@name eq regex-group(1)]"/>
          <xsl:sequence select="if ($let) then '$' || tk:variable($let) else ."/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="if ($renamed) then string-join($parts) else string($source)"/>
  </xsl:function>
</xsl:stylesheet>
