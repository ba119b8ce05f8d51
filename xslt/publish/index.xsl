<?xml version="1.0" encoding="UTF-8"?>
<!-- The front page: what the edition is, its transcripts by year, its documents, its speakers. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="site.xsl"/>

  <xsl:template match="document-node()" as="element(html)" priority="1">
    <html lang="{$h:interface-language}" dir="{h:direction($h:interface-language)}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <xsl:call-template name="h:policy"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{$e:edition/@title}</title>
        <xsl:for-each select="$e:edition/@description[normalize-space()]">
          <meta name="description" content="{.}"/>
        </xsl:for-each>
        <xsl:call-template name="h:style"/>
        <xsl:call-template name="e:canonical">
          <xsl:with-param name="file" select="''"/>
        </xsl:call-template>
      </head>
      <body class="index-page">
        <a class="skip" href="{h:fragment('page:transcripts')}">{h:say('skip.index')}</a>
        <main>
          <xsl:call-template name="e:front"/>
          <xsl:call-template name="e:transcripts"/>
          <xsl:call-template name="e:documents"/>
          <xsl:call-template name="e:speakers"/>
          <xsl:call-template name="e:about"/>
        </main>
        <xsl:call-template name="e:footer"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="e:front" as="element(header)">
    <header class="front">
      <xsl:for-each select="$e:edition/@publisher[normalize-space()][. ne ../@title]">
        <p class="publisher"><bdi>{.}</bdi></p>
      </xsl:for-each>
      <h1><bdi>{$e:edition/@title}</bdi></h1>
      <xsl:for-each select="$e:edition/@description[normalize-space()]">
        <p class="standfirst">{.}</p>
      </xsl:for-each>
      <ul class="counts">
        <li>{h:count(count($e:edition/e:transcript), 'transcript')}</li>
        <li>{h:count(xs:integer(sum($e:edition/e:transcript/@speeches)), 'speech')}</li>
        <xsl:if test="$e:edition//e:document">
          <li>{h:count(count($e:edition//e:document), 'document')}</li>
        </xsl:if>
        <xsl:for-each select="e:years($e:edition/e:transcript)">
          <li>{.}</li>
        </xsl:for-each>
      </ul>
    </header>
  </xsl:template>

  <!-- "2019–2031" -->
  <xsl:function name="e:years" as="xs:string?">
    <xsl:param name="transcripts" as="element(e:transcript)*"/>
    <xsl:variable name="years" as="xs:string*" select="distinct-values($transcripts/@when ! e:year(.))"/>
    <xsl:sequence select="if (count($years) gt 1) then concat($years[1], '–', $years[last()]) else $years"/>
  </xsl:function>

  <xsl:function name="e:year" as="xs:string?">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="$when[matches(., '^\d{4}')] ! substring(., 1, 4)"/>
  </xsl:function>

  <xsl:template name="e:transcripts" as="element(section)">
    <section class="transcripts" aria-labelledby="page:transcripts">
      <h2 id="page:transcripts">{h:say('transcripts')}</h2>
      <xsl:for-each-group select="$e:edition/e:transcript" group-adjacent="string(e:year(@when))">
        <section class="year">
          <h3>{(current-grouping-key()[. ne ''], h:say('index.undated'))[1]}</h3>
          <ol>
            <xsl:apply-templates select="current-group()" mode="e:entry"/>
          </ol>
        </section>
      </xsl:for-each-group>
    </section>
  </xsl:template>

  <xsl:mode name="e:entry" on-no-match="fail"/>

  <xsl:template match="e:transcript" mode="e:entry" as="element(li)">
    <li class="entry">
      <p class="entry-date">
        <xsl:if test="@when ne ''">
          <time>
            <xsl:sequence select="h:datetime(replace(@when, 'T.*', ''))"/>
            <xsl:value-of select="h:date-range(@when, @until[. ne ''])"/>
          </time>
        </xsl:if>
        <xsl:if test="@clock ne ''">
          <span class="clock">{@clock}</span>
        </xsl:if>
      </p>
      <div class="entry-body">
        <h4>
          <a href="{@id}.html"><bdi><xsl:sequence select="h:language-attributes(@language[. ne ''][. ne $h:interface-language])"/>{@title}</bdi></a>
        </h4>
        <p class="entry-place">{string-join((@type[. ne ''] ! h:say-or(concat('event.', .), .), @place[. ne '']), ', ')}</p>
        <xsl:for-each select="e:abstract">
          <p class="entry-abstract"><xsl:sequence select="h:language-attributes(../@language[. ne ''][. ne $h:interface-language])"/>{.}</p>
        </xsl:for-each>
        <xsl:if test="e:participant[@group = 'false']">
          <p class="entry-participants">
            <xsl:for-each select="e:participant[@group = 'false']">
              <bdi>{@name}</bdi>
              <xsl:if test="position() ne last()">, </xsl:if>
            </xsl:for-each>
          </p>
        </xsl:if>
        <p class="entry-extent">{string-join((h:count(@speeches, 'speech'), h:count(@words, 'word'),
          count(e:document)[. gt 0] ! h:count(., 'document')), ', ')}</p>
      </div>
    </li>
  </xsl:template>

  <xsl:template name="e:documents" as="element(section)?">
    <xsl:if test="$e:edition//e:document">
      <section class="document-register" aria-labelledby="page:documents">
        <h2 id="page:documents">{h:say('documents.register')}</h2>
        <ol>
          <xsl:for-each select="$e:edition/e:transcript/e:document">
            <li>
              <a href="{../@id}.html{@id[. ne ''] ! h:fragment(.)}"><bdi>{@title}</bdi></a>
              <xsl:text> </xsl:text>
              <span class="register-facts">{string-join((@type[. ne ''] ! h:say-or(concat('document.', .), .),
                string-join((@status[. ne ''] ! h:say-or(concat('status.', .), .), (@when, ../@when)[. ne ''][1] ! h:date(.)), ' ')[. ne ''],
                @parties[. ne '']), ' · ')}</span>
            </li>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="e:speakers" as="element(section)?">
    <xsl:variable name="speakers" as="element()*" select="$e:edition//e:participant[@group = 'false'][xs:integer(@turns) gt 0]"/>
    <xsl:if test="exists($speakers)">
      <section class="speakers" aria-labelledby="page:speakers">
        <h2 id="page:speakers">{h:say('index.speakers')}</h2>
        <ul>
          <xsl:for-each-group select="$speakers" group-by="@key">
            <xsl:sort select="lower-case(@sort)"/>
            <li>
              <bdi class="speaker-name">{@name}</bdi>
              <xsl:if test="@office ne ''">
                <xsl:text> </xsl:text>
                <span class="office">{@office}</span>
              </xsl:if>
              <xsl:for-each select="current-group()">
                <xsl:text> </xsl:text>
                <xsl:variable name="words" as="xs:string+" select="../@when[. ne ''] ! h:date(.), ../@title"/>
                <a href="{../@id}.html{@first[. ne ''] ! h:fragment(.)}" aria-label="{string-join($words, ': ')}">{$words[1]}</a>
              </xsl:for-each>
            </li>
          </xsl:for-each-group>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="e:about" as="element(section)">
    <section class="about" aria-labelledby="page:about">
      <h2 id="page:about">{h:say('index.about')}</h2>
      <p>{h:say('index.about.text')}</p>
      <p>{h:say('index.about.anchors')}</p>
    </section>
  </xsl:template>
</xsl:stylesheet>
