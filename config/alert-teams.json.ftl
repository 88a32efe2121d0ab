<#-- What alert.webhook is told with alert.webhook-form=teams: JSON. Edited here, it counts from the next alert on; "check" tries it.
     Names: id, subject, text (the whole as it is mailed), host, lasts, lines (name, text, begun, ended; the last two in ISO form
     or empty). What comes from outside stands in text: ?json_string always. A message of a Teams workflow ("Post to a channel when a webhook request is received"); text runs show no markup. -->
{"type": "message", "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": {
  "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard", "version": "1.4", "body": [
    {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "weight": "Bolder", "text": "Omvärldsbevakning (${host?json_string}): ${subject?json_string}"}]}<#list lines as line>,
    {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "${line.ended?has_content?then("Over: ", "")}${line.name?json_string}: ${line.text?json_string}"}]}</#list>
  ]}}]}
