<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands around the content of every page that is not a transcript's. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="e:title" on-no-match="fail"/>
  <!-- The language of a title that is a transcript's or document's own words. -->
  <xsl:mode name="e:language" on-no-match="deep-skip"/>
  <xsl:mode name="e:kicker" on-no-match="deep-skip"/>
  <xsl:mode name="e:standfirst" on-no-match="deep-skip"/>
  <xsl:mode name="e:content" on-no-match="fail"/>

  <xsl:mode name="e:page" on-no-match="fail"/>

  <xsl:template match="e:page" mode="e:page" as="element(html)">
    <xsl:variable name="title" as="xs:string">
      <xsl:apply-templates select="." mode="e:title"/>
    </xsl:variable>
    <html lang="{$h:interface-language}" dir="{h:direction($h:interface-language)}">
      <head>
        <xsl:call-template name="e:head">
          <xsl:with-param name="title" select="$title"/>
        </xsl:call-template>
      </head>
      <body class="site-page {@kind}-page">
        <a class="skip" href="{h:fragment('page:main')}">{h:say('skip.page')}</a>
        <xsl:call-template name="e:masthead">
          <xsl:with-param name="here" select="string(@kind)"/>
        </xsl:call-template>
        <main id="page:main">
          <header class="page-title">
            <xsl:variable name="kicker" as="item()*">
              <xsl:apply-templates select="." mode="e:kicker"/>
            </xsl:variable>
            <xsl:if test="exists($kicker)">
              <p class="kicker">
                <xsl:sequence select="$kicker"/>
                <xsl:for-each select="e:beside()">
                  <xsl:text> </xsl:text>
                  <xsl:sequence select="."/>
                </xsl:for-each>
              </p>
            </xsl:if>
            <xsl:variable name="language" as="xs:string?">
              <xsl:apply-templates select="." mode="e:language"/>
            </xsl:variable>
            <h1><xsl:sequence select="h:title-size($title)"/><bdi><xsl:sequence select="e:foreign($language)"/>{$title}</bdi></h1>
            <xsl:apply-templates select="." mode="e:standfirst"/>
          </header>
          <xsl:apply-templates select="." mode="e:content"/>
          <xsl:where-populated>
            <nav class="sequence" aria-label="{h:say('site.years')}">
              <xsl:sequence select="e:beside()"/>
            </nav>
          </xsl:where-populated>
        </main>
        <xsl:call-template name="e:footer"/>
      </body>
    </html>
  </xsl:template>

  <!-- The years before and after, where a page is one year of a list. -->
  <xsl:function name="e:beside" as="element(a)*">
    <xsl:for-each select="$e:edition/e:beside">
      <a class="{@rel}" rel="{@rel}" href="{@file}">{@year}</a>
    </xsl:for-each>
  </xsl:function>

  <xsl:template name="e:head" as="element()+">
    <xsl:context-item as="element(e:page)" use="required"/>
    <xsl:param name="title" as="xs:string"/>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <xsl:call-template name="h:policy"/>
    <meta name="color-scheme" content="light dark"/>
    <title>{string-join(($title, $e:edition/@title[. ne $title]), ' · ')}</title>
    <xsl:for-each select="$e:edition/@description[normalize-space()][current()/@kind = 'front']">
      <meta name="description" content="{normalize-space()}"/>
    </xsl:for-each>
    <xsl:call-template name="h:style"/>
    <xsl:call-template name="e:canonical">
      <xsl:with-param name="file" select="string(@file[. ne 'index.html'])"/>
    </xsl:call-template>
    <xsl:for-each select="$e:edition/e:beside">
      <link rel="{@rel}" href="{@file}"/>
    </xsl:for-each>
    <xsl:call-template name="e:open-graph">
      <xsl:with-param name="title" select="$title"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="e:open-graph" as="element(meta)*">
    <xsl:context-item as="element(e:page)" use="required"/>
    <xsl:param name="title" as="xs:string"/>
    <meta property="og:title" content="{$title}"/>
    <meta property="og:type" content="{if (@kind = 'person') then 'profile' else 'website'}"/>
    <meta property="og:site_name" content="{$e:edition/@title}"/>
    <xsl:for-each select="e:absolute(string(@file))">
      <meta property="og:url" content="{.}"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
