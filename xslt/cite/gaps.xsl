<?xml version="1.0" encoding="UTF-8"?>
<!--
  What a citation lacks, a line each: the rule that tells it, what it is, what to add, and the element that it belongs
  into, with tabs between. Formats leave out what is missing, or say "unknown" in their own way; an editor wants to know
  which it is. TK708 is incomplete-citation; where a rule of `tei-kit check` asks for the same, it is that one.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:cite="urn:tei-kit:cite" exclude-result-prefixes="#all">

  <xsl:import href="things.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <!-- key of the model → rule, what it is, what to add, where. -->
  <xsl:variable name="cite:wanted" as="map(xs:string, xs:string+)" select="
      map {
        'title': ('TK708', 'title', '&lt;title type=&quot;main&quot;&gt;', 'titleStmt'),
        'issued': ('TK708', 'date of publication', '&lt;date type=&quot;published&quot; when=&quot;YYYY-MM-DD&quot;&gt;', 'publicationStmt'),
        'publisher': ('TK708', 'publisher', '&lt;publisher&gt;', 'publicationStmt'),
        'url': ('TK708', 'address', '&lt;idno type=&quot;URI&quot;&gt;https://…&lt;/idno&gt;', 'publicationStmt'),
        'licence-url': ('TK708', 'licence', '&lt;availability&gt;&lt;licence target=&quot;https://…&quot;&gt;', 'publicationStmt'),
        'event-date': ('TK708', 'date of the event', '&lt;event when=&quot;YYYY-MM-DD&quot;&gt;', 'listEvent')
      }"/>

  <xsl:variable name="cite:wanted-of-documents" as="map(xs:string, xs:string+)" select="
      map {
        'title': ('TK708', 'title', '&lt;title&gt;', 'bibl'),
        'issued': ('TK708', 'date of signing', '&lt;date type=&quot;signed&quot; when=&quot;YYYY-MM-DD&quot;&gt;', 'bibl'),
        'parties': ('TK601', 'party', '&lt;respStmt&gt; with &lt;orgName&gt;', 'bibl'),
        'url': ('TK708', 'address', '&lt;idno type=&quot;URI&quot;&gt;https://…&lt;/idno&gt;', 'publicationStmt')
      }"/>

  <xsl:template match="/" as="text()">
    <xsl:variable name="header" as="element(tei:fileDesc)?" select="(.//tei:fileDesc)[1]"/>
    <xsl:variable name="event" as="element(tei:event)?" select="(tei:TEI/tei:standOff/tei:listEvent/tei:event)[1]"/>
    <!-- Where the element is there already, it lacks its attribute only. -->
    <xsl:variable name="begun" as="map(xs:string, xs:string+)" select="
        map:merge((
          map {'licence-url': ('TK701', 'licence', 'target=&quot;https://…&quot;', 'licence')}[$header/tei:publicationStmt/tei:availability/tei:licence],
          map {'event-date': ('TK708', 'date of the event', 'when=&quot;YYYY-MM-DD&quot;', 'event')}[$event]
        ))"/>
    <xsl:value-of select="cite:things(.) ! cite:gaps(., $begun)" separator="&#10;"/>
  </xsl:template>

  <xsl:function name="cite:gaps" as="xs:string*">
    <xsl:param name="thing" as="map(xs:string, item()+)"/>
    <xsl:param name="begun" as="map(xs:string, xs:string+)"/>
    <xsl:variable name="wanted" as="map(xs:string, xs:string+)"
      select="if ($thing?kind eq 'document') then $cite:wanted-of-documents else map:merge(($begun, $cite:wanted), map {'duplicates': 'use-first'})"/>
    <xsl:variable name="order" as="xs:string+" select="'title', 'issued', 'publisher', 'url', 'licence-url', 'parties', 'event-date'"/>
    <!-- A corpus has no event, a turn the title that its speaker and kind give it. -->
    <xsl:sequence select="
        for $key in $order[map:contains($wanted, .)][not(. = 'event-date' and $thing?kind eq 'corpus')]
        return string-join($wanted($key), '&#9;')[not(map:contains($thing, $key))]"/>
  </xsl:function>

</xsl:stylesheet>
