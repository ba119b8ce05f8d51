<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists of transcripts, by date and by whatever they share, and the facets that lead from one list to the next. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="e:page[@kind = 'transcripts']" mode="e:title" as="xs:string">
    <xsl:sequence select="h:say('part.transcripts')"/>
  </xsl:template>

  <xsl:variable name="e:lists" as="xs:string+" select="'transcripts', 'year', 'type', 'language'"/>

  <xsl:template match="e:page[@kind = $e:lists]" mode="e:content" as="element(div)">
    <xsl:variable name="all" as="element(e:transcript)*" select="
        if (@kind = 'transcripts') then $e:edition/e:transcript else e:transcripts(@kind, @key)"/>
    <div class="list-layout">
      <xsl:sequence select="e:facets(.)"/>
      <div class="list-column">
        <xsl:call-template name="e:years"/>
        <xsl:sequence select="e:chronicle(e:listed($all, .), @kind = 'year' or @year ne '')"/>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="e:page[@kind = ('year', 'type', 'language')]" mode="e:title" as="xs:string">
    <xsl:variable name="name" as="xs:string" select="
        if (@kind = 'year') then string(@key)
        else if (@kind = 'type') then e:capital(e:type-name(@key))
        else e:capital(e:language-name(@key))"/>
    <xsl:sequence select="e:of-year($name, .)"/>
  </xsl:template>

  <!-- A title with the year, where the page is one year of something. -->
  <xsl:function name="e:of-year" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="page" as="element(e:page)"/>
    <xsl:sequence select="string-join(($name, $page/@year[. ne '']), ' · ')"/>
  </xsl:function>

  <xsl:template match="e:page[@kind = ('year', 'type', 'language')]" mode="e:kicker" as="element(a)">
    <a href="transcripts.html">{h:say('part.transcripts')}</a>
  </xsl:template>

  <!-- One year of something stands under the whole of it. -->
  <xsl:template match="e:page[@year ne '']" mode="e:kicker" as="element(a)" priority="1">
    <xsl:variable name="whole" as="xs:string" select="replace(@file, '\.[^.]+\.html$', '.html')"/>
    <xsl:variable name="one" as="element(e:page)">
      <e:page kind="{@kind}" key="{@key}" year="" file="{$whole}"/>
    </xsl:variable>
    <a href="{$whole}">
      <xsl:apply-templates select="$one" mode="e:title"/>
    </a>
  </xsl:template>

  <xsl:template match="e:page[@kind = $e:lists][@year = '']" mode="e:standfirst" as="element(p)">
    <p class="tally">{h:count(e:counted('transcript'), 'transcript')}{h:say('comma')}{h:count(e:counted('speech'), 'speech')}{e:once()}</p>
  </xsl:template>

  <xsl:function name="e:language-name" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="h:say-or(concat('language.', tokenize($tag, '-')[1]), ($e:edition//e:language[@tag = $tag]/@name, $tag)[1])"/>
  </xsl:function>

  <!-- Transcripts under their years, the newest last, as events were; on the page of one year its title says it already. -->
  <xsl:function name="e:chronicle" as="element(section)*">
    <xsl:param name="transcripts" as="element(e:transcript)*"/>
    <xsl:param name="one-year" as="xs:boolean"/>
    <xsl:for-each-group select="$transcripts" group-adjacent="string(e:year(@when))">
      <section class="year">
        <xsl:choose>
          <xsl:when test="$one-year"><h2>{h:say('part.transcripts')}</h2></xsl:when>
          <xsl:otherwise><h2 class="year-title">{(current-grouping-key()[. ne ''], h:say('index.undated'))[1]}</h2></xsl:otherwise>
        </xsl:choose>
        <ol class="entries">
          <xsl:apply-templates select="current-group()" mode="e:entry"/>
        </ol>
      </section>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:mode name="e:entry" on-no-match="fail"/>

  <xsl:template match="e:transcript" mode="e:entry" as="element(li)">
    <li class="entry">
      <xsl:sequence select="e:entry-date(.)"/>
      <div class="entry-body">
        <h3><xsl:sequence select="e:transcript-link(.)"/></h3>
        <p class="entry-place">{string-join((@type[. ne ''] ! e:type-name(.), @place[. ne '']), h:say('comma'))}</p>
        <xsl:for-each select="e:abstract">
          <p class="entry-abstract"><xsl:sequence select="e:foreign(../@language)"/>{.}</p>
        </xsl:for-each>
        <xsl:where-populated>
          <p class="entry-participants">
            <xsl:for-each select="e:participant[@group = 'false']">
              <xsl:sequence select="e:link(e:href('person', @key), @name)"/>
              <xsl:if test="position() ne last()">{h:say('comma')}</xsl:if>
            </xsl:for-each>
          </p>
        </xsl:where-populated>
        <p class="entry-extent">{string-join((h:count(@speeches, 'speech'), h:count(@words, 'word'),
          count(e:document)[. gt 0] ! h:count(., 'document')), h:say('comma'))}</p>
      </div>
    </li>
  </xsl:template>

  <xsl:function name="e:entry-date" as="element(p)">
    <xsl:param name="transcript" as="element(e:transcript)"/>
    <p class="entry-date">
      <xsl:for-each select="$transcript/@when[. ne '']">
        <time>
          <xsl:sequence select="h:datetime(replace(., 'T.*', ''))"/>
          <xsl:value-of select="h:date-range(., ../@until[. ne ''])"/>
        </time>
      </xsl:for-each>
      <xsl:for-each select="$transcript/@clock[. ne '']">
        <xsl:text> </xsl:text>
        <span class="clock">{.}</span>
      </xsl:for-each>
    </p>
  </xsl:function>

  <xsl:function name="e:transcript-link" as="element(a)">
    <xsl:param name="transcript" as="element(e:transcript)"/>
    <a href="{$transcript/@id}.html">
      <bdi><xsl:sequence select="e:foreign($transcript/@language)"/>{$transcript/@title}</bdi>
    </a>
  </xsl:function>

  <!-- What the transcripts of a list share: each facet leads to the list of its own. A list by year shows its years already. -->
  <xsl:function name="e:facets" as="element(nav)?">
    <xsl:param name="here" as="element(e:page)"/>
    <xsl:where-populated>
      <nav class="facets" aria-label="{h:say('facets')}">
        <xsl:sequence select="('year'[empty($e:edition/e:year)], 'type', 'person', 'place', 'topic', 'language') ! e:facet(., $here)"/>
      </nav>
    </xsl:where-populated>
  </xsl:function>

  <!-- Of what there are many, a facet shows the most frequent; the register has all. -->
  <xsl:variable name="e:some" as="xs:integer" select="15"/>

  <xsl:function name="e:facet" as="element(section)?">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="here" as="element(e:page)"/>
    <xsl:variable name="known" as="element(e:facet)*" select="
        $e:edition/e:facet[@kind = $kind][exists(e:href($kind, @key))][not($kind = $here/@kind and @key = $here/@key)]"/>
    <xsl:if test="exists($known)">
      <section class="facet">
        <h2>{h:say(concat('facet.', $kind))}</h2>
        <ul>
          <xsl:for-each select="$known">
            <xsl:sort select="if ($kind = 'year') then 0 else -xs:integer(@count)"/>
            <xsl:sort select="e:facet-name($kind, @key)"/>
            <xsl:if test="position() le $e:some or $kind = 'year'">
              <li>
                <a href="{e:href($kind, @key)}"><bdi>{e:facet-name($kind, @key)}</bdi></a>
                <xsl:text> </xsl:text>
                <span class="facet-count">{@count}</span>
              </li>
            </xsl:if>
          </xsl:for-each>
          <xsl:if test="count($known) gt $e:some and map:contains($e:homes, $kind)">
            <li><a class="facet-all" href="{e:href($e:homes($kind), '')}">{h:say(concat('part.', $e:homes($kind)))}</a></li>
          </xsl:if>
        </ul>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:function name="e:facet-name" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="
        if ($kind = 'type') then e:type-name($key)
        else if ($kind = 'language') then e:language-name($key)
        else if ($kind = 'year') then $key
        else e:entry($key) ! e:name(.)"/>
  </xsl:function>
</xsl:stylesheet>
