<?xml version="1.0" encoding="UTF-8"?>
<!-- Who takes part, and what is said by whom. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="xs tei h" expand-text="yes">

  <xsl:template name="e:speech" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:apply-templates select="tei:teiHeader/tei:profileDesc/tei:langUsage/tei:language, h:participants(.), tei:text//tei:sp" mode="e:entry"/>
  </xsl:template>

  <xsl:template match="tei:language" mode="e:entry" as="element(e:language)">
    <e:language tag="{@ident}" name="{h:language-name(string(@ident), .)}"/>
  </xsl:template>

  <!-- The same person in two transcripts is one by the register's key. -->
  <xsl:template match="tei:person | tei:personGrp" mode="e:entry" as="element(e:participant)">
    <xsl:variable name="turns" as="element()*" select="h:turns-of(.)"/>
    <xsl:variable name="party" as="xs:string?" select="tei:affiliation[@ref][1]/@ref"/>
    <e:participant key="{e:key-of(.)}" id="{@xml:id}" name="{h:name(.)}" turns="{count($turns)}" words="{sum($turns ! e:words(.))}"
        sort="{h:sort-name(.)}" first="{$turns[1] ! h:id(.)}" group="{exists(self::tei:personGrp)}" kind="{@role}"
        party="{e:key($party, .)}" office="{tei:affiliation[1]/tei:roleName[1]/normalize-space()}"
        role="{string-join(distinct-values($turns ! h:roles(.)), ', ')}"/>
  </xsl:template>

  <xsl:template match="tei:sp" mode="e:entry" as="element(e:turn)">
    <xsl:variable name="words" as="xs:string" select="e:said(.)"/>
    <e:turn id="{h:id(.)}" who="{h:pointed(@who, .)/e:key-of(.)}" name="{h:speaker-name(.)}" role="{string-join(h:roles(.), ', ')}"
        language="{h:language-at(.)}" interpreted="{exists(tei:note[@type = 'interpreted'])}" words="{e:words(.)}"
        paragraphs="{.//tei:p ! h:id(.)}" start="{e:start($words)}">{$words}</e:turn>
  </xsl:template>

  <!-- What is said in a turn: its words without label and editor's additions. -->
  <xsl:function name="e:said" as="xs:string">
    <xsl:param name="turn" as="element()"/>
    <xsl:variable name="blocks" as="xs:string*" select="$turn/(* except (tei:speaker, tei:note)) ! normalize-space(e:own-text(.))"/>
    <xsl:sequence select="string-join($blocks[. ne ''], '&#10;')"/>
  </xsl:function>

  <!-- As extent/measure counts words (docs/encoding.md). -->
  <xsl:function name="e:words" cache="yes" as="xs:integer">
    <xsl:param name="turn" as="element()"/>
    <xsl:sequence select="sum($turn/(tei:p | tei:list | tei:quote | tei:lg | tei:ab) ! count(tokenize(e:own-text(.))))"/>
  </xsl:function>

  <!-- A block's text without what an editor added. -->
  <xsl:function name="e:own-text" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="if ($e:added) then string-join($block//text()[not(ancestor::*[@resp])]) else string($block)"/>
  </xsl:function>

  <!-- Whether anything is said to be of somebody's hand: few transcripts need their texts' ancestors looked at. -->
  <xsl:variable name="e:added" as="xs:boolean" select="exists(//@resp)"/>

  <!-- The first words, to know a turn by. A regular expression would take five times as long. -->
  <xsl:function name="e:start" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="line" as="xs:string" select="normalize-space($words)"/>
    <xsl:variable name="start" as="xs:string" select="substring($line, 1, 150)"/>
    <xsl:sequence select="
        if (string-length($line) le 150) then $line
        else concat(if (contains($start, ' ')) then string-join(tokenize($start, ' ')[position() lt last()], ' ') else $start, ' …')"/>
  </xsl:function>
</xsl:stylesheet>
