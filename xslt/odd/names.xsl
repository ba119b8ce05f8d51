<?xml version="1.0" encoding="UTF-8"?>
<!-- Looking names up in an ODD. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:key name="tk:element" match="elementSpec" use="@ident/string()"/>
  <xsl:key name="tk:class" match="classSpec" use="@ident/string()"/>
  <xsl:key name="tk:macro" match="macroSpec" use="@ident/string()"/>
  <xsl:key name="tk:data" match="dataSpec" use="@ident/string()"/>
  <xsl:key name="tk:member" match="elementSpec | classSpec" use="classes/memberOf/@key/string()"/>

  <!-- The first of several specifications of a name rules; the others are reported by findings.xsl. -->
  <xsl:function name="tk:element" as="element(elementSpec)?">
    <xsl:param name="root" as="document-node()"/>
    <xsl:param name="ident" as="xs:string"/>
    <xsl:sequence select="key('tk:element', $ident, $root)[1]"/>
  </xsl:function>

  <xsl:function name="tk:class" as="element(classSpec)?">
    <xsl:param name="root" as="document-node()"/>
    <xsl:param name="ident" as="xs:string"/>
    <xsl:sequence select="key('tk:class', $ident, $root)[1]"/>
  </xsl:function>

  <xsl:function name="tk:macro" as="element(macroSpec)?">
    <xsl:param name="root" as="document-node()"/>
    <xsl:param name="ident" as="xs:string"/>
    <xsl:sequence select="key('tk:macro', $ident, $root)[1]"/>
  </xsl:function>

  <xsl:function name="tk:data" as="element()?">
    <xsl:param name="root" as="document-node()"/>
    <xsl:param name="ident" as="xs:string"/>
    <!-- Older ODDs have data types as macros. -->
    <xsl:sequence select="(key('tk:data', $ident, $root), key('tk:macro', $ident, $root))[1]"/>
  </xsl:function>

  <!-- All elements of a model class and of the classes in it, each once, by name. -->
  <xsl:function name="tk:members" as="element(elementSpec)*">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:for-each select="tk:below($class, ()) ! key('tk:member', @ident, root($class))[self::elementSpec] => tk:distinct()">
      <xsl:sort select="@ident" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
      <xsl:sequence select="."/>
    </xsl:for-each>
  </xsl:function>

  <!-- A class and the classes in it; a circle of memberships ends where it began. -->
  <xsl:function name="tk:below" as="element(classSpec)*">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:param name="seen" as="element(classSpec)*"/>
    <xsl:sequence select="
        $class,
        (key('tk:member', $class/@ident, root($class))[self::classSpec] except ($class, $seen)) ! tk:below(., ($seen, $class))"/>
  </xsl:function>

  <!-- The attribute classes that a specification is in, each once, in document order. -->
  <xsl:function name="tk:attribute-classes" as="element(classSpec)*">
    <xsl:param name="spec" as="element()"/>
    <xsl:sequence select="tk:above($spec, ())[@type = 'atts'] => tk:distinct()"/>
  </xsl:function>

  <xsl:function name="tk:above" as="element(classSpec)*">
    <xsl:param name="spec" as="element()"/>
    <xsl:param name="seen" as="element()*"/>
    <xsl:for-each select="$spec/classes/memberOf/tk:class(root($spec), @key) except ($spec, $seen)">
      <xsl:sequence select="., tk:above(., ($seen, $spec))"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="tk:distinct" as="element()*">
    <xsl:param name="nodes" as="element()*"/>
    <xsl:sequence select="$nodes/."/>
  </xsl:function>
</xsl:stylesheet>
