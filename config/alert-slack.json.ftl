<#-- What alert.webhook is told with alert.webhook-form=slack: JSON. Edited here, it counts from the next alert on; "check" tries it.
     Names: id, subject, text (the whole as it is mailed), host, lasts, lines (name, text, begun, ended; the last two in ISO form
     or empty). What comes from outside stands in text: ?json_string always. A message of an incoming webhook of Slack, whose &, < and > begin markup. -->
<#function shown text><#return text?replace("&", "&amp;")?replace("<", "&lt;")?replace(">", "&gt;")?json_string></#function>
{"text": "Omvärldsbevakning (${shown(host)}): ${shown(subject)}<#list lines as line>\n• ${line.ended?has_content?then("Over: ", "")}${shown(line.name)}: ${shown(line.text)}</#list>"}
