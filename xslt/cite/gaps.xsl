<?xml version="1.0" encoding="UTF-8"?>
<!--
  What a citation lacks, a line each: what it is, the element to add, and the element that it belongs into, with tabs
  between. Formats leave out what is missing, or say "unknown" in their own way; an editor wants to know which it is.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="things.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <!-- key of the model → what it is, what to add, where. -->
  <xsl:variable name="cite:wanted" as="map(xs:string, xs:string+)" select="
      map {
        'title': ('title', '&lt;title type=&quot;main&quot;&gt;', 'titleStmt'),
        'issued': ('date of publication', '&lt;date type=&quot;published&quot; when=&quot;YYYY-MM-DD&quot;&gt;', 'publicationStmt'),
        'publisher': ('publisher', '&lt;publisher&gt;', 'publicationStmt'),
        'url': ('address', '&lt;idno type=&quot;URI&quot;&gt;https://…&lt;/idno&gt;', 'publicationStmt'),
        'licence-url': ('licence', '&lt;availability&gt;&lt;licence target=&quot;https://…&quot;&gt;', 'publicationStmt'),
        'event-date': ('date of the event', '&lt;event when=&quot;YYYY-MM-DD&quot;&gt;', 'listEvent')
      }"/>

  <xsl:variable name="cite:wanted-of-documents" as="map(xs:string, xs:string+)" select="
      map {
        'title': ('title', '&lt;title&gt;', 'bibl'),
        'issued': ('date of signing', '&lt;date type=&quot;signed&quot; when=&quot;YYYY-MM-DD&quot;&gt;', 'bibl'),
        'parties': ('party', '&lt;respStmt&gt; with &lt;orgName&gt;', 'bibl'),
        'url': ('address', '&lt;idno type=&quot;URI&quot;&gt;https://…&lt;/idno&gt;', 'publicationStmt')
      }"/>

  <xsl:template match="/" as="text()">
    <xsl:value-of select="cite:things(.) ! cite:gaps(.)" separator="&#10;"/>
  </xsl:template>

  <xsl:function name="cite:gaps" as="xs:string*">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:variable name="wanted" as="map(xs:string, xs:string+)"
      select="if ($thing?kind eq 'document') then $cite:wanted-of-documents else $cite:wanted"/>
    <xsl:variable name="order" as="xs:string+" select="'title', 'issued', 'publisher', 'url', 'licence-url', 'parties', 'event-date'"/>
    <!-- A corpus has no event, a turn the title that its speaker and kind give it. -->
    <xsl:sequence select="
        for $key in $order[map:contains($wanted, .)][not(. = 'event-date' and $thing?kind eq 'corpus')]
        return string-join($wanted($key), '&#9;')[not(map:contains($thing, $key))]"/>
  </xsl:function>

</xsl:stylesheet>
