<?xml version="1.0" encoding="UTF-8"?>
<!-- Names that lead nowhere, and circles. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    expand-text="yes" exclude-result-prefixes="#all">

  <xsl:mode name="unknown" on-no-match="shallow-skip"/>

  <xsl:template match="*" mode="unknown" priority="-1" as="empty-sequence()"/>

  <xsl:template match="content//elementRef | content//classRef | content//macroRef | dataRef[@key] | memberOf" mode="unknown"
      as="element(tk:finding)?">
    <xsl:variable name="there" as="element()?" select="tk:referred(.)"/>
    <xsl:choose>
      <xsl:when test="$there/self::classSpec[@type = 'model'] and self::classRef and empty(tk:members($there)) and tk:is-demanded(.)">
        <xsl:call-template name="tk:say">
          <xsl:with-param name="level" select="'note'"/>
          <xsl:with-param name="message">{ancestor::elementSpec/@ident} demands a member of {@key}, which has none in the schema; it is not demanded any more</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="exists($there)"/>
      <xsl:when test="not(@key = tokenize(/schemaSpec/@tk:dropped))">
        <xsl:call-template name="tk:say">
          <xsl:with-param name="message">{local-name()} key="{@key}": there is no such {tk:kind(.)} in the schema</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="self::elementRef and tk:is-demanded(.)">
        <xsl:call-template name="tk:say">
          <xsl:with-param name="message">{ancestor::elementSpec/@ident} demands {@key}, which is not in the schema: keep it, or change the content of {ancestor::elementSpec/@ident}</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="tk:kind" as="xs:string">
    <xsl:param name="reference" as="element()"/>
    <xsl:sequence select="map { 'elementRef': 'element', 'classRef': 'class', 'memberOf': 'class', 'macroRef': 'macro',
                                'dataRef': 'data type' }(local-name($reference))"/>
  </xsl:function>

  <xsl:function name="tk:referred" as="element()?">
    <xsl:param name="reference" as="element()"/>
    <xsl:variable name="root" as="document-node()" select="root($reference)"/>
    <xsl:sequence select="
        if ($reference/self::elementRef) then tk:element($root, $reference/@key)
        else if ($reference/(self::classRef | self::memberOf)) then tk:class($root, $reference/@key)
        else if ($reference/self::macroRef) then (tk:macro($root, $reference/@key), tk:data($root, $reference/@key))[1]
        else tk:data($root, $reference/@key)"/>
  </xsl:function>

  <!-- Whether nothing above allows a document to do without. -->
  <xsl:function name="tk:is-demanded" as="xs:boolean">
    <xsl:param name="particle" as="element()"/>
    <xsl:variable name="above" as="element()*" select="$particle/ancestor-or-self::*[ancestor::content]"/>
    <xsl:sequence select="empty($above[self::alternate or @minOccurs = '0']) and exists($particle/ancestor::elementSpec)"/>
  </xsl:function>

  <!-- ........ circles: a macro or data type that contains itself never ends ........ -->

  <xsl:template match="macroSpec[tk:leads-back(., .)] | dataSpec[tk:leads-back(., .)]" mode="unknown" as="element(tk:finding)">
    <xsl:call-template name="tk:say">
      <xsl:with-param name="message">{local-name()} ident="{@ident}" contains itself</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="tk:leads-back" as="xs:boolean">
    <xsl:param name="start" as="element()"/>
    <xsl:param name="here" as="element()*"/>
    <xsl:sequence select="tk:leads-back($start, $here, ())"/>
  </xsl:function>

  <xsl:function name="tk:leads-back" as="xs:boolean">
    <xsl:param name="start" as="element()"/>
    <xsl:param name="here" as="element()*"/>
    <xsl:param name="seen" as="element()*"/>
    <xsl:variable name="next" as="element()*" select="$here/content//(macroRef | dataRef[@key])/tk:referred(.) except $seen"/>
    <xsl:sequence select="
        if (empty($next)) then false()
        else if ($next intersect $start) then true()
        else tk:leads-back($start, $next, $seen | $next)"/>
  </xsl:function>

  <!-- ........ attributes ........ -->

  <xsl:template match="attRef" mode="unknown" as="element(tk:finding)?">
    <xsl:variable name="class" as="xs:string" select="string((@class, substring-before(@key, '.attribute.'))[. != ''][1])"/>
    <xsl:variable name="name" as="xs:string" select="string((@name, substring-after(@key, '.attribute.'))[. != ''][1])"/>
    <xsl:if test="empty(tk:class(root(.), $class)/attList//attDef[@ident = $name])
                  and not($class = tokenize(/schemaSpec/@tk:dropped))">
      <xsl:call-template name="tk:say">
        <xsl:with-param name="message">attRef class="{$class}" name="{$name}": there is no such attribute in such a class</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="elementSpec/attList//attDef[@mode = ('change', 'delete')]" mode="unknown" as="element(tk:finding)?">
    <xsl:if test="not(tk:attribute-classes(ancestor::elementSpec)/attList//attDef/@ident = @ident)">
      <xsl:call-template name="tk:say">
        <xsl:with-param name="message">attDef ident="{@ident}" mode="{@mode}": {ancestor::elementSpec/@ident} has no such attribute</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
