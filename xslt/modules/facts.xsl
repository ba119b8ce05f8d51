<?xml version="1.0" encoding="UTF-8"?>
<!-- The panel of facts: what the header and standOff know about the event and the transcript. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="h:facts" as="element(section)">
    <xsl:context-item as="element()" use="required"/>
    <section class="facts" aria-labelledby="page:facts">
      <h2 id="page:facts">{h:say('facts')}</h2>
      <dl>
        <xsl:call-template name="h:event-facts"/>
        <xsl:call-template name="h:participant-facts"/>
        <xsl:call-template name="h:extent-facts"/>
        <xsl:call-template name="h:source-facts"/>
        <xsl:call-template name="h:edition-facts"/>
      </dl>
    </section>
  </xsl:template>

  <!-- One row: a term and its descriptions; no row without a description. -->
  <xsl:template name="h:fact" as="element(div)?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:if test="exists($values)">
      <div class="fact {translate($key, '.', '-')}">
        <dt>{h:say($key)}</dt>
        <xsl:for-each select="$values">
          <xsl:choose>
            <xsl:when test=". instance of element(dd)">
              <xsl:sequence select="."/>
            </xsl:when>
            <xsl:otherwise>
              <dd>
                <xsl:sequence select="."/>
              </dd>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template name="h:event-facts" as="element(div)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="tei" as="element()" select="."/>
    <xsl:variable name="event" as="element()?" select="h:event(.)"/>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.reference'"/>
      <xsl:with-param name="values" as="element()*">
        <xsl:if test="@xml:id"><span class="reference">{@xml:id}</span></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.event'"/>
      <xsl:with-param name="values" as="element()*">
        <xsl:for-each select="$event/tei:eventName[normalize-space()][normalize-space() ne h:title($tei)]">
          <bdi>{normalize-space()}</bdi>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.type'"/>
      <xsl:with-param name="values" select="$event/@type ! h:say-or(concat('event.', .), .)"/>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.date'"/>
      <xsl:with-param name="values" as="element()*">
        <xsl:for-each select="h:when(.)">
          <time>
            <xsl:sequence select="h:datetime(replace(., 'T.*', ''))"/>
            <xsl:value-of select="h:date-range(., h:until($tei))"/>
          </time>
        </xsl:for-each>
        <xsl:for-each select="h:clock(.)">
          <span>{.}</span>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="h:place-fact"/>
  </xsl:template>

  <xsl:template name="h:place-fact" as="element(div)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.place'"/>
      <xsl:with-param name="values" as="element()*">
        <xsl:if test="exists(h:place(.))"><bdi>{string-join(h:place-parts(h:place(.)), ', ')}</bdi></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="h:participant-facts" as="element(div)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.participants'"/>
      <xsl:with-param name="values" as="element(dd)*">
        <xsl:for-each select="h:participants(.)">
          <xsl:variable name="turns" as="element()*" select="h:turns-of(.)"/>
          <dd class="participant">
            <xsl:sequence select="h:anchor(.)"/>
            <xsl:variable name="page" as="xs:string?" select="h:participant-href(.)"/>
            <xsl:variable name="href" as="xs:string?" select="($page, $turns[1] ! h:fragment(h:id(.)))[1]"/>
            <xsl:choose>
              <xsl:when test="exists($href)"><a href="{$href}"><bdi>{h:name(.)}</bdi></a></xsl:when>
              <xsl:otherwise><bdi>{h:name(.)}</bdi></xsl:otherwise>
            </xsl:choose>
            <xsl:for-each select="(tei:affiliation/tei:roleName, tei:p)[normalize-space()]">
              <xsl:text> </xsl:text>
              <span class="office">{normalize-space()}</span>
            </xsl:for-each>
            <xsl:variable name="roles" as="xs:string*" select="distinct-values($turns ! h:roles(.)), h:say('role.signatory')[h:signs(current())]"/>
            <xsl:if test="exists($roles)">
              <xsl:text> </xsl:text>
              <span class="role">{string-join(distinct-values($roles), ', ')}</span>
            </xsl:if>
            <xsl:if test="exists($page) and exists($turns)">
              <xsl:text> </xsl:text>
              <a class="first-turn" href="{h:fragment(h:id($turns[1]))}">{h:count(count($turns), 'speech')}</a>
            </xsl:if>
          </dd>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="h:extent-facts" as="element(div)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.languages'"/>
      <xsl:with-param name="values" select="tei:teiHeader/tei:profileDesc/tei:langUsage/tei:language/h:language-name(@ident, .)"/>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.extent'"/>
      <xsl:with-param name="values" select="string-join((h:count(h:speeches(.), 'speech'), h:count(h:words(.), 'word')), ', ')"/>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.topics'"/>
      <xsl:with-param name="values" as="element()*">
        <xsl:call-template name="h:topic-values"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="h:topic-values" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:for-each select="tei:teiHeader/tei:profileDesc/tei:textClass/tei:keywords/tei:term"><bdi>{normalize-space()}</bdi></xsl:for-each>
  </xsl:template>

  <!-- A page about a participant: in a site there is one. -->
  <xsl:function name="h:participant-href" as="xs:string?">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="()"/>
  </xsl:function>

  <xsl:template name="h:source-facts" as="element(div)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="source" as="element()?" select="(tei:teiHeader/tei:fileDesc/tei:sourceDesc/tei:bibl)[1]"/>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.source'"/>
      <xsl:with-param name="values" as="element()*">
        <xsl:for-each select="$source/tei:publisher"><bdi>{normalize-space()}</bdi></xsl:for-each>
        <xsl:for-each select="$source/tei:ref[not(@type = 'snapshot')]">
          <xsl:apply-templates select="." mode="h:text"/>
        </xsl:for-each>
        <xsl:for-each select="$source/tei:date[@when]">
          <span>{h:say-or(concat('source.', @type), string(@type))} {h:date(@when)}</span>
        </xsl:for-each>
        <xsl:sequence select="h:licence($source)"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="h:edition-facts" as="element(div)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="publication" as="element()?" select="tei:teiHeader/tei:fileDesc/tei:publicationStmt"/>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.edition'"/>
      <xsl:with-param name="values" as="element()*">
        <xsl:for-each select="$publication/tei:publisher"><bdi>{normalize-space()}</bdi></xsl:for-each>
        <xsl:for-each select="$publication/tei:date[@when][1]"><span>{h:say('source.published')} {h:date(@when)}</span></xsl:for-each>
        <xsl:for-each select="tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:respStmt">
          <span>{normalize-space(tei:resp[1])}: <bdi>{string-join((tei:persName | tei:name | tei:orgName) ! normalize-space(), ', ')}</bdi></span>
        </xsl:for-each>
        <xsl:sequence select="h:licence($publication)"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.editorial'"/>
      <xsl:with-param name="values" as="element()*">
        <xsl:for-each select="tei:teiHeader/tei:encodingDesc/tei:editorialDecl//tei:p[normalize-space()]"><span>{normalize-space()}</span></xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.status'"/>
      <xsl:with-param name="values" as="element()*">
        <xsl:for-each select="tei:teiHeader/tei:revisionDesc/@status"><span>{h:say-or(concat('revision.', .), .)}</span></xsl:for-each>
        <xsl:for-each select="tei:teiHeader/tei:revisionDesc//tei:change">
          <span>{string-join((@when ! h:date(.), normalize-space()[. ne '']), ': ')}</span>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="h:licence" as="element()*">
    <xsl:param name="owner" as="element()?"/>
    <xsl:for-each select="$owner/tei:availability/tei:licence">
      <xsl:variable name="href" as="xs:string?" select="h:href(@target, .)"/>
      <xsl:variable name="words" as="xs:string" select="(normalize-space()[. ne ''], string(@target))[1]"/>
      <xsl:choose>
        <xsl:when test="exists($href)"><a rel="license" href="{$href}">{$words}</a></xsl:when>
        <xsl:otherwise><span>{$words}</span></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
