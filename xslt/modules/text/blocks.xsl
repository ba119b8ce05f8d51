<?xml version="1.0" encoding="UTF-8"?>
<!-- An element of the text as blocks of plain text. What has no template of its own gives its words all the same. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:t="urn:tei-kit:text"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" exclude-result-prefixes="#all">

  <xsl:mode name="t:block" on-no-match="deep-skip"/>

  <xsl:template match="*" mode="t:block" as="xs:string*">
    <xsl:sequence select="t:blocks(node())"/>
  </xsl:template>

  <xsl:template match="text()" mode="t:block" as="xs:string*">
    <xsl:sequence select="normalize-space()[. ne '']"/>
  </xsl:template>

  <!-- Running words between blocks become blocks of their own. Most paragraphs are nothing but text, and most turns nothing but
       blocks: those need no grouping, which takes longer than their words. -->
  <xsl:function name="t:blocks" as="xs:string*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:choose>
      <xsl:when test="empty($nodes[self::*])">
        <xsl:sequence select="t:words($nodes)[. ne '']"/>
      </xsl:when>
      <xsl:when test="every $node in $nodes satisfies t:is-block($node)">
        <xsl:apply-templates select="$nodes" mode="t:block"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each-group select="$nodes" group-adjacent="t:is-block(.)">
          <xsl:choose>
            <xsl:when test="current-grouping-key()">
              <xsl:apply-templates select="current-group()" mode="t:block"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:sequence select="t:words(current-group())[. ne '']"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Asked for every node: a map answers faster than a comparison with each name. -->
  <xsl:variable name="t:blocks" as="map(xs:string, xs:boolean)" select="map:merge(($h:blocks, 'fw', 'speaker') ! map:entry(., true()))"/>

  <xsl:function name="t:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="
        exists($node[self::*][map:contains($t:blocks, local-name()) or h:holds-blocks(.)
          or (h:in-structure(.) and not(parent::tei:closer or parent::tei:figure))])"/>
  </xsl:function>

  <!-- Nodes as running words: white space is one space, except at line breaks. -->
  <xsl:function name="t:words" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:apply-templates select="$nodes" mode="t:inline"/>
    </xsl:variable>
    <xsl:variable name="text" as="xs:string" select="string-join($parts)"/>
    <!-- Few texts have line breaks, and regular expressions over the others took most of the time. -->
    <xsl:sequence select="
        if (contains($text, $t:line-break))
        then string-join(tokenize($text, $t:line-break) ! normalize-space(), '&#10;') => replace('^\n+|\n+$', '')
        else normalize-space($text)"/>
  </xsl:function>

  <!-- A turn: the printed label on a line of its own, then what is said. -->
  <xsl:template match="tei:sp" mode="t:block" as="xs:string*">
    <xsl:variable name="label" as="xs:string" select="
        (tei:speaker ! t:words(node())[. ne ''], concat(h:speaker-name(.), ':'))[1]"/>
    <xsl:variable name="notes" as="xs:string*" select="tei:note[@type = 'interpreted'] ! concat('[', normalize-space(), ']')"/>
    <xsl:variable name="speech" as="xs:string*" select="
        t:blocks(node()[not(. is current()/tei:speaker[1] or self::tei:note[@type = 'interpreted'])])"/>
    <xsl:sequence select="string-join(($label, $notes, head($speech)), '&#10;'), tail($speech)"/>
  </xsl:template>

  <xsl:template match="tei:list" mode="t:block" as="xs:string*">
    <xsl:sequence select="t:blocks(node() except tei:item)"/>
    <xsl:sequence select="string-join(tei:item ! concat('– ', string-join(t:blocks(node()), '&#10;  ')), '&#10;')"/>
  </xsl:template>

  <xsl:template match="tei:row" mode="t:block" as="xs:string*">
    <xsl:sequence select="string-join(node() ! string-join(t:blocks((self::text(), node())), ' ')[. ne ''], ' | ')"/>
  </xsl:template>

  <xsl:template match="tei:figure" mode="t:block" as="xs:string*">
    <xsl:sequence select="concat('[', h:say('figure.absent'), ': ', string-join(node() ! string-join(t:blocks((self::text(), node())), ' ')[. ne ''], '. '), ']')"/>
  </xsl:template>

  <!-- The marks are the same words between blocks and among words. -->
  <xsl:template match="tei:gap | tei:milestone | tei:kinesic | tei:vocal | tei:incident | tei:pause | tei:stage | tei:note"
      mode="t:block" as="xs:string*">
    <xsl:sequence select="t:words(.)[. ne '']"/>
  </xsl:template>
</xsl:stylesheet>
