<?xml version="1.0" encoding="UTF-8"?>
<!-- The documents that were signed, announced or adopted at the event. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="h:documents" as="element(section)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="exists(h:documents(.))">
      <section class="documents" aria-labelledby="page:documents">
        <h2 id="page:documents">{h:say('documents')}</h2>
        <xsl:apply-templates select="h:documents(.)" mode="h:document"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:mode name="h:document" on-no-match="fail"/>

  <xsl:template match="tei:bibl" mode="h:document" as="element(article)">
    <article class="document">
      <xsl:sequence select="h:anchor(.), h:language(.)"/>
      <h3>
        <xsl:variable name="page" as="xs:string?" select="h:document-href(.)"/>
        <xsl:choose>
          <xsl:when test="exists($page)"><a href="{$page}"><bdi>{h:document-title(.)}</bdi></a></xsl:when>
          <xsl:otherwise><bdi>{h:document-title(.)}</bdi></xsl:otherwise>
        </xsl:choose>
        <xsl:text> </xsl:text>
        <xsl:sequence select="h:permalink(., h:say('permalink.document'))"/>
      </h3>
      <p class="document-kind">
        <span class="kind">{h:document-kind(@type, @subtype)}</span>
        <xsl:if test="@status">
          <xsl:text> </xsl:text>
          <span class="status">{h:say-or(concat('status.', @status), string(@status))}</span>
        </xsl:if>
        <xsl:text> </xsl:text>
        <xsl:sequence select="h:certainty(.)"/>
      </p>
      <xsl:where-populated>
        <dl>
          <xsl:call-template name="h:signature-facts"/>
          <xsl:call-template name="h:document-facts"/>
        </dl>
      </xsl:where-populated>
      <xsl:for-each select="tei:note[normalize-space()]">
        <p class="note editorial">
          <xsl:sequence select="h:language(.)"/>
          <xsl:apply-templates mode="h:text"/>
        </p>
      </xsl:for-each>
    </article>
  </xsl:template>

  <!-- A page about a document: in a site there is one. -->
  <xsl:function name="h:document-href" as="xs:string?">
    <xsl:param name="document" as="element(tei:bibl)"/>
    <xsl:sequence select="()"/>
  </xsl:function>

  <!-- How sure the encoder is (TEI att.global.responsibility, @cert), where that is not to be taken for granted. -->
  <xsl:function name="h:certainty" as="element(span)?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@cert = ('high', 'medium', 'low')">
      <span class="certainty">{h:say(concat('certainty.', $element/@cert))}</span>
    </xsl:if>
  </xsl:function>

  <!-- "intergovernmental agreement": a type, narrowed by its subtype where there is one, in the order of the interface's language. -->
  <xsl:function name="h:document-kind" as="xs:string?">
    <xsl:param name="type" as="xs:string?"/>
    <xsl:param name="subtype" as="xs:string?"/>
    <xsl:variable name="type-words" as="xs:string?" select="$type[. ne ''] ! h:say-or(concat('document-type.', .), translate(., '-_', '  '))"/>
    <xsl:variable name="subtype-words" as="xs:string?" select="$subtype[. ne ''] ! h:say-or(concat('document-subtype.', .), translate(., '-_', '  '))"/>
    <!-- The flag q: the file's words are no pattern. -->
    <xsl:sequence select="
        if (exists($type-words) and exists($subtype-words))
        then h:say('document.of-kind') => replace('{type}', $type-words, 'q') => replace('{subtype}', $subtype-words, 'q')
        else ($type-words, $subtype-words)"/>
  </xsl:function>

  <xsl:function name="h:document-title" as="xs:string">
    <xsl:param name="document" as="element(tei:bibl)"/>
    <xsl:sequence select="($document/tei:title ! normalize-space()[. ne ''], h:say('document.untitled'))[1]"/>
  </xsl:function>

  <xsl:function name="h:signs" as="xs:boolean">
    <xsl:param name="person" as="element()"/>
    <xsl:sequence select="exists(key('h:by-pointer', $person/@xml:id, root($person))[parent::tei:respStmt/parent::tei:bibl])"/>
  </xsl:function>

  <xsl:template name="h:signature-facts" as="element(div)?">
    <xsl:context-item as="element(tei:bibl)" use="required"/>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="if (tei:respStmt[2]) then 'fact.signatures' else 'fact.signature'"/>
      <xsl:with-param name="values" as="element(dd)*">
        <xsl:for-each select="tei:respStmt">
          <dd class="signature">
            <xsl:sequence select="h:signatory(.)"/>
            <xsl:for-each select="tei:orgName[normalize-space()]">
              <xsl:text> </xsl:text>
              <span class="party">{h:say('signature.for')} <bdi>{normalize-space()}</bdi><xsl:text> </xsl:text><xsl:sequence select="h:certainty(.)"/></span>
            </xsl:for-each>
          </dd>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Who signed; that the source does not say so is said. -->
  <xsl:function name="h:signatory" as="element()">
    <xsl:param name="signature" as="element(tei:respStmt)"/>
    <xsl:variable name="name" as="element()?" select="$signature/(tei:persName | tei:name)[1]"/>
    <xsl:variable name="href" as="xs:string?" select="h:href($name/@ref, $signature)"/>
    <xsl:choose>
      <xsl:when test="empty($name) or $name/@cert = 'unknown'">
        <span class="unknown">{h:say('signature.unknown')}</span>
      </xsl:when>
      <xsl:when test="starts-with($href, '#')"><a href="{$href}"><bdi>{normalize-space($name)}</bdi></a></xsl:when>
      <xsl:otherwise><bdi>{normalize-space($name)}</bdi></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template name="h:document-facts" as="element(div)*">
    <xsl:context-item as="element(tei:bibl)" use="required"/>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.reference'"/>
      <xsl:with-param name="values" select="tei:idno ! normalize-space()[. ne '']"/>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.date-place'"/>
      <xsl:with-param name="values" select="
          string-join((tei:date[@when] ! h:date(@when), tei:placeName ! normalize-space()), ', ')[. ne '']"/>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.languages'"/>
      <xsl:with-param name="values" select="
          string-join(tei:textLang/(@mainLang, @otherLangs) ! tokenize(.) ! h:language-name(., current()), ', ')[. ne '']"/>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.fulltext'"/>
      <xsl:with-param name="values" as="element()*">
        <xsl:apply-templates select="tei:ref[@type = 'fulltext']" mode="h:text"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="h:fact">
      <xsl:with-param name="key" select="'fact.mentions'"/>
      <xsl:with-param name="values" as="element(dd)?">
        <xsl:where-populated>
          <dd>
            <xsl:sequence select="h:mention-links(h:mentions(.))"/>
          </dd>
        </xsl:where-populated>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Where the text speaks of something: the nearest places with an address. A document's full text is no mention of it. -->
  <xsl:function name="h:mentions" as="element()*">
    <xsl:param name="thing" as="element()"/>
    <xsl:sequence select="
        key('h:by-pointer', $thing/@xml:id, root($thing))[ancestor::tei:text][not(self::tei:sp or self::tei:floatingText)] ! h:place-of(.)"/>
  </xsl:function>

  <!-- The turn, paragraph or other element with an address that an element stands in. -->
  <xsl:function name="h:place-of" as="element()?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/ancestor-or-self::*[exists(h:id(.))][ancestor::tei:text][1]"/>
  </xsl:function>

  <!-- What a place in the text is called: its speaker, summary or report, else the nearest heading. -->
  <xsl:function name="h:place-name" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="
        ($place/ancestor-or-self::tei:sp[1] ! h:speaker-name(.),
         $place/ancestor-or-self::tei:div[1][@type = 'summary' or (@type = 'narrative' and not(tei:head))] ! h:say(@type),
         $place/ancestor-or-self::*[tei:head][1]/tei:head[1] ! normalize-space()[. ne ''],
         h:say('transcript'))[1]"/>
  </xsl:function>

  <!-- Places in the text as links, run by run of the same speaker or section: "Ilse Orsa p.10 p.14". -->
  <xsl:function name="h:mention-links" as="node()*">
    <xsl:param name="places" as="element()*"/>
    <xsl:for-each-group select="$places/." group-adjacent="h:place-name(.)">
      <span class="mention">
        <bdi>{current-grouping-key()}</bdi>
        <xsl:for-each select="current-group()">
          <xsl:text> </xsl:text>
          <a class="address" href="{h:fragment(h:id(.))}">{h:id(.)}</a>
        </xsl:for-each>
      </span>
      <xsl:text> </xsl:text>
    </xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>
