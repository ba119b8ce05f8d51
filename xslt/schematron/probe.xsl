<?xml version="1.0" encoding="UTF-8"?>
<!--
  ISO Schematron to an XSLT 3 stylesheet that only says whether anything is found: its result is empty when nothing is.

  Most documents have no findings. For them the messages, the places and the SVRL of compile.xsl are compiled for nothing, and
  that costs more than the rules do. docs/adr/0004 tells how the two are kept the same.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:out="http://www.w3.org/1999/XSL/TransformAlias" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:tk="urn:tei-kit:schematron" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all">

  <xsl:import href="compile.xsl"/>
  <xsl:include href="selected.xsl"/>

  <!-- Every pattern: as a loop over what its rule's context selects, or, where that is not the same, over its templates. -->
  <xsl:template name="tk:main" as="element()">
    <xsl:param name="patterns" as="element(sch:pattern)*"/>
    <out:template match="/" as="node()*">
      <xsl:for-each select="$patterns">
        <xsl:choose>
          <xsl:when test="tk:selects(.)">
            <out:for-each tk:of="{sch:rule/(sch:assert | sch:report)/@id}" select="{tk:selected(tk:expression(sch:rule/@context))}">
              <xsl:apply-templates select="sch:rule" mode="tk:body"/>
            </out:for-each>
          </xsl:when>
          <xsl:otherwise>
            <out:apply-templates mode="{tk:mode(.)}" select="{tk:candidates(sch:rule/@context)}"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </out:template>
  </xsl:template>

  <xsl:template match="sch:pattern[tk:selects(.)]" mode="tk:compile" as="empty-sequence()"/>

  <xsl:template match="sch:rule" mode="tk:compile" as="element()">
    <out:template match="{tk:expression(@context)}" mode="{tk:mode(..)}" priority="{count(following-sibling::sch:rule)}"
      as="node()*">
      <xsl:apply-templates select="." mode="tk:body"/>
    </out:template>
  </xsl:template>

  <xsl:mode name="tk:body" on-no-match="fail"/>
  <xsl:template match="sch:rule" mode="tk:body" as="element()*">
    <xsl:apply-templates select="(sch:let | xsl:variable)[tk:decides(.)], sch:assert | sch:report" mode="tk:compile"/>
  </xsl:template>

  <!-- Whether a variable of a rule may have a say in what is found: those of the messages have none. -->
  <xsl:function name="tk:decides" as="xs:boolean">
    <xsl:param name="variable" as="element()"/>
    <xsl:variable name="later" as="element()*" select="$variable/following-sibling::*"/>
    <xsl:sequence select="
        some $text in ($later/@test, $later[self::sch:let or self::xsl:variable]/(descendant-or-self::*/@*, .))
        satisfies contains($text, '$' || $variable/@name)"/>
  </xsl:function>

  <!-- What stands for a finding. -->
  <xsl:template name="tk:finding" as="element()">
    <out:text>!</out:text>
  </xsl:template>

  <xsl:template match="sch:assert" mode="tk:compile" as="element()">
    <out:if test="not({tk:test(.)})">
      <xsl:call-template name="tk:finding"/>
    </out:if>
  </xsl:template>

  <xsl:template match="sch:report" mode="tk:compile" as="element()">
    <out:if test="{tk:test(.)}">
      <xsl:call-template name="tk:finding"/>
    </out:if>
  </xsl:template>

  <xsl:template name="tk:runtime" as="empty-sequence()"/>
</xsl:stylesheet>
