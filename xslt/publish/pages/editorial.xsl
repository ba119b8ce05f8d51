<?xml version="1.0" encoding="UTF-8"?>
<!-- How the edition was made: what holds for all of it, what its transcripts say of themselves, and what they do not say. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:h="urn:tei-kit:html" xmlns:e="urn:tei-kit:edition"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="e:page[@kind = 'editorial']" mode="e:content" as="element(div)">
    <div class="prose">
      <h2>{h:say('editorial.rules')}</h2>
      <p>{h:say('encoding.text')}</p>
      <p>{h:say('index.about.text')}</p>
      <p>{h:say(if ($e:edition/@faithful = 'true') then 'about.faithful' else 'editorial.unproven')}</p>
      <xsl:sequence select="('editorial', 'project', 'work', 'status') ! e:statements(.)"/>
      <h2>{h:say('editorial.counted')}</h2>
      <p>{h:say('editorial.counted.text')}</p>
      <p><a href="encoding.html">{h:say('part.encoding')}</a></p>
    </div>
  </xsl:template>

  <!-- The statements of one kind, and who makes none. -->
  <xsl:function name="e:statements" as="element()+">
    <xsl:param name="kind" as="xs:string"/>
    <h2>{h:say(concat('editorial.', $kind))}</h2>
    <ul class="statements">
      <xsl:for-each select="$e:edition/e:statement[@kind = $kind]">
        <li>
          <xsl:for-each select="e:practice">
            <p><xsl:sequence select="e:foreign(@language)"/>{if ($kind = 'status') then e:capital(h:say-or(concat('revision.', .), .)) else .}</p>
          </xsl:for-each>
          <xsl:sequence select="e:by(.)"/>
        </li>
      </xsl:for-each>
      <xsl:for-each select="$e:edition/e:unsaid[@kind = $kind]">
        <li class="unsaid">
          <p>{h:say('editorial.unsaid')}</p>
          <xsl:sequence select="e:by(.)"/>
        </li>
      </xsl:for-each>
    </ul>
    <xsl:if test="$e:edition/e:further[@kind = $kind]">
      <p>{h:say('editorial.further')}</p>
    </xsl:if>
  </xsl:function>

  <!-- Which transcripts, where they are few; else how many. -->
  <xsl:function name="e:by" as="element(p)">
    <xsl:param name="statement" as="element()"/>
    <p class="statement-by">
      <xsl:for-each select="$statement/e:in">
        <a href="{@id}.html"><bdi><xsl:sequence select="e:foreign(@language)"/>{@title}</bdi></a>
        <xsl:if test="position() ne last()">{h:say('comma')}</xsl:if>
      </xsl:for-each>
      <xsl:if test="empty($statement/e:in)">{h:count($statement/@count, 'transcript')}</xsl:if>
    </p>
  </xsl:function>
</xsl:stylesheet>
