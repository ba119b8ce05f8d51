<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet xmlns:ev="urn:tei-kit:rules"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                version="3.0"
                exclude-result-prefixes="#all">
   <xsl:output method="xml"
               encoding="UTF-8"
               indent="no"
               omit-xml-declaration="yes"/>
   <xsl:key xmlns:sch="http://purl.oclc.org/dsdl/schematron"
            xmlns:tk="urn:tei-kit:schematron"
            name="ev:id"
            match="*[@xml:id]"
            use="@xml:id"/>
   <xsl:key xmlns:sch="http://purl.oclc.org/dsdl/schematron"
            xmlns:tk="urn:tei-kit:schematron"
            name="ev:mention"
            match="tei:text//*[@target or @corresp]"
            use="(@target, @corresp) ! tokenize(.)"/>
   <xsl:key xmlns:sch="http://purl.oclc.org/dsdl/schematron"
            xmlns:tk="urn:tei-kit:schematron"
            name="ev:listed"
            match="tei:div[@type = 'signedDocuments']/tei:list/tei:item"
            use="@corresp ! tokenize(.)"/>
   <xsl:key xmlns:sch="http://purl.oclc.org/dsdl/schematron"
            xmlns:tk="urn:tei-kit:schematron"
            name="ev:document"
            match="tei:listBibl[@type = 'signedDocuments']/tei:bibl"
            use="ev:title-and-date(.)"/>
   <xsl:key xmlns:sch="http://purl.oclc.org/dsdl/schematron"
            xmlns:tk="urn:tei-kit:schematron"
            name="ev:label"
            match="tei:sp"
            use="tei:speaker ! normalize-space(.)"/>
   <xsl:param xmlns:sch="http://purl.oclc.org/dsdl/schematron"
              xmlns:tk="urn:tei-kit:schematron"
              name="ev:corpus"
              as="document-node()?"
              select="()"/>
   <xsl:function xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                 xmlns:tk="urn:tei-kit:schematron"
                 name="ev:targets"
                 as="element()*">
      <xsl:param name="pointer" as="attribute()?"/>
      <xsl:sequence select="                   if (contains($pointer, ' ')) then tokenize($pointer)[starts-with(., '#')] ! ev:thing(substring(., 2))                   else if (starts-with($pointer, '#')) then ev:thing(substring($pointer, 2))                   else ()"/>
   </xsl:function>
   <xsl:function xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                 xmlns:tk="urn:tei-kit:schematron"
                 name="ev:thing"
                 as="element()*">
      <xsl:param name="id" as="xs:string"/>
      <xsl:sequence select="key('ev:id', $id, $ev:root), $ev:corpus ! key('ev:id', $id, .)"/>
   </xsl:function>
   <xsl:function xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                 xmlns:tk="urn:tei-kit:schematron"
                 name="ev:day"
                 as="xs:string?">
      <xsl:param name="date" as="xs:string"/>
      <xsl:sequence select="                   if (not(string-length($date) eq 4 or substring($date, 5, 1) = ('-', 'Z', '+'))) then ()                   else if ($date castable as xs:date or $date castable as xs:dateTime) then substring($date, 1, 10)                   else if ($date castable as xs:gYearMonth) then substring($date, 1, 7)                   else if ($date castable as xs:gYear) then substring($date, 1, 4)                   else ()"/>
   </xsl:function>
   <xsl:function xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                 xmlns:tk="urn:tei-kit:schematron"
                 name="ev:first-day"
                 as="xs:string?">
      <xsl:param name="date" as="xs:string"/>
      <xsl:sequence select="ev:day($date) ! (. || substring('-01-01', string-length(.) - 3))"/>
   </xsl:function>
   <xsl:function xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                 xmlns:tk="urn:tei-kit:schematron"
                 name="ev:last-day"
                 as="xs:string?">
      <xsl:param name="date" as="xs:string"/>
      <xsl:sequence select="ev:day($date) ! (. || substring('-12-31', string-length(.) - 3))"/>
   </xsl:function>
   <xsl:function xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                 xmlns:tk="urn:tei-kit:schematron"
                 name="ev:ordered"
                 as="xs:boolean">
      <xsl:param name="from" as="xs:string"/>
      <xsl:param name="to" as="xs:string"/>
      <xsl:sequence select="                   if ($from castable as xs:dateTime and $to castable as xs:dateTime)                   then xs:dateTime($from) le xs:dateTime($to)                   else not(ev:first-day($from) gt ev:last-day($to))"/>
   </xsl:function>
   <xsl:function xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                 xmlns:tk="urn:tei-kit:schematron"
                 name="ev:title-and-date"
                 as="xs:string">
      <xsl:param name="document" as="element()"/>
      <xsl:sequence select="lower-case(normalize-space($document/tei:title[1])) || '|' || $document/tei:date[1]/@when"/>
   </xsl:function>
   <xsl:function xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                 xmlns:tk="urn:tei-kit:schematron"
                 name="ev:points"
                 as="xs:boolean">
      <xsl:param name="attribute" as="attribute()"/>
      <xsl:sequence select="$attribute ! (self::attribute(ref) or self::attribute(target) or self::attribute(who)                 or self::attribute(ana) or self::attribute(sameAs) or self::attribute(corresp) or self::attribute(where)                 or self::attribute(resp) or self::attribute(decls) or self::attribute(scheme) or self::attribute(source)                 or self::attribute(prev) or self::attribute(next) or self::attribute(copyOf) or self::attribute(synch)                 or self::attribute(change) or self::attribute(facs) or self::attribute(active) or self::attribute(mutual)                 or self::attribute(passive))"/>
   </xsl:function>
   <xsl:key xmlns:sch="http://purl.oclc.org/dsdl/schematron"
            xmlns:tk="urn:tei-kit:schematron"
            name="ev:prefix"
            match="tei:prefixDef"
            use="@ident"/>
   <xsl:key xmlns:sch="http://purl.oclc.org/dsdl/schematron"
            xmlns:tk="urn:tei-kit:schematron"
            name="ev:language"
            match="tei:langUsage/tei:language"
            use="@ident"/>
   <xsl:function xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                 xmlns:tk="urn:tei-kit:schematron"
                 name="ev:same-time"
                 as="xs:boolean">
      <xsl:param name="one" as="xs:string"/>
      <xsl:param name="other" as="xs:string"/>
      <xsl:sequence select="substring($one, 1, 5) eq substring($other, 1, 5)                 or matches($one, '(Z|[+\-]\d\d:\d\d)$') and matches($other, '(Z|[+\-]\d\d:\d\d)$')                 and $one castable as xs:time and $other castable as xs:time and xs:time($one) eq xs:time($other)"/>
   </xsl:function>
   <xsl:function xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                 xmlns:tk="urn:tei-kit:schematron"
                 name="ev:printed-as"
                 as="xs:boolean">
      <xsl:param name="printed" as="xs:string"/>
      <xsl:param name="date" as="xs:string"/>
      <xsl:variable name="parts"
                    as="xs:integer*"
                    select="tokenize(ev:day($date), '-') ! xs:integer(.)"/>
      <xsl:variable name="words"
                    as="xs:string*"
                    select="tokenize(translate(lower-case($printed), ',.;:/()[]–', '          ')) ! (if (. eq 'sept') then 'sep' else .)"/>
      <xsl:variable name="years"
                    as="xs:string*"
                    select="$words[string-length() eq 4][. castable as xs:integer]"/>
      <xsl:variable name="month" as="xs:string?" select="$words[. = $ev:months][1]"/>
      <xsl:variable name="at" as="xs:integer?" select="$month ! index-of($words, .)[1]"/>
      <xsl:variable name="days"
                    as="xs:integer*"
                    select="$at ! subsequence($words, . - 1, 3)[matches(., '^[0-9]{1,2}(st|nd|rd|th|er)?$')] ! xs:integer(replace(., '\D', ''))"/>
      <xsl:sequence select="empty($parts) or not(exists($years) and not($years ! xs:integer(.) = $parts[1])                 or exists($month) and exists($parts[2]) and not((index-of($ev:months, $month) ! ((. - 1) mod 12 + 1)) = $parts[2])                 or exists($days) and exists($parts[3]) and not($days = $parts[3]))"/>
   </xsl:function>
   <xsl:key xmlns:sch="http://purl.oclc.org/dsdl/schematron"
            xmlns:tk="urn:tei-kit:schematron"
            name="ev:unknown"
            match="tei:particDesc//tei:person | tei:particDesc//tei:personGrp"
            use="                 @role = 'unknown' or matches(@xml:id, '^(per\.|grp\.)?(unknown|unidentified|anonymous)')                 or lower-case(normalize-space((tei:persName, tei:name)[1])) = ('unknown', 'unidentified', 'anonymous', 'n.n.', 'unknown speaker')"/>
   <xsl:key xmlns:sch="http://purl.oclc.org/dsdl/schematron"
            xmlns:tk="urn:tei-kit:schematron"
            name="ev:silent"
            match="tei:sp[not(ev:spoken(.))]"
            use="generate-id()"/>
   <xsl:function xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                 xmlns:tk="urn:tei-kit:schematron"
                 name="ev:spoken"
                 as="xs:boolean">
      <xsl:param name="turn" as="element()"/>
      <xsl:sequence select="exists($turn/*[not(self::tei:speaker or self::tei:note)]/(descendant-or-self::tei:gap                 | descendant-or-self::tei:figure | descendant::text()[normalize-space()]))"/>
   </xsl:function>
   <xsl:variable name="ev:root" select="/"/>
   <xsl:variable name="ev:event"
                 select="(/tei:TEI/tei:standOff/tei:listEvent/tei:event)[1]"/>
   <xsl:variable name="ev:begins"
                 select="$ev:event/(@when, @from, @notBefore)[1] ! ev:first-day(.)"/>
   <xsl:variable name="ev:ends"
                 select="$ev:event/(@when, @to, @notAfter, @from)[1] ! ev:last-day(.)"/>
   <xsl:variable name="ev:local-pointers"
                 select="'who', 'where', 'ana', 'decls', 'resp', 'corresp'"/>
   <xsl:variable name="ev:schemes"
                 select="'http', 'https', 'ftp', 'mailto', 'urn', 'tel', 'data', 'geo',               'info', 'tag', 'doi', 'file', 'news', 'ark', 'hdl'"/>
   <xsl:variable name="ev:starts"
                 select="$ev:event/@when[contains(., 'T')] ! substring-after(., 'T')"/>
   <xsl:variable name="ev:setting-times"
                 select="/tei:TEI/tei:teiHeader/tei:profileDesc/tei:settingDesc/tei:setting/tei:time/@when ! string()"/>
   <xsl:variable name="ev:months"
                 select="'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',               'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec',               'января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря',               'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre',               'januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember',               'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'"/>
   <xsl:variable name="ev:words"
                 select="sum(/tei:TEI/tei:text//tei:sp/(tei:p | tei:list | tei:quote | tei:lg | tei:ab)[not(@resp)]               ! count(tokenize(if (.//@resp) then string-join(.//text()[not(ancestor::*[@resp])]) else string(.))))"/>
   <xsl:variable name="ev:aside"
                 select="'[(\[]\s*((loud|long|prolonged|general|stormy) )?(applause|laughter|laughs|cheers|cheering|pause|crosstalk|inaudible|аплодисменты|смех|beifall|heiterkeit|applaudissements|rires|aplausos|risas)[.,!]?\s*[)\]]'"/>
   <xsl:variable name="ev:items"
                 select="/tei:TEI/tei:text//tei:div[@type = 'signedDocuments']/tei:list/tei:item"/>
   <xsl:variable name="ev:listed"
                 select="exists($ev:items) and count(distinct-values($ev:items/@corresp)) eq count($ev:items)"/>
   <xsl:variable name="ev:typographic"
                 select="/tei:TEI/tei:text ! (contains(., '“') or contains(., '”') or contains(., '„') or contains(., '«'))"/>
   <xsl:variable name="Q{urn:tei-kit:schematron}nodes.1"
                 as="node()*"
                 select="/descendant::*/@*"/>
   <xsl:variable name="Q{urn:tei-kit:schematron}nodes.2"
                 as="node()*"
                 select="/descendant::tei:date/@when"/>
   <xsl:variable name="Q{urn:tei-kit:schematron}nodes.3"
                 as="node()*"
                 select="/descendant::tei:sp"/>
   <xsl:variable name="Q{urn:tei-kit:schematron}nodes.4"
                 as="node()*"
                 select="/descendant::tei:p"/>
   <xsl:variable name="Q{urn:tei-kit:schematron}nodes.5"
                 as="node()*"
                 select="/descendant::tei:measure/@quantity"/>
   <xsl:variable name="Q{urn:tei-kit:schematron}nodes.6"
                 as="node()*"
                 select="/descendant::tei:bibl"/>
   <xsl:template match="/" as="element()">
      <svrl:schematron-output xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                              title="Rules of event"
                              phase="#ALL">
         <svrl:ns-prefix-in-attribute-values uri="http://www.tei-c.org/ns/1.0" prefix="tei"/>
         <svrl:ns-prefix-in-attribute-values uri="urn:tei-kit:rules" prefix="ev"/>
         <svrl:ns-prefix-in-attribute-values uri="http://www.w3.org/2001/XMLSchema" prefix="xs"/>
         <svrl:active-pattern id="TK203.pattern" name="dangling-pointer"/>
         <xsl:apply-templates mode="pattern.1" select="$Q{urn:tei-kit:schematron}nodes.1"/>
         <svrl:active-pattern id="TK204.pattern" name="pointer-without-hash"/>
         <xsl:apply-templates mode="pattern.2" select="$Q{urn:tei-kit:schematron}nodes.1"/>
         <svrl:active-pattern id="TK205.pattern" name="who-not-person"/>
         <xsl:apply-templates mode="pattern.3"
                              select="/descendant::tei:sp/@who | /descendant::tei:incident/@who | /descendant::tei:kinesic/@who | /descendant::tei:vocal/@who"/>
         <svrl:active-pattern id="TK206.pattern" name="place-pointer-not-place"/>
         <xsl:apply-templates mode="pattern.4"
                              select="/descendant::*/@where | /descendant::tei:placeName/@ref | /descendant::tei:settlement/@ref | /descendant::tei:country/@ref | /descendant::tei:region/@ref"/>
         <svrl:active-pattern id="TK207.pattern" name="name-pointer-wrong-kind"/>
         <xsl:apply-templates mode="pattern.5"
                              select="/descendant::tei:persName/@ref | /descendant::tei:orgName/@ref | /descendant::tei:affiliation/@ref | /descendant::tei:term/@ref"/>
         <svrl:active-pattern id="TK208.pattern" name="ana-not-category"/>
         <xsl:apply-templates mode="pattern.6" select="/descendant::*/@ana"/>
         <svrl:active-pattern id="TK211.pattern" name="undeclared-prefix"/>
         <xsl:apply-templates mode="pattern.7" select="$Q{urn:tei-kit:schematron}nodes.1"/>
         <svrl:active-pattern id="TK212.pattern" name="undeclared-language"/>
         <xsl:apply-templates mode="pattern.8" select="/descendant::*/@xml:lang"/>
         <svrl:active-pattern id="TK213.pattern" name="empty-attribute"/>
         <xsl:apply-templates mode="pattern.9" select="/descendant::tei:*/@*"/>
         <svrl:active-pattern id="TK301.pattern" name="session-date-disagrees"/>
         <xsl:apply-templates mode="pattern.10"
                              select="/descendant::tei:date/@when | /descendant::tei:time/@when"/>
         <svrl:active-pattern id="TK302.pattern" name="session-place-disagrees"/>
         <xsl:apply-templates mode="pattern.11" select="/descendant::tei:placeName/@ref"/>
         <svrl:active-pattern id="TK304.pattern" name="impossible-date"/>
         <xsl:apply-templates mode="pattern.12"
                              select="/descendant::*/@when | /descendant::*/@from | /descendant::*/@to | /descendant::*/@notBefore | /descendant::*/@notAfter"/>
         <svrl:active-pattern id="TK305.pattern" name="reversed-range"/>
         <xsl:apply-templates mode="pattern.13"
                              select="/descendant::*/@to | /descendant::*/@notAfter"/>
         <svrl:active-pattern id="TK306.pattern" name="unpaired-range"/>
         <xsl:apply-templates mode="pattern.14"
                              select="/descendant::tei:event/@from | /descendant::tei:date/@from | /descendant::tei:event/@to | /descendant::tei:date/@to"/>
         <svrl:active-pattern id="TK307.pattern" name="event-after-access"/>
         <xsl:apply-templates mode="pattern.15" select="$Q{urn:tei-kit:schematron}nodes.2"/>
         <svrl:active-pattern id="TK308.pattern" name="published-before-event"/>
         <xsl:apply-templates mode="pattern.16" select="$Q{urn:tei-kit:schematron}nodes.2"/>
         <svrl:active-pattern id="TK309.pattern" name="printed-date-differs"/>
         <xsl:apply-templates mode="pattern.17" select="$Q{urn:tei-kit:schematron}nodes.2"/>
         <svrl:active-pattern id="TK310.pattern" name="place-without-country"/>
         <xsl:apply-templates mode="pattern.18" select="/descendant::tei:place"/>
         <svrl:active-pattern id="TK311.pattern" name="incomplete-dateline"/>
         <xsl:apply-templates mode="pattern.19" select="/descendant::tei:dateline"/>
         <svrl:active-pattern id="TK401.pattern" name="speech-without-speaker"/>
         <xsl:apply-templates mode="pattern.20" select="$Q{urn:tei-kit:schematron}nodes.3"/>
         <svrl:active-pattern id="TK402.pattern" name="several-unknown-persons"/>
         <xsl:apply-templates mode="pattern.21"
                              select="/descendant::tei:person | /descendant::tei:personGrp"/>
         <svrl:active-pattern id="TK403.pattern" name="empty-turn"/>
         <xsl:apply-templates mode="pattern.22" select="$Q{urn:tei-kit:schematron}nodes.3"/>
         <svrl:active-pattern id="TK404.pattern" name="empty-paragraph"/>
         <xsl:apply-templates mode="pattern.23" select="$Q{urn:tei-kit:schematron}nodes.4"/>
         <svrl:active-pattern id="TK405.pattern" name="label-in-paragraph"/>
         <xsl:apply-templates mode="pattern.24" select="$Q{urn:tei-kit:schematron}nodes.4"/>
         <svrl:active-pattern id="TK406.pattern" name="label-for-two-persons"/>
         <xsl:apply-templates mode="pattern.25" select="$Q{urn:tei-kit:schematron}nodes.3"/>
         <svrl:active-pattern id="TK407.pattern" name="session-without-host"/>
         <xsl:apply-templates mode="pattern.26" select="/descendant::tei:div"/>
         <svrl:active-pattern id="TK411.pattern" name="speech-count"/>
         <xsl:apply-templates mode="pattern.27" select="$Q{urn:tei-kit:schematron}nodes.5"/>
         <svrl:active-pattern id="TK412.pattern" name="word-count"/>
         <xsl:apply-templates mode="pattern.28" select="$Q{urn:tei-kit:schematron}nodes.5"/>
         <svrl:active-pattern id="TK413.pattern" name="consecutive-turns"/>
         <xsl:apply-templates mode="pattern.29" select="$Q{urn:tei-kit:schematron}nodes.3"/>
         <svrl:active-pattern id="TK501.pattern" name="gap-without-reason"/>
         <xsl:apply-templates mode="pattern.30" select="/descendant::tei:gap"/>
         <svrl:active-pattern id="TK502.pattern" name="incident-as-text"/>
         <xsl:apply-templates mode="pattern.31"
                              select="/descendant::tei:p/text() | /descendant::tei:item/text() | /descendant::tei:quote/text() | /descendant::tei:ab/text() | /descendant::tei:l/text() | /descendant::tei:head/text()"/>
         <svrl:active-pattern id="TK503.pattern" name="incident-without-desc"/>
         <xsl:apply-templates mode="pattern.32"
                              select="/descendant::tei:incident | /descendant::tei:kinesic | /descendant::tei:vocal"/>
         <svrl:active-pattern id="TK601.pattern" name="signed-without-party"/>
         <xsl:apply-templates mode="pattern.33" select="$Q{urn:tei-kit:schematron}nodes.6"/>
         <svrl:active-pattern id="TK602.pattern" name="signature-of-nobody"/>
         <xsl:apply-templates mode="pattern.34" select="/descendant::tei:respStmt"/>
         <svrl:active-pattern id="TK603.pattern" name="bilateral-with-one-party"/>
         <xsl:apply-templates mode="pattern.35" select="$Q{urn:tei-kit:schematron}nodes.6"/>
         <svrl:active-pattern id="TK604.pattern" name="signed-outside-event"/>
         <xsl:apply-templates mode="pattern.36" select="$Q{urn:tei-kit:schematron}nodes.2"/>
         <svrl:active-pattern id="TK605.pattern" name="listed-document-unlinked"/>
         <xsl:apply-templates mode="pattern.37" select="/descendant::tei:item"/>
         <svrl:active-pattern id="TK606.pattern" name="document-not-listed"/>
         <xsl:apply-templates mode="pattern.38" select="$Q{urn:tei-kit:schematron}nodes.6"/>
         <svrl:active-pattern id="TK607.pattern" name="document-never-mentioned"/>
         <xsl:apply-templates mode="pattern.39" select="$Q{urn:tei-kit:schematron}nodes.6"/>
         <svrl:active-pattern id="TK608.pattern" name="signatory-not-listed"/>
         <xsl:apply-templates mode="pattern.40" select="/descendant::tei:persName"/>
         <svrl:active-pattern id="TK609.pattern" name="document-twice"/>
         <xsl:apply-templates mode="pattern.41" select="$Q{urn:tei-kit:schematron}nodes.6"/>
         <svrl:active-pattern id="TK610.pattern" name="document-without-status"/>
         <xsl:apply-templates mode="pattern.42" select="$Q{urn:tei-kit:schematron}nodes.6"/>
         <svrl:active-pattern id="TK701.pattern" name="licence-without-target"/>
         <xsl:apply-templates mode="pattern.43" select="/descendant::tei:licence"/>
         <svrl:active-pattern id="TK702.pattern" name="source-without-url"/>
         <xsl:apply-templates mode="pattern.44" select="$Q{urn:tei-kit:schematron}nodes.6"/>
         <svrl:active-pattern id="TK703.pattern" name="published-without-change"/>
         <xsl:apply-templates mode="pattern.45" select="/descendant::tei:revisionDesc"/>
         <svrl:active-pattern id="TK706.pattern" name="stray-spaces"/>
         <xsl:apply-templates mode="pattern.46"
                              select="/descendant::tei:p/text() | /descendant::tei:head/text() | /descendant::tei:speaker/text() | /descendant::tei:item/text() | /descendant::tei:quote/text() | /descendant::tei:figDesc/text() | /descendant::tei:desc/text() | /descendant::tei:title/text()"/>
         <svrl:active-pattern id="TK707.pattern" name="mixed-quotation-marks"/>
         <xsl:apply-templates mode="pattern.47"
                              select="/descendant::tei:p/text() | /descendant::tei:head/text() | /descendant::tei:item/text() | /descendant::tei:quote/text()"/>
      </svrl:schematron-output>
   </xsl:template>
   <xsl:mode name="pattern.1" on-no-match="deep-skip"/>
   <xsl:template match="@*[contains(., '#')]"
                 mode="pattern.1"
                 priority="0"
                 as="element()*">
      <xsl:variable name="missing"
                    select="(if (contains(., ' ')) then tokenize(.) else string())[starts-with(., '#')][not(ev:thing(substring(., 2)))]"/>
      <xsl:if test="not(empty($missing) or not(ev:points(.)))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK203"
                             role="error"
                             test="empty($missing) or not(ev:points(.))">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:value-of select="$missing[1]"/>
               <xsl:text> leads nowhere: the file has no xml:id="</xsl:text>
               <xsl:value-of select="substring($missing[1], 2)"/>
               <xsl:text>".</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK203.hint">
               <svrl:text>
                  <xsl:text>Correct the pointer, or give the thing that is meant this id.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.2" on-no-match="deep-skip"/>
   <xsl:template match="@*[not(self::attribute(xml:id))][not(contains(., '#')) or contains(., ' ')][ev:points(.)]"
                 mode="pattern.2"
                 priority="0"
                 as="element()*">
      <xsl:variable name="bare"
                    select="tokenize(.)[not(matches(., '[#:/]'))][ev:thing(.) or (name(current()) = $ev:local-pointers and not(contains(., '.xml')))]"/>
      <xsl:if test="not(empty($bare))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK204"
                             role="error"
                             test="empty($bare)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:value-of select="$bare[1]"/>
               <xsl:text> lacks its #, and so names a file.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK204.hint">
               <svrl:text>
                  <xsl:text>Write #</xsl:text>
                  <xsl:value-of select="$bare[1]"/>
                  <xsl:text>.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.3" on-no-match="deep-skip"/>
   <xsl:template match="tei:sp/@who | tei:incident/@who | tei:kinesic/@who | tei:vocal/@who"
                 mode="pattern.3"
                 priority="0"
                 as="element()*">
      <xsl:variable name="other"
                    select="ev:targets(.)[not(self::tei:person or self::tei:personGrp)]"/>
      <xsl:if test="not(empty($other))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK205"
                             role="error"
                             test="empty($other)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>#</xsl:text>
               <xsl:value-of select="$other[1]/@xml:id"/>
               <xsl:text> is </xsl:text>
               <xsl:value-of select="name($other[1])"/>
               <xsl:text>, not person or personGrp.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK205.hint">
               <svrl:text>
                  <xsl:text>Point who to the speaker in listPerson.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.4" on-no-match="deep-skip"/>
   <xsl:template match="@where | tei:placeName/@ref | tei:settlement/@ref | tei:country/@ref | tei:region/@ref"
                 mode="pattern.4"
                 priority="0"
                 as="element()*">
      <xsl:variable name="other" select="ev:targets(.)[not(self::tei:place)]"/>
      <xsl:if test="not(empty($other))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK206"
                             role="error"
                             test="empty($other)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>#</xsl:text>
               <xsl:value-of select="$other[1]/@xml:id"/>
               <xsl:text> is </xsl:text>
               <xsl:value-of select="name($other[1])"/>
               <xsl:text>, not place.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK206.hint">
               <svrl:text>
                  <xsl:text>Point to the place in listPlace.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.5" on-no-match="deep-skip"/>
   <xsl:template match="tei:persName/@ref | tei:orgName/@ref | tei:affiliation/@ref | tei:term/@ref"
                 mode="pattern.5"
                 priority="0"
                 as="element()*">
      <xsl:variable name="kind"
                    select="if (parent::tei:persName) then ('person', 'personGrp') else if (parent::tei:term) then 'category' else 'org'"/>
      <xsl:variable name="other" select="ev:targets(.)[not(local-name() = $kind)]"/>
      <xsl:if test="not(empty($other))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK207"
                             role="error"
                             test="empty($other)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>#</xsl:text>
               <xsl:value-of select="$other[1]/@xml:id"/>
               <xsl:text> is </xsl:text>
               <xsl:value-of select="name($other[1])"/>
               <xsl:text>, not </xsl:text>
               <xsl:value-of select="string-join($kind, ' or ')"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK207.hint">
               <svrl:text>
                  <xsl:text>Point ref to the </xsl:text>
                  <xsl:value-of select="$kind[1]"/>
                  <xsl:text> that the </xsl:text>
                  <xsl:value-of select="name(..)"/>
                  <xsl:text> names.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.6" on-no-match="deep-skip"/>
   <xsl:template match="@ana" mode="pattern.6" priority="0" as="element()*">
      <xsl:variable name="other" select="ev:targets(.)[not(self::tei:category)]"/>
      <xsl:if test="not(empty($other))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK208"
                             role="error"
                             test="empty($other)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>#</xsl:text>
               <xsl:value-of select="$other[1]/@xml:id"/>
               <xsl:text> is </xsl:text>
               <xsl:value-of select="name($other[1])"/>
               <xsl:text>, not category.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK208.hint">
               <svrl:text>
                  <xsl:text>Point ana to a category of a taxonomy, such as a role.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.7" on-no-match="deep-skip"/>
   <xsl:template match="@*[contains(., ':')][not(starts-with(., 'http')) or contains(., ' ')][ev:points(.)]"
                 mode="pattern.7"
                 priority="0"
                 as="element()*">
      <xsl:variable name="prefix"
                    select="(tokenize(.)[matches(., '^[A-Za-z][A-Za-z0-9+.\-]*:')] ! substring-before(., ':'))[not(lower-case(.) = $ev:schemes)][not(key('ev:prefix', ., $ev:root) or (let $prefix := . return $ev:corpus ! key('ev:prefix', $prefix, .)))]"/>
      <xsl:if test="not(empty($prefix))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK211"
                             role="error"
                             test="empty($prefix)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the prefix </xsl:text>
               <xsl:value-of select="$prefix[1]"/>
               <xsl:text>: is not declared.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK211.hint">
               <svrl:text>
                  <xsl:text>Add a prefixDef with ident="</xsl:text>
                  <xsl:value-of select="$prefix[1]"/>
                  <xsl:text>" to listPrefixDef, or write the whole address.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.8" on-no-match="deep-skip"/>
   <xsl:template match="@xml:lang[normalize-space()]"
                 mode="pattern.8"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(key('ev:language', .) or not(/tei:TEI/tei:teiHeader/tei:profileDesc/tei:langUsage) or $ev:corpus ! key('ev:language', current(), .))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK212"
                             role="error"
                             test="key('ev:language', .) or not(/tei:TEI/tei:teiHeader/tei:profileDesc/tei:langUsage) or $ev:corpus ! key('ev:language', current(), .)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the language </xsl:text>
               <xsl:value-of select="."/>
               <xsl:text> is not listed in langUsage.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK212.hint">
               <svrl:text>
                  <xsl:text>Add language ident="</xsl:text>
                  <xsl:value-of select="."/>
                  <xsl:text>" there, or correct xml:lang.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.9" on-no-match="deep-skip"/>
   <xsl:template match="tei:*/@*[not(normalize-space())]"
                 mode="pattern.9"
                 priority="0"
                 as="element()*">
      <xsl:if test="true()">
         <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                 id="TK213"
                                 role="error"
                                 test="true()">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:value-of select="name(.)"/>
               <xsl:text> is empty.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK213.hint">
               <svrl:text>
                  <xsl:text>Give it its value, or leave the attribute out.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:successful-report>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.10" on-no-match="deep-skip"/>
   <xsl:template match="tei:setting/tei:date/@when | tei:dateline[not(ancestor::tei:floatingText)]/tei:date/@when | tei:setting/tei:time/@when | tei:dateline[not(ancestor::tei:floatingText)]/tei:time/@when"
                 mode="pattern.10"
                 priority="0"
                 as="element()*">
      <xsl:variable name="event"
                    select="if (parent::tei:date) then distinct-values(($ev:begins, $ev:ends)) else ($ev:starts, $ev:setting-times[current()/ancestor::tei:dateline])"/>
      <xsl:if test="not(if (parent::tei:date) then not(ev:first-day(.) gt $ev:ends or ev:last-day(.) lt $ev:begins) else empty($event) or (some $time in $event satisfies ev:same-time(., $time)))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK301"
                             role="error"
                             test="if (parent::tei:date) then not(ev:first-day(.) gt $ev:ends or ev:last-day(.) lt $ev:begins) else empty($event) or (some $time in $event satisfies ev:same-time(., $time))">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the </xsl:text>
               <xsl:value-of select="name(../..)"/>
               <xsl:text> says </xsl:text>
               <xsl:value-of select="."/>
               <xsl:text>, the event </xsl:text>
               <xsl:value-of select="string-join($event, ' to ')"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK301.hint">
               <svrl:text>
                  <xsl:text>Correct the one that the source contradicts.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.11" on-no-match="deep-skip"/>
   <xsl:template match="tei:setting/tei:placeName/@ref | tei:dateline[not(ancestor::tei:floatingText)]/tei:placeName/@ref"
                 mode="pattern.11"
                 priority="0"
                 as="element()*">
      <xsl:variable name="here" select="ev:targets(.)[self::tei:place]"/>
      <xsl:variable name="there" select="ev:targets($ev:event/@where)[self::tei:place]"/>
      <xsl:if test="not(empty($here) or empty($there) or exists($here/ancestor-or-self::* intersect $there) or exists($there/ancestor-or-self::* intersect $here))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK302"
                             role="error"
                             test="empty($here) or empty($there) or exists($here/ancestor-or-self::* intersect $there) or exists($there/ancestor-or-self::* intersect $here)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the </xsl:text>
               <xsl:value-of select="name(../..)"/>
               <xsl:text> is at #</xsl:text>
               <xsl:value-of select="$here[1]/@xml:id"/>
               <xsl:text>, the event at </xsl:text>
               <xsl:value-of select="$ev:event/@where"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK302.hint">
               <svrl:text>
                  <xsl:text>Correct the one that the source contradicts, or list the smaller place inside the larger.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.12" on-no-match="deep-skip"/>
   <xsl:template match="@when | @from | @to | @notBefore | @notAfter"
                 mode="pattern.12"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(. castable as xs:date or . castable as xs:dateTime or . castable as xs:gYear or . castable as xs:gYearMonth or . castable as xs:time or not(matches(., '^\s*(\d{4}(-\d\d){1,2}(T|\s*$)|\d\d:\d\d:\d\d)')))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK304"
                             role="error"
                             test=". castable as xs:date or . castable as xs:dateTime or . castable as xs:gYear or . castable as xs:gYearMonth or . castable as xs:time or not(matches(., '^\s*(\d{{4}}(-\d\d){{1,2}}(T|\s*$)|\d\d:\d\d:\d\d)'))">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:value-of select="."/>
               <xsl:text> does not exist in the calendar.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK304.hint">
               <svrl:text>
                  <xsl:text>Correct the month, day or hour from the source.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.13" on-no-match="deep-skip"/>
   <xsl:template match="@to[../@from] | @notAfter[../@notBefore]"
                 mode="pattern.13"
                 priority="0"
                 as="element()*">
      <xsl:variable name="start"
                    select="if (name() = 'to') then ../@from else ../@notBefore"/>
      <xsl:if test="not(ev:ordered($start, .))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK305"
                             role="error"
                             test="ev:ordered($start, .)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the range ends on </xsl:text>
               <xsl:value-of select="."/>
               <xsl:text>, before it begins on </xsl:text>
               <xsl:value-of select="$start"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK305.hint">
               <svrl:text>
                  <xsl:text>Exchange </xsl:text>
                  <xsl:value-of select="name($start)"/>
                  <xsl:text> and </xsl:text>
                  <xsl:value-of select="name()"/>
                  <xsl:text>, or correct one of them.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.14" on-no-match="deep-skip"/>
   <xsl:template match="tei:event/@from | tei:date/@from | tei:event/@to | tei:date/@to"
                 mode="pattern.14"
                 priority="0"
                 as="element()*">
      <xsl:variable name="other" select="if (name() = 'from') then 'to' else 'from'"/>
      <xsl:if test="not(../@*[name() = $other])">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK306"
                             role="warning"
                             test="../@*[name() = $other]">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>there is </xsl:text>
               <xsl:value-of select="name(.)"/>
               <xsl:text> without </xsl:text>
               <xsl:value-of select="$other"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK306.hint">
               <svrl:text>
                  <xsl:text>Add </xsl:text>
                  <xsl:value-of select="$other"/>
                  <xsl:text>; for a single day write when, for an open limit notBefore or notAfter.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.15" on-no-match="deep-skip"/>
   <xsl:template match="tei:sourceDesc/tei:bibl/tei:date[@type = 'accessed']/@when"
                 mode="pattern.15"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(not(ev:last-day(.) lt $ev:begins))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK307"
                             role="error"
                             test="not(ev:last-day(.) lt $ev:begins)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the source was read on </xsl:text>
               <xsl:value-of select="."/>
               <xsl:text>, before the event of </xsl:text>
               <xsl:value-of select="$ev:begins"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK307.hint">
               <svrl:text>
                  <xsl:text>Correct the date of access or the date of the event.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.16" on-no-match="deep-skip"/>
   <xsl:template match="tei:sourceDesc/tei:bibl/tei:date[@type = 'published']/@when | tei:publicationStmt/tei:date/@when"
                 mode="pattern.16"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(not(ev:last-day(.) lt $ev:begins))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK308"
                             role="warning"
                             test="not(ev:last-day(.) lt $ev:begins)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the date of publication, </xsl:text>
               <xsl:value-of select="."/>
               <xsl:text>, is before the event of </xsl:text>
               <xsl:value-of select="$ev:begins"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK308.hint">
               <svrl:text>
                  <xsl:text>Correct the date of publication or the date of the event.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.17" on-no-match="deep-skip"/>
   <xsl:template match="tei:date[not(@calendar)]/@when"
                 mode="pattern.17"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(ev:printed-as(.., .))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK309"
                             role="warning"
                             test="ev:printed-as(.., .)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the machine date </xsl:text>
               <xsl:value-of select="."/>
               <xsl:text> is printed as “</xsl:text>
               <xsl:value-of select="normalize-space(..)"/>
               <xsl:text>”.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK309.hint">
               <svrl:text>
                  <xsl:text>Correct when; the printed words are the source's.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.18" on-no-match="deep-skip"/>
   <xsl:template match="tei:place"
                 mode="pattern.18"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(tei:country/@key or ancestor::tei:place/tei:country/@key)">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK310"
                             role="warning"
                             test="tei:country/@key or ancestor::tei:place/tei:country/@key">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the place </xsl:text>
               <xsl:value-of select="normalize-space(tei:placeName[1])"/>
               <xsl:text> has no country key.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK310.hint">
               <svrl:text>
                  <xsl:text>Add country key="…" with the code of ISO 3166-1.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.19" on-no-match="deep-skip"/>
   <xsl:template match="tei:dateline"
                 mode="pattern.19"
                 priority="0"
                 as="element()*">
      <xsl:variable name="missing"
                    select="('date'[not(current()//tei:date)], 'place'[not(current()//tei:placeName)])"/>
      <xsl:if test="not(empty($missing))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK311"
                             role="warning"
                             test="empty($missing)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the dateline has no </xsl:text>
               <xsl:value-of select="string-join($missing, ' and no ')"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK311.hint">
               <svrl:text>
                  <xsl:text>Tag the printed words as date or placeName; what the source does not print belongs into setting.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.20" on-no-match="deep-skip"/>
   <xsl:template match="tei:sp" mode="pattern.20" priority="0" as="element()*">
      <xsl:if test="not(@who or @cert = 'unknown' or tei:note[not(@type = 'interpreted')])">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK401"
                             role="warning"
                             test="@who or @cert = 'unknown' or tei:note[not(@type = 'interpreted')]">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>this turn has no who.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK401.hint">
               <svrl:text>
                  <xsl:text>Point who to a person or personGrp; if the source does not tell, say so in a note.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.21" on-no-match="deep-skip"/>
   <xsl:template match="tei:particDesc//tei:person | tei:particDesc//tei:personGrp"
                 mode="pattern.21"
                 priority="0"
                 as="element()*">
      <xsl:variable name="unknown" select="key('ev:unknown', true())"/>
      <xsl:if test="not(not(. intersect subsequence($unknown, 2)))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK402"
                             role="error"
                             test="not(. intersect subsequence($unknown, 2))">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>#</xsl:text>
               <xsl:value-of select="@xml:id"/>
               <xsl:text> stands for unknown speakers, as #</xsl:text>
               <xsl:value-of select="$unknown[1]/@xml:id"/>
               <xsl:text> does.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK402.hint">
               <svrl:text>
                  <xsl:text>Keep one of them, or say what tells the two apart.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.22" on-no-match="deep-skip"/>
   <xsl:template match="tei:sp" mode="pattern.22" priority="0" as="element()*">
      <xsl:if test="not(ev:spoken(.))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK403"
                             role="error"
                             test="ev:spoken(.)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>this turn has no words.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK403.hint">
               <svrl:text>
                  <xsl:text>Add what was said, a gap with its reason, or remove the turn.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.23" on-no-match="deep-skip"/>
   <xsl:template match="tei:p" mode="pattern.23" priority="0" as="element()*">
      <xsl:if test="not(* or text()[normalize-space()] or key('ev:silent', generate-id(..)))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK404"
                             role="error"
                             test="* or text()[normalize-space()] or key('ev:silent', generate-id(..))">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>this paragraph is empty.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK404.hint">
               <svrl:text>
                  <xsl:text>Add its words, or remove it.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.24" on-no-match="deep-skip"/>
   <xsl:template match="tei:sp/tei:p | tei:div[@type = 'session']/tei:p"
                 mode="pattern.24"
                 priority="0"
                 as="element()*">
      <xsl:variable name="opening"
                    select="substring(text()[1][not(preceding-sibling::*)], 1, 200)"/>
      <xsl:variable name="label"
                    select="if (contains($opening, ':')) then substring-before(substring(normalize-space($opening), 1, 100), ':') else ''"/>
      <xsl:if test="$label and (key('ev:label', $label || ':') or matches($label, '^\p{Lu}[\p{L}.’''\-]+( (\p{Ll}{0,3}[’''\-]?\p{Lu}[\p{L}.’''\-]*|al|bin|da|de|del|der|di|du|el|la|le|of|the|van|von)){1,9}$') and not(matches($label, '^(Dear|Distinguished|Esteemed|Honou?rable|Ladies|Mr|Mrs|Ms|Your|Уважаем)')))">
         <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                 id="TK405"
                                 role="warning"
                                 test="$label and (key('ev:label', $label || ':') or matches($label, '^\p{{Lu}}[\p{{L}}.’''\-]+( (\p{{Ll}}{{0,3}}[’''\-]?\p{{Lu}}[\p{{L}}.’''\-]*|al|bin|da|de|del|der|di|du|el|la|le|of|the|van|von)){{1,9}}$') and not(matches($label, '^(Dear|Distinguished|Esteemed|Honou?rable|Ladies|Mr|Mrs|Ms|Your|Уважаем)')))">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where((text()[1], .)[1])"/>
            <svrl:text>
               <xsl:text>the paragraph opens like a label: “</xsl:text>
               <xsl:value-of select="$label"/>
               <xsl:text>:”.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK405.hint">
               <svrl:text>
                  <xsl:text>If another speaker begins here, end the turn and open a new sp.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
            <svrl:property-reference property="TK405.words" role="words">
               <svrl:text>
                  <xsl:value-of select="$label"/>
                  <xsl:text>:</xsl:text>
               </svrl:text>
            </svrl:property-reference>
         </svrl:successful-report>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.25" on-no-match="deep-skip"/>
   <xsl:template match="tei:sp[@who][tei:speaker]"
                 mode="pattern.25"
                 priority="0"
                 as="element()*">
      <xsl:variable name="label" select="normalize-space(tei:speaker[1])"/>
      <xsl:variable name="first" select="key('ev:label', $label)[@who][1]/@who"/>
      <xsl:if test="not($label = '' or @who = $first)">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK406"
                             role="warning"
                             test="$label = '' or @who = $first">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where((@who, .)[1])"/>
            <svrl:text>
               <xsl:text>the label “</xsl:text>
               <xsl:value-of select="$label"/>
               <xsl:text>” is </xsl:text>
               <xsl:value-of select="@who"/>
               <xsl:text> here and </xsl:text>
               <xsl:value-of select="$first"/>
               <xsl:text> before.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK406.hint">
               <svrl:text>
                  <xsl:text>Correct who in one of the turns.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.26" on-no-match="deep-skip"/>
   <xsl:template match="tei:div[@type = 'session'][tei:sp]"
                 mode="pattern.26"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(tei:sp/@ana[tokenize(.) = ('#host', '#chair')])">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK407"
                             role="info"
                             test="tei:sp/@ana[tokenize(.) = ('#host', '#chair')]">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>no turn of this session is a host's or chair's.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK407.hint">
               <svrl:text>
                  <xsl:text>Add ana="#host" or "#chair" to the turns of whoever leads.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.27" on-no-match="deep-skip"/>
   <xsl:template match="tei:extent/tei:measure[@unit = 'speeches']/@quantity"
                 mode="pattern.27"
                 priority="0"
                 as="element()*">
      <xsl:variable name="counted" select="count(/tei:TEI/tei:text//(tei:sp | tei:u))"/>
      <xsl:if test="not(. = string($counted) or not(/tei:TEI))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK411"
                             role="error"
                             test=". = string($counted) or not(/tei:TEI)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the extent says </xsl:text>
               <xsl:value-of select="."/>
               <xsl:text> speeches; the text has </xsl:text>
               <xsl:value-of select="$counted"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK411.hint">
               <svrl:text>
                  <xsl:text>Write quantity="</xsl:text>
                  <xsl:value-of select="$counted"/>
                  <xsl:text>".</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.28" on-no-match="deep-skip"/>
   <xsl:template match="tei:extent/tei:measure[@unit = 'words']/@quantity"
                 mode="pattern.28"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(. = string($ev:words) or /tei:TEI/tei:text//tei:u or not(/tei:TEI))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK412"
                             role="error"
                             test=". = string($ev:words) or /tei:TEI/tei:text//tei:u or not(/tei:TEI)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the extent says </xsl:text>
               <xsl:value-of select="."/>
               <xsl:text> words; the turns have </xsl:text>
               <xsl:value-of select="$ev:words"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK412.hint">
               <svrl:text>
                  <xsl:text>Write quantity="</xsl:text>
                  <xsl:value-of select="$ev:words"/>
                  <xsl:text>".</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.29" on-no-match="deep-skip"/>
   <xsl:template match="tei:sp[@who]"
                 mode="pattern.29"
                 priority="0"
                 as="element()*">
      <xsl:if test="@who = preceding-sibling::*[1][self::tei:sp]/@who and not(ev:targets(@who)[self::tei:personGrp])">
         <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                 id="TK413"
                                 role="info"
                                 test="@who = preceding-sibling::*[1][self::tei:sp]/@who and not(ev:targets(@who)[self::tei:personGrp])">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the turn before has the same speaker, </xsl:text>
               <xsl:value-of select="@who"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK413.hint">
               <svrl:text>
                  <xsl:text>Join the two, unless the source prints two labels.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:successful-report>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.30" on-no-match="deep-skip"/>
   <xsl:template match="tei:gap" mode="pattern.30" priority="0" as="element()*">
      <xsl:if test="not(@reason)">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK501"
                             role="error"
                             test="@reason">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>this gap gives no reason.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK501.hint">
               <svrl:text>
                  <xsl:text>Add reason="omitted" where the source itself leaves something out.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.31" on-no-match="deep-skip"/>
   <xsl:template match="tei:p/text()[contains(., '(') or contains(., '[')] | tei:item/text()[contains(., '(')] | tei:quote/text()[contains(., '(')] | tei:ab/text()[contains(., '(')] | tei:l/text()[contains(., '(')] | tei:head/text()[contains(., '(')]"
                 mode="pattern.31"
                 priority="0"
                 as="element()*">
      <xsl:variable name="small" select="lower-case(translate(., 'İ', 'I'))"/>
      <xsl:variable name="aside"
                    select="substring(., string-length(replace($small, '^(.*?)' || $ev:aside || '.*$', '$1', 's')) + 1,                 string-length(replace($small, '^.*?(' || $ev:aside || ').*$', '$1', 's')))"/>
      <xsl:if test="not(not(matches($small, $ev:aside) and ancestor::tei:text))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK502"
                             role="warning"
                             test="not(matches($small, $ev:aside) and ancestor::tei:text)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:value-of select="$aside"/>
               <xsl:text> is left as text.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK502.hint">
               <svrl:text>
                  <xsl:text>Tag it as kinesic, vocal or incident with a desc that holds the printed words.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
            <svrl:property-reference property="TK502.words" role="words">
               <svrl:text>
                  <xsl:value-of select="$aside"/>
               </svrl:text>
            </svrl:property-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.32" on-no-match="deep-skip"/>
   <xsl:template match="tei:incident | tei:kinesic | tei:vocal"
                 mode="pattern.32"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(tei:desc[normalize-space()])">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK503"
                             role="warning"
                             test="tei:desc[normalize-space()]">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>this </xsl:text>
               <xsl:value-of select="name(.)"/>
               <xsl:text> does not say what happened.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK503.hint">
               <svrl:text>
                  <xsl:text>Add a desc with the printed words, or with your own and resp.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.33" on-no-match="deep-skip"/>
   <xsl:template match="tei:listBibl[@type = 'signedDocuments']/tei:bibl[@status = 'signed']"
                 mode="pattern.33"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(tei:respStmt/tei:orgName)">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK601"
                             role="error"
                             test="tei:respStmt/tei:orgName">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the document “</xsl:text>
               <xsl:value-of select="normalize-space(tei:title[1])"/>
               <xsl:text>” is signed, but has no party.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK601.hint">
               <svrl:text>
                  <xsl:text>Add a respStmt with orgName a signature, or a status other than signed.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.34" on-no-match="deep-skip"/>
   <xsl:template match="tei:listBibl[@type = 'signedDocuments']/tei:bibl/tei:respStmt"
                 mode="pattern.34"
                 priority="0"
                 as="element()*">
      <xsl:if test="not((tei:persName | tei:orgName | tei:name)[not(@cert = 'unknown')])">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK602"
                             role="error"
                             test="(tei:persName | tei:orgName | tei:name)[not(@cert = 'unknown')]">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>this signature has neither person nor party.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK602.hint">
               <svrl:text>
                  <xsl:text>Name one of them, or remove the respStmt.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.35" on-no-match="deep-skip"/>
   <xsl:template match="tei:listBibl[@type = 'signedDocuments']/tei:bibl[@type = ('agreement', 'treaty', 'memorandum', 'contract', 'protocol', 'joint-statement', 'communique')]"
                 mode="pattern.35"
                 priority="0"
                 as="element()*">
      <xsl:variable name="parties"
                    select="distinct-values(tei:respStmt/tei:orgName ! (@ref, normalize-space())[1])"/>
      <xsl:if test="not(count($parties) ne 1)">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK603"
                             role="warning"
                             test="count($parties) ne 1">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the </xsl:text>
               <xsl:value-of select="@type"/>
               <xsl:text> “</xsl:text>
               <xsl:value-of select="normalize-space(tei:title[1])"/>
               <xsl:text>” has one party only, </xsl:text>
               <xsl:value-of select="$parties"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK603.hint">
               <svrl:text>
                  <xsl:text>Add the other; if the source does not tell, an orgName with cert="unknown".</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.36" on-no-match="deep-skip"/>
   <xsl:template match="tei:listBibl[@type = 'signedDocuments']/tei:bibl/tei:date[@type = 'signed']/@when"
                 mode="pattern.36"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(not(ev:first-day(.) gt $ev:ends or ev:last-day(.) lt $ev:begins))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK604"
                             role="warning"
                             test="not(ev:first-day(.) gt $ev:ends or ev:last-day(.) lt $ev:begins)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the document was signed on </xsl:text>
               <xsl:value-of select="."/>
               <xsl:text>, outside the event of </xsl:text>
               <xsl:value-of select="string-join(distinct-values(($ev:begins, $ev:ends)), ' to ')"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK604.hint">
               <svrl:text>
                  <xsl:text>Correct the date, or the status of the document.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.37" on-no-match="deep-skip"/>
   <xsl:template match="tei:div[@type = 'signedDocuments']/tei:list/tei:item"
                 mode="pattern.37"
                 priority="0"
                 as="element()*">
      <xsl:variable name="documents" select="ev:targets(@corresp)[self::tei:bibl]"/>
      <xsl:if test="not(count($documents) = 1 and key('ev:listed', '#' || $documents[1]/@xml:id)[1] is .)">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK605"
                             role="error"
                             test="count($documents) = 1 and key('ev:listed', '#' || $documents[1]/@xml:id)[1] is .">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where((@corresp, .)[1])"/>
            <svrl:text>
               <xsl:value-of select="if (empty($documents)) then 'this item points to no document' else if (count($documents) gt 1) then 'this item points to several documents' else 'an item before points to the same document'"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK605.hint">
               <svrl:text>
                  <xsl:text>Give the item corresp with the bibl of its own document.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.38" on-no-match="deep-skip"/>
   <xsl:template match="tei:listBibl[@type = 'signedDocuments']/tei:bibl[@status = ('signed', 'adopted')]"
                 mode="pattern.38"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(not($ev:listed) or key('ev:listed', '#' || @xml:id))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK606"
                             role="error"
                             test="not($ev:listed) or key('ev:listed', '#' || @xml:id)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the document “</xsl:text>
               <xsl:value-of select="normalize-space(tei:title[1])"/>
               <xsl:text>” is not in the printed list.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK606.hint">
               <svrl:text>
                  <xsl:text>Point an item to #</xsl:text>
                  <xsl:value-of select="@xml:id"/>
                  <xsl:text> with corresp, or correct the status.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.39" on-no-match="deep-skip"/>
   <xsl:template match="tei:TEI/tei:standOff/tei:listBibl[@type = 'signedDocuments']/tei:bibl[@xml:id]"
                 mode="pattern.39"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(key('ev:mention', '#' || @xml:id) or not(/tei:TEI/tei:text))">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK607"
                             role="info"
                             test="key('ev:mention', '#' || @xml:id) or not(/tei:TEI/tei:text)">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>nothing in the text points to the document “</xsl:text>
               <xsl:value-of select="normalize-space(tei:title[1])"/>
               <xsl:text>”.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK607.hint">
               <svrl:text>
                  <xsl:text>Tag its mention as ref target="#</xsl:text>
                  <xsl:value-of select="@xml:id"/>
                  <xsl:text>".</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.40" on-no-match="deep-skip"/>
   <xsl:template match="tei:listBibl[@type = 'signedDocuments']/tei:bibl/tei:respStmt/tei:persName"
                 mode="pattern.40"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(@ref or @cert = 'unknown')">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK608"
                             role="error"
                             test="@ref or @cert = 'unknown'">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the signatory </xsl:text>
               <xsl:value-of select="normalize-space()"/>
               <xsl:text> is not linked to a participant or register entry.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK608.hint">
               <svrl:text>
                  <xsl:text>Add ref to the person, or cert="unknown" where the source names nobody.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.41" on-no-match="deep-skip"/>
   <xsl:template match="tei:listBibl[@type = 'signedDocuments']/tei:bibl[tei:title]"
                 mode="pattern.41"
                 priority="0"
                 as="element()*">
      <xsl:variable name="first" select="key('ev:document', ev:title-and-date(.))[1]"/>
      <xsl:if test="not($first is .)">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK609"
                             role="warning"
                             test="$first is .">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the document “</xsl:text>
               <xsl:value-of select="normalize-space(tei:title[1])"/>
               <xsl:text>” has the title and date of #</xsl:text>
               <xsl:value-of select="$first/@xml:id"/>
               <xsl:text>.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK609.hint">
               <svrl:text>
                  <xsl:text>Join the two, or add the number or the parties to the title.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.42" on-no-match="deep-skip"/>
   <xsl:template match="tei:listBibl[@type = 'signedDocuments']/tei:bibl"
                 mode="pattern.42"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(@status)">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK610"
                             role="warning"
                             test="@status">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the document “</xsl:text>
               <xsl:value-of select="normalize-space(tei:title[1])"/>
               <xsl:text>” has no status.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK610.hint">
               <svrl:text>
                  <xsl:text>Add status: signed, announced, adopted or planned.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.43" on-no-match="deep-skip"/>
   <xsl:template match="tei:licence"
                 mode="pattern.43"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(@target)">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK701"
                             role="error"
                             test="@target">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the licence does not say where its text is.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK701.hint">
               <svrl:text>
                  <xsl:text>Add target="https://…" of the licence.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.44" on-no-match="deep-skip"/>
   <xsl:template match="tei:sourceDesc/tei:bibl"
                 mode="pattern.44"
                 priority="0"
                 as="element()*">
      <xsl:if test="not((tei:ref | tei:ptr)[not(@type = 'snapshot')]/@target)">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK702"
                             role="warning"
                             test="(tei:ref | tei:ptr)[not(@type = 'snapshot')]/@target">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>the source has no address.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK702.hint">
               <svrl:text>
                  <xsl:text>Add ref target="https://…" of the page.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.45" on-no-match="deep-skip"/>
   <xsl:template match="tei:revisionDesc[@status = 'published']"
                 mode="pattern.45"
                 priority="0"
                 as="element()*">
      <xsl:if test="not(.//tei:change/@when)">
         <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                             id="TK703"
                             role="error"
                             test=".//tei:change/@when">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where((@status, .)[1])"/>
            <svrl:text>
               <xsl:text>the document is published, but no change has a date.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK703.hint">
               <svrl:text>
                  <xsl:text>Add change when="…" for the publication, or correct the status.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
         </svrl:failed-assert>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.46" on-no-match="deep-skip"/>
   <xsl:template match="tei:p/text() | tei:head/text() | tei:speaker/text() | tei:item/text() | tei:quote/text() | tei:figDesc/text() | tei:desc/text() | tei:title/text()"
                 mode="pattern.46"
                 priority="0"
                 as="element()*">
      <xsl:if test="(contains(., '  ') and matches(., '\S {2,}\S') or starts-with(., ' ') and not(preceding-sibling::node()) and normalize-space() or ends-with(., ' ') and not(following-sibling::node()) and matches(., '\S +$')) and ancestor::tei:text">
         <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                 id="TK706"
                                 role="warning"
                                 test="(contains(., ' ') and matches(., '\S {{2,}}\S') or starts-with(., ' ') and not(preceding-sibling::node()) and normalize-space() or ends-with(., ' ') and not(following-sibling::node()) and matches(., '\S +$')) and ancestor::tei:text">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:text>spaces too many in the </xsl:text>
               <xsl:value-of select="name(..)"/>
               <xsl:text>: “</xsl:text>
               <xsl:value-of select="replace(., '^.*?(\S{1,40} {2,}\S{1,40}|^ +\S{1,40}|\S{1,40} +$).*$', '$1', 's')"/>
               <xsl:text>”.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK706.hint">
               <svrl:text>
                  <xsl:text>Leave one space between words and none at the edges.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
            <svrl:property-reference property="TK706.words" role="words">
               <svrl:text>
                  <xsl:value-of select="replace(., '^.*?(\S{1,40} {2,}\S{1,40}|^ +\S{1,40}|\S{1,40} +$).*$', '$1', 's')"/>
               </svrl:text>
            </svrl:property-reference>
         </svrl:successful-report>
      </xsl:if>
   </xsl:template>
   <xsl:mode name="pattern.47" on-no-match="deep-skip"/>
   <xsl:template match="tei:p/text()[contains(., '&#34;')] | tei:head/text()[contains(., '&#34;')] | tei:item/text()[contains(., '&#34;')] | tei:quote/text()[contains(., '&#34;')]"
                 mode="pattern.47"
                 priority="0"
                 as="element()*">
      <xsl:if test="ancestor::tei:text and $ev:typographic">
         <svrl:successful-report xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                                 id="TK707"
                                 role="warning"
                                 test="ancestor::tei:text and $ev:typographic">
            <xsl:sequence select="Q{urn:tei-kit:schematron}where(.)"/>
            <svrl:text>
               <xsl:value-of select="replace(., '^[^&#34;]*(&#34;[^&#34;]*&#34;?).*$', '$1', 's')"/>
               <xsl:text> has straight quotation marks; elsewhere they are typographic.</xsl:text>
            </svrl:text>
            <svrl:diagnostic-reference diagnostic="TK707.hint">
               <svrl:text>
                  <xsl:text>Use one kind in the whole text.</xsl:text>
               </svrl:text>
            </svrl:diagnostic-reference>
            <svrl:property-reference property="TK707.words" role="words">
               <svrl:text>
                  <xsl:value-of select="replace(., '^[^&#34;]*(&#34;[^&#34;]*&#34;?).*$', '$1', 's')"/>
               </svrl:text>
            </svrl:property-reference>
         </svrl:successful-report>
      </xsl:if>
   </xsl:template>
   <xsl:param name="svrl-location"
              as="Q{http://www.w3.org/2001/XMLSchema}boolean"
              select="true()"/>
   <xsl:mode on-no-match="fail"
             use-accumulators="Q{urn:tei-kit:schematron}positions"/>
   <xsl:accumulator name="Q{urn:tei-kit:schematron}positions"
                    as="Q{http://www.w3.org/2001/XMLSchema}integer*"
                    initial-value="-1">
      <xsl:accumulator-rule match="*" phase="start" select="-1, head($value) + 1, tail($value)"/>
      <xsl:accumulator-rule match="*" phase="end" select="tail($value)"/>
   </xsl:accumulator>
   <xsl:function name="Q{urn:tei-kit:schematron}where" as="attribute()+">
      <xsl:param name="node" as="item()"/>
      <xsl:variable name="element"
                    as="node()"
                    select="if ($node instance of element() or $node instance of document-node()) then $node else $node/.."/>
      <xsl:if test="$svrl-location">
         <xsl:attribute name="location" select="path($node)"/>
      </xsl:if>
      <xsl:attribute name="tk:node"
                     namespace="urn:tei-kit:schematron"
                     select="string-join(tail(reverse(tail($element[self::*]/accumulator-before('Q{urn:tei-kit:schematron}positions')))), '/')"/>
      <xsl:if test="$node instance of attribute()">
         <xsl:attribute name="tk:attribute"
                        namespace="urn:tei-kit:schematron"
                        select="name($node)"/>
      </xsl:if>
      <xsl:if test="$node instance of text()">
         <xsl:attribute name="tk:text"
                        namespace="urn:tei-kit:schematron"
                        select="count($node/preceding-sibling::text())"/>
      </xsl:if>
   </xsl:function>
</xsl:stylesheet>
