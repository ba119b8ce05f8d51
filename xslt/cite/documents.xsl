<?xml version="1.0" encoding="UTF-8"?>
<!-- The documents that were signed at an event, as citable things: parties, signatories, date and place of the signing. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="model.xsl"/>

  <!-- Kinds of document that bind states or their authorities, as long as they are not commercial. -->
  <xsl:variable name="cite:treaties" as="xs:string+" select="('agreement', 'convention', 'memorandum', 'protocol', 'treaty')"/>

  <xsl:function name="cite:documents" as="element(tei:bibl)*">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:sequence select="$tei/tei:standOff/tei:listBibl[@type = 'signedDocuments']/tei:bibl"/>
  </xsl:function>

  <!--
    A signed document inside the transcript `work`. Beside the keys of model.xsl it has parties and signatories (names),
    number, status, document-type (as encoded), and treaty ("true") for what citation styles call one.
  -->
  <xsl:function name="cite:document" as="map(xs:string, item()+)">
    <xsl:param name="bibl" as="element(tei:bibl)"/>
    <xsl:param name="work" as="map(xs:string, item()+)"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:variable name="tei" as="element(tei:TEI)" select="$bibl/ancestor::tei:TEI[1]"/>
    <xsl:variable name="signing" as="element(tei:event)?"
      select="($tei/tei:standOff/tei:listEvent//tei:event[@type = 'signing'][tei:ptr/@target = '#' || $bibl/@xml:id])[1]"/>
    <xsl:variable name="date" as="xs:string*" select="cite:period($bibl/tei:date[@type = 'signed'][1])"/>
    <xsl:variable name="place" as="xs:string?" select="cite:whole-place(cite:words($bibl/tei:placeName[1]), cite:place($bibl/tei:placeName[1]/@ref, $tei))"/>
    <xsl:variable name="type" as="xs:string?" select="cite:line(translate($bibl/@type, '-_', '  '))"/>
    <xsl:variable name="parties" as="map(xs:string, xs:string)*" select="cite:parties($bibl, $tei)"/>
    <xsl:variable name="fulltext" as="xs:string?" select="$bibl/tei:ref[@type = 'fulltext'][1]/@target"/>
    <xsl:variable name="address" as="xs:string?" select="cite:address(($bibl/tei:idno[@type = ('URI', 'URL')], $bibl/tei:ref[@type = 'fulltext']/@target))"/>
    <xsl:variable name="signatories" as="map(xs:string, xs:string)*"
      select="$bibl/tei:respStmt/tei:persName[not(@cert = 'unknown')] ! cite:signatory(., $tei, $persons)"/>
    <xsl:sequence select="
        cite:known(map:merge((
          map {
            'id': $work?id || '#' || $bibl/@xml:id,
            'title': cite:words($bibl/tei:title[1]),
            'genre': $type[. ne 'other'] ! cite:capital(.),
            'document-type': cite:line($bibl/@type),
            'treaty': 'true'[$bibl/@type = $cite:treaties and not($bibl/@subtype = 'commercial')],
            'status': cite:line($bibl/@status),
            'number': cite:line($bibl/tei:idno[not(@type = ('URI', 'URL', 'DOI'))][1]),
            'authors': if (exists($parties)) then $parties else $signatories,
            'parties': $parties,
            'signatories': $signatories,
            (: Nor are its licence, its source and its people the transcript's. :)
            'translators': (), 'editors': (), 'licence': (), 'licence-url': (), 'source': (),
            'issued': if (exists($date)) then $date[1] else cite:period($signing)[1],
            'event-title': ($work?event-name[. ne $work?title], $work?event-title)[1],
            'event-date': if (exists($date)) then $date else cite:period($signing),
            'event-moments': (),
            'event-place': ($place, $work?event-place)[1],
            'language': (cite:line($bibl/tei:textLang/@mainLang), $work?language)[1],
            'doi': cite:line($bibl/tei:idno[@type = 'DOI'][1])
          },
          $address ! map {'url': .},
          cite:inside($work, 'document', (substring-after($fulltext, '#')[starts-with($fulltext, '#')][. ne ''], string($bibl/@xml:id))[1])
        ), map {'duplicates': 'use-first'}))"/>
  </xsl:function>

  <!-- What a part has of its transcript: publisher, licence, dates; its address gets the anchor. -->
  <xsl:function name="cite:inside" as="map(xs:string, item()*)">
    <xsl:param name="work" as="map(xs:string, item()+)"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="anchor" as="xs:string"/>
    <xsl:sequence select="
        map:merge((
          map {
            'kind': $kind,
            'anchor': $anchor,
            'id': string-join(($work?id, $anchor), '#'),
            'container-title': $work?title,
            'collection-title': $work?container-title,
            'container': $work,
            'url': $work?url ! (replace(., '#.*$', '') || '#' || $anchor)
          },
          (: The transcript's identifier and abstract are not the part's. :)
          map:remove($work, ('doi', 'abstract', 'subjects', 'original-title'))
        ), map {'duplicates': 'use-first'})"/>
  </xsl:function>

  <!-- The organisations in whose name it was signed, none twice. -->
  <xsl:function name="cite:parties" as="map(xs:string, xs:string)*" visibility="private">
    <xsl:param name="bibl" as="element(tei:bibl)"/>
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:for-each-group select="$bibl/tei:respStmt/tei:orgName[cite:words(.)][not(@cert = 'unknown')]" group-by="cite:words(.)">
      <xsl:variable name="org" as="element()?" select="cite:pointed(@ref, $tei, ())"/>
      <xsl:sequence select="map:merge((map {'literal': current-grouping-key(), 'nature': 'organisation'}, cite:same-as($org)))"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="cite:signatory" as="map(xs:string, xs:string)?" visibility="private">
    <xsl:param name="name" as="element(tei:persName)"/>
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:variable name="person" as="element(tei:person)?" select="cite:pointed($name/@ref, $tei, $persons)[self::tei:person]"/>
    <xsl:sequence select="if ($person) then cite:person($person, $persons) else cite:name($name)"/>
  </xsl:function>

</xsl:stylesheet>
