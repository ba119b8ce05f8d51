<?xml version="1.0" encoding="UTF-8"?>
<!-- The front page: what the edition is, its figures, its newest and its chosen transcripts, and the ways in. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition"
    exclude-result-prefixes="#all" expand-text="yes">

  <!-- An edition of this size or smaller is shown whole on its front page. -->
  <xsl:variable name="e:whole" as="xs:integer" select="12"/>

  <xsl:template match="e:page[@kind = 'front']" mode="e:title" as="xs:string">
    <xsl:sequence select="string($e:edition/@title)"/>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'front']" mode="e:kicker" as="element(bdi)?">
    <xsl:for-each select="$e:edition/@publisher[normalize-space()][. ne ../@title]">
      <bdi>{.}</bdi>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'front']" mode="e:standfirst" as="element()*">
    <xsl:for-each select="$e:edition/@description[normalize-space()]">
      <p class="standfirst" dir="auto">{.}</p>
    </xsl:for-each>
    <dl class="figures">
      <xsl:sequence select="e:figure(e:counted('transcript'), 'transcript', 'transcripts')"/>
      <xsl:sequence select="e:figure(e:counted('speech'), 'speech', ())"/>
      <xsl:sequence select="e:figure(e:counted('speaker'), 'speaker', 'people')"/>
      <xsl:sequence select="e:figure(e:counted('document'), 'document', 'documents')"/>
      <xsl:for-each select="e:years(sort($e:edition/e:facet[@kind = 'year']/@key/string()))">
        <div>
          <dt>{h:say('figure.years')}</dt>
          <dd>{.}</dd>
        </div>
      </xsl:for-each>
    </dl>
    <xsl:if test="$e:edition/e:once">
      <p class="tally">{e:capital(h:say('counted.once'))}.</p>
    </xsl:if>
  </xsl:template>

  <!-- A number with what it counts under it, in the order of reading for those who listen. -->
  <xsl:function name="e:figure" as="element(div)?">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:param name="part" as="xs:string?"/>
    <xsl:if test="$number gt 0">
      <div>
        <dt>{h:noun($number, $noun)}</dt>
        <dd>
          <xsl:choose>
            <xsl:when test="exists($part ! e:href(., ''))"><a href="{e:href($part, '')}">{h:number($number)}</a></xsl:when>
            <xsl:otherwise>{h:number($number)}</xsl:otherwise>
          </xsl:choose>
        </dd>
      </div>
    </xsl:if>
  </xsl:function>

  <xsl:template match="e:page[@kind = 'front']" mode="e:content" as="element()*">
    <xsl:variable name="all" as="element(e:transcript)+" select="$e:edition/e:transcript"/>
    <xsl:variable name="featured" as="element(e:transcript)*" select="tokenize($e:edition/@featured) ! key('e:transcript', ., $edition)"/>
    <xsl:variable name="many" as="xs:boolean" select="e:counted('transcript') gt $e:whole"/>
    <xsl:call-template name="e:front-pictures"/>
    <div class="list-layout">
      <xsl:sequence select="e:facets(.)"/>
      <div class="list-column">
        <xsl:if test="exists($featured)">
          <section class="featured">
            <h2>{h:say('front.featured')}</h2>
            <ol class="entries">
              <xsl:apply-templates select="$featured" mode="e:entry"/>
            </ol>
          </section>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="$many">
            <section class="recent">
              <h2>{h:say('front.recent')}</h2>
              <ol class="entries">
                <xsl:apply-templates select="reverse($all[position() gt last() - $e:whole])" mode="e:entry"/>
              </ol>
              <p class="more"><a href="{e:href('transcripts', '')}">{h:say('site.all')}</a></p>
            </section>
          </xsl:when>
          <xsl:otherwise>
            <xsl:sequence select="e:chronicle($all, false())"/>
          </xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
  </xsl:template>

  <!-- Pictures of the whole edition (pages/pictures.xsl). -->
  <xsl:template name="e:front-pictures" as="element()*">
    <xsl:sequence select="()"/>
  </xsl:template>
</xsl:stylesheet>
