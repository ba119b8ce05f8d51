<?xml version="1.0" encoding="UTF-8"?>
<!-- How to cite the transcript: a suggested citation, and files for reference managers where the site has them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="h:cite" as="element(section)">
    <xsl:context-item as="element()" use="required"/>
    <section class="cite" aria-labelledby="page:cite">
      <h2 id="page:cite">{h:say('cite')}</h2>
      <p class="citation">
        <xsl:analyze-string select="h:citation(.)" regex="https?://[^\s&lt;&gt;&quot;]+$">
          <xsl:matching-substring><a href="{h:harmless(.)}">{.}</a></xsl:matching-substring>
          <xsl:non-matching-substring>{.}</xsl:non-matching-substring>
        </xsl:analyze-string>
      </p>
      <xsl:call-template name="h:styles"/>
      <xsl:call-template name="h:downloads"/>
      <p class="cite-hint">{h:say('cite.hint')}</p>
    </section>
  </xsl:template>
</xsl:stylesheet>
