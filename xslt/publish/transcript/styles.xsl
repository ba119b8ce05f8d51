<?xml version="1.0" encoding="UTF-8"?>
<!-- The citation in the styles of bibliographies, as tei_kit/publish/citations.py has formatted it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:param name="citations" as="document-node()?" select="()"/>

  <!-- They are in English, whatever the language of the page: so are their styles' words. -->
  <xsl:template name="h:styles" as="element(details)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="all" as="element(e:citation)*" select="$citations/e:citations/e:citation"/>
    <xsl:if test="exists($all)">
      <details class="styles">
        <summary>{h:say('cite.styles')}</summary>
        <dl lang="en" dir="ltr">
          <xsl:for-each select="$all">
            <dt>{@title}</dt>
            <dd data-style="{@style}"><xsl:apply-templates select="node()" mode="e:citation"/></dd>
          </xsl:for-each>
        </dl>
      </details>
    </xsl:if>
  </xsl:template>

  <!-- Emphasis, without attributes: the page's policy allows no style of an element's own. -->
  <xsl:mode name="e:citation" on-no-match="text-only-copy"/>

  <xsl:template match="i | b | sup | sub" mode="e:citation" as="element()">
    <xsl:element name="{local-name()}"><xsl:apply-templates mode="#current"/></xsl:element>
  </xsl:template>
</xsl:stylesheet>
