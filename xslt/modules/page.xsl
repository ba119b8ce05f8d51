<?xml version="1.0" encoding="UTF-8"?>
<!-- The page around a transcript. Override the named templates to place it in a site (xslt/publish/page.xsl does). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The text of the style sheet (xslt/assets/edition.css), since a stylesheet may open no file. -->
  <xsl:param name="css" as="xs:string" select="''"/>

  <!-- Its SHA-256 in Base64, so that the policy can allow it and nothing else. -->
  <xsl:param name="css-hash" as="xs:string" select="''"/>

  <!-- Where styles may come from, in the page's Content-Security-Policy (CSP 3, section 6.1): the inlined style sheet. -->
  <xsl:variable name="h:style-sources" as="xs:string" select="
      if ($css-hash) then concat('''sha256-', $css-hash, '''') else '''unsafe-inline'''"/>

  <xsl:template name="h:page" as="element(html)">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:variable name="tei" as="element()" select="(tei:TEI, *)[1]"/>
    <html lang="{$h:interface-language}" dir="{h:direction($h:interface-language)}">
      <head>
        <xsl:for-each select="$tei">
          <xsl:call-template name="h:head"/>
        </xsl:for-each>
      </head>
      <body class="transcript-page">
        <a class="skip" href="#page:text">{h:say('skip')}</a>
        <xsl:for-each select="$tei">
          <xsl:call-template name="h:masthead"/>
          <main>
            <xsl:call-template name="h:article"/>
          </main>
          <xsl:call-template name="h:footer"/>
        </xsl:for-each>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="h:article" as="element(article)">
    <xsl:context-item as="element()" use="required"/>
    <article class="record">
      <xsl:call-template name="h:title-block"/>
      <div class="rail">
        <xsl:call-template name="h:notices"/>
        <xsl:call-template name="h:facts"/>
        <xsl:call-template name="h:rail-pictures"/>
        <xsl:call-template name="h:contents"/>
      </div>
      <div class="main-column">
        <xsl:call-template name="h:transcript"/>
        <xsl:call-template name="h:documents"/>
        <xsl:call-template name="h:back"/>
        <xsl:call-template name="h:names"/>
        <xsl:call-template name="h:cite"/>
        <xsl:call-template name="h:after"/>
        <xsl:call-template name="h:sequence"/>
      </div>
    </article>
  </xsl:template>

  <xsl:template name="h:head" as="element()+">
    <xsl:context-item as="element()" use="required"/>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <xsl:call-template name="h:policy"/>
    <meta name="color-scheme" content="light dark"/>
    <title>{string-join((h:title(.), h:when(.) ! h:date(.)), ', ')}</title>
    <xsl:for-each select="h:abstract(.)">
      <meta name="description" content="{.}"/>
    </xsl:for-each>
    <xsl:call-template name="h:style"/>
    <xsl:call-template name="h:alternates"/>
  </xsl:template>

  <!-- No script, frame, form or foreign file, whatever a transcript holds. -->
  <xsl:template name="h:policy" as="element()+">
    <meta http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src {$h:style-sources}; img-src 'self'; base-uri 'none'; form-action 'none'"/>
    <meta name="referrer" content="no-referrer"/>
  </xsl:template>

  <xsl:template name="h:style" as="element()+">
    <style><xsl:value-of select="$css"/></style>
  </xsl:template>

  <!-- Links to other forms of the same transcript: none by itself. -->
  <xsl:template name="h:alternates" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:sequence select="()"/>
  </xsl:template>

  <!-- Site header, previous and next, downloads: a page that stands alone has none. -->
  <xsl:template name="h:masthead" as="element(header)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:sequence select="()"/>
  </xsl:template>

  <!-- After the citation; nothing by itself. -->
  <xsl:template name="h:after" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:sequence select="()"/>
  </xsl:template>

  <xsl:template name="h:rail-pictures" as="element(figure)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:sequence select="()"/>
  </xsl:template>

  <xsl:template name="h:sequence" as="element(nav)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:sequence select="()"/>
  </xsl:template>

  <xsl:template name="h:styles" as="element(details)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:sequence select="()"/>
  </xsl:template>

  <xsl:template name="h:downloads" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:sequence select="()"/>
  </xsl:template>

  <xsl:template name="h:footer" as="element(footer)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:sequence select="()"/>
  </xsl:template>
</xsl:stylesheet>
