<?xml version="1.0" encoding="UTF-8"?>
<!--
  Elements in which white space between others is no text. Where one document is made into several forms, this list is read
  by tei_kit/transform/space.py, which takes that space out before Saxon builds the document, once for all; the forms are then
  made by the stylesheets in stripped/, which do not know this module.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tei="http://www.tei-c.org/ns/1.0">

  <xsl:strip-space elements="tei:TEI tei:text tei:front tei:body tei:back tei:group tei:div tei:sp tei:list tei:floatingText
      tei:figure tei:table tei:row tei:closer tei:opener tei:lg tei:listEvent tei:event tei:listBibl tei:bibl tei:respStmt
      tei:standOff tei:listPerson tei:person tei:listPlace tei:place tei:particDesc tei:settingDesc tei:gap
      tei:kinesic tei:vocal tei:incident"/>
</xsl:stylesheet>
