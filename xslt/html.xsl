<?xml version="1.0" encoding="UTF-8"?>
<!--
  One transcript as one HTML page that needs nothing else.

  Contract: import this stylesheet and override templates of mode h:text, or the named templates of modules/page.xsl.
  Everything in the namespace urn:tei-kit:html is public; xslt/publish/page.xsl is a user of it like any other.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="stripped/html.xsl"/>
  <xsl:import href="modules/space.xsl"/>
</xsl:stylesheet>
