<?xml version="1.0" encoding="UTF-8"?>
<!-- Stands where a page was, and leads to what is in its place. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="site.xsl"/>

  <xsl:template match="document-node()" as="element(html)" priority="1">
    <html lang="{$h:interface-language}" dir="{h:direction($h:interface-language)}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <xsl:call-template name="h:policy"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="robots" content="noindex"/>
        <meta http-equiv="refresh" content="0; url={e:redirect/@to}"/>
        <title>{h:say('moved')}</title>
        <link rel="canonical" href="{(e:absolute(e:redirect/@to), string(e:redirect/@to))[1]}"/>
        <link rel="stylesheet" href="edition.css"/>
        <link rel="stylesheet" href="missing.css"/>
        <xsl:if test="$e:edition/@theme = 'true'">
          <link rel="stylesheet" href="theme.css"/>
        </xsl:if>
      </head>
      <body class="missing-page redirect-page">
        <main>
          <p class="kicker"><a href="index.html"><bdi>{$e:edition/@title}</bdi></a></p>
          <h1>{h:say('moved')}</h1>
          <p>{h:say('moved.text')} <a href="{e:redirect/@to}">{e:redirect/@to}</a></p>
        </main>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
