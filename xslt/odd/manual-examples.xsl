<?xml version="1.0" encoding="UTF-8"?>
<!-- Examples, written out as an editor would see them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd" xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:eg="http://www.tei-c.org/ns/Examples" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:mode name="example" on-no-match="fail"/>

  <xsl:template match="exemplum" as="element()*">
    <xsl:for-each select="eg:egXML">
      <!-- How deep the example stands in the ODD is of no interest here. -->
      <xsl:variable name="indent" as="xs:string" select="string(tokenize(text()[1], '\n')[last()])"/>
      <pre tabindex="0" aria-label="Example of {ancestor::elementSpec/@ident}"><code><xsl:apply-templates
        select="tk:trimmed(.)" mode="example"><xsl:with-param name="indent" tunnel="yes" select="$indent"/></xsl:apply-templates></code></pre>
    </xsl:for-each>
  </xsl:template>

  <!-- The nodes of an example but the space before the first and behind the last. -->
  <xsl:function name="tk:trimmed" as="node()*">
    <xsl:param name="example" as="element(eg:egXML)"/>
    <xsl:variable name="nodes" as="node()*" select="$example/node()"/>
    <xsl:sequence select="$nodes except ($nodes[1], $nodes[last()])[self::text()][normalize-space() = '']"/>
  </xsl:function>

  <xsl:template match="*" mode="example" as="node()*">
    <span class="tag">&lt;{name()}</span>
    <xsl:apply-templates select="@* except @tk:*" mode="example"/>
    <xsl:choose>
      <xsl:when test="node()">
        <span class="tag">&gt;</span>
        <xsl:apply-templates mode="example"/>
        <span class="tag">&lt;/{name()}&gt;</span>
      </xsl:when>
      <xsl:otherwise>
        <span class="tag">/&gt;</span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="@*" mode="example" as="node()*">
    <xsl:text> </xsl:text>
    <span class="att">{name()}=</span>
    <span class="val">"{tk:escaped(.)}"</span>
  </xsl:template>

  <xsl:template match="text()" mode="example" as="text()">
    <xsl:param name="indent" as="xs:string" tunnel="yes"/>
    <xsl:value-of select="if ($indent = '') then tk:escaped(.) else replace(tk:escaped(.), '\n' || $indent, '&#10;')"/>
  </xsl:template>

  <!-- What is shown is source: "&amp;lt;" has to be seen as it is written. -->
  <xsl:function name="tk:escaped" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace(replace($text, '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;')"/>
  </xsl:function>

  <xsl:template match="processing-instruction()" mode="example" as="element()">
    <span class="com">&lt;?{name()} {.}?&gt;</span>
  </xsl:template>

  <xsl:template match="comment()" mode="example" as="element()">
    <span class="com">&lt;!--{.}--&gt;</span>
  </xsl:template>
</xsl:stylesheet>
