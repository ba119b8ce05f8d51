<?xml version="1.0" encoding="UTF-8"?>
<!-- The parts of the page in order: title block, transcript, annexes, and what the source prints around it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Divisions that the source's page prints about the text, not of it. -->
  <xsl:variable name="h:apparatus-types" as="xs:string+" select="
      'seeAlso', 'geography', 'topics', 'persons', 'publicationStatus'"/>

  <xsl:function name="h:is-apparatus" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::tei:fw or self::tei:div[@type = $h:apparatus-types]])"/>
  </xsl:function>

  <!-- The title block is the source's own front, in its order; a source without one gets the edition's title. -->
  <xsl:template name="h:title-block" as="element(header)">
    <xsl:context-item as="element()" use="required"/>
    <header class="title-block">
      <xsl:sequence select="h:text-language(.)"/>
      <xsl:if test="not(tei:text/tei:front/tei:div[@type = 'summary']/tei:head)">
        <h1>
          <xsl:sequence select="h:title-size(h:title(.))"/>
          <xsl:value-of select="h:title(.)"/>
        </h1>
      </xsl:if>
      <xsl:apply-templates select="tei:text/tei:front/node()" mode="h:text"/>
      <p class="jump"><a href="{h:fragment('page:text')}"><xsl:sequence select="h:language-attributes($h:interface-language)"/>{h:say('jump')}</a></p>
    </header>
  </xsl:template>

  <!-- A title that would fill a screen in large type has a smaller one. -->
  <xsl:function name="h:title-size" as="attribute()?">
    <xsl:param name="title" as="xs:string"/>
    <xsl:if test="string-length($title) gt 100">
      <xsl:attribute name="class" select="'long'"/>
    </xsl:if>
  </xsl:function>

  <!-- Language and direction of the text, said where the interface speaks another one. -->
  <xsl:function name="h:text-language" as="attribute()*">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="language" as="xs:string?" select="h:language-at(($tei/tei:text, $tei)[1])"/>
    <xsl:sequence select="h:language-attributes($language[. ne $h:interface-language])"/>
  </xsl:function>

  <xsl:template match="tei:front/tei:div[@type = 'summary'][1]/tei:head[1]" mode="h:text" as="element(h1)" priority="2">
    <h1>
      <xsl:sequence select="h:anchor(.), h:language(.), h:title-size(normalize-space())"/>
      <xsl:apply-templates mode="h:text"/>
    </h1>
  </xsl:template>

  <!-- What a reader must know before reading: the project's description, for example that an event is fiction. -->
  <xsl:template name="h:notices" as="element(aside)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="paragraphs" as="element()*" select="
        tei:teiHeader/tei:encodingDesc/tei:projectDesc//tei:p[normalize-space()]"/>
    <xsl:if test="exists($paragraphs)">
      <aside class="notices" aria-label="{h:say('notices')}">
        <xsl:for-each select="$paragraphs">
          <p>
            <xsl:sequence select="h:language-attributes(h:language-at(.)[. ne $h:interface-language])"/>
            <xsl:apply-templates mode="h:text"/>
          </p>
        </xsl:for-each>
      </aside>
    </xsl:if>
  </xsl:template>

  <xsl:template name="h:transcript" as="element(section)">
    <xsl:context-item as="element()" use="required"/>
    <section class="transcript" id="page:text" aria-labelledby="page:transcript">
      <h2 id="page:transcript">{h:say('transcript')}</h2>
      <div class="text">
        <xsl:call-template name="h:text-attributes"/>
        <xsl:sequence select="h:text-language(.)"/>
        <xsl:apply-templates select="tei:text/node()[not(self::tei:front or self::tei:back)]" mode="h:text"/>
      </div>
    </section>
  </xsl:template>

  <!-- Attributes of the text itself; a site with a search says here what is searched. -->
  <xsl:template name="h:text-attributes" as="attribute()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:sequence select="()"/>
  </xsl:template>

  <!-- The source's back, in its order: runs of annexes and runs of apparatus. -->
  <xsl:template name="h:back" as="element(section)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="tei" as="element()" select="."/>
    <xsl:for-each-group select="tei:text/tei:back/(* | text()[normalize-space()])" group-adjacent="self::* ! h:is-apparatus(.) = true()">
      <xsl:variable name="kind" as="xs:string" select="if (current-grouping-key()) then 'apparatus' else 'annexes'"/>
      <!-- A kind of group comes back where a source mixes them; only the first has the heading's anchor. -->
      <xsl:variable name="repeated" as="xs:boolean" select="position() gt 2"/>
      <section class="{$kind}">
        <xsl:sequence select="if ($repeated) then () else h:labelled-by(concat('page:', $kind))"/>
        <xsl:if test="not($repeated)">
          <h2 id="page:{$kind}">{h:say($kind)}</h2>
        </xsl:if>
        <div class="text">
          <xsl:sequence select="h:text-language($tei)"/>
          <xsl:apply-templates select="current-group()" mode="h:text"/>
        </div>
      </section>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:function name="h:labelled-by" as="attribute()">
    <xsl:param name="id" as="xs:string"/>
    <xsl:attribute name="aria-labelledby" select="$id"/>
  </xsl:function>
</xsl:stylesheet>
