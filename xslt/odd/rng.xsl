<?xml version="1.0" encoding="UTF-8"?>
<!-- Resolved ODD → RELAX NG in XML syntax, with documentation annotations (RELAX NG DTD Compatibility, section 4) and
     the Schematron rules embedded at the end of the grammar, where oXygen looks for them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs tk">

  <xsl:import href="names.xsl"/>
  <xsl:import href="facts.xsl"/>
  <xsl:import href="any-element.xsl"/>
  <xsl:import href="rng-patterns.xsl"/>
  <xsl:import href="occurrence.xsl"/>
  <xsl:import href="rules.xsl"/>
  <xsl:import href="documentation.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="schemaSpec"/>
  </xsl:template>

  <xsl:template match="schemaSpec" as="element()">
    <grammar ns="{tk:namespace(.)}" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <xsl:comment expand-text="yes"> Generated from {@ident}.odd by tei-kit: change the ODD, not this file. </xsl:comment>
      <start>
        <choice>
          <xsl:for-each select="tk:roots(.)">
            <ref name="{@ident}"/>
          </xsl:for-each>
        </choice>
      </start>
      <xsl:apply-templates select="dataSpec, macroSpec, classSpec, elementSpec"/>
      <xsl:sequence select="tk:any-definitions(.), tk:rules(.)"/>
    </grammar>
  </xsl:template>

  <xsl:template match="elementSpec" as="element()">
    <define name="{@ident}">
      <element name="{(altIdent, @ident)[1]}">
        <xsl:copy-of select="@ns"/>
        <xsl:sequence select="tk:documentation(.)"/>
        <xsl:apply-templates select="attList/*" mode="attribute"/>
        <xsl:variable name="content" as="element()*">
          <xsl:apply-templates select="content/*" mode="pattern"/>
        </xsl:variable>
        <xsl:sequence select="$content"/>
        <xsl:if test="empty($content)">
          <empty/>
        </xsl:if>
      </element>
    </define>
  </xsl:template>

  <xsl:template match="classSpec[@type = 'model'] | macroSpec | dataSpec" as="element()">
    <define name="{@ident}">
      <xsl:sequence select="tk:documentation(.)"/>
      <xsl:variable name="content" as="element()*">
        <xsl:apply-templates select="content/*" mode="pattern"/>
      </xsl:variable>
      <xsl:sequence select="$content"/>
      <xsl:if test="empty($content)">
        <xsl:element name="{if (self::classSpec) then 'notAllowed' else 'empty'}"/>
      </xsl:if>
    </define>
  </xsl:template>

  <xsl:template match="classSpec[@type = 'atts']" as="element()">
    <define name="{@ident}.attributes">
      <xsl:sequence select="tk:documentation(.)"/>
      <xsl:apply-templates select="attList/*" mode="attribute"/>
      <xsl:if test="empty(attList/*)">
        <empty/>
      </xsl:if>
    </define>
  </xsl:template>
</xsl:stylesheet>
