<?xml version="1.0" encoding="UTF-8"?>
<!-- What all pages of a site have in common: style sheet, masthead, footer. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="../html.xsl"/>

  <!-- The edition: e:edition (title, description, publisher, language, base-url, licence) with e:transcript in the order of dates. -->
  <xsl:param name="edition" as="document-node()"/>
  <xsl:variable name="e:edition" as="element(e:edition)" select="$edition/e:edition"/>

  <xsl:variable name="h:style-sources" as="xs:string" select="'''self'''"/>

  <xsl:template name="h:style" as="element()+">
    <link rel="stylesheet" href="edition.css"/>
    <link rel="icon" href="icon.svg" type="image/svg+xml"/>
  </xsl:template>

  <xsl:template name="h:masthead" as="element(header)?">
    <xsl:call-template name="e:masthead"/>
  </xsl:template>

  <xsl:template name="e:masthead" as="element(header)">
    <xsl:param name="here" as="xs:string" select="''"/>
    <header class="masthead">
      <nav aria-label="{h:say('site.navigation')}">
        <a class="edition-title" href="index.html">
          <xsl:if test="$here eq 'index'">
            <xsl:attribute name="aria-current" select="'page'"/>
          </xsl:if>
          <bdi>{$e:edition/@title}</bdi>
        </a>
        <a class="all" href="index.html{h:fragment('page:transcripts')}">{h:say('site.all')}</a>
      </nav>
    </header>
  </xsl:template>

  <xsl:template name="h:footer" as="element(footer)?">
    <xsl:call-template name="e:footer"/>
  </xsl:template>

  <xsl:template name="e:footer" as="element(footer)">
    <footer class="colophon">
      <p>
        <bdi>{($e:edition/@publisher[normalize-space()], $e:edition/@title)[1]}</bdi>
        <xsl:text>. </xsl:text>
        <xsl:for-each select="h:href($e:edition/@licence, $edition)">
          <a rel="license" href="{.}">{h:say('index.licence')}</a>
          <xsl:text>. </xsl:text>
        </xsl:for-each>
        <xsl:text>{h:say('index.made')}</xsl:text>
      </p>
    </footer>
  </xsl:template>

  <!-- The site's address of a page; nothing where the edition does not know its own. -->
  <xsl:function name="e:absolute" as="xs:string?">
    <xsl:param name="file" as="xs:string"/>
    <xsl:sequence select="$e:edition/@base-url[normalize-space()] ! h:harmless(concat(., $file))"/>
  </xsl:function>

  <xsl:template name="e:canonical" as="element(link)?">
    <xsl:param name="file" as="xs:string"/>
    <xsl:for-each select="e:absolute($file)">
      <link rel="canonical" href="{.}"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
