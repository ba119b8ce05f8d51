<?xml version="1.0" encoding="UTF-8"?>
<!--
  One transcript as plain text, for reading and for programs: the title block, the facts, the turns with their printed labels,
  the documents, the source's notes, and last how to cite it. Blocks are separated by an empty line and are not wrapped.

  Contract: import this stylesheet and override templates of the modes t:block (an element as blocks) and t:inline (an
  element as running words).
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="stripped/text.xsl"/>
  <xsl:import href="modules/space.xsl"/>
</xsl:stylesheet>
