<?xml version="1.0" encoding="UTF-8"?>
<!--
  Anchors. A TEI id is the HTML id, so that "file#id" cites the same thing in both. Ids that the page itself needs
  contain a colon ("page:cite"), which no xml:id can: they never clash.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:h="urn:tei-kit:html" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="h:by-id" match="*[@xml:id]" use="@xml:id"/>
  <!-- Whatever points to something of the same file: mentions of documents, turns of a person. -->
  <xsl:key name="h:by-pointer" match="*[@target | @ref | @corresp | @who]"
      use="(@target, @ref, @corresp, @who) ! tokenize(.)[starts-with(., '#')] ! substring(., 2)"/>

  <!-- The element with an id. -->
  <xsl:function name="h:by-id" as="element()?">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:param name="context" as="node()"/>
    <xsl:sequence select="key('h:by-id', $id, root($context))[1]"/>
  </xsl:function>

  <!-- The elements that local pointers ("#a #b") lead to; other pointers lead nowhere here. -->
  <xsl:function name="h:pointed" as="element()*">
    <xsl:param name="pointers" as="xs:string?"/>
    <xsl:param name="context" as="node()"/>
    <xsl:variable name="root" as="node()" select="root($context)"/>
    <xsl:sequence select="tokenize($pointers)[starts-with(., '#')] ! key('h:by-id', substring(., 2), $root)[1]"/>
  </xsl:function>

  <!-- The HTML id of an element: its xml:id where that is a name and the first of its kind in the file. A turn or
       paragraph without one gets an address from its nearest named ancestor: less durable, but the file says no better.
       Asked for three times for a paragraph, so it is remembered. -->
  <xsl:function name="h:id" cache="yes" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="id" as="xs:string?" select="$element/@xml:id[. castable as xs:NCName] ! normalize-space()"/>
    <xsl:choose>
      <xsl:when test="exists($id) and h:is-first($element, $id)">
        <xsl:sequence select="$id"/>
      </xsl:when>
      <xsl:when test="$element/self::tei:sp or $element/self::tei:p">
        <xsl:variable name="home" as="element()" select="$element/ancestor::*[self::tei:text or h:named(.)][1]"/>
        <xsl:variable name="name" as="xs:string" select="local-name($element)"/>
        <xsl:variable name="number" as="xs:integer" select="h:rank($element, $name) - h:rank($home, $name)"/>
        <xsl:sequence select="concat(if (h:named($home)) then $home/@xml:id else 'text', ':', $name, '.', $number)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- How many turns, or paragraphs, have begun up to and with an element. Counted once for a document: a count of the
       preceding ones for each would be quadratic (8,000 paragraphs without an id took 20 s). -->
  <xsl:accumulator name="h:turns" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="tei:sp" select="$value + 1"/>
  </xsl:accumulator>
  <xsl:accumulator name="h:paragraphs" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="tei:p" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:function name="h:rank" as="xs:integer">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="
        if ($name eq 'sp') then $element/accumulator-before('h:turns') else $element/accumulator-before('h:paragraphs')"/>
  </xsl:function>

  <xsl:function name="h:named" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="id" as="xs:string?" select="$element/@xml:id[. castable as xs:NCName]"/>
    <xsl:sequence select="exists($id) and h:is-first($element, $id)"/>
  </xsl:function>

  <!-- Whether an element is the first of its tree with its id, which is a name. A document's own index of ids takes half the time
       of a key, but only names are in it, and no other tree has one. -->
  <xsl:function name="h:is-first" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="root" as="node()" select="root($element)"/>
    <xsl:sequence select="
        if ($root instance of document-node()) then id($id, $root) is $element else key('h:by-id', $id, $root)[1] is $element"/>
  </xsl:function>

  <!-- The id attribute, where the element has an id. -->
  <xsl:function name="h:anchor" as="attribute(id)?">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="h:id($element)">
      <xsl:attribute name="id" select="."/>
    </xsl:for-each>
  </xsl:function>

  <!-- "#id" as a part of an address. -->
  <xsl:function name="h:fragment" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="encoded" as="xs:string" select="encode-for-uri($id)"/>
    <xsl:sequence select="concat('#', if (contains($encoded, '%3A')) then replace($encoded, '%3A', ':') else $encoded)"/>
  </xsl:function>

  <!-- Keeps what the page adds to a text out of a search in that text; a lone page has none (xslt/publish/page.xsl has). -->
  <xsl:variable name="h:unsearched" as="attribute()?" select="()"/>

  <!-- The link that gives a reader the address of a turn or paragraph. -->
  <xsl:function name="h:permalink" as="element(a)?">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:for-each select="h:id($element)">
      <a class="permalink" href="{h:fragment(.)}" aria-label="{$label}" lang="{$h:interface-language}"><xsl:sequence select="$h:unsearched"/>¶</a>
    </xsl:for-each>
  </xsl:function>

  <!-- Elements whose content is blocks, never running words. -->
  <xsl:variable name="h:structures" as="xs:string+" select="
      'TEI', 'text', 'front', 'body', 'back', 'group', 'div', 'sp', 'floatingText', 'list', 'closer', 'opener', 'lg',
      'table', 'row', 'figure', 'argument', 'epigraph', 'postscript', 'cit'"/>
  <xsl:variable name="h:blocks" as="xs:string+" select="
      $h:structures, 'p', 'ab', 'item', 'cell', 'l', 'head', 'signed', 'dateline', 'salute', 'trailer', 'byline'"/>

  <!-- Whether an element stands between blocks, not among words. -->
  <xsl:function name="h:in-structure" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="local-name($element/..) = $h:structures"/>
  </xsl:function>

  <!-- Whether an element holds no words, as an empty element of TEI should; with words it is shown as unhandled. -->
  <xsl:function name="h:is-empty" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="not(normalize-space($element))"/>
  </xsl:function>

  <!-- Whether an element holds blocks, so that HTML wants a div where p, span or em would do. -->
  <xsl:function name="h:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element//*[local-name() = $h:blocks])"/>
  </xsl:function>

  <!-- The HTML element for running words: the wished one, or div where that would be broken by blocks inside. -->
  <xsl:function name="h:phrase" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="wished" as="xs:string"/>
    <xsl:sequence select="if (h:holds-blocks($element)) then 'div' else $wished"/>
  </xsl:function>
</xsl:stylesheet>
