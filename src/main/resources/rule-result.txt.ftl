${summary}
<#list warnings as warning>
Varning: ${warning}
</#list>
${items} poster i arkivet, daterade ${period}. Den prövade filen har ${rules}.

<#list rows as row>
${row.name}: ${row.before} → ${row.after} (kommer till ${row.gained}, faller bort ${row.lost}, flyttas hit ${row.moved}; i utkast ${row.draft})
</#list>
<#list sections as section>

== ${section.name}
<#list section.groups as group>

${group.heading}
<#list group.entries as entry>
- ${entry.title}
  ${entry.byline}<#if entry.link?has_content>, ${entry.link}</#if>
  ${entry.score}<#if entry.note?has_content> ${entry.note}</#if>
<#list entry.reasons as reason>
  · ${reason}
</#list>
</#list>
<#if group.more?has_content>
${group.more}
</#if>
</#list>
</#list>
