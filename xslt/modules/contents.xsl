<?xml version="1.0" encoding="UTF-8"?>
<!-- The table of contents: divisions with headings, turns by speaker, and the page's own sections. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="h:contents" as="element(nav)">
    <xsl:context-item as="element()" use="required"/>
    <nav class="contents" aria-labelledby="page:contents">
      <h2 id="page:contents">{h:say('contents')}</h2>
      <ol>
        <xsl:apply-templates select="tei:text/tei:body" mode="h:contents"/>
        <xsl:if test="exists(h:documents(.))">
          <li class="section"><a href="#page:documents">{h:say('documents')}</a></li>
        </xsl:if>
        <xsl:for-each select="tei:text/tei:back/tei:div[not(h:is-apparatus(.))][tei:head or tei:floatingText//tei:head]">
          <li class="section">
            <a href="{h:fragment((h:id(.), tei:floatingText[1]/h:id(.), 'page:annexes')[1])}">
              <bdi>{normalize-space((tei:head, .//tei:head)[1])}</bdi>
            </a>
          </li>
        </xsl:for-each>
        <xsl:if test="tei:text/tei:back/*[h:is-apparatus(.)]">
          <li class="section"><a href="#page:apparatus">{h:say('apparatus')}</a></li>
        </xsl:if>
        <xsl:if test="exists(h:mentioned(.))">
          <li class="section"><a href="#page:names">{h:say('names')}</a></li>
        </xsl:if>
        <li class="section"><a href="#page:cite">{h:say('cite')}</a></li>
      </ol>
    </nav>
  </xsl:template>

  <xsl:mode name="h:contents" on-no-match="deep-skip"/>

  <xsl:template match="tei:body | tei:group | tei:text" mode="h:contents" as="element(li)*">
    <xsl:apply-templates select="*" mode="h:contents"/>
  </xsl:template>

  <xsl:template match="tei:div" mode="h:contents" as="element(li)*">
    <xsl:variable name="first" as="xs:string?" select="(h:id(.), .//tei:p[1]/h:id(.), .//tei:sp[1]/h:id(.))[1]"/>
    <xsl:choose>
      <xsl:when test="(tei:head or @type = 'narrative') and exists($first)">
        <li class="section">
          <a href="{h:fragment($first)}">
            <bdi>{(tei:head[1]/normalize-space(), h:say('narrative'))[1]}</bdi>
          </a>
        </li>
      </xsl:when>
    </xsl:choose>
    <xsl:apply-templates select="*" mode="h:contents"/>
  </xsl:template>

  <xsl:template match="tei:sp" mode="h:contents" as="element(li)">
    <li class="turn-entry">
      <a href="{h:fragment(h:id(.))}"><bdi>{h:speaker-name(.)}</bdi></a>
      <xsl:variable name="turn" as="element()" select="."/>
      <xsl:for-each select="h:other-language(.)">
        <xsl:text> </xsl:text>
        <span class="language">{h:language-name(., $turn)}</span>
      </xsl:for-each>
    </li>
  </xsl:template>
</xsl:stylesheet>
