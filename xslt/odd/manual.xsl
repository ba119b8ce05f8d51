<?xml version="1.0" encoding="UTF-8"?>
<!-- Resolved ODD → the reference manual: one page of HTML that needs no script. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd" xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:import href="names.xsl"/>
  <xsl:import href="facts.xsl"/>
  <xsl:import href="occurrence.xsl"/>
  <xsl:import href="documentation.xsl"/>
  <xsl:import href="manual-content.xsl"/>
  <xsl:import href="manual-attributes.xsl"/>
  <xsl:import href="manual-examples.xsl"/>
  <xsl:import href="manual-rules.xsl"/>
  <xsl:import href="manual-style.xsl"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:variable name="tk:schema" as="element(schemaSpec)" select="/schemaSpec"/>
  <xsl:variable name="tk:title" as="xs:string" select="string(($tk:schema/@tk:title, $tk:schema/@ident)[1])"/>

  <xsl:template match="/" as="element(html:html)">
    <html lang="en">
      <head>
        <meta charset="UTF-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{$tk:title}: the schema</title>
        <style>{$tk:style}</style>
      </head>
      <body>
        <a class="skip" href="#section.main">Skip to the elements</a>
        <header>
          <h1>{$tk:title}</h1>
          <p>Reference manual of the schema <code>{$tk:schema/@ident}</code>: {count($tk:schema/elementSpec)} elements,
            {count($tk:schema//constraintSpec[constraint//(sch:assert | sch:report)])} rules.</p>
        </header>
        <xsl:sequence select="tk:contents()"/>
        <main id="section.main">
          <xsl:sequence select="tk:key-to-the-manual()"/>
          <xsl:for-each-group select="$tk:schema/elementSpec" group-by="tk:module(.)">
            <xsl:sort select="tk:module-rank(current-grouping-key())"/>
            <section id="module.{current-grouping-key()}" aria-labelledby="h.{current-grouping-key()}">
              <h2 id="h.{current-grouping-key()}">{tk:module-title(current-grouping-key())}</h2>
              <xsl:apply-templates select="current-group()"/>
            </section>
          </xsl:for-each-group>
          <xsl:sequence select="tk:rules-section($tk:schema)"/>
          <xsl:sequence select="tk:other-section('classes', 'Attribute classes', $tk:schema/classSpec[@type = 'atts'][attList/*])"/>
          <xsl:sequence select="tk:other-section('models', 'Classes of elements', $tk:schema/classSpec[@type = 'model'][content/*])"/>
          <xsl:sequence select="tk:other-section('macros', 'Shared content', $tk:schema/macroSpec)"/>
          <xsl:sequence select="tk:other-section('types', 'Data types', $tk:schema/dataSpec)"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <!-- ........ modules ........ -->

  <xsl:function name="tk:module" as="xs:string">
    <xsl:param name="spec" as="element()"/>
    <xsl:sequence select="string(($spec/@module[. != ''], 'other')[1])"/>
  </xsl:function>

  <!-- In the order in which the ODD lists its modules. -->
  <xsl:function name="tk:module-rank" as="xs:integer">
    <xsl:param name="module" as="xs:string"/>
    <xsl:sequence select="(index-of($tk:schema/moduleSpec/@ident, $module), 999)[1]"/>
  </xsl:function>

  <xsl:function name="tk:module-title" as="xs:string">
    <xsl:param name="module" as="xs:string"/>
    <xsl:variable name="desc" as="xs:string"
        select="normalize-space(tk:english($tk:schema/moduleSpec[@ident = $module]/desc))"/>
    <xsl:sequence select="if ($desc = '') then $module else upper-case(substring($desc, 1, 1)) || substring($desc, 2)"/>
  </xsl:function>

  <!-- ........ navigation ........ -->

  <xsl:function name="tk:contents" as="element(html:nav)">
    <nav aria-label="Contents">
      <details open="open">
        <summary>Contents</summary>
        <xsl:for-each-group select="$tk:schema/elementSpec" group-by="tk:module(.)">
          <xsl:sort select="tk:module-rank(current-grouping-key())"/>
          <h2>
            <a href="#module.{current-grouping-key()}">{tk:module-title(current-grouping-key())}</a>
          </h2>
          <ul>
            <xsl:for-each select="current-group()">
              <xsl:sort select="lower-case(@ident)"/>
              <li><xsl:sequence select="tk:link(.)"/></li>
            </xsl:for-each>
          </ul>
        </xsl:for-each-group>
        <h2>More</h2>
        <ul>
          <xsl:if test="exists(tk:real-rules($tk:schema))">
            <li><a href="#section.rules">Rules</a></li>
          </xsl:if>
          <li><a href="#section.classes">Attribute classes</a></li>
          <li><a href="#section.models">Classes of elements</a></li>
          <li><a href="#section.macros">Shared content</a></li>
          <li><a href="#section.types">Data types</a></li>
        </ul>
      </details>
    </nav>
  </xsl:function>

  <xsl:function name="tk:key-to-the-manual" as="element(html:section)">
    <section aria-labelledby="h.key">
      <h2 id="h.key">How to read this</h2>
      <p>Content is written <code>a, b</code> for one after the other, <code>a | b</code> for one of them,
        <code>?</code> for at most once, <code>+</code> for once or more, <code>*</code> for any number, and
        <i>text</i> for words. A document begins with
        <xsl:for-each select="tk:roots($tk:schema)">
          <xsl:if test="position() gt 1"> or </xsl:if>
          <xsl:sequence select="tk:link(.)"/>
        </xsl:for-each>.</p>
    </section>
  </xsl:function>

  <!-- ........ an element ........ -->

  <xsl:template match="elementSpec" as="element(html:article)">
    <article id="{@ident}" aria-labelledby="h.{@ident}">
      <h3 id="h.{@ident}"><code>&lt;{tk:shown-name(.)}&gt;</code>
        <xsl:for-each select="tk:english(gloss)">
          <xsl:text> </xsl:text>
          <span class="gloss">{normalize-space(.)}</span>
        </xsl:for-each>
        <a class="anchor" href="#{@ident}" aria-label="Link to {@ident}">#</a></h3>
      <p class="desc">{normalize-space(tk:english(desc))}</p>
      <xsl:sequence select="tk:prose(remarks)"/>
      <dl>
        <dt>Content</dt>
        <dd class="content"><xsl:sequence select="tk:readable(content)"/></dd>
        <xsl:sequence select="tk:attributes-entry(.)"/>
        <xsl:sequence select="tk:relatives('May contain', tk:children(.))"/>
        <xsl:sequence select="tk:relatives('Contained by', tk:parents(.))"/>
        <xsl:sequence select="tk:rules-entry(.)"/>
      </dl>
      <xsl:apply-templates select="exemplum"/>
    </article>
  </xsl:template>

  <xsl:function name="tk:relatives" as="element()*">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="specs" as="element(elementSpec)*"/>
    <xsl:if test="exists($specs)">
      <dt>{$label}</dt>
      <dd class="names">
        <xsl:for-each select="$specs">
          <xsl:sort select="lower-case(@ident)"/>
          <xsl:sequence select="tk:link(.)"/>
          <xsl:text> </xsl:text>
        </xsl:for-each>
      </dd>
    </xsl:if>
  </xsl:function>

  <!-- ........ classes, macros, data types ........ -->

  <xsl:function name="tk:other-section" as="element(html:section)">
    <xsl:param name="ident" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="specs" as="element()*"/>
    <section id="section.{$ident}" aria-labelledby="h.{$ident}">
      <h2 id="h.{$ident}">{$title}</h2>
      <xsl:if test="empty($specs)">
        <p>None.</p>
      </xsl:if>
      <xsl:for-each select="$specs">
        <article id="{@ident}" aria-labelledby="h.{@ident}">
          <h3 id="h.{@ident}"><code>{@ident}</code></h3>
          <p class="desc">{normalize-space(tk:english(desc))}</p>
          <xsl:sequence select="tk:prose(remarks)"/>
          <dl>
            <xsl:if test="content/*">
              <dt>{if (self::classSpec) then 'Members' else if (self::dataSpec) then 'Values' else 'Content'}</dt>
              <dd class="content"><xsl:sequence select="tk:readable(content)"/></dd>
            </xsl:if>
            <xsl:sequence select="self::classSpec[@type = 'atts']/tk:attributes-entry(.)"/>
          </dl>
        </article>
      </xsl:for-each>
    </section>
  </xsl:function>

  <xsl:function name="tk:prose" as="element(html:p)*">
    <xsl:param name="remarks" as="element(remarks)*"/>
    <xsl:for-each select="tk:english($remarks)/p">
      <p class="remark">{normalize-space(.)}</p>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
