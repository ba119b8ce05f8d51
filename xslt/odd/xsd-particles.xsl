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
        or ($content//(dataRef | valList) and $content//(elementRef | classRef | anyElement))
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
    <xsl:sequence select="tk:local-element(tk:element(root(.), @key), tk:occurs(.))"/>
  </xsl:template>

  <!-- An element of another namespace can only be let through: that would be another schema's to say. -->
  <xsl:function name="tk:local-element" as="element()">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xsl:param name="occurs" as="attribute()*"/>
    <xsl:choose>
      <xsl:when test="$spec/@ns[. != tk:namespace($spec/ancestor::schemaSpec)]">
        <xs:any namespace="{$spec/@ns}" processContents="skip">
          <xsl:sequence select="$occurs"/>
        </xs:any>
      </xsl:when>
      <xsl:otherwise>
        <xs:element name="{tk:element-name($spec)}" type="s:{$spec/@ident}">
          <xsl:sequence select="$occurs"/>
        </xs:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

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

  <!-- Any order is a choice that may be repeated: more than the ODD says (findings-xsd.xsl). -->
  <xsl:template match="sequence[@preserveOrder = 'false'][*[2]]" mode="particle" as="element()?">
    <xsl:variable name="particles" as="element()*">
      <xsl:apply-templates select="*" mode="particle"/>
    </xsl:variable>
    <xsl:if test="exists($particles)">
      <xs:choice minOccurs="0" maxOccurs="unbounded">
        <xsl:sequence select="$particles ! tk:once(.)"/>
      </xs:choice>
    </xsl:if>
  </xsl:template>

  <!-- A branch that can be empty (text, nothing) can always be taken, so the choice may be left out. -->
  <xsl:template match="alternate" mode="particle" as="element()?">
    <xsl:variable name="endless" as="xs:boolean" select="@maxOccurs = 'unbounded'"/>
    <xsl:variable name="branches" as="element()*" select="tk:branches(., $endless)"/>
    <xsl:variable name="particles" as="element()*" select="tk:without-rivals($branches)"/>
    <xsl:variable name="empty" as="xs:boolean" select="
        some $branch in $branches
        satisfies empty(tk:particle($branch)) or ($endless and $branch/ancestor-or-self::*[. >> current()]/@minOccurs = '0')"/>
    <xsl:if test="exists($particles)">
      <xs:choice>
        <xsl:sequence select="tk:occurs(.)"/>
        <xsl:if test="$empty">
          <xsl:attribute name="minOccurs" select="0"/>
        </xsl:if>
        <xsl:sequence select="if ($endless) then $particles ! tk:once(.) else $particles"/>
      </xs:choice>
    </xsl:if>
  </xsl:template>

  <!-- The branches of a choice and of the choices right below it. -->
  <xsl:function name="tk:branches" as="element()*">
    <xsl:param name="alternate" as="element(alternate)"/>
    <xsl:param name="endless" as="xs:boolean"/>
    <xsl:sequence select="
        $alternate/* ! (if (self::alternate and ($endless or not(@minOccurs or @maxOccurs)))
                        then tk:branches(., $endless) else .)"/>
  </xsl:function>

  <!-- In a choice that is repeated without end, a branch that may be repeated too would make two ways to say one thing. -->
  <xsl:function name="tk:once" as="element()">
    <xsl:param name="particle" as="element()"/>
    <xsl:choose>
      <xsl:when test="$particle/(self::xs:element | self::xs:group | self::xs:any)">
        <xsl:copy select="$particle">
          <xsl:copy-of select="@* except (@minOccurs, @maxOccurs), node()"/>
        </xsl:copy>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$particle"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Classes may overlap; RELAX NG takes that, XML Schema wants each element of a choice once. -->
  <xsl:function name="tk:without-rivals" as="element()*">
    <xsl:param name="branches" as="element()*"/>
    <xsl:variable name="plain" as="element()*" select="$branches[self::elementRef or self::classRef]"/>
    <xsl:variable name="names" as="xs:string*" select="
        $plain ! (if (self::elementRef) then string(@key) else tk:class(root(.), @key)/content//elementRef/string(@key))"/>
    <xsl:choose>
      <xsl:when test="count($names) = count(distinct-values($names))">
        <xsl:apply-templates select="$branches" mode="particle"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="root" as="document-node()" select="root($branches[1])"/>
        <xsl:for-each select="distinct-values($names)">
          <xsl:sequence select="tk:local-element(tk:element($root, .), ())"/>
        </xsl:for-each>
        <xsl:apply-templates select="$branches except $plain" mode="particle"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
