<?xml version="1.0" encoding="UTF-8"?>
<!-- The registers as lists: people, organisations, places, topics. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <!-- A register's list and the kind of its entries' pages. -->
  <xsl:variable name="e:registers" as="map(xs:string, xs:string)" select="
      map{'people': 'person', 'organisations': 'organisation', 'places': 'place', 'topics': 'topic'}"/>

  <xsl:template match="e:page[@kind = ('people', 'organisations', 'places', 'topics')]" mode="e:title" as="xs:string">
    <xsl:sequence select="h:say(concat('part.', @kind))"/>
  </xsl:template>

  <xsl:template match="e:page[@kind = ('people', 'organisations', 'places', 'topics')]" mode="e:standfirst" as="element(p)">
    <p class="tally">{h:say(concat('standfirst.', @kind))}{$e:edition[e:once][e:presence[@turns ne '0' or @mentions ne '0']] ! concat(' ', e:capital(h:say('counted.once')), '.')}</p>
  </xsl:template>

  <xsl:template match="e:page[@kind = ('people', 'organisations', 'places', 'topics')]" mode="e:content" as="element()*">
    <xsl:variable name="kind" as="xs:string" select="$e:registers(@kind)"/>
    <xsl:variable name="entries" as="element()*" select="$e:edition/e:page[@kind = $kind] ! e:entry(@key)"/>
    <xsl:call-template name="e:register-picture"/>
    <xsl:variable name="sorted" as="element()*">
      <xsl:perform-sort select="$entries">
        <xsl:sort select="lower-case(e:sort-name(.))" lang="{$h:interface-language}"/>
      </xsl:perform-sort>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="count($sorted) le $e:at-once">
        <xsl:sequence select="e:register($sorted, $kind)"/>
      </xsl:when>
      <xsl:otherwise>
        <nav class="letters" aria-label="{h:say('register.letters')}">
          <ol>
            <xsl:for-each-group select="$sorted" group-adjacent="e:letter(.)">
              <li><a href="#{e:letter-id(.)}">{current-grouping-key()}</a></li>
            </xsl:for-each-group>
          </ol>
        </nav>
        <xsl:for-each-group select="$sorted" group-adjacent="e:letter(.)">
          <section class="letter">
            <h2 id="{e:letter-id(.)}">{current-grouping-key()}</h2>
            <xsl:sequence select="e:register(current-group(), $kind)"/>
          </section>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A longer register is divided by first letters. -->
  <xsl:variable name="e:at-once" as="xs:integer" select="60"/>

  <xsl:function name="e:letter" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="first" as="xs:string" select="upper-case(substring(normalize-unicode(e:sort-name($entry), 'NFD'), 1, 1))"/>
    <xsl:sequence select="if (matches($first, '^\p{L}$')) then $first else '#'"/>
  </xsl:function>

  <!-- The place in the page where a letter begins. Names without letters may begin and end a register. -->
  <xsl:function name="e:letter-id" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="concat('page:from.', $entry/@xml:id)"/>
  </xsl:function>

  <xsl:function name="e:register" as="element(ul)">
    <xsl:param name="entries" as="element()*"/>
    <xsl:param name="kind" as="xs:string"/>
    <ul class="register">
      <xsl:for-each select="$entries">
        <li>
          <xsl:sequence select="e:link(e:href($kind, @xml:id), e:name(.))"/>
          <xsl:where-populated>
            <span class="register-facts"><xsl:value-of select="e:summary(.)[. ne '']" separator=" · "/></span>
          </xsl:where-populated>
          <span class="register-counts">{string-join(e:presence(.), h:say('comma'))}</span>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:function>

  <!-- A picture above a register: the map of the places (pages/pictures.xsl). -->
  <xsl:template name="e:register-picture" as="element()*">
    <xsl:context-item as="element(e:page)" use="required"/>
    <xsl:sequence select="()"/>
  </xsl:template>

  <!-- The name of an entry in the interface's language where the register has one, else its first. -->
  <xsl:function name="e:name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="
        if ($entry/self::tei:category)
        then (($entry/tei:catDesc[@xml:lang = $h:interface-language], $entry/tei:catDesc) ! normalize-space()[. ne ''], string($entry/@xml:id))[1]
        else h:name($entry)"/>
  </xsl:function>

  <xsl:function name="e:sort-name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="string-join(($entry/tei:persName[not(@xml:lang)][1]/tei:surname ! normalize-space(), e:name($entry)), ' ')"/>
  </xsl:function>

  <!-- What to know a name by: the latest office, the country. -->
  <xsl:function name="e:summary" as="xs:string*">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="last" as="element()?" select="$entry/tei:affiliation[tei:roleName][last()]"/>
    <xsl:variable name="office" as="xs:string?" select="$last/tei:roleName[1]/normalize-space()"/>
    <xsl:variable name="name" as="xs:string" select="e:name($entry)"/>
    <xsl:sequence select="
        string-join(($office, $last/e:party(@ref)), h:say('comma'))[. ne ''],
        $entry/self::tei:place/string-join((@type ! h:say-or(concat('place.', .), .), distinct-values(tei:country/h:country(.))[. ne $name]), h:say('comma'))"/>
  </xsl:function>

  <!-- The name of the organisation that a register's pointer leads to. -->
  <xsl:function name="e:party" as="xs:string?">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:sequence select="$pointer ! e:entry(substring-after(., '#')) ! e:name(.)"/>
  </xsl:function>

  <xsl:key name="e:presence" match="e:presence" use="@key"/>

  <!-- Where the edition has it, in numbers. -->
  <xsl:function name="e:presence" as="xs:string*">
    <xsl:param name="entry" as="element()"/>
    <xsl:for-each select="key('e:presence', $entry/@xml:id, $edition)">
      <xsl:sequence select="
          h:count(@transcripts, 'transcript')[current()/@transcripts ne '0'], h:count(@turns, 'speech')[current()/@turns ne '0'],
          h:count(@documents, 'document')[current()/@documents ne '0'], h:count(@mentions, 'mention')[current()/@mentions ne '0']"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
