<?xml version="1.0" encoding="UTF-8"?>
<!-- A merged ODD becomes a resolved one: every class knows its elements, every element its attributes, every content
     model holds only names that exist. The stylesheets for the targets read nothing but this form.

     In the resolved form an attList holds attDef, attList[@org='choice'] and classRef (the whole class, untouched),
     and a classSpec of models holds one content with all elements below it, each once: TEI P5, chapter 23 (TD). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:import href="names.xsl"/>
  <xsl:import href="change.xsl"/>
  <xsl:import href="content.xsl"/>
  <xsl:import href="attributes.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:template match="/" as="document-node()">
    <xsl:document>
      <xsl:apply-templates select="descendant::schemaSpec[1]"/>
    </xsl:document>
  </xsl:template>

  <xsl:template match="schemaSpec" as="element(schemaSpec)">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates select="* except (elementSpec, classSpec, macroSpec, dataSpec, constraintSpec)"/>
      <xsl:apply-templates select="constraintSpec"/>
      <xsl:apply-templates select="dataSpec, macroSpec, classSpec, elementSpec">
        <xsl:sort select="index-of(('dataSpec', 'macroSpec', 'classSpec', 'elementSpec'), local-name())"/>
        <xsl:sort select="@ident" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="elementSpec" as="element(elementSpec)">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates select="altIdent, gloss, desc, classes"/>
      <content>
        <xsl:copy-of select="content/@tk:at"/>
        <xsl:apply-templates select="content/*" mode="content"/>
      </content>
      <xsl:sequence select="tk:attributes(.)"/>
      <xsl:apply-templates select="constraintSpec, exemplum, remarks"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="classSpec[@type = 'atts']" as="element(classSpec)">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates select="gloss, desc, classes"/>
      <attList>
        <xsl:apply-templates select="attList/*" mode="attribute"/>
      </attList>
      <xsl:apply-templates select="constraintSpec, exemplum, remarks"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="classSpec[@type = 'model']" as="element(classSpec)">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates select="gloss, desc, classes"/>
      <content>
        <xsl:where-populated>
          <alternate>
            <xsl:for-each select="tk:members(.)">
              <elementRef key="{@ident}"/>
            </xsl:for-each>
          </alternate>
        </xsl:where-populated>
      </content>
      <xsl:apply-templates select="remarks"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="macroSpec/content | dataSpec/content" as="element(content)">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates mode="content"/>
    </xsl:copy>
  </xsl:template>

  <!-- A memberOf of a class that is not there (any more) says nothing. -->
  <xsl:template match="memberOf[not(tk:class(root(.), @key))]" as="empty-sequence()"/>

  <!-- Names are taken, whitespace around them is not meant. -->
  <xsl:template match="@ident | @key" as="attribute()">
    <xsl:attribute name="{name()}" select="normalize-space(.)"/>
  </xsl:template>
</xsl:stylesheet>
