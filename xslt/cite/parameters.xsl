<?xml version="1.0" encoding="UTF-8"?>
<!-- What a citation needs from outside the transcript, the same for every format. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema">

  <!-- The title of the edition that the transcript is part of; empty when it is part of none. -->
  <xsl:param name="edition-title" as="xs:string" select="''"/>

  <!-- The register of persons, for the parts of names. -->
  <xsl:param name="persons" as="document-node()?" select="()"/>

  <!-- What is cited: nothing for a whole transcript, "sp.1", "doc.1", "p.3", or "p.3-p.5" for a range. -->
  <xsl:param name="anchor" as="xs:string" select="''"/>

  <!-- The day on which the reader saw the page, as xs:date; empty when the citation is to say none. -->
  <xsl:param name="accessed" as="xs:string" select="''"/>

  <!-- Of a teiCorpus: whether it is cited as one thing, or each of its transcripts. -->
  <xsl:param name="whole" as="xs:boolean" select="false()"/>

</xsl:stylesheet>
