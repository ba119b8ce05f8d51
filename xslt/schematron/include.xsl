<?xml version="1.0" encoding="UTF-8"?>
<!--
  sch:include and sch:extends/@href, resolved from the files that the caller has read (parameter `files`), never from disk.
  A file's href there is its path from the schema's folder; what it names itself is relative to it.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:tk="urn:tei-kit:schematron" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all">

  <xsl:mode name="tk:include" on-no-match="shallow-copy"/>
  <!-- How deeply inclusions and extensions may nest. -->
  <xsl:variable name="tk:depth" as="xs:integer" static="yes" select="50"/>
  <xsl:key name="tk:file" match="tk:file" use="@href"/>

  <xsl:template match="sch:include" mode="tk:include" as="node()*">
    <xsl:param name="open" as="xs:string*" tunnel="yes"/>
    <xsl:variable name="target" as="xs:string" select="tk:resolve(@href, $open)"/>
    <xsl:apply-templates select="tk:included(@href, $target)" mode="tk:include">
      <xsl:with-param name="open" select="$target, $open" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- An extends with @href takes in the content of the element it names, not the element (2016, 5.4.5). -->
  <xsl:template match="sch:extends[@href]" mode="tk:include" as="node()*">
    <xsl:param name="open" as="xs:string*" tunnel="yes"/>
    <xsl:variable name="target" as="xs:string" select="tk:resolve(@href, $open)"/>
    <xsl:apply-templates select="tk:included(@href, $target)/node()" mode="tk:include">
      <xsl:with-param name="open" select="$target, $open" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- The element that a reference names: the root of a file, or the element with the fragment's id in it. -->
  <xsl:function name="tk:included" as="element()?">
    <xsl:param name="href" as="xs:string"/>
    <xsl:param name="target" as="xs:string"/>
    <xsl:variable name="root" as="element()?" select="$files ! key('tk:file', substring-before($target || '#', '#'), .)/*"/>
    <xsl:variable name="id" as="xs:string" select="substring-after($target, '#')"/>
    <xsl:variable name="element" as="element()?"
      select="if ($id) then ($root/descendant-or-self::*[(@id, @xml:id) = $id])[1] else $root"/>
    <xsl:if test="empty($element)">
      <xsl:sequence select="tk:refuse('cannot include ' || $href)"/>
    </xsl:if>
    <xsl:sequence select="$element"/>
  </xsl:function>

  <!-- The file and fragment of a reference, given those that are being included around it, the innermost first. -->
  <xsl:function name="tk:resolve" as="xs:string">
    <xsl:param name="href" as="xs:string"/>
    <xsl:param name="open" as="xs:string*"/>
    <xsl:variable name="target" as="xs:string" select="substring-after(string(resolve-uri($href, 'schema:/' || $open[1])), 'schema:/')"/>
    <!-- Saxon's own stack ends the process, not the run: so a limit. -->
    <xsl:if test="$target = $open or count($open) gt $tk:depth">
      <xsl:sequence select="tk:refuse($href || ' is included in a circle, or too deeply')"/>
    </xsl:if>
    <xsl:sequence select="$target"/>
  </xsl:function>
</xsl:stylesheet>
