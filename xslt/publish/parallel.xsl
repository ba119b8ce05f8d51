<?xml version="1.0" encoding="UTF-8"?>
<!--
  A transcript and its translation side by side. The source is the translation, whose turns and paragraphs say by
  @corresp what they translate ("event-x.xml#p.3"); what has no counterpart stands alone in its column, at its place.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="site.xsl"/>
  <xsl:import href="gather/keys.xsl"/>
  <xsl:import href="transcript/links.xsl"/>
  <xsl:import href="pages/shell.xsl"/>

  <!-- The text that was translated. -->
  <xsl:param name="original" as="document-node()"/>

  <xsl:variable name="e:original" as="element()" select="$original/*"/>

  <!-- What holds blocks; whatever else stands in one is a block, set beside its counterpart. Nothing is left out. -->
  <xsl:variable name="e:holders" as="xs:string+" select="
      'text', 'front', 'body', 'back', 'group', 'div', 'sp', 'floatingText', 'closer', 'opener'"/>

  <xsl:function name="e:blocks" as="element()*">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="$tei/tei:text//*[local-name(..) = $e:holders][not(local-name() = $e:holders)]
        [not(self::tei:speaker or self::tei:note[@type = 'interpreted'] or self::tei:head[normalize-space() eq h:title($tei)])]
        [not(ancestor-or-self::*[h:is-apparatus(.)])]"/>
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

  <xsl:template match="e:page" mode="e:language" as="xs:string?">
    <xsl:sequence select="h:language-at($e:original/tei:text)"/>
  </xsl:template>

  <!--
    Rows: a block that is translated opens a group, and what has no pointer (a list, a mark) goes with the group that it stands in, one
    beside the other.
  -->
  <xsl:template match="e:page" mode="e:content" as="element(div)">
    <xsl:param name="tei" as="element()" tunnel="yes"/>
    <xsl:variable name="translations" as="map(xs:string, element()*)" select="e:groups($tei)"/>
    <div class="parallel text">
      <div class="pair pair-heads">
        <xsl:sequence select="e:column-head($e:original), e:column-head($tei)"/>
      </div>
      <xsl:variable name="ids" as="xs:string*" select="map:keys($translations)"/>
      <xsl:for-each-group select="e:blocks($e:original)" group-starting-with="*[@xml:id = $ids]">
        <xsl:variable name="beside" as="element()*" select="$translations(string(@xml:id[. = $ids]))"/>
        <xsl:variable name="loose" as="element()*" select="$beside[not(e:original-id(.) = current()/@xml:id)]"/>
        <xsl:variable name="others" as="element()*" select="if (@xml:id = $ids) then tail(current-group()) else current-group()"/>
        <xsl:if test="@xml:id = $ids">
          <xsl:sequence select="e:row(., $beside except $loose, $tei)"/>
        </xsl:if>
        <xsl:for-each select="1 to max((count($others), count($loose)))">
          <xsl:sequence select="e:row($others[current()], $loose[current()], $tei)"/>
        </xsl:for-each>
      </xsl:for-each-group>
    </div>
  </xsl:template>

  <!-- The translation's blocks by the block of the original that they belong to; those before any under "". -->
  <xsl:function name="e:groups" as="map(xs:string, element()*)">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="groups" as="map(xs:string, element()*)*">
      <xsl:for-each-group select="e:blocks($tei)" group-starting-with="*[e:original-id(.)]">
        <xsl:map-entry key="string(e:original-id(.))" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="map:merge((map{'': ()}, $groups), map{'duplicates': 'combine'})"/>
  </xsl:function>

  <!-- The id of the first block of the original that a block names as its own, wherever the pointer names the file. -->
  <xsl:function name="e:original-id" as="xs:string?">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="
        (tokenize($block/@corresp)[starts-with(., concat($e:original/@xml:id, '.xml#'))] ! substring-after(., '#')
        ! h:by-id(., $e:original)[. intersect e:blocks($e:original)]/@xml:id/string())[1]"/>
  </xsl:function>

  <!-- Two blocks beside one another, under the labels of their turn where they open one. -->
  <xsl:function name="e:row" as="element(div)+">
    <xsl:param name="block" as="element()?"/>
    <xsl:param name="beside" as="element()*"/>
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="turns" as="element(tei:sp)*" select="($block, $beside[1])[e:opens(.)]/.."/>
    <xsl:if test="exists($turns)">
      <div class="pair pair-speaker">
        <xsl:for-each select="$e:original, $tei">
          <div class="cell">
            <xsl:for-each select="$turns[root() is root(current())]">
              <h2><xsl:sequence select="h:language-attributes(h:language-at((tei:speaker, .)[1]))"/><xsl:call-template name="h:speaker"/></h2>
            </xsl:for-each>
          </div>
        </xsl:for-each>
      </div>
    </xsl:if>
    <div class="pair">
      <xsl:sequence select="e:cell($block, $e:original), e:cell($beside, $tei)"/>
    </div>
  </xsl:function>

  <!-- Whether a block is the first of a turn. -->
  <xsl:function name="e:opens" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="exists($block/parent::tei:sp) and empty($block/preceding-sibling::*[not(self::tei:speaker or self::tei:note[@type = 'interpreted'])])"/>
  </xsl:function>

  <xsl:function name="e:column-head" as="element(p)">
    <xsl:param name="tei" as="element()"/>
    <p class="cell">
      <span class="language">{h:language-at($tei/tei:text) ! h:language-name(., $tei)}</span>
      <xsl:text> </xsl:text>
      <a href="{$tei/@xml:id}.html"><bdi><xsl:sequence select="h:language-attributes(h:language-at($tei/tei:text))"/>{h:title($tei)}</bdi></a>
    </p>
  </xsl:function>

  <!-- Blocks of one text. -->
  <xsl:function name="e:cell" as="element(div)">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:param name="tei" as="element()"/>
    <div class="cell">
      <xsl:sequence select="h:language-attributes(($blocks ! h:language-at(.), h:language-at($tei/tei:text))[1])"/>
      <xsl:apply-templates select="$blocks" mode="h:text"/>
    </div>
  </xsl:function>

  <xsl:template match="tei:div/tei:head | tei:body/tei:head | tei:floatingText/tei:head" mode="h:text" as="element(h2)">
    <h2 class="pair-title"><xsl:apply-templates mode="h:text"/></h2>
  </xsl:template>

  <!-- In this page a turn or paragraph has no anchor of its own; its address leads to the text's own page. -->
  <xsl:function name="h:anchor" as="attribute(id)?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="()"/>
  </xsl:function>

  <xsl:function name="h:permalink" as="element(a)?">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:for-each select="h:id($element)">
      <a class="address" href="{root($element)/*/@xml:id}.html{h:fragment(.)}" lang="{$h:interface-language}" dir="ltr">{.}</a>
    </xsl:for-each>
  </xsl:function>

  <!-- A pointer inside one of the texts leads to that text's page. -->
  <xsl:function name="h:local-href" as="xs:string?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="context" as="node()"/>
    <xsl:sequence select="h:by-id($id, $context)[h:is-shown(.)] ! concat(root(.)/*/@xml:id, '.html', h:fragment($id))"/>
  </xsl:function>
</xsl:stylesheet>
