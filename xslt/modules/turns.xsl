<?xml version="1.0" encoding="UTF-8"?>
<!-- Turns: who speaks, in which role, in which language, and what is said. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Said once a page, not once a turn. -->
  <xsl:variable name="h:turn-label" as="xs:string" select="concat(h:say('permalink.turn'), ': ')"/>

  <xsl:template match="tei:sp" mode="h:text" as="element(section)">
    <section class="turn">
      <xsl:sequence select="h:anchor(.)"/>
      <div class="label">
        <xsl:element name="{if (tei:speaker/h:holds-blocks(.) = true()) then 'div' else concat('h', h:turn-level(.))}">
          <xsl:attribute name="class" select="'speaker'"/>
          <xsl:sequence select="h:language-attributes(h:language-at((tei:speaker, .)[1]))"/>
          <xsl:call-template name="h:speaker"/>
        </xsl:element>
        <xsl:sequence select="h:permalink(., concat($h:turn-label, h:speaker-name(.)))"/>
        <xsl:call-template name="h:turn-facts"/>
      </div>
      <div class="speech">
        <xsl:sequence select="h:language(.)"/>
        <xsl:apply-templates select="node() except (tei:speaker | tei:note[@type = 'interpreted'])" mode="h:text"/>
      </div>
    </section>
  </xsl:template>

  <!-- The printed label; where a source prints none, the speaker's name. -->
  <xsl:template name="h:speaker" as="node()*">
    <xsl:context-item as="element(tei:sp)" use="required"/>
    <xsl:choose>
      <xsl:when test="tei:speaker[normalize-space()]">
        <xsl:apply-templates select="tei:speaker/node()" mode="h:text"/>
      </xsl:when>
      <xsl:otherwise>{h:speaker-name(.)}</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What the edition adds: the role, the language where it is another than the text's, that an interpreter spoke. -->
  <xsl:template name="h:turn-facts" as="element(div)?">
    <xsl:context-item as="element(tei:sp)" use="required"/>
    <xsl:variable name="turn" as="element()" select="."/>
    <xsl:variable name="roles" as="xs:string*" select="h:roles(.)"/>
    <xsl:variable name="language" as="xs:string?" select="h:other-language(.)"/>
    <xsl:variable name="interpreted" as="element()*" select="tei:note[@type = 'interpreted']"/>
    <xsl:if test="exists($roles) or exists($language) or exists($interpreted)">
      <div class="turn-facts">
        <xsl:sequence select="$h:unsearched"/>
        <xsl:for-each select="$roles">
          <span class="role">{.}</span>
          <xsl:text> </xsl:text>
        </xsl:for-each>
        <xsl:for-each select="$language">
          <span class="language" lang="{$h:interface-language}">{h:language-name(., $turn)}</span>
        </xsl:for-each>
        <xsl:apply-templates select="$interpreted" mode="h:text"/>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- The language of a turn, where it is another than its surroundings'. -->
  <xsl:function name="h:other-language" as="xs:string?">
    <xsl:param name="turn" as="element(tei:sp)"/>
    <xsl:sequence select="if ($turn/@xml:lang) then h:language-at($turn)[. ne string(h:language-at($turn/..))] else ()"/>
  </xsl:function>

  <!-- The name to call a turn by, in lists and labels. -->
  <xsl:function name="h:speaker-name" as="xs:string">
    <xsl:param name="turn" as="element(tei:sp)"/>
    <xsl:variable name="persons" as="xs:string?" select="$turn/@who ! h:person-names(., root($turn))"/>
    <xsl:variable name="label" as="xs:string?" select="
        $turn/tei:speaker[normalize-space()][1] ! replace(normalize-space(), '\s*[:：]\s*$', '')"/>
    <xsl:sequence select="
        if (exists($persons)) then $persons else ($label, h:say('speaker.unknown'))[1]"/>
  </xsl:function>

  <!-- The names of the persons that pointers lead to. Many turns have the same, so they are remembered. -->
  <xsl:function name="h:person-names" cache="yes" as="xs:string?">
    <xsl:param name="pointers" as="xs:string"/>
    <xsl:param name="root" as="node()"/>
    <xsl:variable name="persons" as="element(tei:person)*" select="h:pointed($pointers, $root)[self::tei:person]"/>
    <xsl:sequence select="if (exists($persons)) then string-join($persons ! h:name(.), ', ') else ()"/>
  </xsl:function>

  <xsl:function name="h:turn-level" as="xs:integer">
    <xsl:param name="turn" as="element(tei:sp)"/>
    <xsl:sequence select="min((6, 3 + count($turn/ancestor::*[self::tei:div or self::tei:body or self::tei:floatingText][tei:head])))"/>
  </xsl:function>
</xsl:stylesheet>
