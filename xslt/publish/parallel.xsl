<?xml version="1.0" encoding="UTF-8"?>
<!--
  A transcript and its translation side by side. The source is the translation, whose turns and paragraphs say by
  @corresp what they translate ("event-x.xml#p.3"); what has no counterpart stands alone in its column.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="site.xsl"/>
  <xsl:import href="pages/shell.xsl"/>

  <!-- The text that was translated. -->
  <xsl:param name="original" as="document-node()"/>

  <xsl:variable name="e:original" as="element()" select="$original/*"/>

  <!-- A translation's block by what it translates: ids of the original, wherever the pointer names its file. -->
  <xsl:key name="e:translates" match="tei:p[@corresp] | tei:head[@corresp] | tei:item[@corresp]"
      use="tokenize(@corresp)[starts-with(., concat($e:original/@xml:id, '.xml#'))] ! substring-after(., '#')"/>

  <!-- What is set side by side: blocks that hold no other. -->
  <xsl:function name="e:blocks" as="element()*">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="$tei/tei:text//(tei:head | tei:p | tei:list[not(tei:item//tei:p)] | tei:gap[parent::tei:div]
        | tei:kinesic[parent::tei:sp or parent::tei:div] | tei:incident[parent::tei:div])
        [not(ancestor::*[h:is-apparatus(.)] or ancestor::tei:figure or ancestor::tei:list)]"/>
  </xsl:function>

  <xsl:template match="document-node()" as="element(html)" priority="1">
    <xsl:variable name="page" as="element()">
      <e:page kind="parallel" key="" file="{*/@xml:id}.parallel.html"/>
    </xsl:variable>
    <xsl:apply-templates select="$page" mode="e:page">
      <xsl:with-param name="tei" as="element()" tunnel="yes" select="*"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="e:page" mode="e:title" as="xs:string">
    <xsl:sequence select="h:title($e:original)"/>
  </xsl:template>

  <xsl:template match="e:page" mode="e:kicker" as="text()">
    <xsl:text>{h:say('parallel.title')}</xsl:text>
  </xsl:template>

  <xsl:template match="e:page" mode="e:content" as="element(div)">
    <xsl:param name="tei" as="element()" tunnel="yes"/>
    <xsl:variable name="translations" as="element()*" select="e:blocks($tei)"/>
    <div class="parallel text">
      <div class="pair pair-heads">
        <xsl:sequence select="e:column-head($e:original), e:column-head($tei)"/>
      </div>
      <xsl:for-each select="e:blocks($e:original)">
        <xsl:if test="parent::tei:sp and not(preceding-sibling::tei:p)">
          <h2 class="pair-speaker"><bdi>{h:speaker-name(..)}</bdi></h2>
        </xsl:if>
        <div class="pair">
          <xsl:sequence select="e:cell(., $e:original)"/>
          <xsl:sequence select="e:cell(if (@xml:id) then key('e:translates', @xml:id, root($tei)) else (), $tei)"/>
        </div>
      </xsl:for-each>
      <xsl:for-each select="$translations[not(e:counterparts(.))]">
        <div class="pair alone">
          <div class="cell"/>
          <xsl:sequence select="e:cell(., $tei)"/>
        </div>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- Whether a block of the translation stands beside one of the original. -->
  <xsl:function name="e:counterparts" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="ids" as="xs:string*" select="
        tokenize($block/@corresp)[starts-with(., concat($e:original/@xml:id, '.xml#'))] ! substring-after(., '#')"/>
    <xsl:sequence select="exists(e:blocks($e:original)[@xml:id = $ids])"/>
  </xsl:function>

  <xsl:function name="e:column-head" as="element(p)">
    <xsl:param name="tei" as="element()"/>
    <p class="cell">
      <a href="{$tei/@xml:id}.html"><bdi><xsl:sequence select="h:language-attributes(h:language-at($tei/tei:text))"/>{h:title($tei)}</bdi></a>
      <span class="language">{h:language-at($tei/tei:text) ! h:language-name(., $tei)}</span>
    </p>
  </xsl:function>

  <!-- Blocks of one text; their addresses lead to the text's own page. -->
  <xsl:function name="e:cell" as="element(div)">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:param name="tei" as="element()"/>
    <div class="cell">
      <xsl:sequence select="h:language-attributes(($blocks ! h:language-at(.), h:language-at($tei/tei:text))[1])"/>
      <xsl:for-each select="$blocks">
        <div>
          <xsl:apply-templates select="node()" mode="h:text"/>
          <xsl:for-each select="h:id(.)">
            <xsl:text> </xsl:text>
            <a class="address" href="{$tei/@xml:id}.html{h:fragment(.)}" lang="{$h:interface-language}">{.}</a>
          </xsl:for-each>
        </div>
      </xsl:for-each>
    </div>
  </xsl:function>

  <!-- In this page a turn or paragraph has no anchor of its own, and its lists no ids. -->
  <xsl:function name="h:anchor" as="attribute(id)?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="()"/>
  </xsl:function>

  <!-- A pointer inside one of the texts leads to that text's page. -->
  <xsl:function name="h:local-href" as="xs:string?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="context" as="node()"/>
    <xsl:sequence select="h:by-id($id, $context)[h:is-shown(.)] ! concat(root(.)/*/@xml:id, '.html', h:fragment($id))"/>
  </xsl:function>
</xsl:stylesheet>
