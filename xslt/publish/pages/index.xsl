<?xml version="1.0" encoding="UTF-8"?>
<!-- What the whole edition knows of a thing: its transcripts, by key. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="e:turns" match="e:turn" use="tokenize(@who)"/>
  <xsl:key name="e:part" match="e:participant" use="@key"/>
  <xsl:key name="e:mentions" match="e:mention" use="@key"/>
  <xsl:key name="e:signed" match="e:signature" use="@person, @party"/>
  <xsl:key name="e:transcript" match="e:transcript" use="@id"/>
  <xsl:key name="e:about" match="e:transcript" use="
      e:topic/concat('topic ', @key), e:language/concat('language ', @tag), @type/concat('type ', .),
      e:year(@when) ! concat('year ', .), concat('place ', @place-key), e:place/concat('place ', @key)"/>

  <!-- The transcripts under a heading of a list: a year, a kind of event, a language, a topic, a place. -->
  <xsl:function name="e:transcripts" as="element(e:transcript)*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="key('e:about', concat($kind, ' ', $key), $edition)"/>
  </xsl:function>

  <!--
    The transcripts that a page lists: those of its year where it is one year of a longer list; where the list is by year (e:year), those
    without a date.
  -->
  <xsl:function name="e:listed" as="element(e:transcript)*">
    <xsl:param name="transcripts" as="element(e:transcript)*"/>
    <xsl:param name="page" as="element(e:page)"/>
    <xsl:sequence select="
        if ($page/@year ne '') then $transcripts[e:year(@when) = $page/@year]
        else if (exists($e:edition/e:year)) then $transcripts[empty(e:year(@when))]
        else $transcripts"/>
  </xsl:function>

  <!-- The years of a list that is too long for one page. -->
  <xsl:template name="e:years" as="element(section)?">
    <xsl:context-item as="element(e:page)" use="required"/>
    <xsl:variable name="noun" as="xs:string" select="if (@kind = 'events') then 'occasion' else 'transcript'"/>
    <xsl:where-populated>
      <section class="by-year">
        <xsl:for-each select="$e:edition[e:year]">
          <h2>{h:say('facet.year')}</h2>
          <ol class="years">
            <xsl:for-each select="e:year">
              <li><a href="{@file}">{@key}</a> <span class="register-counts">{h:count(@transcripts, $noun)}</span></li>
            </xsl:for-each>
          </ol>
        </xsl:for-each>
      </section>
    </xsl:where-populated>
  </xsl:template>

  <xsl:function name="e:counted" as="xs:integer">
    <xsl:param name="noun" as="xs:string"/>
    <xsl:sequence select="xs:integer(($e:edition/e:figure[@of = $noun]/@count, 0)[1])"/>
  </xsl:function>

  <xsl:function name="e:year" as="xs:string?">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="$when[matches(., '^\d{4}')] ! substring(., 1, 4)"/>
  </xsl:function>

  <!-- Where translations were left out of the numbers: " (translations not counted again)". -->
  <xsl:function name="e:once" as="xs:string?">
    <xsl:sequence select="$e:edition[e:once] ! concat(' (', h:say('counted.once'), ')')"/>
  </xsl:function>

  <!-- "2019–2031" -->
  <xsl:function name="e:years" as="xs:string?">
    <xsl:param name="years" as="xs:string*"/>
    <xsl:sequence select="if (count($years) gt 1) then concat($years[1], '–', $years[last()]) else $years"/>
  </xsl:function>

  <!-- An entry of a register. -->
  <xsl:function name="e:entry" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="($registers ! key('h:by-id', $key, .))[1]"/>
  </xsl:function>

  <!-- A kind of event in words. -->
  <xsl:function name="e:type-name" as="xs:string">
    <xsl:param name="type" as="xs:string"/>
    <xsl:sequence select="h:say-or(concat('event.', $type), translate($type, '-_', '  '))"/>
  </xsl:function>

  <!-- With a capital letter, for headings. -->
  <xsl:function name="e:capital" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="concat(upper-case(substring($words, 1, 1)), substring($words, 2))"/>
  </xsl:function>
</xsl:stylesheet>
