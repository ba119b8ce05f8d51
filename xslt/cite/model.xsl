<?xml version="1.0" encoding="UTF-8"?>
<!--
  The citable thing: what every citation format says of a transcript, found once.
  cite:work is the door; docs/citation.md tells where each value comes from and where it goes.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="dates.xsl"/>
  <xsl:import href="names.xsl"/>

  <!--
    All that is known of a transcript as a citable thing; what is not known has no key.
    authors, translators and editors are names (names.xsl), event-date is one date or two, the rest are strings.
  -->
  <xsl:function name="cite:work" as="map(xs:string, item()+)">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:param name="edition" as="xs:string?"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:sequence select="
        cite:known(map:merge((
          map {'id': cite:line($tei/@xml:id), 'genre': 'Transcript', 'container-title': cite:line($edition)},
          cite:publication($tei/tei:teiHeader/tei:fileDesc/tei:publicationStmt),
          cite:people($tei, $persons),
          cite:event($tei),
          cite:title($tei)
        )))"/>
  </xsl:function>

  <!-- Leave out what is empty, so that no format ever prints an empty field. -->
  <xsl:function name="cite:known" as="map(xs:string, item()+)" visibility="private">
    <xsl:param name="values" as="map(xs:string, item()*)"/>
    <xsl:sequence select="map:merge(map:keys($values)[exists($values(.))] ! map:entry(., $values(.)))"/>
  </xsl:function>

  <xsl:function name="cite:title" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:variable name="titles" as="element(tei:title)*" select="$tei/tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title"/>
    <xsl:sequence select="
        map {
          'title': cite:words(($titles[@type = 'main'], $titles)[1]),
          'language': cite:line(($tei/tei:text/@xml:lang, $tei/@xml:lang,
            $tei/tei:teiHeader/tei:profileDesc/tei:langUsage/tei:language/@ident)[1])
        }"/>
  </xsl:function>

  <xsl:function name="cite:publication" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="statement" as="element(tei:publicationStmt)?"/>
    <xsl:variable name="dates" as="element(tei:date)*" select="$statement/tei:date"/>
    <xsl:variable name="licence" as="element(tei:licence)?" select="$statement/tei:availability/tei:licence[1]"/>
    <xsl:sequence select="
        map {
          'publisher': cite:words($statement/tei:publisher[1]),
          'issued': cite:period(($dates[@type = 'published'], $dates)[1])[1],
          'url': cite:line($statement/tei:idno[@type = ('URI', 'URL')][matches(., '^\s*https?://')][1]),
          'doi': cite:line($statement/tei:idno[@type = 'DOI'][1]) ! replace(., '^(https?://(dx\.)?doi\.org/|doi:)', ''),
          'licence': cite:words($licence),
          'licence-url': cite:line($licence/@target[matches(., '^https?://')])
        }"/>
  </xsl:function>

  <!-- Authors are the named speakers in the order of their first turns; interpreters speak for others, as translators do. -->
  <xsl:function name="cite:people" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:variable name="statement" as="element()?" select="$tei/tei:teiHeader/tei:fileDesc/tei:titleStmt"/>
    <xsl:variable name="turns" as="element()*" select="$tei/tei:text//(tei:sp | tei:u)"/>
    <xsl:variable name="authors" as="map(*)*" select="cite:speakers($turns[not(cite:interprets(.))], $persons)"/>
    <xsl:sequence select="
        map {
          'authors': if (exists($authors)) then $authors else $statement/tei:author/(*, .)[1] ! cite:name(.),
          'translators': (cite:responsible($statement, 'translat'),
            cite:speakers($turns[cite:interprets(.)], $persons)),
          'editors': cite:responsible($statement, 'edit')
        }"/>
  </xsl:function>

  <xsl:function name="cite:interprets" as="xs:boolean" visibility="private">
    <xsl:param name="turn" as="element()"/>
    <xsl:sequence select="tokenize($turn/@ana) = '#interpreter'"/>
  </xsl:function>

  <xsl:function name="cite:speakers" as="map(xs:string, xs:string)*" visibility="private">
    <xsl:param name="turns" as="element()*"/>
    <xsl:param name="persons" as="document-node()?"/>
    <xsl:for-each-group select="$turns/@who/tokenize(.)" group-by=".">
      <!-- An unnamed group (personGrp) is nobody's name. -->
      <xsl:variable name="file" as="document-node()?"
        select="if (starts-with(., '#')) then root($turns[1]) else $persons"/>
      <xsl:sequence select="
          $file ! key('cite:id', substring-after(current-grouping-key(), '#'), .)[self::tei:person][1] ! cite:person(., $persons)"/>
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

  <xsl:function name="cite:event" as="map(xs:string, item()*)" visibility="private">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:variable name="event" as="element(tei:event)?" select="($tei/tei:standOff/tei:listEvent/tei:event)[1]"/>
    <xsl:variable name="setting" as="element(tei:setting)?" select="($tei/tei:teiHeader/tei:profileDesc/tei:settingDesc/tei:setting)[1]"/>
    <xsl:variable name="date" as="xs:string*" select="cite:period($event)"/>
    <xsl:sequence select="
        map {
          'event-title': cite:event-title($event, cite:title($tei)?title),
          'event-place': cite:event-place($tei, $event, $setting),
          'event-date': if (exists($date)) then $date else cite:period($setting/tei:date[1])
        }"/>
  </xsl:function>

  <!-- APA prints place and date only beside an event's title; where that is the transcript's, the kind of event stands for it. -->
  <xsl:function name="cite:event-title" as="xs:string?" visibility="private">
    <xsl:param name="event" as="element(tei:event)?"/>
    <xsl:param name="title" as="xs:string?"/>
    <xsl:variable name="name" as="xs:string?" select="cite:words($event/(tei:eventName, tei:label)[1])"/>
    <xsl:variable name="type" as="xs:string?" select="cite:line(translate($event/@type, '-_', '  '))"/>
    <xsl:sequence select="
        if (exists($name) and not(lower-case($name) eq lower-case($title))) then $name
        else $type ! (upper-case(substring(., 1, 1)) || substring(., 2))"/>
  </xsl:function>

  <!-- "Quay Hall, Port Ansel, Merrow": the setting's words, and the settlement and country that they leave out. -->
  <xsl:function name="cite:event-place" as="xs:string?" visibility="private">
    <xsl:param name="tei" as="element(tei:TEI)"/>
    <xsl:param name="event" as="element(tei:event)?"/>
    <xsl:param name="setting" as="element(tei:setting)?"/>
    <xsl:variable name="pointer" as="xs:string?"
      select="($event/@where, $setting/tei:placeName/@ref)[1] ! substring-after(tokenize(.)[1], '#')"/>
    <xsl:variable name="place" as="element()?" select="key('cite:id', $pointer, root($tei))[self::tei:place][1]"/>
    <xsl:variable name="words" as="xs:string?"
      select="(cite:words($setting/tei:placeName[1]), cite:words($place/tei:placeName[1]), cite:words($setting/tei:name[@type = 'place'][1]))[1]"/>
    <xsl:variable name="wider" as="xs:string*" select="distinct-values($place/(tei:settlement, tei:country[1]) ! cite:words(.))"/>
    <xsl:sequence select="string-join(($words, $wider[not(contains($words, .))]), ', ')[. ne '']"/>
  </xsl:function>

</xsl:stylesheet>
