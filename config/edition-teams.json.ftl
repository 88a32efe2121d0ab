<#-- What edition.webhook is told with edition.webhook-form=teams, when a weekly digest was sent: JSON. "check" tries it.
     Names: period, subject, count, areas (name, count), items (number, title, link, publisher, area), ten at most. -->
{"type": "message", "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": {
  "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard", "version": "1.4", "body": [
    {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "weight": "Bolder", "text": "${subject?json_string}"}]},
    {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "${count} nyheter<#list areas as area><#if area?is_first>: <#else>, </#if>${area.name?json_string} ${area.count}</#list>"}]}<#list items as item>,
    {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "${item.number}. ${item.title?json_string}"<#if item.link?has_content>, "selectAction": {"type": "Action.OpenUrl", "url": "${item.link?json_string}"}</#if>}, {"type": "TextRun", "isSubtle": true, "text": " ${item.publisher?json_string}, ${item.area?json_string}"}]}</#list>
  ]}}]}
