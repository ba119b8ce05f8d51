<?xml version="1.0" encoding="UTF-8"?>
<!-- What is wrong with a merged ODD, and what one of the targets cannot say; each with its place in the source.

     level="error": the ODD means nothing, or nothing that this compiler knows. level="note": the XSD accepts more than
     the RELAX NG, or something was left out. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    expand-text="yes" exclude-result-prefixes="#all">

  <xsl:import href="names.xsl"/>
  <xsl:import href="facts.xsl"/>
  <xsl:import href="findings-names.xsl"/>
  <xsl:import href="findings-xsd.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="finding" on-no-match="shallow-skip"/>

  <xsl:template match="/" as="element(tk:findings)">
    <tk:findings>
      <xsl:for-each select="descendant::* except descendant::exemplum/descendant::*">
        <xsl:apply-templates select="." mode="finding"/>
        <xsl:apply-templates select="." mode="unknown"/>
        <xsl:apply-templates select="." mode="xsd"/>
      </xsl:for-each>
    </tk:findings>
  </xsl:template>

  <xsl:template name="tk:say" as="element(tk:finding)">
    <xsl:param name="message" as="xs:string"/>
    <xsl:param name="level" as="xs:string" select="'error'"/>
    <tk:finding level="{$level}" at="{ancestor-or-self::*[@tk:at][1]/@tk:at}">{$message}</tk:finding>
  </xsl:template>

  <!-- The template above visits every element itself. -->
  <xsl:template match="*" mode="finding" priority="-1" as="empty-sequence()"/>

  <xsl:template match="schemaSpec[empty(tk:roots(.))]" mode="finding" as="element(tk:finding)">
    <xsl:call-template name="tk:say">
      <xsl:with-param name="message">schemaSpec start="{(@start, 'TEI')[1]}": no such element in the schema, so no document can begin</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- merge.xsl has taken away what it could do. -->
  <xsl:template match="schemaSpec/*[@mode = ('change', 'delete', 'replace')]" mode="finding" as="element(tk:finding)">
    <xsl:call-template name="tk:say">
      <xsl:with-param name="message">{local-name()} ident="{@ident}" mode="{@mode}": the source has no {@ident} to {@mode}</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="schemaSpec/*[self::moduleRef or self::elementRef or self::classRef or self::macroRef or self::dataRef]" mode="finding" priority="2"
      as="element(tk:finding)">
    <xsl:call-template name="tk:say">
      <xsl:with-param name="message">{local-name()} key="{@key}{@url}"{(@include | @except) ! (' ' || name() || '="' || . || '"')}: not in the source; a source is named by schemaSpec/@source or given with --tei-source</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The same name twice. -->
  <xsl:template match="schemaSpec/*[self::elementSpec or self::classSpec or self::macroSpec or self::dataSpec or self::constraintSpec]
      [@ident = preceding-sibling::*[local-name() = local-name(current())]/@ident]" mode="finding" priority="3"
      as="element(tk:finding)">
    <xsl:call-template name="tk:say">
      <xsl:with-param name="message">{local-name()} ident="{@ident}" is there twice; where the source has it, say mode="change" or mode="replace"</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="*[@minOccurs[not(tk:is-count(.))] or @maxOccurs[not(tk:is-count(.) or . = 'unbounded')]]"
      mode="finding" priority="5" as="element(tk:finding)">
    <xsl:call-template name="tk:say">
      <xsl:with-param name="message">{local-name()}: minOccurs is a number, maxOccurs a number or "unbounded"; 200 at most</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- RELAX NG has to write each one out, and validators read no deeper than 256. -->
  <xsl:function name="tk:is-count" as="xs:boolean">
    <xsl:param name="value" as="attribute()"/>
    <xsl:sequence select="matches($value, '^\d{1,3}$') and number($value) le 200"/>
  </xsl:function>

  <xsl:template match="*[@maxOccurs[tk:is-count(.)] and number(@maxOccurs) lt number((@minOccurs[tk:is-count(.)], 1)[1])]"
      mode="finding" priority="4" as="element(tk:finding)">
    <xsl:call-template name="tk:say">
      <xsl:with-param name="message">{local-name()}: maxOccurs="{@maxOccurs}" is less than minOccurs="{(@minOccurs, 1)[1]}"</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="classRef[@expand][not(@expand = ('alternate', 'sequence', 'sequenceOptional', 'sequenceRepeatable',
      'sequenceOptionalRepeatable'))]" mode="finding" as="element(tk:finding)">
    <xsl:call-template name="tk:say">
      <xsl:with-param name="message">classRef expand="{@expand}": TEI P5 has no such way to expand a class</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="valList[@type = 'closed'][empty(valItem)]" mode="finding" as="element(tk:finding)">
    <xsl:call-template name="tk:say">
      <xsl:with-param name="message">a closed valList without a valItem: no value would be valid</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- RELAX NG has parameters for its own types only, not for a choice of types. -->
  <xsl:template match="dataRef[@key][@restriction or dataFacet][tk:data(root(.), @key)]
      [not(tk:data(root(.), @key) ! tk:leads-back(., .))][empty(tk:primitive(.))]" mode="finding" as="element(tk:finding)">
    <xsl:call-template name="tk:say">
      <xsl:with-param name="message">dataRef key="{@key}" cannot be restricted: it is more than one type of XML Schema</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="constraintSpec[@scheme][not(@scheme = ('schematron', 'isoschematron'))]" mode="finding"
      as="element(tk:finding)">
    <xsl:call-template name="tk:say">
      <xsl:with-param name="level" select="'note'"/>
      <xsl:with-param name="message">constraintSpec ident="{@ident}": left out, for its scheme is {@scheme}, not schematron</xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
