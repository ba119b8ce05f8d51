<?xml version="1.0" encoding="UTF-8"?>
<!-- What the edition is, how it is encoded, what machines can take from it, and how to search it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="e:page[@kind = ('about', 'editorial', 'encoding', 'data', 'search')]" mode="e:title" as="xs:string">
    <xsl:sequence select="h:say(concat('part.', @kind))"/>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'about']" mode="e:content" as="element(div)">
    <div class="prose">
      <xsl:for-each select="$e:edition/@description[normalize-space()], $e:edition/e:about">
        <p dir="auto">{.}</p>
      </xsl:for-each>
      <p>{h:say('index.about.text')}</p>
      <xsl:if test="$e:edition/@faithful = 'true'">
        <p>{h:say('about.faithful')}</p>
      </xsl:if>
      <p>{h:say('index.about.anchors')}</p>
      <h2>{h:say('about.sources')}</h2>
      <ul>
        <xsl:for-each select="$e:edition/e:source">
          <li><bdi>{@name}</bdi> ({h:count(@count, 'transcript')})</li>
        </xsl:for-each>
      </ul>
      <h2>{h:say('about.rights')}</h2>
      <p>
        <xsl:for-each select="h:href($e:edition/@licence, $edition)">
          <a rel="license" href="{.}">{h:say('index.licence')}</a>
          <xsl:text>. </xsl:text>
        </xsl:for-each>
        <xsl:text>{h:say('about.rights.text')}</xsl:text>
      </p>
      <h2>{h:say('about.technical')}</h2>
      <p>{h:say('about.technical.text')}</p>
      <ul>
        <li><a href="editorial.html">{h:say('part.editorial')}</a></li>
        <li><a href="encoding.html">{h:say('part.encoding')}</a></li>
        <xsl:if test="exists(e:href('data', ''))">
          <li><a href="data.html">{h:say('part.data')}</a></li>
        </xsl:if>
      </ul>
      <xsl:for-each select="$e:edition/@contact[normalize-space()]">
        <h2>{h:say('about.contact')}</h2>
        <p><bdi>{(../@publisher, ../@title)[normalize-space()][1]}</bdi>{h:say('comma')}<a href="mailto:{encode-for-uri(.) => replace('%40', '@')}"><bdi>{.}</bdi></a></p>
      </xsl:for-each>
    </div>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'encoding']" mode="e:content" as="element(div)">
    <div class="prose">
      <h2>{h:say('encoding.markup')}</h2>
      <xsl:for-each select="'text', 'editor', 'turns', 'documents', 'names', 'anchors'">
        <p>{h:say(concat('encoding.', .))}</p>
      </xsl:for-each>
      <h2>{h:say('encoding.schema')}</h2>
      <p><a href="schema/event.html">{h:say('encoding.manual')}</a></p>
      <ul>
        <xsl:for-each select="'event.rng', 'event.xsd', 'event.sch', 'event.odd'">
          <li><a href="schema/{.}">{.}</a></li>
        </xsl:for-each>
      </ul>
    </div>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'data']" mode="e:content" as="element(div)">
    <div class="prose">
      <p>{h:say('data.text')}</p>
      <dl class="data-list">
        <xsl:for-each select="$e:edition/e:data">
          <dt><a href="{@file}">{@file}</a></dt>
          <dd>{h:say(concat('data.', @kind))}</dd>
        </xsl:for-each>
      </dl>
    </div>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'search']" mode="e:content" as="element(div)">
    <div class="search-layout">
      <form class="search" id="page:search" role="search" action="search.html" method="get" data-filter-speaker="{h:say('facet.person')}" data-filter-year="{h:say('facet.year')}"
          data-filter-place="{h:say('facet.place')}" data-filter-language="{h:say('facet.language')}" data-filter-kind="{h:say('facet.type')}" data-any="{h:say('search.any')}">
        <label for="page:query">{h:say('search.label')}</label>
        <div class="search-line">
          <input type="search" id="page:query" name="q" autocomplete="off" spellcheck="false" dir="auto"/>
          <button type="submit">{h:say('search.button')}</button>
        </div>
        <div class="search-filters" id="page:filters"/>
      </form>
      <p class="search-status" id="page:status" role="status" data-none="{h:say('search.none')}" data-some="{h:say('search.some')}"
          data-failed="{h:say('search.failed')}">{h:say('search.script')}</p>
      <ol class="search-results" id="page:results"/>
      <script type="module" src="search.js"/>
      <p class="more" hidden="hidden" id="page:more"><button type="button">{h:say('search.more')}</button></p>
    </div>
  </xsl:template>
</xsl:stylesheet>
