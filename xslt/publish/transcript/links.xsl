<?xml version="1.0" encoding="UTF-8"?>
<!-- Where names and pointers of a transcript lead in a site: pages of registers, and other transcripts. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Another transcript's file leads to its page, a register's to the entry's; any other relative address to nothing in the site. -->
  <xsl:function name="h:relative-href" as="xs:string?">
    <xsl:param name="target" as="xs:string"/>
    <xsl:variable name="file" as="xs:string" select="replace($target, '^(\./)?([^#]+).*$', '$2')"/>
    <xsl:variable name="id" as="xs:string" select="replace($file, '\.xml$', '')"/>
    <xsl:variable name="fragment" as="xs:string?" select="substring-after($target, '#')[. ne '']"/>
    <xsl:sequence select="
        (if (matches($file, '^\.\./registers/')) then e:thing-href($fragment) else (),
        $e:edition//e:transcript[@id = $id][ends-with($file, '.xml')] ! concat(@id, '.html', $fragment ! h:fragment(.)))[1]"/>
  </xsl:function>

  <!-- A name in the text leads to the page of who or what it names, unless a link stands around it. -->
  <xsl:template match="(tei:persName | tei:orgName | tei:placeName | tei:name | tei:rs | tei:term)[@ref]" mode="h:text" as="element()" priority="2">
    <xsl:variable name="href" as="xs:string?" select="
        e:thing-href(e:key(@ref, .))[not(current()/ancestor::tei:ref or current()/ancestor::tei:head or current()/ancestor::tei:persName
          or current()/ancestor::tei:orgName or current()/ancestor::tei:placeName or h:holds-blocks(current()))]"/>
    <xsl:choose>
      <xsl:when test="exists($href)">
        <a class="name" href="{$href}"><xsl:next-match/></a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:next-match/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The list of names leads there too. -->
  <xsl:template name="h:name-heading" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:sequence select="e:link(e:thing-href(@xml:id), h:name(.))"/>
  </xsl:template>
</xsl:stylesheet>
