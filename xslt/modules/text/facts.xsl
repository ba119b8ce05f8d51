<?xml version="1.0" encoding="UTF-8"?>
<!-- What the header and standOff know, as lines of plain text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:t="urn:tei-kit:text" exclude-result-prefixes="#all">

  <!-- "Date: 7 November 2019", or nothing. -->
  <xsl:function name="t:fact" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:variable name="value" as="xs:string" select="normalize-space(string-join($values[normalize-space()], '; '))"/>
    <xsl:sequence select="if ($value) then concat(h:say($key), ': ', $value) else ()"/>
  </xsl:function>

  <!-- The facts as one block. -->
  <xsl:function name="t:facts" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="header" as="element()?" select="$tei/tei:teiHeader"/>
    <xsl:variable name="source" as="element()?" select="$header/tei:fileDesc/tei:sourceDesc/tei:bibl[1]"/>
    <xsl:variable name="publication" as="element()?" select="$header/tei:fileDesc/tei:publicationStmt"/>
    <xsl:sequence select="
        string-join((
          t:fact('fact.reference', $tei/@xml:id),
          t:fact('fact.type', h:event($tei)/@type ! h:say-or(concat('event.', .), .)),
          t:fact('fact.date', h:when($tei) ! h:date-range(., h:until($tei))),
          t:fact('fact.time', h:clock($tei)),
          t:fact('fact.place', string-join(h:place-parts(h:place($tei)), ', ')),
          t:fact('fact.participants', h:participants($tei) ! t:participant(.)),
          t:fact('fact.languages', $header/tei:profileDesc/tei:langUsage/tei:language/h:language-name(@ident, .)),
          t:fact('fact.source', ($source/tei:publisher, $source/tei:title) ! string()),
          t:fact('fact.licence', $source/tei:availability/tei:licence/concat(normalize-space(), ' ', @target)),
          t:fact('fact.edition', ($publication/tei:publisher ! string(), $publication/tei:date/@when ! h:date(.))),
          t:fact('fact.editorial', $header/tei:encodingDesc/tei:editorialDecl ! string()),
          t:fact('notices', $header/tei:encodingDesc/tei:projectDesc ! string())
        ), '&#10;')"/>
  </xsl:function>

  <xsl:function name="t:participant" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="string-join((h:name($entry), $entry/tei:affiliation/tei:roleName/normalize-space()), ', ')"/>
  </xsl:function>

  <!-- The signed documents, a block each under one heading. -->
  <xsl:function name="t:documents" as="xs:string*">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="
        h:say('documents')[exists(h:documents($tei))],
        h:documents($tei) ! string-join((
          concat(h:document-title(.), tei:idno ! concat(' (', normalize-space(), ')')),
          t:fact('fact.type', @type ! h:say-or(concat('document-type.', .), .)),
          t:fact('fact.status', @status ! h:say-or(concat('status.', .), .)),
          t:fact('fact.signatures', tei:respStmt ! string-join(
            (h:signatory(.), tei:orgName ! concat(h:say('signature.for'), ' ', normalize-space())), ' ')),
          t:fact('fact.date', tei:date/@when ! h:date(.)),
          t:fact('fact.place', tei:placeName ! string()),
          tei:note ! normalize-space()), '&#10;')"/>
  </xsl:function>
</xsl:stylesheet>
