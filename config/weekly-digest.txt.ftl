<#--
  Veckobrevet och dagsbrevet som ren text, för den som inte visar HTML. Namnen är de som står i weekly-digest.html.ftlh.
-->
<#macro headline item>
${item.number}. <#if item.type?has_content>${item.type} – </#if>${item.title}
<#if item.link?has_content>
   ${item.link}
</#if>
</#macro>
${heading}
${window}

${counts}
<#if gap?has_content>
${gap}
</#if>
<#list notices as notice>
${notice}
</#list>
<#if shortened?has_content>
${shortened}
</#if>
<#if choice?has_content>
${choice}
</#if>
<#if looked?has_content>
${looked}
</#if>

<#if top?has_content>
== Viktigast ==

<#list top as one>
• <#if one.type?has_content>${one.type} – </#if>${one.title} (nr ${one.number}, ${one.area})
</#list>

</#if>
<#list areas as area>
• ${area.name}: ${area.count}
</#list>
<#if order?has_content>

${order}
</#if>

<#list areas as area>

== ${area.name} (${area.count}) ==

<#if area.count == 0>
Inga nya träffar

</#if>
<#list area.items as item>
<@headline item/>
   ${item.byline}
<#if item.draft && !daily>
   Till utkastet
</#if>
<#if item.lead?has_content>
   ${item.lead}
</#if>
<#if item.words?has_content>
   Träff på: ${item.words}
</#if>
<#if item.secondArea?has_content>
   Även: ${item.secondArea}
</#if>
<#if item.similar?has_content>
   Liknar nr ${item.similar}
</#if>
<#list item.also as place>
   Även hos: ${place.publisher}<#if place.link?has_content> ${place.link}</#if>
</#list>

</#list>
<#if area.titles?has_content>
Bara rubriker:

<#list area.titles as item>
<@headline item/>
</#list>

</#if>
</#list>
<#if chosen?has_content>

== Valt till rapporten hittills ==

<#list chosen as area>
${area.area}
<#list area.titles as one>
• ${one.title} (${one.by})
</#list>

</#list>
</#if>
<#if troubled?has_content>

== Källor att se över ==

<#list troubled as source>
• ${source}
</#list>

</#if>
<#if !daily>

== Så här väljer du ut poster ==

<#if answer?has_content>
${answer}

</#if>
Du behöver inte göra något nu. Första arbetsdagen varje månad kommer ett utkast till månadsrapporten som Word-fil, med de starkaste träffarna inlagda i sina kapitel och de övriga i en lista sist. Ta bort, flytta och skriv om där. Utkastet anger var varje post stod i veckobrevet, till exempel ”v. 12 nr 7”.

<#list foot as line>
${line}
</#list>
</#if>
<#if daily && answer?has_content>

${answer}
</#if>

Automatiskt utskick, inga egna spårningslänkar. Utskicks-id ${period}<#if code?has_content>, svarskod ${code}</#if>
