<?xml version="1.0" encoding="UTF-8"?>
<!--
  The page for addresses that lead nowhere. It is served at any depth and by any server, so it loads nothing: its style is inside, allowed by its
  hash, and its links are absolute where the edition knows its address. Where it does not, they lead from addresses at the top only.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="e:page[@kind = 'missing']" mode="e:page" as="element(html)">
    <html lang="{$h:interface-language}" dir="{h:direction($h:interface-language)}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <xsl:call-template name="e:own-policy"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="robots" content="noindex"/>
        <title>{h:say('missing.title')}</title>
        <style><xsl:value-of select="$css"/></style>
      </head>
      <body class="missing-page">
        <main>
          <p class="kicker"><a href="{(e:absolute(''), 'index.html')[1]}"><bdi>{$e:edition/@title}</bdi></a></p>
          <h1>{h:say('missing.title')}</h1>
          <p>{h:say('missing.text')}</p>
          <nav aria-label="{h:say('missing.ways')}">
            <ul>
              <xsl:for-each select="$e:parts[exists(e:href(., ''))]">
                <li><a href="{(e:absolute(e:href(., '')), e:href(., ''))[1]}">{h:say(concat('part.', .))}</a></li>
              </xsl:for-each>
            </ul>
          </nav>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="e:own-policy" as="element()+">
    <meta http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'sha256-{$css-hash}'; base-uri 'none'; form-action 'none'"/>
    <meta name="referrer" content="no-referrer"/>
  </xsl:template>
</xsl:stylesheet>
