<?xml version="1.0" encoding="UTF-8"?>
<!-- Whether an ODD is built as TEI P5, chapter 23 has it, as far as this compiler reads it: what may stand in what, what
     stands there once, which attributes must be there. Looked at before anything is done with it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:variable name="tk:prose" as="xs:string+" select="'altIdent', 'equiv', 'gloss', 'desc', 'exemplum', 'remarks', 'listRef'"/>
  <xsl:variable name="tk:model" as="xs:string+"
      select="'sequence', 'alternate', 'elementRef', 'classRef', 'macroRef', 'dataRef', 'textNode', 'empty', 'anyElement', 'valList'"/>
  <xsl:variable name="tk:specs" as="xs:string+" select="'elementSpec', 'classSpec', 'macroSpec', 'dataSpec', 'moduleSpec',
      'constraintSpec', 'moduleRef', 'elementRef', 'classRef', 'macroRef', 'dataRef'"/>

  <!-- What may stand in each element. -->
  <xsl:variable name="tk:children" as="map(xs:string, xs:string*)" select="map {
      'schemaSpec': ($tk:specs, $tk:prose),
      'elementSpec': ($tk:prose, 'classes', 'content', 'constraintSpec', 'attList', 'valList', 'model', 'modelGrp', 'modelSequence'),
      'classSpec': ($tk:prose, 'classes', 'constraintSpec', 'attList'),
      'macroSpec': ($tk:prose, 'content', 'constraintSpec'),
      'dataSpec': ($tk:prose, 'content', 'valList', 'constraintSpec'),
      'moduleSpec': ($tk:prose, 'idno'),
      'constraintSpec': ($tk:prose, 'constraint'),
      'classes': 'memberOf',
      'attList': ('attRef', 'attDef', 'attList'),
      'attDef': ($tk:prose, 'datatype', 'constraintSpec', 'defaultVal', 'valList', 'valDesc'),
      'datatype': 'dataRef',
      'valList': ('valItem', 'desc', 'paramList'),
      'valItem': ($tk:prose, 'paramList'),
      'content': $tk:model,
      'sequence': $tk:model,
      'alternate': $tk:model,
      'dataRef': 'dataFacet',
      'memberOf': (), 'attRef': (), 'elementRef': 'content', 'classRef': 'content', 'macroRef': (), 'moduleRef': 'content',
      'textNode': (), 'empty': (), 'anyElement': (), 'dataFacet': ()
    }"/>

  <xsl:variable name="tk:known" as="xs:string+" select="map:keys($tk:children)"/>

  <!-- What stands there at most once. -->
  <xsl:variable name="tk:single" as="xs:string+" select="'classes', 'content', 'attList', 'datatype', 'valList', 'defaultVal'"/>

  <!-- Which attributes must be there. -->
  <xsl:variable name="tk:required" as="map(xs:string, xs:string*)" select="map {
      'elementSpec': 'ident', 'classSpec': 'ident', 'macroSpec': 'ident', 'dataSpec': 'ident', 'constraintSpec': 'ident',
      'attDef': 'ident', 'valItem': 'ident', 'memberOf': 'key', 'elementRef': 'key', 'classRef': 'key', 'macroRef': 'key',
      'moduleRef': 'key', 'dataFacet': ('name', 'value')
    }"/>

  <xsl:variable name="tk:types" as="xs:string+" select="'string', 'boolean', 'decimal', 'float', 'double', 'duration', 'dateTime',
      'time', 'date', 'gYearMonth', 'gYear', 'gMonthDay', 'gDay', 'gMonth', 'hexBinary', 'base64Binary', 'anyURI', 'QName',
      'NOTATION', 'normalizedString', 'token', 'language', 'NMTOKEN', 'NMTOKENS', 'Name', 'NCName', 'ID', 'IDREF', 'IDREFS', 'ENTITY',
      'ENTITIES', 'integer', 'nonPositiveInteger', 'negativeInteger', 'long', 'int', 'short', 'byte', 'nonNegativeInteger',
      'unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte', 'positiveInteger'"/>
  <xsl:variable name="tk:facets" as="xs:string+" select="'length', 'minLength', 'maxLength', 'pattern', 'maxInclusive',
      'maxExclusive', 'minInclusive', 'minExclusive', 'totalDigits', 'fractionDigits'"/>

  <xsl:template match="/" as="element(tk:findings)">
    <tk:findings>
      <xsl:for-each select="//*[namespace-uri() = 'http://www.tei-c.org/ns/1.0'][local-name() = $tk:known]">
        <xsl:sequence select="tk:misplaced(.), tk:repeated-child(.), tk:missing(.), tk:bad-values(.)"/>
      </xsl:for-each>
      <xsl:for-each select="//constraint//(sch:assert | sch:report)[not(@test)]">
        <xsl:sequence select="tk:error(., name() || ' has no test')"/>
      </xsl:for-each>
      <xsl:for-each select="//constraint//sch:rule[not(@context) and not(@abstract = 'true')]">
        <xsl:sequence select="tk:error(., name() || ' has no context')"/>
      </xsl:for-each>
    </tk:findings>
  </xsl:template>

  <xsl:function name="tk:error" as="element(tk:finding)">
    <xsl:param name="place" as="element()"/>
    <xsl:param name="message" as="xs:string"/>
    <tk:finding level="error" at="{$place/ancestor-or-self::*[@tk:at][1]/@tk:at}">{$message}</tk:finding>
  </xsl:function>

  <!-- Prose around the specifications of a p5subset.xml is none of ours: only what stands in a specification counts. -->
  <xsl:function name="tk:misplaced" as="element(tk:finding)*">
    <xsl:param name="parent" as="element()"/>
    <xsl:for-each select="
        $parent/*[not(namespace-uri() = 'http://www.tei-c.org/ns/1.0' and local-name() = $tk:children(local-name($parent)))],
        $parent/(gloss | desc | altIdent | remarks | equiv | constraint)//*[local-name() = $tk:specs]">
      <xsl:sequence select="tk:error(., name() || ' does not belong in ' || local-name($parent)
          || (if ($parent/self::content) then '; a content model is pure ODD here (TEI P5, 23.5.1)' else ' (TEI P5, 23)'))"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="tk:repeated-child" as="element(tk:finding)*">
    <xsl:param name="parent" as="element()"/>
    <xsl:for-each-group select="$parent/*[local-name() = $tk:single][not($parent/self::attList)][not(self::valList and ancestor::content)]"
        group-by="local-name()">
      <xsl:if test="count(current-group()) gt 1">
        <xsl:sequence select="tk:error(current-group()[2], current-grouping-key() || ' is there twice in ' || local-name($parent))"/>
      </xsl:if>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="tk:missing" as="element(tk:finding)*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="$tk:required(local-name($element))[not(. = $element/@*[normalize-space()]/name())]">
      <xsl:sequence select="tk:error($element, local-name($element) || ' has no ' || .)"/>
    </xsl:for-each>
    <xsl:if test="$element/self::dataRef[not(@key) and not(@name)]">
      <xsl:sequence select="tk:error($element, 'dataRef has neither key nor name, the two ways to name a data type that this compiler reads')"/>
    </xsl:if>
    <xsl:if test="$element/self::classSpec[not(@type = ('atts', 'model'))][not(@mode = ('delete', 'change'))]">
      <xsl:sequence select="tk:error($element, 'classSpec type is atts or model')"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="tk:bad-values" as="element(tk:finding)*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="local-name($element)"/>
    <xsl:if test="$name = ('elementSpec', 'classSpec', 'macroSpec', 'dataSpec') and not($element/@ident castable as xs:NCName) and $element/@ident != ''">
      <xsl:sequence select="tk:error($element, $name || ' ident=&quot;' || $element/@ident || '&quot; is not a name in XML')"/>
    </xsl:if>
    <xsl:if test="$name = 'attDef' and not(replace($element/@ident, '^xml:', '') castable as xs:NCName) and $element/@ident != ''">
      <xsl:sequence select="tk:error($element, 'attDef ident=&quot;' || $element/@ident || '&quot; is not a name in XML')"/>
    </xsl:if>
    <xsl:if test="$element/self::dataRef/@name[not(. = $tk:types)]">
      <xsl:sequence select="tk:error($element, 'dataRef name=&quot;' || $element/@name || '&quot;: XML Schema has no such data type')"/>
    </xsl:if>
    <xsl:if test="$element/self::dataFacet/@name[not(. = $tk:facets)]">
      <xsl:sequence select="tk:error($element, 'dataFacet name=&quot;' || $element/@name || '&quot;: XML Schema has no such facet')"/>
    </xsl:if>
    <xsl:for-each select="$element/@restriction[not(tk:is-pattern(.))]">
      <xsl:sequence select="tk:error($element, 'restriction=&quot;' || . || '&quot; is not a regular expression')"/>
    </xsl:for-each>
    <xsl:if test="$element/self::dataSpec/content//(elementRef | classRef | anyElement)">
      <xsl:sequence select="tk:error($element, 'dataSpec ident=&quot;' || $element/@ident || '&quot; holds elements; a data type holds values')"/>
    </xsl:if>
    <xsl:if test="$element/@mode[not(. = ('add', 'change', 'delete', 'replace'))]">
      <xsl:sequence select="tk:error($element, $name || ' mode=&quot;' || $element/@mode || '&quot;: a mode is add, change, delete or replace')"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="tk:is-pattern" as="xs:boolean">
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:try>
      <xsl:sequence select="matches('', $pattern) = (true(), false())"/>
      <xsl:catch select="false()"/>
    </xsl:try>
  </xsl:function>
</xsl:stylesheet>
