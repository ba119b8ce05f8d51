<?xml version="1.0" encoding="UTF-8"?>
<!-- The rules that a grammar cannot say: all of them, and with each element those that begin at it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd" xmlns:html="http://www.w3.org/1999/xhtml"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- A constraintSpec of keys and functions only is no rule. -->
  <xsl:function name="tk:real-rules" as="element(constraintSpec)*">
    <xsl:param name="scope" as="element()"/>
    <xsl:sequence select="$scope//constraintSpec[constraint//(sch:assert | sch:report)]"/>
  </xsl:function>

  <xsl:function name="tk:rules-section" as="element(html:section)?">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:variable name="rules" as="element(constraintSpec)*" select="tk:real-rules($schema)"/>
    <xsl:if test="exists($rules)">
      <section id="section.rules" aria-labelledby="h.rules">
        <h2 id="h.rules">Rules</h2>
        <dl class="rules">
          <xsl:for-each select="$rules">
            <xsl:sort select="@ident"/>
            <dt id="rule.{@ident}"><code>{@ident}</code> {normalize-space(tk:english(gloss))}
              <xsl:sequence select="tk:severity(.)"/></dt>
            <dd>{normalize-space(tk:english(desc))}</dd>
          </xsl:for-each>
        </dl>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:function name="tk:severity" as="element(html:span)?">
    <xsl:param name="rule" as="element(constraintSpec)"/>
    <xsl:variable name="role" as="xs:string" select="string(($rule//(sch:assert | sch:report)/@role, 'error')[1])"/>
    <span class="usage {$role}">{$role}</span>
  </xsl:function>

  <!-- The rules that are written in an element or whose context names it as what they look at. -->
  <xsl:function name="tk:rules-entry" as="element()*">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xsl:variable name="step" as="xs:string" select="'(^|[|/( ])(tei:)' || $spec/@ident || '(\[.*)?(/@[^|]*)?$'"/>
    <xsl:variable name="rules" as="element(constraintSpec)*" select="
        tk:real-rules($spec)
        | tk:real-rules($spec/..)[exists(constraint//sch:rule/@context/tokenize(., '\s*\|\s*')[matches(., $step)])]"/>
    <xsl:if test="exists($rules)">
      <dt>Rules</dt>
      <dd>
        <ul class="values">
          <xsl:for-each select="$rules">
            <xsl:sort select="@ident"/>
            <li><a href="#rule.{@ident}"><code>{@ident}</code></a>: {normalize-space(tk:english((desc, gloss)))}</li>
          </xsl:for-each>
        </ul>
      </dd>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
