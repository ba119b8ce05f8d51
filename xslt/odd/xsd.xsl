<?xml version="1.0" encoding="UTF-8"?>
<!-- Resolved ODD → XML Schema 1.0.

     Elements are local to the content models and share one global type by name: so only the roots that the ODD names
     can begin a document, as in RELAX NG. What XSD cannot say (attributes to choose from, text at one place of a
     sequence) is said more widely, and findings.xsl reports it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="tk">

  <xsl:import href="names.xsl"/>
  <xsl:import href="facts.xsl"/>
  <xsl:import href="documentation.xsl"/>
  <xsl:import href="xsd-types.xsl"/>
  <xsl:import href="xsd-particles.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>
  <xsl:mode on-no-match="fail"/>

  <!-- The name of the file that xsd-xml.xsl makes. -->
  <xsl:param name="xml-schema" as="xs:string"/>

  <xsl:template match="/" as="element(xs:schema)">
    <xsl:apply-templates select="schemaSpec"/>
  </xsl:template>

  <xsl:template match="schemaSpec" as="element(xs:schema)">
    <xs:schema targetNamespace="{tk:namespace(.)}" elementFormDefault="qualified" attributeFormDefault="unqualified">
      <xsl:namespace name="s" select="tk:namespace(.)"/>
      <xsl:comment expand-text="yes"> Generated from {@ident}.odd by tei-kit: change the ODD, not this file. </xsl:comment>
      <xsl:if test="exists(tk:xml-attributes(.))">
        <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="{$xml-schema}"/>
      </xsl:if>
      <xsl:for-each select="tk:roots(.)">
        <xs:element name="{tk:element-name(.)}" type="s:{@ident}"/>
      </xsl:for-each>
      <xsl:sequence select="$tk:nothing"/>
      <!-- No elements, but white space as RELAX NG allows it; XSD's own empty content refuses it. -->
      <xs:group name="nothing">
        <xs:sequence/>
      </xs:group>
      <xsl:apply-templates select="dataSpec, macroSpec, classSpec, elementSpec[not(@ns != tk:namespace(..))]"/>
    </xs:schema>
  </xsl:template>

  <xsl:template match="dataSpec" as="element(xs:simpleType)">
    <xs:simpleType name="{@ident}">
      <xsl:sequence select="tk:annotation(.)"/>
      <xsl:sequence select="tk:simple(content/*)"/>
    </xs:simpleType>
  </xsl:template>

  <!-- A macro of data has no use as a group of elements. -->
  <xsl:template match="macroSpec" as="element(xs:group)?">
    <xsl:variable name="particle" as="element()?" select="tk:particle(content/*)"/>
    <xsl:if test="$particle">
      <xs:group name="{@ident}">
        <xsl:sequence select="tk:annotation(.)"/>
        <xs:sequence>
          <xsl:sequence select="$particle"/>
        </xs:sequence>
      </xs:group>
    </xsl:if>
  </xsl:template>

  <xsl:template match="classSpec[@type = 'model']" as="element(xs:group)?">
    <xsl:variable name="particle" as="element()?" select="tk:particle(content/*)"/>
    <xsl:if test="$particle">
      <xs:group name="{@ident}">
        <xsl:sequence select="tk:annotation(.)"/>
        <xs:sequence>
          <xsl:sequence select="$particle"/>
        </xs:sequence>
      </xs:group>
    </xsl:if>
  </xsl:template>

  <xsl:template match="classSpec[@type = 'atts']" as="element(xs:attributeGroup)">
    <xs:attributeGroup name="{@ident}">
      <xsl:sequence select="tk:annotation(.)"/>
      <xsl:sequence select="tk:xsd-attributes(attList)"/>
    </xs:attributeGroup>
  </xsl:template>

  <xsl:template match="elementSpec" as="element()+">
    <xs:complexType name="{@ident}">
      <xsl:if test="tk:is-mixed(content)">
        <xsl:attribute name="mixed" select="'true'"/>
      </xsl:if>
      <xsl:sequence select="tk:annotation(.)"/>
      <xsl:variable name="attributes" as="element()*" select="tk:xsd-attributes(attList)"/>
      <xsl:variable name="particle" as="element()?" select="tk:particle(content/*)"/>
      <xsl:choose>
        <xsl:when test="tk:is-mixed(content)">
          <xsl:sequence select="$particle ! tk:as-group(.), $attributes"/>
        </xsl:when>
        <xsl:when test="tk:is-data(content)">
          <xs:simpleContent>
            <xs:extension base="s:{@ident}.content">
              <xsl:sequence select="$attributes"/>
            </xs:extension>
          </xs:simpleContent>
        </xsl:when>
        <xsl:when test="exists($particle)">
          <xsl:sequence select="tk:as-group($particle), $attributes"/>
        </xsl:when>
        <xsl:otherwise>
          <xs:sequence>
            <xs:group ref="s:nothing"/>
          </xs:sequence>
          <xsl:sequence select="$attributes"/>
        </xsl:otherwise>
      </xsl:choose>
    </xs:complexType>
    <xsl:if test="tk:is-data(content)">
      <xs:simpleType name="{@ident}.content">
        <xsl:sequence select="tk:simple(content/*)"/>
      </xs:simpleType>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
