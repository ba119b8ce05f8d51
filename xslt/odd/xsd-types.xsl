<?xml version="1.0" encoding="UTF-8"?>
<!-- Data types, lists of values and attributes as XML Schema. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="tk">


  <xsl:mode name="xsd-attribute" on-no-match="fail"/>
  <xsl:mode name="simple" on-no-match="fail"/>

  <!-- The prefix of the types' namespace. -->
  <xsl:variable name="tk:types" as="xs:string" select="'s:'"/>

  <!-- No text at all. A pattern, not a length: xmlschema refuses the white space that a length of 0 allows. -->
  <xsl:variable name="tk:nothing" as="element(xs:simpleType)">
    <xs:simpleType name="nothing.content">
      <xs:restriction base="xs:token">
        <xs:pattern value=""/>
      </xs:restriction>
    </xs:simpleType>
  </xsl:variable>

  <xsl:function name="tk:annotation" as="element(xs:annotation)?">
    <xsl:param name="spec" as="element()"/>
    <xsl:variable name="text" as="xs:string" select="tk:explanation($spec)"/>
    <xsl:if test="$text != ''">
      <xs:annotation>
        <xs:documentation>
          <xsl:value-of select="$text"/>
        </xs:documentation>
      </xs:annotation>
    </xsl:if>
  </xsl:function>

  <!-- ........ simple types: the inside of an xs:simpleType ........ -->

  <xsl:function name="tk:simple" as="element()">
    <xsl:param name="content" as="element()*"/>
    <xsl:variable name="type" as="element()?">
      <xsl:apply-templates select="$content[1]" mode="simple"/>
    </xsl:variable>
    <xsl:sequence select="if ($type) then $type else tk:restriction('xs:string', ())"/>
  </xsl:function>

  <xsl:function name="tk:restriction" as="element(xs:restriction)">
    <xsl:param name="base" as="xs:string"/>
    <xsl:param name="facets" as="element()*"/>
    <xs:restriction base="{$base}">
      <xsl:sequence select="$facets"/>
    </xs:restriction>
  </xsl:function>

  <xsl:template match="dataRef" mode="simple" as="element()">
    <xsl:variable name="facets" as="element()*">
      <xsl:for-each select="@restriction">
        <xs:pattern value="{.}"/>
      </xsl:for-each>
      <xsl:for-each select="dataFacet">
        <xsl:element name="xs:{@name}">
          <xsl:attribute name="value" select="@value"/>
        </xsl:element>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="tk:words(tk:restriction(if (@name) then 'xs:' || @name else $tk:types || @key, $facets), .)"/>
  </xsl:template>

  <!-- A macro of elements in the place of a value says nothing about the value. -->
  <xsl:template match="textNode | elementRef | classRef | anyElement" mode="simple" as="element()">
    <xsl:sequence select="tk:restriction('xs:string', ())"/>
  </xsl:template>

  <xsl:template match="empty" mode="simple" as="element()">
    <xsl:sequence select="tk:restriction($tk:types || 'nothing.content', ())"/>
  </xsl:template>

  <xsl:template match="valList[@type = 'closed']" mode="simple" as="element()">
    <xsl:sequence select="tk:enumeration(.)"/>
  </xsl:template>

  <xsl:function name="tk:enumeration" as="element(xs:restriction)">
    <xsl:param name="list" as="element(valList)"/>
    <xs:restriction base="xs:token">
      <xsl:for-each select="$list/valItem">
        <xs:enumeration value="{(altIdent, @ident)[1]}">
          <xsl:sequence select="tk:annotation(.)"/>
        </xs:enumeration>
      </xsl:for-each>
    </xs:restriction>
  </xsl:function>

  <!-- Whether the values of an open list are values of the data type anyway; validators explain a union badly. -->
  <xsl:function name="tk:is-covered" as="xs:boolean">
    <xsl:param name="list" as="element(valList)"/>
    <xsl:param name="type" as="element()"/>
    <xsl:variable name="primitive" as="element(dataRef)?" select="$type/self::dataRef/(if (@name) then . else tk:primitive(.))"/>
    <xsl:sequence select="
        empty($type/self::dataRef)
        or ($primitive/@name = ('string', 'token')
            and (every $value in $list/valItem/(altIdent, @ident)[1]
                 satisfies matches($value, '^(' || ($primitive/@restriction, '.*')[1] || ')$')))"/>
  </xsl:function>

  <xsl:template match="valList" mode="simple" as="element()">
    <xsl:sequence select="tk:restriction('xs:token', ())"/>
  </xsl:template>

  <xsl:template match="macroRef" mode="simple" as="element()">
    <xsl:sequence select="tk:simple(tk:macro(root(.), @key)/content/*)"/>
  </xsl:template>

  <xsl:template match="alternate" mode="simple" as="element()">
    <xs:union>
      <xsl:for-each select="*">
        <xs:simpleType>
          <xsl:apply-templates select="." mode="simple"/>
        </xs:simpleType>
      </xsl:for-each>
    </xs:union>
  </xsl:template>

  <xsl:template match="sequence" mode="simple" as="element()">
    <xsl:sequence select="tk:words(tk:simple(*), .)"/>
  </xsl:template>

  <!-- A type, or so many words of it. -->
  <xsl:function name="tk:words" as="element()">
    <xsl:param name="type" as="element()"/>
    <xsl:param name="particle" as="element()?"/>
    <xsl:variable name="min" as="xs:string" select="string(($particle/@minOccurs, '1')[1])"/>
    <xsl:variable name="max" as="xs:string" select="string(($particle/@maxOccurs, '1')[1])"/>
    <xsl:choose>
      <xsl:when test="$min = '1' and $max = '1'">
        <xsl:sequence select="$type"/>
      </xsl:when>
      <xsl:otherwise>
        <xs:restriction>
          <xs:simpleType>
            <xs:list>
              <xs:simpleType>
                <xsl:sequence select="$type"/>
              </xs:simpleType>
            </xs:list>
          </xs:simpleType>
          <xs:minLength value="{$min}"/>
          <xsl:if test="$max != 'unbounded'">
            <xs:maxLength value="{$max}"/>
          </xsl:if>
        </xs:restriction>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- ........ attributes ........ -->

  <!-- The attributes of a list; those of other namespaces can only be let through. -->
  <xsl:function name="tk:xsd-attributes" as="element()*">
    <xsl:param name="list" as="element(attList)"/>
    <xsl:apply-templates select="$list/*" mode="xsd-attribute"/>
    <xsl:if test="$list//attDef[@ns != '']">
      <xs:anyAttribute namespace="##other" processContents="skip"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="classRef" mode="xsd-attribute" as="element(xs:attributeGroup)">
    <xs:attributeGroup ref="s:{@key}"/>
  </xsl:template>

  <xsl:template match="attList" mode="xsd-attribute" as="element(xs:attribute)*">
    <xsl:for-each-group select=".//attDef" group-by="@ident">
      <xsl:sequence select="tk:xsd-attribute(., false())"/>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template match="attDef" mode="xsd-attribute" as="element(xs:attribute)?">
    <xsl:sequence select="tk:xsd-attribute(., @usage = 'req')"/>
  </xsl:template>

  <!-- One definition of each xml: attribute; XML Schema 1.0 declares them for all elements at once. -->
  <xsl:function name="tk:xml-attributes" as="element(attDef)*">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:for-each-group select="$schema//attDef[starts-with(@ident, 'xml:')]" group-by="@ident">
      <xsl:sequence select="."/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The inside of an attribute's simple type. -->
  <xsl:function name="tk:value-type" as="element()">
    <xsl:param name="definition" as="element(attDef)"/>
    <xsl:variable name="value" as="element()">
      <xsl:choose>
        <xsl:when test="$definition/valList[not(@type = 'closed')][not(tk:is-covered(., tk:datatype($definition)))]">
          <xs:union>
            <xs:simpleType>
              <xsl:sequence select="tk:enumeration($definition/valList)"/>
            </xs:simpleType>
            <xs:simpleType>
              <xsl:apply-templates select="tk:datatype($definition)" mode="simple"/>
            </xs:simpleType>
          </xs:union>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="($definition/valList[@type = 'closed'], tk:datatype($definition))[1]" mode="simple"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:sequence select="if (tk:is-list($definition)) then tk:words($value, $definition/datatype) else $value"/>
  </xsl:function>

  <xsl:function name="tk:xsd-attribute" as="element(xs:attribute)?">
    <xsl:param name="definition" as="element(attDef)"/>
    <xsl:param name="required" as="xs:boolean"/>
    <xsl:variable name="name" as="xs:string" select="string(($definition/altIdent, $definition/@ident)[1])"/>
    <xsl:variable name="use" as="attribute(use)?">
      <xsl:if test="$required">
        <xsl:attribute name="use" select="'required'"/>
      </xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="starts-with($name, 'xml:')">
        <xs:attribute ref="{$name}">
          <xsl:sequence select="$use"/>
        </xs:attribute>
      </xsl:when>
      <xsl:when test="not($definition/@ns)">
        <xs:attribute name="{$name}">
          <xsl:sequence select="$use"/>
          <xsl:for-each select="$definition/defaultVal[not($required)]">
            <xsl:attribute name="default" select="."/>
          </xsl:for-each>
          <xsl:sequence select="tk:annotation($definition)"/>
          <xs:simpleType>
            <xsl:sequence select="tk:value-type($definition)"/>
          </xs:simpleType>
        </xs:attribute>
      </xsl:when>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
