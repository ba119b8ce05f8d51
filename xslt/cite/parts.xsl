<?xml version="1.0" encoding="UTF-8"?>
<!--
  What is citable inside a transcript: a turn, a paragraph or several, a signed document. Each is a map like a
  transcript's (model.xsl) with the transcript's own map as container.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="documents.xsl"/>

  <!-- The part that an anchor names: "sp.1", "doc.1", "p.3", or "p.3-p.5"; nothing where it names no citable thing. -->
  <xsl:function name="cite:part" as="map(xs:string, item()+)?">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:param name="anchor" as="xs:string"/>
    <xsl:param name="edition" as="xs:string?"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:variable name="work" as="map(xs:string, item()+)" select="cite:work($tei, $edition, $persons)"/>
    <xsl:variable name="ends" as="element()*" select="cite:ends($tei, $anchor)"/>
    <xsl:variable name="document" as="element(tei:bibl)?" select="
        ($ends[1][self::tei:bibl], $ends[1][self::tei:floatingText]/@corresp ! cite:pointed(., $tei, ())[self::tei:bibl])[1]
        [parent::tei:listBibl/@type = 'signedDocuments']"/>
    <xsl:choose>
      <xsl:when test="$document">
        <xsl:sequence select="cite:document($document, $work, $persons)"/>
      </xsl:when>
      <xsl:when test="count($ends) eq 1 and $ends[self::tei:sp or self::tei:u]">
        <xsl:sequence select="cite:speech($ends, $work, $persons)"/>
      </xsl:when>
      <xsl:when test="exists($ends) and (every $end in $ends satisfies $end/ancestor::tei:text)">
        <xsl:sequence select="cite:passage($ends, $anchor, $work, $persons)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- The element of an anchor, or the first and last of a range; an id may itself hold a hyphen. -->
  <xsl:function name="cite:ends" as="element()*">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:param name="anchor" as="xs:string"/>
    <xsl:variable name="whole" as="element()?" select="key('cite:id', $anchor, $tei)[1]"/>
    <xsl:variable name="pieces" as="xs:string+" select="tokenize($anchor, '-')"/>
    <xsl:variable name="range" as="element()*" select="
        (for $cut in 1 to count($pieces) - 1,
          $start in key('cite:id', string-join($pieces[position() le $cut], '-'), $tei)[1],
          $end in key('cite:id', string-join($pieces[position() gt $cut], '-'), $tei)[1]
        return ($start, $end))[position() le 2]"/>
    <xsl:sequence select="if ($whole) then $whole else ($range[1], $range[2][. >> $range[1]])[count($range) eq 2]"/>
  </xsl:function>

  <!-- One turn: its speaker is the author; who has no name leaves the printed label as the title. -->
  <xsl:function name="cite:speech" as="map(xs:string, item()+)" visibility="private">
    <xsl:param name="turn" as="element()"/>
    <xsl:param name="work" as="map(xs:string, item()+)"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:sequence select="cite:spoken($turn, (), string($turn/@xml:id), $work, $persons)"/>
  </xsl:function>

  <!-- Paragraphs: of one turn they are its speaker's; otherwise the transcript's, with the speakers who are in them. -->
  <xsl:function name="cite:passage" as="map(xs:string, item()+)" visibility="private">
    <xsl:param name="ends" as="element()+"/>
    <xsl:param name="anchor" as="xs:string"/>
    <xsl:param name="work" as="map(xs:string, item()+)"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:variable name="tei" as="element(tei:TEI)" select="$ends[1]/ancestor::tei:TEI[1]"/>
    <xsl:variable name="turns" as="element()*" select="
        cite:turns($tei)[not(descendant::node()[last()] &lt;&lt; $ends[1]) and not(. >> $ends[last()])]"/>
    <xsl:variable name="locator" as="xs:string" select="cite:locator($ends, $work?language)"/>
    <xsl:variable name="turn" as="element()?" select="$ends[1]/ancestor::*[self::tei:sp or self::tei:u][1]"/>
    <xsl:variable name="inside" as="map(xs:string, item()*)" select="cite:inside($work, 'passage', string($ends[1]/@xml:id))"/>
    <xsl:sequence select="
        if (exists($turn) and count($turns) eq 1) then
          map:merge((map {'kind': 'passage', 'id': $work?id || '#' || $anchor, 'locator': $locator},
            cite:spoken($turn, $locator, string($ends[1]/@xml:id), $work, $persons)), map {'duplicates': 'use-first'})
        else
          cite:known(map:merge((
            map {
              'id': $work?id || '#' || $anchor,
              'locator': $locator,
              'title': string-join(($work?title, $locator), ', '),
              'title-language': $work?language,
              'container-title': $work?container-title,
              'collection-title': (),
              'language': cite:language($ends[1]),
              'authors': cite:people($tei, $turns, $persons)?authors
            }, $inside), map {'duplicates': 'use-first'}))"/>
  </xsl:function>

  <xsl:function name="cite:spoken" as="map(xs:string, item()+)" visibility="private">
    <xsl:param name="turn" as="element()"/>
    <xsl:param name="locator" as="xs:string?"/>
    <xsl:param name="anchor" as="xs:string"/>
    <xsl:param name="work" as="map(xs:string, item()+)"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:variable name="tei" as="element(tei:TEI)" select="$turn/ancestor::tei:TEI[1]"/>
    <xsl:variable name="people" as="map(xs:string, item()*)" select="cite:people($tei, $turn, $persons)"/>
    <xsl:variable name="language" as="xs:string?" select="(cite:language($turn), $work?language)[1]"/>
    <xsl:variable name="label" as="xs:string?" select="cite:words($turn/tei:speaker) ! replace(., '\s*[:：.]$', '')"/>
    <xsl:variable name="title" as="xs:string" select="
        if (exists($people?authors)) then cite:term('remarks', $work?language) else ($label, cite:term('remarks', $work?language))[1]"/>
    <xsl:sequence select="
        cite:known(map:merge((
          map {
            (: In the edition's language, like the citation that it stands in; the turn may be in another. :)
            'title': string-join(($title, $locator), ', '),
            'title-language': cite:term-language($work?language),
            'language': $language,
            (: Beside a title of its own the part can name the event in full. :)
            'event-title': ($work?event-name[. ne $work?title], $work?event-title)[1]
          },
          $people,
          cite:inside($work, 'speech', $anchor)
        ), map {'duplicates': 'use-first'}))"/>
  </xsl:function>

  <!-- "para. 3" or "paras. 3–5": the numbers in the ids, since they never change; else the place in the text. -->
  <xsl:function name="cite:locator" as="xs:string" visibility="private">
    <xsl:param name="ends" as="element()+"/>
    <xsl:param name="language" as="xs:string?"/>
    <xsl:variable name="numbers" as="xs:string+" select="
        for $end in $ends return
          if (matches($end/@xml:id, '\d$')) then replace($end/@xml:id, '^.*?(\d+)$', '$1')
          else string(count($end/preceding::tei:p[ancestor::tei:text][ancestor::tei:TEI[1] is $end/ancestor::tei:TEI[1]]) + 1)"/>
    <xsl:sequence select="
        cite:term(if (count($ends) eq 1) then 'paragraph' else 'paragraphs', $language) || ' ' || string-join($numbers, '–')"/>
  </xsl:function>

</xsl:stylesheet>
