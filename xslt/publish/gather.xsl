<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the site must know of a transcript beside its own page, as one element of the edition's index: e:transcript with
  e:abstract, e:language, e:topic, e:participant, e:place, e:organisation, e:turn (its words inside), e:mention, e:document, e:event,
  e:related and e:practice. A @key is the id of a register entry, or "transcript#id" where no register has the thing.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="xs tei h" expand-text="yes">

  <xsl:import href="../html.xsl"/>
  <xsl:import href="gather/keys.xsl"/>
  <xsl:import href="gather/speech.xsl"/>
  <xsl:import href="gather/things.xsl"/>
  <xsl:import href="gather/practice.xsl"/>

  <!-- The pages strip the space between items; here it stands between words that are counted. -->
  <xsl:preserve-space elements="tei:list tei:quote tei:lg"/>

  <xsl:output method="xml" indent="no" omit-xml-declaration="yes" use-character-maps=""/>

  <xsl:template match="document-node()" as="element(e:transcript)" priority="1">
    <xsl:for-each select="*">
      <xsl:variable name="publication" as="element()?" select="tei:teiHeader/tei:fileDesc/tei:publicationStmt"/>
      <e:transcript id="{@xml:id}" title="{h:title(.)}" when="{h:when(.)}" until="{h:until(.)}" clock="{h:clock(.)}"
          place="{string-join(h:place-parts(h:place(.)), ', ')}" place-key="{h:place(.) ! e:key-of(.)}" type="{h:event(.)/@type}"
          event="{h:event(.)/tei:eventName[1]/normalize-space()}"
          language="{h:language-at((tei:text, .)[1])}" speeches="{h:speeches(.)}" words="{h:words(.)}"
          issued="{$publication/tei:date[@when][1]/@when}" changed="{max(tei:teiHeader/tei:revisionDesc//tei:change/@when/string())}"
          licence="{$publication/tei:availability/tei:licence[1]/@target}"
          source="{tei:teiHeader/tei:fileDesc/tei:sourceDesc/tei:bibl[1]/tei:publisher[1]/normalize-space()}">
        <xsl:for-each select="h:abstract(.)">
          <e:abstract>{.}</e:abstract>
        </xsl:for-each>
        <xsl:call-template name="e:speech"/>
        <xsl:call-template name="e:things"/>
        <xsl:call-template name="e:practices"/>
      </e:transcript>
    </xsl:for-each>
  </xsl:template>

  <xsl:mode name="e:entry" on-no-match="fail"/>
</xsl:stylesheet>
