<?xml version="1.0" encoding="UTF-8"?>
<!-- mode="change": what the change says replaces what was there, name by name; the rest stays (TEI P5, 23.3.1). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- Children that are told from each other by a name. -->
  <xsl:variable name="tk:named" as="xs:string+"
      select="'attDef', 'constraintSpec', 'valItem', 'memberOf'"/>
  <!-- Children that are changed inside, not replaced. -->
  <xsl:variable name="tk:nested" as="xs:string+" select="'attList', 'valList', 'classes'"/>

  <xsl:function name="tk:name" as="xs:string">
    <xsl:param name="spec" as="element()"/>
    <xsl:sequence select="string-join((local-name($spec), ($spec/@ident, $spec/@key)[1], $spec/@xml:lang), ' ')"/>
  </xsl:function>

  <xsl:function name="tk:changed" as="element()">
    <xsl:param name="old" as="element()"/>
    <xsl:param name="new" as="element()"/>
    <xsl:element name="{local-name($old)}" namespace="{namespace-uri($old)}">
      <xsl:copy-of select="$old/@*, $new/(@* except @mode)"/>
      <xsl:copy-of select="$old/@mode"/>
      <xsl:for-each select="$old/*">
        <xsl:sequence select="tk:kept(., $new)"/>
      </xsl:for-each>
      <xsl:sequence select="tk:added($old, $new)"/>
    </xsl:element>
  </xsl:function>

  <!-- What becomes of a child of the old specification. -->
  <xsl:function name="tk:kept" as="element()*">
    <xsl:param name="child" as="element()"/>
    <xsl:param name="new" as="element()"/>
    <xsl:variable name="rival" as="element()*" select="
        if (local-name($child) = $tk:named)
        then $new/*[tk:name(.) = tk:name($child)]
        else $new/*[local-name() = local-name($child)]
                   [not(self::gloss or self::desc or self::remarks) or string(@xml:lang) = string($child/@xml:lang)]"/>
    <xsl:choose>
      <xsl:when test="empty($rival)">
        <xsl:copy-of select="$child"/>
      </xsl:when>
      <xsl:when test="$rival[1]/@mode = 'delete'">
        <!-- An inherited attribute stays deleted only if the deletion stays to be seen. -->
        <xsl:copy-of select="$rival[1][self::attDef]"/>
      </xsl:when>
      <!-- A list of values that says no mode, or "add", is the whole new list, as the TEI's own compiler has it. -->
      <xsl:when test="local-name($child) = $tk:nested and not($rival[1]/@mode = 'replace')
                      and not($rival[1][self::valList][string(@mode) = ('', 'add')])">
        <xsl:sequence select="tk:changed($child, $rival[1])"/>
      </xsl:when>
      <xsl:when test="local-name($child) = $tk:named and $rival[1]/@mode = 'change'">
        <xsl:sequence select="tk:changed($child, $rival[1])"/>
      </xsl:when>
      <xsl:when test="$child >> $child/../*[tk:name(.) = tk:name($child)][1]"/>
      <xsl:otherwise>
        <xsl:copy-of select="$rival"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What the new specification has and the old one has not. -->
  <xsl:function name="tk:added" as="element()*">
    <xsl:param name="old" as="element()"/>
    <xsl:param name="new" as="element()"/>
    <xsl:for-each select="$new/*">
      <xsl:variable name="child" as="element()" select="."/>
      <xsl:variable name="known" as="xs:boolean" select="
          if (local-name($child) = $tk:named)
          then exists($old/*[tk:name(.) = tk:name($child)])
          else exists($old/*[local-name() = local-name($child)]
                            [not(self::gloss or self::desc or self::remarks) or string(@xml:lang) = string($child/@xml:lang)])"/>
      <xsl:if test="not($known)">
        <xsl:copy-of select="$child"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
