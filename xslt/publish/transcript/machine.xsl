<?xml version="1.0" encoding="UTF-8"?>
<!-- What a transcript's page tells programs in its head. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="../../cite/meta.xsl"/>
  <xsl:import href="../../cite/schema-org.xsl"/>

  <!-- What the search's index knows of a transcript (Pagefind reads it from attributes). -->
  <xsl:template name="e:search-facets" as="element(meta)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="tei" as="element()" select="."/>
    <xsl:variable name="here" as="element(e:transcript)?" select="$e:edition/e:transcript[@id = current()/@xml:id]"/>
    <xsl:variable name="facets" as="map(xs:string, xs:string*)" select="map{
        'year': $here/@when[matches(., '^\d{4}')] ! substring(., 1, 4),
        'kind': $here/@type[. ne ''] ! h:say-or(concat('event.', .), translate(., '-_', '  ')),
        'place': $here/@place[. ne ''] ! string(),
        'language': $here/e:language/@tag ! h:language-name(., $tei),
        'speaker': $here/e:participant[xs:integer(@turns) gt 0][@group = 'false']/@name ! string()}"/>
    <xsl:for-each select="'speaker', 'year', 'place', 'language', 'kind'">
      <xsl:variable name="name" as="xs:string" select="."/>
      <xsl:for-each select="distinct-values($facets($name))">
        <meta name="search:{$name}" content="{.}" data-pagefind-filter="{$name}[content]"/>
      </xsl:for-each>
    </xsl:for-each>
    <meta name="search:title" content="{h:title(.)}" data-pagefind-meta="title[content]"/>
    <xsl:for-each select="$here/@when[. ne '']">
      <meta name="search:date" content="{h:date-range(., ../@until[. ne ''])}" data-pagefind-meta="date[content]"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The transcript as a thing of schema.org, with the files that it can be had in beside the page. -->
  <xsl:function name="e:described" as="map(xs:string, item())">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:variable name="files" as="map(xs:string, xs:string)*" select="
        for $form in $e:forms return map{
          '@type': 'MediaObject', 'name': h:say(concat('download.', $form?key)), 'encodingFormat': $form?type,
          'contentUrl': (e:absolute($tei/@xml:id || $form?extension), $tei/@xml:id || $form?extension)[1]}"/>
    <xsl:sequence select="map:put(cite:schema(cite:things(root($tei)), cite:signed($tei)), 'encoding', array{$files})"/>
  </xsl:function>

  <!-- Signposting (FAIR Signposting profile, level 1, as links in the page) and OpenGraph. -->
  <xsl:template name="e:machine" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="id" as="xs:string" select="@xml:id"/>
    <xsl:variable name="publication" as="element()?" select="tei:teiHeader/tei:fileDesc/tei:publicationStmt"/>
    <xsl:for-each select="$publication/tei:idno[@type = ('URI', 'DOI')][matches(., '^\s*https?://[^\s&lt;&gt;&quot;]+\s*$')][1]">
      <link rel="cite-as" href="{h:harmless(normalize-space())}"/>
    </xsl:for-each>
    <xsl:for-each select="h:href($publication/tei:availability/tei:licence[1]/@target, .)">
      <link rel="license" href="{.}"/>
    </xsl:for-each>
    <link rel="item" href="{$id}.xml" type="application/tei+xml"/>
    <link rel="describedby" href="{$id}.csl.json" type="application/vnd.citationstyles.csl+json"/>
    <link rel="type" href="https://schema.org/AboutPage"/>
    <link rel="type" href="https://schema.org/DigitalDocument"/>
    <xsl:for-each select="e:absolute('index.html')">
      <link rel="collection" href="{.}"/>
    </xsl:for-each>
    <xsl:if test="$e:searches">
      <xsl:call-template name="e:search-facets"/>
    </xsl:if>
    <xsl:if test="self::tei:TEI">
      <xsl:sequence select="cite:meta(cite:things(root(.)))"/>
      <script type="application/ld+json"><xsl:value-of select="cite:json-ld(e:described(.))"/></script>
    </xsl:if>
    <meta property="og:title" content="{h:title(.)}"/>
    <meta property="og:type" content="article"/>
    <meta property="og:site_name" content="{$e:edition/@title}"/>
    <xsl:for-each select="h:abstract(.)">
      <meta property="og:description" content="{.}"/>
    </xsl:for-each>
    <xsl:for-each select="e:absolute(concat($id, '.html'))">
      <meta property="og:url" content="{.}"/>
    </xsl:for-each>
    <xsl:for-each select="h:language-at((tei:text, .)[1])">
      <meta property="og:locale" content="{translate(., '-', '_')}"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
