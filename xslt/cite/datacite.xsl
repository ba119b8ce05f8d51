<?xml version="1.0" encoding="UTF-8"?>
<!--
  The DataCite Metadata Schema 4.6 as a map in the shape of its JSON. What the schema wants and nobody knows is said with
  its own words for that (4.6, appendix 3): (:unkn) known to be unknown, (:unas) no value assigned, (:unav) not available.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="things.xsl"/>
  <xsl:import href="licences.xsl"/>

  <xsl:variable name="cite:datacite-order" as="xs:string+" select="
      'doi', 'url', 'creators', 'titles', 'publisher', 'publicationYear', 'types', 'subjects', 'contributors', 'dates', 'language',
      'alternateIdentifiers', 'relatedIdentifiers', 'formats', 'rightsList', 'descriptions', 'geoLocations', 'relatedItems', 'schemaVersion',
      'name', 'nameType', 'givenName', 'familyName', 'nameIdentifiers'"/>

  <!-- A record; none of a thing without any date, since there is no valid one. -->
  <xsl:function name="cite:datacite" as="map(xs:string, item())?">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="year" as="xs:string?" select="cite:datacite-year($thing)"/>
    <xsl:variable name="creators" as="map(*)*" select="$thing?authors ! cite:datacite-name(.)"/>
    <xsl:variable name="publisher" as="xs:string" select="($thing?publisher, '(:unav)')[1]"/>
    <xsl:sequence select="
        map:merge((
          map {
            'creators': array {if (exists($creators)) then $creators
              else if ($thing?kind eq 'corpus' and $thing?publisher) then map {'name': $publisher, 'nameType': 'Organizational'}
              else map {'name': '(:unkn)'}},
            'titles': array {cite:datacite-titles($thing)},
            'publisher': map {'name': $publisher},
            'publicationYear': $year,
            'types': map {
              'resourceTypeGeneral': if ($thing?kind eq 'corpus') then 'Collection' else 'Text',
              'resourceType': ($thing?genre, 'Document')[1]},
            'schemaVersion': 'http://datacite.org/schema/kernel-4'
          },
          map {
            'doi': $thing?doi, 'url': $thing?url, 'language': $thing?language,
            'formats': array {'application/tei+xml'}[$thing?kind = ('transcript', 'corpus')]
          } => cite:known(),
          cite:datacite-lists($thing)
        ))[$year]"/>
  </xsl:function>

  <!-- The lists that may be missing. -->
  <xsl:function name="cite:datacite-lists" as="map(xs:string, array(*))" visibility="private">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="lists" as="map(xs:string, item()*)" select="
        map {
          'subjects': $thing?subjects ! map {'subject': .},
          'contributors': (
            $thing?editors ! map:put(cite:datacite-name(.), 'contributorType', 'Editor'),
            $thing?translators ! map:put(cite:datacite-name(.), 'contributorType', 'Translator'),
            $thing?signatories ! map:put(cite:datacite-name(.), 'contributorType', 'Other')),
          'dates': (
            $thing?issued ! map {'date': ., 'dateType': 'Issued'},
            string-join($thing?event-date, '/')[. ne ''][$thing?kind ne 'document'] ! map {'date': ., 'dateType': 'Collected', 'dateInformation': 'the event'}),
          'alternateIdentifiers': ($thing?id ! map {'alternateIdentifier': ., 'alternateIdentifierType': 'xml:id'},
            $thing?number ! map {'alternateIdentifier': ., 'alternateIdentifierType': 'number'}),
          'relatedIdentifiers': (
            $thing?container?url ! map {'relatedIdentifier': ., 'relatedIdentifierType': 'URL', 'relationType': 'IsPartOf'},
            $thing[?kind = 'transcript']?source?url ! map {'relatedIdentifier': ., 'relatedIdentifierType': 'URL',
              'relationType': if ($thing?original-title) then 'IsTranslationOf' else 'IsDerivedFrom'}),
          'rightsList': $thing[exists((?licence, ?licence-url))] ! cite:datacite-rights(.),
          'descriptions': $thing?abstract ! map {'description': ., 'descriptionType': 'Abstract'},
          'geoLocations': $thing[exists(?event-place)] ! cite:datacite-place(.),
          'relatedItems': $thing?container-title ! cite:datacite-container(., $thing)
        }"/>
    <xsl:sequence select="map:merge(map:keys($lists)[exists($lists(.))] ! map:entry(., array {$lists(.)}))"/>
  </xsl:function>

  <xsl:function name="cite:datacite-name" as="map(xs:string, item())" visibility="private">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="family" as="xs:string?" select="string-join(($name?non-dropping-particle, $name?family), ' ')[. ne '']"/>
    <xsl:variable name="identifiers" as="map(*)*" select="
        tokenize($name?same-as) ! map {'nameIdentifier': ., 'nameIdentifierScheme': cite:scheme(.), 'schemeUri': replace(., '^(https?://[^/]+/).*$', '$1')}"/>
    <xsl:sequence select="
        map:merge((
          map {'name': if ($family) then cite:inverted($name) else $name?literal},
          map {'person': 'Personal', 'organisation': 'Organizational'}(if ($family) then 'person' else $name?nature) ! map {'nameType': .},
          $family ! map {'familyName': .},
          $name?given ! map {'givenName': string-join((., $name?suffix), ', ')},
          map {'nameIdentifiers': array {$identifiers}}[exists($identifiers)]
        ))"/>
  </xsl:function>

  <xsl:function name="cite:scheme" as="xs:string" visibility="private">
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="key" as="xs:string?" select="map:keys($cite:authorities)[starts-with($address, $cite:authorities(.))]"/>
    <xsl:sequence select="(map {'viaf': 'VIAF', 'orcid': 'ORCID', 'isni': 'ISNI', 'gnd': 'GND', 'ror': 'ROR', 'wikidata': 'Wikidata'}($key), 'URL')[1]"/>
  </xsl:function>

  <xsl:function name="cite:datacite-titles" as="map(xs:string, xs:string)+" visibility="private">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:sequence select="
        map:merge((map {'title': ($thing?title, '(:unas)')[1]}, ($thing?title-language, $thing?language)[1] ! map {'lang': .})),
        $thing?original-title ! map {'title': ., 'titleType': 'AlternativeTitle'}"/>
  </xsl:function>

  <!-- The one value for which DataCite has no word for "unknown": four digits, from the nearest date there is. -->
  <xsl:function name="cite:datacite-year" as="xs:string?" visibility="private">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="date" as="xs:string?"
      select="($thing?issued, $thing?event-date, $thing?container?issued, $thing?source?issued, $thing?source?accessed)[1]"/>
    <xsl:sequence select="
        $date ! substring(., 1, 4)"/>
  </xsl:function>

  <xsl:function name="cite:datacite-rights" as="map(xs:string, xs:string)" visibility="private">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:sequence select="
        map:merge((
          $thing?licence ! map {'rights': .},
          $thing?licence-url ! map {'rightsUri': .},
          cite:spdx($thing?licence-url) ! map {'rightsIdentifier': ., 'rightsIdentifierScheme': 'SPDX', 'schemeUri': 'https://spdx.org/licenses/'}
        ))"/>
  </xsl:function>

  <xsl:function name="cite:datacite-place" as="map(xs:string, item())" visibility="private">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="geo" as="xs:string*" select="tokenize($thing?event-geo, '[ ,]+')"/>
    <xsl:sequence select="
        map:merge((
          map {'geoLocationPlace': $thing?event-place},
          map {'geoLocationPoint': map {'pointLatitude': xs:decimal($geo[1]), 'pointLongitude': xs:decimal($geo[2])}}[count($geo) eq 2]
        ))"/>
  </xsl:function>

  <xsl:function name="cite:datacite-container" as="map(xs:string, item())" visibility="private">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:sequence select="
        map:merge((
          map {
            'relatedItemType': if (exists($thing?container)) then 'Text' else 'Collection',
            'relationType': 'IsPublishedIn',
            'titles': array {map {'title': $title}}},
          $thing?publisher ! map {'publisher': .}
        ))"/>
  </xsl:function>

</xsl:stylesheet>
