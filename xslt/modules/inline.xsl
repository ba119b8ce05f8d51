<?xml version="1.0" encoding="UTF-8"?>
<!-- Running words: names, dates, emphasis, foreign words, references. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all" expand-text="yes">

  <!-- A name may be written in another direction than its sentence: bdi keeps it from disturbing its neighbours. -->
  <xsl:template match="tei:persName | tei:orgName | tei:placeName | tei:name | tei:rs | tei:roleName | tei:settlement | tei:country
      | tei:region | tei:geogName | tei:forename | tei:surname | tei:addName | tei:title | tei:term" mode="h:text" as="element()">
    <xsl:element name="{h:phrase(., 'bdi')}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:date | tei:time" mode="h:text" as="element()">
    <xsl:variable name="datetime" as="attribute()?" select="h:datetime(@when)"/>
    <xsl:element name="{if (exists($datetime)) then h:phrase(., 'time') else h:phrase(., 'span')}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:sequence select="h:anchor(.), h:language(.), $datetime[not(h:holds-blocks(current()))]"/>
      <xsl:apply-templates mode="h:text"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:hi | tei:emph | tei:foreign | tei:mentioned | tei:soCalled | tei:gloss | tei:distinct | tei:said | tei:num
      | tei:measure | tei:abbr | tei:expan | tei:choice | tei:sic | tei:corr | tei:orig | tei:reg | tei:supplied | tei:add | tei:del
      | tei:unclear | tei:seg | tei:s | tei:w | tei:pc | tei:label | tei:idno | tei:email | tei:bibl"
      mode="h:text" as="element()">
    <xsl:element name="{h:phrase(., h:typography(.))}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </xsl:element>
  </xsl:template>

  <!-- The HTML element for how words are printed (TEI att.global.rendition). -->
  <xsl:function name="h:typography" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="rend" as="xs:string*" select="$element/@rend ! tokenize(.)"/>
    <xsl:sequence select="
        if ($rend = ('bold', 'b', 'strong')) then 'b'
        else if ($rend = ('sup', 'superscript')) then 'sup'
        else if ($rend = ('sub', 'subscript')) then 'sub'
        else if ($rend = ('italic', 'i', 'it')) then 'i'
        else if ($element/self::tei:emph) then 'em'
        else if ($element/self::tei:hi or $element/self::tei:foreign or $element/self::tei:mentioned) then 'i'
        else 'span'"/>
  </xsl:function>

  <!-- A link inside a link, or around blocks, would be torn apart by a browser: there the words stay words. -->
  <xsl:template match="tei:ref" mode="h:text" as="element()">
    <xsl:variable name="href" as="xs:string?" select="h:href(@target, .)[not(current()/ancestor::tei:ref)]"/>
    <xsl:element name="{if (exists($href) and not(h:holds-blocks(.))) then 'a' else h:phrase(., 'span')}">
      <xsl:attribute name="class" select="'ref'"/>
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:if test="not(h:holds-blocks(.))">
        <xsl:for-each select="$href">
          <xsl:attribute name="href" select="."/>
        </xsl:for-each>
      </xsl:if>
      <xsl:apply-templates mode="h:text"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:ptr[h:is-empty(.)]" mode="h:text" as="element(a)?">
    <xsl:for-each select="h:href(@target, .)[not(current()/ancestor::tei:ref)]">
      <a class="ptr" href="{.}">{.}</a>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="tei:lb[h:is-empty(.)]" mode="h:text" as="element()">
    <br/>
  </xsl:template>

  <!-- Places in a printed source; they hold no words. -->
  <xsl:template match="(tei:pb | tei:cb | tei:anchor)[h:is-empty(.)]" mode="h:text" as="element(span)?">
    <xsl:if test="exists(h:id(.))">
      <span class="{local-name()}">
        <xsl:sequence select="h:anchor(.)"/>
      </span>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
