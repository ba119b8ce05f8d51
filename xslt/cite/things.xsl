<?xml version="1.0" encoding="UTF-8"?>
<!-- What a file gives to cite, by the parameters: a transcript, a part of it, each transcript of a corpus, the corpus. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="parameters.xsl"/>
  <xsl:import href="parts.xsl"/>

  <!-- The things to cite of a document whose root is TEI or teiCorpus. -->
  <xsl:function name="cite:things" as="map(xs:string, item()+)*">
    <xsl:param name="root" as="document-node()"/>
    <xsl:variable name="corpus" as="element(tei:teiCorpus)?" select="$root/tei:teiCorpus"/>
    <xsl:variable name="things" as="map(xs:string, item()+)*" select="
        if ($whole and $corpus) then cite:corpus($corpus)
        else for $tei in ($root/tei:TEI, $corpus//tei:TEI) return cite:thing($tei, $anchor)"/>
    <xsl:variable name="seen" as="xs:string?" select="cite:date($accessed)"/>
    <xsl:sequence select="$things ! cite:known(map:put(., 'accessed', $seen))"/>
  </xsl:function>

  <!-- A transcript, or the part of it at an anchor. -->
  <xsl:function name="cite:thing" as="map(xs:string, item()+)">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:param name="anchor" as="xs:string"/>
    <xsl:variable name="part" as="map(xs:string, item()+)?"
      select="if ($anchor) then cite:part($tei, $anchor, $edition-title, $persons) else cite:work($tei, $edition-title, $persons)"/>
    <xsl:sequence select="
        if (exists($part)) then $part
        else error(xs:QName('cite:anchor'), 'nothing that is cited by itself has the id ' || $anchor)"/>
  </xsl:function>

  <!-- The documents signed at a transcript's event. -->
  <xsl:function name="cite:signed" as="map(xs:string, item()+)*">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:variable name="work" as="map(xs:string, item()+)" select="cite:work($tei, $edition-title, $persons)"/>
    <xsl:sequence select="cite:documents($tei) ! cite:document(., $work, $persons)"/>
  </xsl:function>

  <!-- A corpus: what its own header says; as new as its newest transcript where the header has no date. -->
  <xsl:function name="cite:corpus" as="map(xs:string, item()+)">
    <xsl:param name="corpus" as="element(tei:teiCorpus)"/>
    <xsl:variable name="publication" as="map(xs:string, item()*)"
      select="cite:publication($corpus/tei:teiHeader/tei:fileDesc/tei:publicationStmt)"/>
    <xsl:variable name="dates" as="xs:string*" select="sort($corpus//tei:TEI/tei:teiHeader/tei:fileDesc/tei:publicationStmt ! cite:publication(.)?issued)"/>
    <xsl:sequence select="
        cite:known(map:merge((
          map {
            'kind': 'corpus',
            'id': (cite:line($corpus/@xml:id), 'corpus')[1],
            'genre': 'Collection of transcripts',
            'issued': ($publication?issued, $dates[last()])[1],
            'authors': cite:title-authors($corpus),
            'abstract': cite:words($corpus/tei:teiHeader/tei:profileDesc/tei:abstract[1])
          },
          $publication,
          cite:title($corpus)
        ), map {'duplicates': 'use-first'}))"/>
  </xsl:function>

</xsl:stylesheet>
