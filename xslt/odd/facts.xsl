<?xml version="1.0" encoding="UTF-8"?>
<!-- Questions about a resolved ODD that every target asks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">


  <xsl:function name="tk:namespace" as="xs:string">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:sequence select="string(($schema/@ns, 'http://www.tei-c.org/ns/1.0')[1])"/>
  </xsl:function>

  <!-- The elements that a document may begin with; TEI P5 takes TEI where schemaSpec/@start says nothing. -->
  <xsl:function name="tk:roots" as="element(elementSpec)*">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:sequence select="tokenize(($schema/@start, 'TEI')[1]) ! tk:element(root($schema), .)"/>
  </xsl:function>

  <!-- The type of an attribute's value, or of each of its words. -->
  <xsl:function name="tk:datatype" as="element()">
    <xsl:param name="definition" as="element(attDef)"/>
    <xsl:variable name="text" as="element(textNode)">
      <textNode/>
    </xsl:variable>
    <xsl:sequence select="($definition/datatype/dataRef[@name or tk:data(root($definition), @key)], $text)[1]"/>
  </xsl:function>

  <!-- Several words, each of the type? -->
  <xsl:function name="tk:is-list" as="xs:boolean">
    <xsl:param name="definition" as="element(attDef)"/>
    <xsl:variable name="datatype" as="element(datatype)?" select="$definition/datatype[1]"/>
    <xsl:sequence select="
        ($datatype/@minOccurs, 1)[1] != 1 or string(($datatype/@maxOccurs, '1')[1]) != '1'"/>
  </xsl:function>

  <!-- The one XSD type that a reference to a data type comes down to, if it is one. -->
  <xsl:function name="tk:primitive" as="element(dataRef)?">
    <xsl:param name="reference" as="element(dataRef)"/>
    <xsl:variable name="content" as="element()*" select="tk:data(root($reference), $reference/@key)/content/*"/>
    <xsl:sequence select="
        if (count($content) ne 1 or not($content/self::dataRef)) then ()
        else if ($content/@name) then $content
        else if ($content/@restriction or $content/dataFacet) then ()
        else tk:primitive($content)"/>
  </xsl:function>
</xsl:stylesheet>
