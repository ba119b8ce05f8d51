<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a person, an organisation, a place, a topic: what the register knows, and everywhere in the edition. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="e:things" as="xs:string+" select="'person', 'organisation', 'place', 'topic'"/>
  <xsl:variable name="e:homes" as="map(xs:string, xs:string)" select="
      map{'person': 'people', 'organisation': 'organisations', 'place': 'places', 'topic': 'topics'}"/>

  <xsl:template match="e:page[@kind = $e:things]" mode="e:title" as="xs:string">
    <xsl:sequence select="e:of-year(e:name(e:entry(@key)), .)"/>
  </xsl:template>

  <xsl:template match="e:page[@kind = $e:things][@year = '']" mode="e:kicker" as="element(a)">
    <a href="{e:href($e:homes(@kind), '')}">{h:say(concat('part.', $e:homes(@kind)))}</a>
  </xsl:template>

  <xsl:template match="e:page[@kind = $e:things][@year = '']" mode="e:standfirst" as="element(p)?">
    <xsl:where-populated>
      <p class="standfirst"><xsl:value-of select="e:entry(@key) ! e:summary(.)[. ne '']" separator=" · "/></p>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="e:page[@kind = $e:things]" mode="e:content" as="element()*">
    <xsl:variable name="entry" as="element()" select="e:entry(@key)"/>
    <div class="thing-layout">
      <section class="facts" aria-labelledby="page:facts">
        <h2 id="page:facts">{h:say('facts')}</h2>
        <dl>
          <xsl:apply-templates select="$entry" mode="e:facts"/>
          <xsl:call-template name="h:fact">
            <xsl:with-param name="key" select="'fact.reference'"/>
            <xsl:with-param name="values" as="element()">
              <span class="reference">{@key}</span>
            </xsl:with-param>
          </xsl:call-template>
        </dl>
      </section>
      <div class="thing-column">
        <xsl:call-template name="e:thing-picture"/>
        <xsl:call-template name="e:years"/>
        <xsl:sequence select="$e:edition[e:year] ! e:tally(e:presence($entry))"/>
        <xsl:sequence select="e:held($entry, .), e:speaks($entry, .), e:signs($entry, .), e:members($entry), e:mentioned($entry, .)"/>
      </div>
    </div>
  </xsl:template>

  <!-- One year of what would be too long for one page. -->
  <xsl:template match="e:page[@kind = $e:things][@year ne '']" mode="e:content" as="element()*" priority="1">
    <xsl:variable name="entry" as="element()" select="e:entry(@key)"/>
    <div class="thing-column">
      <xsl:sequence select="e:held($entry, .), e:speaks($entry, .), e:signs($entry, .), e:mentioned($entry, .)"/>
    </div>
  </xsl:template>

  <!-- A place's own map (pages/pictures.xsl). -->
  <xsl:template name="e:thing-picture" as="element()*">
    <xsl:context-item as="element(e:page)" use="required"/>
    <xsl:sequence select="()"/>
  </xsl:template>

  <xsl:mode name="e:facts" on-no-match="deep-skip"/>

  <xsl:template match="tei:person | tei:org | tei:place | tei:category" mode="e:facts" as="element(div)*">
    <xsl:variable name="entry" as="element()" select="."/>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.names'"/>
      <xsl:with-param name="values" as="element(bdi)*">
        <xsl:for-each select="(tei:persName | tei:orgName | tei:placeName | tei:catDesc)[normalize-space() ne e:name($entry)]">
          <bdi><xsl:sequence select="h:language(.)"/>{normalize-space()}</bdi>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:for-each select="tei:birth, tei:death">
      <xsl:call-template name="h:fact">
        <xsl:with-param name="key" select="concat('fact.', local-name())"/>
        <xsl:with-param name="values" select="string-join(((@when, @notBefore)[1] ! h:date(.), normalize-space()[. ne '']), h:say('comma'))[. ne '']"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.offices'"/>
      <xsl:with-param name="values" as="element(dd)*" select="tei:affiliation ! e:office(.)"/>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.place'"/>
      <xsl:with-param name="values" select="string-join(distinct-values((self::tei:place/(tei:settlement, tei:region)/normalize-space(), self::tei:place/tei:country/h:country(.)))[. ne e:name($entry)], h:say('comma'))[. ne '']"/>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.coordinates'"/>
      <xsl:with-param name="values" select="tei:location/tei:geo ! normalize-space()"/>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.authorities'"/>
      <xsl:with-param name="values" as="element(dd)?">
        <xsl:where-populated><dd><xsl:sequence select="h:authority-links(.)"/></dd></xsl:where-populated>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.note'"/>
      <xsl:with-param name="values" as="element(bdi)*">
        <xsl:for-each select="(tei:note, tei:desc)[normalize-space()]">
          <bdi><xsl:sequence select="h:language(.)"/>{normalize-space()}</bdi>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="e:office" as="element(dd)">
    <xsl:param name="affiliation" as="element(tei:affiliation)"/>
    <xsl:variable name="party" as="xs:string?" select="e:party($affiliation/@ref)"/>
    <dd class="participant">
      <xsl:value-of select="$affiliation/tei:roleName ! normalize-space()" separator=", "/>
      <xsl:for-each select="$party">
        <xsl:text> </xsl:text>
        <span class="office"><xsl:sequence select="e:link(e:thing-href(substring-after($affiliation/@ref, '#')), .)"/></span>
      </xsl:for-each>
      <xsl:for-each select="($affiliation/@from, $affiliation/@to)[1]">
        <xsl:text> </xsl:text>
        <span class="office">{string-join(($affiliation/@from ! h:date(.), $affiliation/@to ! h:date(.)), ' – ')}{' –'[empty($affiliation/@to)]}</span>
      </xsl:for-each>
    </dd>
  </xsl:function>

  <!-- Transcripts of a topic, or that were held at a place. -->
  <xsl:function name="e:held" as="element(section)?">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="page" as="element(e:page)"/>
    <xsl:variable name="kind" as="xs:string?" select="('topic'[$entry/self::tei:category], 'place'[$entry/self::tei:place])[1]"/>
    <xsl:variable name="shown" as="element(e:transcript)*" select="$kind ! e:listed(e:transcripts(., $entry/@xml:id), $page)"/>
    <xsl:if test="exists($shown)">
      <section class="held">
        <h2>{h:say(concat('thing.held.', $kind))}</h2>
        <ol class="entries">
          <xsl:apply-templates select="$shown" mode="e:entry"/>
        </ol>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:function name="e:tally" as="element(p)">
    <xsl:param name="numbers" as="xs:string*"/>
    <p class="tally">{string-join($numbers, h:say('comma'))}{e:once()}</p>
  </xsl:function>

  <!-- Every turn of a person, transcript by transcript. -->
  <xsl:function name="e:speaks" as="element(section)?">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="page" as="element(e:page)"/>
    <xsl:variable name="turns" as="element(e:turn)*" select="key('e:turns', $entry/@xml:id, $edition)[e:listed(.., $page)]"/>
    <xsl:if test="exists($turns)">
      <section class="speaks">
        <h2>{h:say('thing.speaks')}</h2>
        <p class="tally">{$e:edition/e:said ! string-join((h:count(@turns, 'speech'), h:count(@words, 'word')), h:say('comma'))}{e:once()}</p>
        <xsl:for-each-group select="$turns" group-by="../@id">
          <xsl:sequence select="e:occurrences(.., e:turn-list(current-group()), ../e:participant[@key = $entry/@xml:id][1]/@office)"/>
        </xsl:for-each-group>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:function name="e:turn-list" as="element(ol)">
    <xsl:param name="turns" as="element(e:turn)+"/>
    <ol class="turn-list">
      <xsl:for-each select="$turns">
        <li>
          <a class="address" href="{../@id}.html{h:fragment(@id)}">{@id}</a>
          <xsl:text> </xsl:text>
          <span class="start"><xsl:sequence select="e:foreign(@language)"/>{@start}</span>
          <xsl:text> </xsl:text>
          <bdi class="extent">{h:count(@words, 'word')}</bdi>
        </li>
      </xsl:for-each>
    </ol>
  </xsl:function>

  <!-- A transcript with what it has of a thing. -->
  <xsl:function name="e:occurrences" as="element(article)">
    <xsl:param name="transcript" as="element(e:transcript)"/>
    <xsl:param name="what" as="element()*"/>
    <xsl:param name="note" as="xs:string?"/>
    <article class="occurrence">
      <xsl:sequence select="e:entry-date($transcript)"/>
      <div class="entry-body">
        <h3><xsl:sequence select="e:transcript-link($transcript)"/></h3>
        <xsl:if test="$note[. ne '']">
          <p class="entry-place">{$note}</p>
        </xsl:if>
        <xsl:sequence select="$what"/>
      </div>
    </article>
  </xsl:function>

  <xsl:function name="e:signs" as="element(section)?">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="page" as="element(e:page)"/>
    <xsl:variable name="documents" as="element(e:document)*" select="key('e:signed', $entry/@xml:id, $edition)/..[e:listed(.., $page)]"/>
    <xsl:if test="exists($documents)">
      <section class="signs">
        <h2>{h:say(if ($entry/self::tei:org) then 'thing.party' else 'thing.signs')}</h2>
        <ol class="document-list">
          <xsl:apply-templates select="$documents" mode="e:entry"/>
        </ol>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- The people of an organisation. -->
  <xsl:function name="e:members" as="element(section)?">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="people" as="element()*" select="
        $entry/self::tei:org/root()//tei:person[tei:affiliation/@ref ! substring-after(., '#') = $entry/@xml:id]"/>
    <xsl:if test="exists($people)">
      <section class="members">
        <h2>{h:say('thing.members')}</h2>
        <ul class="register">
          <xsl:for-each select="$people">
            <xsl:sort select="lower-case(e:sort-name(.))"/>
            <li>
              <xsl:sequence select="e:link(e:href('person', @xml:id), e:name(.))"/>
              <xsl:text> </xsl:text>
              <span class="register-facts">{string-join(distinct-values(tei:affiliation[substring-after(@ref, '#') = $entry/@xml:id]/tei:roleName/normalize-space()), h:say('comma'))}</span>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:function name="e:mentioned" as="element(section)?">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="page" as="element(e:page)"/>
    <xsl:variable name="mentions" as="element(e:mention)*" select="key('e:mentions', $entry/@xml:id, $edition)[e:listed(.., $page)]"/>
    <xsl:if test="exists($mentions)">
      <section class="mentioned">
        <h2>{h:say('thing.mentioned')}</h2>
        <xsl:for-each-group select="$mentions" group-by="../@id">
          <xsl:sequence select="e:occurrences(.., e:places-in(.., current-group()), ())"/>
        </xsl:for-each-group>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- "Ilse Orsa p.10 p.14": where it is said, by whom. -->
  <xsl:function name="e:places-in" as="element(p)">
    <xsl:param name="transcript" as="element(e:transcript)"/>
    <xsl:param name="places" as="element()+"/>
    <p class="mentions">
      <xsl:for-each-group select="$places" group-adjacent="string(@by)">
        <span class="mention">
          <bdi>{current-grouping-key()}</bdi>
          <xsl:for-each select="distinct-values(current-group()/@at)">
            <xsl:text> </xsl:text>
            <a class="address" href="{$transcript/@id}.html{h:fragment(.)}">{.}</a>
          </xsl:for-each>
        </span>
        <xsl:text> </xsl:text>
      </xsl:for-each-group>
    </p>
  </xsl:function>
</xsl:stylesheet>
