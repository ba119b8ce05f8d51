<?xml version="1.0" encoding="UTF-8"?>
<!-- Licences by their SPDX identifiers, which some formats want beside or instead of the address. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <!-- "CC-BY-4.0" of a Creative Commons address; nothing for a national port, whose identifier would be another. -->
  <xsl:function name="cite:spdx" as="xs:string?">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:variable name="parts" as="xs:string*" select="
        analyze-string($address, '^https?://creativecommons\.org/(licenses|publicdomain)/([a-z\-]+)/(\d\.\d)(/(deed|legalcode).*|/?)$')
        /*:match/*:group[@nr = ('2', '3')]/string()"/>
    <xsl:sequence select="
        if ($parts[1] eq 'zero') then 'CC0-' || $parts[2]
        else if ($parts[1] = ('by', 'by-sa', 'by-nc', 'by-nd', 'by-nc-sa', 'by-nc-nd')) then string-join(('CC', upper-case($parts[1]), $parts[2]), '-')
        else ()"/>
  </xsl:function>

</xsl:stylesheet>
