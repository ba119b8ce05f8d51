<?xml version="1.0" encoding="UTF-8"?>
<!-- The attributes of an element: its own, and those of its classes where it does not change or delete them
     (TEI P5, 23.5.3 and 23.3). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">


  <xsl:mode name="attribute" on-no-match="shallow-copy"/>

  <xsl:function name="tk:attributes" as="element(attList)">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xsl:variable name="own" as="element(attDef)*" select="$spec/attList//attDef"/>
    <attList>
      <xsl:sequence select="tk:inherited(tk:attribute-classes($spec), $own, $own/@ident/string())"/>
      <xsl:apply-templates select="$spec/attList/*" mode="attribute"/>
    </attList>
  </xsl:function>

  <!-- A class that nothing is taken from stays a reference; of another, the attributes left are written out. An
       attribute that an earlier class has given already is not given twice. -->
  <xsl:function name="tk:inherited" as="element()*">
    <xsl:param name="classes" as="element(classSpec)*"/>
    <xsl:param name="own" as="element(attDef)*"/>
    <xsl:param name="taken" as="xs:string*"/>
    <xsl:variable name="class" as="element(classSpec)?" select="head($classes)"/>
    <xsl:variable name="names" as="xs:string*" select="$class/attList//attDef/@ident/string()"/>
    <xsl:choose>
      <xsl:when test="empty($class)"/>
      <xsl:when test="$names = $taken">
        <xsl:apply-templates select="$class/attList//attDef[not(@ident = $taken)]" mode="attribute"/>
        <xsl:sequence select="$own[@mode = 'change'][not(ancestor::attList[@org = 'choice'])] ! tk:inherited-change(., $class)"/>
      </xsl:when>
      <xsl:when test="exists($names)">
        <classRef key="{$class/@ident}"/>
      </xsl:when>
    </xsl:choose>
    <xsl:if test="exists($class)">
      <xsl:sequence select="tk:inherited(tail($classes), $own, distinct-values(($taken, $names)))"/>
    </xsl:if>
  </xsl:function>

  <!-- The element's change of an attribute that this class gives. -->
  <xsl:function name="tk:inherited-change" as="element(attDef)?">
    <xsl:param name="change" as="element(attDef)"/>
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:variable name="old" as="element(attDef)?" select="$class/attList//attDef[@ident = $change/@ident][1]"/>
    <xsl:if test="$old and tk:attribute-classes($change/ancestor::elementSpec)[attList//attDef/@ident = $change/@ident][1] is $class">
      <xsl:apply-templates select="tk:changed($old, $change)" mode="attribute"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="attDef[@mode = ('delete', 'change')]" mode="attribute" as="empty-sequence()"/>

  <xsl:template match="attDef/@mode" mode="attribute" as="empty-sequence()"/>

  <xsl:template match="attDef/@usage" mode="attribute" as="attribute(usage)">
    <!-- "mwa" and "rec" of older and gentler ODDs do not make an attribute required. -->
    <xsl:attribute name="usage" select="if (. = 'req') then 'req' else if (. = 'rec') then 'rec' else 'opt'"/>
  </xsl:template>

  <xsl:template match="attRef" mode="attribute" as="element()*">
    <xsl:variable name="class" as="xs:string?" select="(@class, substring-before(@key, '.attribute.'))[. != ''][1]"/>
    <xsl:variable name="name" as="xs:string" select="string((@name, substring-after(@key, '.attribute.'))[. != ''][1])"/>
    <xsl:apply-templates select="tk:class(root(.), string($class))/attList//attDef[@ident = $name][1]" mode="attribute"/>
  </xsl:template>

  <!-- A list of attributes that is no choice is only a way to group them. -->
  <xsl:template match="attList[not(@org = 'choice')]" mode="attribute" as="element()*">
    <xsl:choose>
      <xsl:when test="parent::attList/@org = 'choice'">
        <xsl:copy>
          <xsl:apply-templates mode="attribute"/>
        </xsl:copy>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="*" mode="attribute"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
