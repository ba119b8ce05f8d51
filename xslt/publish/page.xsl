<?xml version="1.0" encoding="UTF-8"?>
<!--
  A transcript's page in a site: neighbours, downloads, links to registers and between transcripts; and from e:page, the page of its source.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="site.xsl"/>
  <xsl:import href="gather/keys.xsl"/>
  <xsl:import href="transcript/links.xsl"/>
  <xsl:import href="transcript/facts.xsl"/>
  <xsl:import href="transcript/machine.xsl"/>
  <xsl:import href="transcript/styles.xsl"/>
  <xsl:import href="pages/pictures.xsl"/>
  <xsl:import href="transcript/shares.xsl"/>
  <xsl:import href="pages/shell.xsl"/>
  <xsl:import href="pages/source.xsl"/>

  <xsl:variable name="e:sheets" as="xs:string+" select="'edition.css', if (/e:page) then 'pages.css' else ()"/>

  <xsl:template match="document-node()[e:page]" as="element(html)" priority="1">
    <xsl:apply-templates select="e:page" mode="e:page"/>
  </xsl:template>

  <!-- The other forms of a transcript: key of its words, extension, media type. -->
  <xsl:variable name="e:forms" as="map(xs:string, xs:string)+" select="
      map{'key': 'tei', 'extension': '.xml', 'type': 'application/tei+xml'},
      map{'key': 'text', 'extension': '.txt', 'type': 'text/plain'},
      map{'key': 'bibtex', 'extension': '.bib', 'type': 'application/x-bibtex'},
      map{'key': 'ris', 'extension': '.ris', 'type': 'application/x-research-info-systems'},
      map{'key': 'csl-json', 'extension': '.csl.json', 'type': 'application/vnd.citationstyles.csl+json'},
      map{'key': 'parla-clarin', 'extension': '.parla-clarin.xml', 'type': 'application/tei+xml'}"/>

  <xsl:template name="h:alternates" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="id" as="xs:string" select="@xml:id"/>
    <xsl:call-template name="e:canonical">
      <xsl:with-param name="file" select="concat($id, '.html')"/>
    </xsl:call-template>
    <xsl:for-each select="$e:forms">
      <link rel="alternate" type="{?type}" href="{$id}{?extension}" title="{h:say(concat('download.', ?key))}"/>
    </xsl:for-each>
    <xsl:for-each select="$e:edition/e:neighbour">
      <link rel="{@rel}" href="{e:transcript/@id}.html"/>
    </xsl:for-each>
    <xsl:call-template name="e:machine"/>
  </xsl:template>

  <xsl:template name="h:downloads" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="id" as="xs:string" select="@xml:id"/>
    <h3 class="downloads-title" id="page:downloads">{h:say('downloads')}</h3>
    <ul class="downloads" aria-labelledby="page:downloads">
      <xsl:for-each select="$e:forms">
        <li>
          <a href="{$id}{?extension}" type="{?type}" download="{$id}{?extension}">{h:say(concat('download.', ?key))}</a>
        </li>
      </xsl:for-each>
      <li><a href="{$id}.source.html">{h:say('source.view')}</a></li>
    </ul>
    <!-- What the script shows beside a passage; inert without it. -->
    <template id="page:passage">
      <span class="passage" role="group" aria-label="{h:say('cite.passage')}">
        <button type="button" data-copy="link">{h:say('cite.copy-link')}</button>
        <xsl:text> </xsl:text>
        <button type="button" data-copy="citation">{h:say('cite.copy-citation')}</button>
        <xsl:text> </xsl:text>
        <span role="status" data-done="{h:say('cite.copied')}"/>
      </span>
    </template>
  </xsl:template>

  <xsl:template name="h:sequence" as="element(nav)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="exists($e:edition/e:neighbour)">
      <nav class="sequence" aria-label="{h:say('site.sequence')}">
        <xsl:sequence select="$e:edition/e:neighbour ! e:sequence-link(e:transcript, @rel)"/>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:variable name="h:unsearched" as="attribute()?">
    <xsl:if test="$e:searches">
      <xsl:attribute name="data-pagefind-ignore" select="''"/>
    </xsl:if>
  </xsl:variable>

  <xsl:template name="h:text-attributes" as="attribute()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="$e:searches">
      <xsl:attribute name="data-pagefind-body" select="''"/>
    </xsl:if>
  </xsl:template>

  <!-- Addresses that were published in this page and whose passages are elsewhere now. -->
  <xsl:template name="h:after" as="element(section)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="tei" as="element()" select="."/>
    <xsl:variable name="moved" as="element(e:moved)*" select="$e:edition/e:moved[empty(h:by-id(@id, $tei))]"/>
    <xsl:if test="exists($moved)">
      <section class="moved">
        <h2>{h:say('moved')}</h2>
        <xsl:for-each select="$moved">
          <p id="{@id}">{@id}{h:say('colon')}<xsl:text>{h:say('moved.text')} </xsl:text><a href="{@to}">{@to}</a></p>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:function name="e:sequence-link" as="element(a)">
    <xsl:param name="transcript" as="element(e:transcript)"/>
    <xsl:param name="rel" as="xs:string"/>
    <a class="{$rel}" rel="{$rel}" href="{$transcript/@id}.html">
      <span class="sequence-word">{h:say(if ($rel eq 'prev') then 'site.previous' else 'site.next')}</span>
      <xsl:text> </xsl:text>
      <bdi>{$transcript/@title}</bdi>
      <xsl:text> </xsl:text>
      <span class="sequence-date">{$transcript/@when[. ne ''] ! h:date(.)}</span>
    </a>
  </xsl:function>
</xsl:stylesheet>
