<?xml version="1.0" encoding="UTF-8"?>
<!-- How the pages are written. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- No indentation: white space between inline elements is text. -->
  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"
      use-character-maps="controls"/>

  <!-- XML 1.0 allows the C1 controls and HTML does not: a serializer stops at them. -->
  <xsl:character-map name="controls">
    <xsl:output-character character="&#x7F;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x80;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x81;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x82;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x83;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x84;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x85;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x86;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x87;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x88;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x89;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8A;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8B;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8C;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8D;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8E;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x8F;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x90;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x91;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x92;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x93;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x94;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x95;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x96;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x97;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x98;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x99;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9A;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9B;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9C;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9D;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9E;" string="&#xFFFD;"/>
    <xsl:output-character character="&#x9F;" string="&#xFFFD;"/>
  </xsl:character-map>
</xsl:stylesheet>
