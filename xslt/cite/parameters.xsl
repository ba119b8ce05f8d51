<?xml version="1.0" encoding="UTF-8"?>
<!-- What a citation needs from outside the transcript, the same for every format. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema">

  <!-- The title of the edition that the transcript is part of; empty when it is part of none. -->
  <xsl:param name="edition-title" as="xs:string" select="''"/>

  <!-- The register of persons, for the parts of names. -->
  <xsl:param name="persons" as="document-node()?" select="()"/>

</xsl:stylesheet>
