<?xml version="1.0" encoding="UTF-8"?>
<!-- Content models as particles of XML Schema; text is taken out, for there it belongs to the type as a whole. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="tk">


  <xsl:mode name="particle" on-no-match="fail"/>

  <!-- Whether text may stand among the elements, here or in a macro. -->
  <xsl:function name="tk:is-mixed" as="xs:boolean">
    <xsl:param name="content" as="element()?"/>
    <xsl:sequence select="
        exists($content//textNode)
        or (some $reference in $content//macroRef
            satisfies tk:is-mixed(tk:macro(root($content), $reference/@key)/content))"/>
  </xsl:function>

  <!-- Whether the content is a value: data types and lists of values, and no elements. -->
  <xsl:function name="tk:is-data" as="xs:boolean">
    <xsl:param name="content" as="element()"/>
    <xsl:sequence select="exists($content//(dataRef | valList)) and not(tk:is-mixed($content))"/>
  </xsl:function>

  <xsl:function name="tk:particle" as="element()?">
    <xsl:param name="content" as="element()*"/>
    <xsl:apply-templates select="$content[1]" mode="particle"/>
  </xsl:function>

  <!-- A type or a group must hold a sequence, a choice or (a type) a group, not an element. -->
  <xsl:function name="tk:as-group" as="element()">
    <xsl:param name="particle" as="element()"/>
    <xsl:choose>
      <xsl:when test="$particle/(self::xs:sequence | self::xs:choice)">
        <xsl:sequence select="$particle"/>
      </xsl:when>
      <xsl:otherwise>
        <xs:sequence>
          <xsl:sequence select="$particle"/>
        </xs:sequence>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="tk:occurs" as="attribute()*">
    <xsl:param name="particle" as="element()"/>
    <xsl:copy-of select="$particle/@minOccurs[. != '1'], $particle/@maxOccurs[. != '1']"/>
  </xsl:function>

  <xsl:function name="tk:element-name" as="xs:string">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xsl:sequence select="string(($spec/altIdent, $spec/@ident)[1])"/>
  </xsl:function>

  <xsl:template match="elementRef" mode="particle" as="element()">
    <xsl:variable name="spec" as="element(elementSpec)" select="tk:element(root(.), @key)"/>
    <xs:element name="{tk:element-name($spec)}" type="s:{@key}">
      <xsl:sequence select="tk:occurs(.)"/>
    </xs:element>
  </xsl:template>

  <xsl:template match="classRef" mode="particle" as="element()">
    <xs:group ref="s:{@key}">
      <xsl:sequence select="tk:occurs(.)"/>
    </xs:group>
  </xsl:template>

  <!-- A macro of nothing but text leaves nothing here. -->
  <xsl:template match="macroRef" mode="particle" as="element()?">
    <xsl:if test="tk:particle(tk:macro(root(.), @key)/content/*)">
      <xs:group ref="s:{@key}">
        <xsl:sequence select="tk:occurs(.)"/>
      </xs:group>
    </xsl:if>
  </xsl:template>

  <xsl:template match="textNode | empty | dataRef | valList" mode="particle" as="empty-sequence()"/>

  <xsl:template match="anyElement" mode="particle" as="element()">
    <xs:any processContents="skip" namespace="{if (@require) then normalize-space(@require) else '##any'}">
      <xsl:sequence select="tk:occurs(.)"/>
    </xs:any>
  </xsl:template>

  <xsl:template match="sequence" mode="particle" as="element()?">
    <xsl:variable name="particles" as="element()*">
      <xsl:apply-templates select="*" mode="particle"/>
    </xsl:variable>
    <xsl:if test="exists($particles)">
      <xs:sequence>
        <xsl:sequence select="tk:occurs(.), $particles"/>
      </xs:sequence>
    </xsl:if>
  </xsl:template>

  <!-- A branch that is only text can always be taken, so the choice may be left out. -->
  <xsl:template match="alternate" mode="particle" as="element()?">
    <xsl:variable name="branches" as="element()*">
      <xsl:apply-templates select="*" mode="particle"/>
    </xsl:variable>
    <xsl:variable name="empty" as="xs:boolean" select="some $branch in * satisfies empty(tk:particle($branch))"/>
    <xsl:if test="exists($branches)">
      <xs:choice>
        <xsl:sequence select="tk:occurs(.)"/>
        <xsl:if test="$empty">
          <xsl:attribute name="minOccurs" select="0"/>
        </xsl:if>
        <xsl:sequence select="$branches"/>
      </xs:choice>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
