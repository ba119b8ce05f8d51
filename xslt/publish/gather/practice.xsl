<?xml version="1.0" encoding="UTF-8"?>
<!-- What a transcript says of its own editing: e:practice, kind "project", "editorial", "work" or "status". -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="xs tei h" expand-text="yes">

  <xsl:template name="e:practices" as="element(e:practice)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:for-each select="tei:teiHeader/tei:encodingDesc/(tei:projectDesc | tei:editorialDecl)/tei:p[normalize-space()]">
      <e:practice kind="{if (parent::tei:projectDesc) then 'project' else 'editorial'}" language="{h:language-at(.)}">{normalize-space()}</e:practice>
    </xsl:for-each>
    <xsl:for-each select="tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:respStmt">
      <e:practice kind="work" language="{h:language-at(.)}">{normalize-space(tei:resp[1])}: {string-join((tei:persName | tei:name | tei:orgName) ! normalize-space(), ', ')}</e:practice>
    </xsl:for-each>
    <xsl:for-each select="tei:teiHeader/tei:revisionDesc/@status">
      <e:practice kind="status">{.}</e:practice>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
