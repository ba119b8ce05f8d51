<?xml version="1.0" encoding="UTF-8"?>
<!--
  Which nodes a pattern has to look at.

  A walk over all nodes for each pattern costs patterns × nodes; a scan for a name is a comparison of two integers in
  Saxon's tree. So each context is reduced to the node test of its last step (always a superset of what it matches), and
  only those nodes are offered to the pattern's templates. What is not understood is answered with every node.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tk="urn:tei-kit:schematron"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all">

  <xsl:variable name="tk:every-node" as="xs:string" static="yes" select="'/descendant-or-self::node() | /descendant::*/@*'"/>
  <!-- String literals and comments of XPath, which may hold brackets and bars that mean nothing. -->
  <xsl:variable name="tk:opaque" as="xs:string" static="yes"
    select="'&quot;[^&quot;]*&quot;|''[^'']*''|\(:[^:]*:\)'"/>
  <xsl:variable name="tk:name-test" as="xs:string" static="yes"
    select="'(\*|[\i-[:]][\c-[:]]*)(:(\*|[\i-[:]][\c-[:]]*))?'"/>

  <!-- The expression that selects, once and in document order, what the contexts of a pattern can match. -->
  <xsl:function name="tk:candidates" as="xs:string">
    <xsl:param name="contexts" as="xs:string*"/>
    <xsl:variable name="selections" as="xs:string*" select="distinct-values($contexts ! tk:selections(.))"/>
    <xsl:sequence select="
        if (empty($selections)) then '()'
        else if ($selections = $tk:every-node) then $tk:every-node
        else string-join($selections, ' | ')"/>
  </xsl:function>

  <xsl:function name="tk:selections" as="xs:string+">
    <xsl:param name="context" as="xs:string"/>
    <xsl:variable name="bare" as="xs:string" select="tk:without-predicates(replace($context, $tk:opaque, ''))"/>
    <xsl:sequence select="
        if (matches($bare, '\s(union|except|intersect)\s') or contains($bare, 'Q{')) then $tk:every-node
        else tokenize($bare, '\|') ! tk:selection(normalize-space(.))"/>
  </xsl:function>

  <!-- Predicates nest: the innermost go first. -->
  <xsl:function name="tk:without-predicates" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="less" as="xs:string" select="replace($text, '\[[^\[\]]*\]', '')"/>
    <xsl:sequence select="if ($less eq $text) then $text else tk:without-predicates($less)"/>
  </xsl:function>

  <!-- The selection for one path: its last step decides, with the step before it where the last is no element. -->
  <xsl:function name="tk:selection" as="xs:string">
    <xsl:param name="path" as="xs:string"/>
    <xsl:variable name="step" as="xs:string" select="normalize-space(replace($path, '^.*/', ''))"/>
    <xsl:variable name="parent" as="xs:string" select="normalize-space(replace($path, '^(.*/)?([^/]*)/[^/]*$', '$2'))"/>
    <xsl:variable name="owner" as="xs:string" select="
        if (contains($path, '/') and matches($parent, '^' || $tk:name-test || '$')) then '/descendant::' || $parent else '/descendant::*'"/>
    <xsl:choose>
      <xsl:when test="$path eq '/'">/</xsl:when>
      <xsl:when test="contains($path, '(') and not(matches($path, '^[^()]*\(\)$'))">
        <xsl:sequence select="$tk:every-node"/>
      </xsl:when>
      <xsl:when test="matches($step, '^(@|attribute::)' || $tk:name-test || '$')">
        <xsl:sequence select="$owner || '/@' || replace($step, '^(@|attribute::)', '')"/>
      </xsl:when>
      <xsl:when test="$step eq 'text()' and $owner ne '/descendant::*'">
        <xsl:sequence select="$owner || '/text()'"/>
      </xsl:when>
      <xsl:when test="matches($step, '^(child::|descendant::)?(' || $tk:name-test || '|text\(\)|comment\(\)|processing-instruction\(\))$')">
        <xsl:sequence select="'/descendant::' || replace($step, '^(child|descendant)::', '')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$tk:every-node"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
