<?xml version="1.0" encoding="UTF-8"?>
<!-- The panel of facts with what a site has and a lone page has not: registers, events, translations. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="h:place-fact" as="element(div)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="tei" as="element()" select="."/>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.place'"/>
      <xsl:with-param name="values" as="element()*" select="
          h:place(.) ! e:link(e:href('place', e:key-of(.)), string-join(h:place-parts(.), ', '))"/>
    </xsl:call-template>
    <xsl:call-template name="e:occasion-fact"/>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.translations'"/>
      <xsl:with-param name="values" as="element(a)*">
        <xsl:for-each select="$e:edition/e:page[@kind = 'parallel']">
          <a href="{@file}">{h:say('parallel.read')}</a>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The other transcripts of the same occasion. -->
  <xsl:template name="e:occasion-fact" as="element(div)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="id" as="xs:string" select="string(@xml:id)"/>
    <xsl:variable name="others" as="xs:string*" select="$e:edition/e:occasion/e:part/@transcript[. ne $id] ! string()"/>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.other-parts'"/>
      <xsl:with-param name="values" as="element(a)*">
        <xsl:for-each select="$others">
          <xsl:variable name="other" as="element()?" select="($e:edition//e:transcript[@id = current()])[1]"/>
          <xsl:if test="exists($other)"><a href="{.}.html"><bdi>{$other/@title}</bdi></a></xsl:if>
        </xsl:for-each>
        <xsl:for-each select="$e:edition/e:occasion[1]/@key ! e:href('event', .)">
          <a href="{.}">{h:say('event.whole')}</a>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="h:topic-values" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:for-each select="tei:teiHeader/tei:profileDesc/tei:textClass/tei:keywords/tei:term">
      <xsl:sequence select="e:link(e:href('topic', e:key(@ref, .)), normalize-space())"/>
    </xsl:for-each>
  </xsl:template>

  <!-- A participant's page in the registers. -->
  <xsl:function name="h:participant-href" as="xs:string?">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="e:href('person', e:key-of($entry))"/>
  </xsl:function>

  <!-- A document's own page. -->
  <xsl:function name="h:document-href" as="xs:string?">
    <xsl:param name="document" as="element(tei:bibl)"/>
    <xsl:sequence select="e:href('document', concat(root($document)/*/@xml:id, '#', $document/@xml:id))"/>
  </xsl:function>
</xsl:stylesheet>
