<?xml version="1.0" encoding="UTF-8"?>
<!--
  schema.org (version 29): a transcript is a DigitalDocument recordedAt an Event, what is said in it a CreativeWork, a
  signed document Legislation where it binds states and else a CreativeWork, a corpus a Dataset. Every map here becomes
  JSON-LD; xslt/cite/json-ld.xsl prints it, a page may embed it (cite:json-ld).
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="things.xsl"/>
  <xsl:import href="json.xsl"/>

  <xsl:variable name="cite:schema-order" as="xs:string+" select="
      '@context', '@graph', '@type', '@id', 'name', 'headline', 'givenName', 'familyName', 'alternateName', 'inLanguage', 'accessMode', 'genre', 'author',
      'contributor', 'translator', 'editor', 'publisher', 'datePublished', 'license', 'url', 'identifier', 'abstract', 'keywords',
      'isPartOf', 'hasPart', 'recordedAt', 'startDate', 'endDate', 'location', 'performer', 'isBasedOn', 'translationOfWork', 'mentions',
      'encoding', 'encodingFormat', 'contentUrl'"/>

  <xsl:variable name="cite:schema-types" as="map(xs:string, xs:string)" select="
      map {'transcript': 'DigitalDocument', 'speech': 'CreativeWork', 'passage': 'CreativeWork', 'document': 'CreativeWork', 'corpus': 'Dataset'}"/>

  <!-- The JSON-LD of some things, as text that may stand in a script element: it has no "<". -->
  <xsl:function name="cite:json-ld" as="xs:string">
    <xsl:param name="things" as="map(*)*"/>
    <xsl:variable name="context" as="map(*)" select="map {'@context': 'https://schema.org'}"/>
    <xsl:sequence select="
        cite:json(if (count($things) eq 1) then map:merge(($context, $things)) else map:put($context, '@graph', array {$things}),
          $cite:schema-order, '')"/>
  </xsl:function>

  <!-- A thing, with what was signed at the event when it is a transcript. -->
  <xsl:function name="cite:schema" as="map(xs:string, item())">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:param name="signed" as="map(xs:string, item()+)*"/>
    <xsl:sequence select="
        cite:known(map:merge((
          map {
            '@type': if ($thing?treaty) then 'Legislation' else $cite:schema-types($thing?kind),
            '@id': $thing?url,
            'url': $thing?url,
            'name': $thing?title,
            'headline': $thing[?kind = 'transcript']?title,
            'inLanguage': $thing?language,
            'genre': $thing?genre,
            'author': cite:several($thing?authors ! cite:schema-agent(.)),
            'editor': cite:several($thing?editors ! cite:schema-agent(.)),
            'translator': cite:several($thing?translators ! cite:schema-agent(.)),
            'contributor': cite:several($thing?signatories ! cite:schema-agent(.)),
            'publisher': $thing[?kind ne 'document']?publisher ! cite:schema-organization(.),
            'datePublished': $thing[?kind ne 'document']?issued,
            'license': ($thing?licence-url, $thing?licence)[1],
            'identifier': ($thing?doi ! ('https://doi.org/' || .), $thing?number[empty($thing?treaty)])[1],
            'abstract': $thing[?kind ne 'corpus']?abstract,
            'description': $thing[?kind = 'corpus']?abstract,
            'accessMode': 'textual'[$thing?kind ne 'corpus'],
            'keywords': string-join($thing?subjects, ', ')[. ne ''],
            'isPartOf': cite:schema-container($thing),
            'recordedAt': $thing[?kind ne 'document'] ! cite:schema-event(.),
            'isBasedOn': $thing?source ! cite:schema-source(.),
            'translationOfWork': $thing?original-title ! map {'@type': 'CreativeWork', 'name': .},
            'mentions': cite:several($signed ! map:remove(cite:schema(., ()), 'isPartOf'))
          },
          cite:schema-document($thing)
        )))"/>
  </xsl:function>

  <!-- One value as it is, several as a list. -->
  <xsl:function name="cite:several" as="item()?" visibility="private">
    <xsl:param name="values" as="map(*)*"/>
    <xsl:sequence select="if (count($values) gt 1) then array {$values} else $values"/>
  </xsl:function>

  <xsl:function name="cite:schema-agent" as="map(xs:string, item())" visibility="private">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="addresses" as="xs:string*" select="tokenize($name?same-as)"/>
    <xsl:sequence select="
        cite:known(map {
          '@type': if ($name?family or $name?nature = 'person') then 'Person' else 'Organization',
          'name': cite:full-name($name),
          'givenName': $name?given,
          'familyName': string-join(($name?non-dropping-particle, $name?family), ' ')[. ne ''],
          'honorificSuffix': $name?suffix,
          'alternateName': $name?alternate,
          'sameAs': if (count($addresses) gt 1) then array {$addresses} else $addresses
        })"/>
  </xsl:function>

  <xsl:function name="cite:schema-organization" as="map(xs:string, xs:string)" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="map {'@type': 'Organization', 'name': $name}"/>
  </xsl:function>

  <!-- A part is in its transcript, a transcript in the edition. -->
  <xsl:function name="cite:schema-container" as="map(xs:string, item())?" visibility="private">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="edition" as="map(xs:string, xs:string)?"
      select="($thing?container?container-title, $thing[empty(?container)]?container-title)[1] ! map {'@type': 'Dataset', 'name': .}"/>
    <xsl:variable name="container" as="map(xs:string, item()+)?" select="$thing?container"/>
    <xsl:sequence select="
        if (exists($container)) then
          cite:known(map {'@type': 'DigitalDocument', '@id': $container?url, 'name': $container?title, 'isPartOf': $edition})
        else $edition"/>
  </xsl:function>

  <xsl:function name="cite:schema-event" as="map(xs:string, item())?" visibility="private">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="moments" as="xs:string*" select="($thing?event-moments, $thing?event-date[empty($thing?event-moments)])"/>
    <xsl:variable name="name" as="xs:string?" select="($thing?event-name, $thing?event-title)[1]"/>
    <xsl:if test="exists(($name, $moments, $thing?event-place))">
      <xsl:sequence select="
          cite:known(map {
            '@type': 'Event',
            'name': $name,
            'startDate': $moments[1],
            'endDate': $moments[2],
            'location': $thing[exists(?event-place)] ! cite:schema-place(.),
            'performer': cite:several(($thing?container, $thing)[1]?authors ! cite:schema-agent(.))
          })"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="cite:schema-place" as="map(xs:string, item())" visibility="private">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="geo" as="xs:string*" select="tokenize($thing?event-geo, '[ ,]+')"/>
    <xsl:sequence select="
        cite:known(map {
          '@type': 'Place',
          'name': $thing?event-place,
          'address': $thing?event-country ! map {'@type': 'PostalAddress', 'addressCountry': .},
          'geo': map {'@type': 'GeoCoordinates', 'latitude': $geo[1], 'longitude': $geo[2]}[count($geo) eq 2],
          'sameAs': tokenize($thing?event-place-same-as)[1]
        })"/>
  </xsl:function>

  <xsl:function name="cite:schema-source" as="map(xs:string, item())" visibility="private">
    <xsl:param name="source" as="map(xs:string, item()+)"/>
    <xsl:sequence select="
        cite:known(map {
          '@type': 'WebPage',
          'name': $source?title,
          'url': $source?url,
          'publisher': $source?publisher ! cite:schema-organization(.),
          'datePublished': $source?issued,
          'license': ($source?licence-url, $source?licence)[1]
        })"/>
  </xsl:function>

  <!-- What only a signed document has. -->
  <xsl:function name="cite:schema-document" as="map(xs:string, item())" visibility="private">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="document" as="xs:boolean" select="$thing?kind eq 'document'"/>
    <xsl:sequence select="
        cite:known(map {
          'legislationType': $thing[?treaty]?document-type,
          'legislationDate': $thing[?treaty]?issued,
          'legislationIdentifier': $thing[?treaty]?number,
          'dateCreated': $thing[$document and empty(?treaty)]?issued,
          'locationCreated': $thing[$document]?event-place ! map {'@type': 'Place', 'name': .},
          'creativeWorkStatus': $thing[$document]?status
        })"/>
  </xsl:function>

</xsl:stylesheet>
