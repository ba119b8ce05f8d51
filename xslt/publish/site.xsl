<?xml version="1.0" encoding="UTF-8"?>
<!-- What all pages of a site have in common: style sheet, script, masthead, footer, and where the other pages are. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="../html.xsl"/>

  <!--
    The edition: e:edition (title, description, publisher, language, base-url, licence, sections …) with e:page for every page that
    may be linked, and e:transcript in the order of dates (xslt/publish/gather.xsl): all of them, or those that a page needs.
  -->
  <xsl:param name="edition" as="document-node()"/>
  <xsl:variable name="e:edition" as="element(e:edition)" select="$edition/e:edition"/>

  <xsl:key name="e:page" match="e:page" use="concat(@kind, ' ', @key)"/>

  <!-- Our own files only; the search works in WebAssembly and asks for its index. -->
  <xsl:variable name="h:style-sources" as="xs:string" select="'''self'''"/>
  <xsl:variable name="e:searches" as="xs:boolean" select="$e:edition/@search = 'true'"/>

  <xsl:template name="h:policy" as="element()+">
    <meta http-equiv="Content-Security-Policy"
        content="default-src 'none'; script-src 'self'{' ''wasm-unsafe-eval'''[$e:searches]}; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action {if ($e:searches) then '''self''' else '''none'''}"/>
    <meta name="referrer" content="no-referrer"/>
  </xsl:template>

  <!-- The style sheets of a page: a transcript's has the first only. -->
  <xsl:variable name="e:sheets" as="xs:string+" select="'edition.css', 'pages.css'"/>

  <xsl:template name="h:style" as="element()+">
    <xsl:for-each select="$e:sheets">
      <link rel="stylesheet" href="{.}"/>
    </xsl:for-each>
    <xsl:if test="$e:edition/@theme = 'true'">
      <link rel="stylesheet" href="theme.css"/>
    </xsl:if>
    <link rel="icon" href="icon.svg" type="image/svg+xml"/>
    <xsl:if test="$e:edition/@base-url[. ne '']">
      <link rel="alternate" type="application/atom+xml" href="feed.atom" title="{$e:edition/@title}"/>
    </xsl:if>
    <script src="edition.js" defer="defer"/>
  </xsl:template>

  <xsl:template name="h:masthead" as="element(header)?">
    <xsl:call-template name="e:masthead"/>
  </xsl:template>

  <!-- The parts of the edition that have a page of their own, in this order. -->
  <xsl:variable name="e:parts" as="xs:string+" select="
      'transcripts', 'people', 'organisations', 'places', 'documents', 'events', 'topics', 'search', 'about'"/>

  <xsl:template name="e:masthead" as="element(header)">
    <xsl:param name="here" as="xs:string" select="''"/>
    <header class="masthead">
      <nav aria-label="{h:say('site.navigation')}">
        <a class="edition-title" href="index.html">
          <xsl:if test="$here eq 'front'">
            <xsl:attribute name="aria-current" select="'page'"/>
          </xsl:if>
          <xsl:for-each select="$e:edition/@logo[. ne '']">
            <img class="logo" src="{.}" alt=""/>
          </xsl:for-each>
          <bdi>{$e:edition/@title}</bdi>
        </a>
        <ul class="parts">
          <xsl:for-each select="$e:parts[exists(e:href(., ''))]">
            <li>
              <a href="{e:href(., '')}">
                <xsl:if test="$here eq .">
                  <xsl:attribute name="aria-current" select="'page'"/>
                </xsl:if>
                <xsl:value-of select="h:say(concat('part.', .))"/>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </header>
  </xsl:template>

  <xsl:template name="h:footer" as="element(footer)?">
    <xsl:call-template name="e:footer"/>
  </xsl:template>

  <xsl:template name="e:footer" as="element(footer)">
    <footer class="colophon">
      <p>
        <bdi>{($e:edition/@publisher[normalize-space()], $e:edition/@title)[1]}</bdi>
        <xsl:text>. </xsl:text>
        <xsl:for-each select="h:href($e:edition/@licence, $edition)">
          <a rel="license" href="{.}">{h:say('index.licence')}</a>
          <xsl:text>. </xsl:text>
        </xsl:for-each>
        <xsl:text>{h:say('index.made')}</xsl:text>
      </p>
      <ul class="colophon-links">
        <xsl:for-each select="('about', 'editorial', 'encoding', 'data')[exists(e:href(., ''))]">
          <li><a href="{e:href(., '')}">{h:say(concat('part.', .))}</a></li>
        </xsl:for-each>
      </ul>
    </footer>
  </xsl:template>

  <!-- The address of a page of the site by what it is about; nothing where there is none. -->
  <xsl:function name="e:href" as="xs:string?">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="key" as="xs:string?"/>
    <xsl:sequence select="key('e:page', concat($kind, ' ', $key), $edition)[1]/@file/string()"/>
  </xsl:function>

  <!-- The address of the page of a person, organisation, place, topic … -->
  <xsl:function name="e:thing-href" as="xs:string?">
    <xsl:param name="key" as="xs:string?"/>
    <xsl:sequence select="$key[. ne ''] ! (('person', 'organisation', 'place', 'topic') ! e:href(., $key))[1]"/>
  </xsl:function>

  <!-- Words as a link to a page, where there is one. -->
  <xsl:function name="e:link" as="element()">
    <xsl:param name="href" as="xs:string?"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="exists($href)"><a href="{$href}"><bdi>{$words}</bdi></a></xsl:when>
      <xsl:otherwise><bdi>{$words}</bdi></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The attributes lang and dir of words that are not in the interface's language. -->
  <xsl:function name="e:foreign" as="attribute()*">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:sequence select="h:language-attributes($language[. ne ''][. ne $h:interface-language])"/>
  </xsl:function>

  <!-- The site's address of a page; nothing where the edition does not know its own. -->
  <xsl:function name="e:absolute" as="xs:string?">
    <xsl:param name="file" as="xs:string"/>
    <xsl:sequence select="$e:edition/@base-url[normalize-space()] ! h:harmless(concat(., $file))"/>
  </xsl:function>

  <xsl:template name="e:canonical" as="element()*">
    <xsl:param name="file" as="xs:string"/>
    <xsl:for-each select="e:absolute($file)">
      <link rel="canonical" href="{.}"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
