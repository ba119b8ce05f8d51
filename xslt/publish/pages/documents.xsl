<?xml version="1.0" encoding="UTF-8"?>
<!-- The register of documents, and a page for each. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="e:document" match="e:document" use="e:document-key(.)"/>

  <!-- "event-…#doc.1": ids of documents are unique in their transcript only. -->
  <xsl:function name="e:document-key" as="xs:string">
    <xsl:param name="document" as="element(e:document)"/>
    <xsl:sequence select="concat($document/../@id, '#', $document/@id)"/>
  </xsl:function>

  <xsl:template match="e:page[@kind = 'documents']" mode="e:title" as="xs:string">
    <xsl:sequence select="h:say('documents.register')"/>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'documents']" mode="e:standfirst" as="element(p)">
    <p class="tally">{h:say('standfirst.documents')}</p>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'documents']" mode="e:content" as="element()*">
    <xsl:call-template name="e:documents-picture"/>
    <!-- On a phone every row is a card (the style sheet breaks the table up); for those who listen it stays a table. -->
    <table class="document-table">
      <thead>
        <tr>
          <xsl:for-each select="'fact.date', 'fact.title', 'fact.type', 'fact.parties', 'fact.signatures', 'fact.place'">
            <th scope="col">{h:say(.)}</th>
          </xsl:for-each>
        </tr>
      </thead>
      <tbody>
        <xsl:for-each select="$e:edition/e:transcript/e:document">
          <xsl:sort select="(@when, ../@when)[. ne ''][1]"/>
          <xsl:apply-templates select="." mode="e:row"/>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <!-- A network of parties and documents (pages/pictures.xsl). -->
  <xsl:template name="e:documents-picture" as="element()*">
    <xsl:sequence select="()"/>
  </xsl:template>

  <xsl:mode name="e:row" on-no-match="fail"/>

  <xsl:template match="e:document" mode="e:row" as="element(tr)">
    <tr>
      <td class="date">{(@when, ../@when)[. ne ''][1] ! h:date(.)}</td>
      <th scope="row"><xsl:sequence select="e:document-link(.)"/></th>
      <td class="kind">{string-join(e:document-kind(.), h:say('comma'))}</td>
      <td data-label="{h:say('fact.parties')}"><xsl:sequence select="e:parties(.)"/></td>
      <td data-label="{h:say('fact.signatures')}"><xsl:sequence select="e:signatories(.)"/></td>
      <td data-label="{h:say('fact.place')}"><xsl:sequence select="@place[. ne ''] ! e:link(e:href('place', ../@place-key), .)"/></td>
    </tr>
  </xsl:template>

  <xsl:function name="e:document-link" as="element(a)">
    <xsl:param name="document" as="element(e:document)"/>
    <a href="{(e:href('document', e:document-key($document)), concat($document/../@id, '.html', $document/@id[. ne ''] ! h:fragment(.)))[1]}"><bdi><xsl:sequence select="e:foreign($document/../@language)"/>{$document/@title}</bdi></a>
  </xsl:function>

  <!-- "agreement", "signed" -->
  <xsl:function name="e:document-kind" as="xs:string*">
    <xsl:param name="document" as="element(e:document)"/>
    <xsl:sequence select="
        h:document-kind($document/@type, ()),
        $document/@status[. ne ''] ! h:say-or(concat('status.', .), .)"/>
  </xsl:function>

  <xsl:function name="e:parties" as="element(span)*">
    <xsl:param name="document" as="element(e:document)"/>
    <xsl:for-each-group select="$document/e:signature[@party-name ne '']" group-by="e:party-key(.)">
      <span class="party"><xsl:sequence select="e:link(e:thing-href(@party), e:party-name(.))"/></span>
    </xsl:for-each-group>
  </xsl:function>

  <!-- A party has one name in every transcript: the register's, where there is one. -->
  <xsl:function name="e:party-name" as="xs:string">
    <xsl:param name="signature" as="element(e:signature)"/>
    <xsl:sequence select="($signature/@party[. ne ''] ! e:entry(.) ! e:name(.), string($signature/@party-name))[1]"/>
  </xsl:function>

  <xsl:function name="e:party-key" as="xs:string">
    <xsl:param name="signature" as="element(e:signature)"/>
    <xsl:sequence select="string(($signature/@party, $signature/@party-name)[. ne ''][1])"/>
  </xsl:function>

  <xsl:function name="e:signatories" as="element(span)*">
    <xsl:param name="document" as="element(e:document)"/>
    <xsl:for-each select="$document/e:signature[@unknown = 'false']">
      <span class="party"><xsl:sequence select="e:link(e:thing-href(@person), @person-name)"/></span>
    </xsl:for-each>
    <xsl:if test="$document/e:signature/@unknown = 'true'">
      <span class="party unknown">{h:say('signature.unknown')}</span>
    </xsl:if>
  </xsl:function>

  <!-- In lists of other pages. -->
  <xsl:template match="e:document" mode="e:entry" as="element(li)">
    <li>
      <xsl:sequence select="e:document-link(.)"/>
      <xsl:text> </xsl:text>
      <span class="register-facts">{string-join((e:document-kind(.), (@when, ../@when)[. ne ''][1] ! h:date(.), string-join(distinct-values(e:signature[@party-name ne ''] ! e:party-name(.)), h:say('comma'))[. ne '']), ' · ')}</span>
    </li>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'document']" mode="e:title" as="xs:string">
    <xsl:sequence select="string(key('e:document', @key, $edition)/@title)"/>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'document']" mode="e:language" as="xs:string?">
    <xsl:sequence select="key('e:document', @key, $edition)[1]/../@language/string()"/>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'document']" mode="e:kicker" as="element(a)">
    <a href="{e:href('documents', '')}">{h:say('documents.register')}</a>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'document']" mode="e:standfirst" as="element(p)?">
    <xsl:variable name="document" as="element()" select="key('e:document', @key, $edition)[1]"/>
    <xsl:where-populated>
      <p class="standfirst">{string-join((e:document-kind($document), $document/@cert[. ne ''] ! h:say-or(concat('certainty.', .), '')), ' · ')}</p>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="e:page[@kind = 'document']" mode="e:content" as="element(div)">
    <xsl:variable name="document" as="element()" select="key('e:document', @key, $edition)[1]"/>
    <div class="thing-layout">
      <section class="facts" aria-labelledby="page:facts">
        <h2 id="page:facts">{h:say('facts')}</h2>
        <dl>
          <xsl:for-each select="$document">
            <xsl:call-template name="e:document-facts"/>
          </xsl:for-each>
        </dl>
      </section>
      <div class="thing-column">
        <section class="signatures">
          <h2>{h:say('fact.signatures')}</h2>
          <ul class="register">
            <xsl:for-each select="$document/e:signature">
              <li>
                <xsl:choose>
                  <xsl:when test="@unknown = 'true'"><span class="unknown">{h:say('signature.unknown')}</span></xsl:when>
                  <xsl:otherwise><xsl:sequence select="e:link(e:thing-href(@person), @person-name)"/></xsl:otherwise>
                </xsl:choose>
                <xsl:for-each select=".[@party-name ne '']">
                  <xsl:text> </xsl:text>
                  <span class="register-facts">{h:say('signature.for')} <xsl:sequence select="e:link(e:thing-href(@party), e:party-name(.))"/>{@cert[. ne ''] ! concat(' ', h:say-or(concat('certainty.', .), ''))}</span>
                </xsl:for-each>
              </li>
            </xsl:for-each>
          </ul>
        </section>
        <section class="mentioned">
          <h2>{h:say('document.where')}</h2>
          <xsl:for-each select="$document/..">
            <xsl:sequence select="e:occurrences(., $document[e:spoken] ! e:places-in(.., e:spoken), @place)"/>
          </xsl:for-each>
        </section>
      </div>
    </div>
  </xsl:template>

  <xsl:template name="e:document-facts" as="element(div)*">
    <xsl:context-item as="element(e:document)" use="required"/>
    <xsl:variable name="document" as="element()" select="."/>
    <xsl:variable name="facts" as="map(xs:string, item()*)" select="map{
        'fact.date': (@when, ../@when)[. ne ''][1] ! h:date(.),
        'fact.place': @place[. ne ''] ! e:link(e:href('place', ../@place-key), .),
        'fact.type': h:document-kind(@type, @subtype) ! e:capital(.),
        'fact.status': @status[. ne ''] ! h:say-or(concat('status.', .), .),
        'fact.reference': @reference[. ne ''] ! string(),
        'fact.languages': string-join(tokenize(@languages) ! e:language-name(.), h:say('comma'))[. ne ''],
        'fact.fulltext': @text[starts-with(., '#')] ! e:link(concat($document/../@id, '.html', .), h:say('document.in-transcript')),
        'fact.note': e:note ! e:link((), string())}"/>
    <xsl:for-each select="'fact.date', 'fact.place', 'fact.type', 'fact.status', 'fact.reference', 'fact.languages', 'fact.fulltext', 'fact.note'">
      <xsl:call-template name="h:fact">
        <xsl:with-param name="key" select="."/>
        <xsl:with-param name="values" select="$facts(.)"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
