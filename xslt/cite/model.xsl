<?xml version="1.0" encoding="UTF-8"?>
<!--
  The citable thing: what every citation format says of a transcript, found once. cite:work is the door to a whole
  transcript, parts.xsl to what is inside it, things.xsl to all of them; docs/citation.md tells where each value comes
  from and where it goes.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:fn="http://www.w3.org/2005/xpath-functions"
  xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="event.xsl"/>
  <xsl:import href="parameters.xsl"/>

  <!-- What the template below has found of the source: where a document is made into several forms, it is looked for once
       (tei_kit/transform/run.py). -->
  <xsl:param name="work" as="map(xs:string, item()+)?" select="()"/>

  <xsl:template name="cite:work" as="map(xs:string, item()+)">
    <xsl:context-item as="document-node()" use="required"/>
    <xsl:sequence select="cite:found(tei:TEI, $edition-title, $persons)"/>
  </xsl:template>

  <!--
    All that is known of a transcript as a citable thing; what is not known has no key.
    authors, translators and editors are names (names.xsl); event-date is one date or two, event-moments the same with
    times; subjects are strings; source is a map of strings; the rest are strings.
  -->
  <xsl:function name="cite:work" as="map(xs:string, item()+)">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:param name="edition" as="xs:string?"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:sequence select="if (exists($work) and empty($tei/ancestor::*)) then $work else cite:found($tei, $edition, $persons)"/>
  </xsl:function>

  <xsl:function name="cite:found" as="map(xs:string, item()+)" visibility="private">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:param name="edition" as="xs:string?"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:variable name="title" as="map(xs:string, item()*)" select="cite:title($tei)"/>
    <xsl:variable name="people" as="map(xs:string, item()*)" select="cite:people($tei, cite:turns($tei), $persons)"/>
    <xsl:sequence select="
        cite:known(map:merge((
          map {'kind': 'transcript', 'id': cite:line($tei/@xml:id), 'genre': 'Transcript', 'container-title': cite:line(replace($edition, '\p{Cc}', ' '))},
          cite:publication($tei/tei:teiHeader/tei:fileDesc/tei:publicationStmt),
          map {'authors': ($people?authors, cite:title-authors($tei)[empty($people?authors)])},
          $people,
          cite:event($tei, $title?title),
          cite:subject($tei),
          map {'source': cite:source(($tei/tei:teiHeader/tei:fileDesc/tei:sourceDesc//tei:bibl)[1])},
          $title
        ), map {'duplicates': 'use-first'}))"/>
  </xsl:function>

  <!-- Leave out what is empty, so that no format ever prints an empty field. -->
  <xsl:function name="cite:known" as="map(xs:string, item()+)">
    <xsl:param name="values" as="map(xs:string, item()*)"/>
    <xsl:sequence select="map:merge(map:keys($values)[exists($values(.))] ! map:entry(., $values(.)))"/>
  </xsl:function>

  <xsl:function name="cite:title" as="map(xs:string, item()*)">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="titles" as="element(tei:title)*" select="$tei/tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title"/>
    <xsl:variable name="original" as="element(tei:title)?"
      select="($titles[@type = 'original'], $tei/tei:teiHeader/tei:fileDesc/tei:sourceDesc//tei:bibl/tei:title[@xml:lang])[1]"/>
    <xsl:variable name="title" as="xs:string?" select="cite:words(($titles[@type = 'main'], $titles)[1])"/>
    <xsl:sequence select="
        map {
          'title': $title,
          'original-title': cite:words($original)[. ne $title],
          'language': cite:line(($tei/tei:text/@xml:lang, $tei/@xml:lang,
            $tei/tei:teiHeader/tei:profileDesc/tei:langUsage/tei:language/@ident)[1])
        }"/>
  </xsl:function>

  <xsl:function name="cite:publication" as="map(xs:string, item()*)">
    <xsl:param name="statement" as="element(tei:publicationStmt)?"/>
    <xsl:variable name="dates" as="element(tei:date)*" select="$statement/tei:date"/>
    <xsl:sequence select="
        map:merge((
          map {
            'publisher': cite:words(($statement/tei:publisher, $statement/tei:authority, $statement/tei:distributor)[1]),
            'issued': cite:period(($dates[@type = 'published'], $dates)[1])[1],
            'url': cite:address($statement/tei:idno[@type = ('URI', 'URL')]),
            'doi': cite:line($statement/tei:idno[@type = 'DOI'][1]) ! replace(., '^(https?://(dx\.)?doi\.org/|doi:)', '')
          },
          cite:licence($statement)
        ))"/>
  </xsl:function>

  <!--
    The first http(s) address of some values: no other scheme becomes a link anywhere. What RFC 3987 has no place for in an
    IRI (space, quotation mark, braces …) is percent-encoded, since Turtle, BibTeX or HTML would end the address there.
  -->
  <xsl:function name="cite:address" as="xs:string?">
    <xsl:param name="values" as="node()*"/>
    <xsl:variable name="address" as="xs:string?" select="($values ! cite:line(.))[matches(., '^https?://.', 'i')][1]"/>
    <xsl:sequence select="
        if (matches($address, '[ &lt;&gt;&quot;{}|\\\^`]'))
        then string-join(analyze-string($address, '[ &lt;&gt;&quot;{}|\\\^`]')/* ! (if (self::fn:match) then encode-for-uri(.) else string()))
        else $address"/>
  </xsl:function>

  <xsl:function name="cite:licence" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="holder" as="element()?"/>
    <xsl:variable name="licence" as="element(tei:licence)?" select="$holder/tei:availability/tei:licence[1]"/>
    <xsl:sequence select="map {'licence': cite:words($licence), 'licence-url': cite:address($licence/@target)}"/>
  </xsl:function>

  <!-- What the transcript was made from: a page of somebody else's, with a publisher, an address and a licence of its own. -->
  <xsl:function name="cite:source" as="map(xs:string, item()+)?" visibility="private">
    <xsl:param name="bibl" as="element(tei:bibl)?"/>
    <xsl:variable name="known" as="map(xs:string, item()+)" select="
        cite:known(map:merge((
          map {
            'title': cite:words($bibl/tei:title[1]),
            'publisher': cite:words($bibl/tei:publisher[1]),
            'url': cite:address($bibl/tei:ref[not(@type = 'snapshot')]/@target),
            'issued': cite:period($bibl/tei:date[@type = 'published'][1])[1],
            'accessed': cite:period($bibl/tei:date[@type = 'accessed'][1])[1]
          },
          cite:licence($bibl)
        )))"/>
    <xsl:sequence select="$known[map:size(.) gt 0]"/>
  </xsl:function>

  <xsl:function name="cite:subject" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:variable name="profile" as="element()?" select="$tei/tei:teiHeader/tei:profileDesc"/>
    <xsl:sequence select="
        map {
          'abstract': cite:words($profile/tei:abstract[1]),
          'subjects': distinct-values($profile/tei:textClass/tei:keywords//tei:term ! cite:words(.))
        }"/>
  </xsl:function>

</xsl:stylesheet>
