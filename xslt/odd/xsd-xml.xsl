<?xml version="1.0" encoding="UTF-8"?>
<!-- Resolved ODD → the declarations of the xml: attributes that it uses. They belong to another namespace than the
     elements, and XML Schema 1.0 wants a file for each namespace. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="tk">

  <xsl:import href="names.xsl"/>
  <xsl:import href="facts.xsl"/>
  <xsl:import href="documentation.xsl"/>
  <xsl:import href="xsd-types.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:variable name="tk:types" as="xs:string" select="'xml:'"/>

  <xsl:template match="/" as="element(xs:schema)">
    <xs:schema targetNamespace="http://www.w3.org/XML/1998/namespace">
      <xsl:comment expand-text="yes"> Generated from {schemaSpec/@ident}.odd by tei-kit: change the ODD, not this file. </xsl:comment>
      <xsl:for-each select="tk:xml-attributes(schemaSpec)">
        <xs:attribute name="{substring-after(@ident, 'xml:')}">
          <xsl:sequence select="tk:annotation(.)"/>
          <xs:simpleType>
            <xsl:sequence select="tk:value-type(.)"/>
          </xs:simpleType>
        </xs:attribute>
      </xsl:for-each>
      <!-- The data types of the ODD, for these attributes cannot refer to those of the other file. -->
      <xsl:sequence select="$tk:nothing"/>
      <xsl:for-each select="tk:reached(tk:xml-attributes(schemaSpec)//dataRef)/.">
        <xs:simpleType name="{@ident}">
          <xsl:sequence select="tk:simple(content/*)"/>
        </xs:simpleType>
      </xsl:for-each>
    </xs:schema>
  </xsl:template>

  <!-- The data types that references lead to, at once or by and by. -->
  <xsl:function name="tk:reached" as="element(dataSpec)*">
    <xsl:param name="references" as="element(dataRef)*"/>
    <xsl:for-each select="$references/@key">
      <xsl:variable name="type" as="element(dataSpec)?" select="tk:data(root(.), .)[self::dataSpec]"/>
      <xsl:sequence select="$type, tk:reached($type//dataRef)"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
