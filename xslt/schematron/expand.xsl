<?xml version="1.0" encoding="UTF-8"?>
<!-- Abstract patterns, abstract rules and the phase, resolved: what is left is concrete (ISO/IEC 19757-3, 5.4 and 6.3). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:tk="urn:tei-kit:schematron" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all">

  <xsl:mode name="tk:expand" on-no-match="shallow-copy"/>
  <xsl:mode name="tk:instantiate" on-no-match="shallow-copy"/>

  <!-- xpath2 and xpath3 are not names of the standard, but are seen and mean the same here. -->
  <xsl:variable name="tk:bindings" as="xs:string+" static="yes" select="'xslt', 'xslt2', 'xslt3', 'xpath2', 'xpath3'"/>

  <xsl:template match="sch:schema" mode="tk:expand" as="element(sch:schema)">
    <xsl:variable name="chosen" as="xs:string" select="if ($phase eq '#DEFAULT') then (@defaultPhase, '#ALL')[1] else $phase"/>
    <xsl:if test="$chosen ne '#ALL' and not(sch:phase[@id eq $chosen])">
      <xsl:sequence select="tk:refuse('there is no phase ' || $chosen)"/>
    </xsl:if>
    <xsl:if test="@queryBinding and not(lower-case(@queryBinding) = $tk:bindings)">
      <xsl:sequence select="tk:refuse('the query binding ' || @queryBinding || ' is not supported; xslt2 and xslt3 are')"/>
    </xsl:if>
    <xsl:copy>
      <xsl:sequence select="@*"/>
      <xsl:attribute name="tk:phase" select="$chosen"/>
      <xsl:apply-templates select="node()" mode="tk:expand">
        <xsl:with-param name="chosen" select="$chosen" tunnel="yes"/>
        <xsl:with-param name="schema" select="." tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="sch:phase" mode="tk:expand" as="element(sch:phase)?">
    <xsl:param name="chosen" as="xs:string" tunnel="yes"/>
    <xsl:sequence select="self::*[@id eq $chosen]"/>
  </xsl:template>

  <xsl:template match="sch:pattern" mode="tk:expand" as="element(sch:pattern)?">
    <xsl:param name="chosen" as="xs:string" tunnel="yes"/>
    <xsl:if test="@documents">
      <xsl:sequence select="tk:refuse('patterns over other documents (@documents) are not supported')"/>
    </xsl:if>
    <xsl:variable name="active" as="xs:boolean"
      select="$chosen eq '#ALL' or ../sch:phase[@id eq $chosen]/sch:active/@pattern = @id"/>
    <xsl:if test="$active and not(@abstract eq 'true')">
      <xsl:copy>
        <xsl:sequence select="@* except @is-a"/>
        <xsl:apply-templates select="if (@is-a) then tk:instance(.)/node() else node()" mode="tk:expand"/>
      </xsl:copy>
    </xsl:if>
  </xsl:template>

  <!-- An abstract rule is copied where a rule extends it. -->
  <xsl:template match="sch:rule[@abstract eq 'true']" mode="tk:expand" as="empty-sequence()"/>

  <xsl:template match="sch:extends[@rule]" mode="tk:expand" as="node()*">
    <xsl:param name="extended" as="xs:string*" tunnel="yes"/>
    <xsl:param name="schema" as="element(sch:schema)" tunnel="yes"/>
    <xsl:variable name="name" as="xs:string" select="@rule"/>
    <!-- A pattern's own abstract rules come before those of others (of sch:rules, in 2020). -->
    <xsl:variable name="rule" as="element(sch:rule)?"
      select="(ancestor::sch:pattern/sch:rule[@abstract eq 'true'][@id eq $name], $schema//sch:rule[@abstract eq 'true'][@id eq $name])[1]"/>
    <xsl:if test="not($rule) or $name = $extended or count($extended) gt $tk:depth">
      <xsl:sequence select="tk:refuse('cannot extend the rule ' || $name)"/>
    </xsl:if>
    <xsl:apply-templates select="$rule/node()" mode="tk:expand">
      <xsl:with-param name="extended" select="$extended, $name" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- The abstract pattern that a pattern is an instance of, its parameters written in, inside a copy of its schema's rules. -->
  <xsl:function name="tk:instance" as="element(sch:pattern)">
    <xsl:param name="pattern" as="element(sch:pattern)"/>
    <xsl:variable name="abstract" as="element(sch:pattern)?"
      select="$pattern/../sch:pattern[@abstract eq 'true'][@id eq $pattern/@is-a]"/>
    <xsl:if test="not($abstract)">
      <xsl:sequence select="tk:refuse('there is no abstract pattern ' || $pattern/@is-a)"/>
    </xsl:if>
    <xsl:apply-templates select="$abstract" mode="tk:instantiate">
      <xsl:with-param name="parameters" tunnel="yes" select="$pattern/sch:param,
        $abstract/sch:param[not(@name = $pattern/sch:param/@name)]"/>
    </xsl:apply-templates>
  </xsl:function>

  <xsl:template match="sch:param" mode="tk:instantiate" as="empty-sequence()"/>

  <xsl:template match="@*" mode="tk:instantiate" as="attribute()">
    <xsl:param name="parameters" as="element(sch:param)*" tunnel="yes"/>
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}">
      <xsl:analyze-string select="." regex="\$([\i-[:]][\c-[:]]*)">
        <xsl:matching-substring>
          <xsl:value-of select="($parameters[@name eq regex-group(1)]/@value, .)[1]"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:value-of select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:attribute>
  </xsl:template>
</xsl:stylesheet>
