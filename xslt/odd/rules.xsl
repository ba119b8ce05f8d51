<?xml version="1.0" encoding="UTF-8"?>
<!-- constraintSpec → ISO Schematron patterns, namespaces, keys and functions (TEI P5, 23.5.2; ISO/IEC 19757-3). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs tk">

  <xsl:mode name="rule" on-no-match="shallow-copy"/>

  <!-- Everything that a schema's rules need, in the order of ISO Schematron. -->
  <xsl:function name="tk:rules" as="node()*">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:variable name="specs" as="element(constraintSpec)*" select="
        $schema//constraintSpec[@scheme = ('schematron', 'isoschematron') or not(@scheme)][not(@mode = 'delete')]"/>
    <xsl:variable name="constraints" as="element(constraint)*" select="$specs/constraint"/>
    <xsl:variable name="namespaces" as="element(sch:ns)*">
      <xsl:if test="exists($specs)">
        <sch:ns prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>
      </xsl:if>
      <xsl:sequence select="$constraints/sch:ns"/>
    </xsl:variable>
    <xsl:for-each-group select="$namespaces" group-by="@prefix">
      <sch:ns prefix="{@prefix}" uri="{@uri}"/>
    </xsl:for-each-group>
    <xsl:apply-templates select="$constraints/(xsl:* | processing-instruction())" mode="rule"/>
    <xsl:apply-templates select="$constraints[not(tk:context(.))]/sch:let" mode="rule"/>
    <xsl:apply-templates select="$specs" mode="rule"/>
    <xsl:where-populated>
      <sch:diagnostics>
        <xsl:apply-templates select="$constraints/sch:diagnostics/sch:diagnostic" mode="rule"/>
      </sch:diagnostics>
    </xsl:where-populated>
    <xsl:where-populated>
      <sch:properties>
        <xsl:apply-templates select="$constraints/sch:properties/sch:property" mode="rule"/>
      </sch:properties>
    </xsl:where-populated>
  </xsl:function>

  <xsl:template match="constraintSpec" mode="rule" as="element()*">
    <xsl:apply-templates select="constraint/sch:pattern" mode="rule"/>
    <xsl:variable name="rules" as="element()*">
      <xsl:apply-templates select="constraint/sch:rule" mode="rule"/>
      <xsl:for-each select="constraint[sch:assert or sch:report][tk:context(.)]">
        <sch:rule context="{tk:context(.)}">
          <xsl:apply-templates select="sch:let, sch:assert, sch:report" mode="rule"/>
        </sch:rule>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="exists($rules)">
      <!-- Ids are unique in a schema: an assertion that has the constraint's name keeps it. -->
      <sch:pattern id="{if ($rules//@id = @ident) then @ident || '.pattern' else @ident}">
        <xsl:for-each select="gloss[1]">
          <sch:title>
            <xsl:value-of select="normalize-space(.)"/>
          </sch:title>
        </xsl:for-each>
        <xsl:sequence select="$rules"/>
      </sch:pattern>
    </xsl:if>
  </xsl:template>

  <!-- Where a bare assertion stands: the element that it is written in, or one of that element's attributes. -->
  <xsl:function name="tk:context" as="xs:string?">
    <xsl:param name="constraint" as="element(constraint)"/>
    <xsl:variable name="element" as="element(elementSpec)?" select="$constraint/ancestor::elementSpec"/>
    <xsl:variable name="attribute" as="element(attDef)?" select="$constraint/ancestor::attDef"/>
    <xsl:sequence select="
        if ($element)
        then 'tei:' || $element/@ident || $attribute ! ('/@' || @ident)
        else if ($attribute) then '@' || $attribute/@ident
        else ()"/>
  </xsl:function>

  <!-- The prefixes that the XPath of a function may use. -->
  <xsl:function name="tk:prefixes" as="namespace-node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="in-scope-prefixes($element)[. != '']">
      <xsl:variable name="uri" as="xs:anyURI" select="namespace-uri-for-prefix(., $element)"/>
      <xsl:if test="not($uri = ('urn:tei-kit:odd', 'http://www.w3.org/XML/1998/namespace', 'http://purl.oclc.org/dsdl/schematron'))">
        <xsl:namespace name="{.}" select="$uri"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- The XML goes out without the positions of the ODD. -->
  <xsl:template match="*" mode="rule" as="element()">
    <xsl:copy copy-namespaces="no">
      <xsl:if test="parent::constraint and self::xsl:*">
        <xsl:sequence select="tk:prefixes(.)"/>
      </xsl:if>
      <xsl:copy-of select="@* except @tk:*"/>
      <xsl:apply-templates mode="rule"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="comment()" mode="rule" as="empty-sequence()"/>
</xsl:stylesheet>
