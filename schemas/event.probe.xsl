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
   <xsl:template match="/" as="node()*">
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK203"
                    select="//@*[contains(., '#')]">
         <xsl:variable name="missing"
                       select="(if (contains(., ' ')) then tokenize(.) else string())[starts-with(., '#')][not(ev:thing(substring(., 2)))]"/>
         <xsl:if test="not(empty($missing) or not(ev:points(.)))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK204"
                    select="//@*[not(self::attribute(xml:id))][not(contains(., '#')) or contains(., ' ')][ev:points(.)]">
         <xsl:variable name="bare"
                       select="tokenize(.)[not(matches(., '[#:/]'))][ev:thing(.) or (name(current()) = $ev:local-pointers and not(contains(., '.xml')))]"/>
         <xsl:if test="not(empty($bare))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK205"
                    select="//(tei:sp | tei:incident | tei:kinesic | tei:vocal)/@who">
         <xsl:variable name="other"
                       select="ev:targets(.)[not(self::tei:person or self::tei:personGrp)]"/>
         <xsl:if test="not(empty($other))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK206"
                    select="//@where | //(tei:placeName | tei:settlement | tei:country | tei:region)/@ref">
         <xsl:variable name="other" select="ev:targets(.)[not(self::tei:place)]"/>
         <xsl:if test="not(empty($other))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK207"
                    select="//(tei:persName | tei:orgName | tei:affiliation | tei:term)/@ref">
         <xsl:variable name="kind"
                       select="if (parent::tei:persName) then ('person', 'personGrp') else if (parent::tei:term) then 'category' else 'org'"/>
         <xsl:variable name="other" select="ev:targets(.)[not(local-name() = $kind)]"/>
         <xsl:if test="not(empty($other))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron" tk:of="TK208" select="//@ana">
         <xsl:variable name="other" select="ev:targets(.)[not(self::tei:category)]"/>
         <xsl:if test="not(empty($other))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK211"
                    select="//@*[contains(., ':')][not(starts-with(., 'http')) or contains(., ' ')][ev:points(.)]">
         <xsl:variable name="prefix"
                       select="(tokenize(.)[matches(., '^[A-Za-z][A-Za-z0-9+.\-]*:')] ! substring-before(., ':'))[not(lower-case(.) = $ev:schemes)][not(key('ev:prefix', ., $ev:root) or (let $prefix := . return $ev:corpus ! key('ev:prefix', $prefix, .)))]"/>
         <xsl:if test="not(empty($prefix))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK212"
                    select="//@xml:lang[normalize-space()]">
         <xsl:if test="not(key('ev:language', .) or not(/tei:TEI/tei:teiHeader/tei:profileDesc/tei:langUsage) or $ev:corpus ! key('ev:language', current(), .))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK213"
                    select="//tei:*/@*[not(normalize-space())]">
         <xsl:if test="true()">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK301"
                    select="//tei:setting/tei:date/@when | //tei:dateline[not(ancestor::tei:floatingText)]/tei:date/@when | //tei:setting/tei:time/@when | //tei:dateline[not(ancestor::tei:floatingText)]/tei:time/@when">
         <xsl:variable name="event"
                       select="if (parent::tei:date) then distinct-values(($ev:begins, $ev:ends)) else ($ev:starts, $ev:setting-times[current()/ancestor::tei:dateline])"/>
         <xsl:if test="not(if (parent::tei:date) then not(ev:first-day(.) gt $ev:ends or ev:last-day(.) lt $ev:begins) else empty($event) or (some $time in $event satisfies ev:same-time(., $time)))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK302"
                    select="//tei:setting/tei:placeName/@ref | //tei:dateline[not(ancestor::tei:floatingText)]/tei:placeName/@ref">
         <xsl:variable name="here" select="ev:targets(.)[self::tei:place]"/>
         <xsl:variable name="there" select="ev:targets($ev:event/@where)[self::tei:place]"/>
         <xsl:if test="not(empty($here) or empty($there) or exists($here/ancestor-or-self::* intersect $there) or exists($there/ancestor-or-self::* intersect $here))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK304"
                    select="//(@when | @from | @to | @notBefore | @notAfter)">
         <xsl:if test="not(. castable as xs:date or . castable as xs:dateTime or . castable as xs:gYear or . castable as xs:gYearMonth or . castable as xs:time or not(matches(., '^\s*(\d{4}(-\d\d){1,2}(T|\s*$)|\d\d:\d\d:\d\d)')))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK305"
                    select="//@to[../@from] | //@notAfter[../@notBefore]">
         <xsl:variable name="start"
                       select="if (name() = 'to') then ../@from else ../@notBefore"/>
         <xsl:if test="not(ev:ordered($start, .))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK306"
                    select="//(tei:event | tei:date)/@from | //(tei:event | tei:date)/@to">
         <xsl:variable name="other" select="if (name() = 'from') then 'to' else 'from'"/>
         <xsl:if test="not(../@*[name() = $other])">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK307"
                    select="//tei:sourceDesc/tei:bibl/tei:date[@type = 'accessed']/@when">
         <xsl:if test="not(not(ev:last-day(.) lt $ev:begins))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK308"
                    select="//tei:sourceDesc/tei:bibl/tei:date[@type = 'published']/@when | //tei:publicationStmt/tei:date/@when">
         <xsl:if test="not(not(ev:last-day(.) lt $ev:begins))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK309"
                    select="//tei:date[not(@calendar)]/@when">
         <xsl:if test="not(ev:printed-as(.., .))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron" tk:of="TK310" select="//tei:place">
         <xsl:if test="not(tei:country/@key or ancestor::tei:place/tei:country/@key)">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron" tk:of="TK311" select="//tei:dateline">
         <xsl:variable name="missing"
                       select="('date'[not(current()//tei:date)], 'place'[not(current()//tei:placeName)])"/>
         <xsl:if test="not(empty($missing))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron" tk:of="TK401" select="//tei:sp">
         <xsl:if test="not(@who or @cert = 'unknown' or tei:note[not(@type = 'interpreted')])">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK402"
                    select="//tei:particDesc//tei:person | //tei:particDesc//tei:personGrp">
         <xsl:variable name="unknown" select="key('ev:unknown', true())"/>
         <xsl:if test="not(not(. intersect subsequence($unknown, 2)))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron" tk:of="TK403" select="//tei:sp">
         <xsl:if test="not(ev:spoken(.))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron" tk:of="TK404" select="//tei:p">
         <xsl:if test="not(* or text()[normalize-space()] or key('ev:silent', generate-id(..)))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK405"
                    select="//tei:sp/tei:p | //tei:div[@type = 'session']/tei:p">
         <xsl:variable name="opening"
                       select="substring(text()[1][not(preceding-sibling::*)], 1, 200)"/>
         <xsl:variable name="label"
                       select="if (contains($opening, ':')) then substring-before(substring(normalize-space($opening), 1, 100), ':') else ''"/>
         <xsl:if test="$label and (key('ev:label', $label || ':') or matches($label, '^\p{Lu}[\p{L}.’''\-]+( (\p{Ll}{0,3}[’''\-]?\p{Lu}[\p{L}.’''\-]*|al|bin|da|de|del|der|di|du|el|la|le|of|the|van|von)){1,9}$') and not(matches($label, '^(Dear|Distinguished|Esteemed|Honou?rable|Ladies|Mr|Mrs|Ms|Your|Уважаем)')))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK406"
                    select="//tei:sp[@who][tei:speaker]">
         <xsl:variable name="label" select="normalize-space(tei:speaker[1])"/>
         <xsl:variable name="first" select="key('ev:label', $label)[@who][1]/@who"/>
         <xsl:if test="not($label = '' or @who = $first)">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK407"
                    select="//tei:div[@type = 'session'][tei:sp]">
         <xsl:if test="not(tei:sp/@ana[tokenize(.) = ('#host', '#chair')])">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK411"
                    select="//tei:extent/tei:measure[@unit = 'speeches']/@quantity">
         <xsl:variable name="counted" select="count(/tei:TEI/tei:text//(tei:sp | tei:u))"/>
         <xsl:if test="not(. = string($counted) or not(/tei:TEI))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK412"
                    select="//tei:extent/tei:measure[@unit = 'words']/@quantity">
         <xsl:if test="not(. = string($ev:words) or /tei:TEI/tei:text//tei:u or not(/tei:TEI))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron" tk:of="TK413" select="//tei:sp[@who]">
         <xsl:if test="@who = preceding-sibling::*[1][self::tei:sp]/@who and not(ev:targets(@who)[self::tei:personGrp])">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron" tk:of="TK501" select="//tei:gap">
         <xsl:if test="not(@reason)">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK502"
                    select="//tei:p/text()[contains(., '(') or contains(., '[')] | //(tei:item | tei:quote | tei:ab | tei:l | tei:head)/text()[contains(., '(')]">
         <xsl:variable name="small" select="lower-case(translate(., 'İ', 'I'))"/>
         <xsl:if test="not(not(matches($small, $ev:aside) and ancestor::tei:text))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK503"
                    select="//(tei:incident | tei:kinesic | tei:vocal)">
         <xsl:if test="not(tei:desc[normalize-space()])">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK601"
                    select="//tei:listBibl[@type = 'signedDocuments']/tei:bibl[@status = 'signed']">
         <xsl:if test="not(tei:respStmt/tei:orgName)">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK602"
                    select="//tei:listBibl[@type = 'signedDocuments']/tei:bibl/tei:respStmt">
         <xsl:if test="not((tei:persName | tei:orgName | tei:name)[not(@cert = 'unknown')])">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK603"
                    select="//tei:listBibl[@type = 'signedDocuments']/tei:bibl[@type = ('agreement', 'treaty', 'memorandum', 'contract', 'protocol', 'joint-statement', 'communique')]">
         <xsl:variable name="parties"
                       select="distinct-values(tei:respStmt/tei:orgName ! (@ref, normalize-space())[1])"/>
         <xsl:if test="not(count($parties) ne 1)">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK604"
                    select="//tei:listBibl[@type = 'signedDocuments']/tei:bibl/tei:date[@type = 'signed']/@when">
         <xsl:if test="not(not(ev:first-day(.) gt $ev:ends or ev:last-day(.) lt $ev:begins))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK605"
                    select="//tei:div[@type = 'signedDocuments']/tei:list/tei:item">
         <xsl:variable name="documents" select="ev:targets(@corresp)[self::tei:bibl]"/>
         <xsl:if test="not(count($documents) = 1 and key('ev:listed', '#' || $documents[1]/@xml:id)[1] is .)">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK606"
                    select="//tei:listBibl[@type = 'signedDocuments']/tei:bibl[@status = ('signed', 'adopted')]">
         <xsl:if test="not(not($ev:listed) or key('ev:listed', '#' || @xml:id))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK607"
                    select="//tei:TEI/tei:standOff/tei:listBibl[@type = 'signedDocuments']/tei:bibl[@xml:id]">
         <xsl:if test="not(key('ev:mention', '#' || @xml:id) or not(/tei:TEI/tei:text))">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK608"
                    select="//tei:listBibl[@type = 'signedDocuments']/tei:bibl/tei:respStmt/tei:persName">
         <xsl:if test="not(@ref or @cert = 'unknown')">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK609"
                    select="//tei:listBibl[@type = 'signedDocuments']/tei:bibl[tei:title]">
         <xsl:variable name="first" select="key('ev:document', ev:title-and-date(.))[1]"/>
         <xsl:if test="not($first is .)">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK610"
                    select="//tei:listBibl[@type = 'signedDocuments']/tei:bibl">
         <xsl:if test="not(@status)">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron" tk:of="TK701" select="//tei:licence">
         <xsl:if test="not(@target)">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK702"
                    select="//tei:sourceDesc/tei:bibl">
         <xsl:if test="not((tei:ref | tei:ptr)[not(@type = 'snapshot')]/@target)">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK703"
                    select="//tei:revisionDesc[@status = 'published']">
         <xsl:if test="not(.//tei:change/@when)">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK706"
                    select="//(tei:p | tei:head | tei:speaker | tei:item | tei:quote | tei:figDesc | tei:desc | tei:title)/text()">
         <xsl:if test="(contains(., '  ') and matches(., '\S {2,}\S') or starts-with(., ' ') and not(preceding-sibling::node()) and normalize-space() or ends-with(., ' ') and not(following-sibling::node()) and matches(., '\S +$')) and ancestor::tei:text">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
      <xsl:for-each xmlns:tk="urn:tei-kit:schematron"
                    tk:of="TK707"
                    select="//(tei:p | tei:head | tei:item | tei:quote)/text()[contains(., '&#34;')]">
         <xsl:if test="ancestor::tei:text and $ev:typographic">
            <xsl:text>!</xsl:text>
         </xsl:if>
      </xsl:for-each>
   </xsl:template>
</xsl:stylesheet>
