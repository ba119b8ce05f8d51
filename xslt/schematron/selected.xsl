<?xml version="1.0" encoding="UTF-8"?>
<!--
  The expression that selects exactly what a context matches.

  A relative path P matches a node that root()//P selects (XSLT 3.0, 5.5.3): predicates, positions included, mean the same in
  both, but for current(). So a pattern with one rule, whose context is made of such paths, needs no template.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:tk="urn:tei-kit:schematron" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all">

  <xsl:variable name="tk:relative-path" as="xs:string" static="yes"
    select="'^(' || $tk:name-test || '_*//?)*(@?' || $tk:name-test || '|text\(\))_*$'"/>
  <!-- What depends on how the nodes were reached. -->
  <xsl:variable name="tk:focus" as="xs:string" static="yes" select="'(position|last)\s*\('"/>

  <xsl:function name="tk:selects" as="xs:boolean">
    <xsl:param name="pattern" as="element(sch:pattern)"/>
    <xsl:variable name="rules" as="element(sch:rule)*" select="$pattern/sch:rule"/>
    <xsl:sequence select="
        count($rules) eq 1 and not(matches($rules/@context, $tk:focus || '|current\s*\('))
        and (every $expression in $rules/*/(@test, @value, @select) satisfies not(matches($expression, $tk:focus)))
        and (every $path in tk:paths($rules/@context) satisfies matches(tk:masked($path), $tk:relative-path))"/>
  </xsl:function>

  <!-- Paths that differ in the name of the first step only become one path: one visit, and nothing to sort. -->
  <xsl:function name="tk:selected" as="xs:string">
    <xsl:param name="context" as="xs:string"/>
    <xsl:variable name="paths" as="xs:string+">
      <xsl:for-each-group select="distinct-values(tk:paths($context))" composite="yes"
        group-by="starts-with(., '@'), replace(., '^@?' || $tk:name-test || '(/|$)', '$4')">
        <xsl:variable name="names" as="xs:string+" select="current-group() ! substring-before(. || '/', '/')"/>
        <xsl:sequence select="
            if (count($names) eq 1) then '//' || .
            else '//(' || string-join($names, ' | ') || ')' || substring(., string-length($names[1]) + 1)"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="string-join($paths, ' | ')"/>
  </xsl:function>

  <!-- The paths of a context, between its outer bars. -->
  <xsl:function name="tk:paths" as="xs:string+">
    <xsl:param name="context" as="xs:string"/>
    <xsl:variable name="bars" as="xs:integer*" select="0, index-of(string-to-codepoints(tk:masked($context)), string-to-codepoints('|'))"/>
    <xsl:sequence select="
        for $n in 1 to count($bars)
        return replace(substring($context, $bars[$n] + 1, ($bars[$n + 1], string-length($context) + 1)[1] - $bars[$n] - 1), '^\s+|\s+$', '')"/>
  </xsl:function>

  <!-- A path with as many underscores as its literals, comments and predicates have characters. -->
  <xsl:function name="tk:masked" as="xs:string">
    <xsl:param name="path" as="xs:string"/>
    <xsl:variable name="masked" as="xs:string*">
      <xsl:analyze-string select="$path" regex="{$tk:opaque}|\[[^\[\]&quot;']*\]">
        <xsl:matching-substring>
          <xsl:sequence select="replace(., '.', '_', 's')"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:variable name="whole" as="xs:string" select="string-join($masked)"/>
    <xsl:sequence select="if ($whole eq $path) then $path else tk:masked($whole)"/>
  </xsl:function>
</xsl:stylesheet>
