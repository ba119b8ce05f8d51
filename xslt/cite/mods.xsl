<?xml version="1.0" encoding="UTF-8"?>
<!-- MODS 3.8 (Library of Congress, user guidelines): the roles are MARC's (spk speaker, trl translator, edt editor, sgn signer). -->
<xsl:stylesheet version="3.0" expand-text="yes" xmlns="http://www.loc.gov/mods/v3"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="xs m cite">

  <xsl:import href="things.xsl"/>
  <xsl:import href="xml.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="m:title m:namePart"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="element()">
    <xsl:variable name="records" as="element(m:mods)*" select="cite:things(.) ! cite:mods(.)"/>
    <xsl:choose>
      <xsl:when test="tei:teiCorpus and not($whole)" xmlns:tei="http://www.tei-c.org/ns/1.0">
        <modsCollection><xsl:sequence select="$records"/></modsCollection>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$records"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="cite:mods" as="element(m:mods)">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="document" as="xs:boolean" select="$thing?kind eq 'document'"/>
    <mods version="3.8">
      <xsl:sequence select="$thing?title ! cite:mods-title(., ($thing?title-language, $thing?language)[1])"/>
      <xsl:sequence select="
          $thing?authors ! cite:mods-name(., if ($document or $thing?kind eq 'corpus') then 'cre' else 'spk'),
          $thing[$document]?signatories ! cite:mods-name(., 'sgn'),
          $thing?translators ! cite:mods-name(., 'trl'),
          $thing?editors ! cite:mods-name(., 'edt'),
          cite:mods-event($thing)"/>
      <typeOfResource>{'text'}</typeOfResource>
      <xsl:for-each select="$thing?genre"><genre>{.}</genre></xsl:for-each>
      <xsl:sequence select="cite:mods-origins($thing)"/>
      <xsl:for-each select="$thing?language">
        <language><languageTerm type="code" authority="rfc5646">{.}</languageTerm></language>
      </xsl:for-each>
      <xsl:for-each select="$thing?abstract"><abstract>{.}</abstract></xsl:for-each>
      <xsl:for-each select="$thing?subjects"><subject><topic>{.}</topic></subject></xsl:for-each>
      <xsl:sequence select="cite:mods-related($thing)"/>
      <xsl:for-each select="$thing?url"><identifier type="uri">{.}</identifier></xsl:for-each>
      <xsl:for-each select="$thing?doi"><identifier type="doi">{.}</identifier></xsl:for-each>
      <xsl:for-each select="$thing?number"><identifier type="local">{.}</identifier></xsl:for-each>
      <xsl:for-each select="$thing?url">
        <location><url usage="primary display"><xsl:sequence select="cite:attribute('dateLastAccessed', $thing?accessed)"/>{.}</url></location>
      </xsl:for-each>
      <xsl:sequence select="cite:mods-licence($thing)"/>
      <xsl:for-each select="$thing?locator"><part><detail type="paragraph"><caption>{.}</caption></detail></part></xsl:for-each>
      <xsl:for-each select="$thing?id"><recordInfo><recordIdentifier>{.}</recordIdentifier></recordInfo></xsl:for-each>
    </mods>
  </xsl:function>

  <xsl:function name="cite:mods-title" as="element(m:titleInfo)" visibility="private">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="language" as="xs:string?"/>
    <titleInfo><xsl:sequence select="cite:attribute('xml:lang', $language)"/><title>{$title}</title></titleInfo>
  </xsl:function>

  <xsl:function name="cite:mods-name" as="element(m:name)" visibility="private">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:param name="role" as="xs:string"/>
    <name>
      <xsl:sequence select="
          cite:attribute('type', map {'person': 'personal', 'organisation': 'corporate'}(if ($name?family) then 'person' else $name?nature))"/>
      <xsl:for-each select="tokenize($name?same-as)[1]"><xsl:attribute name="valueURI" select="."/></xsl:for-each>
      <xsl:for-each select="$name?literal"><namePart>{.}</namePart></xsl:for-each>
      <xsl:for-each select="string-join(($name?non-dropping-particle, $name?family), ' ')[. ne '']"><namePart type="family">{.}</namePart></xsl:for-each>
      <xsl:for-each select="$name?given"><namePart type="given">{.}</namePart></xsl:for-each>
      <xsl:for-each select="$name?suffix"><namePart type="termsOfAddress">{.}</namePart></xsl:for-each>
      <role><roleTerm type="code" authority="marcrelator">{$role}</roleTerm></role>
      <xsl:for-each select="$name?alternate"><alternativeName><namePart>{.}</namePart></alternativeName></xsl:for-each>
    </name>
  </xsl:function>

  <!-- MODS has no element for events: a meeting is a name of the type "conference". -->
  <xsl:function name="cite:mods-event" as="element(m:name)?" visibility="private">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:for-each select="$thing?event-title">
      <name type="conference">
        <namePart>{.}</namePart>
        <xsl:for-each select="string-join($thing?event-date, '/')[. ne '']"><namePart type="date">{.}</namePart></xsl:for-each>
      </name>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="cite:mods-origins" as="element(m:originInfo)*" visibility="private">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <!-- A signed document was signed; what publishes it is the edition around it. -->
    <xsl:variable name="signed" as="xs:boolean" select="$thing?kind = 'document'"/>
    <xsl:if test="exists(($thing?publisher, $thing?issued)) and not($signed)">
      <originInfo eventType="publication">
        <xsl:for-each select="$thing?publisher"><publisher>{.}</publisher></xsl:for-each>
        <xsl:for-each select="$thing?issued"><dateIssued encoding="w3cdtf" keyDate="yes">{.}</dateIssued></xsl:for-each>
      </originInfo>
    </xsl:if>
    <xsl:if test="exists(($thing?event-place, $thing?event-date))">
      <originInfo eventType="production">
        <xsl:for-each select="$thing?event-place"><place><placeTerm type="text">{.}</placeTerm></place></xsl:for-each>
        <xsl:for-each select="$thing?event-date">
          <dateCreated encoding="w3cdtf">
            <xsl:if test="$signed and position() eq 1"><xsl:attribute name="keyDate" select="'yes'"/></xsl:if>
            <xsl:if test="last() gt 1"><xsl:attribute name="point" select="if (position() eq 1) then 'start' else 'end'"/></xsl:if>
            <xsl:text>{.}</xsl:text>
          </dateCreated>
        </xsl:for-each>
      </originInfo>
    </xsl:if>
  </xsl:function>

  <!-- What it is in, and what it was made from. -->
  <xsl:function name="cite:mods-related" as="element(m:relatedItem)*" visibility="private">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:for-each select="$thing?container-title">
      <relatedItem type="host">
        <titleInfo><title>{.}</title></titleInfo>
        <xsl:if test="$thing?kind eq 'document'">
          <xsl:sequence select="cite:mods-origins(map {'publisher': $thing?container?publisher, 'issued': $thing?container?issued} => cite:known())"/>
        </xsl:if>
        <xsl:for-each select="$thing?container?url"><location><url>{.}</url></location></xsl:for-each>
        <xsl:for-each select="$thing?collection-title">
          <relatedItem type="host"><titleInfo><title>{.}</title></titleInfo></relatedItem>
        </xsl:for-each>
      </relatedItem>
    </xsl:for-each>
    <xsl:for-each select="$thing?original-title">
      <relatedItem type="original"><titleInfo><title>{.}</title></titleInfo></relatedItem>
    </xsl:for-each>
    <xsl:for-each select="$thing?source">
      <relatedItem type="otherVersion" displayLabel="Source">
        <xsl:for-each select=".?title"><titleInfo><title>{.}</title></titleInfo></xsl:for-each>
        <xsl:sequence select="cite:mods-origins(map {'publisher': .?publisher, 'issued': .?issued} => cite:known())"/>
        <xsl:variable name="source" as="map(*)" select="."/>
        <xsl:for-each select=".?url">
          <location><url><xsl:sequence select="cite:attribute('dateLastAccessed', $source?accessed)"/>{.}</url></location>
        </xsl:for-each>
        <xsl:sequence select="cite:mods-licence($source)"/>
      </relatedItem>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="cite:mods-licence" as="element(m:accessCondition)?" visibility="private">
    <xsl:param name="thing" as="map(*)"/>
    <xsl:if test="exists(($thing?licence, $thing?licence-url))">
      <accessCondition type="use and reproduction">
        <xsl:for-each select="$thing?licence-url"><xsl:attribute name="xlink:href" select="."/></xsl:for-each>
        <xsl:text>{($thing?licence, $thing?licence-url)[1]}</xsl:text>
      </accessCondition>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
