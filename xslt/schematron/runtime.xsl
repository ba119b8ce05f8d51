<?xml version="1.0" encoding="UTF-8"?>
<!-- What every compiled schema carries with it, so that it is one file: a parameter and the names of places. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:tk="urn:tei-kit:schematron"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all">

  <!--
    Two names are given to a place: SVRL's @location, an XPath; and @tk:node, the positions among all child elements on
    the way from the root ("1/0/3"; the root itself is ""), with @tk:attribute or @tk:text (which text node of the element), which our reader looks up.
    The positions come from an accumulator: counting siblings would be quadratic in a long list of findings.
  -->
  <xsl:template name="tk:runtime" as="element()+">
    <out:param name="svrl-location" as="Q{{http://www.w3.org/2001/XMLSchema}}boolean" select="true()"/>
    <out:mode on-no-match="fail" use-accumulators="Q{{urn:tei-kit:schematron}}positions"/>
    <out:accumulator name="Q{{urn:tei-kit:schematron}}positions" as="Q{{http://www.w3.org/2001/XMLSchema}}integer*" initial-value="-1">
      <out:accumulator-rule match="*" phase="start" select="-1, head($value) + 1, tail($value)"/>
      <out:accumulator-rule match="*" phase="end" select="tail($value)"/>
    </out:accumulator>
    <out:function name="Q{{urn:tei-kit:schematron}}where" as="attribute()+">
      <out:param name="node" as="item()"/>
      <out:variable name="element" as="node()" select="if ($node instance of element() or $node instance of document-node()) then $node else $node/.."/>
      <out:if test="$svrl-location">
        <out:attribute name="location" select="path($node)"/>
      </out:if>
      <out:attribute name="tk:node" namespace="urn:tei-kit:schematron"
        select="string-join(tail(reverse(tail($element[self::*]/accumulator-before('Q{{urn:tei-kit:schematron}}positions')))), '/')"/>
      <out:if test="$node instance of attribute()">
        <out:attribute name="tk:attribute" namespace="urn:tei-kit:schematron" select="name($node)"/>
      </out:if>
      <out:if test="$node instance of text()">
        <out:attribute name="tk:text" namespace="urn:tei-kit:schematron" select="count($node/preceding-sibling::text())"/>
      </out:if>
    </out:function>
  </xsl:template>
</xsl:stylesheet>
