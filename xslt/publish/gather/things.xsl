<?xml version="1.0" encoding="UTF-8"?>
<!-- What a transcript is about, names, and belongs to: topics, mentions, documents, events, other transcripts. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="xs tei h" expand-text="yes">

  <xsl:template name="e:things" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="profile" as="element()?" select="tei:teiHeader/tei:profileDesc"/>
    <xsl:apply-templates select="$profile/tei:textClass/tei:keywords/tei:term, $profile/tei:settingDesc//tei:place,
        $profile/tei:particDesc//tei:org" mode="e:entry"/>
    <xsl:apply-templates mode="e:entry" select="
        tei:text//(tei:persName | tei:orgName | tei:placeName | tei:name | tei:rs | tei:ref[contains(@target, 'registers/')])
        [ancestor::tei:p or ancestor::tei:item or ancestor::tei:figDesc][not(ancestor::*[h:is-apparatus(.)])]"/>
    <xsl:apply-templates select="h:documents(.), tei:standOff/tei:listEvent//tei:event" mode="e:entry"/>
    <xsl:call-template name="e:related"/>
  </xsl:template>

  <xsl:template match="tei:term" mode="e:entry" as="element(e:topic)">
    <e:topic key="{(e:key(@ref, .), concat('#', normalize-space()))[1]}" name="{normalize-space()}"/>
  </xsl:template>

  <xsl:template match="tei:place | tei:org" mode="e:entry" as="element()">
    <xsl:element name="{if (self::tei:org) then 'e:organisation' else 'e:place'}">
      <xsl:attribute name="key" select="e:key-of(.)"/>
      <xsl:attribute name="name" select="h:name(.)"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="tei:persName | tei:orgName | tei:placeName | tei:name | tei:rs | tei:ref" mode="e:entry" as="element(e:mention)?">
    <xsl:variable name="place" as="element()?" select="h:place-of(.)"/>
    <xsl:for-each select="e:key((@ref, @target)[1], .)[exists($place)]">
      <e:mention key="{.}" at="{h:id($place)}" by="{h:place-name($place)}"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="tei:bibl" mode="e:entry" as="element(e:document)">
    <e:document id="{h:id(.)}" title="{h:document-title(.)}" type="{@type}" subtype="{@subtype}" status="{@status}" cert="{@cert}"
        when="{tei:date[@when][1]/@when}" place="{string-join(tei:placeName ! normalize-space(), ', ')}" place-key="{e:key(tei:placeName[1]/@ref, .)}"
        reference="{string-join(tei:idno ! normalize-space(), ', ')}" languages="{tei:textLang/(@mainLang, @otherLangs)}"
        text="{tei:ref[@type = 'fulltext'][1]/h:href(@target, .)}">
      <xsl:for-each select="tei:respStmt">
        <xsl:variable name="person" as="element()?" select="(tei:persName | tei:name)[1]"/>
        <xsl:variable name="unknown" as="xs:boolean" select="empty($person) or $person/@cert = 'unknown'"/>
        <e:signature person="{e:key($person/@ref, .)}" person-name="{$person[not($unknown)]/normalize-space()}" unknown="{$unknown}"
            party="{e:key(tei:orgName[1]/@ref, .)}" party-name="{string-join(tei:orgName ! normalize-space(), ', ')}" cert="{tei:orgName[1]/@cert}"/>
      </xsl:for-each>
      <xsl:for-each select="h:mentions(.)">
        <e:spoken at="{h:id(.)}" by="{h:place-name(.)}"/>
      </xsl:for-each>
      <xsl:for-each select="tei:note[normalize-space()]">
        <e:note>{normalize-space()}</e:note>
      </xsl:for-each>
    </e:document>
  </xsl:template>

  <xsl:template match="tei:event" mode="e:entry" as="element(e:event)">
    <e:event id="{@xml:id}" type="{@type}" name="{(tei:eventName, tei:label)[1]/normalize-space()}" when="{(@when, @from, @notBefore)[1]}"
        until="{(@to, @notAfter)[1]}" part="{exists(parent::tei:event)}" where="{e:key(@where, .)}"/>
  </xsl:template>

  <!-- Other transcripts: of the same occasion, or this one in another language. -->
  <xsl:template name="e:related" as="element(e:related)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="own" as="xs:string" select="concat(@xml:id, '.xml')"/>
    <xsl:variable name="related" as="element(e:related)*">
      <xsl:for-each select="tei:standOff//tei:ptr[@type = 'sameOccasion'], .//tei:linkGrp[@type = ('sameOccasion', 'translation')]/tei:link">
        <xsl:sequence select="e:relation((../@type[. = 'translation'], 'sameOccasion')[1], @target)"/>
      </xsl:for-each>
      <xsl:for-each select=".//tei:relatedItem[@type = ('sameOccasion', 'translation', 'original')]">
        <xsl:sequence select="e:relation(@type, string-join((@target, */@target), ' '))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each-group select="$related[concat(@to, '.xml') ne $own]" composite="yes" group-by="@kind, @to">
      <xsl:sequence select="current-group()[1]"/>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:function name="e:relation" as="element(e:related)*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="targets" as="xs:string?"/>
    <xsl:for-each select="tokenize($targets)[matches(., '^(\./)?[^/#:]+\.xml(#.*)?$')]">
      <e:related kind="{$kind}" to="{replace(., '^(\./)?([^/#:]+)\.xml(#.*)?$', '$2')}"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
