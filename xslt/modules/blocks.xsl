<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks of text: divisions, headings, paragraphs, lists, quotations, pictures, breaks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="tei:body | tei:group | tei:argument | tei:epigraph | tei:postscript | tei:opener | tei:cit" mode="h:text"
      as="element(div)">
    <div class="{local-name()}">
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </div>
  </xsl:template>

  <xsl:template match="tei:div" mode="h:text" as="element(div)">
    <div class="{string-join(('div', @type[. castable as xs:NMTOKEN]), ' ')}">
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </div>
  </xsl:template>

  <!-- Headings: the page's title is h1, its sections h2; a division's heading is as deep as headed divisions nest. -->
  <xsl:template match="tei:div/tei:head | tei:body/tei:head | tei:floatingText/tei:head | tei:list/tei:head" mode="h:text"
      as="element()">
    <xsl:element name="{h:heading(., h:heading-level(..))}">
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </xsl:element>
  </xsl:template>

  <!-- The HTML element for a heading; blocks cannot stand in one. -->
  <xsl:function name="h:heading" as="xs:string">
    <xsl:param name="head" as="element()"/>
    <xsl:param name="level" as="xs:integer"/>
    <xsl:sequence select="h:phrase($head, concat('h', $level))"/>
  </xsl:function>

  <xsl:function name="h:heading-level" as="xs:integer">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="min((6, 3 + count($division/ancestor::*[self::tei:div or self::tei:floatingText or self::tei:body
        or self::tei:list][tei:head])))"/>
  </xsl:function>

  <!-- Said once a page, not once a paragraph. -->
  <xsl:variable name="h:paragraph-label" as="xs:string" select="h:say('permalink.paragraph')"/>

  <xsl:template match="tei:p" mode="h:text" as="element()">
    <xsl:element name="{h:phrase(., 'p')}">
      <xsl:attribute name="class" select="if (exists(h:id(.))) then 'p citable' else 'p'"/>
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
      <xsl:sequence select="h:permalink(., $h:paragraph-label)"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:ab | tei:lg | tei:l | tei:closer | tei:dateline | tei:signed | tei:salute | tei:trailer | tei:byline"
      mode="h:text" as="element()">
    <xsl:element name="{if (h:in-structure(.)) then 'div' else h:phrase(., 'span')}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </xsl:element>
  </xsl:template>

  <!-- A list's heading, and whatever else is no item, cannot stand inside ul. -->
  <xsl:template match="tei:list" mode="h:text" as="element()*">
    <xsl:apply-templates select="tei:head" mode="h:text"/>
    <xsl:for-each-group select="(* except tei:head) | text()[normalize-space()]" group-adjacent="exists(self::tei:item)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:element name="{if (current-group()[1]/../@rend = ('numbered', 'ordered')
              or current-group()[1]/../@type = 'ordered') then 'ol' else 'ul'}">
            <xsl:sequence select="current-group()[1]/..[count(tei:item) eq count(current-group())]/h:anchor(.), h:language(..)"/>
            <xsl:apply-templates select="current-group()" mode="h:text"/>
          </xsl:element>
        </xsl:when>
        <xsl:otherwise>
          <div class="unlisted">
            <xsl:apply-templates select="current-group()" mode="h:text"/>
          </div>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template match="tei:list/tei:item" mode="h:text" as="element(li)">
    <li>
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </li>
  </xsl:template>

  <xsl:template match="tei:quote | tei:q" mode="h:text" as="element()">
    <xsl:variable name="block" as="xs:boolean" select="h:in-structure(.) or h:holds-blocks(.)"/>
    <xsl:element name="{if ($block) then 'blockquote' else 'span'}">
      <xsl:attribute name="class" select="if (@rend = 'pull') then 'quote pull' else 'quote'"/>
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </xsl:element>
  </xsl:template>

  <!-- The source's pictures are not part of the edition; their captions are. -->
  <xsl:template match="tei:figure" mode="h:text" as="element(figure)">
    <figure>
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <span class="picture" lang="{$h:interface-language}">{h:say('figure.absent')}</span>
      <figcaption>
        <xsl:apply-templates mode="h:text"/>
      </figcaption>
    </figure>
  </xsl:template>

  <xsl:template match="tei:figure/tei:head" mode="h:text" as="node()+">
    <xsl:element name="{h:phrase(., 'span')}">
      <xsl:attribute name="class" select="if (@type = 'counter') then 'counter' else 'caption-head'"/>
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </xsl:element>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="tei:figDesc" mode="h:text" as="element()">
    <xsl:element name="{h:phrase(., 'span')}">
      <xsl:attribute name="class" select="'figdesc'"/>
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:floatingText" mode="h:text" as="element(div)">
    <div class="floating">
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </div>
  </xsl:template>

  <xsl:template match="tei:table" mode="h:text" as="element()+">
    <xsl:where-populated>
      <div class="untabled">
        <xsl:apply-templates select="node() except tei:row[tei:cell]" mode="h:text"/>
      </div>
    </xsl:where-populated>
    <div class="table" tabindex="0" role="group" aria-label="{h:say('table')}">
      <table>
        <xsl:sequence select="h:anchor(.), h:language(.)"/>
        <xsl:for-each select="tei:row[tei:cell]">
          <tr>
            <xsl:sequence select="h:anchor(.), h:language(.)"/>
            <xsl:apply-templates select="tei:cell" mode="h:text"/>
            <xsl:where-populated>
              <td class="uncelled">
                <xsl:apply-templates select="node() except tei:cell" mode="h:text"/>
              </td>
            </xsl:where-populated>
          </tr>
        </xsl:for-each>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="tei:table/tei:row/tei:cell" mode="h:text" as="element()">
    <xsl:element name="{if (@role = 'label' or ../@role = 'label') then 'th' else 'td'}">
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </xsl:element>
  </xsl:template>

  <!-- The site's own labels around the text. -->
  <xsl:template match="tei:fw" mode="h:text" as="element()">
    <xsl:element name="{h:phrase(., if (h:in-structure(.)) then 'p' else 'span')}">
      <xsl:attribute name="class" select="'fw'"/>
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <xsl:apply-templates mode="h:text"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
