<?xml version="1.0" encoding="UTF-8"?>
<!-- Events: a trip, a summit or a session with its parts and all its transcripts. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="e:page[@kind = 'events']" mode="e:title" as="xs:string">
    <xsl:sequence select="e:of-year(h:say('part.events'), .)"/>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'events']" mode="e:standfirst" as="element(p)">
    <p class="tally">{h:say('standfirst.events')}</p>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'events']" mode="e:content" as="element()*">
    <xsl:variable name="page" as="element(e:page)" select="."/>
    <xsl:call-template name="e:years"/>
    <ol class="entries">
      <xsl:for-each select="$e:edition/e:occasion[e:listed(e:parts(.)[1], $page)]">
        <li class="entry">
          <xsl:sequence select="e:entry-date(e:parts(.)[1])"/>
          <div class="entry-body">
            <h2 class="entry-title"><a href="{(e:href('event', @key), concat(e:part[1]/@transcript, '.html'))[1]}"><bdi><xsl:sequence select="e:foreign(e:longest(.)/@language)"/>{e:occasion-name(.)}</bdi></a></h2>
            <p class="entry-place">{string-join(e:occasion-places(.), ' · ')}</p>
            <p class="entry-extent">{string-join((h:count(count(e:parts(.)), 'transcript'), count(e:parts(.)/e:document)[. gt 0] ! h:count(., 'document')), h:say('comma'))}</p>
          </div>
        </li>
      </xsl:for-each>
    </ol>
  </xsl:template>

  <!-- The transcripts of an occasion, in the order of time. -->
  <xsl:function name="e:parts" as="element(e:transcript)+">
    <xsl:param name="occasion" as="element(e:occasion)"/>
    <xsl:sequence select="$occasion/e:part/@transcript ! key('e:transcript', ., $edition)"/>
  </xsl:function>

  <!-- An occasion has the name of its longest part's event: of those in the interface's language, where there are any. -->
  <xsl:function name="e:longest" as="element(e:transcript)">
    <xsl:param name="occasion" as="element(e:occasion)"/>
    <xsl:sequence select="sort(e:parts($occasion), (), function($part) { $part/@language ne $h:interface-language, -xs:integer($part/@words) })[1]"/>
  </xsl:function>

  <xsl:function name="e:occasion-name" as="xs:string">
    <xsl:param name="occasion" as="element(e:occasion)"/>
    <xsl:sequence select="e:longest($occasion) ! (@event[. ne ''], @title)[1]"/>
  </xsl:function>

  <!-- Where it was held; a place has one name, whatever the transcripts call it. -->
  <xsl:function name="e:occasion-places" as="xs:string*">
    <xsl:param name="occasion" as="element(e:occasion)"/>
    <xsl:for-each-group select="e:longest($occasion), e:parts($occasion)" group-by="string((@place-key, @place)[. ne ''][1])">
      <xsl:sequence select="@place[. ne ''] ! string()"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="e:occasion" as="element(e:occasion)">
    <xsl:param name="page" as="element(e:page)"/>
    <xsl:sequence select="$e:edition/e:occasion[@key = $page/@key]"/>
  </xsl:function>

  <xsl:template match="e:page[@kind = 'event']" mode="e:title" as="xs:string">
    <xsl:sequence select="e:occasion-name(e:occasion(.))"/>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'event']" mode="e:language" as="xs:string">
    <xsl:sequence select="string(e:longest(e:occasion(.))/@language)"/>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'event']" mode="e:kicker" as="element(a)">
    <a href="{e:href('events', '')}">{h:say('part.events')}</a>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'event']" mode="e:standfirst" as="element(p)">
    <xsl:variable name="parts" as="element()+" select="e:parts(e:occasion(.))"/>
    <p class="standfirst">{string-join(($parts[1]/@when[. ne ''] ! h:date-range(., $parts[last()]/(@until, @when)[. ne ''][1] ! replace(., 'T.*', '')[. ne replace($parts[1]/@when, 'T.*', '')]),
      e:occasion-places(e:occasion(.))), ' · ')}</p>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'event']" mode="e:content" as="element()*">
    <xsl:variable name="parts" as="element()+" select="e:parts(e:occasion(.))"/>
    <section>
      <h2>{h:say('part.transcripts')}</h2>
      <ol class="entries">
        <xsl:apply-templates select="$parts" mode="e:entry"/>
      </ol>
    </section>
    <xsl:if test="exists($parts/e:event[@part = 'true'])">
      <section>
        <h2>{h:say('event.parts')}</h2>
        <ul class="document-list">
          <xsl:for-each select="$parts/e:event[@part = 'true']">
            <li>
              <bdi><xsl:sequence select="e:foreign(../@language)"/>{(@name[. ne ''], e:capital(e:type-name(@type)))[1]}</bdi>
              <xsl:text> </xsl:text>
              <span class="register-facts">{string-join((@type[. ne ''] ! e:type-name(.), @when[. ne ''] ! h:date(.)), ' · ')}
                <xsl:text> · </xsl:text>
                <xsl:sequence select="e:transcript-link(..)"/>
              </span>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
    <xsl:if test="exists($parts/e:document)">
      <section>
        <h2>{h:say('documents')}</h2>
        <ol class="document-list">
          <xsl:apply-templates select="$parts/e:document" mode="e:entry"/>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
