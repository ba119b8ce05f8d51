<?xml version="1.0" encoding="UTF-8"?>
<!-- Resolved ODD → ISO Schematron whose expressions are XPath 3.1 as XSLT 3.0 has it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xs tk">

  <xsl:import href="rules.xsl"/>
  

  <xsl:output method="xml" encoding="UTF-8" indent="yes" suppress-indentation="sch:assert sch:report sch:diagnostic sch:property"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/" as="element(sch:schema)">
    <sch:schema queryBinding="xslt3">
      <xsl:comment expand-text="yes"> Generated from {schemaSpec/@ident}.odd by tei-kit: change the ODD, not this file. </xsl:comment>
      <sch:title>
        <xsl:value-of select="'Rules of ' || schemaSpec/@ident"/>
      </sch:title>
      <xsl:sequence select="tk:rules(schemaSpec)"/>
    </sch:schema>
  </xsl:template>
</xsl:stylesheet>
