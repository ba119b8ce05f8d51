<?xml version="1.0" encoding="UTF-8"?>
<!-- A transcript's page in a site: neighbours, downloads, links between transcripts. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="site.xsl"/>

  <!-- The other forms of a transcript: key of its words, extension, media type. -->
  <xsl:variable name="e:forms" as="map(xs:string, xs:string)+" select="
      map{'key': 'tei', 'extension': '.xml', 'type': 'application/tei+xml'},
      map{'key': 'text', 'extension': '.txt', 'type': 'text/plain'},
      map{'key': 'bibtex', 'extension': '.bib', 'type': 'application/x-bibtex'},
      map{'key': 'ris', 'extension': '.ris', 'type': 'application/x-research-info-systems'},
      map{'key': 'csl-json', 'extension': '.csl.json', 'type': 'application/vnd.citationstyles.csl+json'}"/>

  <xsl:template name="h:alternates" as="element(link)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="id" as="xs:string" select="@xml:id"/>
    <xsl:call-template name="e:canonical">
      <xsl:with-param name="file" select="concat($id, '.html')"/>
    </xsl:call-template>
    <xsl:for-each select="$e:forms">
      <link rel="alternate" type="{?type}" href="{$id}{?extension}" title="{h:say(concat('download.', ?key))}"/>
    </xsl:for-each>
    <xsl:for-each select="e:neighbour(., -1)">
      <link rel="prev" href="{@id}.html"/>
    </xsl:for-each>
    <xsl:for-each select="e:neighbour(., 1)">
      <link rel="next" href="{@id}.html"/>
    </xsl:for-each>
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
    </ul>
  </xsl:template>

  <xsl:template name="h:sequence" as="element(nav)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="previous" as="element()?" select="e:neighbour(., -1)"/>
    <xsl:variable name="next" as="element()?" select="e:neighbour(., 1)"/>
    <xsl:if test="exists(($previous, $next))">
      <nav class="sequence" aria-label="{h:say('site.sequence')}">
        <xsl:sequence select="$previous ! e:sequence-link(., 'prev'), $next ! e:sequence-link(., 'next')"/>
      </nav>
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

  <!-- The transcript before (-1) or after (1) this one. -->
  <xsl:function name="e:neighbour" as="element(e:transcript)?">
    <xsl:param name="tei" as="element()"/>
    <xsl:param name="step" as="xs:integer"/>
    <xsl:variable name="ids" as="xs:string*" select="$e:edition/e:transcript/@id ! string()"/>
    <xsl:variable name="here" as="xs:integer?" select="index-of($ids, string($tei/@xml:id))"/>
    <xsl:sequence select="$here ! $e:edition/e:transcript[position() eq $here + $step]"/>
  </xsl:function>

  <!-- Another transcript's file leads to its page; any other relative address leads to nothing in the site. -->
  <xsl:function name="h:relative-href" as="xs:string?">
    <xsl:param name="target" as="xs:string"/>
    <xsl:variable name="id" as="xs:string" select="replace($target, '^(\./)?([^#/]+)\.xml(#.*)?$', '$2')"/>
    <xsl:variable name="fragment" as="xs:string?" select="substring-after($target, '#')[. ne '']"/>
    <xsl:sequence select="
        $e:edition/e:transcript[@id = $id][ends-with(substring-before(concat($target, '#'), '#'), '.xml')]
        ! concat(@id, '.html', $fragment ! h:fragment(.))"/>
  </xsl:function>
</xsl:stylesheet>
