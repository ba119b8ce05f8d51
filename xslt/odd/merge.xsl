<?xml version="1.0" encoding="UTF-8"?>
<!-- A customisation and its source become one ODD (TEI P5, 23.3): what moduleRef and its like choose from the source,
     changed, replaced or deleted as the customisation says, and what it adds.

     What could not be done stays in the result as it was written, mode and all: findings.xsl reports it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:import href="change.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="fail"/>

  <!-- The source: a merged ODD, or the TEI's own p5subset.xml. -->
  <xsl:param name="source" as="document-node()"/>

  <xsl:variable name="tk:custom" as="element(schemaSpec)" select="/schemaSpec"/>
  <xsl:variable name="tk:offered" as="element()*" select="
      $source//(elementSpec | classSpec | macroSpec | dataSpec)
      | $source//(moduleSpec | schemaSpec/constraintSpec)"/>
  <xsl:variable name="tk:choosers" as="element()*"
      select="/schemaSpec/(moduleRef | elementRef | classRef | macroRef | dataRef)"/>

  <xsl:template match="/" as="element(schemaSpec)">
    <xsl:variable name="chosen" as="element()*" select="$tk:offered[tk:is-chosen(.)]"/>
    <schemaSpec>
      <xsl:copy-of select="$source/schemaSpec/(@ns | @start), schemaSpec/@*"/>
      <!-- Names that the source has and the result has not: a reference to one of them is no mistake. -->
      <xsl:attribute name="tk:dropped" select="$tk:offered[not(tk:is-chosen(.)) or tk:change-of(.)/@mode = 'delete']/@ident"/>
      <xsl:copy-of select="$tk:choosers[not(tk:finds-something(.))]"/>
      <xsl:sequence select="$chosen ! tk:customised(.)"/>
      <xsl:copy-of select="schemaSpec/(* except $tk:choosers)[not(tk:is-used-up(., $chosen))]"/>
    </schemaSpec>
  </xsl:template>

  <!-- ........ choosing ........ -->

  <!-- An ODD that chooses nothing takes everything. -->
  <xsl:function name="tk:is-chosen" as="xs:boolean">
    <xsl:param name="spec" as="element()"/>
    <xsl:sequence select="
        empty($tk:choosers)
        or $spec/(self::moduleSpec | self::constraintSpec)
        or (some $chooser in $tk:choosers satisfies tk:chooses($chooser, $spec))"/>
  </xsl:function>

  <xsl:function name="tk:chooses" as="xs:boolean">
    <xsl:param name="chooser" as="element()"/>
    <xsl:param name="spec" as="element()"/>
    <xsl:sequence select="
        if ($chooser/self::moduleRef) then
          $spec/@module = $chooser/@key
          and (not($spec/self::elementSpec)
               or ((not($chooser/@include) or $spec/@ident = tokenize($chooser/@include))
                   and not($spec/@ident = tokenize($chooser/@except))))
        else
          $spec/@ident = $chooser/@key and local-name($spec) = replace(local-name($chooser), 'Ref$', 'Spec')"/>
  </xsl:function>

  <xsl:function name="tk:finds-something" as="xs:boolean">
    <xsl:param name="chooser" as="element()"/>
    <xsl:sequence select="
        (some $spec in $tk:offered satisfies tk:chooses($chooser, $spec))
        and (every $name in tokenize($chooser/(@include | @except) => string-join(' '))
             satisfies $tk:offered[self::elementSpec]/@ident = $name)"/>
  </xsl:function>

  <!-- ........ changing ........ -->

  <xsl:function name="tk:change-of" as="element()?">
    <xsl:param name="spec" as="element()"/>
    <xsl:sequence select="$tk:custom/*[@ident = $spec/@ident][local-name() = local-name($spec)]
                          [@mode = ('change', 'replace', 'delete')][1]"/>
  </xsl:function>

  <xsl:function name="tk:customised" as="element()?">
    <xsl:param name="spec" as="element()"/>
    <xsl:variable name="change" as="element()?" select="tk:change-of($spec)"/>
    <xsl:choose>
      <xsl:when test="empty($change)">
        <xsl:copy-of select="$spec"/>
      </xsl:when>
      <xsl:when test="$change/@mode = 'change'">
        <xsl:sequence select="tk:changed($spec, $change)"/>
      </xsl:when>
      <xsl:when test="$change/@mode = 'replace'">
        <xsl:element name="{local-name($change)}" namespace="{namespace-uri($change)}">
          <xsl:copy-of select="$change/(@* except @mode), $change/node()"/>
        </xsl:element>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- Whether a specification of the customisation has done its work on the source. -->
  <xsl:function name="tk:is-used-up" as="xs:boolean">
    <xsl:param name="spec" as="element()"/>
    <xsl:param name="chosen" as="element()*"/>
    <xsl:sequence select="
        $spec/@mode = ('change', 'replace', 'delete')
        and exists($chosen[@ident = $spec/@ident][local-name() = local-name($spec)][tk:change-of(.) is $spec])"/>
  </xsl:function>
</xsl:stylesheet>
