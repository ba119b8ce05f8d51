<?xml version="1.0" encoding="UTF-8"?>
<!-- anyElement as RELAX NG: any element of the namespaces wanted, with any attributes and any content below. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns="http://relaxng.org/ns/structure/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs tk">

  <!-- anyElements that say the same share one definition. -->
  <xsl:function name="tk:any-name" as="xs:string">
    <xsl:param name="any" as="element(anyElement)"/>
    <xsl:variable name="distinct" as="xs:string*" select="distinct-values(root($any)//anyElement ! tk:any-key(.))"/>
    <xsl:sequence select="'anyElement.' || index-of($distinct, tk:any-key($any))"/>
  </xsl:function>

  <xsl:function name="tk:any-key" as="xs:string">
    <xsl:param name="any" as="element(anyElement)"/>
    <xsl:sequence select="'require=' || normalize-space($any/@require) || ' except=' || normalize-space($any/@except)"/>
  </xsl:function>

  <xsl:function name="tk:any-definitions" as="element()*">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:for-each-group select="$schema//anyElement" group-by="tk:any-key(.)">
      <define name="{tk:any-name(.)}">
        <element>
          <xsl:sequence select="tk:any-class(.)"/>
          <zeroOrMore>
            <attribute>
              <anyName/>
            </attribute>
          </zeroOrMore>
          <zeroOrMore>
            <choice>
              <text/>
              <ref name="{tk:any-name(.)}"/>
            </choice>
          </zeroOrMore>
        </element>
      </define>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="tk:any-class" as="element()">
    <xsl:param name="any" as="element(anyElement)"/>
    <xsl:variable name="excepted" as="element()*">
      <xsl:for-each select="tokenize($any/@except)">
        <xsl:sequence select="tk:excepted(., $any)"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="except" as="element()?">
      <xsl:if test="exists($excepted)">
        <except>
          <xsl:sequence select="$excepted"/>
        </except>
      </xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$any/@require">
        <choice>
          <xsl:for-each select="tokenize($any/@require)">
            <nsName ns="{.}">
              <xsl:sequence select="$except"/>
            </nsName>
          </xsl:for-each>
        </choice>
      </xsl:when>
      <xsl:otherwise>
        <anyName>
          <xsl:sequence select="$except"/>
        </anyName>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- @except holds namespaces and names of elements. -->
  <xsl:function name="tk:excepted" as="element()">
    <xsl:param name="token" as="xs:string"/>
    <xsl:param name="any" as="element(anyElement)"/>
    <xsl:choose>
      <xsl:when test="contains($token, '/') or starts-with($token, 'urn:')">
        <nsName ns="{$token}"/>
      </xsl:when>
      <xsl:when test="contains($token, ':')">
        <xsl:variable name="name" as="xs:QName" select="resolve-QName($token, $any)"/>
        <name ns="{namespace-uri-from-QName($name)}">
          <xsl:value-of select="local-name-from-QName($name)"/>
        </name>
      </xsl:when>
      <xsl:otherwise>
        <name>
          <xsl:value-of select="$token"/>
        </name>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
