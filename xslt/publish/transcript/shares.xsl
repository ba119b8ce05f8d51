<?xml version="1.0" encoding="UTF-8"?>
<!-- How much each speaker says, as a picture under the facts. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition"
    exclude-result-prefixes="#all">

  <xsl:template name="h:rail-pictures" as="element(figure)?">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="speakers" as="element(e:participant)*" select="
        $e:edition/e:transcript[@id = current()/@xml:id]/e:participant[xs:integer(@words) gt 0]"/>
    <xsl:if test="count($speakers) gt 1">
      <xsl:sequence select="
          e:bars('shares', sort($speakers, (), function($one) { -xs:integer($one/@words) })[position() le 12]
            ! map{'label': string(@name), 'value': xs:integer(@words)})"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
