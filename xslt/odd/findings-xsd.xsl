<?xml version="1.0" encoding="UTF-8"?>
<!-- What XML Schema 1.0 cannot say, and so says more widely than the ODD. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    expand-text="yes" exclude-result-prefixes="#all">

  <xsl:mode name="xsd" on-no-match="shallow-skip"/>

  <xsl:template match="*" mode="xsd" priority="-1" as="empty-sequence()"/>

  <xsl:template name="tk:wider" as="element(tk:finding)">
    <xsl:param name="message" as="xs:string"/>
    <xsl:call-template name="tk:say">
      <xsl:with-param name="level" select="'note'"/>
      <xsl:with-param name="message" select="'the XSD accepts more than the ODD: ' || $message"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="attList[@org = 'choice']" mode="xsd" as="element(tk:finding)">
    <xsl:call-template name="tk:wider">
      <xsl:with-param name="message">attributes to choose from are all optional there</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Text is free among elements, or nowhere: only a choice that may be repeated without end says the same. -->
  <xsl:template match="elementSpec/content//textNode[tk:has-elements(ancestor::content)]
      [not(parent::alternate[@minOccurs = '0'][@maxOccurs = 'unbounded'])]" mode="xsd" as="element(tk:finding)">
    <xsl:call-template name="tk:wider">
      <xsl:with-param name="message">text may stand anywhere among the elements of {ancestor::elementSpec/@ident} there</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="tk:has-elements" as="xs:boolean">
    <xsl:param name="content" as="element(content)"/>
    <xsl:sequence select="exists($content//(elementRef | classRef | anyElement | macroRef[tk:macro(root(.), @key)//(elementRef | classRef)]))"/>
  </xsl:function>

  <xsl:template match="content//sequence[@preserveOrder = 'false'][*[2]]" mode="xsd" as="element(tk:finding)">
    <xsl:call-template name="tk:wider">
      <xsl:with-param name="message">a sequence in any order is there a choice that may be repeated</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="anyElement[@except]" mode="xsd" as="element(tk:finding)">
    <xsl:call-template name="tk:wider">
      <xsl:with-param name="message">the exceptions of anyElement are allowed there</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="elementSpec[@ns][@ns != tk:namespace(ancestor::schemaSpec)]" mode="xsd" as="element(tk:finding)">
    <xsl:call-template name="tk:wider">
      <xsl:with-param name="message">{@ident} is in another namespace, whose elements are not looked into there</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="attDef[@ns[. != '']]" mode="xsd" as="element(tk:finding)">
    <xsl:call-template name="tk:wider">
      <xsl:with-param name="message">{@ident} is in another namespace, whose attributes are not looked at there</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Content that is elements on one path and a value on another. -->
  <xsl:template match="elementSpec/content[.//(dataRef | valList)][.//(elementRef | classRef | anyElement | textNode)]" mode="xsd"
      as="element(tk:finding)">
    <xsl:call-template name="tk:wider">
      <xsl:with-param name="message">{../@ident} holds a value or elements, and any text is allowed there</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- One declaration for all elements: the first. -->
  <xsl:template match="attDef[starts-with(@ident, 'xml:')][not(@mode = 'delete')][valList[@type = 'closed'] or ancestor::elementSpec]"
      mode="xsd" as="element(tk:finding)?">
    <xsl:if test="count(//attDef[@ident = current()/@ident][not(@mode = 'delete')]) gt 1">
      <xsl:call-template name="tk:wider">
        <xsl:with-param name="message">{@ident} has the same values on all elements there</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
