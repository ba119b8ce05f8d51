<?xml version="1.0" encoding="UTF-8"?>
<!-- Assertions, reports and their texts (ISO/IEC 19757-3, 5.4 and annex D, SVRL). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:sqf="http://www.schematron-quickfix.com/validator/process" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:tk="urn:tei-kit:schematron" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all">

  <xsl:mode name="tk:text" on-no-match="fail"/>

  <xsl:template match="sch:assert" mode="tk:compile" as="element()">
    <out:if test="not({tk:test(.)})">
      <svrl:failed-assert>
        <xsl:call-template name="tk:finding"/>
      </svrl:failed-assert>
    </out:if>
  </xsl:template>

  <xsl:template match="sch:report" mode="tk:compile" as="element()">
    <out:if test="{tk:test(.)}">
      <svrl:successful-report>
        <xsl:call-template name="tk:finding"/>
      </svrl:successful-report>
    </out:if>
  </xsl:template>

  <xsl:function name="tk:test" as="xs:string">
    <xsl:param name="assertion" as="element()"/>
    <xsl:if test="not(normalize-space($assertion/@test))">
      <xsl:sequence select="tk:refuse('an assertion has no test')"/>
    </xsl:if>
    <xsl:sequence select="tk:expression($assertion/@test)"/>
  </xsl:function>

  <!-- The content of a finding. Attributes of the assertion win over those of its rule. -->
  <xsl:template name="tk:finding" as="node()+">
    <xsl:variable name="subject" as="attribute()?" select="(@subject, ../@subject)[1]"/>
    <xsl:sequence select="tk:attribute('id', @id), tk:attribute('role', (@role, ../@role)[1]),
      tk:attribute('flag', (@flag, ../@flag)[1]), tk:attribute('see', (@see, ../@see)[1]),
      tk:attribute('icon', (@icon, ../@icon)[1]), tk:attribute('fpi', (@fpi, ../@fpi)[1]),
      tk:attribute('test', @test)"/>
    <xsl:for-each select="@sqf:fix">
      <xsl:attribute name="sqf:fix" select="tk:literal(.)"/>
    </xsl:for-each>
    <out:sequence select="Q{{urn:tei-kit:schematron}}where({if ($subject) then '(' || tk:expression($subject) || ', .)[1]' else '.'})"/>
    <svrl:text>
      <xsl:sequence select="@xml:lang"/>
      <xsl:apply-templates select="node()" mode="tk:text"/>
    </svrl:text>
    <xsl:call-template name="tk:references"/>
  </xsl:template>

  <!-- The diagnostics and properties that an assertion names; a name that leads nowhere is an error of the schema. -->
  <xsl:template name="tk:references" as="element()*">
    <xsl:variable name="schema" as="element(sch:schema)" select="ancestor::sch:schema"/>
    <xsl:for-each select="tokenize(@diagnostics)">
      <xsl:variable name="diagnostic" as="element()?" select="$schema//sch:diagnostic[@id eq current()]"/>
      <xsl:if test="not($diagnostic)">
        <xsl:sequence select="tk:refuse('there is no diagnostic ' || .)"/>
      </xsl:if>
      <svrl:diagnostic-reference diagnostic="{.}">
        <xsl:sequence select="$diagnostic/@xml:lang"/>
        <svrl:text>
          <xsl:apply-templates select="$diagnostic/node()" mode="tk:text"/>
        </svrl:text>
      </svrl:diagnostic-reference>
    </xsl:for-each>
    <xsl:for-each select="tokenize(@properties)">
      <xsl:variable name="property" as="element()?" select="$schema//sch:property[@id eq current()]"/>
      <xsl:if test="not($property)">
        <xsl:sequence select="tk:refuse('there is no property ' || .)"/>
      </xsl:if>
      <svrl:property-reference property="{.}">
        <xsl:sequence select="tk:attribute('role', $property/@role), tk:attribute('scheme', $property/@scheme)"/>
        <svrl:text>
          <xsl:apply-templates select="$property/node()" mode="tk:text"/>
        </svrl:text>
      </svrl:property-reference>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="text()" mode="tk:text" as="element()">
    <out:text>
      <xsl:sequence select="string(.)"/>
    </out:text>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="tk:text" as="empty-sequence()"/>

  <xsl:template match="sch:value-of" mode="tk:text" as="element()">
    <out:value-of select="{tk:expression(@select)}"/>
  </xsl:template>

  <xsl:template match="sch:name" mode="tk:text" as="element()">
    <out:value-of select="name({if (@path) then tk:expression(@path) else '.'})"/>
  </xsl:template>

  <xsl:template match="sch:emph | sch:span | sch:dir" mode="tk:text" as="element()">
    <xsl:element name="svrl:{local-name()}">
      <xsl:for-each select="@class, @value">
        <xsl:attribute name="{name()}" select="tk:literal(.)"/>
      </xsl:for-each>
      <xsl:apply-templates select="node()" mode="tk:text"/>
    </xsl:element>
  </xsl:template>

  <!-- The 2016 edition allows XSLT's own xsl:value-of and friends in a text; other foreign elements are shown as they are. -->
  <xsl:template match="xsl:*" mode="tk:text" as="element()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="*" mode="tk:text" as="node()*">
    <xsl:apply-templates select="node()" mode="tk:text"/>
  </xsl:template>
</xsl:stylesheet>
