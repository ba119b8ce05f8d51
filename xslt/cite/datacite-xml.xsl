<?xml version="1.0" encoding="UTF-8"?>
<!-- DataCite 4.6 as XML (kernel-4): the map of datacite.xsl, element by element. -->
<xsl:stylesheet version="3.0" expand-text="yes" xmlns="http://datacite.org/schema/kernel-4"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:d="http://datacite.org/schema/kernel-4" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="xs d cite">

  <xsl:import href="datacite.xsl"/>
  <xsl:import href="xml.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="d:title d:creatorName"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="element(d:resource)?">
    <xsl:sequence select="cite:things(.)[1] ! cite:datacite(.) ! cite:datacite-resource(.)"/>
  </xsl:template>

  <xsl:function name="cite:datacite-resource" as="element(d:resource)">
    <xsl:param name="record" as="map(xs:string, item())"/>
    <resource xsi:schemaLocation="http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4.6/metadata.xsd">
      <identifier identifierType="DOI">{($record?doi, '(:unas)')[1]}</identifier>
      <creators>
        <xsl:for-each select="$record?creators?*">
          <creator><xsl:sequence select="cite:datacite-person(., 'creatorName')"/></creator>
        </xsl:for-each>
      </creators>
      <titles><xsl:sequence select="$record?titles?* ! cite:datacite-title(.)"/></titles>
      <publisher>{$record?publisher?name}</publisher>
      <publicationYear>{$record?publicationYear}</publicationYear>
      <resourceType resourceTypeGeneral="{$record?types?resourceTypeGeneral}">{$record?types?resourceType}</resourceType>
      <xsl:where-populated>
        <subjects><xsl:for-each select="$record?subjects?*"><subject>{.?subject}</subject></xsl:for-each></subjects>
        <contributors>
          <xsl:for-each select="$record?contributors?*">
            <contributor contributorType="{.?contributorType}"><xsl:sequence select="cite:datacite-person(., 'contributorName')"/></contributor>
          </xsl:for-each>
        </contributors>
        <dates>
          <xsl:for-each select="$record?dates?*">
            <date dateType="{.?dateType}"><xsl:sequence select="cite:attribute('dateInformation', .?dateInformation)"/>{.?date}</date>
          </xsl:for-each>
        </dates>
      </xsl:where-populated>
      <xsl:for-each select="$record?language"><language>{.}</language></xsl:for-each>
      <xsl:sequence select="cite:datacite-rest($record)"/>
    </resource>
  </xsl:function>

  <xsl:function name="cite:datacite-title" as="element(d:title)" visibility="private">
    <xsl:param name="title" as="map(xs:string, xs:string)"/>
    <title>
      <xsl:sequence select="cite:attribute('titleType', $title?titleType), cite:attribute('xml:lang', $title?lang)"/>
      <xsl:text>{$title?title}</xsl:text>
    </title>
  </xsl:function>

  <xsl:function name="cite:datacite-person" as="element()+" visibility="private">
    <xsl:param name="name" as="map(xs:string, item())"/>
    <xsl:param name="element" as="xs:string"/>
    <xsl:element name="{$element}">
      <xsl:sequence select="cite:attribute('nameType', $name?nameType)"/>
      <xsl:text>{$name?name}</xsl:text>
    </xsl:element>
    <xsl:for-each select="$name?givenName"><givenName>{.}</givenName></xsl:for-each>
    <xsl:for-each select="$name?familyName"><familyName>{.}</familyName></xsl:for-each>
    <xsl:for-each select="$name?nameIdentifiers?*">
      <nameIdentifier nameIdentifierScheme="{.?nameIdentifierScheme}" schemeURI="{.?schemeUri}">{.?nameIdentifier}</nameIdentifier>
    </xsl:for-each>
  </xsl:function>

  <!-- Lists that come after the language, none of them when empty. -->
  <xsl:function name="cite:datacite-rest" as="element()*" visibility="private">
    <xsl:param name="record" as="map(xs:string, item())"/>
    <xsl:where-populated>
      <alternateIdentifiers>
        <xsl:for-each select="$record?alternateIdentifiers?*">
          <alternateIdentifier alternateIdentifierType="{.?alternateIdentifierType}">{.?alternateIdentifier}</alternateIdentifier>
        </xsl:for-each>
      </alternateIdentifiers>
      <relatedIdentifiers>
        <xsl:for-each select="$record?relatedIdentifiers?*">
          <relatedIdentifier relatedIdentifierType="{.?relatedIdentifierType}" relationType="{.?relationType}">{.?relatedIdentifier}</relatedIdentifier>
        </xsl:for-each>
      </relatedIdentifiers>
      <formats><xsl:for-each select="$record?formats?*"><format>{.}</format></xsl:for-each></formats>
      <rightsList>
        <xsl:for-each select="$record?rightsList?*">
          <rights>
            <xsl:sequence select="
                cite:attribute('rightsURI', .?rightsUri), cite:attribute('rightsIdentifier', .?rightsIdentifier),
                cite:attribute('rightsIdentifierScheme', .?rightsIdentifierScheme), cite:attribute('schemeURI', .?schemeUri)"/>
            <xsl:text>{.?rights}</xsl:text>
          </rights>
        </xsl:for-each>
      </rightsList>
      <descriptions>
        <xsl:for-each select="$record?descriptions?*"><description descriptionType="{.?descriptionType}">{.?description}</description></xsl:for-each>
      </descriptions>
      <geoLocations><xsl:sequence select="$record?geoLocations?* ! cite:datacite-location(.)"/></geoLocations>
      <relatedItems><xsl:sequence select="$record?relatedItems?* ! cite:datacite-item(.)"/></relatedItems>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="cite:datacite-location" as="element(d:geoLocation)" visibility="private">
    <xsl:param name="location" as="map(xs:string, item())"/>
    <geoLocation>
      <geoLocationPlace>{$location?geoLocationPlace}</geoLocationPlace>
      <xsl:for-each select="$location?geoLocationPoint">
        <geoLocationPoint>
          <pointLongitude>{.?pointLongitude}</pointLongitude>
          <pointLatitude>{.?pointLatitude}</pointLatitude>
        </geoLocationPoint>
      </xsl:for-each>
    </geoLocation>
  </xsl:function>

  <xsl:function name="cite:datacite-item" as="element(d:relatedItem)" visibility="private">
    <xsl:param name="item" as="map(xs:string, item())"/>
    <relatedItem relatedItemType="{$item?relatedItemType}" relationType="{$item?relationType}">
      <titles><xsl:sequence select="$item?titles?* ! cite:datacite-title(.)"/></titles>
      <xsl:for-each select="$item?publisher"><publisher>{.}</publisher></xsl:for-each>
    </relatedItem>
  </xsl:function>

</xsl:stylesheet>
