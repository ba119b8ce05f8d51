<?xml version="1.0" encoding="UTF-8"?>
<!--
  ISO Schematron (ISO/IEC 19757-3:2016 and 2020, query bindings xslt2 and xslt3) to XSLT 3.

  Three steps over the schema: resolve sch:include and sch:extends/@href (include.xsl), resolve abstract patterns,
  abstract rules and the phase (expand.xsl), write the stylesheet (this file, rules.xsl, assertions.xsl, contexts.xsl and
  runtime.xsl). The result reports in SVRL; docs/adr/0004 tells how it visits nodes and why.

  Override a step by importing this file and declaring a template with a higher import precedence.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:tk="urn:tei-kit:schematron" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  exclude-result-prefixes="#all">

  <xsl:include href="include.xsl"/>
  <xsl:include href="expand.xsl"/>
  <xsl:include href="contexts.xsl"/>
  <xsl:include href="rules.xsl"/>
  <xsl:include href="assertions.xsl"/>
  <xsl:include href="runtime.xsl"/>

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <!-- The phase to compile: an id, #ALL, or #DEFAULT for the schema's own choice (ISO/IEC 19757-3, 5.4.9). -->
  <xsl:param name="phase" as="xs:string" select="'#DEFAULT'"/>
  <!-- Whether the result will report svrl:fired-rule for each node: as long as the document, and of use to few. -->
  <xsl:param name="fired-rules" as="xs:boolean" select="false()"/>
  <!-- The files that sch:include and sch:extends may name: tk:files/tk:file[@href], or an empty sequence. -->
  <xsl:param name="files" as="document-node()?" select="()"/>

  <!-- Instructions of XSLT that the query binding lets a schema carry; the others could read files or take over the run. -->
  <xsl:variable name="tk:carried" as="xs:string+" static="yes"
    select="'accumulator', 'decimal-format', 'function', 'key', 'param', 'template', 'variable'"/>

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="tk:compile" on-no-match="fail"/>

  <xsl:template match="/" as="document-node()">
    <xsl:variable name="included" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="*" mode="tk:include"/>
      </xsl:document>
    </xsl:variable>
    <xsl:variable name="expanded" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="$included/*" mode="tk:expand"/>
      </xsl:document>
    </xsl:variable>
    <xsl:document>
      <xsl:apply-templates select="$expanded/*" mode="tk:compile"/>
    </xsl:document>
  </xsl:template>

  <xsl:template match="*" mode="tk:compile" as="empty-sequence()">
    <xsl:sequence select="tk:refuse('the root element is ' || name() || ', not a Schematron schema')"/>
  </xsl:template>

  <xsl:template match="sch:schema" mode="tk:compile" as="element()">
    <xsl:variable name="patterns" as="element(sch:pattern)*" select="sch:pattern"/>
    <xsl:variable name="foreign" as="element()*" select="xsl:*, sch:pattern/xsl:*"/>
    <xsl:sequence select="$foreign[not(local-name() = $tk:carried)] ! tk:refuse(name() || ' is not supported in a schema')"/>
    <out:stylesheet version="3.0" exclude-result-prefixes="#all">
      <xsl:for-each select="sch:ns">
        <xsl:namespace name="{@prefix}" select="@uri"/>
      </xsl:for-each>
      <out:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
      <xsl:sequence select="$foreign"/>
      <xsl:apply-templates select="sch:let | sch:phase/sch:let | sch:pattern/sch:let" mode="tk:compile"/>
      <xsl:call-template name="tk:main">
        <xsl:with-param name="patterns" select="$patterns"/>
      </xsl:call-template>
      <xsl:apply-templates select="$patterns" mode="tk:compile"/>
      <xsl:call-template name="tk:runtime"/>
    </out:stylesheet>
  </xsl:template>

  <!-- The compiled schema's own entry: every active pattern over the nodes that its rules can match. -->
  <xsl:template name="tk:main" as="element()+">
    <xsl:param name="patterns" as="element(sch:pattern)*"/>
    <xsl:variable name="selections" as="xs:string*" select="$patterns ! tk:candidates(sch:rule/@context)"/>
    <xsl:variable name="shared" as="xs:string*" select="distinct-values($selections)[count(index-of($selections, .)) gt 1]"/>
    <!-- Patterns that look at the same nodes find them once. -->
    <xsl:for-each select="$shared">
      <out:variable name="Q{{urn:tei-kit:schematron}}nodes.{position()}" as="node()*" select="{.}"/>
    </xsl:for-each>
    <out:template match="/" as="element()">
      <svrl:schematron-output>
        <xsl:sequence select="tk:attribute('title', sch:title), tk:attribute('phase', @tk:phase),
          tk:attribute('schemaVersion', @schemaVersion)"/>
        <xsl:for-each select="sch:ns">
          <svrl:ns-prefix-in-attribute-values uri="{tk:literal(@uri)}" prefix="{@prefix}"/>
        </xsl:for-each>
        <xsl:for-each select="$patterns">
          <svrl:active-pattern>
            <xsl:sequence select="tk:attribute('id', @id), tk:attribute('name', sch:title), tk:attribute('role', @role)"/>
          </svrl:active-pattern>
          <xsl:variable name="selection" as="xs:string" select="subsequence($selections, position(), 1)"/>
          <out:apply-templates mode="{tk:mode(.)}" select="{if ($selection = $shared)
            then '$Q{urn:tei-kit:schematron}nodes.' || index-of($shared, $selection) else $selection}"/>
        </xsl:for-each>
      </svrl:schematron-output>
    </out:template>
  </xsl:template>

  <!-- The mode of a pattern: its rules are the mode's templates, so that the first that matches a node wins. -->
  <xsl:function name="tk:mode" as="xs:string">
    <xsl:param name="pattern" as="element(sch:pattern)"/>
    <xsl:sequence select="'pattern.' || count($pattern/preceding-sibling::sch:pattern) + 1"/>
  </xsl:function>

  <!-- An attribute of a literal result element: no attribute when there is no value. -->
  <xsl:function name="tk:attribute" as="attribute()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="node()?"/>
    <xsl:if test="$value">
      <xsl:attribute name="{$name}" select="tk:literal(normalize-space($value))"/>
    </xsl:if>
  </xsl:function>

  <!-- Text that an attribute value template gives back as it is. -->
  <xsl:function name="tk:literal" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace($text, '[{}]', '$0$0')"/>
  </xsl:function>

  <!-- Stop: the schema cannot be compiled. -->
  <xsl:function name="tk:refuse" as="empty-sequence()">
    <xsl:param name="reason" as="xs:string"/>
    <xsl:sequence select="error(xs:QName('tk:schema'), $reason)"/>
  </xsl:function>
</xsl:stylesheet>
