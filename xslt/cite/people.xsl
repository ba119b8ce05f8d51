<?xml version="1.0" encoding="UTF-8"?>
<!-- Who is named in a citation: speakers, interpreters, and who is responsible for the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
  xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="names.xsl"/>

  <!-- Authors are the named speakers in the order of their first turns; interpreters speak for others, as translators do. -->
  <xsl:function name="cite:people" as="map(xs:string, item()*)">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:param name="turns" as="element()*"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:variable name="statement" as="element()?" select="$tei/tei:teiHeader/tei:fileDesc/tei:titleStmt"/>
    <xsl:sequence select="
        map {
          'authors': cite:speakers($turns[not(cite:interprets(.))], $persons),
          'translators': (cite:responsible($statement, 'translat'), cite:speakers($turns[cite:interprets(.)], $persons)),
          'editors': cite:responsible($statement, 'edit')
        }"/>
  </xsl:function>

  <xsl:function name="cite:turns" as="element()*">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:sequence select="$tei/tei:text//(tei:sp | tei:u)"/>
  </xsl:function>

  <xsl:function name="cite:title-authors" as="map(xs:string, xs:string)*">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="
        $tei/tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:author/(tei:persName, tei:orgName, tei:name, .)[1] ! cite:name(.)"/>
  </xsl:function>

  <!-- The element that a pointer names: in its own transcript, or in the register of persons. -->
  <xsl:function name="cite:pointed" as="element()?">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:param name="tei" as="element()"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:variable name="home" as="node()?" select="if (starts-with($pointer, '#')) then $tei else $persons"/>
    <!-- Only inside its own TEI: in a corpus many documents have an sp.1. -->
    <xsl:sequence select="$home ! key('cite:id', substring-after($pointer, '#'), .)[1]"/>
  </xsl:function>

  <xsl:function name="cite:interprets" as="xs:boolean" visibility="private">
    <xsl:param name="turn" as="element()"/>
    <xsl:sequence select="contains($turn/@ana, '#interpreter') and tokenize($turn/@ana) = '#interpreter'"/>
  </xsl:function>

  <xsl:function name="cite:speakers" as="map(xs:string, xs:string)*">
    <xsl:param name="turns" as="element()*"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:for-each-group select="distinct-values($turns/@who) ! tokenize(.)" group-by=".">
      <!-- An unnamed group (personGrp) is nobody's name. -->
      <xsl:sequence select="
          cite:pointed(current-grouping-key(), $turns[1]/ancestor::tei:TEI[1], $persons)[self::tei:person]
          ! cite:person(., $persons)"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Names in editor (with its role) and in respStmt (with its resp). -->
  <xsl:function name="cite:responsible" as="map(xs:string, xs:string)*" visibility="private">
    <xsl:param name="statement" as="element()?"/>
    <xsl:param name="work" as="xs:string"/>
    <xsl:sequence select="
        ($statement/tei:editor[matches((@role, 'editor')[1], $work, 'i')]/(tei:persName, tei:orgName, tei:name, .)[1],
        $statement/tei:respStmt[tei:resp[matches(., '(^|\W)' || $work, 'i')]]/(tei:persName | tei:orgName | tei:name)) ! cite:name(.)"/>
  </xsl:function>

</xsl:stylesheet>
