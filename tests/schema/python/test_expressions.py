"""Expressions in Python against the same in Saxon: the same answer, or a doubt where there is no translation."""

from pathlib import Path

import pytest
from probing import answer, rules, tree

from tei_kit.engines import saxon

PROBE = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:t"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:schematron" exclude-result-prefixes="#all">
  <xsl:output method="text"/>
  <xsl:key name="id" match="t:*[@id]" use="@id"/>
  <xsl:variable name="root" select="/"/>
  <xsl:variable name="words" select="'one', 'two'"/>
  <xsl:variable name="from" select="//t:b"/>
  <xsl:function name="t:twice" as="xs:string"><xsl:param name="of" as="xs:string"/><xsl:sequence select="$of || $of"/></xsl:function>
  <xsl:function name="t:odd" as="item()*"><xsl:param name="of"/><xsl:choose><xsl:when test="$of">x</xsl:when></xsl:choose></xsl:function>
  <xsl:template match="/"><xsl:for-each tk:of="X" select="{context}"><xsl:if test="{test}">!</xsl:if></xsl:for-each></xsl:template>
</xsl:stylesheet>"""
DOCUMENT = """<t:a xmlns:t="urn:t" xmlns="urn:none" n="1" when="2031-02-28"><t:b id="one" to="#two  #one"> x <!-- c --> y<t:c/>z</t:b>
<?p q?><t:b id="two" n="2"><t:c>Für (alle)</t:c><t:b id="three">a  b</t:b></t:b><d e=""/>tail</t:a>"""

#: A context and a test for its nodes.
TRANSLATED = [
    ("//t:b", "text()[1][not(preceding-sibling::node())]"),
    ("//t:b", "text()[not(preceding-sibling::node())]"),
    ("//t:b/text()", "not(following-sibling::node())"),
    ("//t:b/text()", "preceding-sibling::*[1][self::t:c]"),
    ("//t:b", "(t:c | t:b)[2]/@id = 'three'"),
    ("//t:b", "normalize-space() = 'x y z'"),
    ("//t:b", "string-length() gt 9"),
    ("//t:b", "count(.//text()) = 3"),
    ("//t:b", "count(tokenize(@to)) = 2"),
    ("//t:b", "tokenize(@to) = '#one'"),
    ("//t:b", "key('id', tokenize(translate(@to, '#', '')))[1]/@id = 'one'"),
    ("//t:b", "count(key('id', ('two', 'one', 'one'))) = 2"),
    ("//t:b", "tokenize(@to) ! key('id', substring(., 2), $root)[@n]"),
    ("//t:*/@*", "not(normalize-space())"),
    ("//@*", "self::attribute(n) and . = '2'"),
    ("//@e | //@id", "string-length() = 0"),
    ("//t:c", "ancestor::t:a and not(ancestor::d)"),
    ("//t:c", "../@id = 'two' and parent::t:b"),
    ("//t:c", "matches(., '\\(\\S+\\)$')"),
    ("//t:b", "matches(@id, '^\\p{Ll}+$') and not(matches(@id, '\\p{Lu}'))"),
    ("//t:c", "lower-case(substring(., 1, 3)) eq 'für'"),
    ("//t:c", "substring(., 0, 3) = 'Fü' and substring-after(., '(') = 'alle)'"),
    ("//t:b", "$words = @id"),
    ("//t:b", "some $word in $words satisfies $word = current()/@id"),
    ("//t:b", "@n and t:twice(@n) eq '22'"),
    ("//t:b", "distinct-values(($words, 'one'))[3]"),
    ("//t:b", "index-of($words, @id)[1] = 2"),
    ("//t:b", "$from[2] is ."),
    ("//t:b", ". intersect subsequence($from, 2)"),
    ("//t:b[ancestor::t:b]", "true()"),
    ("//t:b//t:b", "@id eq 'three'"),
    ("//t:a/@when", ". castable as xs:date"),
    ("//t:a/@when", "not(. castable as xs:gYear or . castable as xs:time)"),
    ("//t:a", "@none gt 'a' or not(@none eq 'a')"),
    ("//t:a", "exists($from) and not(empty($words)) and count($from) eq 3"),
    ("//t:a", "string-join(t:b/text()) = string-join($from[1]/text()) or /t:a"),
    ("//t:a", "not(/t:b) and //d/@e"),
    ("//t:a", "(t:b, .//t:c)[2]/@id eq 'two'"),
    ("//t:a", "let $x := . return $x/@n"),
    ("//t:a/t:b", "generate-id(..) = generate-id(..) and not(generate-id() = generate-id(..))"),
    ("//*", "local-name() = ('d', 'x')"),
    ("//@*", "name() = 'to'"),
]
UNTRANSLATED = [
    ("//t:a", "position() = 1"),
    ("//t:a", "@n = 1"),
    ("//t:a", "count(t:b) &lt; 9"),
    ("//t:a", "t:b[count(t:c)]"),
    ("//t:a", "matches(., 'X', 'i')"),
    ("//t:a", "matches(., '[^\\p{L}]')"),
    ("//t:a", "following-sibling::t:b"),
    ("//t:a", "self::*"),
    ("//t:a", "t:odd(.)"),
    ("//t:a", "tokenize(., 'b') = 'x'"),
    ("//t:a", "every $x in t:b satisfies $x/@id"),
    ("//t:a", "t:b except t:b"),
    ("//comment()", "true()"),
]


@pytest.mark.parametrize(("context", "test"), TRANSLATED)
def test_it_means_the_same(context: str, test: str, tmp_path: Path) -> None:
    probe = PROBE.replace("{context}", context).replace("{test}", test).encode()
    (rule,) = rules(probe)
    (tmp_path / "probe.xsl").write_bytes(probe)
    expected = bool(saxon.transform(tmp_path / "probe.xsl", DOCUMENT.encode()))
    assert answer(rule, tree(DOCUMENT.encode())) is expected


@pytest.mark.parametrize(("context", "test"), UNTRANSLATED)
def test_what_has_no_translation_is_a_doubt(context: str, test: str) -> None:
    (rule,) = rules(PROBE.replace("{context}", context).replace("{test}", test).encode())
    assert answer(rule, tree(DOCUMENT.encode())) is None
