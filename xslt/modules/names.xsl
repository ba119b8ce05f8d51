<?xml version="1.0" encoding="UTF-8"?>
<!-- The people, organisations and places that a text names, with what the registers know about them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The project's registers, one element with all their TEI documents; a page can do without. -->
  <xsl:param name="registers" as="document-node()?" select="()"/>

  <!-- Authorities whose identifiers have a public address. -->
  <xsl:variable name="h:authorities" as="map(xs:string, xs:string)" select="map{
      'Wikidata': 'https://www.wikidata.org/wiki/', 'VIAF': 'https://viaf.org/viaf/',
      'GeoNames': 'https://www.geonames.org/', 'GND': 'https://d-nb.info/gnd/', 'ISNI': 'https://isni.org/isni/',
      'ORCID': 'https://orcid.org/', 'ROR': 'https://ror.org/'}"/>

  <xsl:template name="h:names" as="element(section)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="mentioned" as="element()*" select="h:mentioned(.)"/>
    <xsl:variable name="text" as="element()?" select="tei:text"/>
    <xsl:if test="exists($mentioned)">
      <section class="names" aria-labelledby="page:names">
        <h2 id="page:names">{h:say('names')}</h2>
        <dl>
          <xsl:for-each select="$mentioned">
            <xsl:sort select="h:name(.)"/>
            <div class="name-entry">
              <dt><xsl:call-template name="h:name-heading"/></dt>
              <dd>
                <span class="kind">{h:say(concat('kind.', local-name()))}</span>
                <xsl:for-each select="
                    string-join(((tei:affiliation/tei:roleName)[1], self::tei:place/tei:country)
                      ! normalize-space()[. ne h:name(current())], ', ')[. ne '']">
                  <xsl:text> </xsl:text>
                  <bdi>{.}</bdi>
                </xsl:for-each>
                <xsl:sequence select="h:authority-links(.)"/>
              </dd>
              <dd class="mentions">
                <xsl:sequence select="h:mention-links(h:naming($text, @xml:id) ! h:place-of(.))"/>
              </dd>
            </div>
          </xsl:for-each>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The name; in a site it leads to its page. -->
  <xsl:template name="h:name-heading" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <bdi>{h:name(.)}</bdi>
  </xsl:template>

  <!-- The register entries (or the header's own) of everything that paragraphs name, each once. -->
  <xsl:function name="h:mentioned" as="element()*">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="ids" as="xs:string*" select="distinct-values($tei/tei:text//tei:p//@ref[contains(., '#')] ! substring-after(., '#'))"/>
    <xsl:sequence select="$ids ! h:entry(., $tei)"/>
  </xsl:function>

  <xsl:function name="h:entry" as="element()?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="context" as="node()"/>
    <xsl:sequence select="
        (($registers ! key('h:by-id', $id, .), key('h:by-id', $id, root($context)))
        [self::tei:person or self::tei:org or self::tei:place])[1]"/>
  </xsl:function>

  <!-- The names in paragraphs of a text that point to an entry, of this file or of a register. -->
  <xsl:function name="h:naming" as="element()*">
    <xsl:param name="text" as="element()?"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="$text//tei:p//*[@ref ! tokenize(.) ! substring-after(., '#') = $id]"/>
  </xsl:function>

  <xsl:function name="h:authority-links" as="node()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:for-each select="$entry/tei:idno[matches(normalize-space(), '^[A-Za-z0-9-]+$')][@type = map:keys($h:authorities)]">
      <xsl:text> </xsl:text>
      <a class="authority" href="{$h:authorities(@type)}{normalize-space()}">{@type}</a>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
