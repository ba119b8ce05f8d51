<?xml version="1.0" encoding="UTF-8"?>
<!-- The suggested citation; xslt/cite knows what is citable of a transcript and how it is said. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="../cite/sentence.xsl"/>
  <xsl:import href="../cite/parameters.xsl"/>

  <!-- One line, for people; what is no TEI document (a fragment under test) cites its title. -->
  <xsl:function name="h:citation" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="
        if ($tei/self::tei:TEI)
        then cite:sentence(cite:work($tei, $edition-title[. ne ''], ($persons, $registers)[1]))
        else h:title($tei)"/>
  </xsl:function>
</xsl:stylesheet>
