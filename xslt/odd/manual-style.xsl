<?xml version="1.0" encoding="UTF-8"?>
<!-- The look of the manual. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tk="urn:tei-kit:odd" exclude-result-prefixes="#all">

  <xsl:variable name="tk:style" as="xs:string">
:root { --ink: #1d232a; --soft: #55606c; --paper: #fdfdfb; --panel: #f3f2ee; --line: #dcd9d0; --link: #0b5394;
  --tag: #7a1f5c; --att: #8a4b08; --val: #1d6b45; --error: #a3262a; --warning: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e6e8; --soft: #a4adb6; --paper: #16191d; --panel: #20252b;
  --line: #363d45; --link: #8cbcf0; --tag: #e79bc8; --att: #e3b36f; --val: #86d3a7; --error: #ff9a9a; --warning: #ecc06c; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.55 system-ui, "Segoe UI", sans-serif;
  overflow-wrap: anywhere; }
h1, h2, h3 { font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; line-height: 1.2; }
h1 { font-size: 2.1rem; margin: 0; }
main h2 { font-size: 1.6rem; margin: 3rem 0 1rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.2rem; margin: 0 0 .3rem; }
h3 code { font-size: 1.05em; font-weight: 700; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Code", "DejaVu Sans Mono", monospace; font-size: .9em; }
header { padding: 2.5rem 1.5rem 1.5rem; border-bottom: 1px solid var(--line); }
header p { margin: .4rem 0 0; color: var(--soft); }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 2; }
nav { padding: 1rem 1.5rem; background: var(--panel); border-bottom: 1px solid var(--line); max-height: 45vh; overflow-y: auto; }
nav summary { font-weight: 600; cursor: pointer; }
nav h2 { font: 600 .85rem/1.3 system-ui, sans-serif; margin: 1rem 0 .2rem; }
nav h2 a { color: var(--soft); text-decoration: none; }
nav ul { list-style: none; margin: 0; padding: 0; columns: 9rem; }
nav li { padding: .1rem 0; font-size: .92rem; }
nav li a { text-decoration: none; display: inline-block; min-height: 1.5rem; }
nav li code { font-size: .82rem; }
nav a:hover { text-decoration: underline; }
main { padding: 0 1.5rem 4rem; max-width: 52rem; }
article { margin: 0 0 1.5rem; padding: 1.3rem 0 0; border-top: 1px solid var(--line); }
h2 + article, h2 + p { border-top: 0; padding-top: 0; }
article:target { box-shadow: -.4rem 0 0 var(--link); padding-left: .8rem; }
.gloss { font-weight: 400; font-style: italic; color: var(--soft); }
.anchor { color: var(--soft); text-decoration: none; font-weight: 400; margin-left: .3em; opacity: .6; }
.anchor:hover, .anchor:focus { opacity: 1; }
.desc { margin: 0 0 .6rem; }
.remark { margin: 0 0 .6rem; color: var(--soft); }
dl { margin: 0; }
article > dl > dt { font-weight: 600; font-size: .85rem; color: var(--soft); margin-top: .6rem; }
article > dl > dd { margin: 0; }
.content { line-height: 1.7; }
.names { line-height: 1.8; }
.names a { margin-right: .35em; text-decoration: none; }
.names a:hover { text-decoration: underline; }
.attributes > dt { margin-top: .5rem; }
.attributes > dt:first-child { margin-top: 0; }
.attributes > dd { margin: 0 0 0 1.2rem; }
.attributes p, .inherited { margin: .1rem 0; }
.type, .inherited { color: var(--soft); font-size: .93em; }
.usage { font-size: .8rem; color: var(--soft); margin-left: .4em; }
.usage.req, .usage.error { color: var(--error); font-weight: 600; }
.usage.rec, .usage.warning { color: var(--warning); }
.values { margin: .2rem 0 .4rem; padding-left: 1.1rem; }
.pattern { color: var(--soft); }
.rules > dt { margin-top: .9rem; }
.rules > dd { margin: 0; color: var(--soft); }
.rules > dt:target { box-shadow: -.4rem 0 0 var(--link); padding-left: .5rem; }
pre { margin: .9rem 0 0; padding: .8rem 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 4px;
  overflow-x: auto; white-space: pre-wrap; line-height: 1.5; }
.tag { color: var(--tag); } .att { color: var(--att); } .val { color: var(--val); } .com { color: var(--soft); }
@media (min-width: 64rem) {
  body { display: grid; grid-template-columns: 19rem minmax(0, 1fr); }
  header { grid-column: 1 / 3; }
  nav { position: sticky; top: 0; height: 100vh; max-height: none; border: 0; border-right: 1px solid var(--line); }
  nav ul { columns: 2; }
  main { padding: 0 3rem 4rem; }
  article > dl { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .35rem 1rem; }
  article > dl > dt { margin-top: .1rem; }
}
@media print { nav, .skip, .anchor { display: none; } article { break-inside: avoid; } body { display: block; } }
</xsl:variable>
</xsl:stylesheet>
